//! What actions are called, and what they say of themselves.

use super::Action;
use crate::figure::StackBy;
use crate::model::Currency;
use crate::query::{Fold, Measure, Reading, Shown, Site};
use crate::state::{Panel, ThemeChoice};
use crate::words::lang_name;

impl Action {
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
            Self::Language(None) => "Language of the system",
            Self::Language(Some(lang)) => lang_name(lang),
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
            Self::ExportTable => "Save the deals shown as XLSX, CSV, TSV or JSON",
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
            Self::Language(_) => "Change the language of the window and of figures",
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
}

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
