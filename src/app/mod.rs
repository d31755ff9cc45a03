//! The shell around state and view: eframe, threads, dialogs, disk access.

mod dialogs;
mod disk;
pub mod frames;
mod jobs;
pub mod place;
pub mod raster;
pub mod screenshot;
pub mod settings;
pub mod system_fonts;

use crate::data::{OpenError, Progress, RegisterRef};
use crate::model::Lang;
use crate::say;
use crate::session::{Depth, DrawnTimeline, Opened, answer_to};
use crate::state::{Command, Effect, Existing, HelpPage, Showing, State, ViewCommand, update};
use crate::view::{self, Letters};
use eframe::egui;
use frames::Frames;
use jobs::Jobs;
use place::{Fitting, Place};
use settings::WindowSettings;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The application window.
pub struct App {
    state: State,
    jobs: Jobs,
    /// The saved view to apply once the register has been read.
    first_view: Option<String>,
    /// The start time of the program, until the first frame has been drawn.
    started: Option<Instant>,
    /// The frame log, if the user requested one.
    frames: Option<Frames>,
    ctx: egui::Context,
    /// The settings that persist between sessions.
    settings: WindowSettings,
    /// The position and size of the window.
    place: Option<Place>,
    fitting: Fitting,
    /// When the settings were last saved.
    kept_at: Instant,
    /// Characters already reported as drawn as boxes.
    told: BTreeSet<char>,
    system: SystemLook,
}

/// The state of the search for characters in the system fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SystemLook {
    /// Disabled: screenshots and tests are the same on every machine.
    Never,
    /// To be started when a character is missing.
    Ready,
    /// Started or finished.
    Done,
}

/// The interval between checks of the window's position after the start.
const LOOKING: Duration = Duration::from_millis(150);

/// The interval at which the settings are saved while the window is open.
const KEEPING: Duration = Duration::from_secs(10);

/// The limit up to which registers are queried within the frame; larger ones are queried on a separate thread.
const AT_ONCE: usize = 3_000;

/// Reasons why no window could be opened.
#[derive(Debug)]
pub enum WindowError {
    /// There is no display, or the system refused to open a window; the message is in the system's language.
    NoWindow(String),
    Open(OpenError),
    /// The requested saved view does not exist, or its line of options is invalid.
    NoView(String),
}

impl From<OpenError> for WindowError {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

/// Opens the window on a register, and on a saved view if one is named; returns when the window is closed.
///
/// `lang` is the language of the system; `frames` is the target of the frame log.
pub fn run(
    reference: &RegisterRef,
    view: Option<&str>,
    lang: Lang,
    frames: Option<&Path>,
) -> Result<(), WindowError> {
    let started = Instant::now();
    if cfg!(target_os = "linux") && !has_display() {
        return Err(WindowError::NoWindow(say!(lang, "notice-no-display").to_owned()));
    }
    let frames = frames.map(Frames::new).transpose();
    let no_window = |why: String| WindowError::NoWindow(say!(lang, "notice-no-window", why = why));
    let no_log =
        |error: crate::data::WriteError| say!(lang, "notice-frame-log", why = error.said().in_lang(lang));
    let frames = frames.map_err(|error| no_window(no_log(error)))?;
    let opening = Opening::new(reference, view, lang)?;
    let settings = WindowSettings::read();
    let place = settings.place();
    let (width, height) = place.and_then(|place| place.size_in_points()).unwrap_or((1440.0, 900.0));
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(format!("{reference} – Dealscope"))
        .with_app_id("dealscope")
        .with_inner_size([width, height])
        .with_drag_and_drop(true);
    if let Some((x, y)) = place.and_then(|place| place.corner_in_points()) {
        viewport = viewport.with_position([x, y]);
    }
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let create = |context: &eframe::CreationContext<'_>| {
        let ctx = &context.egui_ctx;
        let (ready, behind) = match opening {
            Opening::Ready(ready) => (ready, None),
            Opening::Beside(reading) => {
                (reading.join().map_err(|_panic| say!(lang, "notice-not-read"))??, None)
            }
            Opening::Behind(reference) => {
                (Ready::of(Opened::empty(reference.clone()), lang), Some(reference))
            }
        };
        let mut app = App::showing(ctx, Some(settings), ready, lang);
        (app.started, app.place) = (Some(started), place);
        app.frames = frames;
        app.first_view = view.map(str::to_owned);
        app.system = SystemLook::Ready;
        ctx.send_viewport_cmd(egui::ViewportCommand::Title(title(&app.state.opened)));
        match behind {
            Some(reference) => app.run(ctx, Command::Load(reference)),
            None => app.show_first_view(ctx),
        }
        Ok(Box::new(app) as Box<dyn eframe::App>)
    };
    eframe::run_native("dealscope", options, Box::new(create)).map_err(|error| no_window(error.to_string()))
}

