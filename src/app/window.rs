//! The window: it shows the state, collects commands, and carries them out.

use super::catch_up::catch_up;
use super::effects::carry_out;
use super::frames::Frames;
use super::jobs::Jobs;
use super::opening::Ready;
use super::place::{Fitting, Place};
use super::settings::{Changes, WindowSettings};
use super::{disk, system_fonts};
use crate::data::RegisterRef;
use crate::model::Lang;
use crate::session::Opened;
use crate::state::{Command, Event, HelpPage, Showing, State, ViewCommand, WindowCommand, update};
use crate::tr;
use crate::view::{self, Letters};
use eframe::egui;
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

/// What the start of the program hands to its window.
pub struct Start {
    pub at: Instant,
    /// The last position of the window.
    pub place: Option<Place>,
    pub frames: Option<Frames>,
    pub first_view: Option<String>,
    /// A register that is still to be read.
    pub behind: Option<RegisterRef>,
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

    /// The application as it opens, without settings: on the signed volume by district.
    pub fn first(ctx: &egui::Context, opened: Arc<Opened>, lang: Lang) -> Self {
        let showing = Showing::first(&opened, lang);
        Self::showing(ctx, None, Ready { opened, showing }, lang)
    }

    pub(super) fn showing(
        ctx: &egui::Context,
        settings: Option<WindowSettings>,
        ready: Ready,
        lang: Lang,
    ) -> Self {
        view::install(ctx);
        let settings = settings.unwrap_or_default();
        settings.give_parts(ctx);
        let layout = settings.layout();
        view::apply_layout(ctx, &layout);
        let mut state = State::showing(ready.opened, ready.showing, layout, lang);
        if settings.is_first_start() {
            update(&mut state, WindowCommand::Help(Some(HelpPage::Start)));
        }
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

    /// Takes over from the start of the program.
    pub(super) fn begin(&mut self, ctx: &egui::Context, start: Start) {
        (self.started, self.place, self.frames) = (Some(start.at), start.place, start.frames);
        self.first_view = start.first_view;
        self.system = SystemLook::Ready;
        if let Some(path) = self.state.layout.house_style.clone() {
            self.jobs.read_style(path);
        }
        ctx.send_viewport_cmd(egui::ViewportCommand::Title(title(&self.state.opened)));
        match start.behind {
            Some(reference) => self.run(ctx, WindowCommand::Load(reference)),
            None => self.show_first_view(ctx),
        }
    }

    /// The current state, for tests.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether the views show the answers to the current query, including all sums.
    pub(super) fn is_settled(&self) -> bool {
        self.state.is_answered() && self.state.answers.has_totals && self.state.is_timeline_drawn()
    }

    /// Carries out a command and its effects.
    pub fn run(&mut self, ctx: &egui::Context, command: impl Into<Command>) {
        let command = command.into();
        let is_load = matches!(command, Command::Event(Event::Loaded(..)));
        if matches!(command, Command::Event(Event::NotLoaded(..))) {
            self.first_view = None;
        }
        let effects = update(&mut self.state, command);
        self.jobs.speak(self.state.lang());
        for effect in effects {
            carry_out(effect, &self.jobs, &self.state, ctx);
        }
        if is_load {
            self.show_first_view(ctx);
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title(&self.state.opened)));
        }
    }

    fn show_first_view(&mut self, ctx: &egui::Context) {
        if let Some(view) = self.first_view.take() {
            self.run(ctx, ViewCommand::ApplyText(view));
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
            let others = others.join(tr!(lang, "list-comma"));
            let text = tr!(lang, "notice-dropped-more", register = name(taken), others = others);
            self.run(ctx, Event::Failed(text));
        }
        self.run(ctx, WindowCommand::Load(RegisterRef::Path(taken.clone())));
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
        catch_up(&mut self.jobs, &mut self.state);
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
            self.run(ctx, Event::LettersLost(new));
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

    fn changed_settings(&mut self) -> Changes {
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
        catch_up(&mut self.jobs, &mut self.state);
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
