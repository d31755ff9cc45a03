//! The help pages, made from the same lists that the program runs on.

use super::{View, style};
use crate::query::FacetField;
use crate::state::{Action, Command, HelpPage, Menu};
use eframe::egui;

pub fn ui(ui: &egui::Ui, view: &mut View<'_>) {
    let Some(page) = view.state.help else { return };
    let height = (ui.ctx().content_rect().height() - 180.0).max(200.0);
    let modal = style::modal(ui, "help").show(ui.ctx(), |ui| {
        ui.set_width(560.0);
        let title = match page {
            HelpPage::Start => "Welcome to Dealscope",
            HelpPage::Shortcuts => "Keyboard shortcuts",
            HelpPage::Search => "How to search",
            HelpPage::About => "About Dealscope",
        };
        ui.label(egui::RichText::new(title).font(style::heading()));
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
        if ui.button("Close").clicked() {
            view.send(Command::Help(None));
        }
    });
    if modal.should_close() {
        view.send(Command::Help(None));
    }
}

fn start_ui(ui: &mut egui::Ui, view: &mut View<'_>) {
    ui.label("It reads registers of investment deals, each with the article that reported it, and shows what they add up to: as far as is certain, and no further.");
    ui.add_space(10.0);
    for register in crate::data::bundled() {
        choice_ui(ui, view, register.title, register.about, Action::OpenBundled(register.name));
    }
    choice_ui(
        ui,
        view,
        "Your own register",
        "A folder of RON files; seeds/README.md says how to write one",
        Action::OpenFolder,
    );
    choice_ui(ui, view, "How to search", "Words, or a filter such as stage>=signed", Action::SearchHelp);
}

/// Something to begin with, and a line on it.
fn choice_ui(ui: &mut egui::Ui, view: &mut View<'_>, title: &str, about: &str, action: Action) {
    let link = egui::Link::new(egui::RichText::new(title).font(style::strong()).color(view.look.accent));
    if ui.add(link).on_hover_text(action.tooltip(view.lang)).clicked() {
        view.send(Command::Help(None));
        view.act(action);
    }
    ui.add(egui::Label::new(egui::RichText::new(about).color(view.look.muted)).wrap());
    ui.add_space(8.0);
}

fn shortcuts_ui(ui: &mut egui::Ui, view: &View<'_>) {
    for &menu in Menu::ALL {
        let actions = Action::all().into_iter().filter(|action| action.menu() == menu);
        let keyed: Vec<_> = actions.filter_map(|action| Some((action, action.shortcut()?))).collect();
        if keyed.is_empty() {
            continue;
        }
        ui.label(style::strong_text(menu.name(view.lang)));
        egui::Grid::new(menu.name(view.lang)).num_columns(2).min_col_width(140.0).show(ui, |ui| {
            for (action, keys) in keyed {
                ui.label(egui::RichText::new(keys.to_string()).color(view.look.muted));
                ui.label(action.words(view.lang));
                ui.end_row();
            }
        });
        ui.add_space(8.0);
    }
}

/// What the search box understands, by example.
const EXAMPLES: [(&str, &str); 13] = [
    ("dow silicon", "deals with both words, in any field"),
    ("\"lingang group\"", "deals with this phrase"),
    ("stage>=signed", "signed or further along"),
    ("kind:procurement,investment", "one of several kinds"),
    ("district:qingpu", "in a district; place: takes everything inside"),
    ("amount>=100M usd", "surely at least this much, converted"),
    ("amount:undisclosed", "also exact, \"at least\", disputed, none"),
    ("date:2023-11", "may have happened in this month"),
    ("date:2023..2024", "from the first to the second"),
    ("party:dow  sector:ai", "a party, a sector"),
    ("is:batch", "also disputed, undated, approximate, member, running"),
    ("-kind:visit", "all but these"),
    ("district:qingpu or district:chongqing", "either of them; parentheses group"),
];

fn search_ui(ui: &mut egui::Ui, view: &View<'_>) {
    egui::Grid::new("examples").num_columns(2).spacing(egui::vec2(20.0, 6.0)).show(ui, |ui| {
        for (example, meaning) in EXAMPLES {
            ui.label(style::strong_text(example));
            ui.label(egui::RichText::new(meaning).color(view.look.muted));
            ui.end_row();
        }
    });
    ui.add_space(8.0);
    let fields: Vec<&str> = FacetField::ALL.iter().map(|(_, word)| *word).collect();
    ui.label(egui::RichText::new(format!("Fields: {}", fields.join(", "))).color(view.look.muted));
}

fn about_ui(ui: &mut egui::Ui, view: &View<'_>) {
    let register = view.state.register();
    ui.label(format!("Dealscope {}", env!("CARGO_PKG_VERSION")));
    ui.label("An explorer of investment deals, honest about what each report says.");
    ui.label("Nothing ever leaves this machine.");
    ui.add_space(8.0);
    ui.label(style::strong_text(register.name.clone()));
    ui.label(&register.about);
    if let Some(note) = &register.note {
        ui.label(egui::RichText::new(note.in_lang(view.lang)).color(view.look.muted));
    }
    ui.add_space(8.0);
    ui.label(style::strong_text("Data and fonts"));
    let rates = register.rates.newest().map(|month| format!(", up to {month}")).unwrap_or_default();
    ui.label(format!(
        "Rates: own monthly means of the euro reference rates of the European Central Bank{rates}."
    ));
    ui.label("Codes of places: ISO 3166 and GB/T 2260; names of countries: Unicode CLDR.");
    ui.label("Fonts: Inter and Noto Sans SC, under the SIL Open Font License.");
}
