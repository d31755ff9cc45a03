//! The state of the window, and the actions and commands that change it.
//!
//! [`State`] holds everything that the window shows; [`Command`] lists everything that can happen to it; only
//! [`update`] changes it. Work outside of the state (files, dialogs, the clipboard) is returned as [`Effect`]s. None
//! of this needs a window.

mod act;
mod action;
mod change;
mod command;
mod effect;
mod event;
mod explore;
mod figures;
mod gesture;
mod layout;
mod opening;
mod possible;
mod table;
mod twins;
mod undo;
mod update;
mod views;
mod visits;
mod window;

pub use action::{Action, Menu, Shortcut, measure_words};
pub use command::Command;
pub use effect::{Effect, Existing, FigureAction};
pub use event::{Asked, Event};
pub use explore::{
    Brush, Chosen, ExploreCommand, FacetChoice, Hovered, SelectMode, Shown, can_filter_to_group, comparable,
};
pub use figures::{ExportDraft, FigureCommand, KeptLook};
pub use layout::{Layout, NARROWEST, Panel, ThemeChoice, Visibility, WIDEST};
pub use table::{Copying, Found, Jump, Step, Table, TableCommand, Target, copied, jump_column};
pub use twins::Twin;
pub use undo::History;
pub use update::update;
pub use views::{Over, ViewCommand, ViewDialog};
pub use visits::Visits;
pub use window::{HelpPage, Modal, WindowCommand};

use crate::data::{RegisterRef, ViewEdit};
use crate::figure::TimeRange;
use crate::model::{Lang, Register, Stage};
use crate::query::{FilterError, Sought};
use crate::session::{Answers, DrawnTimeline, NamedStyle, Opened, Preview, Query, SavedViews, answer};
use gesture::Gesture;
use std::collections::VecDeque;
use std::sync::Arc;

/// The number of timeline cells assumed until the first frame measures the width.
const CELLS: usize = 40;

/// The content of the views for a register that has just been opened.
#[derive(Clone, Debug)]
pub struct Showing {
    pub answers: Arc<Answers>,
    pub timeline: Arc<DrawnTimeline>,
}

impl Showing {
    /// Answers the default question of a register, worded in `lang`.
    pub fn new(opened: &Opened, lang: Lang) -> Self {
        Self::of(opened, &Query::new(&opened.register).in_lang(lang))
    }

    /// Answers the question with which the window opens: the signed volume by district.
    pub fn first(opened: &Opened, lang: Lang) -> Self {
        let query = Query::new(&opened.register).in_lang(lang);
        let filter = explore::from_stage(&query.filter, Stage::Signed);
        Self::of(opened, &Query { filter, ..query })
    }

    fn of(opened: &Opened, query: &Query) -> Self {
        let answers = Arc::new(answer(opened, query));
        let range = TimeRange { days: None, cells: CELLS, ..TimeRange::default() };
        let timeline = Arc::new(DrawnTimeline::new(opened, &answers, range));
        Self { answers, timeline }
    }
}

/// A message that the user must see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub is_error: bool,
    pub text: String,
    /// The subject of the message; the message disappears when the problem with its subject is solved.
    pub about: Option<About>,
}

/// The subject of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A register that could not be opened.
    Register(RegisterRef),
    /// A file that could not be written.
    File,
    /// A picture that could not be drawn.
    Figure,
    /// A file dialog that did not open.
    Dialog,
    /// The saved views.
    Views,
    /// The house style of figures.
    Style,
}

/// Everything that the window shows.
#[derive(Debug)]
pub struct State {
    pub opened: Arc<Opened>,
    pub query: Query,
    pub chosen: Chosen,
    pub history: History,
    /// The previous and next positions of Back and Forward.
    pub visits: Visits,
    /// The answers on display; they belong to an earlier query while a new one is being answered.
    pub answers: Arc<Answers>,
    /// The timeline, possibly still at an earlier zoom.
    pub timeline: Arc<DrawnTimeline>,
    /// The number of marks that fit side by side on the timeline.
    pub timeline_cells: usize,
    /// The text of the search box; it may not be a valid filter yet.
    pub search: String,
    pub search_error: Option<FilterError>,
    /// The search texts of long facets.
    pub sought: Sought,
    /// The gesture in progress: its further changes join the undo step of the first.
    gesture: Option<Gesture>,
    /// The folded rows of the table and the position of its cursor.
    pub table: Table,
    pub layout: Layout,
    /// The language of the system.
    pub system_lang: Lang,
    /// The windows that cover the rest; the last one is in front.
    modals: Vec<Modal>,
    pub preview: Option<Arc<Preview>>,
    /// The house style of new figures.
    pub house_style: Option<Arc<NamedStyle>>,
    /// The saved views in their current state.
    pub saved: Arc<SavedViews>,
    /// Pending changes to the file of saved views: the first is being written, the others wait for it.
    view_edits: VecDeque<ViewEdit>,
    pub notices: Vec<Notice>,
    /// A description of the current background work.
    pub busy: Option<String>,
    /// The register that is being read.
    loading: Option<RegisterRef>,
    /// The deals under the pointer, in any of the views.
    pub hovered: Hovered,
}

impl State {
    /// The state that a freshly opened register starts with.
    pub fn new(opened: Arc<Opened>, layout: Layout) -> Self {
        let lang = layout.language.unwrap_or_default();
        let showing = Showing::new(&opened, lang);
        Self::showing(opened, showing, layout, lang)
    }

    /// The same with precomputed content.
    pub fn showing(opened: Arc<Opened>, showing: Showing, layout: Layout, system_lang: Lang) -> Self {
        let lang = layout.language.unwrap_or(system_lang);
        let query = showing.answers.query.clone().in_lang(lang);
        let search = query.filter.to_string();
        let saved = Arc::clone(&opened.views);
        let table = Table::new(&showing.answers);
        Self {
            opened,
            query,
            chosen: Chosen::default(),
            history: History::default(),
            visits: Visits::default(),
            answers: showing.answers,
            timeline: showing.timeline,
            timeline_cells: CELLS,
            search,
            search_error: None,
            sought: Sought::new(),
            gesture: None,
            table,
            layout,
            system_lang,
            modals: Vec::new(),
            preview: None,
            house_style: None,
            saved,
            view_edits: VecDeque::new(),
            notices: Vec::new(),
            busy: None,
            loading: None,
            hovered: Hovered::default(),
        }
    }

    /// The language of the window.
    pub fn lang(&self) -> Lang {
        self.layout.language.unwrap_or(self.system_lang)
    }

    pub fn register(&self) -> &Register {
        &self.opened.register
    }

    /// Whether the timeline shows the current answers at the zoom of the query.
    pub fn is_timeline_drawn(&self) -> bool {
        self.timeline.is_of(&self.answers, self.time_range())
    }

    /// The period that the timeline should show.
    pub fn time_range(&self) -> TimeRange {
        TimeRange {
            days: self.query.days,
            cells: self.timeline_cells,
            gaps: self.query.gaps,
            ..TimeRange::default()
        }
    }

    /// Whether the views show the answers to the current query, not to an earlier one.
    pub fn is_answered(&self) -> bool {
        self.answers.query.is_same_question(&self.query) && self.answers.sought == self.sought
    }
}
