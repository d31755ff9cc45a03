//! The closed list of actions: each has a label, a tooltip, a shortcut and a place in a menu. Menus, the command
//! palette and the list of shortcuts are generated from it, so they cannot diverge.

mod shortcuts;
mod words;

pub use shortcuts::Shortcut;
pub use words::measure_words;

use super::{Panel, ThemeChoice};
use crate::figure::{FigureKind, StackBy};
use crate::model::{Currency, Lang};
use crate::query::{CurrencyMode, Fold, GroupBy, Measure, Reading, Site};

/// An operation that the user can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    OpenFolder,
    OpenFile,
    OpenPath,
    /// Opens the bundled register with this name.
    OpenBundled(&'static str),
    Reload,
    ExportVolumes,
    ExportTimeline,
    ExportComparison,
    ExportTable,
    CopyRows,
    /// Copies the command line that reproduces the chart of volumes.
    CopyCommand,
    ShowCommand,
    Quit,
    Undo,
    Redo,
    Back,
    Forward,
    SaveView,
    RenameView,
    DeleteView,
    CopyView,
    PasteView,
    AllViews,
    Find,
    Palette,
    SignedOnly,
    OnlyChosenGroup,
    /// Compares the selected groups, or the largest ones.
    Compare,
    EndComparison,
    ClearFilter,
    ClearChoice,
    NextDeal,
    PreviousDeal,
    SelectAll,
    GoToRow,
    /// Groups the rows of the table; `None` ungroups them.
    GroupRows(Option<GroupBy>),
    MembersUnder,
    FoldAll(Fold),
    PinNext,
    Unpin,
    Toggle(Panel),
    Theme(ThemeChoice),
    /// The language of the window; `None` follows the system.
    Language(Option<Lang>),
    Larger,
    Smaller,
    NormalSize,
    WholeTimeline,
    ZoomToPeriod,
    ShortGaps,
    GroupBy(GroupBy),
    Show(CurrencyMode),
    Read(Reading),
    Measure(Measure),
    At(Site),
    Stack(Option<StackBy>),
    /// The kind of chart for the volumes.
    Chart(FigureKind),
    LogAxis,
    SplitYears,
    Start,
    Shortcuts,
    SearchHelp,
    About,
}

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

impl Menu {
    pub const ALL: &'static [Self] =
        &[Self::File, Self::Edit, Self::View, Self::Figure, Self::Table, Self::Saved, Self::Help];
}

/// The currencies offered in addition to the register's own.
const CURRENCIES: [Currency; 3] = [Currency::USD, Currency::EUR, Currency::CNY];

