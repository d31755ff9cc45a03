//! What the user sees and can do.
//!
//! [`State`] is everything that the window shows; [`Command`] is everything that can happen to it;
//! [`update`] is the only code that changes it. What must be done outside (files, dialogs, the
//! clipboard) comes back as [`Effect`]s. No window is needed to run any of this.

mod action;
mod answers;
mod card;
mod command;
mod export;
mod layout;
mod query;
mod undo;
mod update;

pub use action::{Action, Menu, Shortcut, measure_words, measures};
pub use answers::{Answers, answer, timeline_of};
pub use card::{Card, CardRow, CardSource, Chip, Linked, Tone, card};
pub use command::{Choosing, Command, Effect, FacetChoice};
pub use export::{ExportDraft, Format, Picture, Preview};
pub use layout::{Layout, Panel, ThemeChoice, Visibility};
pub use query::{Chosen, Query};
pub use undo::History;
pub use update::update;

use crate::data::{Loaded, Problem, RegisterRef};
use crate::figure::Timeline;
use crate::model::Register;
use crate::query::{FilterError, Index};
use std::sync::Arc;

/// A register that was opened, with what was computed for it once.
#[derive(Debug)]
pub struct Opened {
    pub reference: RegisterRef,
    pub register: Register,
    pub index: Index,
    pub problems: Vec<Problem>,
}

impl Opened {
    pub fn new(loaded: Loaded) -> Self {
        let index = Index::new(&loaded.register);
        Self { reference: loaded.reference, register: loaded.register, index, problems: loaded.problems }
    }
}

/// A message that the user must see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub is_error: bool,
    pub text: String,
}

/// Everything that the window shows.
#[derive(Debug)]
pub struct State {
    pub opened: Arc<Opened>,
    pub query: Query,
    pub chosen: Chosen,
    pub history: History,
    /// What the views show; of an earlier query while a new one is being answered.
    pub answers: Arc<Answers>,
    /// The timeline at the zoom of the query.
    pub timeline: Arc<Timeline>,
    /// How many marks fit side by side on the timeline.
    pub timeline_cells: usize,
    /// The text of the search box, which may not be a filter yet.
    pub search: String,
    pub search_error: Option<FilterError>,
    pub layout: Layout,
    /// The text typed into the command palette, while it is open.
    pub palette: Option<String>,
    pub export: Option<ExportDraft>,
    pub preview: Option<Arc<Preview>>,
    /// The path typed where no dialog is at hand.
    pub open_path: Option<String>,
    pub help: Option<HelpPage>,
    pub notices: Vec<Notice>,
    /// What is being done in the background, in words.
    pub busy: Option<String>,
    /// The deal under the pointer, in any view.
    pub hovered: Vec<crate::model::DealIx>,
}

/// A page of the help window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpPage {
    Shortcuts,
    Search,
    About,
}

impl State {
    /// The state that a freshly opened register starts with.
    pub fn new(opened: Arc<Opened>, layout: Layout) -> Self {
        let query = Query::new(&opened.register);
        let answers = Arc::new(answer(&opened, &query));
        let timeline_cells = 120;
        let timeline = Arc::new(timeline_of(&opened, &query, &answers, timeline_cells));
        let search = query.filter.to_string();
        Self {
            opened,
            query,
            chosen: Chosen::default(),
            history: History::default(),
            answers,
            timeline,
            timeline_cells,
            search,
            search_error: None,
            layout,
            palette: None,
            export: None,
            preview: None,
            open_path: None,
            help: None,
            notices: Vec::new(),
            busy: None,
            hovered: Vec::new(),
        }
    }

    pub fn register(&self) -> &Register {
        &self.opened.register
    }

    /// Whether the views show the answer to the query, or still an earlier one.
    pub fn is_answered(&self) -> bool {
        self.answers.query.is_same_question(&self.query)
    }
}
