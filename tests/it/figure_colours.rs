//! Colours of figures: words can be read, marks can be seen, and neighbours differ in grey, in every theme.

use crate::house_style::{EXAMPLE, read};
use crate::program::project;
use dealscope::figure::{Role, Theme, ThemeName};
use dealscope::model::{Kind, Stage};

/// Words that figures and the shared marks of the window write, with what they stand on.
const WORDS: &[(Role, Role)] = &[
    (Role::Text, Role::Background),
    (Role::Text, Role::Panel),
    (Role::Muted, Role::Background),
    (Role::Muted, Role::Panel),
    (Role::ChipText, Role::ChipFill),
    (Role::Warning, Role::Background),
    (Role::Warning, Role::Panel),
];
/// Words of the window alone.
const WINDOW_WORDS: &[(Role, Role)] = &[
    (Role::Text, Role::Highlight),
    (Role::Muted, Role::Highlight),
    (Role::Text, Role::Word),
    (Role::Muted, Role::Word),
    (Role::Text, Role::Hover),
    (Role::Muted, Role::StickyHead),
    (Role::Muted, Role::Panel),
    (Role::Accent, Role::Background),
    (Role::AccentText, Role::Accent),
    (Role::Warning, Role::WarningFill),
    (Role::Error, Role::Background),
    (Role::Error, Role::Panel),
    (Role::Good, Role::Background),
    (Role::Good, Role::Panel),
    (Role::Good, Role::GoodFill),
];
/// Marks beside those of [`sets`].
const MARKS: &[Role] = &[
    Role::Data,
    Role::Apart,
    Role::Dimmed,
    Role::Axis,
    Role::Undisclosed,
    Role::Warning,
    Role::Neutral,
    Role::Selection,
];

/// How two colours that meet are told apart if not by their lightness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// Wider places have a head of their own and a regular weight.
    HeadAndWeight,
    /// What belongs to no segment is always the last one, and is named so in the legend.
    LastPlace,
}

/// Colours that may meet in one figure.
struct Set {
    name: &'static str,
    roles: Vec<Role>,
    /// Another form for each pair with this role.
    form: Option<(Role, Form)>,
}

fn sets() -> Vec<Set> {
    let kinds = Kind::ALL.iter().map(|&kind| Role::of_kind(kind));
    let stages = Stage::ALL.iter().map(|&stage| Role::of_stage(stage));
    let mut tones: Vec<Role> = Stage::ALL.iter().map(|&stage| Role::of_mark(stage)).collect();
    tones.dedup();
    let last = Some((Role::Neutral, Form::LastPlace));
    let shares =
        [Role::DisclosedFigure, Role::DisclosedBound, Role::Disputed, Role::UndisclosedShare, Role::NoMoney];
    let set = |name, roles, form| Set { name, roles, form };
    vec![
        set("a stack of kinds", kinds.chain([Role::Neutral]).collect(), last),
        set("a stack of stages", stages.chain([Role::Neutral]).collect(), last),
        set("shares", shares.into_iter().chain([Role::Neutral]).collect(), last),
        set("marks of a timeline", tones, None),
        set("a focus", vec![Role::Data, Role::Dimmed], None),
        set("wider places", vec![Role::Data, Role::Apart], Some((Role::Apart, Form::HeadAndWeight))),
    ]
}

/// House styles that give little, so that most of their colours follow.
const HOUSES: &[&str] = &[
    "(light: (data: \"#8c2f1b\"))",
    "(light: (data: \"#0a0a2a\"))",
    "(light: (data: \"#000000\"))",
    "(light: (data: \"#3d8f3d\"), dark: (data: \"#5a5ae0\"))",
    "(light: (data: \"#d0021b\", paper: \"#fff1e5\"))",
    "(light: (paper: \"#fff1e5\"), dark: (paper: \"#000000\"))",
    "(light: (paper: \"#eef3ee\", text: \"#303030\"), dark: (paper: \"#1d2b36\", text: \"#ffffff\", data: \"#fafafa\"))",
    "(light: (signed: \"#7a3db8\", text: \"#111111\"))",
    "(light: (paper: \"#101820\", data: \"#ffb000\"))",
];

/// The themes of the program and of house styles.
fn palettes() -> Vec<(String, Theme)> {
    let bundled = ThemeName::ALL.iter().map(|&name| (name.word().to_owned(), Theme::named(name).clone()));
    let example = std::fs::read_to_string(project(EXAMPLE)).expect("the example");
    let houses = HOUSES.iter().copied().chain([example.as_str()]).flat_map(|text| {
        let (style, warnings) = read(text).unwrap_or_else(|problems| panic!("{text}: {problems:?}"));
        assert!(warnings.is_empty(), "{text}: {warnings:?}");
        ThemeName::ALL
            .iter()
            .map(move |&name| (format!("{} of {text}", name.word()), style.theme(name).clone()))
    });
    bundled.chain(houses.collect::<Vec<_>>()).collect()
}

