//! How a register is named: a bundled one as `@seeds`, any other by its path.

use std::fmt;
use std::path::{Path, PathBuf};

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
    /// The register as a file says it: a bundled one as it is named, any other by the name of its folder or file
    /// alone, since where it lies is nobody's business but the user's.
    pub fn bare_name(&self) -> String {
        let Self::Path(path) = self else { return self.to_string() };
        let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
        let real = || path.canonicalize().ok();
        // `.` and `..` are no names.
        let name = name(path).or_else(|| name(&real()?));
        let name = name.unwrap_or_else(|| "register".to_owned());
        // What would be taken for an option or a bundled register is a file all the same.
        if name.starts_with(['-', '@']) { format!("./{name}") } else { name }
    }

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
