//! The closed list of actions: each has words, a tooltip, a shortcut, and a place in a menu.
//! Menus, the command palette and the page of shortcuts are made from it, so they cannot drift.

use super::{Panel, ThemeChoice};
use crate::figure::StackBy;
use crate::model::Currency;
use crate::query::{Fold, GroupBy, Measure, Reading, Shown, Site};

/// Something that the user can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    OpenFolder,
    OpenFile,
    OpenPath,
    /// Opens a bundled register, by its name.
    OpenBundled(&'static str),
    Reload,
    ExportVolumes,
    ExportTimeline,
    ExportComparison,
    ExportTable,
    CopyRows,
    /// Copies the command line that draws the volumes.
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
    /// The chosen groups side by side, or the largest ones.
    Compare,
    EndComparison,
    ClearFilter,
    ClearChoice,
    NextDeal,
    PreviousDeal,
    SelectAll,
    GoToRow,
    /// Groups the rows of the table, or no longer.
    GroupRows(Option<GroupBy>),
    MembersUnder,
    FoldAll(Fold),
    PinNext,
    Unpin,
    Toggle(Panel),
    Theme(ThemeChoice),
    Larger,
    Smaller,
    NormalSize,
    WholeTimeline,
    ZoomToPeriod,
    ShortGaps,
    GroupBy(GroupBy),
    Show(Shown),
    Read(Reading),
    Measure(Measure),
    At(Site),
    Stack(Option<StackBy>),
    Start,
    Shortcuts,
    SearchHelp,
    About,
}

/// The menus of the window, from the left.
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

    pub fn name(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Figure => "Figure",
            Self::Table => "Table",
            Self::Saved => "Saved views",
            Self::Help => "Help",
        }
    }
}

/// Keys held together; `key` is a letter, a digit or the name of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    pub key: &'static str,
}

impl std::fmt::Display for Shortcut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ctrl = if self.ctrl { "Ctrl+" } else { "" };
        let shift = if self.shift { "Shift+" } else { "" };
        let alt = if self.alt { "Alt+" } else { "" };
        let key = match self.key {
            "Plus" => "+",
            "Minus" => "−",
            "ArrowLeft" => "Left",
            "ArrowRight" => "Right",
            key => key,
        };
        write!(f, "{ctrl}{shift}{alt}{key}")
    }
}

/// The currencies offered beside the register's own.
const CURRENCIES: [Currency; 3] = [Currency::USD, Currency::EUR, Currency::CNY];

impl Action {
    /// All actions, in the order of the menus.
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
        all.extend([Self::Larger, Self::Smaller, Self::NormalSize, Self::WholeTimeline]);
        all.extend([Self::Compare, Self::EndComparison]);
        all.extend([Self::ZoomToPeriod, Self::ShortGaps]);
        all.extend(GroupBy::ALL.iter().copied().map(Self::GroupBy));
        all.extend(Measure::ALL.iter().copied().map(Self::Measure));
        all.extend(CURRENCIES.map(|currency| Self::Show(Shown::In(currency))));
        all.push(Self::Show(Shown::AsStated));
        all.extend(Reading::ALL.iter().copied().map(Self::Read));
        all.extend([Site::Place, Site::Venue].map(Self::At));
        all.extend([None, Some(StackBy::Kind), Some(StackBy::Stage)].map(Self::Stack));
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

