//! The saved views of a register, each with its parsed settings.

use super::option_error::OptionError;
use super::options::filter_place;
use super::view_settings::ViewSettings;
use crate::data::{KeptViews, Problem};
use crate::model::{Register, nearest};
use crate::query::Index;
use crate::tr;
use crate::words::Phrase;

/// A named view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub name: String,
    pub settings: ViewSettings,
    /// Its line of options in canonical form.
    pub text: String,
    /// The same line with the currency in which the view is shown for this register.
    pub asked: String,
    pub owner: Owner,
}

/// The owner of a saved view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The user, who may change the view.
    User,
    /// The bundled register that contains the view.
    Register,
}

impl SavedView {
    fn new(name: &str, settings: ViewSettings, owner: Owner, register: &Register) -> Self {
        let asked = ViewSettings::of(&settings.query(register), &settings.columns).text();
        Self { name: name.to_owned(), text: settings.text(), settings, asked, owner }
    }

    /// The line for copying: never empty, so that it can be pasted.
    pub fn shared_text(&self) -> String {
        if self.text.is_empty() { self.asked.clone() } else { self.text.clone() }
    }
}

/// The readable saved views of a register, the user's own first.
#[derive(Clone, Debug, Default)]
pub struct SavedViews {
    list: Vec<SavedView>,
    pub kept: KeptViews,
}

impl SavedViews {
    /// Parses the lines; an invalid line becomes a problem and does not affect the other views.
    pub fn new(kept: KeptViews, register: &Register, index: &Index) -> (Self, Vec<Problem>) {
        let mut problems: Vec<Problem> = Vec::new();
        let mut list: Vec<SavedView> = Vec::new();
        for (file, owner) in [(&kept.own, Owner::User), (&kept.shipped, Owner::Register)] {
            problems.extend(file.problems.iter().cloned());
            let mut wrong = Vec::new();
            for view in &file.views {
                match read_view(&view.options, register, index) {
                    // The user's own view takes precedence over a view of the register with the same name.
                    Ok(_) if find(&list, &view.name).is_some() => {}
                    Ok(settings) => list.push(SavedView::new(&view.name, settings, owner, register)),
                    Err(error) => wrong.push((view, error.position, error.message.into())),
                }
            }
            problems.extend(file.wrong_views(wrong));
        }
        (Self { list, kept }, problems)
    }

    /// Whether the user has a view with this name, readable or not.
    pub fn is_the_users(&self, name: &str) -> bool {
        let name = name.trim();
        self.kept.own.views.iter().any(|view| view.name.eq_ignore_ascii_case(name))
            || self.find(name).is_some_and(|view| view.owner == Owner::User)
    }

    /// The views in order: the user's own first, then those of the register.
    pub fn list(&self) -> &[SavedView] {
        &self.list
    }

    /// The view with this name, ignoring case.
    pub fn find(&self, name: &str) -> Option<&SavedView> {
        find(&self.list, name)
    }

    /// The settings for the name of a view or a line of options.
    ///
    /// # Errors
    /// If no view has this name, or the line is invalid.
    pub fn named_or_line(&self, text: &str) -> Result<ViewSettings, Phrase> {
        if text.trim_start().starts_with("--") || text.trim_start().starts_with("dealscope ") {
            return ViewSettings::parse(text).map_err(|error| {
                Phrase::new(|lang| tr!(lang, "views-wrong-line", error = error.in_words(lang)))
            });
        }
        self.find(text).map(|view| view.settings.clone()).ok_or_else(|| self.unknown(text))
    }

    fn unknown(&self, name: &str) -> Phrase {
        let known: Vec<&str> = self.list.iter().map(|view| view.name.as_str()).collect();
        let near = nearest(name, known.iter().copied());
        Phrase::new(|lang| match (known.as_slice(), near) {
            ([], _) => tr!(lang, "views-none", name = name),
            (known, None) => tr!(lang, "views-unknown", name = name, known = known.join(", ")),
            (known, Some(near)) => {
                tr!(lang, "views-unknown-near", name = name, near = near, known = known.join(", "))
            }
        })
    }
}

fn find<'l>(list: &'l [SavedView], name: &str) -> Option<&'l SavedView> {
    let wanted = name.trim().to_lowercase();
    list.iter().find(|view| view.name.to_lowercase() == wanted)
}

/// Parses a line and checks its filter against the register.
pub fn read_view(line: &str, register: &Register, index: &Index) -> Result<ViewSettings, OptionError> {
    let settings = ViewSettings::parse(line)?;
    match settings.query.filter.check(register, index) {
        Ok(()) => Ok(settings),
        Err(error) => {
            Err(OptionError { position: filter_place(line, error.position), message: error.message })
        }
    }
}
