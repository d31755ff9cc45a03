//! Background work: each piece on its own thread, with all results sent through one channel.

use super::dialog_watch::{DialogWatch, Waiting};
use super::disk;
use super::settings::Changes;
use crate::data::{self, Progress, RegisterRef, ViewEdit, ViewsFile};
use crate::figure::{FigureKind, TimeRange};
use crate::model::{DealIx, Lang};
use crate::query::{Column, Sought};
use crate::session::{
    Answers, Depth, DrawnTimeline, FigureRequest, NamedStyle, Opened, Query, answer, answer_to, figure_name,
    table_file,
};
use crate::state::{
    Command, Event, FigureAction, FigureCommand, Showing, ViewCommand, WindowCommand, copied,
};
use crate::tr;
use eframe::egui;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, SendError, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::time::Instant;

/// The background work and the channel for its results.
pub struct Jobs {
    ctx: egui::Context,
    /// The language of messages.
    lang: Lang,
    sender: Sender<Command>,
    receiver: Receiver<Command>,
    /// The query being answered, so that it is not answered twice.
    answering: Option<Query>,
    /// Whether the sums of facets are being computed.
    is_totalling: bool,
    /// The preview in progress, or the last one that failed.
    previewing: Option<(FigureRequest, Arc<Answers>)>,
    /// Whether a preview is being rendered: only one is rendered at a time, however often the request changes.
    is_previewing: Arc<AtomicBool>,
    is_drawing: bool,
    dialog: DialogWatch,
    /// The thread for writing and copying, started on demand.
    queue: OnceLock<Sender<QueuedWork>>,
}

/// A piece of work that waits for its turn.
type QueuedWork = Box<dyn FnOnce(&Outbox) + Send>;

/// Clears the flag for a preview in progress, even if its thread could not be started or ended early.
struct PreviewGuard(Arc<AtomicBool>);

impl Drop for PreviewGuard {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Relaxed);
    }
}

/// Sends results through the channel of the jobs and wakes the window.
#[derive(Clone)]
pub struct Outbox {
    ctx: egui::Context,
    sender: Sender<Command>,
}

impl Outbox {
    pub fn send(&self, command: impl Into<Command>) {
        // Sending fails only after the window was closed, and then no result is needed.
        if self.sender.send(command.into()).is_ok() {
            self.ctx.request_repaint();
        }
    }
}

/// The answers to the query: the existing ones, or new ones if those belong to an earlier query.
fn current(opened: &Opened, query: &Query, answers: Arc<Answers>) -> Arc<Answers> {
    if answers.query.is_same_question(query) { answers } else { Arc::new(answer(opened, query)) }
}

/// Runs urgent work on its own thread.
pub fn beside<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> std::io::Result<std::thread::JoinHandle<T>> {
    std::thread::Builder::new().name("dealscope-open".to_owned()).spawn(work)
}