    /// What menus and the palette call it. "…" only where more input follows.
    pub fn words(self) -> String {
        let plain = match self {
            Self::OpenFolder => "Open register…",
            Self::OpenFile => "Open register file…",
            Self::OpenPath => "Open by path…",
            Self::OpenBundled(name) => return bundled_words(name),
            Self::Reload => "Reload",
            Self::ExportVolumes => "Export volumes…",
            Self::ExportTimeline => "Export timeline…",
            Self::ExportComparison => "Export comparison…",
            Self::ExportTable => "Export table…",
            Self::CopyRows => "Copy rows",
            Self::CopyCommand => "Copy command",
            Self::ShowCommand => "Show command…",
            Self::Quit => "Quit",
            Self::Undo => "Undo",
            Self::Redo => "Redo",
            Self::Back => "Back",
            Self::Forward => "Forward",
            Self::SaveView => "Save view…",
            Self::RenameView => "Rename this view…",
            Self::DeleteView => "Delete this view…",
            Self::CopyView => "Copy view as text",
            Self::PasteView => "Paste view…",
            Self::AllViews => "All views…",
            Self::Find => "Search",
            Self::Palette => "Find a command…",
            Self::SignedOnly => "Signed deals only",
            Self::OnlyChosenGroup => "Only the selected group",
            Self::Compare => "Compare selected groups",
            Self::EndComparison => "Back to the charts",
            Self::ClearFilter => "Clear filter",
            Self::ClearChoice => "Clear selection",
            Self::NextDeal => "Next deal",
            Self::PreviousDeal => "Previous deal",
            Self::SelectAll => "Select all rows",
            Self::GoToRow => "Go to row…",
            Self::GroupRows(None) => "Rows not grouped",
            Self::GroupRows(Some(by)) => return format!("Rows by {}", by.word()),
            Self::MembersUnder => "Members only under their batch",
            Self::FoldAll(Fold::Folded) => "Fold all",
            Self::FoldAll(Fold::Unfolded) => "Unfold all",
            Self::PinNext => "Pin one more column",
            Self::Unpin => "Unpin all columns",
            Self::Toggle(panel) => panel_words(panel),
            Self::Theme(ThemeChoice::System) => "Theme of the system",
            Self::Theme(ThemeChoice::Light) => "Light theme",
            Self::Theme(ThemeChoice::Dark) => "Dark theme",
            Self::Larger => "Larger",
            Self::Smaller => "Smaller",
            Self::NormalSize => "Normal size",
            Self::WholeTimeline => "Whole timeline",
            Self::ZoomToPeriod => "Zoom to period or selection",
            Self::ShortGaps => "Draw long gaps short",
            Self::GroupBy(by) => return format!("By {}", by.word()),
            Self::Show(Shown::AsStated) => "Currencies as stated",
            Self::Show(Shown::In(currency)) => return format!("In {}", currency_words(currency)),
            Self::Read(Reading::Span) => "Rival figures as a span",
            Self::Read(Reading::Stated) => "Rival figures as first stated",
            Self::Read(Reading::Low) => "Rival figures: the lowest",
            Self::Read(Reading::High) => "Rival figures: the highest",
            Self::Measure(measure) => return format!("Measure {}", measure_words(measure)),
            Self::At(Site::Place) => "By where deals land",
            Self::At(Site::Venue) => "By where deals were signed",
            Self::Stack(None) => "Bars in one colour",
            Self::Stack(Some(StackBy::Kind)) => "Bars stacked by kind",
            Self::Stack(Some(StackBy::Stage)) => "Bars stacked by stage",
            Self::Start => "Where to begin",
            Self::Shortcuts => "Keyboard shortcuts",
            Self::SearchHelp => "How to search",
            Self::About => "About Dealscope",
        };
        plain.to_owned()
    }

