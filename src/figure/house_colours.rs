//! The colours of a house style: what it gives stands, and what it leaves out follows from that.
//!
//! What follows is chosen by contrast to the paper and by steps of lightness (CIE L*), so that the rules of the bundled
//! themes hold: words of 4.5:1, marks of 3:1, and 15 in L* between colours that touch.

use super::Colour;
use super::theme::{Role, Theme, ThemeName};
use std::collections::BTreeMap;

/// Contrasts to the paper: WCAG 2.2 asks for 4.5 of words and for 3 of marks, at least.
pub(super) const WORDS: f64 = 4.5;
pub(super) const MARKS: f64 = 3.0;
/// The least difference of touching colours in L*.
pub(super) const STEP: f64 = 15.0;
/// The same with room for the rounding to bytes.
const SAFE_STEP: f64 = STEP + 0.6;
/// A paper lighter than the first is light, one darker than the second is dark; between them, no ladder of tones fits.
const LIGHT_PAPER: f64 = 85.0;
const DARK_PAPER: f64 = 20.0;
/// The lightness of data on a dark paper, unless it is given.
const DATA_IN_DARK: f64 = 65.6;

/// The fields of a house style with their roles.
const FIELDS: [(&str, Role); 24] = [
    ("paper", Role::Background),
    ("text", Role::Text),
    ("muted", Role::Muted),
    ("grid", Role::Grid),
    ("axis", Role::Axis),
    ("rule", Role::Rule),
    ("data", Role::Data),
    ("apart", Role::Apart),
    ("dimmed", Role::Dimmed),
    ("warning", Role::Warning),
    ("undisclosed", Role::Undisclosed),
    ("talks", Role::StageTalks),
    ("intent", Role::StageIntent),
    ("signed", Role::StageSigned),
    ("started", Role::StageStarted),
    ("operating", Role::StageOperating),
    ("cancelled", Role::Cancelled),
    ("investment", Role::KindInvestment),
    ("procurement", Role::KindProcurement),
    ("cooperation", Role::KindCooperation),
    ("settlement", Role::KindSettlement),
    ("partnership", Role::KindPartnership),
    ("visit", Role::KindVisit),
    ("unspecified", Role::KindUnspecified),
];

/// The role of a field of a house style.
pub(super) fn role_of(field: &str) -> Option<Role> {
    FIELDS.iter().find(|(name, _)| *name == field).map(|(_, role)| *role)
}

/// The field of a house style for a role.
pub(super) fn field_of(role: Role) -> Option<&'static str> {
    FIELDS.iter().find(|(_, known)| *known == role).map(|(name, _)| *name)
}

/// Colours that are given, by role.
pub(super) type Given = BTreeMap<Role, Colour>;

/// The bundled theme for a paper; `None` if the paper is neither light nor dark.
pub(super) fn base_for(paper: Colour) -> Option<ThemeName> {
    match paper.lightness() {
        lightness if lightness >= LIGHT_PAPER => Some(ThemeName::Light),
        lightness if lightness <= DARK_PAPER => Some(ThemeName::Dark),
        _ => None,
    }
}

/// The dark colours of a house that gives only light ones: its hues at the lightness of the dark theme.
pub(super) fn in_dark(light: &Given) -> Given {
    let base = Theme::named(ThemeName::Dark);
    let lightness = |role: Role| match role {
        Role::Data => Some(DATA_IN_DARK),
        role if is_kind(role) => Some(base.colour(role).lightness()),
        Role::Warning => Some(base.colour(role).lightness()),
        _ => None,
    };
    let turned =
        light.iter().filter_map(|(&role, colour)| Some((role, colour.at_lightness(lightness(role)?))));
    turned.collect()
}

fn is_kind(role: Role) -> bool {
    crate::model::Kind::ALL.iter().any(|&kind| Role::of_kind(kind) == role)
}

/// The theme of a house that gives these colours, on a base with a paper of the same sort.
pub(super) fn derived(given: &Given, base: &Theme) -> Theme {
    let mut palette = Palette { given, theme: base.with(given.clone()), base };
    palette.surroundings();
    palette.words();
    palette.greys();
    palette.stages();
    palette.shares();
    palette.focus();
    palette.theme
}

/// Marks without a hue.
const GREYS: &[Role] = &[Role::Axis, Role::Apart, Role::Undisclosed, Role::Neutral];

struct Palette<'a> {
    given: &'a Given,
    theme: Theme,
    base: &'a Theme,
}