impl Jobs {
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self {
            ctx,
            lang: Lang::default(),
            sender,
            receiver,
            answering: None,
            is_totalling: false,
            previewing: None,
            is_previewing: Arc::default(),
            is_drawing: false,
            queue: OnceLock::new(),
            dialog: DialogWatch::default(),
        }
    }

    /// Starts to wait for a file dialog, unless one is pending.
    pub fn wait_for_dialog(&self) -> Option<Waiting> {
        self.dialog.begin()
    }

    /// Records whether the window has the focus.
    pub fn looked_at(&self, is_focused: bool) {
        self.dialog.set_focused(is_focused);
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Sets the language of further messages.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// The results since the last call.
    pub fn received(&mut self) -> Vec<Command> {
        let all: Vec<Command> = self.receiver.try_iter().collect();
        for command in &all {
            match command {
                Command::Event(Event::Summed(..)) => self.is_totalling = false,
                Command::Event(Event::Answered(..)) => self.answering = None,
                Command::Event(Event::TimelineDrawn(..)) => self.is_drawing = false,
                Command::Event(Event::Previewed(_)) => self.previewing = None,
                _ => {}
            }
        }
        all
    }

    /// Runs `work` on its own thread.
    pub fn spawn(&self, work: impl FnOnce(&Outbox) + Send + 'static) {
        let outbox = Outbox { ctx: self.ctx.clone(), sender: self.sender.clone() };
        let failed = outbox.clone();
        let spawned =
            std::thread::Builder::new().name("dealscope-job".to_owned()).spawn(move || work(&outbox));
        if let Err(error) = spawned {
            let text = tr!(self.lang, "notice-no-thread", why = error.to_string());
            failed.send(Event::Failed(text));
        }
    }

    /// Runs `work` after all earlier work of this queue. Parallel copies and exports could exhaust the memory.
    fn in_turn(&self, work: impl FnOnce(&Outbox) + Send + 'static) {
        let queue = self.queue.get_or_init(|| {
            let (sender, receiver) = channel::<QueuedWork>();
            self.spawn(move |outbox| receiver.into_iter().for_each(|work| work(outbox)));
            sender
        });
        if let Err(SendError(work)) = queue.send(Box::new(work)) {
            self.spawn(move |outbox| work(outbox));
        }
    }

    /// Answers a query; if another one is in progress, the next frame requests it again.
    pub fn answer(&mut self, opened: Arc<Opened>, query: Query, sought: Sought) {
        if self.answering.is_some() {
            return;
        }
        self.answering = Some(query.clone());
        self.spawn(move |outbox| {
            let start = Instant::now();
            let answers = Arc::new(answer_to(&opened, &query, &sought, Depth::Views));
            log::debug!("answered '{}' in {:?}", query.filter, start.elapsed());
            outbox.send(Event::Answered(Arc::clone(&opened), answers));
        });
    }

    /// Computes the sums of the facets' values, unless that is in progress.
    pub fn totals(&mut self, opened: Arc<Opened>, answers: Arc<Answers>) {
        if std::mem::replace(&mut self.is_totalling, true) {
            return;
        }
        self.spawn(move |outbox| {
            let start = Instant::now();
            let answers = Arc::new(answers.with_totals(&opened));
            log::debug!("facets summed in {:?}", start.elapsed());
            outbox.send(Event::Summed(opened, answers));
        });
    }

    /// Draws the timeline; if that is in progress, the next frame requests it again.
    pub fn timeline(&mut self, opened: Arc<Opened>, answers: Arc<Answers>, range: TimeRange) {
        if std::mem::replace(&mut self.is_drawing, true) {
            return;
        }
        self.spawn(move |outbox| {
            let start = Instant::now();
            let drawn = DrawnTimeline::new(&opened, &answers, range);
            log::debug!("timeline drawn in {:?}", start.elapsed());
            outbox.send(Event::TimelineDrawn(opened, Arc::new(drawn)));
        });
    }

    /// Renders the preview of an export; if that is in progress, the next frame requests it again.
    pub fn preview(
        &mut self,
        figure: FigureRequest,
        opened: Arc<Opened>,
        query: Query,
        answers: Arc<Answers>,
    ) {
        let is_same = |(known, of): &(FigureRequest, Arc<Answers>)| {
            known.looks_like(&figure) && Arc::ptr_eq(of, &answers)
        };
        if self.previewing.as_ref().is_some_and(is_same) || self.is_previewing.swap(true, Ordering::Relaxed) {
            return;
        }
        self.previewing = Some((figure.clone(), Arc::clone(&answers)));
        let ended = PreviewGuard(Arc::clone(&self.is_previewing));
        self.spawn(move |outbox| {
            let preview = figure.preview(&opened, &query, &answers);
            drop(ended);
            match preview {
                Ok(preview) => outbox.send(Event::Previewed(Arc::new(preview))),
                Err(error) => outbox.send(Event::NotDrawn(error.message().in_lang(query.lang))),
            }
        });
    }

    pub fn copy_rows(
        &self,
        opened: Arc<Opened>,
        answers: Arc<Answers>,
        deals: Vec<DealIx>,
        columns: Vec<Column>,
    ) {
        self.in_turn(move |outbox| {
            let text = copied(&opened.register, &answers.outline, &deals, &columns);
            outbox.send(WindowCommand::CopyText(text));
            outbox.send(Event::Progress(String::new()));
        });
    }

    /// Opens a register, unless it is the one already open and its files are as they were.
    pub fn load(&self, reference: RegisterRef, present: Arc<Opened>) {
        let lang = self.lang;
        self.spawn(move |outbox| {
            if present.reference == reference && !present.has_changed() {
                return outbox.send(Event::Unchanged(reference));
            }
            drop(present);
            let told = |progress: Progress| outbox.send(Event::Progress(progress.in_lang(lang)));
            match data::open(&reference, &told) {
                Ok(loaded) => {
                    let opened = Opened::new(loaded);
                    let showing = Showing::first(&opened, lang);
                    let opened = Arc::new(opened);
                    outbox.send(Event::Loaded(Arc::clone(&opened), showing));
                    opened.index.get_ready(&opened.register);
                }
                Err(error) => outbox.send(Event::NotLoaded(reference, error.message().in_lang(lang))),
            }
        });
    }

    pub fn write_figure(
        &self,
        figure: FigureRequest,
        path: PathBuf,
        opened: Arc<Opened>,
        query: Query,
        answers: Arc<Answers>,
    ) {
        self.in_turn(move |outbox| {
            let lang = query.lang;
            let answers = current(&opened, &query, answers);
            let written =
                figure.render(&opened, &query, &answers).map_err(|error| error.message().in_lang(lang));
            outbox.send(disk::written(
                &path,
                written.and_then(|bytes| disk::write(&path, &bytes, lang)),
                lang,
            ));
        });
    }

    /// Copies the picture or a text about it.
    pub fn take_figure(
        &self,
        figure: FigureRequest,
        taking: FigureAction,
        opened: Arc<Opened>,
        query: Query,
        answers: Arc<Answers>,
    ) {
        self.in_turn(move |outbox| {
            let answers = current(&opened, &query, answers);
            if let FigureAction::Copy(told) = taking {
                return outbox
                    .send(WindowCommand::CopyText(figure.words(&opened, &query, &answers).told(told)));
            }
            match figure.pixels(&opened, &query, &answers) {
                Ok((width, height, pixels)) => {
                    outbox.send(FigureCommand::CopyPixels(width, height, Arc::new(pixels)));
                }
                Err(error) => outbox.send(Event::NotDrawn(error.message().in_lang(query.lang))),
            }
        });
    }

    /// Writes all figures of the current view to a folder, each under an unused name.
    pub fn write_figures(
        &self,
        figure: FigureRequest,
        folder: PathBuf,
        opened: Arc<Opened>,
        query: Query,
        answers: Arc<Answers>,
    ) {
        self.in_turn(move |outbox| {
            let answers = current(&opened, &query, answers);
            let write = |kind: FigureKind| {
                let name = figure_name(kind, &opened, &query, &answers);
                let path = disk::free_name(&folder, &name, figure.format.ending());
                // Title, subtitle and note were written for one particular figure.
                let own = FigureRequest { title: String::new(), subtitle: String::new(), ..figure.clone() };
                let figure = FigureRequest { kind, note: String::new(), ..own };
                let bytes = figure
                    .render(&opened, &query, &answers)
                    .map_err(|error| error.message().in_lang(query.lang))?;
                disk::write(&path, &bytes, query.lang)
            };
            let kinds = FigureKind::ALL.iter().copied();
            let kinds = kinds.filter(|one| *one != FigureKind::Comparison || answers.comparison.is_some());
            let result: Result<Vec<()>, String> = kinds.map(write).collect();
            outbox.send(disk::written(&folder, result.map(drop), query.lang));
        });
    }

    /// Writes the deals of the table in the format of the path's extension.
    pub fn write_table(&self, path: PathBuf, opened: Arc<Opened>, query: Query, answers: Arc<Answers>) {
        self.in_turn(move |outbox| {
            let answers = current(&opened, &query, answers);
            let table = table_file(&opened, &query, &answers, &path).map_err(|error| error.to_string());
            let written = table.and_then(|bytes| disk::write(&path, &bytes, query.lang));
            outbox.send(disk::written(&path, written, query.lang));
        });
    }

    /// Changes the file of saved views.
    pub fn write_views(&self, file: ViewsFile, edit: ViewEdit) {
        let lang = self.lang;
        self.spawn(move |outbox| {
            let result = file.save(&edit).map(Box::new).map_err(|error| {
                let why = error.in_lang(lang);
                outbox.send(ViewCommand::Found(error.now));
                why
            });
            outbox.send(ViewCommand::Edited(edit, result));
        });
    }

    /// Reads the file of a house style.
    pub fn read_style(&self, path: PathBuf) {
        let lang = self.lang;
        self.spawn(move |outbox| {
            let read = NamedStyle::read(&path).map_err(|error| {
                let lines = error.messages().into_iter().map(|message| message.in_lang(lang));
                lines.collect::<Vec<_>>().join("\n")
            });
            outbox.send(FigureCommand::StyleRead(read));
        });
    }

    /// Saves settings for the next session.
    pub fn keep(&self, changes: Changes) {
        self.spawn(move |_| {
            if let Err(error) = changes.write() {
                log::warn!("the settings cannot be kept: {error}");
            }
        });
    }

    /// Sends a command that is carried out in the next frame.
    pub fn tell(&self, command: impl Into<Command>) {
        Outbox { ctx: self.ctx.clone(), sender: self.sender.clone() }.send(command);
    }
}
