//! Bounded work on any input: the program runs as a child with little memory, and its peak and its time are read.
//!
//! The budget is stated in ARCHITECTURE.md: memory a small multiple of the input, time linear in it. Inputs are small,
//! since this is the debug build; each is read at two sizes, and what grows with its square shows.
#![cfg(target_os = "linux")]

use crate::program::program;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What the program takes by itself, in megabytes: its lists, its fonts, and room for threads.
const OWN: u64 = 160;
/// Bytes of memory for each byte of the input.
const TIMES: u64 = 40;
/// Address space beyond the budget for memory, which counts what is reserved and never used.
const RESERVED: u64 = 700;
/// A run that takes longer has hung.
const PATIENCE: Duration = Duration::from_mins(1);

/// What a run took and left.
#[derive(Debug)]
struct Took {
    code: Option<i32>,
    err: String,
    out: String,
    /// Megabytes at the most.
    peak: u64,
    /// Seconds of work, whatever else the machine did meanwhile.
    work: f64,
}

/// Runs the program in a folder with so many megabytes of address space.
fn run(folder: &Path, arguments: &[&str], megabytes: u64) -> Took {
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -v \"$0\" && exec \"$@\""]).arg((megabytes * 1024).to_string());
    limited.arg(env!("CARGO_BIN_EXE_dealscope")).args(arguments);
    for (name, value) in program(folder).get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    // However many cores there are, threads reserve as much.
    limited.env("RAYON_NUM_THREADS", "2").env("MALLOC_ARENA_MAX", "2");
    limited.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = limited.spawn().expect("sh starts");
    let (out, err) = (listen(child.stdout.take()), listen(child.stderr.take()));
    let (code, peak, work) = watch(&mut child, arguments);
    let text = |heard: std::thread::JoinHandle<Vec<u8>>| {
        String::from_utf8_lossy(&heard.join().unwrap_or_default()).into_owned()
    };
    let (out, err) = (text(out), text(err));
    assert!(!err.contains("panicked") && !err.contains("memory allocation"), "{arguments:?}: {err}");
    Took { code, err, out, peak, work }
}

fn listen(from: Option<impl std::io::Read + Send + 'static>) -> std::thread::JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut heard = Vec::new();
        if let Some(mut from) = from {
            drop(from.read_to_end(&mut heard));
        }
        heard
    })
}

