//! The real program on registers that cannot be opened, or only in part.

use crate::program::{check, folder, project, run};
use std::fs;

#[test]
fn registers_that_cannot_be_opened() {
    let folder = folder();
    let path = folder.path();
    fs::create_dir(path.join("empty")).unwrap();
    fs::write(path.join("table.csv"), "a,b").unwrap();
    fs::File::create(path.join("huge.ron")).unwrap().set_len(1 << 30).unwrap();
    for command in ["check", "deals", "volumes", "chart bars -o x.svg", "picture -o x.png"] {
        let lines =
            ["@sedes", "nowhere", "empty", "table.csv", "huge.ron"].map(|name| format!("{command} {name}"));
        check(
            path,
            &[
                (&lines[0], 1, &[], &["unknown bundled register “@sedes”; available: @seeds"]),
                (&lines[1], 1, &[], &["nowhere: no such file or folder"]),
                (
                    &lines[2],
                    1,
                    &[],
                    &["empty is not a register; open a folder with .ron files, or one .ron file"],
                ),
                (&lines[3], 1, &[], &["table.csv is not a register"]),
                (&lines[4], 1, &[], &["huge.ron has 1073741824 bytes, more than the 268435456", "split it"]),
            ],
        );
    }
}

#[test]
fn problems_are_lines_that_lead_to_their_place() {
    let folder = folder();
    for name in ["syntax.ron", "unknown-place.ron", "amount-out-of-line.ron"] {
        fs::copy(project("tests/it/fixtures/bad").join(name), folder.path().join("my").join(name)).unwrap();
    }
    let ran = run(folder.path(), "check my");
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let lines: Vec<&str> = ran.text().lines().collect();
    let (last, problems) = lines.split_last().unwrap();
    assert!(last.starts_with("Test: ") && last.contains(" errors and "), "{last}");
    assert!(problems.len() >= 3, "{problems:#?}");
    for problem in problems {
        let mut parts = problem.splitn(5, ':');
        let mut part = || parts.next().unwrap_or_default();
        let file = fs::read_to_string(folder.path().join(part())).expect("a path from where the program ran");
        let (line, column) = (part().parse::<usize>().unwrap(), part().parse::<usize>().unwrap());
        let length = file.lines().nth(line - 1).expect("a line of the file").chars().count();
        assert!((1..=length + 1).contains(&column), "{problem}");
        assert!([" error", " warning"].contains(&part()), "{problem}");
    }
    // The other commands show the rest, name the errors, and end as the check does.
    let ran = run(folder.path(), "deals my");
    assert_eq!(ran.code, Some(1));
    assert!(ran.text().lines().count() > 3, "{ran:?}");
    assert!(ran.err.contains("my/syntax.ron:7:13: error: comma missing before this"), "{}", ran.err);
    // One file of it is called as it was named.
    let ran = run(folder.path(), "check my/syntax.ron");
    assert!(ran.text().starts_with("my/syntax.ron:7:13: error: "), "{}", ran.text());
}

#[test]
fn half_a_file_gives_the_deals_before_the_break() {
    let folder = folder();
    let path = folder.path().join("half.ron");
    let whole = include_str!("../../seeds/articles/shine-2023-11-11-ciie.ron");
    fs::write(&path, whole).unwrap();
    let all = run(folder.path(), "deals half.ron -f json").json();
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 6);
    for (before, (start, _)) in whole.match_indices("            id: \"").enumerate() {
        // Within the deal's title.
        fs::write(&path, &whole[..start + 100]).unwrap();
        let ran = run(folder.path(), "deals half.ron -f json");
        assert_eq!(ran.code, Some(1), "{ran:?}");
        assert!(ran.err.contains("half.ron:"), "{}", ran.err);
        let found = ran.json();
        // A link to a deal behind the break cannot hold, but none of this article's has one.
        assert_eq!(found.as_array().unwrap()[..before], all[..before], "{before} deals before the break");
    }
}

#[test]
fn deep_nesting_is_refused_where_it_gets_too_deep() {
    let folder = folder();
    let path = folder.path().join("deep.ron");
    for (open, head) in
        [("(", ""), ("[", ""), ("{", ""), ("Some(", ""), ("(deals:[", ""), ("[", "(id: \"a\", deals: ")]
    {
        fs::write(&path, format!("{head}{}", open.repeat(200_000))).unwrap();
        let ran = run(folder.path(), "check deep.ron");
        assert_eq!(ran.code, Some(1), "{open}: {ran:?}");
        assert!(ran.text().contains("error: brackets nested more than 64 deep"), "{open}: {}", ran.text());
    }
}
