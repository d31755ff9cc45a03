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
use crate::page::{Anchor, Area, Fill, Point, Scene, Shape, Stroke, Word};

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
    Ok(scene.set(|| match lettering {
        Lettering::Outlines => outlined(scene, theme, metadata),
        Lettering::Text => with_fonts(scene, theme, metadata),
    }))
}

fn outlined(scene: &Scene, theme: &Theme, metadata: &Metadata) -> String {
    let outliner = Outliner::new(scene.fonts.as_deref());
    let mut writer = SvgWriter::new(scene, theme, Letters::Outlined(Box::new(outliner)));
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
    let settings = FontSettings::new(scene.fonts.as_deref());
    let house = scene.fonts.as_ref().map(|_| Font::House);
    let usual = [Family::Inter, Family::Chinese].map(Font::Bundled);
    let fonts: Vec<Font> = house.into_iter().chain(usual).collect();
    scene.set(|| {
        let mut writer = SvgWriter::new(scene, theme, Letters::Placed(settings));
        writer.head(scene, metadata, &fonts);
        writer.body(scene)
    })
}

/// How a writer writes letters.
enum Letters<'a> {
    /// As text; the viewer selects the fonts and places the letters.
    Written,
    /// As text whose pieces have their fonts and positions.
    Placed(FontSettings<'a>),
    /// As outlines.
    Outlined(Box<Outliner<'a>>),
}

struct SvgWriter<'a> {
    out: String,
    theme: &'a Theme,
    /// Whether the page has no background.
    is_transparent: bool,
    letters: Letters<'a>,
}

impl<'a> SvgWriter<'a> {
    fn new(scene: &Scene, theme: &'a Theme, letters: Letters<'a>) -> Self {
        Self { out: String::new(), theme, is_transparent: scene.is_transparent, letters }
    }

    fn body(mut self, scene: &Scene) -> String {
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

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Rect { area, radius, fill, stroke } => self.rect(*area, *radius, *fill, *stroke),
            Shape::Line { from, to, stroke } => {
                let (x1, y1, x2, y2) = (number(from.x), number(from.y), number(to.x), number(to.y));
                let stroke = self.stroke(Some(*stroke));
                self.put(format_args!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"{stroke}/>\n"));
            }
            Shape::Strokes { lines, stroke } => self.strokes(lines, *stroke),
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
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{corners}{paint}{outline}/>\n"
        ));
    }

    /// Lines of one stroke as one path: unlike a pattern, it looks the same in every program and at every scale.
    fn strokes(&mut self, lines: &[[Point; 2]], stroke: Stroke) {
        let mut path = String::new();
        for [from, to] in lines {
            let (x1, y1, x2, y2) = (number(from.x), number(from.y), number(to.x), number(to.y));
            append(&mut path, format_args!("M{x1} {y1}L{x2} {y2}"));
        }
        if !path.is_empty() {
            let stroke = self.stroke(Some(stroke));
            self.put(format_args!("<path d=\"{path}\"{stroke} fill=\"none\"/>\n"));
        }
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
            Some(Fill::Solid(role)) => format!(" fill=\"{}\"", self.theme.colour(role)),
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

/// The name of a font family, quoted for an attribute.
fn quoted(font: Font) -> String {
    let name = escaped(&font.name().replace('\'', ""));
    if name.chars().all(char::is_alphanumeric) { name } else { format!("'{name}'") }
}