/// A register with the initial content of its views.
struct Ready {
    opened: Arc<Opened>,
    showing: Showing,
}

impl Ready {
    fn of(opened: Opened, lang: Lang) -> Self {
        let showing = Showing::new(&opened, lang);
        Self { opened: Arc::new(opened), showing }
    }
}

/// The way in which the window gets its register.
enum Opening {
    /// Already read: the register is small, and a wrong path is reported before a window opens.
    Ready(Ready),
    /// A bundled register, read while the window is being created.
    Beside(std::thread::JoinHandle<Result<Ready, OpenError>>),
    /// A large register, read in the background once the window is open.
    Behind(RegisterRef),
}

impl Opening {
    fn new(reference: &RegisterRef, view: Option<&str>, lang: Lang) -> Result<Self, WindowError> {
        if disk::is_large(reference) {
            return Ok(Self::Behind(reference.clone()));
        }
        if let Some(view) = view {
            // A wrong name is reported before a window opens.
            let ready = Ready::of(open(reference)?, lang);
            ready
                .opened
                .views
                .named_or_line(view)
                .map_err(|error| WindowError::NoView(error.in_lang(lang).to_owned()))?;
            return Ok(Self::Ready(ready));
        }
        let is_bundled = crate::data::bundled().iter().any(|known| reference.is_bundled(known.name));
        let reading = reference.clone();
        match is_bundled.then(|| jobs::beside(move || open(&reading).map(|opened| Ready::of(opened, lang)))) {
            Some(Ok(handle)) => Ok(Self::Beside(handle)),
            _ => Ok(Self::Ready(Ready::of(open(reference)?, lang))),
        }
    }
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    is_set("DISPLAY") || is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET")
}

/// Whether the path exists, so that it may be a register.
pub fn is_there(path: &Path) -> bool {
    path.exists()
}

/// Opens a register and builds its index.
pub fn open(reference: &RegisterRef) -> Result<Opened, OpenError> {
    crate::data::open(reference, &|_: Progress| {}).map(Opened::new)
}

fn title(opened: &Opened) -> String {
    format!("{} – Dealscope", opened.register.name)
}

impl App {
    /// The application with an open register; `lang` is the language of the system.
    pub fn new(
        ctx: &egui::Context,
        settings: Option<WindowSettings>,
        opened: Arc<Opened>,
        lang: Lang,
    ) -> Self {
        let showing = Showing::new(&opened, lang);
        Self::showing(ctx, settings, Ready { opened, showing }, lang)
    }

    fn showing(ctx: &egui::Context, settings: Option<WindowSettings>, ready: Ready, lang: Lang) -> Self {
        view::install(ctx);
        let settings = settings.unwrap_or_default();
        settings.give_parts(ctx);
        let layout = settings.layout();
        view::apply_layout(ctx, &layout);
        let mut state = State::showing(ready.opened, ready.showing, layout, lang);
        state.help = settings.is_first_start().then_some(HelpPage::Start);
        state.tell_errors();
        Self {
            state,
            jobs: Jobs::new(ctx.clone()),
            first_view: None,
            started: None,
            frames: None,
            ctx: ctx.clone(),
            settings,
            place: None,
            fitting: Fitting::default(),
            kept_at: Instant::now(),
            told: BTreeSet::new(),
            system: SystemLook::Never,
        }
    }

    /// The current state, for tests.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether the views show the answers to the current query, including all sums.
    fn is_settled(&self) -> bool {
        self.state.is_answered() && self.state.answers.has_totals && self.state.is_timeline_drawn()
    }