/// Reads peak and time from the system until the child has ended: its code, megabytes and seconds.
fn watch(child: &mut Child, arguments: &[&str]) -> (Option<i32>, u64, f64) {
    let (mut peak, mut ticks) = (0, 0);
    let begun = Instant::now();
    loop {
        let of = |name: &str| fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap_or_default();
        let status = of("status");
        let high = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
        peak = peak
            .max(high.split_whitespace().next().and_then(|kilobytes| kilobytes.parse().ok()).unwrap_or(0));
        // Behind the name in brackets: time in the program is the 12th field, that in the system the 13th.
        let stat = of("stat");
        let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
        ticks = ticks.max(fields.filter_map(|field| field.parse::<u32>().ok()).sum());
        if let Some(status) = child.try_wait().expect("the child is ours") {
            return (status.code(), peak / 1024, f64::from(ticks) / 100.0);
        }
        if begun.elapsed() > PATIENCE {
            child.kill().expect("the child is ours");
            panic!("{arguments:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(4));
    }
}

/// A file of so many bytes, about, read by `check` within the budget; twice the input takes no more than about
/// twice the work.
fn check(name: &str, bytes: usize, text: impl Fn(usize) -> String) {
    let folder = tempfile::tempdir().unwrap();
    let mut runs = Vec::new();
    for bytes in [bytes / 2, bytes] {
        let text = text(bytes);
        fs::write(folder.path().join("in.ron"), &text).unwrap();
        let input = text.len() as u64 >> 20;
        let took = run(folder.path(), &["check", "in.ron"], OWN + TIMES * input + RESERVED);
        assert!(matches!(took.code, Some(0 | 1)), "{name}: {:?} {}", took.code, took.err);
        assert!(took.peak <= OWN + TIMES * (input + 1), "{name}: {} MB for {} bytes", took.peak, text.len());
        runs.push(took);
    }
    let (half, whole) = (runs[0].work, runs[1].work);
    assert!(whole <= 3.2 * half + 0.4, "{name}: {half} s of work, then {whole} s for twice the input");
}

fn repeated(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

fn source(deals: &str) -> String {
    format!("(id: \"s\", title: \"S\", publisher: \"P\", published: \"2023-11-20\", deals: [{deals}])")
}

/// So many bytes of numbered things.
fn numbered(bytes: usize, one: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&one(number));
    }
    text
}

/// More than is read at one go.
const NONSENSE: usize = 600 << 10;

#[test]
fn brackets_of_no_sense_are_given_up() {
    for unit in ["(),", "(", "[", "()", "(a: 1), "] {
        check(&format!("{unit} again and again"), NONSENSE, |bytes| repeated(unit, bytes));
    }
}

#[test]
fn brackets_that_only_open_take_no_room() {
    check("[ without an end", 8 << 20, |bytes| repeated("[", bytes));
}

#[test]
fn sources_of_nothing_are_cut() {
    check("sources of an id", 6 << 20, |bytes| format!("[{}]", repeated("(id:\"a\"),", bytes)));
}

#[test]
fn quotes_and_commas_of_no_sense_are_given_up() {
    for unit in ["\"", "0,", "\"\",", "/*", "'"] {
        check(&format!("{unit} again and again"), NONSENSE, |bytes| repeated(unit, bytes));
    }
}

#[test]
fn nonsense_in_a_source_is_given_up() {
    for unit in ["(),", "\"", "(id: \"\"),", "(note: \"x\"),"] {
        check(&format!("a source of {unit}"), NONSENSE, |bytes| source(&repeated(unit, bytes)));
    }
}

#[test]
fn a_list_keeps_its_first_entries() {
    let list = |bytes: usize| {
        let sectors = repeated("1,", bytes);
        source(&format!("(id: \"d\", title: \"D\", kind: Visit, stage: Talks, sectors: [{sectors}])"))
    };
    check("a long list", NONSENSE, list);
}

#[test]
fn long_texts_are_cut() {
    let text = |bytes: usize| {
        let note = repeated("长x", bytes);
        source(&format!("(id: \"d\", title: \"{note}\", kind: Visit, stage: Talks, note: \"{note}\")"))
    };
    check("long texts", 2 << 20, text);
    let amount = |bytes: usize| {
        let digits = repeated("9", bytes);
        source(&format!("(id: \"d\", title: \"D\", kind: Visit, stage: Talks, amount: \"USD {digits}\")"))
    };
    check("an amount of a million digits", 1 << 20, amount);
}

#[test]
fn like_deals_cost_no_square() {
    let deal = |number: usize| {
        format!(
            "(id: \"d{number}\", title: \"D\", kind: Investment, stage: Signed, when: \"2023-11-05\", \
             place: \"qingpu\", amount: \"USD 5M\", evidence: [(fields: [amount])]),\n"
        )
    };
    // Each in a source of its own, so that any two may be one.
    let sources = |bytes| {
        let one = |number: usize| source(&deal(number)).replace("\"s\"", &format!("\"s{number}\""));
        format!("[{}]", numbered(bytes, |number| format!("{},\n", one(number))))
    };
    check("like deals", 900_000, sources);
    let same = |bytes| {
        let one = |number: usize| {
            let link = format!("same_as: [\"d{}\"], ", number.saturating_sub(1));
            let deal = deal(number)
                .replace("evidence:", &format!("{}evidence:", if number > 0 { &link } else { "" }));
            let amount = format!("USD {number}.5M");
            format!(
                "{},\n",
                source(&deal.replace("USD 5M", &amount)).replace("\"s\"", &format!("\"s{number}\""))
            )
        };
        format!("[{}]", numbered(bytes, one))
    };
    check("reports of one deal", 600_000, same);
}

#[test]
fn links_cost_no_square() {
    let chain = |bytes| {
        source(&numbered(bytes, |number| {
            let up = number + 1;
            format!(
                "(id: \"d{number}\", title: \"D\", kind: Visit, form: Batch, stage: Talks, part_of: (deal: \"d{up}\", \
                 how: Stated), evidence: [(fields: [title])]),\n"
            )
        }))
    };
    check("a chain of batches", 400_000, chain);
}

#[test]
fn what_is_unknown_is_looked_for_with_an_end() {
    let unknown = |bytes| {
        source(&numbered(bytes, |number| {
            format!(
                "(id: \"d{number}\", title: \"D\", kind: Visit, stage: Talks, place: \"nowhere-{number}\", \
                 sectors: [\"none-{number}\"], part_of: (deal: \"gone-{number}\", how: Stated)),\n"
            )
        }))
    };
    check("unknown ids", 150_000, unknown);
}

#[test]
fn many_like_files_are_read() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("my")).unwrap();
    fs::write(folder.path().join("my/register.ron"), "(name: \"T\", about: \"T.\", currency: \"USD\")")
        .unwrap();
    for number in 0..1500 {
        let deal = format!(
            "(id: \"d{number}\", title: \"D\", kind: Investment, stage: Signed, when: \"2023-11-05\", \
             place: \"qingpu\", amount: \"USD 5M\", evidence: [(fields: [amount])])"
        );
        let text = source(&deal).replace("\"s\"", &format!("\"s{number}\""));
        fs::write(folder.path().join(format!("my/s{number}.ron")), text).unwrap();
    }
    let took = run(folder.path(), &["check", "my"], OWN + RESERVED);
    assert_eq!(took.code, Some(0), "{}", took.err);
    assert!(took.peak <= OWN, "{} MB", took.peak);
    // Each is told of a few like it, not of all.
    let told = took.out.lines().count();
    assert!((1499..1500 * 6).contains(&told), "{told} lines");
}

