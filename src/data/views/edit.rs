//! Changing a file of saved views: only the affected entry is rewritten, so that comments and unreadable entries
//! stay as they are.

use super::kept::{KeptView, ViewsFile, is_same_name, view_name_fault};
use crate::data::limits::{MAX_VIEW_CHARS, MAX_VIEWS};
use crate::data::problems::problem::{Code, Problem};
use crate::data::read::token::{Token, Tokens};
use crate::data::read::tolerant::{Entry, Node, ValueShape};
use crate::data::span::Span;
use crate::data::write::quoted;
use crate::model::Lang;
use crate::words::Message;
use crate::{message, tr};
use std::fmt;
use std::ops::Range;

/// A change to a file of saved views.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ViewEdit {
    /// Adds a view, or replaces the options of the view with that name.
    Put {
        name: String,
        options: String,
    },
    Rename {
        from: String,
        to: String,
    },
    Remove {
        name: String,
    },
}

/// The reason why a file of saved views was not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotEdited {
    NoPlace,
    /// The entry was changed since it was read.
    Changed {
        name: String,
    },
    Unreadable {
        file: String,
        problem: Option<Box<Problem>>,
    },
    Refused(Message),
}

impl NotEdited {
    /// The message in a language.
    pub fn in_lang(&self, lang: Lang) -> String {
        match self {
            Self::NoPlace => tr!(lang, "view-no-place").to_owned(),
            Self::Changed { name } => tr!(lang, "view-file-changed", name = name),
            Self::Unreadable { file, problem } => {
                let no_list = || tr!(lang, "view-no-list").to_owned();
                let problem = problem.as_ref().map_or_else(no_list, |problem| problem.in_lang(lang));
                tr!(lang, "view-file-unreadable", file = file, problem = problem)
            }
            Self::Refused(said) => said.in_lang(lang),
        }
    }
}

/// The English message.
impl fmt::Display for NotEdited {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_lang(Lang::En))
    }
}

impl std::error::Error for NotEdited {}

/// The first line of a new file.
const HEAD: &str = "// Saved views: a name, and the options of the command line that make it.\n";

impl ViewsFile {
    /// The text of the file after a change.
    pub fn edited(&self, edit: &ViewEdit) -> Result<String, NotEdited> {
        let wanted = self.views_after(edit).map_err(NotEdited::Refused)?;
        let text = self.text.clone().filter(|text| !text.trim().is_empty());
        let text = text.unwrap_or_else(|| format!("{HEAD}[\n]\n"));
        let changed = self.changed(&text, edit).filter(|changed| {
            // A change must not alter what is unreadable: the problems before and after must be the same.
            let after = Self::of_text(changed);
            let pairs = |views: &[KeptView]| -> Vec<(String, String)> {
                views.iter().map(|view| (view.name.clone(), view.options.clone())).collect()
            };
            let words = |file: &Self| -> Vec<Message> {
                file.problems.iter().map(|problem| problem.said.clone()).collect()
            };
            !self.is_damaged() && pairs(&after.views) == pairs(&wanted) && words(&after) == words(self)
        });
        changed.ok_or_else(|| NotEdited::Unreadable {
            file: self.shown_name(),
            problem: self.problems.first().cloned().map(Box::new),
        })
    }

    /// The path of the file, for display.
    pub fn shown_name(&self) -> String {
        self.path.as_ref().map(|path| path.display().to_string()).unwrap_or_default()
    }

    /// Whether the text in memory differs from the file on disk, or the ends of its entries are uncertain.
    fn is_damaged(&self) -> bool {
        use Code::{FileTooLarge, NotUtf8, Syntax, TooDeep, UnreadableFile};
        let codes = [FileTooLarge, NotUtf8, Syntax, TooDeep, UnreadableFile].map(Code::word);
        self.problems.iter().any(|problem| codes.contains(&problem.code))
    }

    fn find(&self, name: &str) -> Option<&KeptView> {
        self.views.iter().find(|view| is_same_name(&view.name, name))
    }

