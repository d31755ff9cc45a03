//! Commands, which describe everything that can happen to the state.

use super::gesture::Gesture;
use super::{Action, Event, ExploreCommand, FigureCommand, TableCommand, ViewCommand, WindowCommand};

/// Makes [`Command`] from the commands of each feature, which can be sent as they are.
macro_rules! commands {
    ($($(#[$doc:meta])* $variant:ident($command:ty),)*) => {
        /// Something that the user did, or an event from outside. Each feature has the commands of its own.
        #[derive(Clone, Debug)]
        pub enum Command {
            $($(#[$doc])* $variant($command),)*
        }

        $(impl From<$command> for Command {
            fn from(command: $command) -> Self {
                Self::$variant(command)
            }
        })*
    };
}

commands! {
    /// An action from a menu, the palette or a shortcut.
    Do(Action),
    Explore(ExploreCommand),
    Table(TableCommand),
    /// A command about the export of figures.
    Figure(FigureCommand),
    /// A command about saved views.
    View(ViewCommand),
    Window(WindowCommand),
    Event(Event),
}

impl Command {
    /// Whether the command can change the filter or the selection.
    pub(super) fn may_move(&self) -> bool {
        matches!(self, Self::Explore(ExploreCommand::Search(_))) || self.is_deliberate()
    }

    /// Whether the user has turned from the search box to something else.
    pub(super) fn is_deliberate(&self) -> bool {
        match self {
            Self::Do(_) | Self::Figure(_) | Self::View(_) | Self::Window(_) => true,
            Self::Explore(command) => command.is_deliberate(),
            Self::Table(command) => command.is_deliberate(),
            Self::Event(event) => event.is_deliberate(),
        }
    }

    /// The gesture that the command is part of.
    pub(super) fn gesture(&self) -> Option<Gesture> {
        match self {
            Self::Do(Action::NextDeal | Action::PreviousDeal) => Some(Gesture::Stepping),
            Self::Explore(command) => command.gesture(),
            Self::Table(command) => command.gesture(),
            Self::Do(_) | Self::Figure(_) | Self::View(_) | Self::Window(_) | Self::Event(_) => None,
        }
    }

    /// Whether the command leaves a gesture open, so that its next change joins the same undo step.
    pub(super) fn continues(&self, gesture: Gesture) -> bool {
        !self.is_deliberate() || self.gesture() == Some(gesture)
    }
}
