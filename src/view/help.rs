//! The help pages, generated from the lists that also control the program.

use super::frame::View;
use super::style;
use crate::data::{Bundled, bundled};
use crate::model::Lang;
use crate::query::FacetField;
use crate::state::{Action, HelpPage, Menu, Modal, WindowCommand};
use crate::tr;
use crate::words::text;
use eframe::egui;

pub fn ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(&Modal::Help(page)) = view.state.modal() else { return };
    let height = (ui.ctx().content_rect().height() - 180.0).max(200.0);
    let modal = style::modal(ui, "help").show(ui.ctx(), |ui| {
        ui.set_width(560.0);
        let title = match page {
            HelpPage::Start => "guide-start",
            HelpPage::Shortcuts => "action-shortcuts",
            HelpPage::Search => "action-search-help",
            HelpPage::About => "action-about",
        };
        ui.label(egui::RichText::new(text(view.lang, title)).font(style::heading()));
        ui.add_space(8.0);
        egui::ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(
            ui,
            |ui| match page {
                HelpPage::Start => start_ui(ui, view),
                HelpPage::Shortcuts => shortcuts_ui(ui, view),
                HelpPage::Search => search_ui(ui, view),
                HelpPage::About => about_ui(ui, view),
            },
        );
        ui.add_space(8.0);
        if ui.button(tr!(view.lang, "button-close")).clicked() {
            view.send(WindowCommand::Help(None));
        }
    });
    if modal.should_close() {
        view.send(WindowCommand::Help(None));
    }
}

fn start_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    ui.label(tr!(view.lang, "guide-what-it-is"));
    ui.add_space(10.0);
    for register in bundled() {
        Choice::bundled(register, view.lang).ui(ui, view);
    }
    let own = Choice {
        title: tr!(view.lang, "guide-own-register"),
        about: tr!(view.lang, "guide-own-register-about"),
        action: Action::OpenFolder,
    };
    own.ui(ui, view);
    let search = Choice {
        title: tr!(view.lang, "action-search-help"),
        about: tr!(view.lang, "guide-search-about"),
        action: Action::SearchHelp,
    };
    search.ui(ui, view);
}

/// A choice on the start page: its title, its description, and what it does.
struct Choice {
    title: &'static str,
    about: &'static str,
    action: Action,
}

impl Choice {
    /// The choice that opens a bundled register.
    fn bundled(register: &Bundled, lang: Lang) -> Self {
        let (title, about) = match register.name {
            "seeds" => (tr!(lang, "action-bundled-seeds"), tr!(lang, "guide-bundled-seeds")),
            "reported" => (tr!(lang, "action-bundled-reported"), tr!(lang, "guide-bundled-reported")),
            _ => (register.title, register.about),
        };
        Self { title, about, action: Action::OpenBundled(register.name) }
    }

    fn ui(self, ui: &mut egui::Ui, view: &mut View<'_>) {
        let title = egui::RichText::new(self.title).font(style::strong()).color(view.look.accent);
        let link = ui.add(egui::Link::new(title));
        if link.on_hover_text(self.action.tooltip(view.lang)).clicked() {
            view.send(WindowCommand::Help(None));
            view.act(self.action);
        }
        ui.add(egui::Label::new(egui::RichText::new(self.about).color(view.look.muted)).wrap());
        ui.add_space(8.0);
    }
}

fn shortcuts_ui(ui: &mut egui::Ui, view: &View<'_>) {
    for &menu in Menu::ALL {
        let actions = menu.sections().into_iter().flatten();
        let keyed: Vec<_> = actions.filter_map(|action| Some((action, action.shortcut()?))).collect();
        if keyed.is_empty() {
            continue;
        }
        ui.label(style::strong_text(menu.name(view.lang)));
        egui::Grid::new(menu.name(view.lang)).num_columns(2).min_col_width(140.0).show(ui, |ui| {
            for (action, keys) in keyed {
                ui.label(egui::RichText::new(keys.words(view.lang)).color(view.look.muted));
                ui.label(action.words(view.lang));
                ui.end_row();
            }
        });
        ui.add_space(8.0);
    }
}

/// Example filters, each with the message that explains it.
const EXAMPLES: [(&str, &str); 13] = [
    ("dow silicon", "guide-both-words"),
    ("\"lingang group\"", "guide-phrase"),
    ("stage>=signed", "guide-or-further"),
    ("kind:procurement,investment", "guide-several-kinds"),
    ("district:qingpu", "guide-in-district"),
    ("amount>=100M usd", "guide-at-least"),
    ("amount:undisclosed", "guide-undisclosed"),
    ("date:2023-11", "guide-in-month"),
    ("date:2023..2024", "guide-from-to"),
    ("party:dow  sector:ai", "guide-party-sector"),
    ("is:batch", "guide-is"),
    ("-kind:visit", "guide-all-but"),
    ("district:qingpu or district:chongqing", "guide-either"),
];

fn search_ui(ui: &mut egui::Ui, view: &View<'_>) {
    egui::Grid::new("examples").num_columns(2).spacing(egui::vec2(20.0, 6.0)).show(ui, |ui| {
        for (example, meaning) in EXAMPLES {
            ui.label(style::strong_text(example));
            ui.label(egui::RichText::new(text(view.lang, meaning)).color(view.look.muted));
            ui.end_row();
        }
    });
    ui.add_space(8.0);
    let fields: Vec<&str> = FacetField::ALL.iter().map(|(_, word)| *word).collect();
    let fields = tr!(view.lang, "guide-fields", words = fields.join(", "));
    ui.label(egui::RichText::new(fields).color(view.look.muted));
    ui.label(egui::RichText::new(tr!(view.lang, "guide-other-words")).color(view.look.muted));
}

fn about_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let register = view.state.register();
    ui.label(format!("Dealscope {}", env!("CARGO_PKG_VERSION")));
    ui.label(tr!(view.lang, "guide-explorer"));
    ui.label(tr!(view.lang, "guide-private"));
    ui.add_space(8.0);
    ui.label(style::strong_text(register.name.clone()));
    ui.label(&register.about);
    if let Some(note) = &register.note {
        ui.label(egui::RichText::new(note.in_lang(view.lang)).color(view.look.muted));
    }
    ui.add_space(8.0);
    ui.label(style::strong_text(tr!(view.lang, "guide-data-and-fonts")));
    match register.rates.newest() {
        Some(month) => ui.label(tr!(view.lang, "guide-rates-up-to", month = month.to_string())),
        None => ui.label(tr!(view.lang, "guide-rates")),
    };
    ui.label(tr!(view.lang, "guide-codes"));
    ui.label(tr!(view.lang, "guide-fonts"));
}
