//! Labels and tooltips of actions.

use super::{Action, Menu};
use crate::figure::{FigureKind, StackBy};
use crate::model::{Lang, Unit};
use crate::query::{CurrencyMode, Fold, Measure, Reading, Site};
use crate::state::{Panel, ThemeChoice};
use crate::tr;
use crate::words::{currency_words, lang_name, text};

impl Menu {
    pub fn name(self, lang: Lang) -> &'static str {
        text(
            lang,
            match self {
                Self::File => "menu-file",
                Self::Edit => "menu-edit",
                Self::View => "menu-view",
                Self::Figure => "menu-figure",
                Self::Table => "menu-table",
                Self::Saved => "menu-saved",
                Self::Help => "menu-help",
            },
        )
    }
}

impl Action {
    /// The label in menus and in the palette. It ends with "…" only if a dialog follows.
    pub fn words(self, lang: Lang) -> String {
        let id = match self {
            Self::OpenFolder => "action-open-folder",
            Self::OpenFile => "action-open-file",
            Self::OpenPath => "action-open-path",
            Self::OpenBundled(name) => return bundled_words(name, lang),
            Self::Reload => "action-reload",
            Self::ExportVolumes => "action-export-volumes",
            Self::ExportTimeline => "action-export-timeline",
            Self::ExportComparison => "action-export-comparison",
            Self::ExportTable => "action-export-table",
            Self::CopyRows => "action-copy-rows",
            Self::CopyCommand => "action-copy-command",
            Self::ShowCommand => "action-show-command",
            Self::Quit => "action-quit",
            Self::Undo => "action-undo",
            Self::Redo => "action-redo",
            Self::Back => "action-back",
            Self::Forward => "action-forward",
            Self::SaveView => "action-save-view",
            Self::RenameView => "action-rename-view",
            Self::DeleteView => "action-delete-view",
            Self::CopyView => "action-copy-view",
            Self::PasteView => "action-paste-view",
            Self::AllViews => "action-all-views",
            Self::Find => "action-find",
            Self::Palette => "action-palette",
            Self::SignedOnly => "action-signed-only",
            Self::OnlyChosenGroup => "action-only-chosen-group",
            Self::Compare => "action-compare",
            Self::EndComparison => "action-end-comparison",
            Self::ClearFilter => "action-clear-filter",
            Self::ClearChoice => "action-clear-choice",
            Self::NextDeal => "action-next-deal",
            Self::PreviousDeal => "action-previous-deal",
            Self::SelectAll => "action-select-all",
            Self::GoToRow => "action-go-to-row",
            Self::GroupRows(None) => "action-group-rows-none",
            Self::GroupRows(Some(by)) => return tr!(lang, "action-rows-by", what = by.in_words(lang)),
            Self::MembersUnder => "action-members-under",
            Self::FoldAll(Fold::Folded) => "action-fold-all",
            Self::FoldAll(Fold::Unfolded) => "action-unfold-all",
            Self::PinNext => "action-pin-next",
            Self::Unpin => "action-unpin",
            Self::Toggle(panel) => return panel_words(panel, lang).to_owned(),
            Self::Theme(ThemeChoice::System) => "action-theme-system",
            Self::Theme(ThemeChoice::Light) => "action-theme-light",
            Self::Theme(ThemeChoice::Dark) => "action-theme-dark",
            Self::Language(None) => "action-language-none",
            Self::Language(Some(other)) => return lang_name(other).to_owned(),
            Self::Larger => "action-larger",
            Self::Smaller => "action-smaller",
            Self::NormalSize => "action-normal-size",
            Self::WholeTimeline => "action-whole-timeline",
            Self::ZoomToPeriod => "action-zoom-to-period",
            Self::ShortGaps => "action-short-gaps",
            Self::GroupBy(by) => return tr!(lang, "action-by", what = by.in_words(lang)),
            Self::Show(CurrencyMode::AsStated) => "action-show-stated",
            Self::Show(CurrencyMode::In(currency)) => {
                return tr!(lang, "action-in", currency = currency_words(currency, lang));
            }
            Self::Read(Reading::Span) => "action-read-span",
            Self::Read(Reading::Stated) => "action-read-stated",
            Self::Read(Reading::Low) => "action-read-low",
            Self::Read(Reading::High) => "action-read-high",
            Self::Measure(measure) => {
                return tr!(lang, "action-measure", what = measure_words(measure, lang));
            }
            Self::At(Site::Place) => "action-at-place",
            Self::At(Site::Venue) => "action-at-venue",
            Self::Stack(stack) => stack_words(stack),
            Self::Chart(chart) => chart_words(chart),
            Self::LogAxis => "action-log-axis",
            Self::SplitYears => "action-split-years",
            Self::Start => "action-start",
            Self::Shortcuts => "action-shortcuts",
            Self::SearchHelp => "action-search-help",
            Self::About => "action-about",
        };
        text(lang, id).to_owned()
    }

    /// The tooltip with the shortcut.
    pub fn tooltip_with_keys(self, lang: Lang) -> String {
        let what = self.tooltip(lang);
        match self.shortcut() {
            Some(keys) => tr!(lang, "tip-with-keys", what = what, keys = keys.words(lang)),
            None => what.to_owned(),
        }
    }

