//! A figure as a file: what is asked of it, and the picture that comes of it.

mod format;
mod words;

pub use format::Format;
pub use words::{FigureWords, Told};

use super::answers::{context, drawn_context, drawn_volumes};
use super::reproduce::kept_command;
use super::{Answers, Opened, Query};
use crate::export::{self, ExportError, Metadata};
use crate::figure::scene::{Scene, Size, Unit, bars_scene, comparison_scene, timeline_scene};
use crate::figure::{
    BarOptions, Bars, Comparison, Context, FigureKind, FontChoice, Heading, Medium, OwnWords, Sourcing,
    Theme, ThemeName, Timeline, Window, bars, comparison, timeline,
};
use crate::model::Lang;
use crate::query::{FacetField, Gaps, Volumes, lanes};
use std::sync::Arc;

/// A figure as it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRequest {
    pub kind: FigureKind,
    pub format: Format,
    /// Width and height in CSS pixels (1/96 inch), and the size of body text where one is asked for.
    pub size: Size,
    /// What width and height are shown in.
    pub unit: Unit,
    /// Pixels of a PNG per CSS pixel: 1 is 96 dots an inch.
    pub scale: f32,
    pub theme: ThemeName,
    /// The language of its words; without one, the window's.
    pub lang: Option<Lang>,
    /// The fonts that it is drawn with.
    pub fonts: FontChoice,
    /// Whether what lies beneath the picture shows through its ground.
    pub is_transparent: bool,
    /// Empty takes the generated title.
    pub title: String,
    /// Empty takes the rule; else the rule stands among the notes.
    pub subtitle: String,
    /// Who made the figure; may be empty.
    pub byline: String,
    /// One more note; may be empty.
    pub note: String,
    /// How sources are named.
    pub sourcing: Sourcing,
}

/// A figure as data.
enum Drawn {
    Bars(Bars),
    Timeline(Timeline),
    Comparison(Box<Comparison>),
}

impl Drawn {
    fn heading(&self) -> &Heading {
        match self {
            Self::Bars(bars) => &bars.heading,
            Self::Timeline(timeline) => &timeline.heading,
            Self::Comparison(comparison) => &comparison.heading,
        }
    }
}

impl FigureRequest {
    pub fn new(kind: FigureKind, theme: ThemeName) -> Self {
        Self {
            kind,
            format: Format::Png,
            size: Size::default(),
            unit: Unit::Pixel,
            scale: 2.0,
            theme,
            lang: None,
            fonts: FontChoice::Bundled,
            is_transparent: false,
            title: String::new(),
            subtitle: String::new(),
            byline: String::new(),
            note: String::new(),
            sourcing: Sourcing::Publishers,
        }
    }

    fn own_words(&self) -> OwnWords {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        OwnWords {
            title: some(&self.title),
            subtitle: some(&self.subtitle),
            byline: some(&self.byline),
            note: some(&self.note),
        }
    }

    /// The question in the language of the figure, asked for what the picture draws.
    fn query(&self, query: &Query) -> Query {
        let query = query.clone().in_lang(self.lang.unwrap_or(query.lang));
        let chart = if self.kind.is_chart() { self.kind } else { query.chart };
        Query { chart, ..query }
    }

    /// What the chart of volumes is drawn of, which the answers hold where they draw the same.
    fn volumes(opened: &Opened, query: &Query, answers: &Answers) -> Arc<Volumes> {
        if query.chart == answers.query.chart {
            return Arc::clone(&answers.volumes);
        }
        let all_stages = all_stages(opened, query);
        let of = (&*answers.selected, all_stages.as_ref());
        Arc::new(drawn_volumes(opened, query, of, &answers.summary))
    }

