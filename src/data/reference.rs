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

impl fmt::Display for RegisterRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bundled(name) => write!(f, "@{name}"),
            Self::Path(path) => write!(f, "{}", path.display()),
        }
    }
}

/// A register that comes with the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// Its name without `@`.
    pub name: &'static str,
    pub title: &'static str,
    /// A line on what it holds.
    pub about: &'static str,
    /// Name and text of each file, in the order of names.
    pub files: &'static [(&'static str, &'static str)],
}

/// The registers that come with the program; the first is the one it opens with.
pub fn bundled() -> &'static [Bundled] {
    BUNDLED
}

/// Embeds the named files of a folder of `seeds/`.
macro_rules! files {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../seeds/", $folder, "/", $name)))),+]
    };
}

const BUNDLED: &[Bundled] = &[Bundled {
    name: "seeds",
    title: "Seed articles",
    about: "Deals from five press articles on Shanghai and Chongqing, 2023 to 2025, and three reports that check them.",
    files: files!("articles":
        "brnn-ja-2023-11-06-ciie.ron",
        "dazhong-2024-10-chongqing.ron",
        "dzwww-2024-10-31-chongqing.ron",
        "licai-2024-10-24-chongqing.ron",
        "prnewswire-2023-11-23-lin-gang.ron",
        "register.ron",
        "shanghai-gov-2025-11-03-baoshan.ron",
        "shine-2023-08-31-west-hongqiao.ron",
        "shine-2023-11-11-ciie.ron",
    ),
}];
