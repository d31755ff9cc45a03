//! The page around a chart: title, subtitle and legend above, notes and sources below.
//!
//! Everything here gives way to the chart: [`Around`] says how much of it stands.

use super::around::{Around, Marks, note_lines};
use super::footer::Foot;
use super::medium::{Medium, TypeScale};
use super::shape::{Area, Fill, Plot, Scene, TextSpot};
use super::sheet::Sheet;
use super::size::Size;
use super::text_style::TextStyle;
use super::wrap::{balanced, has_whole_words, wrap};
use crate::figure::house_fonts::here;
use crate::figure::{Heading, LegendEntry, Role};
use crate::words::lang_word;

/// The most lines of a title, which aims at one less, and of a subtitle.
const TITLE_LINES: usize = 3;
const SUBTITLE_LINES: usize = 3;

/// The page on which so little stands around the chart that it is roomy, or the one with the least around it.
pub(super) fn roomy_page(
    heading: &Heading,
    legend: &[LegendEntry],
    size: Size,
    marks: &Marks,
    is_roomy: impl Fn(&Page) -> bool,
) -> Page {
    let letters = Medium::of(size).letters;
    let steps = Around::steps(letters, note_lines(heading.note_level), size.text.is_some());
    let page = |around: Around| Page::new(heading, legend, size, around, marks);
    let mut last = page(Around::whole(letters, 0));
    for around in steps {
        last = page(around);
        if is_roomy(&last) {
            break;
        }
    }
    last
}

/// A page under construction, and the remaining area for the chart.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub sheet: Sheet,
    pub left: f32,
    pub right: f32,
    /// Upper and lower limit of the chart with its heads and its axis.
    pub top: f32,
    pub bottom: f32,
    pub size: Size,
    pub foot: Foot,
    /// The area of the legend.
    pub legend: Option<Area>,
    /// The area of the data, and how much of them it shows.
    pub plot: Option<Plot>,
}

impl Page {
    /// The page with its head; `marks` are those of the chart that refer to notes.
    pub fn new(heading: &Heading, legend: &[LegendEntry], size: Size, around: Around, marks: &Marks) -> Self {
        let letters = around.letters;
        let mut page = Self {
            sheet: Sheet::new(letters),
            left: letters.margin,
            right: size.width - letters.margin,
            top: letters.margin,
            bottom: size.height,
            size,
            foot: Foot::default(),
            legend: None,
            plot: None,
        };
        let all = Area::new(0.0, 0.0, size.width, size.height);
        page.sheet.fill(all, 0.0, Fill::Solid(Role::Background));
        page.sheet.marks = Some(marks.clone());
        page.head(heading, around);
        page.draw_legend(legend, around.has_short_legend);
        page.foot = Foot::new(heading, page.width(), around, marks);
        page.bottom -= page.foot.height;
        page
    }

    fn head(&mut self, heading: &Heading, around: Around) {
        let (width, letters) = (self.width(), around.letters);
        let (title, letters_of_title) = fitting_title(heading, letters, width);
        let (style, leading) =
            (TextStyle::Title.style(letters_of_title), TextStyle::Title.leading(letters_of_title));
        let mut baseline = self.top + 0.72 * style.size - leading;
        for line in balanced(title, style, width, TITLE_LINES) {
            baseline += leading;
            self.sheet.text(TextSpot::start(self.left, baseline), style, Role::Text, line);
        }
        let style = TextStyle::Subtitle.style(letters);
        // A clause less says more than a line that is cut.
        let mut forms = (around.subtitle..=2).map(|form| heading.subtitle_form(form));
        let fits = |subtitle: &&str| wrap(subtitle, style, width).len() <= SUBTITLE_LINES;
        let subtitle = forms.clone().find(fits).or_else(|| forms.next_back()).unwrap_or_default();
        for (at, line) in balanced(subtitle, style, width, SUBTITLE_LINES).into_iter().enumerate() {
            baseline += if at == 0 { 1.65 * style.size } else { TextStyle::Subtitle.leading(letters) };
            self.sheet.text(TextSpot::start(self.left, baseline), style, Role::Muted, line);
        }
        self.top = baseline;
    }

    fn draw_legend(&mut self, legend: &[LegendEntry], is_short: bool) {
        let axis = self.sheet.letters.axis;
        if legend.is_empty() {
            self.top += 0.5 * axis;
            return;
        }
        let first = self.top + 2.0 * axis;
        let last = self.sheet.legend(legend, is_short, (self.left, self.right), first).1;
        self.legend = Some(Area::new(self.left, first - axis, self.width(), last - first + 1.3 * axis));
        self.top = last + 0.5 * axis;
    }

    pub fn width(&self) -> f32 {
        (self.right - self.left).max(1.0)
    }

    /// Completes the page: its foot stands at the bottom margin, or closes up to the chart if that ends at `end` and
    /// the page may be shorter.
    pub fn finish(mut self, heading: &Heading, end: Option<f32>) -> Scene {
        let top = end.map_or(self.bottom, |end| end.min(self.bottom));
        let height = self.size.height - (self.bottom - top);
        let foot = std::mem::take(&mut self.foot);
        foot.draw(&mut self.sheet, (self.left, self.right), top);
        if let Some(crate::page::Shape::Rect { area, .. }) = self.sheet.shapes.first_mut() {
            area.height = height;
        }
        Scene {
            width: self.size.width,
            height,
            title: heading.title.clone(),
            desc: heading.desc.clone(),
            rule: heading.rule.clone(),
            sources: heading.all_sources.clone(),
            is_transparent: false,
            fonts: here(),
            language: lang_word(heading.lang),
            shapes: self.sheet.shapes,
            least: self.sheet.letters.least,
            margin: self.sheet.letters.margin,
            plot: self.plot,
            legend: self.legend,
            forms: self.sheet.told.forms,
            unwritten: self.sheet.told.unwritten,
            too_small: None,
        }
    }
}

/// The title in a form and size that take at most two lines, if there is one.
fn fitting_title(heading: &Heading, letters: TypeScale, width: f32) -> (&str, TypeScale) {
    const LINES: usize = TITLE_LINES - 1;
    let small = letters.with_small_title();
    let fits = |title: &str, letters: TypeScale| {
        let style = TextStyle::Title.style(letters);
        wrap(title, style, width).len() <= LINES && has_whole_words(title, style, width)
    };
    let forms = [(false, letters), (true, letters), (false, small), (true, small)];
    let found = forms.into_iter().find(|(is_short, letters)| fits(heading.title_form(*is_short), *letters));
    let (is_short, letters) = found.unwrap_or((true, small));
    (heading.title_form(is_short), letters)
}
