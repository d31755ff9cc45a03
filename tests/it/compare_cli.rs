//! `dealscope chart compare`: what it draws, and what it answers to what it cannot.

use crate::program::{check, folder, run};

#[test]
fn named_groups_are_drawn() {
    let folder = folder();
    for (line, words) in [
        ("chart compare --groups qingpu,chongqing -o -", &["Qingpu and Chongqing", "ranking open"][..]),
        ("chart compare --groups 重庆 --groups lin-gang -o -", &["Chongqing and Lin-gang Special Area"]),
        ("chart compare --by kind --groups procurement,investment -o -", &["Procurement and Investment"]),
        ("chart compare --where stage>=signed -o -", &["Signed volume compared", "Fengxian"]),
        ("chart compare --currency stated --measure deals -o -", &["Deals compared"]),
    ] {
        let ran = run(folder.path(), line);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{line}");
        for word in words {
            assert!(ran.text().replace('\u{a0}', " ").contains(word), "{line}: no '{word}'");
        }
    }
}

#[test]
fn only_the_deals_of_the_compared_groups_are_counted() {
    let folder = folder();
    for (line, counted) in [
        ("chart compare --groups fengxian,chongqing -o -", "2 of 14 deals, 1 with an amount"),
        (
            "chart compare --by kind --groups procurement,visit -o -",
            "3 of 14 deals, plus 2 cumulative totals, 2 with an amount",
        ),
    ] {
        let text = run(folder.path(), line).text().replace('\u{a0}', " ");
        assert!(text.contains(counted), "{line}: no '{counted}'");
    }
}

#[test]
fn the_same_command_is_kept_in_the_file() {
    let folder = folder();
    let ran = run(folder.path(), "chart compare --groups chongqing,qingpu --size 800x450 -o -");
    assert!(ran.text().contains("--groups chongqing --groups qingpu"), "{}", ran.text());
}

#[test]
fn pictures_come_in_all_formats() {
    let folder = folder();
    for (name, start) in [("a.png", &b"\x89PNG"[..]), ("a.svg", b"<svg"), ("a.pdf", b"%PDF")] {
        let ran = run(folder.path(), &format!("chart compare --size 800x450 --scale 1 -o {name}"));
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let bytes = std::fs::read(folder.path().join(name)).unwrap();
        assert!(bytes.windows(start.len()).take(64).any(|window| window == start), "{name}");
    }
}

#[test]
fn what_cannot_be_compared_is_answered_with_what_would_be_right() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("chart compare", 2, &[], &["--output"]),
            (
                "chart compare --groups qingpo,chongqing -o x.svg",
                2,
                &[],
                &["unknown city or district “qingpo”; did you mean “qingpu”?"],
            ),
            (
                "chart compare --groups zzzzzzzzz,chongqing -o x.svg",
                2,
                &[],
                &["expected one of qingpu, lin-gang"],
            ),
            ("chart compare --groups qingpu -o x.svg", 2, &[], &["expected 2 to 6 groups to compare, not 1"]),
            ("chart compare --groups qingpu,qingpu -o x.svg", 2, &[], &["expected 2 to 6 groups"]),
            (
                "chart compare --where district:qingpu -o x.svg",
                2,
                &[],
                &["fewer than two groups match the filter"],
            ),
            (
                "chart bars --groups qingpu,chongqing -o x.svg",
                2,
                &[],
                &["--groups is only for dealscope chart compare"],
            ),
            ("picture --compare qingpu -o x.png", 2, &[], &["expected 2 to 6 groups to compare, not 1"]),
        ],
    );
    assert!(!folder.path().join("x.svg").exists());
}
