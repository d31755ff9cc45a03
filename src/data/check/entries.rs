//! The mapping from a deal's entries to those in its file.

/// The indices in the file of the entries that the deal kept; unreadable ones are missing.
pub struct Entries<'a> {
    pub history: &'a [usize],
    pub rivals: &'a [usize],
}