impl Palette<'_> {
    fn paper(&self) -> Colour {
        self.theme.colour(Role::Background)
    }

    /// 1 if contrast to the paper grows with lightness, else -1.
    fn away(&self) -> f64 {
        if self.paper().lightness() < 50.0 { 1.0 } else { -1.0 }
    }

    fn gives(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.given.contains_key(role))
    }

    /// Sets a colour that the house does not give.
    fn set(&mut self, role: Role, colour: Colour) {
        if !self.given.contains_key(&role) {
            self.theme = self.theme.with([(role, colour)]);
        }
    }

    /// A colour, moved away from the paper until it has a contrast.
    fn seen(&self, colour: Colour, least: f64) -> Colour {
        let (paper, away) = (self.paper(), self.away());
        let mut found = colour;
        let mut lightness = colour.lightness();
        while found.contrast(paper) < least && (0.0..=100.0).contains(&lightness) {
            lightness += away;
            found = colour.at_lightness(lightness);
        }
        found
    }

    /// Grid, rules and grounds lie between paper and text.
    fn surroundings(&mut self) {
        if !self.gives(&[Role::Background, Role::Text]) {
            return;
        }
        let selection = self.seen(self.theme.colour(Role::Selection), MARKS);
        self.set(Role::Selection, selection);
        let text = self.seen(self.theme.colour(Role::Text), WORDS);
        let (paper, shares) = (
            self.paper(),
            [
                (Role::Grid, 0.08),
                (Role::Faint, 0.08),
                (Role::Rule, 0.17),
                (Role::Panel, 0.03),
                (Role::ChipFill, 0.05),
                (Role::ChipLine, 0.18),
                (Role::NoMoney, 0.03),
                (Role::KindUnspecified, 0.03),
                (Role::StageCancelled, 0.03),
            ],
        );
        for (role, share) in shares {
            self.set(role, paper.towards(text, share));
        }
    }

    fn words(&mut self) {
        let text = self.theme.colour(Role::Text);
        if self.gives(&[Role::Text]) {
            self.set(Role::Muted, text.towards(self.paper(), 0.3));
        }
        self.set(Role::ChipText, text);
        // The grounds below are nearer to the text than the paper is, hence the margin.
        for (role, least) in
            [(Role::Text, 7.0), (Role::Muted, 5.5), (Role::ChipText, 5.5), (Role::Warning, 5.2)]
        {
            self.set(role, self.seen(self.theme.colour(role), least));
        }
    }

    fn greys(&mut self) {
        if self.gives(&[Role::Text]) {
            let grey = self.theme.colour(Role::Text).towards(self.paper(), 0.5);
            for &role in GREYS {
                self.set(role, grey);
            }
        }
        for &role in GREYS {
            self.set(role, self.seen(self.theme.colour(role), MARKS + 0.3));
        }
        self.set(Role::Control, self.theme.colour(Role::Axis));
    }

    /// The ladder of stages in the hue of data: signed is data itself unless later stages have no room beyond it.
    fn stages(&mut self) {
        let data = match self.given.get(&Role::Data).or_else(|| self.given.get(&Role::StageSigned)) {
            Some(&data) => data,
            None if self.gives(&[Role::Background]) => self.seen(self.base.colour(Role::Data), MARKS),
            None => return,
        };
        self.set(Role::Data, data);
        self.set(Role::Accent, data);
        let away = self.away();
        // Two steps beyond signed end short of black or white.
        let room = 2.0 * SAFE_STEP + 2.0;
        let signed = data.lightness();
        let signed = if away < 0.0 { signed.max(room) } else { signed.min(100.0 - room) };
        let tone = |steps: f64| data.at_lightness(signed + away * steps * SAFE_STEP);
        let same = (signed - data.lightness()).abs() < f64::EPSILON;
        self.set(Role::StageSigned, if same { data } else { tone(0.0) });
        self.set(Role::StageStarted, tone(1.0));
        self.set(Role::StageOperating, tone(2.0));
        self.set(Role::StageIntent, tone(-1.0));
        self.set(Role::StageTalks, tone(-2.0));
        let between = self.theme.colour(Role::StageStarted).lightness();
        self.set(Role::Cancelled, self.theme.colour(Role::Cancelled).at_lightness(between));
    }

    /// Shares of disclosure have the tones of the ladder.
    fn shares(&mut self) {
        let tone = |palette: &Self, role| palette.theme.colour(role);
        let (signed, intent) = (tone(self, Role::StageSigned), tone(self, Role::StageIntent));
        self.set(Role::DisclosedFigure, signed);
        self.set(Role::DisclosedBound, intent);
        let (started, talks) = (tone(self, Role::StageStarted), tone(self, Role::StageTalks));
        self.set(Role::Disputed, tone(self, Role::Warning).at_lightness(started.lightness()));
        self.set(Role::UndisclosedShare, tone(self, Role::Undisclosed).at_lightness(talks.lightness()));
    }

    /// What is not in focus is as near to the paper as may be.
    fn focus(&mut self) {
        if self.gives(&[Role::Data, Role::StageSigned, Role::Background]) {
            let near = self.paper().lightness() + self.away() * (STEP + 1.0);
            self.set(Role::Dimmed, self.theme.colour(Role::Data).at_lightness(near));
        }
    }
}
