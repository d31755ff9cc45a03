//! The question as words that can be changed, and its answer in large type with what is not known of it.

use super::frame::View;
use super::icon::Icon;
use super::picker::choice_ui;
use super::{paint, style};
use crate::figure::Role;
use crate::query::{CurrencyMode, FacetField, GroupBy, Measure, Reading, Site};
use crate::session::stages_from;
use crate::state::{Action, ExploreCommand, measure_words};
use crate::tr;
use crate::words::currency_sign;
use eframe::egui::containers::menu::MenuButton;
use eframe::egui::{self, vec2};

/// The height of a word of the question, in points.
const WORD: f32 = 28.0;
/// The space left and right of the rows, in points.
const MARGIN: i8 = 16;

pub fn ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let margin = egui::Margin { left: MARGIN, right: MARGIN, top: 10, bottom: 4 };
    let frame = egui::Frame::new().fill(view.look.background).inner_margin(margin);
    egui::Panel::top("question").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            words_ui(ui, view);
        });
        ui.add_space(4.0);
        answer_ui(ui, view);
    });
}

/// A word of the question: what stands before it, and the choices.
struct Word<'a> {
    name: &'a str,
    before: &'a str,
    now: &'a str,
}

impl Word<'_> {
    fn ui(&self, ui: &mut egui::Ui, view: &mut View<'_>, choices: impl FnOnce(&mut egui::Ui, &mut View<'_>)) {
        let mut job = egui::text::LayoutJob::default();
        let format = |font, color| egui::TextFormat { font_id: font, color, ..Default::default() };
        if !self.before.is_empty() {
            job.append(self.before, 0.0, format(style::body(), view.look.muted));
            job.append(" ", 0.0, format(style::body(), view.look.muted));
        }
        job.append(self.now, 0.0, format(style::word(), view.look.text));
        job.append("\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}", 0.0, format(style::body(), view.look.muted));
        let fill = view.look.role(Role::Word);
        let button = egui::Button::new(job).fill(fill).min_size(vec2(0.0, WORD)).corner_radius(6);
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_min_width(180.0);
            choices(ui, view);
        });
        let at = response.rect.right_center() - vec2(15.0, 0.0);
        Icon::Down.paint(ui.painter(), at, view.look.muted);
        let spoken = [self.name, self.now].join(tr!(view.lang, "list-colon"));
        response.accessible_name(spoken).on_hover_text(self.name);
    }

    fn actions_ui(&self, ui: &mut egui::Ui, view: &mut View<'_>, actions: Vec<Action>) {
        self.ui(ui, view, |ui, view| actions.into_iter().for_each(|action| choice_ui(ui, view, action)));
    }
}

fn words_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let (lang, query) = (view.lang, &view.state.query);
    let measure = measure_words(query.measure, lang);
    let word = Word { name: tr!(lang, "top-measure"), before: "", now: &crate::figure::capital(measure) };
    word.actions_ui(ui, view, Measure::ALL.iter().copied().map(Action::Measure).collect());
    currency_ui(ui, view);
    stage_ui(ui, view);
    let word = Word {
        name: tr!(lang, "top-grouping"),
        before: tr!(lang, "question-by"),
        now: FacetField::of(query.by).in_words(lang),
    };
    word.actions_ui(ui, view, GroupBy::ALL.iter().copied().map(Action::GroupBy).collect());
    let site = match query.site {
        Site::Place => FacetField::Place,
        Site::Venue => FacetField::Venue,
    };
    let word =
        Word { name: tr!(lang, "top-site"), before: tr!(lang, "question-at"), now: site.in_words(lang) };
    word.actions_ui(ui, view, [Site::Place, Site::Venue].map(Action::At).to_vec());
    let reading = match query.reading {
        Reading::Span => tr!(lang, "top-read-span"),
        Reading::Stated => tr!(lang, "top-read-stated"),
        Reading::Low => tr!(lang, "top-read-low"),
        Reading::High => tr!(lang, "top-read-high"),
    };
    let word = Word { name: tr!(lang, "top-reading"), before: tr!(lang, "question-disagree"), now: reading };
    word.actions_ui(ui, view, Reading::ALL.iter().copied().map(Action::Read).collect());
}

