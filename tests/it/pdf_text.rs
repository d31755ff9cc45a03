//! Reads the words of a PDF back, as a reader's program does: glyph by glyph, by the map of each font.

use std::collections::BTreeMap;
use std::io::Read;

/// The words of a page, line by line from the top, each in the order of drawing.
pub(crate) fn lines(pdf: &[u8]) -> Vec<String> {
    let objects = objects(pdf);
    let resources = objects.values().find(|object| holds(object, "/ProcSet")).expect("resources");
    let fonts: BTreeMap<String, BTreeMap<u16, String>> = references(resources, "/Font<<")
        .into_iter()
        .map(|(name, font)| {
            let map = reference_behind(&objects[&font], "/ToUnicode ").expect("a map of the font");
            (name, characters(&stream(&objects[&map])))
        })
        .collect();
    let page = objects.values().find(|object| holds(object, "/Contents ")).expect("a page");
    let content = stream(&objects[&reference_behind(page, "/Contents ").expect("contents")]);
    let mut lines: Vec<(i64, String)> = Vec::new();
    for (y, text) in drawn(&content, &fonts) {
        // Marks stand a little higher or lower than their letters.
        match lines.last_mut() {
            Some((line, words)) if y.abs_diff(*line) < LEADING => words.push_str(&text),
            _ => lines.push((y, text)),
        }
    }
    lines.into_iter().map(|(_, words)| words).collect()
}

/// Hundredths of a point between lines, at least.
const LEADING: u64 = 1500;

fn holds(object: &[u8], what: &str) -> bool {
    memchr::memmem::find(object, what.as_bytes()).is_some()
}

/// The objects by their numbers.
fn objects(pdf: &[u8]) -> BTreeMap<usize, Vec<u8>> {
    let mut found = BTreeMap::new();
    for start in memchr::memmem::find_iter(pdf, b" 0 obj") {
        let digits = pdf[..start].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let number = std::str::from_utf8(&pdf[start - digits..start]).unwrap().parse().expect("a number");
        let body = &pdf[start + 6..];
        let end = memchr::memmem::find(body, b"endobj").expect("an end");
        found.insert(number, body[..end].to_vec());
    }
    found
}

fn reference_behind(object: &[u8], key: &str) -> Option<usize> {
    let at = memchr::memmem::find(object, key.as_bytes())? + key.len();
    let digits: Vec<u8> = object[at..].iter().copied().take_while(u8::is_ascii_digit).collect();
    String::from_utf8(digits).ok()?.parse().ok()
}

/// `/f0 7 0 R/f1 10 0 R` behind a key.
fn references(object: &[u8], key: &str) -> Vec<(String, usize)> {
    let at = memchr::memmem::find(object, key.as_bytes()).expect("the key") + key.len();
    let text = String::from_utf8_lossy(&object[at..]).into_owned();
    let inside = text.split(">>").next().unwrap_or_default();
    let one = |part: &str| {
        let mut words = part.split_ascii_whitespace();
        Some((words.next()?.to_owned(), words.next()?.parse().ok()?))
    };
    inside.split('/').filter_map(one).collect()
}

fn stream(object: &[u8]) -> Vec<u8> {
    let start = memchr::memmem::find(object, b"stream").expect("a stream") + 6;
    let data = object[start..].trim_ascii_start();
    let mut bytes = Vec::new();
    flate2::read::ZlibDecoder::new(data).read_to_end(&mut bytes).expect("a packed stream");
    bytes
}

/// `<0001> <5C46>` of a map.
fn characters(map: &[u8]) -> BTreeMap<u16, String> {
    let text = String::from_utf8_lossy(map).into_owned();
    let pairs = text.lines().filter_map(|line| {
        let (glyph, letters) = line.strip_prefix('<')?.split_once("> <")?;
        let letters = utf16(letters.strip_suffix('>')?);
        Some((u16::from_str_radix(glyph, 16).ok()?, letters))
    });
    pairs.filter(|(_, letters)| letters != "\u{ffff}").collect()
}

