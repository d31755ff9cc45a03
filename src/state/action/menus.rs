//! The menus of the window, with their sections and actions. Every action is in exactly one section.

use super::Action;
use crate::figure::{FigureKind, StackBy};
use crate::model::Currency;
use crate::query::{CurrencyMode, Fold, GroupBy, Measure, Reading, Site};
use crate::state::{Panel, ThemeChoice};
use crate::words::LANGUAGES;

/// The menus of the window, from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    File,
    Edit,
    View,
    Figure,
    Table,
    Saved,
    Help,
}

/// The currencies offered in addition to the register's own.
const CURRENCIES: [Currency; 3] = [Currency::USD, Currency::EUR, Currency::CNY];

/// The panels in the order of their shortcuts.
const PANELS: [Panel; 6] =
    [Panel::Filters, Panel::Volumes, Panel::Timeline, Panel::Table, Panel::Card, Panel::Problems];

impl Menu {
    pub const ALL: &'static [Self] =
        &[Self::File, Self::Edit, Self::View, Self::Figure, Self::Table, Self::Saved, Self::Help];

    /// The sections of the menu; a separator stands between two of them.
    pub fn sections(self) -> Vec<Vec<Action>> {
        match self {
            Self::File => file(),
            Self::Edit => edit(),
            Self::View => view(),
            Self::Figure => figure(),
            Self::Table => table(),
            Self::Saved => vec![
                vec![Action::SaveView, Action::RenameView, Action::DeleteView],
                vec![Action::CopyView, Action::PasteView, Action::AllViews],
            ],
            Self::Help => vec![
                vec![Action::Palette, Action::Start, Action::Shortcuts, Action::SearchHelp],
                vec![Action::About],
            ],
        }
    }
}

fn file() -> Vec<Vec<Action>> {
    let bundled = crate::data::bundled().iter().map(|register| Action::OpenBundled(register.name));
    vec![
        bundled.collect(),
        vec![Action::OpenFolder, Action::OpenFile, Action::OpenPath, Action::Reload],
        vec![Action::ExportVolumes, Action::ExportTimeline, Action::ExportComparison, Action::ExportTable],
        vec![Action::Quit],
    ]
}

fn edit() -> Vec<Vec<Action>> {
    vec![
        vec![Action::Undo, Action::Redo, Action::Back, Action::Forward],
        vec![Action::Find, Action::SignedOnly, Action::OnlyChosenGroup, Action::ClearFilter],
        vec![
            Action::CopyRows,
            Action::SelectAll,
            Action::ClearChoice,
            Action::NextDeal,
            Action::PreviousDeal,
        ],
    ]
}

fn view() -> Vec<Vec<Action>> {
    vec![
        PANELS.map(Action::Toggle).to_vec(),
        [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark].map(Action::Theme).to_vec(),
        std::iter::once(None).chain(LANGUAGES.map(Some)).map(Action::Language).collect(),
        vec![Action::Larger, Action::Smaller, Action::NormalSize],
        vec![Action::WholeTimeline, Action::ZoomToPeriod, Action::ShortGaps],
        vec![Action::Compare, Action::EndComparison],
    ]
}

fn figure() -> Vec<Vec<Action>> {
    let stacks = [None, Some(StackBy::Kind), Some(StackBy::Stage), Some(StackBy::Bound)];
    vec![
        FigureKind::CHARTS.iter().copied().map(Action::Chart).collect(),
        GroupBy::ALL.iter().copied().map(Action::GroupBy).collect(),
        Measure::ALL.iter().copied().map(Action::Measure).collect(),
        Action::currencies(CURRENCIES[0]),
        Reading::ALL.iter().copied().map(Action::Read).collect(),
        [Site::Place, Site::Venue].map(Action::At).to_vec(),
        stacks.map(Action::Stack).to_vec(),
        vec![Action::SplitYears, Action::LogAxis],
        vec![Action::CopyCommand, Action::ShowCommand],
    ]
}

fn table() -> Vec<Vec<Action>> {
    let groupings = [None].into_iter().chain(GroupBy::ALL.iter().copied().map(Some));
    vec![
        vec![Action::GoToRow],
        groupings.map(Action::GroupRows).collect(),
        vec![Action::MembersUnder, Action::FoldAll(Fold::Folded), Action::FoldAll(Fold::Unfolded)],
        vec![Action::PinNext, Action::Unpin],
    ]
}

impl Action {
    /// The currencies to show, with that of a register among them.
    pub fn currencies(own: Currency) -> Vec<Self> {
        let others = (!CURRENCIES.contains(&own)).then_some(own);
        let modes = CURRENCIES.into_iter().chain(others).map(CurrencyMode::In);
        modes.chain([CurrencyMode::AsStated]).map(Self::Show).collect()
    }

    /// All actions in menu order.
    pub fn all() -> Vec<Self> {
        Menu::ALL.iter().flat_map(|menu| menu.sections()).flatten().collect()
    }
}
