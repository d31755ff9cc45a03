//! How a register is named: a bundled one as `@seeds`, any other by its path.

use std::fmt;
use std::path::PathBuf;

/// Which register to open.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RegisterRef {
    /// One that comes with the program, by its name without `@`.
    Bundled(String),
    /// A folder of RON files, or one file.
    Path(PathBuf),
}

impl RegisterRef {
    /// `@seeds` is a bundled register, anything else a path.
    pub fn parse(text: &str) -> Self {
        match text.strip_prefix('@') {
            Some(name) => Self::Bundled(name.to_owned()),
            None => Self::Path(PathBuf::from(text)),
        }
    }

    /// Where a file of the register lies, as a person can open it; a file of a bundled one has only its name.
    pub fn path_of(&self, file: &str) -> PathBuf {
        match self {
            Self::Bundled(_) => PathBuf::from(file),
            Self::Path(path) if path.is_dir() => path.join(file),
            Self::Path(path) => path.with_file_name(file),
        }
    }
}

impl RegisterRef {
    /// Whether this is the bundled register of that name.
    pub fn is_bundled(&self, name: &str) -> bool {
        matches!(self, Self::Bundled(own) if own == name)
    }
}

impl fmt::Display for RegisterRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundled(name) => write!(f, "@{name}"),
            Self::Path(path) => write!(f, "{}", path.display()),
        }
    }
}
