//! Files that are given away say nothing of where they were made, and are drawn again all the same.

use crate::program::{check, program, run_command};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

/// Names of folders that no export may hold.
const SECRETS: [&str; 3] = ["kesselring", "klient-aurelius", "projekt-nachtfalter"];

/// A folder with a register deep below folders of telling names.
fn secret_folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let register = SECRETS.iter().fold(folder.path().to_owned(), |path, name| path.join(name)).join("deals");
    fs::create_dir_all(&register).unwrap();
    fs::write(register.join("register.ron"), "(name: \"North\", about: \"T.\", currency: \"USD\")").unwrap();
    let article = crate::program::project("seeds/articles/shine-2023-08-31-west-hongqiao.ron");
    fs::copy(article, register.join("a.ron")).unwrap();
    (folder, register)
}

fn dealscope(folder: &Path, words: &[&str]) -> crate::program::Ran {
    let mut command = program(folder);
    command.args(words);
    run_command(command)
}

/// The bytes of a file, and of all that is packed in it: members of a ZIP, streams of PDF and PNG.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut all = vec![bytes.to_vec()];
    let inflated = |mut from: Box<dyn Read + '_>| {
        let mut out = Vec::new();
        // What is no such stream ends with an error and says nothing.
        drop(from.read_to_end(&mut out));
        out
    };
    for at in 0..bytes.len() {
        let rest = &bytes[at..];
        if rest.starts_with(b"PK\x03\x04") && rest.len() > 30 {
            let length = |at: usize| usize::from(u16::from_le_bytes([rest[at], rest[at + 1]]));
            let start = 30 + length(26) + length(28);
            all.push(inflated(Box::new(DeflateDecoder::new(rest.get(start..).unwrap_or_default()))));
        }
        for head in [&b"stream\n"[..], b"stream\r\n", b"IDAT", b"zTXt", b"iCCP"] {
            if let Some(stream) = rest.strip_prefix(head) {
                all.push(inflated(Box::new(ZlibDecoder::new(stream))));
            }
        }
    }
    all
}

fn holds(bytes: &[u8], word: &str) -> bool {
    // PDF writes some texts in UTF-16, others as hexadecimal digits.
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex =
        |bytes: &[u8]| bytes.iter().flat_map(|byte| format!("{byte:02X}").into_bytes()).collect::<Vec<u8>>();
    let forms = [word.as_bytes().to_vec(), hex(word.as_bytes()), hex(&wide), wide.clone()];
    forms.iter().any(|form| memchr::memmem::find(bytes, form).is_some())
}

#[test]
fn no_export_says_where_it_was_made() {
    let (folder, register) = secret_folder();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let place = register.to_str().unwrap();
    let temporary = folder.path().file_name().unwrap().to_str().unwrap();
    for line in [
        "chart bars R -o a.svg",
        "chart timeline R --sources numbered -o b.png --scale 1",
        "chart compare R --by kind -o c.pdf",
        "deals R -f xlsx -o d.xlsx",
        "volumes R -f xlsx -o e.xlsx",
        "facets R -f xlsx -o f.xlsx",
        "deals R -f csv -o g.csv",
        "deals R -f json -o h.json",
        "volumes R -f json -o i.json",
        "facets R -f json -o j.json",
        "deals R -f ron -o k.ron",
        "deals R -o l.txt",
    ] {
        let words: Vec<&str> = line.split(' ').map(|word| if word == "R" { place } else { word }).collect();
        let ran = dealscope(&out, &words);
        assert_eq!(ran.code, Some(0), "{line}: {ran:?}");
        let file = words.iter().skip_while(|word| **word != "-o").nth(1).unwrap();
        let bytes = fs::read(out.join(file)).unwrap();
        let parts = unpacked(&bytes);
        for secret in SECRETS.iter().copied().chain([temporary, "/tmp", "/root", "/home/"]) {
            assert!(!parts.iter().any(|part| holds(part, secret)), "{file} holds '{secret}'");
        }
        let has_command = ["svg", "png", "pdf", "xlsx"].iter().any(|ending| file.ends_with(ending));
        assert!(!has_command || parts.iter().any(|part| holds(part, "deals")), "{file} names its register");
    }
}

#[test]
fn a_figure_is_drawn_again_by_whoever_has_the_register() {
    let (folder, register) = secret_folder();
    let (elsewhere, place) = (folder.path().join("elsewhere"), register.to_str().unwrap());
    fs::create_dir(&elsewhere).unwrap();
    assert_eq!(dealscope(&elsewhere, &["chart", "bars", place, "--lang", "de", "-o", "a.svg"]).code, Some(0));
    let first = fs::read(elsewhere.join("a.svg")).unwrap();
    let file = elsewhere.join("a.svg");
    let file = file.to_str().unwrap();
    let again = |folder: &Path, words: &[&str]| {
        let ran = dealscope(folder, words);
        assert_eq!(ran.code, Some(0), "{words:?}: {ran:?}");
        assert!(fs::read(folder.join("b.svg")).unwrap() == first, "{words:?}");
        fs::remove_file(folder.join("b.svg")).unwrap();
    };
    // It is named behind the file, before other options or after them.
    again(&elsewhere, &["chart", "--again", file, place, "-o", "b.svg"]);
    again(&elsewhere, &["chart", "--again", file, "-o", "b.svg", place]);
    // The folder that it lies in, its own, one beneath it.
    again(register.parent().unwrap(), &["chart", "--again", file, "-o", "b.svg"]);
    again(&register, &["chart", "--again", file, "-o", "b.svg"]);
    fs::create_dir(register.join("pictures")).unwrap();
    again(&register.join("pictures"), &["chart", "--again", file, "-o", "b.svg"]);
    // The file lies beside the register.
    fs::copy(file, register.with_file_name("a.svg")).unwrap();
    let beside = register.with_file_name("a.svg");
    again(&elsewhere, &["chart", "--again", beside.to_str().unwrap(), "-o", "b.svg"]);
    fs::remove_file(beside).unwrap();
    let said = "was made from the register “deals”, which is not here: go to its folder, or name it";
    check(
        &elsewhere,
        &[
            ("chart --again a.svg -o b.svg", 1, &[], &[said, "chart --again FILE REGISTER"]),
            ("chart pie -o b.svg", 2, &[], &["invalid value 'pie'", "bars, funnel"]),
            ("chart bar -o b.svg", 2, &[], &["a similar value exists: 'bars'"]),
        ],
    );
}

#[test]
fn odd_names_of_registers_are_read_again() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["-dash", "@seeds", "two words", "it's", "bars"] {
        let register = folder.path().join(name);
        fs::create_dir(&register).unwrap();
        let article = crate::program::project("seeds/articles/shine-2023-08-31-west-hongqiao.ron");
        fs::copy(article, register.join("a.ron")).unwrap();
        let whole = register.to_str().unwrap();
        assert_eq!(
            dealscope(folder.path(), &["chart", "bars", whole, "-o", "a.svg"]).code,
            Some(0),
            "{name}"
        );
        let ran = dealscope(folder.path(), &["chart", "--again", "a.svg", "-o", "b.svg"]);
        assert_eq!(ran.code, Some(0), "{name}: {ran:?}");
        let read = |file: &str| fs::read(folder.path().join(file)).unwrap();
        assert!(read("a.svg") == read("b.svg"), "{name}");
    }
}
