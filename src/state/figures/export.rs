//! Exporting figures: the commands of the export window.

use super::{ExportDraft, FigureCommand, KeptLook};
use crate::figure::{FigureKind, ThemeName};
use crate::session::{FigureRequest, figure_name};
use crate::state::{Effect, Existing, FigureAction, Modal, State};

/// Carries out a command about the export of figures.
pub(in crate::state) fn export_figures(state: &mut State, command: FigureCommand) -> Vec<Effect> {
    match command {
        FigureCommand::Export(draft) => {
            let draft = draft.map(|draft| followed(state, draft));
            if let Some(draft) = &draft {
                state.layout.figures.insert(draft.figure.kind, KeptLook::of(&draft.figure));
            }
            let modal = draft.map(|draft| Modal::Export(Box::new(draft)));
            state.cover(modal, |modal| matches!(modal, Modal::Export(_)));
            Vec::new()
        }
        FigureCommand::Write => state.export().into_iter().map(write_figure).collect(),
        FigureCommand::Take(taking) => take_figure(state, taking),
        FigureCommand::WriteAllTo(figure, folder) => vec![Effect::WriteFigures(*figure, folder)],
        FigureCommand::CopyPixels(width, height, pixels) => vec![Effect::CopyPixels(width, height, pixels)],
        FigureCommand::Exists(path) => {
            state.draft().into_iter().for_each(|draft| draft.replaces = Some(path.clone()));
            Vec::new()
        }
        FigureCommand::PickTarget => {
            state.export().cloned().into_iter().map(Effect::PickFigureTarget).collect()
        }
        // The file dialog has already asked whether to replace an existing file.
        FigureCommand::WriteTo(figure, path) => vec![Effect::WriteFigure(*figure, path, Existing::Replace)],
    }
}

/// Opens the export window for a kind of figure.
pub(in crate::state) fn open_export(state: &mut State, kind: FigureKind) {
    state.open(Modal::Export(Box::new(draft(state, kind))));
}

/// The initial content of the export window: the open draft, else the options of the last export of this kind.
fn draft(state: &State, kind: FigureKind) -> ExportDraft {
    let open = state.export().cloned().filter(|draft| draft.figure.kind == kind);
    open.unwrap_or_else(|| {
        let mut figure = FigureRequest::new(kind, ThemeName::Light);
        if let Some(kept) = state.layout.figures.get(&kind) {
            kept.apply(&mut figure);
        }
        proposed(state, figure)
    })
}

/// A figure with the file name that the program proposes for it.
pub(in crate::state) fn proposed(state: &State, figure: FigureRequest) -> ExportDraft {
    let name = figure_name(figure.kind, &state.opened, &state.query, &state.answers);
    ExportDraft::new(figure, &name)
}

/// The content of the window after the user's change: the path follows a new format.
fn followed(state: &State, draft: ExportDraft) -> ExportDraft {
    let before = state.export().map(|open| open.figure.format);
    if before.is_some_and(|format| format != draft.figure.format) { draft.following_format() } else { draft }
}

fn take_figure(state: &State, taking: FigureAction) -> Vec<Effect> {
    let Some(draft) = state.export().cloned() else { return Vec::new() };
    vec![match taking {
        FigureAction::AllFigures => Effect::PickFiguresTarget(draft),
        taking => Effect::TakeFigure(draft.figure, taking),
    }]
}

fn write_figure(draft: &ExportDraft) -> Effect {
    Effect::WriteFigure(draft.figure.clone(), draft.target(), Existing::after_warning(draft.is_replacing()))
}