fn currency_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let (lang, query) = (view.lang, &view.state.query);
    let currency = match query.shown {
        CurrencyMode::In(currency) => currency_sign(currency, lang),
        CurrencyMode::AsStated => tr!(lang, "top-money-stated").to_owned(),
    };
    let word = Word { name: tr!(lang, "top-currency"), before: tr!(lang, "question-in"), now: &currency };
    word.actions_ui(ui, view, Action::currencies(view.state.register().currency));
}

/// The stages of the question: from which one on deals count.
fn stage_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let lang = view.lang;
    let stage = &view.state.answers.headline.stage;
    let name = crate::figure::capital(FacetField::Stage.in_words(lang));
    let word = Word { name: &name, before: "", now: stage };
    word.ui(ui, view, |ui, view| {
        let now = view.state.query.filter.least_stage();
        for (from, words) in stages_from(lang) {
            if ui.selectable_label(now == Some(from), words).clicked() {
                view.send(ExploreCommand::StagesFrom(from));
                ui.close();
            }
        }
    });
}

/// The sum in large type; beside it what it is the sum of, and what is not known, each part a filter.
fn answer_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let headline = &view.state.answers.headline;
    ui.horizontal(|ui| {
        ui.set_min_height(40.0);
        ui.spacing_mut().item_spacing.x = 18.0;
        if let Some(sum) = &headline.sum {
            let is_small =
                ui.ctx().content_rect().width() < 1400.0 || ui.ctx().content_rect().height() < 900.0;
            let font = egui::FontId::new(if is_small { 24.0 } else { 28.0 }, style::bold());
            ui.label(egui::RichText::new(sum).font(font));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            if let Some(error) = &view.state.search_error {
                let words = egui::RichText::new(error.in_words(view.lang));
                ui.label(words.color(view.look.role(Role::Error)));
                still_shown_ui(ui, view);
                return;
            }
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 8.0;
                busy_ui(ui, view);
                paint::elided_ui(ui, &headline.what, style::strong(), view.look.text);
            });
            facts_ui(ui, view);
        });
    });
}

fn facts_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    let facts = &view.state.answers.headline.facts;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 1.0);
        for (at, fact) in facts.iter().enumerate() {
            if at > 0 {
                ui.label(egui::RichText::new("·").font(style::detail()).color(view.look.muted));
            }
            let words = egui::RichText::new(&fact.words).font(style::detail()).color(view.look.muted);
            let Some(filter) = fact.filter else {
                ui.label(words);
                continue;
            };
            let link = egui::Label::new(words).sense(egui::Sense::click());
            let name = &fact.words;
            let link = ui.add(link);
            link.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, name));
            if link
                .on_hover_cursor(egui::CursorIcon::PointingHand)
                .on_hover_text(tr!(view.lang, "headline-filter"))
                .clicked()
            {
                view.send(ExploreCommand::Narrow(filter));
            }
        }
    });
}

fn busy_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let working = || tr!(view.lang, "top-working").to_owned();
    let busy = view.state.busy.clone().or((!view.state.is_answered()).then(working));
    if let Some(busy) = busy {
        ui.spinner();
        ui.label(egui::RichText::new(busy).color(view.look.muted));
    }
}

/// Explains that the last valid filter still applies while the text of the search box is invalid.
fn still_shown_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let answers = &view.state.answers;
    let how_many = answers.summary.how_many(view.lang);
    let what = match &*answers.filter {
        "" => how_many,
        filter => [how_many.as_str(), filter].join(tr!(view.lang, "list-semicolon")),
    };
    let words = egui::RichText::new(tr!(view.lang, "top-still-shown", what = what));
    ui.add(egui::Label::new(words.color(view.look.muted)).truncate());
}
