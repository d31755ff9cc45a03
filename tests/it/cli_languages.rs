//! The commands in German and Chinese: words change, what is typed and what programs read does not.

use crate::program::{check, folder, program, project, run, run_command};
use std::fs;

#[test]
fn the_check_speaks_the_language() {
    let folder = folder();
    fs::copy(project("tests/it/fixtures/bad/wrong-type.ron"), folder.path().join("a.ron")).unwrap();
    check(
        folder.path(),
        &[
            (
                "check a.ron --lang de",
                1,
                &[
                    "a.ron:6:35: Fehler: hier muss eine Liste in eckigen Klammern stehen, nicht \"ai\"\n",
                    "; bis zur Korrektur gilt der Betrag als nicht genannt\n",
                    "a: 1 Vorhaben, 1 Quelle; 3 Fehler und 0 Warnungen\n",
                ],
                &[],
            ),
            (
                "check a.ron --lang zh",
                1,
                &["a.ron:6:47: 错误: Projects 不加引号\n", "a：1项，1个来源；3个错误，0条警告\n"],
                &[],
            ),
            ("check a.ron --lang en", 1, &["a: 1 deal, 1 source; 3 errors and 0 warnings\n"], &[]),
            ("check gone.ron --lang de", 1, &[], &["gone.ron: Datei oder Ordner nicht gefunden"]),
            ("deals a.ron --lang zh", 1, &["编号"], &["错误: "]),
        ],
    );
}

#[test]
fn tables_have_heads_and_words_of_the_language() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("volumes --lang zh", 0, &["区市 ", "总额", "项数", "不计入合计", "\n合计 ", "青浦"], &[]),
            ("volumes --lang de --by month --measure projects", 0, &["MONAT ", "PROJEKTE", "\nGesamt "], &[]),
            (
                "deals --lang de",
                0,
                &["ID ", "BETRAG", "Unterzeichnet  Beschaffung", "zkh-dow-organosilicon"],
                &[],
            ),
            ("deals --lang zh --columns stage,kind,party", 2, &[], &["party"]),
            ("deals --lang zh --columns stage,kind,parties", 0, &["阶段", "类型", "参与方", "已签约"], &[]),
            ("deals --lang zh --group stage", 0, &["\n已签约："], &[]),
            (
                "facets --lang de",
                0,
                &["STATUS ", "VORHABEN", "IM REGISTER", "\nUnterzeichnet ", "\nBETRAG "],
                &[],
            ),
            ("views --lang zh", 0, &["名称", "选项"], &[]),
        ],
    );
}

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    let folder = folder();
    for command in ["deals -f csv", "deals -f json", "volumes -f csv", "facets -f csv", "facets -f json"] {
        let english = run(folder.path(), command);
        for lang in ["de", "zh"] {
            assert_eq!(run(folder.path(), &format!("{command} --lang {lang}")).out, english.out, "{command}");
        }
    }
}

#[test]
fn the_help_speaks_the_language() {
    let folder = folder();
    check(
        folder.path(),
        &[
            (
                "--help --lang de",
                0,
                &[
                    "Aufruf: dealscope [OPTIONS]",
                    "\nBefehle:\n  check       Ein Register prüfen: ",
                    "REGISTER ist ein Ordner mit RON-Dateien",
                    "\n\nBeispiele:\n  dealscope   ",
                    "Diese Hilfe ausgeben",
                ],
                &[],
            ),
            ("--lang zh -h", 0, &["用法: dealscope", "\n命令:\n", "\n选项:\n", "显示版本"], &[]),
            (
                "chart --lang=de -h",
                0,
                &["[ohne Angabe: 1600x900] [möglich: slide, 4:3", "- bars: Das Volumen"],
                &[],
            ),
            ("chart --help --lang zh", 0, &["- compare: 两至六组并列"], &[]),
            ("picture --help --lang de", 0, &["Breite und Höhe des Fensters in Punkten"], &[]),
            ("--help --lang fr", 0, &["Usage: dealscope", "Explore reported investment deals"], &[]),
            ("chart --help", 0, &["Usage: dealscope chart", "[default: 1600x900] [values: slide, 4:3"], &[]),
        ],
    );
    let mut command = program(folder.path());
    command.env("LANG", "de_AT.UTF-8").args(["help", "views"]);
    assert!(run_command(command).text().starts_with("Gespeicherte Ansichten auflisten"));
}

#[test]
fn wrong_usage_is_answered_in_the_language() {
    let folder = folder();
    check(
        folder.path(),
        &[
            ("chart bars -o x.gif --lang de", 2, &[], &["„x.gif“ muss auf .png, .svg oder .pdf enden"]),
            ("chart bars --groups a -o x.svg --lang zh", 2, &[], &["--groups 只用于“chart compare”"]),
            ("deals --group kind -f json --lang de", 2, &[], &["--group braucht -f table"]),
            ("deals --where ( --lang de", 2, &[], &["Fehler im Filter, Zeichen 1: ", "\n  (\n  ^"]),
            (
                "deals --where kind:visitt --lang de",
                2,
                &[],
                &["Fehler im Filter, Zeichen 6: im Feld Art gibt es „visitt“ nicht; ist „visit“ gemeint?"],
            ),
            ("deals --where amount>=many --lang zh", 2, &[], &["“many”不是金额（该值第", "字符处应为"]),
            ("chart bars -o no/x.svg --lang zh", 1, &[], &["没有文件夹“no”"]),
        ],
    );
}

#[test]
fn refusals_speak_the_language() {
    let folder = folder();
    check(
        folder.path(),
        &[
            (
                "deals --bogus --lang de",
                2,
                &[],
                &["dealscope: Unbekannte Option oder Angabe: --bogus\n  Hilfe:"],
            ),
            ("deals --wher x --lang de", 2, &[], &["--wher", "Vielleicht gemeint: --where"]),
            (
                "volumes --by x --lang de",
                2,
                &[],
                &["„x“ ist kein Wert für --by <FIELD>: möglich sind district"],
            ),
            ("chart bars -o --lang de", 2, &[], &["Zu --output <OUTPUT> fehlt der Wert"]),
            ("deals --lang de -f csv -f json", 2, &[], &["--format <FORMAT> ist mehrfach angegeben"]),
            ("deals --lang xx", 2, &[], &["expected one of en, de, zh"]),
            ("chart --lang de", 2, &[], &["Es fehlt: --output <OUTPUT>, <KIND>"]),
            ("schema x --lang zh", 2, &[], &["“x”不是 ", "可用的值有：deals，volumes，facets"]),
            ("deals --bogus --lang en", 2, &[], &["error: unexpected argument '--bogus'"]),
        ],
    );
}
