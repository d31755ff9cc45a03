//! The files of a register and their texts. Only this module reads from disk.

use super::bundled::bundled;
use super::limits::{MAX_FILE_BYTES, MAX_FILES, MAX_FOLDER_BYTES};
use super::open_error::OpenError;
use super::problems::problem::Code;
use super::reference::RegisterRef;
use crate::message;
use crate::words::Message;
use rustc_hash::FxHasher;
use std::borrow::Cow;
use std::fs::{self, File};
use std::hash::Hasher as _;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The file that describes the register.
pub const REGISTER_FILE: &str = "register.ron";

/// The file in a register's folder with its saved views; it contains no sources.
pub const VIEWS_FILE: &str = "views.ron";

/// The files of a register, in the order of their names.
#[derive(Debug)]
pub struct FileList {
    pub files: Vec<InputFile>,
    /// Whether a `register.ron` is expected among them.
    pub is_folder: bool,
    /// The register's name if `register.ron` does not give one.
    pub name: String,
}

/// A file before it is read.
#[derive(Clone, Debug)]
pub struct InputFile {
    pub name: String,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Embedded(&'static str),
    /// A text that is not saved to a file yet.
    Written(String),
    /// A file, and its stamp when it was listed.
    Disk(PathBuf, FileStamp),
    Refused(Refusal),
}

/// The reason why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub code: Code,
    pub what: Message,
}

/// The text of a file.
#[derive(Debug)]
pub struct FileText {
    pub text: Cow<'static, str>,
    /// The byte offset of the first invalid UTF-8 sequence; invalid sequences are replaced.
    pub not_utf8: Option<usize>,
    /// The length in bytes of the byte order mark in front of the text.
    pub mark: u32,
    pub version: FileVersion,
}

/// What tells the content of a file from its content at another time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileVersion {
    /// `None` for a text that is not on disk.
    pub stamp: Option<FileStamp>,
    /// A hash of all bytes. It is compared only with hashes of the same run, so its kind may change.
    pub hash: u64,
}

/// The time of the last change to a file, and its length in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileStamp {
    modified: Option<SystemTime>,
    bytes: u64,
}

/// Lists the files of a register.
pub fn list(reference: &RegisterRef) -> Result<FileList, OpenError> {
    match reference {
        RegisterRef::Bundled(name) => list_bundled(name),
        RegisterRef::Path(path) => {
            let metadata = fs::metadata(path).map_err(|error| OpenError::from_io(path, error))?;
            if metadata.is_dir() { list_folder(path) } else { list_file(path, metadata.len()) }
        }
    }
}

fn list_bundled(name: &str) -> Result<FileList, OpenError> {
    let Some(found) = bundled().iter().find(|one| one.name == name) else {
        let known: Vec<_> = bundled().iter().map(|one| format!("@{}", one.name)).collect();
        return Err(OpenError::NoSuchBundled { name: name.to_owned(), known: known.join(", ") });
    };
    let files = found.files.iter().map(|(name, text)| InputFile::embedded(name, text)).collect();
    Ok(FileList { files, is_folder: true, name: found.title.to_owned() })
}