    /// The figure as data.
    fn drawn(&self, opened: &Opened, query: &Query, answers: &Answers) -> Drawn {
        let query = &self.query(query);
        let register = &opened.register;
        let compared = answers.comparison.as_ref().filter(|_| self.kind == FigureKind::Comparison);
        let own = self.own_words();
        if let Some(drawn) = compared {
            let context = context(opened, query, &drawn.summary, Medium::File).with(own);
            let context = Context { sourcing: self.sourcing, ..context };
            return Drawn::Comparison(Box::new(comparison(register, &drawn.compared, &context)));
        }
        if self.kind == FigureKind::Timeline {
            let cells = format!("{:.0}", self.size.width / 12.0).parse().unwrap_or(100);
            let window = Window { days: query.days, cells, gaps: query.gaps };
            let lanes = lanes(register, &opened.index, &answers.selected, query.volumes(), window);
            let context = context(opened, query, &answers.summary, Medium::File).with(own);
            let context = Context { sourcing: self.sourcing, ..context };
            return Drawn::Timeline(timeline(register, &lanes, &context));
        }
        let volumes = Self::volumes(opened, query, answers);
        let all_stages = all_stages(opened, query);
        let context = drawn_context(opened, query, all_stages.as_ref(), &answers.summary, Medium::File);
        let options = BarOptions { chart: query.chart, ..query.bar_options() };
        let context = Context { sourcing: self.sourcing, ..context.with(own) };
        Drawn::Bars(bars(register, &volumes, &context, options))
    }

    /// The figure laid out at its size.
    pub fn scene(&self, opened: &Opened, query: &Query, answers: &Answers) -> Scene {
        let size = self.size;
        let scene = match self.drawn(opened, query, answers) {
            Drawn::Bars(bars) => bars_scene(&bars, size),
            Drawn::Timeline(timeline) => timeline_scene(&timeline, size),
            Drawn::Comparison(comparison) => comparison_scene(&comparison, size),
        };
        Scene { is_transparent: self.is_transparent, ..scene }
    }

    /// The bytes of the exported file.
    pub fn render(&self, opened: &Opened, query: &Query, answers: &Answers) -> Result<Vec<u8>, ExportError> {
        self.file_of(&self.scene(opened, query, answers), opened, query)
    }

    /// The same of a scene of this figure.
    pub fn file_of(&self, scene: &Scene, opened: &Opened, query: &Query) -> Result<Vec<u8>, ExportError> {
        let theme = Theme::named(self.theme);
        let command = kept_command(self, opened, &self.query(query));
        let metadata = Metadata::new(scene, command);
        match self.format {
            Format::Png => export::png(scene, theme, &metadata, self.scale),
            Format::Svg => export::svg(scene, theme, &metadata).map(String::into_bytes),
            Format::Pdf => export::pdf(scene, theme, &metadata),
        }
    }

    /// The picture as pixels, as sharp as the file: width, height, and RGBA, premultiplied.
    pub fn pixels(
        &self,
        opened: &Opened,
        query: &Query,
        answers: &Answers,
    ) -> Result<(u32, u32, Vec<u8>), ExportError> {
        let scene = self.scene(opened, query, answers);
        export::pixels(&scene, Theme::named(self.theme), &Metadata::of(&scene), self.scale)
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
            figure: self.clone(),
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
        let look = |figure: &Self| {
            (
                figure.kind,
                figure.size,
                figure.theme,
                figure.lang,
                figure.fonts,
                figure.is_transparent,
                figure.own_words(),
                figure.sourcing,
            )
        };
        look(self) == look(other)
    }
}

/// The deals that pass the filter whatever their stage.
fn all_stages(opened: &Opened, query: &Query) -> Option<crate::query::Bits> {
    if query.chart != FigureKind::Funnel {
        return None;
    }
    query.filter.passed(&opened.register, &opened.index).ok()?.without(FacetField::Stage)
}

/// The largest preview, in pixels.
const PREVIEW_WIDTH: f32 = 1400.0;
const PREVIEW_HEIGHT: f32 = 1000.0;

/// A rendered preview.
#[derive(Clone, Debug)]
pub struct Preview {
    pub figure: FigureRequest,
    /// What it was drawn of.
    pub answers: Arc<Answers>,
    pub days: Option<(i32, i32)>,
    pub gaps: Gaps,
    pub width: u32,
    pub height: u32,
    /// RGBA, premultiplied, row by row.
    pub pixels: Vec<u8>,
}
