//! Quoted texts: matching pairs of quotes, and escapes.

/// The signs that may close a quote, the usual one first. Plain quotes close only plain quotes, so that a printed
/// filter may contain all others.
pub(super) fn closers(opener: char) -> &'static str {
    match opener {
        '"' | '＂' => "\"＂",
        '«' => "»«",
        '»' => "«»",
        '「' | '﹁' => "」﹂",
        '『' | '﹃' => "』﹄",
        '„' | '‟' => "“”‟\"",
        _ => "”“‟〞〟❞″\"",
    }
}

/// The letter that an escape represents, and the escape's length.
pub(super) fn escaped(letters: &[char]) -> Option<(char, usize)> {
    if letters.first() != Some(&'\\') {
        return None;
    }
    let letter = match letters.get(1)? {
        '"' => '"',
        '\\' => '\\',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' if letters.get(2) == Some(&'{') => {
            let end = letters.iter().take(12).position(|&c| c == '}')?;
            let code: String = letters.get(3..end)?.iter().collect();
            let letter = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32)?;
            return Some((letter, end + 1));
        }
        _ => return None,
    };
    Some((letter, 2))
}