fn list_file(path: &Path, bytes: u64) -> Result<FileList, OpenError> {
    if !is_ron(path) {
        return Err(OpenError::NoRonFile { path: path.to_owned() });
    }
    if path.file_name().is_some_and(|name| name == REGISTER_FILE || name == VIEWS_FILE) {
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        return list_folder(folder.unwrap_or(Path::new(".")));
    }
    if bytes > MAX_FILE_BYTES {
        return Err(OpenError::TooLarge { path: path.to_owned(), bytes, most: MAX_FILE_BYTES });
    }
    // A single file of a folder is read together with its `register.ron`, because that may add places.
    let mut files = vec![disk_file(path)];
    let register = path.with_file_name(REGISTER_FILE);
    if register.is_file() {
        files.push(disk_file(&register));
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(FileList { files, is_folder: false, name: stem(path) })
}

fn list_folder(folder: &Path) -> Result<FileList, OpenError> {
    let unreadable = |error| OpenError::from_io(folder, error);
    let mut files = Vec::new();
    let mut bytes = 0_u64;
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if !is_ron(&path) || path.is_dir() || path.file_name().is_some_and(|name| name == VIEWS_FILE) {
            continue;
        }
        let file = disk_file(&path);
        bytes = bytes.saturating_add(file.stamp().map_or(0, |stamp| stamp.bytes));
        files.push(file);
        if files.len() > MAX_FILES {
            return Err(OpenError::TooManyFiles { path: folder.to_owned(), most: MAX_FILES });
        }
    }
    if bytes > MAX_FOLDER_BYTES {
        return Err(OpenError::TooLarge { path: folder.to_owned(), bytes, most: MAX_FOLDER_BYTES });
    }
    if files.is_empty() {
        return Err(OpenError::NoRonFile { path: folder.to_owned() });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    // A link keeps its own name; `.` and `..` must be resolved to get a name.
    let name = match folder.file_name() {
        Some(_) => stem(folder),
        None => folder.canonicalize().map_or_else(|_| stem(folder), |full| stem(&full)),
    };
    Ok(FileList { files, is_folder: true, name })
}

fn disk_file(path: &Path) -> InputFile {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let content = match fs::metadata(path) {
        Err(error) => Content::Refused(Refusal::unreadable(&error)),
        Ok(metadata) if !metadata.is_file() => Content::Refused(Refusal {
            code: Code::UnreadableFile,
            what: message!("problem-no-regular-file"),
        }),
        Ok(metadata) if metadata.len() > MAX_FILE_BYTES => {
            Content::Refused(Refusal::too_large(metadata.len()))
        }
        Ok(metadata) => Content::Disk(path.to_owned(), FileStamp::of(&metadata)),
    };
    InputFile { name, content }
}

/// Whether a file may be part of a register: its name ends in `.ron` and does not begin with a dot.
fn is_ron(path: &Path) -> bool {
    let is_hidden = path.file_name().is_none_or(|name| name.to_string_lossy().starts_with('.'));
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")) && !is_hidden
}

/// The name of a file without its extension.
pub fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

impl InputFile {
    /// A file on disk; `None` if it does not exist.
    pub fn on_disk(path: &Path) -> Option<Self> {
        path.symlink_metadata().is_ok().then(|| disk_file(path))
    }

    /// A text embedded in the program.
    pub fn embedded(name: &str, text: &'static str) -> Self {
        Self { name: name.to_owned(), content: Content::Embedded(text) }
    }

    /// A text to be read as if it were in a file with that name.
    pub fn of_text(name: &str, text: String) -> Self {
        Self { name: name.to_owned(), content: Content::Written(text) }
    }

    /// A file that is not read.
    pub fn refused(name: &str, refusal: Refusal) -> Self {
        Self { name: name.to_owned(), content: Content::Refused(refusal) }
    }

    /// Whether the file is expected, but does not exist.
    pub fn is_missing(&self) -> bool {
        matches!(&self.content, Content::Refused(refusal) if refusal.code == Code::RegisterMissing)
    }

    /// Reads the file; a byte order mark is skipped.
    pub fn read(&self) -> Result<FileText, Refusal> {
        match &self.content {
            Content::Embedded(text) => Ok(FileText::plain(Cow::Borrowed(text))),
            Content::Written(text) => Ok(FileText::plain(Cow::Owned(text.clone()))),
            Content::Refused(refusal) => Err(refusal.clone()),
            Content::Disk(path, _) => {
                let (bytes, stamp) = read_bytes(path).map_err(|error| Refusal::unreadable(&error))?;
                // The file may have grown since its size was read.
                if bytes.len() as u64 > MAX_FILE_BYTES {
                    return Err(Refusal::too_large(bytes.len() as u64));
                }
                Ok(FileText::of_bytes(bytes, stamp))
            }
        }
    }

    /// The stamp of the file when it was listed; `None` for a text that is not on disk.
    pub fn stamp(&self) -> Option<FileStamp> {
        let Content::Disk(_, stamp) = &self.content else { return None };
        Some(*stamp)
    }
}

/// Reads one file of any kind, such as a chart, within the size limit for files.
///
/// Only regular files are read, because reading a pipe or a device might never end.
pub fn read_any(path: &Path) -> Result<Vec<u8>, OpenError> {
    let metadata = fs::metadata(path).map_err(|error| OpenError::from_io(path, error))?;
    if !metadata.is_file() {
        return Err(OpenError::NotRegular { path: path.to_owned() });
    }
    let too_large = |bytes| OpenError::TooLarge { path: path.to_owned(), bytes, most: MAX_FILE_BYTES };
    if metadata.len() > MAX_FILE_BYTES {
        return Err(too_large(metadata.len()));
    }
    let (bytes, _) = read_bytes(path).map_err(|error| OpenError::from_io(path, error))?;
    // The file may have grown since its size was read.
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(too_large(bytes.len() as u64));
    }
    Ok(bytes)
}

/// Reads one text file, such as a table of rates.
pub fn read_text(path: &Path) -> Result<String, OpenError> {
    let FileText { text, not_utf8, .. } = FileText::of_bytes(read_any(path)?, None);
    match not_utf8 {
        None => Ok(text.into_owned()),
        Some(at) => {
            let error = io::Error::other(format!("it is not UTF-8 from byte {} on", at + 1));
            Err(OpenError::Unreadable { path: path.to_owned(), error })
        }
    }
}

/// The bytes of a file, and its stamp from before they were read: a change meanwhile then shows as one.
fn read_bytes(path: &Path) -> io::Result<(Vec<u8>, Option<FileStamp>)> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    let stamp = file.metadata().ok().map(|metadata| FileStamp::of(&metadata));
    let size = stamp.map_or(0, |stamp| stamp.bytes.min(MAX_FILE_BYTES));
    bytes.try_reserve_exact(usize::try_from(size).unwrap_or(0)).map_err(io::Error::other)?;
    file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes)?;
    Ok((bytes, stamp))
}

impl FileStamp {
    fn of(metadata: &fs::Metadata) -> Self {
        Self { modified: metadata.modified().ok(), bytes: metadata.len() }
    }
}

impl FileVersion {
    fn of(bytes: &[u8], stamp: Option<FileStamp>) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(bytes);
        Self { stamp, hash: hasher.finish() }
    }
}

impl FileText {
    /// A text that is not on disk.
    fn plain(text: Cow<'static, str>) -> Self {
        let version = FileVersion::of(text.as_bytes(), None);
        Self { text, not_utf8: None, mark: 0, version }
    }

    fn of_bytes(mut bytes: Vec<u8>, stamp: Option<FileStamp>) -> Self {
        let version = FileVersion::of(&bytes, stamp);
        let mark = if bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        bytes.drain(..mark as usize);
        let (text, not_utf8) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                (text, Some(error.utf8_error().valid_up_to()))
            }
        };
        Self { text: Cow::Owned(text), not_utf8, mark, version }
    }
}

impl Refusal {
    fn unreadable(error: &io::Error) -> Self {
        Self {
            code: Code::UnreadableFile,
            what: message!("problem-unreadable-file", error = error.to_string()),
        }
    }

    fn too_large(bytes: u64) -> Self {
        let (bytes, most) = (bytes.to_string(), MAX_FILE_BYTES.to_string());
        let what = message!("problem-file-too-large", bytes = bytes, most = most);
        Self { code: Code::FileTooLarge, what }
    }
}
