//! Commands, which describe everything that can happen to the state, and effects, which request work outside of it.

mod effect;
mod table;
mod views;

pub use effect::{Effect, Existing, FigureAction};
pub use table::{Copying, SelectMode, Step, TableCommand};
pub use views::{Over, ViewCommand, ViewDialog};

use super::gesture::Gesture;
use super::help_page::HelpPage;
use super::target::Target;
use super::{Action, ExportDraft, Hovered, Showing};
use crate::data::RegisterRef;
use crate::model::{Currency, DealIx, Decimal};
use crate::query::{Column, FacetField, GroupKey, Members};
use crate::session::{Answers, DrawnTimeline, FigureRequest, Opened, Preview};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// An event: either the user did it, or background work has ended.
#[derive(Clone, Debug)]
pub enum Command {
    /// An action from a menu, the palette or a shortcut.
    Do(Action),
    /// The text of the search box changed.
    Search(String),
    /// A value of a facet was clicked.
    Facet {
        field: FacetField,
        value: String,
        choice: FacetChoice,
    },
    /// The filter on this facet is cleared.
    ClearFacet(FacetField),
    /// A facet is collapsed or expanded.
    FoldFacet(FacetField),
    /// The bar or lane of a group was clicked.
    ChooseGroup {
        key: GroupKey,
        deals: Members,
        how: SelectMode,
    },
    /// Deals were clicked.
    ChooseDeals {
        deals: Vec<DealIx>,
        how: SelectMode,
    },
    /// Compare these groups; fewer than two return to the charts.
    Compare(Vec<GroupKey>),
    /// The pointer rests on these deals.
    Hover(Hovered),
    /// A column header was clicked; `how` adds a sort key or replaces all others.
    Sort {
        column: Column,
        how: SelectMode,
    },
    /// A column is shown as the last one, or hidden.
    ToggleColumn(Column),
    /// A column moves right by this number of places.
    MoveColumn(Column, isize),
    /// A column is pinned or unpinned.
    PinColumn(Column),
    /// A column gets a width; `None` restores its default.
    SizeColumn(Column, Option<u16>),
    /// An operation within the table.
    Table(TableCommand),
    /// The timeline zooms to these days.
    ShowDays(Option<(i32, i32)>),
    /// A brush moves over the timeline or the histogram of amounts.
    Brush(Brush),
    /// The search text of a long facet changed.
    Seek(FacetField, String),
    /// Filter to the deals of this source.
    FilterSource(String),
    TimelineCells(usize),
    Palette(Option<String>),
    Export(Option<ExportDraft>),
    /// Write the figure to the typed path.
    WriteFigure,
    /// Open a dialog for the target of the figure.
    PickFigureTarget,
    FigureTarget(Box<FigureRequest>, PathBuf),
    /// Use the figure of the export window in another way than as one file.
    TakeFigure(FigureAction),
    /// The user chose a folder for all figures in a dialog.
    FiguresTarget(Box<FigureRequest>, PathBuf),
    /// A picture is ready for the clipboard: width, height, premultiplied RGBA.
    CopyPixels(u32, u32, Arc<Vec<u8>>),
    /// A file already exists at the target of the figure.
    FigureExists(PathBuf),
    /// The target of the table; `None` closes the window that asks for it.
    TableExport(Option<Target>),
    /// Write the table to the typed path.
    WriteTable,
    PickTableTarget,
    /// The user chose a target for the table in a dialog.
    TableTarget(PathBuf),
    TableExists(PathBuf),
    /// A command about saved views.
    View(ViewCommand),
    /// Open or close the window with the equivalent command lines.
    ShowCommands(bool),
    OpenPath(Option<String>),
    Load(RegisterRef),
    Help(Option<HelpPage>),
    DismissNotice(usize),
    CopyText(String),
    /// Background work has answered the query.
    Answered(Arc<Opened>, Arc<Answers>),
    /// The same answers as those on display, with the sums of the facets' values.
    Summed(Arc<Opened>, Arc<Answers>),
    Previewed(Arc<Preview>),
    TimelineDrawn(Arc<Opened>, Arc<DrawnTimeline>),
    Loaded(Arc<Opened>, Showing),
    Failed(String),
    NotLoaded(RegisterRef, String),
    /// The register was to be read again, but its files are as they were.
    Unchanged(RegisterRef),
    /// A file was written; the text is the message for the user.
    Written(String),
    /// A file could not be written; the text is the reason.
    NotWritten(String),
    /// A picture could not be drawn; the text is the reason.
    NotDrawn(String),
    /// A file dialog could not be opened.
    NoDialog(Asked),
    /// The user answered or closed a file dialog.
    DialogAnswered,
    Progress(String),
    /// Characters without a glyph in any font were drawn as boxes.
    LettersLost(BTreeSet<char>),
}

impl Command {
    /// Whether the command can change the filter or the selection.
    pub(super) fn may_move(&self) -> bool {
        matches!(self, Self::Search(_)) || self.is_deliberate()
    }

    /// Whether the user has turned from the search box to something else.
    pub(super) fn is_deliberate(&self) -> bool {
        !matches!(
            self,
            Self::Search(_)
                | Self::Hover(_)
                | Self::TimelineCells(_)
                | Self::Answered(..)
                | Self::Summed(..)
                | Self::TimelineDrawn(..)
                | Self::Previewed(_)
                | Self::Progress(_)
                | Self::NoDialog(_)
                | Self::DialogAnswered
                | Self::Unchanged(_)
                | Self::LettersLost(_)
                | Self::SizeColumn(..)
                | Self::Table(TableCommand::JumpOn)
        )
    }

    /// The gesture that the command is part of.
    pub(super) fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Search(_) => Some(Gesture::Typing),
            Self::Brush(Brush::Days(..) | Brush::Amounts { .. }) => Some(Gesture::Brushing),
            Self::Do(Action::NextDeal | Action::PreviousDeal) => Some(Gesture::Stepping),
            Self::Table(command) if command.extends() => Some(Gesture::Extending),
            _ => None,
        }
    }

    /// Whether the command leaves a gesture open, so that its next change joins the same undo step.
    pub(super) fn continues(&self, gesture: Gesture) -> bool {
        !self.is_deliberate() || self.gesture() == Some(gesture)
    }
}

/// The effect of a click on a facet's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetChoice {
    /// Include the value, or remove it from the filter.
    Toggle,
    /// Include only this value.
    Only,
    /// Exclude the value, or remove it from the filter.
    Exclude,
}

/// The purpose of a file dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Choose a register to open.
    Register,
    /// Choose the target of a file.
    File,
    /// Choose the folder for all figures.
    Folder,
}

/// The range that a brush covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brush {
    /// Days since 1970-01-01, in either order.
    Days(i32, i32),
    /// Amounts from `from` (inclusive) up to `below` (exclusive); `None` leaves that side open.
    Amounts { from: Option<Decimal>, below: Option<Decimal>, currency: Currency },
    /// The button was released: the next brush is a separate undo step.
    Done,
}
