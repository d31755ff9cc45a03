//! Limits on input: far above any real register, but low enough that no file can exhaust memory or time.

/// The largest file that is read, in bytes. Larger files are refused by their metadata, without being read.
pub const MAX_FILE_BYTES: u64 = 256 << 20;
/// The largest total size of the files in one folder, in bytes.
pub const MAX_FOLDER_BYTES: u64 = 8 << 30;
/// The most files that are read from one folder.
pub const MAX_FILES: usize = 100_000;
/// The most deals that a register may hold.
pub const MAX_DEALS: usize = 20_000_000;
/// The most sources in one file; the rest is left out.
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
/// The deepest nesting of places in one another.
pub const MAX_PLACE_DEPTH: usize = 64;
/// The most reports that are merged into one deal; a further one stays a deal of its own.
pub const MAX_REPORTS: usize = 1_000;
/// The number of consecutive unreadable entries after which reading a file stops, because it is evidently not a file
/// of sources.
pub const MAX_FAILED: usize = 10_000;
/// The largest text, in bytes, that is parsed as a whole if the quick reader declines it. A larger one is divided
/// into its sources and deals first, because three bytes of text may take a thousand bytes in raw form.
pub const MAX_AT_ONE_GO: usize = 256 << 10;
/// The most batches that may contain a deal, nested in one another; a link beyond this depth is cut.
pub const MAX_BATCH_DEPTH: usize = 64;
/// The most problems that are listed for one file; further ones are only counted.
pub const MAX_PROBLEMS: usize = 1_000;
/// The most saved views of a register; the rest is left out.
pub const MAX_VIEWS: usize = 500;
/// The longest name of a saved view, in characters; a view with a longer name is left out.
pub const MAX_VIEW_NAME_CHARS: usize = 100;
/// The longest options line of a saved view, in characters; a view with a longer line is left out.
pub const MAX_VIEW_CHARS: usize = 20_000;
