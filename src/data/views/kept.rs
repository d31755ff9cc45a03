//! Reading saved views: a name and a line of options each, in a file that people can read and edit.
//!
//! A register that is a folder keeps them in its `views.ron`. For a single file or a bundled register they are in
//! the user's data folder, in a file named after the register.

use crate::data::bundled::bundled;
use crate::data::files::{InputFile, REGISTER_FILE, VIEWS_FILE};
use crate::data::join::look::sum;
use crate::data::limits::{MAX_VIEW_CHARS, MAX_VIEW_NAME_CHARS, MAX_VIEWS};
use crate::data::problems::locate::{Locator, PathStep, Spot, lines_and_columns};
use crate::data::problems::placed::{LineIndex, problems};
use crate::data::problems::problem::{Code, Problem};
use crate::data::problems::report::{FoundLater, Report};
use crate::data::read::file::views_file;
use crate::data::read::recover::with_consequence;
use crate::data::read::schema::{RawList, RawView};
use crate::data::read::tolerant::Node;
use crate::data::read::values::shortened;
use crate::data::reference::RegisterRef;
use crate::data::span::Span;
use crate::message;
use crate::words::Message;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A saved view as stored in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptView {
    pub name: String,
    /// The command line options that reproduce the view, in one line.
    pub options: String,
    /// Its bytes in the text of the file.
    pub(in crate::data) span: Span,
}

/// The saved views of a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptViews {
    /// The user's own, which can be changed.
    pub own: ViewsFile,
    /// The views that come with a bundled register.
    pub shipped: ViewsFile,
}

/// A file of saved views with its problems.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewsFile {
    /// The path of the file, which may not exist yet; `None` if views cannot be saved.
    pub path: Option<PathBuf>,
    /// The file's name in problems.
    name: String,
    /// The text as read; `None` if the file does not exist.
    pub text: Option<String>,
    /// The views that could be read.
    pub views: Vec<KeptView>,
    pub problems: Vec<Problem>,
}

impl KeptViews {
    /// Reads the saved views of a register.
    pub fn read(reference: &RegisterRef) -> Self {
        let shipped = match reference {
            RegisterRef::Bundled(name) => bundled().iter().find(|one| one.name == name),
            RegisterRef::Path(_) => None,
        };
        let shipped = shipped.map(|one| ViewsFile::of(InputFile::embedded(VIEWS_FILE, one.views), None));
        let own = match place_of(reference) {
            Some((path, name)) => ViewsFile::read(path, name),
            None => ViewsFile::default(),
        };
        Self { own, shipped: shipped.unwrap_or_default() }
    }
}

/// The path of a register's file of views, and its name in problems.
fn place_of(reference: &RegisterRef) -> Option<(PathBuf, String)> {
    let in_folder = |folder: &Path| (folder.join(VIEWS_FILE), VIEWS_FILE.to_owned());
    let key = match reference {
        RegisterRef::Path(path) if path.is_dir() => return Some(in_folder(path)),
        RegisterRef::Path(path) => {
            let name = path.file_name().unwrap_or_default();
            if name == REGISTER_FILE || name == VIEWS_FILE {
                return Some(in_folder(path.parent()?));
            }
            let full = path.canonicalize().unwrap_or_else(|_| path.clone());
            // This hash is the same in every version, so that a path always gets the same file name.
            let hash = sum(full.as_os_str().as_encoded_bytes().iter().copied());
            format!("{}-{hash:016x}", crate::data::files::stem(path))
        }
        RegisterRef::Bundled(name) => format!("@{name}"),
    };
    let path = data_folder()?.join("views").join(format!("{key}.ron"));
    let name = path.display().to_string();
    Some((path, name))
}

/// The program's folder in the user's data folder.
pub fn data_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    let strategy = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(strategy.data_dir().join("dealscope"))
}

impl ViewsFile {
    fn read(path: PathBuf, name: String) -> Self {
        match InputFile::on_disk(&path) {
            Some(mut input) => {
                input.name = name;
                Self::of(input, Some(path))
            }
            None => Self { path: Some(path), name, ..Self::default() },
        }
    }

    /// Whether the file is in the user's data folder rather than in a register's folder.
    pub(in crate::data) fn is_in_data_folder(&self) -> bool {
        let folder = self.path.as_ref().and_then(|path| path.parent());
        data_folder().is_some_and(|data| folder == Some(data.join("views").as_path()))
    }

    /// The same file, read again.
    #[must_use]
    pub fn reread(&self) -> Self {
        match &self.path {
            Some(path) => Self::read(path.clone(), self.name.clone()),
            None => self.clone(),
        }
    }

