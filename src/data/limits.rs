//! The limits on what is read: far above any real register, low enough that no file can hurt.

/// The largest file that is read, in bytes. Larger ones are refused by their metadata, unread.
pub const MAX_FILE_BYTES: u64 = 256 << 20;
/// The most bytes that the files of one folder may have together.
pub const MAX_FOLDER_BYTES: u64 = 8 << 30;
/// The most files that are read from one folder.
pub const MAX_FILES: usize = 100_000;
/// The most deals that a register may hold.
pub const MAX_DEALS: usize = 20_000_000;
/// The most sources of one file; the rest is left out.
pub const MAX_SOURCES: usize = 250_000;
/// The deepest nesting of brackets.
pub const MAX_NESTING: usize = 64;
/// The longest title of a deal or source, in characters; the rest is cut off.
pub const MAX_TITLE_CHARS: usize = 500;
/// The longest text of any other field, in characters; the rest is cut off.
pub const MAX_TEXT_CHARS: usize = 20_000;
/// The most entries of a list within a deal (parties, sectors, evidence, rivals, …); the rest is left out.
pub const MAX_LIST: usize = 1_000;
/// The most places that a register may add to the gazetteer.
pub const MAX_PLACES: usize = 100_000;
/// The most places that may lie around a place, one in the other.
pub const MAX_PLACE_DEPTH: usize = 64;
/// The most reports that are merged into one deal; a further one stays a deal of its own.
pub const MAX_REPORTS: usize = 1_000;
/// So many things in a row that are none end the reading of a file: it is no file of such things.
pub const MAX_FAILED: usize = 10_000;
/// The largest text that is read at one go where it is not written the common way, in bytes. A larger one is cut
/// into its sources and deals first, since what is read of three bytes may fill a thousand.
pub const MAX_AT_ONE_GO: usize = 256 << 10;
/// The most batches that may lie around a deal, one in the other; a link beyond is cut.
pub const MAX_BATCH_DEPTH: usize = 64;
/// The most problems that are listed of one file; of the others only the number is told.
pub const MAX_PROBLEMS: usize = 1_000;
/// The most saved views of a register; the rest is left out.
pub const MAX_VIEWS: usize = 500;
/// The longest name of a saved view, in characters; one with a longer name is left out.
pub const MAX_VIEW_NAME_CHARS: usize = 100;
/// The longest line of options of a saved view, in characters; one with a longer line is left out.
pub const MAX_VIEW_CHARS: usize = 20_000;
