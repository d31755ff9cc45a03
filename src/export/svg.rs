//! SVG: the scene with its words as outlines or as text, and with title, description and rule as metadata.

use super::lettering::Lettering;
use super::outlines::{OutlinedLine, Outliner};
use super::picture::check;
use super::runs::{FontSettings, Run};
use super::web_fonts;
use super::xml::{append, decimal, escaped, number};
use super::{ExportError, Metadata};
use crate::figure::boxes;
use crate::figure::fonts::{Family, Font, Weight};
use crate::figure::{Role, Theme};
use crate::page::{Anchor, Area, Fill, Scene, Shape, Stroke, Word};
use std::collections::BTreeSet;

/// The distance between hatch lines, as a fraction of the page's smaller side.
const HATCH: f32 = 0.009;

/// The element around the command that reproduces the figure.
pub(super) const COMMAND: &str = "<command xmlns=\"urn:dealscope\">";
pub(super) const COMMAND_END: &str = "</command>";

/// The scene as an SVG document in the theme's colours.
pub fn svg(
    scene: &Scene,
    theme: &Theme,
    metadata: &Metadata,
    lettering: Lettering,
) -> Result<String, ExportError> {
    check(scene, 1.0)?;
    Ok(match lettering {
        Lettering::Outlines => outlined(scene, theme, metadata),
        Lettering::Text => with_fonts(scene, theme, metadata),
    })
}

fn outlined(scene: &Scene, theme: &Theme, metadata: &Metadata) -> String {
    let mut writer = SvgWriter::new(scene, theme, Letters::Outlined(Box::default()));
    writer.head(scene, metadata, &[]);
    writer.body(scene)
}

fn with_fonts(scene: &Scene, theme: &Theme, metadata: &Metadata) -> String {
    let faces = web_fonts::faces(scene);
    let mut writer = SvgWriter::new(scene, theme, Letters::Written);
    writer.head(scene, metadata, &faces.fonts);
    if !faces.rules.is_empty() {
        writer.put(format_args!("<style>\n{}</style>\n", faces.rules));
    }
    writer.body(scene)
}

/// The scene as SVG for this program's own renderer, without a limit on its size; each piece of a line has its font
/// and position.
pub(super) fn placed(scene: &Scene, theme: &Theme, metadata: &Metadata) -> String {
    let mut writer = SvgWriter::new(scene, theme, Letters::Placed(FontSettings::default()));
    writer.head(scene, metadata, &[Family::Inter, Family::Chinese].map(Font::Bundled));
    writer.body(scene)
}

/// How a writer writes letters.
enum Letters {
    /// As text; the viewer selects the fonts and places the letters.
    Written,
    /// As text whose pieces have their fonts and positions.
    Placed(FontSettings),
    /// As outlines.
    Outlined(Box<Outliner>),
}

struct SvgWriter<'a> {
    out: String,
    theme: &'a Theme,
    /// The distance between hatch lines, in pixels.
    gap: f32,
    /// Whether the page has no background.
    is_transparent: bool,
    letters: Letters,
}

impl<'a> SvgWriter<'a> {
    fn new(scene: &Scene, theme: &'a Theme, letters: Letters) -> Self {
        let gap = HATCH * scene.width.min(scene.height);
        Self { out: String::new(), theme, gap, is_transparent: scene.is_transparent, letters }
    }

    fn body(mut self, scene: &Scene) -> String {
        self.gradients(scene);
        for shape in &scene.shapes {
            self.shape(shape);
        }
        self.out.push_str("</svg>\n");
        self.out
    }

