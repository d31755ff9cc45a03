//! An open register with its precomputed data.

use super::SavedViews;
use crate::data::{Loaded, Problem, RegisterRef, Workspace};
use crate::model::Register;
use crate::query::Index;
use std::sync::Arc;

/// An open register with its precomputed data.
#[derive(Debug)]
pub struct Opened {
    pub reference: RegisterRef,
    pub register: Register,
    /// The register's files, and where each report stands in them.
    pub workspace: Workspace,
    pub index: Index,
    pub problems: Vec<Problem>,
    /// The saved views at the time of opening.
    pub views: Arc<SavedViews>,
}

impl Opened {
    /// Builds the index, parses the saved views, and adds their problems to those of the register.
    pub fn new(loaded: Loaded) -> Self {
        let Loaded { reference, register, workspace, mut problems, views } = loaded;
        let index = Index::new(&register);
        let (views, of_views) = SavedViews::new(views, &register, &index);
        if !of_views.is_empty() {
            problems.extend(of_views);
            problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
        }
        Self { reference, register, workspace, index, problems, views: Arc::new(views) }
    }

    /// Wraps a register that was not read from files.
    pub fn of(register: Register) -> Self {
        let reference = RegisterRef::Bundled(register.name.clone());
        let index = Index::new(&register);
        Self { index, ..Self::bare(reference, register) }
    }

    /// A register without deals, which the window shows while the files of the register are read.
    pub fn empty(reference: RegisterRef) -> Self {
        let (places, sectors, rates) = crate::data::lists();
        let register = Register::new(reference.to_string(), places, sectors, rates);
        Self::bare(reference, register)
    }

    fn bare(reference: RegisterRef, register: Register) -> Self {
        let (workspace, index) = (Workspace::default(), Index::default());
        Self { reference, register, workspace, index, problems: Vec::new(), views: Arc::default() }
    }

    /// Whether any file of the register or of its saved views has changed since it was opened.
    pub fn has_changed(&self) -> bool {
        let views = &self.views.kept.own;
        self.workspace.has_changed(&self.reference) || !views.reread().has_same_text(views)
    }
}
