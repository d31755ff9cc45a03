//! A house style: the colours, fonts, logo line and decimal sign of a publisher, checked for being legible.

use super::Colour;
use super::fonts::Weight;
use super::house_colours::{Given, MARKS, STEP, WORDS, base_for, derived, field_of, in_dark, role_of};
use super::house_fonts::{FontFault, HouseFonts};
use super::theme::{Role, Theme, ThemeName};
use crate::data::{Problem, Severity, StyleFile};
use crate::message;
use crate::model::{DecimalSign, Kind, Stage};
use crate::words::{Message, Phrase, ordinary};
use std::sync::Arc;

/// The longest logo line, in characters.
const LONGEST_LOGO: usize = 60;

/// The look of a publisher's figures.
#[derive(Clone, Debug, PartialEq)]
pub struct HouseStyle {
    light: Theme,
    dark: Theme,
    /// The fonts to set figures in; the bundled ones if there are none.
    pub fonts: Option<Arc<HouseFonts>>,
    /// The words at the foot of figures, in place of the program's name.
    pub logo: Option<String>,
    /// The decimal sign of numbers in figures; that of their language if there is none.
    pub decimal_sign: Option<DecimalSign>,
}

/// A house style, and the warnings about it.
pub type Checked = (HouseStyle, Vec<Problem>);

impl HouseStyle {
    /// The house style that a file describes.
    ///
    /// # Errors
    /// All values that cannot be used, each with its place.
    pub fn new(file: &StyleFile) -> Result<Checked, Vec<Problem>> {
        let mut reading = Reading { file, problems: Vec::new() };
        let light = reading.given("light", &file.light);
        let dark = match &file.dark {
            Some(dark) => reading.given("dark", dark),
            None => in_dark(&light),
        };
        let style = Self {
            light: reading.theme("light", &light, ThemeName::Light),
            dark: reading.theme(if file.dark.is_some() { "dark" } else { "light" }, &dark, ThemeName::Dark),
            fonts: reading.fonts(),
            logo: reading.logo(),
            decimal_sign: reading.decimal_sign(),
        };
        let is_refused = reading.problems.iter().any(Problem::is_error);
        if is_refused {
            Err(reading.problems.into_iter().filter(Problem::is_error).collect())
        } else {
            Ok((style, reading.problems))
        }
    }

    /// The colours of a figure.
    pub fn theme(&self, name: ThemeName) -> &Theme {
        match name {
            ThemeName::Light => &self.light,
            ThemeName::Dark => &self.dark,
        }
    }
}