    fn head(&mut self, scene: &Scene, metadata: &Metadata, fonts: &[Font]) {
        let (width, height) = (number(scene.width), number(scene.height));
        let families: String = fonts.iter().map(|font| quoted(*font) + ", ").collect();
        let families = match fonts {
            [] => String::new(),
            _ => format!(" font-family=\"{families}sans-serif\""),
        };
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\"{families} \
             xml:lang=\"{}\" role=\"img\" aria-labelledby=\"title desc\">\n",
            scene.language
        ));
        self.put(format_args!("<title id=\"title\">{}</title>\n", escaped(&scene.title)));
        self.put(format_args!("<desc id=\"desc\">{}</desc>\n", escaped(&scene.desc)));
        let fonts = match metadata.fonts.as_str() {
            "" => String::new(),
            fonts => format!("<system-fonts xmlns=\"urn:dealscope\">{}</system-fonts>\n", escaped(fonts)),
        };
        self.put(format_args!(
            "<metadata>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description>\n\
             <dc:title>{}</dc:title>\n<dc:description>{}</dc:description>\n<dc:source>{}</dc:source>\n\
             <dc:creator>{}</dc:creator>\n<dc:language>{}</dc:language>\n\
             </rdf:Description></rdf:RDF>\n{fonts}{COMMAND}{}{COMMAND_END}\n</metadata>\n",
            escaped(&scene.title),
            escaped(&metadata.rule),
            escaped(&metadata.sources),
            escaped(&metadata.software),
            scene.language,
            escaped(&metadata.command)
        ));
    }

    /// Defines one gradient per role and direction of fading.
    fn gradients(&mut self, scene: &Scene) {
        let mut fades: BTreeSet<(Role, Fade)> = BTreeSet::new();
        for shape in &scene.shapes {
            let (Shape::Rect { fill: Some(fill), .. } | Shape::Path { fill, .. }) = shape else { continue };
            match fill {
                Fill::FadeRight(role) => fades.insert((*role, Fade::Right)),
                Fill::FadeLeft(role) => fades.insert((*role, Fade::Left)),
                Fill::FadeUp(role) => fades.insert((*role, Fade::Up)),
                Fill::Solid(_) | Fill::Hatch(_) => false,
            };
        }
        if fades.is_empty() {
            return;
        }
        self.out.push_str("<defs>\n");
        for (role, fade) in fades {
            let colour = self.theme.colour(role);
            let (start, end, axis) = match fade {
                Fade::Right => ("0.6", "0", ""),
                Fade::Left => ("0", "0.75", ""),
                Fade::Up => ("0", "0.6", " x2=\"0\" y2=\"1\""),
            };
            self.put(format_args!(
                "<linearGradient id=\"{}\"{axis}><stop offset=\"0\" stop-color=\"{colour}\" stop-opacity=\"{start}\"/>\
                 <stop offset=\"1\" stop-color=\"{colour}\" stop-opacity=\"{end}\"/></linearGradient>\n",
                fade_id(role, fade)
            ));
        }
        self.out.push_str("</defs>\n");
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { area, radius, fill, stroke } => self.rect(*area, *radius, *fill, *stroke),
            Shape::Line { from, to, stroke } => {
                let (x1, y1, x2, y2) = (number(from.x), number(from.y), number(to.x), number(to.y));
                let stroke = self.stroke(Some(*stroke));
                self.put(format_args!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{stroke}/>\n"));
            }
            Shape::Path { points, fill } => {
                let points: Vec<String> =
                    points.iter().map(|point| format!("{},{}", number(point.x), number(point.y))).collect();
                let fill = self.fill(Some(*fill));
                self.put(format_args!("<polygon points=\"{}\"{fill}/>\n", points.join(" ")));
            }
            Shape::Circle { x, y, radius, fill, stroke } => {
                let fill = self.fill(fill.map(Fill::Solid));
                let stroke = self.stroke(*stroke);
                let (x, y, radius) = (number(*x), number(*y), number(radius.max(0.0)));
                self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{fill}{stroke}/>\n"));
            }
            Shape::Text(word) => self.word(word),
        }
    }

    fn rect(&mut self, area: Area, radius: f32, fill: Option<Fill>, stroke: Option<Stroke>) {
        let (x, y) = (number(area.x), number(area.y));
        let (width, height) = (number(area.width.max(0.0)), number(area.height.max(0.0)));
        let corners = if radius > 0.0 { format!(" rx=\"{}\"", number(radius)) } else { String::new() };
        let (paint, outline) = (self.fill(fill), self.stroke(stroke));
        let is_hatch = matches!(fill, Some(Fill::Hatch(_)));
        let tint = if is_hatch { " fill-opacity=\"0.1\"" } else { "" };
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{corners}{paint}{tint}{outline}/>\n"
        ));
        if let Some(Fill::Hatch(role)) = fill {
            self.hatch(area, role);
        }
    }

    /// Hatch lines clipped to the area: unlike a pattern, lines stay sharp at every scale.
    fn hatch(&mut self, area: Area, role: Role) {
        let gap = self.gap.max(2.0);
        let mut path = String::new();
        // Each line satisfies x + y = sum; the first one starts at the top left corner.
        let mut sum = area.x + area.y + gap;
        let last = area.right() + area.bottom();
        let mut lines = 0;
        while sum < last && lines < 20_000 {
            let (x1, x2) = ((sum - area.bottom()).max(area.x), (sum - area.y).min(area.right()));
            let (x1, y1, x2, y2) = (number(x1), number(sum - x1), number(x2), number(sum - x2));
            append(&mut path, format_args!("M{x1} {y1}L{x2} {y2}"));
            sum += gap;
            lines += 1;
        }
        if path.is_empty() {
            return;
        }
        let colour = self.theme.colour(role);
        let width = number(0.22 * gap);
        self.put(format_args!(
            "<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-opacity=\"0.7\" fill=\"none\"/>\n"
        ));
    }

    fn word(&mut self, word: &Word) {
        match &mut self.letters {
            Letters::Written => self.text(word),
            Letters::Placed(settings) => match settings.placed(word) {
                Some(pieces) => self.pieces(word, &pieces),
                None => self.text(word),
            },
            Letters::Outlined(outliner) => {
                let line = outliner.line(word);
                self.outlines(word, &line);
            }
        }
    }

    /// A line as outlines. Its words are its label, as Inkscape writes them when it turns text into a path: searches
    /// and programs find them there, and browsers do not repeat them beside the pointer as they do titles. Screen
    /// readers read the description, which says all of it in sentences.
    fn outlines(&mut self, word: &Word, line: &OutlinedLine) {
        if line.path.is_empty() {
            return;
        }
        let (x, y, scale) = (number(line.x), number(word.baseline), decimal(line.scale, 5));
        let (colour, words) = (self.theme.colour(word.role), escaped(&word.text));
        self.put(format_args!(
            "<path aria-label=\"{words}\" fill=\"{colour}\" transform=\"translate({x} {y})scale({scale})\" d=\"{}\"/>\n",
            line.path
        ));
    }

    fn text(&mut self, word: &Word) {
        let anchor = match word.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = match word.weight {
            Weight::Regular => "",
            Weight::Bold => " font-weight=\"700\"",
        };
        let (x, y, size) = (number(word.x), number(word.baseline), number(word.size));
        let colour = self.theme.colour(word.role);
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\"{anchor}{weight}>{}</text>\n",
            escaped(&word.text)
        ));
    }

    /// A line with several fonts: each piece at its position.
    fn pieces(&mut self, word: &Word, pieces: &[(f32, Run<'_>)]) {
        let weight = match word.weight {
            Weight::Regular => "",
            Weight::Bold => " font-weight=\"700\"",
        };
        let (y, size) = (number(word.baseline), number(word.size));
        let colour = self.theme.colour(word.role);
        self.put(format_args!(
            "<text y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\"{weight} xml:space=\"preserve\">"
        ));
        for (x, run) in pieces {
            let family = run.font.map_or_else(|| format!("'{}'", boxes::NAME), quoted);
            let text = escaped(run.text);
            self.put(format_args!("<tspan x=\"{x:.3}\" y=\"{y}\" font-family=\"{family}\">{text}</tspan>"));
        }
        self.out.push_str("</text>\n");
    }

    fn fill(&self, fill: Option<Fill>) -> String {
        match fill {
            None => " fill=\"none\"".to_owned(),
            Some(Fill::Solid(Role::Background)) if self.is_transparent => " fill=\"none\"".to_owned(),
            Some(Fill::Solid(role) | Fill::Hatch(role)) => format!(" fill=\"{}\"", self.theme.colour(role)),
            Some(Fill::FadeRight(role)) => format!(" fill=\"url(#{})\"", fade_id(role, Fade::Right)),
            Some(Fill::FadeUp(role)) => format!(" fill=\"url(#{})\"", fade_id(role, Fade::Up)),
            Some(Fill::FadeLeft(role)) => format!(" fill=\"url(#{})\"", fade_id(role, Fade::Left)),
        }
    }

    fn stroke(&self, stroke: Option<Stroke>) -> String {
        stroke.map_or(String::new(), |stroke| {
            let colour = self.theme.colour(stroke.role);
            format!(" stroke=\"{colour}\" stroke-width=\"{}\"", number(stroke.width))
        })
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        append(&mut self.out, text);
    }
}

/// The side at which a gradient is fully transparent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fade {
    Left,
    Right,
    Up,
}

fn fade_id(role: Role, fade: Fade) -> String {
    let side = match fade {
        Fade::Left => "left",
        Fade::Right => "right",
        Fade::Up => "up",
    };
    format!("fade-{side}-{role:?}")
}

/// The name of a font family, quoted for an attribute.
fn quoted(font: Font) -> String {
    let name = escaped(&font.name().replace('\'', ""));
    if name.chars().all(char::is_alphanumeric) { name } else { format!("'{name}'") }
}
