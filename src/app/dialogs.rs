//! File dialogs: the only file that names rfd. A dialog never blocks the window; cancelling is normal.

use super::jobs::Jobs;
use crate::data::RegisterRef;
use crate::say;
use crate::state::{Command, ExportDraft, TableFormat};
use rfd::AsyncFileDialog;
use std::path::{Path, PathBuf};

pub fn pick_folder(jobs: &Jobs) {
    let dialog = AsyncFileDialog::new().set_title(say!(jobs.lang(), "dialog-open")).pick_folder();
    open_picked(jobs, dialog);
}

pub fn pick_file(jobs: &Jobs) {
    let dialog = AsyncFileDialog::new()
        .set_title(say!(jobs.lang(), "dialog-open-file"))
        .add_filter("RON", &["ron"])
        .pick_file();
    open_picked(jobs, dialog);
}

fn open_picked(jobs: &Jobs, dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static) {
    jobs.spawn(move |outbox| match pollster::block_on(dialog) {
        Some(picked) => outbox.send(Command::Load(RegisterRef::Path(picked.path().to_owned()))),
        // Cancelled, or no dialog at hand: then the path can be typed.
        None if has_no_dialogs() => outbox.send(Command::OpenPath(Some(String::new()))),
        None => {}
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

pub fn pick_figure_target(jobs: &Jobs, draft: &ExportDraft) {
    let target = draft.target();
    let mut dialog = AsyncFileDialog::new()
        .set_title(say!(jobs.lang(), "dialog-save-figure"))
        .add_filter(draft.format.name(), &[draft.format.ending()]);
    if let Some(name) = target.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let draft = Box::new(draft.clone());
    answer_picked(jobs, dialog.save_file(), |path| Command::FigureTarget(draft, path));
}

pub fn pick_figures_target(jobs: &Jobs, draft: ExportDraft) {
    let dialog = AsyncFileDialog::new().set_title("Save all figures in a folder").pick_folder();
    answer_picked(jobs, dialog, |folder| Command::FiguresTarget(Box::new(draft), folder));
}

pub fn pick_table_target(jobs: &Jobs, path: &Path) {
    let mut dialog = AsyncFileDialog::new().set_title(say!(jobs.lang(), "dialog-save-table"));
    for format in TableFormat::ALL {
        dialog = dialog.add_filter(format.name(), &[format.ending()]);
    }
    if let Some(name) = path.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    answer_picked(jobs, dialog.save_file(), Command::TableTarget);
}

/// Sends what follows from the picked file; without a dialog at hand, the field for a path is there.
fn answer_picked(
    jobs: &Jobs,
    dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
    command: impl FnOnce(PathBuf) -> Command + Send + 'static,
) {
    let lang = jobs.lang();
    jobs.spawn(move |outbox| match pollster::block_on(dialog) {
        Some(picked) => outbox.send(command(picked.path().to_owned())),
        None if has_no_dialogs() => {
            outbox.send(Command::Failed(say!(lang, "dialog-none").to_owned()));
        }
        None => {}
    });
}
