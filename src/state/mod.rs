//! What the user sees and can do.
//!
//! [`State`] is everything that the window shows; [`Command`] is everything that can happen to it;
//! [`update`] is the only code that changes it. What must be done outside (files, dialogs, the
//! clipboard) comes back as [`Effect`]s. No window is needed to run any of this.

mod action;
mod brush;
mod change;
mod choosing;
mod chosen;
mod command;
mod comparing;
mod draft;
mod exporting;
mod filtering;
mod jump;
mod kept;
mod layout;
mod possible;
mod table;
mod target;
mod twins;
mod undo;
mod update;
mod views;
mod visits;

pub use action::{Action, Menu, Shortcut, measure_words};
pub use chosen::Chosen;
pub use command::{
    Asked, Brush, Choosing, Command, Copying, Effect, Existing, FacetChoice, FigureAction, Over, Picking,
    Step, TableCommand, ViewCommand, ViewDialog,
};
pub use comparing::comparable;
pub use draft::ExportDraft;
pub use filtering::can_filter_to_group;
pub use jump::{Found, Jump, jump_column};
pub use kept::KeptLook;
pub use layout::{Layout, NARROWEST, Panel, ThemeChoice, Visibility, WIDEST};
pub use table::{Table, copied};
pub use target::Target;
pub use twins::Twin;
pub use undo::History;
pub use update::update;
pub use visits::Visits;

use crate::data::{RegisterRef, ViewEdit};
use crate::figure::Window;
use crate::model::{DealIx, Lang, Register};
use crate::query::{FilterError, GroupKey, Members, Sought};
use crate::session::{Answers, DrawnTimeline, Opened, Preview, Query, SavedViews, answer};
use std::collections::VecDeque;
use std::sync::Arc;

/// The cells of a timeline before its width is known.
const CELLS: usize = 40;

/// What the views show of a register that was just opened.
#[derive(Clone, Debug)]
pub struct Showing {
    pub answers: Arc<Answers>,
    pub timeline: Arc<DrawnTimeline>,
}

impl Showing {
    /// Answers the question that a register is opened with, in a language.
    pub fn new(opened: &Opened, lang: Lang) -> Self {
        let answers = Arc::new(answer(opened, &Query::new(&opened.register).in_lang(lang)));
        let window = Window { days: None, cells: CELLS, ..Window::default() };
        let timeline = Arc::new(DrawnTimeline::new(opened, &answers, window));
        Self { answers, timeline }
    }
}

/// A message that the user must see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub is_error: bool,
    pub text: String,
    /// What it is about, by which it goes when that is well again.
    pub about: Option<About>,
}

/// What a message is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A register that was to be opened.
    Register(RegisterRef),
    /// The file that was to be written.
    File,
    /// The picture that was to be drawn.
    Figure,
    /// The file dialog that was to come.
    Dialog,
    /// The saved views.
    Views,
}

/// Everything that the window shows.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each says a thing of its own")]
pub struct State {
    pub opened: Arc<Opened>,
    pub query: Query,
    pub chosen: Chosen,
    pub history: History,
    /// What was looked at before and after.
    pub visits: Visits,
    /// What the views show; of an earlier query while a new one is being answered.
    pub answers: Arc<Answers>,
    /// The timeline, perhaps still at an earlier zoom.
    pub timeline: Arc<DrawnTimeline>,
    /// How many marks fit side by side on the timeline.
    pub timeline_cells: usize,
    /// The text of the search box, which may not be a filter yet.
    pub search: String,
    pub search_error: Option<FilterError>,
    /// What is typed into the search boxes of long facets.
    pub sought: Sought,
    /// The last change was a key in the search box; the next one belongs to the same step of undo.
    is_typing: bool,
    /// A brush is being drawn; its moves are one step of undo.
    is_brushing: bool,
    /// The last change went on with a choice; the next such one belongs to the same step of undo.
    is_choosing: bool,
    /// What is folded in the table, and where its cursor stands.
    pub table: Table,
    pub layout: Layout,
    /// The language of the system.
    pub system_lang: Lang,
    /// The text typed into the command palette, while it is open.
    pub palette: Option<String>,
    pub export: Option<ExportDraft>,
    pub preview: Option<Arc<Preview>>,
    /// Where the table goes, while that is asked.
    pub table_export: Option<Target>,
    /// The saved views as they are now.
    pub saved: Arc<SavedViews>,
    pub view_dialog: Option<ViewDialog>,
    /// Changes of the file of the saved views: the first is under way, the others wait for it.
    view_edits: VecDeque<ViewEdit>,
    /// Whether the commands of what is shown are shown.
    pub shows_commands: bool,
    /// The path typed where no dialog is at hand.
    pub open_path: Option<String>,
    pub help: Option<HelpPage>,
    pub notices: Vec<Notice>,
    /// What is being done in the background, in words.
    pub busy: Option<String>,
    /// The register that is being read.
    loading: Option<RegisterRef>,
    /// The deals under the pointer, in any view.
    pub hovered: Hovered,
}

/// What the pointer rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hovered {
    /// The group, where it is one.
    pub group: Option<GroupKey>,
    pub deals: Members,
}

/// More deals than these are not looked for one by one in other groups.
const FEW: usize = 200;

impl Hovered {
    pub fn is_none(&self) -> bool {
        self.deals.count() == 0
    }

    /// Whether the pointer rests on a deal, or on something that holds it.
    pub fn has(&self, deal: DealIx) -> bool {
        self.deals.has(deal)
    }

    /// Whether the pointer rests on a group, or on few deals of which one belongs to it.
    pub fn touches(&self, key: &GroupKey, deals: &Members) -> bool {
        self.group.as_ref() == Some(key)
            || (self.deals.count() <= FEW && self.deals.listed().iter().any(|&deal| deals.has(deal)))
    }
}

/// A page of the help window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpPage {
    /// What there is to open, shown at the first start.
    Start,
    Shortcuts,
    Search,
    About,
}

impl State {
    /// The state that a freshly opened register starts with.
    pub fn new(opened: Arc<Opened>, layout: Layout) -> Self {
        let lang = layout.language.unwrap_or_default();
        let showing = Showing::new(&opened, lang);
        Self::showing(opened, showing, layout, lang)
    }

    /// The same, with what it shows computed before.
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
            is_typing: false,
            is_brushing: false,
            is_choosing: false,
            table,
            layout,
            system_lang,
            palette: None,
            export: None,
            preview: None,
            table_export: None,
            saved,
            view_dialog: None,
            view_edits: VecDeque::new(),
            shows_commands: false,
            open_path: None,
            help: None,
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

    /// Whether the timeline shows the answers at the zoom of the query.
    pub fn is_timeline_drawn(&self) -> bool {
        self.timeline.is_of(&self.answers, self.window())
    }

    /// The stretch of time that the timeline is to show.
    pub fn window(&self) -> Window {
        Window { days: self.query.days, cells: self.timeline_cells, gaps: self.query.gaps }
    }

    /// Whether the views show the answer to the query, or still an earlier one.
    pub fn is_answered(&self) -> bool {
        self.answers.query.is_same_question(&self.query) && self.answers.sought == self.sought
    }
}
