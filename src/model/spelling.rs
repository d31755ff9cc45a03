//! Spellings: names that look alike count as one name, which is displayed in its commonest spelling.

use super::invisible::is_invisible;
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::cmp::Reverse;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The common form of all spellings of a name: composed and lower-case letters, one plain space between words, one
/// kind of hyphen and apostrophe, ordinary width, and no invisible characters.
pub fn name_key(name: &str) -> Cow<'_, str> {
    if is_plain(name) {
        let has_capitals = name.bytes().any(|b| b.is_ascii_uppercase());
        return if has_capitals { name.to_ascii_lowercase().into() } else { name.into() };
    }
    let name = one_script(name);
    let seen = name.chars().filter(|&c| !is_invisible(c)).map(plain_mark);
    let small = seen.nfkc().map(plain_mark).flat_map(char::to_lowercase);
    let mut key = String::with_capacity(name.len());
    for letter in small.nfkc() {
        match letter {
            space if space.is_whitespace() => {
                if !key.is_empty() && !key.ends_with(' ') {
                    key.push(' ');
                }
            }
            'ß' => key.push_str("ss"),
            'ς' => key.push('σ'),
            letter => key.push(letter),
        }
    }
    key.truncate(key.trim_end().len());
    Cow::Owned(key)
}

/// Replaces Cyrillic and Greek letters by the Latin ones that they look like. This applies only to words that also
/// have Latin letters and consist of nothing but these and look-alikes, so that no genuine Cyrillic or Greek word
/// changes.
fn one_script(name: &str) -> Cow<'_, str> {
    if !name.chars().any(|c| latin_twin(c).is_some()) {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(end.max(rest.chars().next().map_or(1, char::len_utf8)));
        let is_mixed = word.chars().any(|c| c.is_ascii_alphabetic())
            && word.chars().all(|c| c.is_ascii_alphabetic() || latin_twin(c).is_some());
        out.extend(word.chars().map(|c| latin_twin(c).filter(|_| is_mixed).unwrap_or(c)));
        rest = behind;
    }
    Cow::Owned(out)
}

/// The Latin letter that a Cyrillic or Greek letter looks like in print.
pub fn latin_twin(c: char) -> Option<char> {
    const TWINS: [(&str, &str); 4] = [
        ("АВЕЅІЈКМНОРСТУХԁаеѕіјорсухһ", "ABESIJKMHOPCTYXdaesijopcyxh"),
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi"),
        ("ԛԝүѵ", "qwyv"),
        ("ԚԜ", "QW"),
    ];
    if c.is_ascii() {
        return None;
    }
    TWINS.iter().find_map(|(letters, latin)| {
        let at = letters.chars().position(|letter| letter == c)?;
        latin.chars().nth(at)
    })
}

/// The words of a name, split at spaces and punctuation, in lower case and without accents.
pub fn words_of(name: &str) -> Vec<String> {
    let bare: String = name_key(name).nfkd().filter(|&c| !is_combining_mark(c)).collect();
    bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The letters and digits of a name, in lower case, without accents and without separators.
pub fn letters_of(name: &str) -> String {
    words_of(name).concat()
}

/// Whether two names have the same [`name_key`]: they look alike, apart from capital letters.
pub fn is_same_name(a: &str, b: &str) -> bool {
    a == b || name_key(a) == name_key(b)
}

/// Whether a name has only printable ASCII characters and single spaces, as most have; its lower case is its key.
fn is_plain(name: &str) -> bool {
    let is_of_keyboard = |b: u8| (b.is_ascii_graphic() && b != b'`') || b == b' ';
    name.bytes().all(is_of_keyboard) && !name.starts_with(' ') && !name.ends_with(' ') && !name.contains("  ")
}

/// Replaces typographic hyphens, apostrophes and quotes by the sign on the keyboard.
pub fn plain_mark(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{2b9}' | '\u{60}' | '\u{b4}' | '\u{2032}' => {
            '\''
        }
        '\u{201c}'..='\u{201f}' | '\u{2033}' => '"',
        c => c,
    }
}

/// The displayed spelling of each name that has several. A name with a single spelling has no entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spellings {
    shown: FxHashMap<String, String>,
}

impl Spellings {
    /// Finds the commonest spelling of each name; of equally common ones a tidy one, then the first in order.
    pub fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut times: FxHashMap<&str, usize> = FxHashMap::default();
        names.for_each(|name| *times.entry(name).or_default() += 1);
        let mut all: Vec<(Cow<'_, str>, &str, usize)> =
            times.into_iter().map(|(name, count)| (name_key(name), name, count)).collect();
        all.sort_unstable();
        let mut shown = FxHashMap::default();
        for spellings in all.chunk_by(|one, other| one.0 == other.0).filter(|spellings| spellings.len() > 1) {
            let rank =
                |(_, name, count): &&(Cow<'_, str>, &'n str, usize)| (Reverse(*count), !is_tidy(name), *name);
            let Some(&(_, best, _)) = spellings.iter().min_by_key(rank) else { continue };
            let others = spellings.iter().filter(|(_, name, _)| *name != best);
            shown.extend(others.map(|(_, name, _)| ((*name).to_owned(), best.to_owned())));
        }
        Self { shown }
    }

    /// The spelling to display instead of `name`.
    pub fn shown<'n>(&'n self, name: &'n str) -> &'n str {
        if self.shown.is_empty() { name } else { self.shown.get(name).map_or(name, String::as_str) }
    }
}

/// Whether a name has only composed, visible characters and single plain spaces.
fn is_tidy(name: &str) -> bool {
    name.nfkc().eq(name.chars())
        && !name.contains("  ")
        && name.trim() == name
        && !name.chars().any(|c| is_invisible(c) || (c.is_whitespace() && c != ' '))
}
