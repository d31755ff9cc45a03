//! Exporting figures and tables: the commands of the export windows.

use super::command::Existing;
use super::{Command, Effect, ExportDraft, FigureAction, KeptLook, State};
use crate::figure::{FigureKind, ThemeName};

/// Carries out a command of the export window.
pub(super) fn export_figure(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Export(draft) => {
            if let Some(draft) = &draft {
                state.layout.figures.insert(draft.figure.kind, KeptLook::of(&draft.figure));
            }
            state.export = draft;
            Vec::new()
        }
        Command::WriteFigure => state.export.iter().map(write_figure).collect(),
        Command::TakeFigure(taking) => take_figure(state, taking),
        Command::FiguresTarget(figure, folder) => vec![Effect::WriteFigures(*figure, folder)],
        Command::CopyPixels(width, height, pixels) => vec![Effect::CopyPixels(width, height, pixels)],
        Command::FigureExists(path) => {
            if let Some(draft) = &mut state.export {
                draft.replaces = Some(path);
            }
            Vec::new()
        }
        Command::PickFigureTarget => state.export.iter().cloned().map(Effect::PickFigureTarget).collect(),
        // The file dialog has already asked whether to replace an existing file.
        Command::FigureTarget(figure, path) => vec![Effect::WriteFigure(*figure, path, Existing::Replace)],
        _ => Vec::new(),
    }
}

/// The initial content of the export window: the open draft, else the options of the last export of this kind.
pub(super) fn draft(state: &State, kind: FigureKind) -> ExportDraft {
    let open = state.export.clone().filter(|draft| draft.figure.kind == kind);
    open.unwrap_or_else(|| {
        let mut draft = ExportDraft::new(kind, ThemeName::Light);
        if let Some(kept) = state.layout.figures.get(&kind) {
            kept.apply(&mut draft.figure);
        }
        draft
    })
}

fn take_figure(state: &State, taking: FigureAction) -> Vec<Effect> {
    let Some(draft) = state.export.clone() else { return Vec::new() };
    vec![match taking {
        FigureAction::AllFigures => Effect::PickFiguresTarget(draft),
        taking => Effect::TakeFigure(draft.figure, taking),
    }]
}

fn write_figure(draft: &ExportDraft) -> Effect {
    Effect::WriteFigure(draft.figure.clone(), draft.target(), existing(draft.is_replacing()))
}

/// Replaces a file only if the user has been warned.
fn existing(is_replacing: bool) -> Existing {
    if is_replacing { Existing::Replace } else { Existing::Ask }
}

/// Carries out a command about the target of the table.
pub(super) fn export_table(state: &mut State, command: Command) -> Vec<Effect> {
    match (command, &mut state.table_export) {
        (Command::TableExport(target), _) => state.table_export = target,
        (Command::TableExists(path), Some(target)) => target.replaces = Some(path),
        (Command::WriteTable, Some(target)) => {
            return vec![Effect::WriteTable(target.path(), existing(target.is_replacing()))];
        }
        (Command::PickTableTarget, Some(target)) => return vec![Effect::PickTableTarget(target.path())],
        // The file dialog has already asked whether to replace an existing file.
        (Command::TableTarget(path), _) => return vec![Effect::WriteTable(path, Existing::Replace)],
        _ => {}
    }
    Vec::new()
}
