//! File dialogs: the only file that names rfd. A dialog never blocks the window; cancelling is normal.

use super::jobs::Jobs;
use crate::data::RegisterRef;
use crate::say;
use crate::session::{FigureRequest, TableFormat};
use crate::state::{Asked, Command, ExportDraft};
use rfd::AsyncFileDialog;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// So long a dialog may take to come.
const PATIENCE: Duration = Duration::from_secs(4);

/// So long one looks whether it has come.
const MOST_PATIENCE: Duration = Duration::from_mins(1);

/// Nobody closes a dialog so soon: none came.
const AT_ONCE: Duration = Duration::from_millis(400);

pub fn pick_folder(jobs: &Jobs) {
    let dialog = AsyncFileDialog::new().set_title(say!(jobs.lang(), "dialog-open")).pick_folder();
    ask(jobs, dialog, Asked::Register, |path| Command::Load(RegisterRef::Path(path)));
}

pub fn pick_file(jobs: &Jobs) {
    let dialog = AsyncFileDialog::new()
        .set_title(say!(jobs.lang(), "dialog-open-file"))
        .add_filter("RON", &["ron"])
        .pick_file();
    ask(jobs, dialog, Asked::Register, |path| Command::Load(RegisterRef::Path(path)));
}

pub fn pick_figure_target(jobs: &Jobs, draft: &ExportDraft) {
    let target = draft.target();
    let mut dialog = AsyncFileDialog::new()
        .set_title(say!(jobs.lang(), "dialog-save-figure"))
        .add_filter(draft.figure.format.name(), &[draft.figure.format.ending()]);
    if let Some(name) = target.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let figure = Box::new(draft.figure.clone());
    ask(jobs, dialog.save_file(), Asked::File, |path| Command::FigureTarget(figure, path));
}

pub fn pick_figures_target(jobs: &Jobs, figure: FigureRequest) {
    let dialog = AsyncFileDialog::new().set_title(say!(jobs.lang(), "dialog-save-figures")).pick_folder();
    ask(jobs, dialog, Asked::Folder, |folder| Command::FiguresTarget(Box::new(figure), folder));
}

pub fn pick_table_target(jobs: &Jobs, path: &Path) {
    let mut dialog = AsyncFileDialog::new().set_title(say!(jobs.lang(), "dialog-save-table"));
    for format in TableFormat::ALL {
        dialog = dialog.add_filter(format.name(), &[format.ending()]);
    }
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    ask(jobs, dialog.save_file(), Asked::File, Command::TableTarget);
}

/// Sends what follows from the picked path; where no dialog comes, the path can be typed.
///
/// A bus that takes the question and never answers holds a dialog for ever. It is told from one that is being
/// looked at by the window that keeps the focus: a dialog would have taken it.
fn ask(
    jobs: &Jobs,
    dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    asked: Asked,
    command: impl FnOnce(PathBuf) -> Command + Send + 'static,
) {
    let Some(waiting) = jobs.wait_for_dialog() else {
        // The one before has not come yet.
        return jobs.tell(Command::NoDialog(asked));
    };
    let started = Instant::now();
    let watch = waiting.watch();
    jobs.spawn(move |outbox| {
        std::thread::sleep(PATIENCE);
        while watch.is_waiting() && started.elapsed() < MOST_PATIENCE {
            if watch.is_window_focused() {
                return outbox.send(Command::NoDialog(asked));
            }
            std::thread::sleep(Duration::from_millis(500));
        }
    });
    jobs.spawn(move |outbox| {
        let picked = pollster::block_on(dialog);
        drop(waiting);
        match picked {
            Some(picked) => {
                outbox.send(Command::DialogAnswered);
                outbox.send(command(picked.path().to_owned()));
            }
            // Cancelled, or no dialog at hand.
            None if started.elapsed() < AT_ONCE || has_no_dialogs() => outbox.send(Command::NoDialog(asked)),
            None => outbox.send(Command::DialogAnswered),
        }
    });
}

/// On Linux a dialog needs a desktop portal or zenity; without either it closes at once.
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
