//! Exporting figures and tables: the commands of the export windows.

use crate::figure::{FigureKind, ThemeName};
use crate::state::effect::Existing;
use crate::state::modal::{Modal, draft_mut};
use crate::state::{Command, Effect, ExportDraft, FigureAction, KeptLook, State};

/// Carries out a command of the export window.
pub(in crate::state) fn export_figure(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::Export(draft) => {
            if let Some(draft) = &draft {
                state.layout.figures.insert(draft.figure.kind, KeptLook::of(&draft.figure));
            }
            let modal = draft.map(|draft| Modal::Export(Box::new(draft)));
            state.cover(modal, |modal| matches!(modal, Modal::Export(_)));
            Vec::new()
        }
        Command::WriteFigure => state.export().into_iter().map(write_figure).collect(),
        Command::TakeFigure(taking) => take_figure(state, taking),
        Command::FiguresTarget(figure, folder) => vec![Effect::WriteFigures(*figure, folder)],
        Command::CopyPixels(width, height, pixels) => vec![Effect::CopyPixels(width, height, pixels)],
        Command::FigureExists(path) => {
            if let Some(draft) = draft_mut(&mut state.modal) {
                draft.replaces = Some(path);
            }
            Vec::new()
        }
        Command::PickFigureTarget => {
            state.export().cloned().into_iter().map(Effect::PickFigureTarget).collect()
        }
        // The file dialog has already asked whether to replace an existing file.
        Command::FigureTarget(figure, path) => vec![Effect::WriteFigure(*figure, path, Existing::Replace)],
        _ => Vec::new(),
    }
}

/// Opens the export window for a kind of figure.
pub(in crate::state) fn open_export(state: &mut State, kind: FigureKind) {
    state.modal = Some(Modal::Export(Box::new(draft(state, kind))));
}

/// The initial content of the export window: the open draft, else the options of the last export of this kind.
fn draft(state: &State, kind: FigureKind) -> ExportDraft {
    let open = state.export().cloned().filter(|draft| draft.figure.kind == kind);
    open.unwrap_or_else(|| {
        let mut draft = ExportDraft::new(kind, ThemeName::Light);
        if let Some(kept) = state.layout.figures.get(&kind) {
            kept.apply(&mut draft.figure);
        }
        draft
    })
}

fn take_figure(state: &State, taking: FigureAction) -> Vec<Effect> {
    let Some(draft) = state.export().cloned() else { return Vec::new() };
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
pub(in crate::state) fn export_table(state: &mut State, command: Command) -> Vec<Effect> {
    match (command, &mut state.modal) {
        (Command::TableExport(target), _) => {
            state.cover(target.map(Modal::TableExport), |modal| matches!(modal, Modal::TableExport(_)));
        }
        (Command::TableExists(path), Some(Modal::TableExport(target))) => target.replaces = Some(path),
        (Command::WriteTable, Some(Modal::TableExport(target))) => {
            return vec![Effect::WriteTable(target.path(), existing(target.is_replacing()))];
        }
        (Command::PickTableTarget, Some(Modal::TableExport(target))) => {
            return vec![Effect::PickTableTarget(target.path())];
        }
        // The file dialog has already asked whether to replace an existing file.
        (Command::TableTarget(path), _) => return vec![Effect::WriteTable(path, Existing::Replace)],
        _ => {}
    }
    Vec::new()
}
