//! Everything that can happen to the state, and everything it can ask of the outside.

mod effect;
mod table;
mod views;

pub use effect::{Effect, Existing, FigureAction};
pub use table::{Copying, Picking, Step, TableCommand};
pub use views::{Over, ViewCommand, ViewDialog};

use super::target::Target;
use super::{Action, ExportDraft, HelpPage, Hovered, Showing};
use crate::data::RegisterRef;
use crate::model::{Currency, DealIx, Decimal};
use crate::query::{Column, FacetField, GroupKey, Members};
use crate::session::{Answers, DrawnTimeline, FigureRequest, Opened, Preview};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Something that happened: the user did it, or work in the background ended.
#[derive(Clone, Debug)]
pub enum Command {
    /// An action of the menus, the palette or a shortcut.
    Do(Action),
    /// The text of the search box changed.
    Search(String),
    /// A facet's value was clicked.
    Facet {
        field: FacetField,
        value: String,
        choice: FacetChoice,
    },
    /// All choices of a facet are dropped.
    ClearFacet(FacetField),
    /// A facet's list is folded or unfolded.
    FoldFacet(FacetField),
    /// A group's bar or lane was clicked.
    ChooseGroup {
        key: GroupKey,
        deals: Members,
        how: Choosing,
    },
    /// Deals were clicked.
    ChooseDeals {
        deals: Vec<DealIx>,
        how: Choosing,
    },
    /// These groups stand side by side; fewer than two lead back to the charts.
    Compare(Vec<GroupKey>),
    /// The pointer rests on these deals.
    Hover(Hovered),
    /// A column's heading was clicked; `how` adds a further key or sets the only one.
    Sort {
        column: Column,
        how: Choosing,
    },
    /// A column is shown at the right end, or hidden.
    ToggleColumn(Column),
    /// A column moves by so many places to the right.
    MoveColumn(Column, isize),
    /// A column stays at the left, or scrolls again.
    PinColumn(Column),
    /// A column was given a width, or its own one again.
    SizeColumn(Column, Option<u16>),
    /// Something was done in the table.
    Table(TableCommand),
    /// The timeline shows these days.
    ShowDays(Option<(i32, i32)>),
    /// A brush moves over the timeline or the sizes of amounts.
    Brush(Brush),
    /// Letters are typed to find values of a long facet.
    Seek(FacetField, String),
    /// Only the deals of this source.
    FilterSource(String),
    TimelineCells(usize),
    Palette(Option<String>),
    Export(Option<ExportDraft>),
    /// Write the figure to the typed path.
    WriteFigure,
    /// Choose where the figure goes in a dialog.
    PickFigureTarget,
    FigureTarget(Box<FigureRequest>, PathBuf),
    /// Take the figure of the export window away otherwise than into a file.
    TakeFigure(FigureAction),
    /// A folder for all figures was chosen in a dialog.
    FiguresTarget(Box<FigureRequest>, PathBuf),
    /// A picture is ready for the clipboard: width, height, RGBA, premultiplied.
    CopyPixels(u32, u32, Arc<Vec<u8>>),
    /// A file stands where the figure is to go.
    FigureExists(PathBuf),
    /// Where the table goes; `None` closes the question.
    TableExport(Option<Target>),
    /// Write the table to the typed path.
    WriteTable,
    PickTableTarget,
    /// A path for the table was chosen in a dialog.
    TableTarget(PathBuf),
    TableExists(PathBuf),
    /// What is done with saved views.
    View(ViewCommand),
    /// The commands of what is shown are shown, or no longer.
    ShowCommands(bool),
    OpenPath(Option<String>),
    Load(RegisterRef),
    Help(Option<HelpPage>),
    DismissNotice(usize),
    CopyText(String),
    /// Work in the background ended.
    Answered(Arc<Opened>, Arc<Answers>),
    /// The same answers as those shown, with the sums of facets' values.
    Summed(Arc<Opened>, Arc<Answers>),
    Previewed(Arc<Preview>),
    TimelineDrawn(Arc<Opened>, Arc<DrawnTimeline>),
    Loaded(Arc<Opened>, Showing),
    Failed(String),
    NotLoaded(RegisterRef, String),
    /// A file was written, and what is said of it.
    Written(String),
    /// A file was not written, and why.
    NotWritten(String),
    /// A picture could not be drawn, and why.
    NotDrawn(String),
    /// No file dialog has come.
    NoDialog(Asked),
    /// A file dialog was answered, or closed.
    DialogAnswered,
    Progress(String),
    /// Letters that no font has were drawn as boxes.
    LettersLost(BTreeSet<char>),
}

impl Command {
    /// Whether it may change the filter or the selection.
    pub(super) fn may_move(&self) -> bool {
        matches!(self, Self::Search(_)) || self.is_deliberate()
    }

    /// Whether the user turned to something else than the search box.
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
                | Self::LettersLost(_)
                | Self::SizeColumn(..)
                | Self::Table(TableCommand::JumpOn)
        )
    }

    /// Whether it goes on choosing what the one before began to choose.
    pub(super) fn goes_on_choosing(&self) -> bool {
        let Self::Table(command) = self else { return false };
        match command {
            TableCommand::Click { how, .. } | TableCommand::Go { how, .. } => *how == Picking::Extend,
            TableCommand::Jump(_) | TableCommand::JumpNext | TableCommand::JumpOn => true,
            _ => false,
        }
    }
}

/// What a click on a facet's value does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacetChoice {
    /// Include it, or no longer.
    Toggle,
    /// Include only this one.
    Only,
    /// Exclude it, or no longer.
    Exclude,
}

/// What a click does to what was chosen before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choosing {
    Replace,
    /// Add it, or take it out if it is there.
    Add,
}

/// What a file dialog asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A register to open.
    Register,
    /// Where a file goes.
    File,
    /// Where all figures go.
    Folder,
}

/// What a brush is drawn over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brush {
    /// Days, from 1970-01-01, in either order.
    Days(i32, i32),
    /// Amounts that are at least the first and not at least the second, where that is given.
    Amounts { from: Option<Decimal>, below: Option<Decimal>, currency: Currency },
    /// The button is up: the next brush is a step of its own.
    Done,
}
