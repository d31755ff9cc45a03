//! Exporting the table: the window that asks for a target.

use super::TableCommand;
use crate::state::{Effect, Existing, Modal, State};

/// Carries out a command about the target of the table.
pub(super) fn export(state: &mut State, command: TableCommand) -> Vec<Effect> {
    match (command, &mut state.modal) {
        (TableCommand::Export(target), _) => {
            state.cover(target.map(Modal::TableExport), |modal| matches!(modal, Modal::TableExport(_)));
        }
        (TableCommand::Exists(path), Some(Modal::TableExport(target))) => target.replaces = Some(path),
        (TableCommand::Write, Some(Modal::TableExport(target))) => {
            return vec![Effect::WriteTable(target.path(), Existing::after_warning(target.is_replacing()))];
        }
        (TableCommand::PickTarget, Some(Modal::TableExport(target))) => {
            return vec![Effect::PickTableTarget(target.path())];
        }
        // The file dialog has already asked whether to replace an existing file.
        (TableCommand::WriteTo(path), _) => return vec![Effect::WriteTable(path, Existing::Replace)],
        _ => {}
    }
    Vec::new()
}