impl Action {
    /// All actions in menu order.
    pub fn all() -> Vec<Self> {
        let bundled = crate::data::bundled().iter().map(|register| Self::OpenBundled(register.name));
        let mut all: Vec<Self> = bundled.collect();
        all.extend([Self::OpenFolder, Self::OpenFile, Self::OpenPath, Self::Reload]);
        all.extend([
            Self::ExportVolumes,
            Self::ExportTimeline,
            Self::ExportComparison,
            Self::ExportTable,
            Self::CopyRows,
            Self::Quit,
        ]);
        all.extend([Self::Undo, Self::Redo, Self::Back, Self::Forward]);
        all.extend([Self::Find, Self::Palette, Self::SignedOnly]);
        all.extend([
            Self::OnlyChosenGroup,
            Self::ClearFilter,
            Self::ClearChoice,
            Self::NextDeal,
            Self::PreviousDeal,
            Self::SelectAll,
        ]);
        all.extend(PANELS.map(Self::Toggle));
        all.extend([ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark].map(Self::Theme));
        all.extend([None, Some(Lang::En), Some(Lang::De), Some(Lang::Zh)].map(Self::Language));
        all.extend([Self::Larger, Self::Smaller, Self::NormalSize, Self::WholeTimeline]);
        all.extend([Self::Compare, Self::EndComparison]);
        all.extend([Self::ZoomToPeriod, Self::ShortGaps]);
        all.extend(FigureKind::CHARTS.iter().copied().map(Self::Chart));
        all.extend(GroupBy::ALL.iter().copied().map(Self::GroupBy));
        all.extend(Measure::ALL.iter().copied().map(Self::Measure));
        all.extend(CURRENCIES.map(|currency| Self::Show(CurrencyMode::In(currency))));
        all.push(Self::Show(CurrencyMode::AsStated));
        all.extend(Reading::ALL.iter().copied().map(Self::Read));
        all.extend([Site::Place, Site::Venue].map(Self::At));
        let stacks = [None, Some(StackBy::Kind), Some(StackBy::Stage), Some(StackBy::Bound)];
        all.extend(stacks.map(Self::Stack));
        all.extend([Self::SplitYears, Self::LogAxis]);
        all.extend([Self::CopyCommand, Self::ShowCommand]);
        all.extend([Self::SaveView, Self::RenameView, Self::DeleteView]);
        all.extend([Self::CopyView, Self::PasteView, Self::AllViews]);
        all.extend([Self::GoToRow, Self::GroupRows(None)]);
        all.extend(GroupBy::ALL.iter().map(|&by| Self::GroupRows(Some(by))));
        all.extend([Self::MembersUnder, Self::FoldAll(Fold::Folded), Self::FoldAll(Fold::Unfolded)]);
        all.extend([Self::PinNext, Self::Unpin]);
        all.extend([Self::Start, Self::Shortcuts, Self::SearchHelp, Self::About]);
        all
    }

    /// The menu that contains the action.
    pub fn menu(self) -> Menu {
        match self.family() {
            0..=3 => Menu::File,
            4..=6 => Menu::Edit,
            7..=11 => Menu::View,
            12..=20 => Menu::Figure,
            21..=22 => Menu::Saved,
            23..=26 => Menu::Table,
            _ => Menu::Help,
        }
    }

    /// The section of a menu; a separator stands between two sections.
    pub fn family(self) -> u8 {
        match self {
            Self::OpenBundled(_) => 0,
            Self::OpenFolder | Self::OpenFile | Self::OpenPath | Self::Reload => 1,
            Self::ExportVolumes | Self::ExportTimeline | Self::ExportComparison | Self::ExportTable => 2,
            Self::Quit => 3,
            Self::Undo | Self::Redo | Self::Back | Self::Forward => 4,
            Self::Find | Self::SignedOnly | Self::OnlyChosenGroup | Self::ClearFilter => 5,
            Self::CopyRows | Self::SelectAll | Self::ClearChoice | Self::NextDeal | Self::PreviousDeal => 6,
            Self::Toggle(_) => 7,
            Self::Theme(_) => 8,
            Self::Language(_) => 9,
            Self::Larger | Self::Smaller | Self::NormalSize => 10,
            Self::WholeTimeline
            | Self::ZoomToPeriod
            | Self::ShortGaps
            | Self::Compare
            | Self::EndComparison => 11,
            Self::Chart(_) => 12,
            Self::GroupBy(_) => 13,
            Self::Measure(_) => 14,
            Self::Show(_) => 15,
            Self::Read(_) => 16,
            Self::At(_) => 17,
            Self::Stack(_) => 18,
            Self::SplitYears | Self::LogAxis => 19,
            Self::CopyCommand | Self::ShowCommand => 20,
            Self::SaveView | Self::RenameView | Self::DeleteView => 21,
            Self::CopyView | Self::PasteView | Self::AllViews => 22,
            Self::GoToRow => 23,
            Self::GroupRows(_) => 24,
            Self::MembersUnder | Self::FoldAll(_) => 25,
            Self::PinNext | Self::Unpin => 26,
            Self::Palette | Self::Start | Self::Shortcuts | Self::SearchHelp => 27,
            Self::About => 28,
        }
    }
}

/// The panels in the order of their shortcuts.
const PANELS: [Panel; 6] =
    [Panel::Filters, Panel::Volumes, Panel::Timeline, Panel::Table, Panel::Card, Panel::Problems];