    /// Carries out a command and its effects.
    pub fn run(&mut self, ctx: &egui::Context, command: Command) {
        let is_load = matches!(command, Command::Loaded(..));
        if matches!(command, Command::NotLoaded(..)) {
            self.first_view = None;
        }
        let effects = update(&mut self.state, command);
        self.jobs.speak(self.state.lang());
        for effect in effects {
            self.effect(ctx, effect);
        }
        if is_load {
            self.show_first_view(ctx);
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title(&self.state.opened)));
        }
    }

    fn show_first_view(&mut self, ctx: &egui::Context) {
        if let Some(view) = self.first_view.take() {
            self.run(ctx, Command::View(ViewCommand::ApplyText(view)));
        }
    }

    fn effect(&self, ctx: &egui::Context, effect: Effect) {
        match effect {
            Effect::PickRegister => dialogs::pick_folder(&self.jobs),
            Effect::PickRegisterFile => dialogs::pick_file(&self.jobs),
            Effect::PickFigureTarget(draft) => dialogs::pick_figure_target(&self.jobs, &draft),
            Effect::PickTableTarget(path) => dialogs::pick_table_target(&self.jobs, &path),
            Effect::WriteTable(path, existing) => {
                if existing == Existing::Ask && path.exists() {
                    return self.jobs.tell(Command::TableExists(path));
                }
                let (opened, answers) = (Arc::clone(&self.state.opened), Arc::clone(&self.state.answers));
                self.jobs.write_table(path, opened, self.state.query.clone(), answers);
            }
            Effect::WriteViews(file, edit) => self.jobs.write_views(*file, edit),
            Effect::Load(reference) => self.jobs.load(reference),
            Effect::WriteFigure(figure, path, existing) => {
                if existing == Existing::Ask && path.exists() {
                    return self.jobs.tell(Command::FigureExists(path));
                }
                let (opened, answers) = (Arc::clone(&self.state.opened), Arc::clone(&self.state.answers));
                self.jobs.write_figure(figure, path, opened, self.state.query.clone(), answers);
            }
            Effect::TakeFigure(figure, taking) => {
                let (opened, answers) = (Arc::clone(&self.state.opened), Arc::clone(&self.state.answers));
                self.jobs.take_figure(figure, taking, opened, self.state.query.clone(), answers);
            }
            Effect::PickFiguresTarget(draft) => {
                let typed = PathBuf::from(draft.path.trim());
                if typed.is_dir() {
                    return self.jobs.tell(Command::FiguresTarget(Box::new(draft.figure), typed));
                }
                dialogs::pick_figures_target(&self.jobs, draft.figure);
            }
            Effect::WriteFigures(figure, folder) => {
                let (opened, answers) = (Arc::clone(&self.state.opened), Arc::clone(&self.state.answers));
                self.jobs.write_figures(figure, folder, opened, self.state.query.clone(), answers);
            }
            Effect::CopyPixels(width, height, pixels) => {
                let side = |pixels: u32| usize::try_from(pixels).unwrap_or(0);
                let size = [side(width), side(height)];
                ctx.copy_image(egui::ColorImage::from_rgba_premultiplied(size, &pixels));
            }
            Effect::Copy(text) => ctx.copy_text(text),
            Effect::CopyRows(deals, columns) => {
                let (opened, answers) = (Arc::clone(&self.state.opened), Arc::clone(&self.state.answers));
                self.jobs.copy_rows(opened, answers, deals, columns);
            }
            Effect::FocusSearch => ctx.memory_mut(|memory| memory.request_focus(view::search_id())),
            Effect::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Computes missing content (answers, the timeline, the preview of an export), in the background unless the
    /// register is small.
    fn catch_up(&mut self) {
        let opened = Arc::clone(&self.state.opened);
        let is_small = opened.register.deals.len() <= AT_ONCE;
        if !self.state.is_answered() {
            let (query, sought) = (self.state.query.clone(), self.state.sought.clone());
            if is_small {
                let answers = answer_to(&opened, &query, &sought, Depth::Everything);
                update(&mut self.state, Command::Answered(Arc::clone(&opened), Arc::new(answers)));
            } else {
                self.jobs.answer(Arc::clone(&opened), query, sought);
            }
        } else if !self.state.answers.has_totals {
            self.jobs.totals(Arc::clone(&opened), Arc::clone(&self.state.answers));
        }
        if !self.state.is_timeline_drawn() {
            let (window, answers) = (self.state.window(), Arc::clone(&self.state.answers));
            if is_small {
                let drawn = Arc::new(DrawnTimeline::new(&opened, &answers, window));
                update(&mut self.state, Command::TimelineDrawn(Arc::clone(&opened), drawn));
            } else {
                self.jobs.timeline(Arc::clone(&opened), answers, window);
            }
        }
        let Some(draft) = &self.state.export else { return };
        let is_shown = self.state.preview.as_ref().is_some_and(|preview| {
            preview.figure.looks_like(&draft.figure)
                && Arc::ptr_eq(&preview.answers, &self.state.answers)
                && (preview.days, preview.gaps) == (self.state.query.days, self.state.query.gaps)
        });
        if !is_shown && self.state.is_answered() {
            let answers = Arc::clone(&self.state.answers);
            self.jobs.preview(draft.figure.clone(), opened, self.state.query.clone(), answers);
        }
    }

    /// Handles files and folders dropped onto the window: opens one register and lists the others in a message.
    fn take_drop(&mut self, ctx: &egui::Context) {
        let dropped: Vec<PathBuf> =
            ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        let Some(taken) = disk::openable(&dropped) else { return };
        let name = |path: &Path| path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let others: Vec<String> =
            dropped.iter().filter(|path| *path != taken).map(|path| name(path)).collect();
        if !others.is_empty() {
            let lang = self.state.lang();
            let others = others.join(say!(lang, "list-comma"));
            let text = say!(lang, "notice-dropped-more", register = name(taken), others = others);
            self.run(ctx, Command::Failed(text));
        }
        self.run(ctx, Command::Load(RegisterRef::Path(taken.clone())));
    }

    /// Draws the window and carries out the resulting commands.
    pub fn show(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let start = Instant::now();
        let commands = view::show(ui, &self.state);
        log::trace!("drawn in {:?}, {} commands", start.elapsed(), commands.len());
        if let Some(started) = self.started.take() {
            log::info!("first frame after {:?}", started.elapsed());
        }
        for command in commands {
            self.run(&ctx, command);
        }
        self.catch_up();
        self.tell_lost_letters(&ctx);
    }

    /// Reports each character drawn as a box once, after the system fonts have been searched for it.
    fn tell_lost_letters(&mut self, ctx: &egui::Context) {
        let letters = Letters::of(ctx);
        let lost = letters.take_lost();
        if lost.is_empty() {
            return;
        }
        if self.system == SystemLook::Ready {
            self.system = SystemLook::Done;
            let ctx = ctx.clone();
            self.jobs.spawn(move |_| {
                system_fonts::add_to(&letters, system_fonts::read());
                letters.serve(&ctx);
            });
            return;
        }
        if self.system == SystemLook::Done && !letters.has_system() {
            return;
        }
        let new: BTreeSet<char> = lost.into_iter().filter(|letter| self.told.insert(*letter)).collect();
        if !new.is_empty() {
            self.run(ctx, Command::LettersLost(new));
            ctx.request_repaint();
        }
    }

    /// Records the position of the window; just after the start, moves it onto the screen first.
    fn keep_place(&mut self, window: &winit::window::Window) {
        if self.fitting.is_done() {
            self.place = Some(Place::of(window, self.place));
        } else {
            // The first frames are drawn before the window is visible and has its frame.
            if self.ctx.cumulative_frame_nr() > 1 {
                self.fitting.look(window, self.place.as_ref());
            }
            self.ctx.request_repaint_after(LOOKING);
        }
        if self.kept_at.elapsed() >= KEEPING {
            self.kept_at = Instant::now();
            let changes = self.changed_settings();
            if !changes.is_none() {
                self.jobs.keep(changes);
            }
        }
    }

    fn changed_settings(&mut self) -> settings::Changes {
        let changes = self.settings.changes(&self.state.layout, self.place.as_ref(), &self.ctx);
        self.settings.take(&changes);
        changes
    }

    /// Processes all events from outside of the window since the last frame.
    pub fn receive(&mut self, ctx: &egui::Context) {
        self.jobs.looked_at(ctx.input(|input| input.viewport().focused.unwrap_or(true)));
        for command in self.jobs.received() {
            self.run(ctx, command);
        }
        self.take_drop(ctx);
        view::apply_layout(ctx, &self.state.layout);
        self.catch_up();
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        if let Some(frames) = &mut self.frames {
            frames.begin(ctx.input(|input| !input.events.is_empty()));
        }
        self.receive(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.show(ui);
        if let Some(window) = frame.winit_window() {
            self.keep_place(window);
        }
        if let Some(frames) = &mut self.frames {
            frames.end(&self.state.query, &self.state.answers.query, frame.info().cpu_usage);
        }
    }

    /// The colour of the one-pixel gaps between panels.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}

/// The latest changes of the settings are saved on exit.
impl Drop for App {
    fn drop(&mut self) {
        let changes = self.changed_settings();
        if let Err(error) = changes.write() {
            log::warn!("the settings cannot be kept: {error}");
        }
    }
}
