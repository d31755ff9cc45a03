//! Invisible characters.

/// Whether a character has no visible shape: controls, joiners, direction and break marks, variation selectors.
///
/// This is Unicode's `Default_Ignorable_Code_Point`, plus the controls that are not white space and the
/// interlinear annotation marks.
pub fn is_invisible(letter: char) -> bool {
    match letter {
        '\0'..='\u{7e}' => letter.is_ascii_control() && !letter.is_ascii_whitespace() && letter != '\u{b}',
        '\u{7f}'..='\u{9f}' => letter != '\u{85}',
        _ => matches!(letter,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'),
    }
}
