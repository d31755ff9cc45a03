//! File dialogs: the only file that uses rfd. A dialog never blocks the window, and cancelling is not an error.

use super::jobs::Jobs;
use crate::data::RegisterRef;
use crate::session::{FigureRequest, TableFormat};
use crate::state::{Asked, Command, Event, ExportDraft, FigureCommand, TableCommand, WindowCommand};
use crate::tr;
use rfd::AsyncFileDialog;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The time allowed for a dialog to appear.
const PATIENCE: Duration = Duration::from_secs(4);

/// The time after which the check for a missing dialog ends.
const MOST_PATIENCE: Duration = Duration::from_mins(1);

/// A dialog that ends faster than any user could close it was never displayed.
const AT_ONCE: Duration = Duration::from_millis(400);

pub fn pick_folder(jobs: &Jobs) {
    let dialog = AsyncFileDialog::new().set_title(tr!(jobs.lang(), "dialog-open")).pick_folder();
    ask(jobs, dialog, Asked::Register, |path| WindowCommand::Load(RegisterRef::Path(path)));
}

pub fn pick_file(jobs: &Jobs) {
    let dialog = AsyncFileDialog::new()
        .set_title(tr!(jobs.lang(), "dialog-open-file"))
        .add_filter("RON", &["ron"])
        .pick_file();
    ask(jobs, dialog, Asked::Register, |path| WindowCommand::Load(RegisterRef::Path(path)));
}

pub fn pick_figure_target(jobs: &Jobs, draft: &ExportDraft) {
    let target = draft.target();
    let mut dialog = AsyncFileDialog::new()
        .set_title(tr!(jobs.lang(), "dialog-save-figure"))
        .add_filter(draft.figure.format.name(), &[draft.figure.format.ending()]);
    if let Some(name) = target.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let figure = Box::new(draft.figure.clone());
    ask(jobs, dialog.save_file(), Asked::File, |path| FigureCommand::WriteTo(figure, path));
}

pub fn pick_figures_target(jobs: &Jobs, figure: FigureRequest) {
    let dialog = AsyncFileDialog::new().set_title(tr!(jobs.lang(), "dialog-save-figures")).pick_folder();
    ask(jobs, dialog, Asked::Folder, |folder| FigureCommand::WriteAllTo(Box::new(figure), folder));
}

pub fn pick_style(jobs: &Jobs) {
    let dialog = AsyncFileDialog::new()
        .set_title(tr!(jobs.lang(), "dialog-style"))
        .add_filter("RON", &["ron"])
        .pick_file();
    ask(jobs, dialog, Asked::Style, FigureCommand::ReadStyle);
}

pub fn pick_table_target(jobs: &Jobs, path: &Path) {
    let mut dialog = AsyncFileDialog::new().set_title(tr!(jobs.lang(), "dialog-save-table"));
    for format in TableFormat::ALL {
        dialog = dialog.add_filter(format.name(), &[format.ending()]);
    }
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    ask(jobs, dialog.save_file(), Asked::File, TableCommand::WriteTo);
}

/// Waits for the chosen path and sends the resulting command; if no dialog appears, the user can type the path.
///
/// A D-Bus service may accept the request and never answer. If the window keeps the focus, there is no dialog,
/// because a dialog would have taken the focus.
fn ask<C: Into<Command>>(
    jobs: &Jobs,
    dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    asked: Asked,
    command: impl FnOnce(PathBuf) -> C + Send + 'static,
) {
    let Some(waiting) = jobs.wait_for_dialog() else {
        // The previous dialog is still pending.
        return jobs.tell(Event::NoDialog(asked));
    };
    let started = Instant::now();
    let watch = waiting.watch();
    jobs.spawn(move |outbox| {
        std::thread::sleep(PATIENCE);
        while watch.is_waiting() && started.elapsed() < MOST_PATIENCE {
            if watch.is_window_focused() {
                return outbox.send(Event::NoDialog(asked));
            }
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    jobs.spawn(move |outbox| {
        let picked = pollster::block_on(dialog);
        drop(waiting);
        match picked {
            Some(picked) => {
                outbox.send(Event::DialogAnswered);
                outbox.send(command(picked.path().to_owned()));
            }
            // The user cancelled, or no dialog could be displayed.
            None if started.elapsed() < AT_ONCE || has_no_dialogs() => outbox.send(Event::NoDialog(asked)),
            None => outbox.send(Event::DialogAnswered),
        }
    });
}

/// Whether no dialogs are available. On Linux they need a desktop portal or zenity; without either, they end at once.
fn has_no_dialogs() -> bool {
    if !cfg!(target_os = "linux") {
        return false;
    }
    let is_there = |program: &str| {
        let paths = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&paths).any(|folder| folder.join(program).is_file())
    };
    !is_there("zenity") && std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none()
}