    /// One sentence for who hesitates.
    pub fn tooltip(self) -> &'static str {
        match self {
            Self::OpenFolder => "Open a folder of RON files",
            Self::OpenFile => "Open one RON file",
            Self::OpenPath => "Type the path of a folder or file",
            Self::OpenBundled(_) => "Open a register that comes with the program",
            Self::Reload => "Read the register again from disk",
            Self::ExportVolumes => "Save the bars as PNG, SVG or PDF",
            Self::ExportTimeline => "Save the timeline as PNG, SVG or PDF",
            Self::ExportComparison => "Save the comparison as PNG, SVG or PDF",
            Self::ExportTable => "Save the deals shown as CSV or JSON",
            Self::CopyRows => "Copy the selected deals, or all shown, as a table",
            Self::CopyCommand => "Copy the command line that draws the volumes",
            Self::ShowCommand => "Show the command lines for volumes, timeline and table",
            Self::Quit => "Close the window",
            Self::Undo => "Take back the last change of filter or selection",
            Self::Redo => "Make the change again that was taken back",
            Self::Back => "Go back to what was looked at before",
            Self::Forward => "Go forward again",
            Self::SaveView => "Keep filter, grouping, figures, columns and zoom under a name",
            Self::RenameView => "Give the view that is shown another name",
            Self::DeleteView => "Take the view that is shown off the list",
            Self::CopyView => "Copy a line that others can paste, here or in the command line",
            Self::PasteView => "Show a view from a line of text",
            Self::AllViews => "Apply, rename, copy and delete saved views",
            Self::Find => "Type words or a filter",
            Self::Palette => "Type part of a command's name",
            Self::SignedOnly => "Leave out deals that are not signed yet",
            Self::OnlyChosenGroup => "Filter to the group whose bar is selected",
            Self::Compare => "Two to six groups side by side; without a selection, the four largest",
            Self::EndComparison => "Show volumes and timeline again",
            Self::ClearFilter => "Show all deals",
            Self::ClearChoice => "Select nothing",
            Self::NextDeal => "Select the next row of the table",
            Self::PreviousDeal => "Select the row before",
            Self::SelectAll => "Select every deal that passes the filter",
            Self::GoToRow => "Type a row's number, or the beginning of a word",
            Self::GroupRows(None) => "One list of rows",
            Self::GroupRows(Some(_)) => "Rows under a head for each, with its subtotal",
            Self::MembersUnder => "Show a deal that is part of a batch beneath it, and nowhere else",
            Self::FoldAll(Fold::Folded) => "Hide what stands beneath groups and batches",
            Self::FoldAll(Fold::Unfolded) => "Show what stands beneath groups and batches",
            Self::PinNext => "Keep the first columns of the table in place while the others scroll",
            Self::Unpin => "Let all columns of the table scroll",
            Self::Toggle(_) => "Show or hide this part of the window",
            Self::Theme(_) => "Change the colours of the window",
            Self::Larger => "Everything a little larger",
            Self::Smaller => "Everything a little smaller",
            Self::NormalSize => "Everything at its normal size",
            Self::WholeTimeline => "Zoom out to the first and last deal",
            Self::ZoomToPeriod => "Show the filtered period, else the selected deals, across the timeline",
            Self::ShortGaps => "Stretches of time without deals take little room on the timeline",
            Self::GroupBy(_) => "One bar and one lane for each",
            Self::Show(Shown::AsStated) => "Convert nothing; one panel a currency",
            Self::Show(_) => "Convert at the mean rate of each deal's month",
            Self::Read(_) => "What counts where sources disagree",
            Self::Measure(_) => "What the length of a bar stands for",
            Self::At(Site::Place) => "Count a deal where the money goes",
            Self::At(Site::Venue) => "Count a deal where it was signed",
            Self::Stack(_) => "How the solid part of bars is coloured",
            Self::Start => "The registers that come with the program, and your own",
            Self::Shortcuts => "All commands with their keys",
            Self::SearchHelp => "The language of the search box",
            Self::About => "Version, data and licences",
        }
    }

    pub fn shortcut(self) -> Option<Shortcut> {
        let alt = |key| Some(Shortcut { ctrl: false, shift: false, alt: true, key });
        match self {
            Self::Back => return alt("ArrowLeft"),
            Self::Forward => return alt("ArrowRight"),
            _ => {}
        }
        let (ctrl, shift, key) = match self {
            Self::OpenFolder => (true, false, "O"),
            Self::Reload => (false, false, "F5"),
            Self::ExportVolumes => (true, false, "E"),
            Self::ExportTimeline => (true, true, "E"),
            Self::ExportTable => (true, false, "S"),
            Self::CopyRows => (true, true, "C"),
            Self::Quit => (true, false, "Q"),
            Self::Undo => (true, false, "Z"),
            Self::Redo => (true, true, "Z"),
            Self::Find => (true, false, "F"),
            Self::Palette => (true, false, "P"),
            Self::SaveView => (true, false, "D"),
            Self::AllViews => (true, true, "D"),
            Self::SignedOnly => (true, false, "G"),
            Self::ClearFilter => (true, true, "F"),
            Self::NextDeal => (false, false, "J"),
            Self::PreviousDeal => (false, false, "K"),
            Self::SelectAll => (true, false, "A"),
            Self::GoToRow => (true, false, "J"),
            Self::Toggle(Panel::Filters) => (true, false, "1"),
            Self::Toggle(Panel::Volumes) => (true, false, "2"),
            Self::Toggle(Panel::Timeline) => (true, false, "3"),
            Self::Toggle(Panel::Table) => (true, false, "4"),
            Self::Toggle(Panel::Card) => (true, false, "5"),
            Self::Toggle(Panel::Problems) => (true, false, "6"),
            Self::Larger => (true, false, "Plus"),
            Self::Smaller => (true, false, "Minus"),
            Self::NormalSize => (true, false, "0"),
            Self::WholeTimeline => (true, false, "T"),
            Self::Compare => (true, false, "B"),
            Self::EndComparison => (true, true, "B"),
            Self::ExportComparison => (true, true, "S"),
            Self::ZoomToPeriod => (true, true, "T"),
            Self::Shortcuts => (false, false, "F1"),
            _ => return None,
        };
        Some(Shortcut { ctrl, shift, alt: false, key })
    }

    pub fn menu(self) -> Menu {
        match self.family() {
            0..=3 => Menu::File,
            4..=6 => Menu::Edit,
            7..=10 => Menu::View,
            11..=17 => Menu::Figure,
            18..=19 => Menu::Saved,
            20..=23 => Menu::Table,
            _ => Menu::Help,
        }
    }

    /// Actions of one family stand together in a menu, apart from the next family.
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
            Self::Larger | Self::Smaller | Self::NormalSize => 9,
            Self::WholeTimeline
            | Self::ZoomToPeriod
            | Self::ShortGaps
            | Self::Compare
            | Self::EndComparison => 10,
            Self::GroupBy(_) => 11,
            Self::Measure(_) => 12,
            Self::Show(_) => 13,
            Self::Read(_) => 14,
            Self::At(_) => 15,
            Self::Stack(_) => 16,
            Self::CopyCommand | Self::ShowCommand => 17,
            Self::SaveView | Self::RenameView | Self::DeleteView => 18,
            Self::CopyView | Self::PasteView | Self::AllViews => 19,
            Self::GoToRow => 20,
            Self::GroupRows(_) => 21,
            Self::MembersUnder | Self::FoldAll(_) => 22,
            Self::PinNext | Self::Unpin => 23,
            Self::Palette | Self::Start | Self::Shortcuts | Self::SearchHelp => 24,
            Self::About => 25,
        }
    }
}

/// The parts of the window, in the order of their shortcuts.
const PANELS: [Panel; 6] =
    [Panel::Filters, Panel::Volumes, Panel::Timeline, Panel::Table, Panel::Card, Panel::Problems];

/// The measure in one word or two.
pub fn measure_words(measure: Measure) -> &'static str {
    match measure {
        Measure::Area => "floor area",
        measure => measure.word(),
    }
}

fn panel_words(panel: Panel) -> &'static str {
    match panel {
        Panel::Filters => "Filters",
        Panel::Volumes => "Volumes",
        Panel::Timeline => "Timeline",
        Panel::Table => "Table",
        Panel::Card => "Deal card",
        Panel::Problems => "Problems",
    }
}

fn currency_words(currency: Currency) -> &'static str {
    match currency.code() {
        "USD" => "US dollars",
        "EUR" => "euros",
        "CNY" => "yuan",
        code => code,
    }
}

fn bundled_words(name: &str) -> String {
    let title =
        crate::data::bundled().iter().find(|register| register.name == name).map(|register| register.title);
    format!("Open {}", title.unwrap_or(name))
}