    /// The views that the file must contain after the change.
    fn views_after(&self, edit: &ViewEdit) -> Result<Vec<KeptView>, Message> {
        let mut views = self.views.clone();
        let gone = |name: &str| message!("view-gone", name = name);
        match edit {
            ViewEdit::Put { name, options } => {
                if options.chars().count() > MAX_VIEW_CHARS {
                    return Err(message!("view-too-long", most = MAX_VIEW_CHARS.to_string()));
                }
                if let Some(view) = views.iter_mut().find(|view| is_same_name(&view.name, name)) {
                    view.options.clone_from(options);
                } else if views.len() >= MAX_VIEWS {
                    return Err(message!("view-too-many", most = MAX_VIEWS.to_string()));
                } else {
                    views.push(KeptView {
                        name: checked(name)?,
                        options: options.clone(),
                        span: Span::default(),
                    });
                }
            }
            ViewEdit::Rename { from, to } => {
                let to = checked(to)?;
                let is_other = |view: &KeptView| !is_same_name(&view.name, from);
                if views.iter().any(|view| is_other(view) && is_same_name(&view.name, &to)) {
                    return Err(message!("view-name-taken", name = to));
                }
                let view = views.iter_mut().find(|view| !is_other(view)).ok_or_else(|| gone(from))?;
                view.name = to;
            }
            ViewEdit::Remove { name } => {
                let before = views.len();
                views.retain(|view| !is_same_name(&view.name, name));
                if views.len() == before {
                    return Err(gone(name));
                }
            }
        }
        Ok(views)
    }

    fn changed(&self, text: &str, edit: &ViewEdit) -> Option<String> {
        let list = list_of(text)?;
        let item = |name: &str| Some(list.at(self.find(name)?.span));
        match edit {
            ViewEdit::Put { name, options } if self.find(name).is_some() => {
                let field = item(name)?.field("options")?;
                replaced(text, field.start..field.end, &quoted(options))
            }
            ViewEdit::Put { name, options } => {
                let entry = format!("(name: {}, options: {})", quoted(name.trim()), quoted(options));
                added(text, list, list.items(&mut Vec::new()).pop(), &entry)
            }
            ViewEdit::Rename { from, to } => {
                let field = item(from)?.field("name")?;
                replaced(text, field.start..field.end, &quoted(to.trim()))
            }
            ViewEdit::Remove { name } => removed(text, item(name)?, list),
        }
    }
}

fn checked(name: &str) -> Result<String, Message> {
    match view_name_fault(name) {
        Some(fault) => Err(fault),
        None => Ok(name.trim().to_owned()),
    }
}

/// The list that is the only value of the file.
fn list_of(text: &str) -> Option<Node<'_>> {
    match Node::file(text).entries(&mut Vec::new()).as_slice() {
        [Entry { name: None, value, .. }] if value.shape() == ValueShape::List => Some(*value),
        _ => None,
    }
}

fn replaced(text: &str, range: Range<usize>, with: &str) -> Option<String> {
    Some(format!("{}{with}{}", text.get(..range.start)?, text.get(range.end..)?))
}

/// The offset after the next token, if that is a comma before `end`.
fn behind_comma(text: &str, from: usize, end: usize) -> Option<usize> {
    match Tokens::new(text, from, end).next_token() {
        Some((Token::Comma, _, behind)) => Some(behind),
        _ => None,
    }
}

/// The text with an entry added on its own line at the end of the list.
fn added(text: &str, list: Node<'_>, last: Option<Node<'_>>, entry: &str) -> Option<String> {
    let close = list.end.checked_sub(1)?;
    let mut text = text.to_owned();
    let mut at = close;
    if let Some(last) = last
        && behind_comma(&text, last.end, close).is_none()
    {
        text.insert(last.end, ',');
        at += 1;
    }
    let line = text.get(..at)?.rfind('\n').map_or(0, |newline| newline + 1);
    let is_first_on_line = line > list.start && text.get(line..at)?.trim().is_empty();
    let (at, entry) =
        if is_first_on_line { (line, format!("    {entry},\n")) } else { (at, format!("\n    {entry},\n")) };
    replaced(&text, at..at, &entry)
}

/// The text without an entry and its comma, and without their line if nothing else is on it.
fn removed(text: &str, item: Node<'_>, list: Node<'_>) -> Option<String> {
    let end = behind_comma(text, item.end, list.end.checked_sub(1)?).unwrap_or(item.end);
    let line = text.get(..item.start)?.rfind('\n').map_or(0, |newline| newline + 1);
    let rest = text.get(end..)?;
    let next = rest.find('\n').map_or(text.len(), |newline| end + newline + 1);
    let is_alone = text.get(line..item.start)?.trim().is_empty() && text.get(end..next)?.trim().is_empty();
    replaced(text, if is_alone { line..next } else { item.start..end }, "")
}