    /// Whether both were read from the same text.
    pub fn has_same_text(&self, other: &Self) -> bool {
        self.text == other.text
    }

    /// The views in a text, without a file.
    pub(in crate::data) fn of_text(text: &str) -> Self {
        let input = InputFile::of_text(VIEWS_FILE, text.to_owned());
        Self::of(input, None)
    }

    fn of(input: InputFile, path: Option<PathBuf>) -> Self {
        let (file, views) = views_file(&input, kept_views);
        let text = file.text().into_owned();
        let index = LineIndex { origins: &[], deal_of: &[], checked: &BTreeMap::new() };
        let problems = problems(&[file], &FoundLater::default(), &index);
        Self { path, name: input.name, text: Some(text), views, problems }
    }

    /// Problems for views that are left out because of a fault in their options; each fault is at a character of the
    /// options.
    pub fn wrong_views(&self, wrong: Vec<(&KeptView, usize, Message)>) -> Vec<Problem> {
        let text = self.text.as_deref().unwrap_or_default();
        let spot = |view: &KeptView, chars: usize| {
            let steps = vec![PathStep::Field("options")];
            Spot { within: Some(view.span), steps, chars: Some(chars) }
        };
        let spots: Vec<Spot> = wrong.iter().map(|(view, chars, _)| spot(view, *chars)).collect();
        let locator = Locator::new(Node::file(text));
        let offsets: Vec<usize> = spots.iter().map(|spot| locator.byte(spot)).collect();
        let mut problems: Vec<Problem> = Vec::with_capacity(wrong.len());
        for ((line, column), (view, _, what)) in lines_and_columns(text, &offsets).into_iter().zip(wrong) {
            let said =
                with_consequence(what, message!("left-out-view-of-name", name = shortened(&view.name)));
            let (severity, code) = (Code::WrongView.severity(), Code::WrongView.word());
            problems.push(Problem {
                file: self.name.clone(),
                line,
                column,
                severity,
                code,
                said,
                deal: None,
            });
        }
        problems
    }
}

/// The reason why a name cannot be used for a view, if there is one.
pub fn view_name_fault(name: &str) -> Option<Message> {
    let most = MAX_VIEW_NAME_CHARS;
    if name.trim().is_empty() {
        Some(message!("view-name-empty"))
    } else if name.trim().starts_with('-') {
        Some(message!("view-name-dash"))
    } else if name.chars().any(char::is_control) {
        Some(message!("view-name-control"))
    } else if name.chars().count() > most {
        Some(message!("view-name-long", most = most.to_string()))
    } else {
        None
    }
}

/// The valid views of a file.
fn kept_views(list: &RawList<RawView<'_>>, spans: &[Span], report: &mut Report) -> Vec<KeptView> {
    let mut kept: Vec<KeptView> = Vec::new();
    for (at, raw) in list.iter().enumerate() {
        let Some(raw) = raw else { continue };
        let span = spans.get(at).copied().unwrap_or_default();
        report.go_to(span);
        if at >= MAX_VIEWS {
            report
                .here(Code::ListTooLong, message!("problem-too-many-views", views = list.len().to_string()));
            break;
        }
        let Some(view) = kept_view(span, raw, report) else { continue };
        if kept.iter().any(|one| is_same_name(&one.name, &view.name)) {
            let what = message!("problem-duplicate-view", name = shortened(&view.name));
            report.field("name", Code::DuplicateView, what);
        } else {
            kept.push(view);
        }
    }
    kept
}

/// Whether two names are equal apart from case.
pub fn is_same_name(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

fn kept_view(span: Span, raw: &RawView<'_>, report: &mut Report) -> Option<KeptView> {
    for (field, text) in [("name", &raw.name), ("options", &raw.options)] {
        if text.is_none() && !raw.broken.contains(&field) {
            report.here(Code::MissingField, message!("problem-view-needs", field = field));
        }
    }
    let (name, options) = (raw.name.as_ref()?.as_str(), raw.options.as_ref()?.as_str());
    if let Some(fault) = view_name_fault(name) {
        report.field("name", Code::WrongView, with_consequence(fault, message!("left-out-this")));
        return None;
    }
    if options.chars().count() > MAX_VIEW_CHARS {
        let what = message!("problem-view-too-long", most = MAX_VIEW_CHARS.to_string());
        report.field("options", Code::TextTooLong, what);
        return None;
    }
    Some(KeptView { name: name.trim().to_owned(), options: options.to_owned(), span })
}