fn utf16(hex: &str) -> String {
    let units: Vec<u16> = hex
        .as_bytes()
        .chunks(4)
        .filter_map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok())
        .collect();
    String::from_utf16_lossy(&units).trim_start_matches('\u{feff}').to_owned()
}

/// Each glyph's letters with the height that it stands at, in hundredths of a point.
fn drawn(content: &[u8], fonts: &BTreeMap<String, BTreeMap<u16, String>>) -> Vec<(i64, String)> {
    let (mut y, mut font, mut told) = (0, String::new(), None::<String>);
    let (mut pieces, mut words): (Vec<(i64, String)>, Vec<String>) = (Vec::new(), Vec::new());
    let mut string = Vec::new();
    let mut at = 0;
    while at < content.len() {
        match content[at] {
            b'(' => (string, at) = literal(content, at + 1),
            b'<' if content[at + 1] == b'<' => at += 2,
            b'<' => (string, at) = hexadecimal(content, at + 1),
            b'/' | b'>' | b'[' | b']' | b' ' | b'\n' => at += 1,
            _ => {
                let end = content[at..].iter().position(|byte| b"/<>[]( \n".contains(byte));
                let end = end.map_or(content.len(), |length| at + length);
                let word = String::from_utf8_lossy(&content[at..end]).into_owned();
                match word.as_str() {
                    "cm" => y = hundredths(words.last().expect("six numbers")),
                    "Tf" => font.clone_from(&words[words.len() - 2]),
                    "BDC" if words.last().is_some_and(|word| word == "ActualText") => {
                        told = Some(words_of(&string));
                    }
                    "EMC" => told = None,
                    "Tj" => {
                        let glyphs = string.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
                        let text = glyphs.filter_map(|glyph| fonts[&font].get(&glyph).cloned()).collect();
                        // What stands for several glyphs stands once.
                        pieces.push((y, told.as_mut().map_or(text, std::mem::take)));
                    }
                    _ => {}
                }
                words.push(word);
                at = end;
            }
        }
    }
    pieces
}

/// The words of a text string: UTF-16 behind its mark, else ASCII.
fn words_of(string: &[u8]) -> String {
    let units = string.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair.get(1).copied().unwrap_or(0)]));
    match string.strip_prefix(&[0xfe, 0xff]) {
        Some(_) => String::from_utf16_lossy(&units.skip(1).collect::<Vec<_>>()),
        None => String::from_utf8_lossy(string).into_owned(),
    }
}

fn hexadecimal(content: &[u8], at: usize) -> (Vec<u8>, usize) {
    let end = at + content[at..].iter().position(|byte| *byte == b'>').expect("an end");
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).expect("a byte");
    (content[at..end].chunks(2).map(byte).collect(), end + 1)
}

fn hundredths(number: &str) -> i64 {
    format!("{:.0}", number.parse::<f64>().expect("a number") * 100.0).parse().expect("a whole number")
}

/// A string in brackets from its first byte on, and where it ends.
fn literal(content: &[u8], mut at: usize) -> (Vec<u8>, usize) {
    let mut bytes = Vec::new();
    let mut depth = 1;
    loop {
        match content[at] {
            b'\\' => {
                let octal: Vec<u8> = content[at + 1..]
                    .iter()
                    .copied()
                    .take(3)
                    .take_while(|byte| (b'0'..=b'7').contains(byte))
                    .collect();
                if octal.is_empty() {
                    let letter = content[at + 1];
                    let special = [(b'n', b'\n'), (b'r', b'\r'), (b't', b'\t'), (b'b', 8), (b'f', 12)];
                    let found = special.iter().find(|(known, _)| *known == letter);
                    bytes.push(found.map_or(letter, |(_, byte)| *byte));
                    at += 2;
                } else {
                    let text = std::str::from_utf8(&octal).unwrap();
                    bytes.push(u8::from_str_radix(text, 8).expect("a byte"));
                    at += 1 + octal.len();
                }
            }
            b')' if depth == 1 => return (bytes, at + 1),
            byte => {
                depth += i32::from(byte == b'(') - i32::from(byte == b')');
                bytes.push(byte);
                at += 1;
            }
        }
    }
}
