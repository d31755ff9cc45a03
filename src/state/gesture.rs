//! Gestures: series of small changes that count as one step of undo or one position of Back.

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
