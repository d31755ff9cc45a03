//! The actions of the user: each has a label, a tooltip, a place in a menu and possibly a shortcut. The command palette
//! and the list of shortcuts are generated from the menus, so they cannot diverge.

mod labels;
mod menus;
mod shortcuts;

pub use labels::measure_words;
pub use menus::Menu;
pub use shortcuts::Shortcut;

use super::{Panel, ThemeChoice};
use crate::figure::{FigureKind, StackBy};
use crate::model::Lang;
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
