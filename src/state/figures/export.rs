//! Exporting figures: the commands of the export window.

use super::{ExportDraft, FigureCommand, KeptLook};
use crate::figure::{FigureKind, ThemeName};
use crate::session::{AskedPage, FigureRequest, NamedStyle, figure_name};
use crate::state::change::{notify_about, settle};
use crate::state::{About, Effect, Existing, FigureAction, Modal, State};
use std::sync::Arc;

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
        FigureCommand::PickStyle => state.export().cloned().into_iter().map(Effect::PickStyle).collect(),
        FigureCommand::ReadStyle(path) => vec![Effect::ReadStyle(path)],
        FigureCommand::StyleRead(read) => {
            match read {
                Ok(style) => take_style(state, style),
                Err(why) => notify_about(state, About::Style, why),
            }
            Vec::new()
        }
        FigureCommand::DropStyle => {
            (state.house_style, state.layout.house_style) = (None, None);
            state.draft().into_iter().for_each(|draft| draft.figure.style = None);
            Vec::new()
        }
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
        let kept = state.layout.figures.get(&kind);
        if let Some(kept) = kept {
            kept.apply(&mut figure);
        }
        // The page of the last export stays; at first, that of the house style is taken.
        let asked = AskedPage { size: kept.is_some(), text: kept.is_some() };
        proposed(state, figure.in_style(state.house_style.clone(), asked))
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

/// Draws this figure and all later ones in a house style.
fn take_style(state: &mut State, style: Arc<NamedStyle>) {
    settle(state, &About::Style);
    let lang = state.lang();
    for warning in &style.warnings {
        notify_about(state, About::Style, warning.in_lang(lang));
    }
    state.layout.house_style = Some(style.path.clone());
    state.house_style = Some(Arc::clone(&style));
    if let Some(draft) = state.draft() {
        draft.figure = draft.figure.clone().in_style(Some(style), AskedPage::default());
    }
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