/// A file on its way to a house style, with the problems so far.
struct Reading<'a> {
    file: &'a StyleFile,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn error(&mut self, fields: &[&'static str], what: Message) {
        self.problems.push(self.file.error(fields, what));
    }

    fn given(&mut self, part: &'static str, colours: &[(&'static str, String)]) -> Given {
        let mut given = Given::new();
        for (field, text) in colours {
            match (role_of(field), Colour::from_hex(text)) {
                (Some(role), Some(colour)) => drop(given.insert(role, colour)),
                _ => self.error(&[part, field], message!("style-no-colour", found = text)),
            }
        }
        given
    }

    /// The theme of the given colours, on the bundled one of that name unless the paper is of the other sort.
    fn theme(&mut self, part: &'static str, given: &Given, name: ThemeName) -> Theme {
        let paper = given.get(&Role::Background).copied();
        let base = paper.map_or(Some(name), base_for);
        if base.is_none() {
            self.error(&[part, "paper"], message!("style-paper-between"));
        }
        let theme = derived(given, Theme::named(base.unwrap_or(name)));
        self.check_contrast(part, given, &theme);
        self.check_neighbours(part, given, &theme);
        theme
    }

    /// Refuses words that cannot be read, and marks that cannot be seen.
    fn check_contrast(&mut self, part: &'static str, given: &Given, theme: &Theme) {
        let paper = theme.colour(Role::Background);
        for (&role, colour) in given {
            let Some(field) = field_of(role) else { continue };
            let contrast = colour.contrast(paper);
            let number = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
            let number = Phrase::new(|lang| ordinary(lang, &number));
            if is_of_words(role) && contrast < WORDS {
                self.error(
                    &[part, field],
                    message!("style-words-unreadable", field = field, contrast = number),
                );
            } else if is_of_marks(role) && contrast < MARKS {
                self.error(&[part, field], message!("style-mark-unseen", field = field, contrast = number));
            }
        }
    }

    /// Warns of given colours that look like a neighbour in grey.
    fn check_neighbours(&mut self, part: &'static str, given: &Given, theme: &Theme) {
        for (a, b) in touching() {
            let Some(field) = [b, a].into_iter().find(|role| given.contains_key(role)).and_then(field_of)
            else {
                continue;
            };
            let gap = (theme.colour(a).lightness() - theme.colour(b).lightness()).abs();
            if let (true, Some(one), Some(other)) = (gap < STEP, field_of(a), field_of(b)) {
                let gap = format!("{gap:.0}");
                let what = message!("style-alike-in-grey", one = one, other = other, gap = gap);
                self.problems.push(self.file.problem(&[part, field], Severity::Warning, what));
            }
        }
    }

    fn fonts(&mut self) -> Option<Arc<HouseFonts>> {
        let [regular, bold] = self.file.fonts.clone()?;
        match HouseFonts::new(regular, bold) {
            Ok(fonts) => Some(Arc::new(fonts)),
            Err((weight, fault)) => {
                let field = match weight {
                    Weight::Regular => "regular",
                    Weight::Bold => "bold",
                };
                self.error(&["fonts", field], font_words(fault));
                None
            }
        }
    }

    fn logo(&mut self) -> Option<String> {
        let logo = self.file.logo.clone().filter(|logo| !logo.is_empty())?;
        if logo.chars().count() > LONGEST_LOGO {
            self.error(&["logo"], message!("style-logo-too-long", most = LONGEST_LOGO));
        }
        Some(logo)
    }

    fn decimal_sign(&mut self) -> Option<DecimalSign> {
        match self.file.decimal.as_deref()? {
            "." => Some(DecimalSign::Point),
            "," => Some(DecimalSign::Comma),
            other => {
                self.error(&["decimal"], message!("style-no-decimal-sign", found = other));
                None
            }
        }
    }
}

fn is_of_words(role: Role) -> bool {
    matches!(role, Role::Text | Role::Muted | Role::Warning)
}

/// Whether a colour must be seen by itself: no decoration, and without an outline.
fn is_of_marks(role: Role) -> bool {
    let is_decoration = matches!(role, Role::Background | Role::Grid | Role::Rule);
    !is_decoration && !is_of_words(role) && role.outline().is_none()
}

/// Colours that may touch, or that only lightness tells apart.
fn touching() -> Vec<(Role, Role)> {
    let kinds: Vec<Role> = Kind::ALL.iter().map(|&kind| Role::of_kind(kind)).collect();
    let stages: Vec<Role> = Stage::LADDER.iter().map(|&stage| Role::of_stage(stage)).collect();
    let mut pairs = vec![(Role::Data, Role::Dimmed)];
    for set in [kinds, stages] {
        for (at, &a) in set.iter().enumerate() {
            let after = set.iter().skip(at + 1).filter(|b| a.is_hollow() == b.is_hollow());
            pairs.extend(after.map(|&b| (a, b)));
        }
    }
    pairs
}

fn font_words(fault: FontFault) -> Message {
    match fault {
        FontFault::Unreadable => message!("style-font-unreadable"),
        FontFault::Collection => message!("style-font-collection"),
        FontFault::Variable => message!("style-font-variable"),
        FontFault::Lacks(letters) => message!("style-font-lacks", letters = letters),
    }
}
