//! Themes name every role, and colours are written in one way.

use dealscope::figure::{Colour, Role, Theme, ThemeName};

#[test]
fn every_role_has_a_colour_in_every_theme() {
    for &name in ThemeName::ALL {
        for &role in Role::ALL {
            assert!(Theme::named(name).names(role), "{name:?} forgets {role:?}");
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
