//! Exporting the table: the window that asks for a target.

use super::TableCommand;
use crate::state::{Effect, Existing, Modal, State};

/// Carries out a command about the target of the table.
pub(super) fn export(state: &mut State, command: TableCommand) -> Vec<Effect> {
    let open = state.modals.iter_mut().find_map(|modal| match modal {
        Modal::TableExport(target) => Some(target),
        _ => None,
    });
    match (command, open) {
        (TableCommand::Export(target), _) => {
            state.cover(target.map(Modal::TableExport), |modal| matches!(modal, Modal::TableExport(_)));
        }
        (TableCommand::Exists(path), Some(target)) => target.replaces = Some(path),
        (TableCommand::Write, Some(target)) => {
            return vec![Effect::WriteTable(target.path(), Existing::after_warning(target.is_replacing()))];
        }
        (TableCommand::PickTarget, Some(target)) => {
            return vec![Effect::PickTableTarget(target.path())];
        }
        // The file dialog has already asked whether to replace an existing file.
        (TableCommand::WriteTo(path), _) => return vec![Effect::WriteTable(path, Existing::Replace)],
        _ => {}
    }
    Vec::new()
}
