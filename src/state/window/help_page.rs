//! The pages of the help window.

/// A page of the help window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpPage {
    /// The bundled registers and other ways to begin; shown at the first start.
    Start,
    Shortcuts,
    Search,
    About,
}
