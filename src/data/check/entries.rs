//! Which entries of a file a deal kept.

/// The numbers in the file of entries that a deal kept.
pub struct Entries<'a> {
    pub history: &'a [usize],
    pub rivals: &'a [usize],
}
