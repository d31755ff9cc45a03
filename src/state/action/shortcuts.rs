//! The shortcuts of actions.

use super::Action;
use crate::model::Lang;
use crate::state::Panel;
use crate::tr;

/// A key combination; `key` is a letter, a digit or the name of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    pub key: &'static str,
}

impl Shortcut {
    /// The combination with the key names of a language: `Ctrl+Shift+E`, `Strg+Umschalt+E`.
    pub fn words(self, lang: Lang) -> String {
        let held = [
            (self.ctrl, tr!(lang, "key-ctrl")),
            (self.shift, tr!(lang, "key-shift")),
            (self.alt, tr!(lang, "key-alt")),
        ];
        let key = match self.key {
            "Plus" => "+",
            "Minus" => "−",
            "ArrowLeft" => tr!(lang, "key-left"),
            "ArrowRight" => tr!(lang, "key-right"),
            key => key,
        };
        let held = held.into_iter().filter_map(|(is_held, word)| is_held.then_some(word));
        held.chain([key]).collect::<Vec<_>>().join("+")
    }
}

impl Action {
    /// The shortcut of an action, if it has one.
    pub fn shortcut(self) -> Option<Shortcut> {
        let alt = |key| Some(Shortcut { ctrl: false, shift: false, alt: true, key });
        match self {
            Self::Back => return alt("ArrowLeft"),
            Self::Forward => return alt("ArrowRight"),
            _ => {}
        }
        let (ctrl, shift, key) = match self {
            Self::OpenFolder => (true, false, "O"),
            Self::Reload => (false, false, "F5"),
            Self::ExportVolumes => (true, false, "E"),
            Self::ExportTimeline => (true, true, "E"),
            Self::ExportTable => (true, false, "S"),
            Self::CopyRows => (true, true, "C"),
            Self::Quit => (true, false, "Q"),
            Self::Undo => (true, false, "Z"),
            Self::Redo => (true, true, "Z"),
            Self::Find => (true, false, "F"),
            Self::Palette => (true, false, "P"),
            Self::SaveView => (true, false, "D"),
            Self::AllViews => (true, true, "D"),
            Self::SignedOnly => (true, false, "G"),
            Self::ClearFilter => (true, true, "F"),
            Self::NextDeal => (false, false, "J"),
            Self::PreviousDeal => (false, false, "K"),
            Self::SelectAll => (true, false, "A"),
            Self::GoToRow => (true, false, "J"),
            Self::Toggle(Panel::Filters) => (true, false, "1"),
            Self::Toggle(Panel::Volumes) => (true, false, "2"),
            Self::Toggle(Panel::Timeline) => (true, false, "3"),
            Self::Toggle(Panel::Table) => (true, false, "4"),
            Self::Toggle(Panel::Card) => (true, false, "5"),
            Self::Toggle(Panel::Problems) => (true, false, "6"),
            Self::Larger => (true, false, "Plus"),
            Self::Smaller => (true, false, "Minus"),
            Self::NormalSize => (true, false, "0"),
            Self::WholeTimeline => (true, false, "T"),
            Self::Compare => (true, false, "B"),
            Self::EndComparison => (true, true, "B"),
            Self::ExportComparison => (true, true, "S"),
            Self::ZoomToPeriod => (true, true, "T"),
            Self::Shortcuts => (false, false, "F1"),
            _ => return None,
        };
        Some(Shortcut { ctrl, shift, alt: false, key })
    }
}
