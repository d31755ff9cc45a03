//! Gestures: series of small changes that count as one step of undo or one position of Back.

use super::Action;
use super::Command;
use super::command::{Brush, Picking, TableCommand};

/// A series of small changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    /// Keys in the search box.
    Typing,
    /// Moves of a brush while the button is held.
    Brushing,
    /// Extensions of the selection.
    Extending,
    /// Going from deal to deal.
    Stepping,
}

impl Command {
    /// The gesture that the command is part of.
    pub(super) fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Search(_) => Some(Gesture::Typing),
            Self::Brush(Brush::Days(..) | Brush::Amounts { .. }) => Some(Gesture::Brushing),
            Self::Do(Action::NextDeal | Action::PreviousDeal) => Some(Gesture::Stepping),
            Self::Table(command) if command.extends() => Some(Gesture::Extending),
            _ => None,
        }
    }

    /// Whether the command leaves a gesture open, so that its next change joins the same undo step.
    pub(super) fn continues(&self, gesture: Gesture) -> bool {
        !self.is_deliberate() || self.gesture() == Some(gesture)
    }
}

impl TableCommand {
    /// Whether the command extends the selection of the previous one.
    fn extends(&self) -> bool {
        match self {
            Self::Click { how, .. } | Self::Go { how, .. } => *how == Picking::Extend,
            Self::Jump(_) | Self::JumpNext | Self::JumpOn => true,
            _ => false,
        }
    }
}
