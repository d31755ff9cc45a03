//! Themes name every role, and their text can be read.

use dealscope::figure::{Colour, Role, Theme, ThemeName};
use dealscope::model::{Kind, Stage};

/// Text roles with what they stand on.
const TEXT: [(Role, Role); 16] = [
    (Role::Text, Role::Background),
    (Role::Text, Role::Panel),
    (Role::Text, Role::Highlight),
    (Role::Muted, Role::Background),
    (Role::Muted, Role::Panel),
    (Role::ChipText, Role::ChipFill),
    (Role::Accent, Role::Background),
    (Role::AccentText, Role::Accent),
    (Role::Warning, Role::Background),
    (Role::Warning, Role::Panel),
    (Role::Warning, Role::WarningFill),
    (Role::Error, Role::Background),
    (Role::Error, Role::Panel),
    (Role::Good, Role::Background),
    (Role::Good, Role::Panel),
    (Role::Good, Role::GoodFill),
];

#[test]
fn every_role_has_a_colour_in_every_theme() {
    for &name in ThemeName::ALL {
        for &role in Role::ALL {
            assert!(Theme::named(name).names(role), "{name:?} forgets {role:?}");
        }
    }
}

#[test]
fn text_meets_wcag_aa_on_what_it_stands_on() {
    for &name in ThemeName::ALL {
        let theme = Theme::named(name);
        for (text, ground) in TEXT {
            let contrast = theme.colour(text).contrast(theme.colour(ground));
            assert!(contrast >= 4.5, "{name:?}: {text:?} on {ground:?} has a contrast of {contrast:.2}");
        }
    }
}

/// Lightness from 0 to 100, as CIE L*.
fn lightness(colour: Colour) -> f64 {
    let y = colour.luminance();
    if y > 0.008_856 { 116.0 * y.cbrt() - 16.0 } else { 903.3 * y }
}

#[test]
fn kinds_and_stages_stay_apart_in_grey() {
    for &name in ThemeName::ALL {
        let theme = Theme::named(name);
        let kinds: Vec<Role> = Kind::ALL.iter().map(|&kind| Role::of_kind(kind)).collect();
        let ladder = Stage::ALL.iter().filter(|&&stage| stage != Stage::Cancelled);
        let stages: Vec<Role> = ladder.map(|&stage| Role::of_stage(stage)).collect();
        for roles in [kinds, stages] {
            let mut all: Vec<(f64, Role)> =
                roles.into_iter().map(|role| (lightness(theme.colour(role)), role)).collect();
            all.sort_by(|a, b| a.0.total_cmp(&b.0));
            for pair in all.windows(2) {
                assert!(pair[1].0 - pair[0].0 >= 4.0, "{name:?}: {:?} and {:?} are alike", pair[0], pair[1]);
            }
        }
    }
}

#[test]
fn colours_read_and_print_losslessly() {
    let colour = Colour { red: 0x1f, green: 0x5f, blue: 0xa8 };
    assert_eq!(Colour::from_hex("#1f5fa8"), Some(colour));
    assert_eq!(colour.to_string(), "#1f5fa8");
    for wrong in ["1f5fa8", "#1f5fa", "#1f5fa88", "#gggggg", "#日本"] {
        assert_eq!(Colour::from_hex(wrong), None, "{wrong}");
    }
}
