//! Taking a figure away: what the export window holds, and the picture that comes of it.

use super::twin::kept_command;
use super::{Answers, Opened, Query};
use crate::export::{self, ExportError, Metadata};
use crate::figure::scene::{Scene, Size, bars_scene, comparison_scene, timeline_scene};
use crate::figure::{Medium, Theme, ThemeName, Window, bars, comparison, timeline};
use crate::model::Lang;
use crate::query::{Gaps, lanes};
use crate::say;
use std::path::PathBuf;
use std::sync::Arc;

/// Which figure is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Picture {
    Bars,
    Timeline,
    /// Groups side by side; without any, the bars.
    Comparison,
}

impl Picture {
    /// The word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Bars => "bars",
            Self::Timeline => "timeline",
            Self::Comparison => "compare",
        }
    }

    /// What a file of it is called, without an ending.
    pub fn file_word(self) -> &'static str {
        match self {
            Self::Bars => "volumes",
            Self::Timeline => "timeline",
            Self::Comparison => "comparison",
        }
    }
}

/// The format of an exported figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Png,
    Svg,
    Pdf,
}

impl Format {
    pub const ALL: &'static [Self] = &[Self::Png, Self::Svg, Self::Pdf];

    /// The ending of file names, without the point.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Pdf => "pdf",
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
        }
    }

    /// The format that a file name asks for.
    pub fn of_path(path: &std::path::Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Self::ALL.iter().copied().find(|format| format.ending() == ending)
    }
}

/// What the export window holds.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportDraft {
    pub picture: Picture,
    pub format: Format,
    /// Width and height in CSS pixels (1/96 inch).
    pub size: Size,
    /// Pixels of a PNG per CSS pixel.
    pub scale: f32,
    pub theme: ThemeName,
    /// Empty takes the generated title.
    pub title: String,
    /// Where the file goes when no dialog is at hand.
    pub path: String,
    /// The file that was found there and may be replaced.
    pub replaces: Option<PathBuf>,
}

impl ExportDraft {
    /// The sizes that are offered.
    pub const SIZES: &'static [Size] = &[
        Size::new(1600.0, 900.0),
        Size::new(800.0, 450.0),
        Size::new(1080.0, 1350.0),
        Size::new(1080.0, 1080.0),
        Size::new(1123.0, 794.0),
    ];

    /// What the offered sizes are called, in their order.
    pub fn size_names(lang: Lang) -> [&'static str; 5] {
        [
            say!(lang, "size-wide"),
            say!(lang, "size-small"),
            say!(lang, "size-portrait"),
            say!(lang, "size-square"),
            say!(lang, "size-landscape"),
        ]
    }

    pub fn new(picture: Picture, theme: ThemeName) -> Self {
        let path = format!("dealscope-{}.png", picture.file_word());
        Self {
            picture,
            format: Format::Png,
            size: Size::default(),
            scale: 2.0,
            theme,
            title: String::new(),
            path,
            replaces: None,
        }
    }

    /// Whether a file stands where this one goes, and the user was told.
    pub fn is_replacing(&self) -> bool {
        self.replaces.as_ref() == Some(&self.target())
    }

    /// The path, with the ending of the chosen format behind it where it has another.
    pub fn target(&self) -> PathBuf {
        let path = PathBuf::from(self.path.trim());
        if Format::of_path(&path) == Some(self.format) { path } else { appended(path, self.format.ending()) }
    }

    /// The figure laid out at the draft's size.
    pub fn scene(&self, opened: &Opened, query: &Query, answers: &Answers) -> Scene {
        let compared = answers.comparison.as_ref().filter(|_| self.picture == Picture::Comparison);
        let summary = compared.map_or(&answers.summary, |drawn| &drawn.summary);
        let mut context = super::answers::context(opened, query, summary, Medium::File);
        context.title = Some(self.title.trim().to_owned()).filter(|title| !title.is_empty());
        let size = self.size;
        if let Some(drawn) = compared {
            return comparison_scene(&comparison(&opened.register, &drawn.compared, &context), size);
        }
        match self.picture {
            Picture::Bars | Picture::Comparison => {
                bars_scene(&bars(&opened.register, &answers.volumes, &context, query.stack), size)
            }
            Picture::Timeline => {
                let cells = format!("{:.0}", size.width / 12.0).parse().unwrap_or(100);
                let window = Window { days: query.days, cells, gaps: query.gaps };
                let (register, index) = (&opened.register, &opened.index);
                let lanes = lanes(register, index, &answers.selected, query.volumes(), window);
                timeline_scene(&timeline(register, &lanes, &context), size)
            }
        }
    }

    /// The bytes of the exported file.
    pub fn render(&self, opened: &Opened, query: &Query, answers: &Answers) -> Result<Vec<u8>, ExportError> {
        let scene = self.scene(opened, query, answers);
        let theme = Theme::named(self.theme);
        let metadata = Metadata::new(format!("{} ({})", scene.rule, kept_command(self, opened, query)));
        match self.format {
            Format::Png => export::png(&scene, theme, &metadata, self.scale),
            Format::Svg => export::svg(&scene, theme, &metadata).map(String::into_bytes),
            Format::Pdf => export::pdf(&scene, theme, &metadata),
        }
    }

    /// The exported picture itself, small enough for the export window.
    pub fn preview(
        &self,
        opened: &Opened,
        query: &Query,
        answers: &Arc<Answers>,
    ) -> Result<Preview, ExportError> {
        let scene = self.scene(opened, query, answers);
        let scale = (PREVIEW_WIDTH / scene.width).min(PREVIEW_HEIGHT / scene.height).min(2.0);
        let theme = Theme::named(self.theme);
        let (width, height, pixels) = export::pixels(&scene, theme, &Metadata::of(&scene), scale)?;
        Ok(Preview {
            draft: self.clone(),
            answers: Arc::clone(answers),
            days: query.days,
            gaps: query.gaps,
            width,
            height,
            pixels,
        })
    }

    /// Whether the same picture comes of both.
    pub fn looks_like(&self, other: &Self) -> bool {
        (self.picture, self.size, self.theme, self.title.trim())
            == (other.picture, other.size, other.theme, other.title.trim())
    }
}

/// `Q3.report` becomes `Q3.report.png`, so that no other file than the named one is touched.
fn appended(path: PathBuf, ending: &str) -> PathBuf {
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// The largest preview, in pixels.
const PREVIEW_WIDTH: f32 = 1400.0;
const PREVIEW_HEIGHT: f32 = 1000.0;

/// A rendered preview.
#[derive(Clone, Debug)]
pub struct Preview {
    pub draft: ExportDraft,
    /// What it was drawn of.
    pub answers: Arc<Answers>,
    pub days: Option<(i32, i32)>,
    pub gaps: Gaps,
    pub width: u32,
    pub height: u32,
    /// RGBA, premultiplied, row by row.
    pub pixels: Vec<u8>,
}