/// The rules that a theme breaks.
fn check(theme: &Theme) -> Vec<String> {
    let contrast = |a: Role, b: Role| theme.colour(a).contrast(theme.colour(b));
    let mut faults = Vec::new();
    for &(words, ground) in WORDS {
        let found = contrast(words, ground);
        if found < 4.5 {
            faults.push(format!("{words:?} on {ground:?} has a contrast of {found:.2}"));
        }
    }
    let sets = sets();
    for &mark in MARKS.iter().chain(sets.iter().flat_map(|set| &set.roles)) {
        let seen = mark.outline().unwrap_or(mark);
        let found = contrast(mark, Role::Background).max(contrast(seen, Role::Background));
        if found < 3.0 {
            faults.push(format!("{mark:?} has a contrast of {found:.2} to the paper"));
        }
    }
    for Set { name, roles, form } in &sets {
        for (at, &a) in roles.iter().enumerate() {
            for &b in roles.get(at + 1..).unwrap_or_default() {
                let has_form = form.is_some_and(|(role, _)| a == role || b == role);
                let gap = (theme.colour(a).lightness() - theme.colour(b).lightness()).abs();
                if gap < 15.0 && !has_form && a.is_hollow() == b.is_hollow() {
                    faults.push(format!("{name}: {a:?} and {b:?} differ by {gap:.1} in L*"));
                }
            }
        }
    }
    faults
}

#[test]
fn words_marks_and_neighbours_are_told_apart() {
    for (name, theme) in palettes() {
        let faults = check(&theme);
        assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
    }
}

#[test]
fn words_of_the_window_can_be_read() {
    for &name in ThemeName::ALL {
        for &(words, ground) in WINDOW_WORDS {
            let theme = Theme::named(name);
            let contrast = theme.colour(words).contrast(theme.colour(ground));
            assert!(contrast >= 4.5, "{name:?}: {words:?} on {ground:?} has a contrast of {contrast:.2}");
        }
    }
}

/// The least contrasts to the paper of the bundled themes, light and dark, as their design states them.
const STATED: &[(Role, f64, f64)] = &[
    (Role::Text, 15.6, 15.3),
    (Role::Muted, 6.2, 8.0),
    (Role::Data, 6.4, 6.4),
    (Role::StageSigned, 6.4, 6.4),
    (Role::StageStarted, 10.5, 9.8),
    (Role::StageOperating, 16.1, 14.1),
    (Role::StageIntent, 3.1, 3.4),
    (Role::StageTalks, 1.7, 2.3),
    (Role::Undisclosed, 3.5, 5.7),
    (Role::Apart, 3.5, 4.5),
    (Role::Warning, 6.3, 9.2),
    (Role::Selection, 3.2, 9.8),
];

#[test]
fn the_bundled_themes_keep_their_contrasts() {
    for &(role, light, dark) in STATED {
        for (name, least) in [(ThemeName::Light, light), (ThemeName::Dark, dark)] {
            let theme = Theme::named(name);
            let found = theme.colour(role).contrast(theme.colour(Role::Background));
            assert!(found >= least, "{name:?}: {role:?} has {found:.2}, not {least}");
        }
    }
}

/// What must be seen in the window, and the grounds on which it stands: outlines of fields, the ring of the keyboard with
/// its gap, the edge and the ring of what is selected, data in a selected row, and what steps back against what does not.
const SEEN: &[(Role, Role, f64)] = &[
    (Role::Control, Role::Background, 3.0),
    (Role::Control, Role::Panel, 3.0),
    (Role::Focus, Role::Background, 3.0),
    (Role::Focus, Role::Panel, 3.0),
    (Role::Focus, Role::Highlight, 3.0),
    (Role::Selection, Role::Background, 3.0),
    (Role::Selection, Role::Highlight, 2.95),
    (Role::Data, Role::Highlight, 3.0),
    (Role::Data, Role::Dimmed, 3.0),
];

#[test]
fn what_the_window_marks_is_seen() {
    for &name in ThemeName::ALL {
        for &(mark, ground, least) in SEEN {
            let theme = Theme::named(name);
            let contrast = theme.colour(mark).contrast(theme.colour(ground));
            assert!(contrast >= least, "{name:?}: {mark:?} on {ground:?} has a contrast of {contrast:.2}");
        }
    }
}

#[test]
fn a_lightness_is_met_as_closely_as_bytes_allow() {
    for (name, theme) in palettes() {
        for &role in Role::ALL {
            for lightness in [5.0, 24.7, 50.0, 81.0, 96.0] {
                let found = theme.colour(role).at_lightness(lightness).lightness();
                let off = (found - lightness).abs();
                assert!(off < 0.5, "{name}: {role:?} at {lightness} has {found:.2}");
            }
        }
    }
}