    /// The tooltip: one sentence.
    pub fn tooltip(self, lang: Lang) -> &'static str {
        let id = match self {
            Self::OpenFolder => "tip-open-folder",
            Self::OpenFile => "tip-open-file",
            Self::OpenPath => "tip-open-path",
            Self::OpenBundled(_) => "tip-open-bundled",
            Self::Reload => "tip-reload",
            Self::ExportVolumes => "tip-export-volumes",
            Self::ExportTimeline => "tip-export-timeline",
            Self::ExportComparison => "tip-export-comparison",
            Self::ExportTable => "tip-export-table",
            Self::CopyRows => "tip-copy-rows",
            Self::CopyCommand => "tip-copy-command",
            Self::ShowCommand => "tip-show-command",
            Self::Quit => "tip-quit",
            Self::Undo => "tip-undo",
            Self::Redo => "tip-redo",
            Self::Back => "tip-back",
            Self::Forward => "tip-forward",
            Self::SaveView => "tip-save-view",
            Self::RenameView => "tip-rename-view",
            Self::DeleteView => "tip-delete-view",
            Self::CopyView => "tip-copy-view",
            Self::PasteView => "tip-paste-view",
            Self::AllViews => "tip-all-views",
            Self::Find => "tip-find",
            Self::Palette => "tip-palette",
            Self::SignedOnly => "tip-signed-only",
            Self::OnlyChosenGroup => "tip-only-chosen-group",
            Self::Compare => "tip-compare",
            Self::EndComparison => "tip-end-comparison",
            Self::ClearFilter => "tip-clear-filter",
            Self::ClearChoice => "tip-clear-choice",
            Self::NextDeal => "tip-next-deal",
            Self::PreviousDeal => "tip-previous-deal",
            Self::SelectAll => "tip-select-all",
            Self::GoToRow => "tip-go-to-row",
            Self::GroupRows(None) => "tip-group-rows-none",
            Self::GroupRows(Some(_)) => "tip-group-rows-some",
            Self::MembersUnder => "tip-members-under",
            Self::FoldAll(Fold::Folded) => "tip-fold-all",
            Self::FoldAll(Fold::Unfolded) => "tip-unfold-all",
            Self::PinNext => "tip-pin-next",
            Self::Unpin => "tip-unpin",
            Self::Toggle(_) => "tip-toggle",
            Self::Theme(_) => "tip-theme",
            Self::Language(_) => "tip-language",
            Self::Larger => "tip-larger",
            Self::Smaller => "tip-smaller",
            Self::NormalSize => "tip-normal-size",
            Self::WholeTimeline => "tip-whole-timeline",
            Self::ZoomToPeriod => "tip-zoom-to-period",
            Self::ShortGaps => "tip-short-gaps",
            Self::GroupBy(_) => "tip-group-by",
            Self::Show(CurrencyMode::AsStated) => "tip-show-stated",
            Self::Show(_) => "tip-show",
            Self::Read(_) => "tip-read",
            Self::Measure(_) => "tip-measure",
            Self::At(Site::Place) => "tip-at-place",
            Self::At(Site::Venue) => "tip-at-venue",
            Self::Stack(_) => "tip-stack",
            Self::Chart(chart) => chart_tip(chart),
            Self::LogAxis => "tip-log-axis",
            Self::SplitYears => "tip-split-years",
            Self::Start => "tip-start",
            Self::Shortcuts => "tip-shortcuts",
            Self::SearchHelp => "tip-search-help",
            Self::About => "tip-about",
        };
        text(lang, id)
    }
}

/// The short name of a measure.
pub fn measure_words(measure: Measure, lang: Lang) -> &'static str {
    text(
        lang,
        match measure {
            Measure::Money => "measure-money",
            Measure::Deals => "measure-deals",
            Measure::Count(Unit::Projects) => "unit-projects",
            Measure::Count(Unit::Agreements) => "unit-agreements",
            Measure::Count(Unit::Companies) => "unit-companies",
            Measure::Count(Unit::Partners) => "unit-partners",
            Measure::Area => "measure-area",
        },
    )
}

fn panel_words(panel: Panel, lang: Lang) -> &'static str {
    text(
        lang,
        match panel {
            Panel::Filters => "panel-filters",
            Panel::Volumes => "panel-volumes",
            Panel::Timeline => "panel-timeline",
            Panel::Table => "panel-table",
            Panel::Card => "panel-card",
            Panel::Problems => "panel-problems",
        },
    )
}

fn bundled_words(name: &str, lang: Lang) -> String {
    let title = match name {
        "seeds" => tr!(lang, "action-bundled-seeds"),
        "reported" => tr!(lang, "action-bundled-reported"),
        name => name,
    };
    tr!(lang, "action-open-title", title = title)
}

fn chart_words(chart: FigureKind) -> &'static str {
    match chart {
        FigureKind::Bars => "action-chart-bars",
        FigureKind::Funnel => "action-chart-funnel",
        FigureKind::Share => "action-chart-share",
        FigureKind::Time => "action-chart-time",
        FigureKind::Timeline => "panel-timeline",
        FigureKind::Comparison => "twin-comparison",
    }
}

fn chart_tip(chart: FigureKind) -> &'static str {
    match chart {
        FigureKind::Bars => "tip-chart-bars",
        FigureKind::Funnel => "tip-chart-funnel",
        FigureKind::Share => "tip-chart-share",
        FigureKind::Time => "tip-chart-time",
        FigureKind::Timeline => "panel-timeline",
        FigureKind::Comparison => "twin-comparison",
    }
}

fn stack_words(stack: Option<StackBy>) -> &'static str {
    match stack {
        None => "action-stack-none",
        Some(StackBy::Kind) => "action-stack-kind",
        Some(StackBy::Stage) => "action-stack-stage",
        Some(StackBy::Bound) => "action-stack-bound",
    }
}
