//! References to registers: a bundled one as `@seeds`, any other by its path.

use std::fmt;
use std::path::{Path, PathBuf};

/// A reference to a register.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum RegisterRef {
    /// A bundled register, by its name without `@`.
    Bundled(String),
    /// A folder of RON files, or one file.
    Path(PathBuf),
}

impl RegisterRef {
    /// Reads a reference: `@seeds` is a bundled register, anything else is a path.
    pub fn parse(text: &str) -> Self {
        match text.strip_prefix('@') {
            Some(name) => Self::Bundled(name.to_owned()),
            None => Self::Path(PathBuf::from(text)),
        }
    }

    /// The path of a file of the register, for a person to open; a file of a bundled register has only its name.
    pub fn path_of(&self, file: &str) -> PathBuf {
        match self {
            Self::Bundled(_) => PathBuf::from(file),
            Self::Path(path) if path.is_dir() => path.join(file),
            Self::Path(path) => path.with_file_name(file),
        }
    }
}

impl RegisterRef {
    /// The register's name for use in files: a bundled one as `@name`, any other by its folder or file name without
    /// the path, which is private to the user.
    pub fn bare_name(&self) -> String {
        let Self::Path(path) = self else { return self.to_string() };
        let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
        let real = || path.canonicalize().ok();
        // `.` and `..` must be resolved to get a name.
        let name = name(path).or_else(|| name(&real()?));
        let name = name.unwrap_or_else(|| "register".to_owned());
        // `./` keeps a file name from being read as an option or a bundled register.
        if name.starts_with(['-', '@']) { format!("./{name}") } else { name }
    }

    /// Whether this is the bundled register with that name.
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