/// A deflated text of one letter, 258 bytes of it for every 13 bits: the fixed code of the longest repetition, from
/// one byte before.
fn like_letters(times: usize) -> Vec<u8> {
    // The last block, with fixed codes; an 'x'; then the repetitions; from the lowest bit up.
    let mut bits = vec![true, true, false];
    let code = |bits: &mut Vec<bool>, code: u32, length: u32| {
        bits.extend((0..length).rev().map(|at| code >> at & 1 == 1));
    };
    code(&mut bits, 0x30 + u32::from(b'x'), 8);
    for _ in 0..times {
        code(&mut bits, 0b1100_0101, 8);
        code(&mut bits, 0, 5);
    }
    code(&mut bits, 0, 7);
    let byte = |bits: &[bool]| bits.iter().rev().fold(0, |byte, &bit| byte << 1 | u8::from(bit));
    bits.chunks(8).map(byte).collect()
}

#[test]
fn a_figure_that_unpacks_to_much_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
    encoder.set_color(png::ColorType::Grayscale);
    let mut writer = encoder.write_header().unwrap();
    let head = b"Command\0\x01\0\0\0\x78\x01";
    let chunk: Vec<u8> = head.iter().copied().chain(like_letters(800_000)).collect();
    writer.write_chunk(png::chunk::iTXt, &chunk).unwrap();
    writer.write_image_data(&[0]).unwrap();
    writer.finish().unwrap();
    fs::write(folder.path().join("bomb.png"), &bytes).unwrap();
    let took = run(folder.path(), &["chart", "--again", "bomb.png", "-o", "x.png"], OWN + RESERVED);
    assert_eq!(took.code, Some(1));
    assert!(took.err.contains("“bomb.png” holds no chart settings"), "{}", took.err);
    assert!(took.peak <= OWN, "{} MB", took.peak);
}

#[test]
fn pipes_devices_and_folders_are_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("folder.png")).unwrap();
    fs::create_dir(folder.path().join("my")).unwrap();
    for pipe in ["pipe", "pipe.ron", "my/views.ron", "my/a.ron", "my/register.ron"] {
        let made = Command::new("mkfifo").arg(folder.path().join(pipe)).status();
        assert!(made.is_ok_and(|made| made.success()), "mkfifo");
    }
    let again = |file: &'static str| vec!["chart", "--again", file, "-o", "x.png"];
    for arguments in
        [again("pipe"), again("/dev/zero"), again("folder.png"), vec!["rates", "pipe", "-o", "x.csv"]]
    {
        let took = run(folder.path(), &arguments, OWN + RESERVED);
        assert_eq!(took.code, Some(1), "{arguments:?}: {}", took.err);
        assert!(took.err.contains("is not a regular file"), "{arguments:?}: {}", took.err);
    }
    for register in ["pipe.ron", "my"] {
        let took = run(folder.path(), &["check", register], OWN + RESERVED);
        assert_eq!(took.code, Some(1), "{register}: {}", took.err);
        assert!(took.out.contains("not a regular file"), "{register}: {}", took.out);
    }
}

#[test]
fn sizes_beyond_reason_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    for line in [
        "chart bars --size 1000000x1 -o x.png",
        "chart bars --scale 1000 -o x.png",
        "chart bars --size 20000x20000 --scale 16 -o x.png",
        "chart bars --dpi 1e30 -o x.png",
        "chart compare --groups a,b,c,d,e,f,g,h,i,j -o x.png",
        "generate 1000000000000 -o made",
        "picture --size 20000x20000 -o x.png",
    ] {
        let took = run(folder.path(), &line.split(' ').collect::<Vec<_>>(), OWN + RESERVED);
        assert!(matches!(took.code, Some(1 | 2)), "{line}: {:?} {}", took.code, took.err);
        assert!(took.peak <= OWN, "{line}: {} MB", took.peak);
    }
}

#[test]
fn a_spreadsheet_takes_little_more_than_its_register() {
    let folder = tempfile::tempdir().unwrap();
    let mut peaks = Vec::new();
    for format in ["csv", "xlsx"] {
        let made = dealscope::data::generate::register(3_000, 1);
        let all: Vec<_> = made.deal_ixs().collect();
        let text = dealscope::data::write::sources_ron(&made, &all);
        fs::write(folder.path().join(format!("made-{format}.ron")), text).unwrap();
        let file = format!("made-{format}.ron");
        let output = format!("deals.{format}");
        let took = run(folder.path(), &["deals", &file, "-f", format, "-o", &output], 4000);
        assert_eq!(took.code, Some(0), "{}", took.err);
        peaks.push(took.peak);
    }
    assert!(peaks[1] <= peaks[0] + 40, "{peaks:?} MB");
}
