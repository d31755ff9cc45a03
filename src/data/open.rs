//! Opening a register: listing its files, reading them in parallel, joining, merging, linking and checking.

use super::check::{RegisterCheck, together};
use super::files::{self, FileList, InputFile, REGISTER_FILE, Refusal};
use super::join::copies::empty_copies;
use super::join::decide::decide;
use super::join::links::link;
use super::join::merge::{Around, merge};
use super::join::resolve::join;
use super::limits::{MAX_DEALS, MAX_REPORTS};
use super::lists::lists;
use super::open_error::OpenError;
use super::problems::locate::PathStep;
use super::problems::placed::{LineIndex, problems};
use super::problems::problem::{Code, Problem};
use super::problems::report::{Finding, Report};
use super::read::draft::DealOrigin;
use super::read::file::{self, ReadFile};
use super::read::places::add_places;
use super::read::recover::with_consequence;
use super::read::schema::RawRegister;
use super::read::values::{shortened, text_of};
use super::reference::RegisterRef;
use super::reference_lists::ReferenceLists;
use super::unknown::unknown;
use super::views::kept::KeptViews;
use super::workspace::Workspace;
use crate::model::{Currency, Gazetteer, Lang, Names, Rates, Register, Sectors, nearest};
use crate::words::Message;
use crate::{message, tr};
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An opened register with all its problems.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The reference that it was opened with.
    pub reference: RegisterRef,
    pub register: Register,
    /// The files, and where each report stands in them.
    pub workspace: Workspace,
    /// Sorted by file, line and column.
    pub problems: Vec<Problem>,
    /// The saved views. Their problems are kept with them, not in `problems`.
    pub views: KeptViews,
}

/// The progress of opening a register.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub files_read: usize,
    pub files: usize,
    /// Deals read so far.
    pub deals: usize,
}

impl Progress {
    /// `Opening: file 3 of 10, 120 deals`.
    pub fn in_lang(self, lang: Lang) -> String {
        let Self { files_read, files, deals } = self;
        let text = |number: usize| number.to_string();
        tr!(lang, "open-progress", read = text(files_read), files = text(files), deals = text(deals))
    }
}

/// Opens a register. Faults in its files are reported as problems; everything else is loaded.
pub fn open(reference: &RegisterRef, progress: &(dyn Fn(Progress) + Sync)) -> Result<Loaded, OpenError> {
    let list = files::list(reference)?;
    let (places, sectors, rates) = lists();
    let (head, files) = read_all(&list, places, &sectors, &rates, progress);
    let deals = files.iter().map(|file| file.drafts.len()).sum();
    check_total(deals)?;
    let (register, workspace, problems) = assemble(head, files, sectors, rates);
    let views = KeptViews::read(reference);
    Ok(Loaded { reference: reference.clone(), register, workspace, problems, views })
}

fn check_total(deals: usize) -> Result<(), OpenError> {
    if deals > MAX_DEALS { Err(OpenError::TooManyDeals { deals, most: MAX_DEALS }) } else { Ok(()) }
}

/// The content of `register.ron`, or the defaults for it.
struct RegisterHead {
    name: String,
    about: String,
    currency: Currency,
    note: Option<Names>,
    places: Gazetteer,
}

/// Reads the head and all files; the files are in the order of their names.
fn read_all(
    list: &FileList,
    places: Gazetteer,
    sectors: &Sectors,
    rates: &Rates,
    progress: &(dyn Fn(Progress) + Sync),
) -> (RegisterHead, Vec<ReadFile>) {
    let is_register = |input: &InputFile| input.name == REGISTER_FILE;
    let (head, head_file) =
        read_head(list.files.iter().find(|input| is_register(input)), list, places, rates);
    let known = ReferenceLists::new(&head.places, sectors, rates);
    let (files_read, deals) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let sources: Vec<_> = list.files.iter().filter(|input| !is_register(input)).collect();
    let tell = |file: ReadFile| {
        let files_read = files_read.fetch_add(1, Ordering::Relaxed) + 1;
        let deals = deals.fetch_add(file.drafts.len(), Ordering::Relaxed) + file.drafts.len();
        progress(Progress { files_read, files: sources.len(), deals });
        file
    };
    let base = usize::from(head_file.is_some());
    let mut files: Vec<ReadFile> = head_file.into_iter().collect();
    files.par_extend(
        sources.par_iter().enumerate().map(|(ix, input)| tell(file::source_file(base + ix, input, &known))),
    );
    empty_copies(&mut files);
    (head, files)
}

/// Reads `register.ron`. If a folder has none, that is reported and defaults are used.
fn read_head(
    input: Option<&InputFile>,
    list: &FileList,
    places: Gazetteer,
    rates: &Rates,
) -> (RegisterHead, Option<ReadFile>) {
    let default = |places| RegisterHead {
        name: list.name.clone(),
        about: String::new(),
        currency: Currency::USD,
        note: None,
        places,
    };
    if let Some(input) = input {
        let (file, head) =
            file::register_file(input, |raw, report| head_of(raw, default(places), rates, report));
        return (head, Some(file));
    }
    let mut missing = None;
    if list.is_folder {
        let what = message!("problem-register-missing", file = REGISTER_FILE, name = &list.name);
        let refusal = Refusal { code: Code::RegisterMissing, what };
        missing = Some(ReadFile::of(&InputFile::refused(REGISTER_FILE, refusal)));
    }
    (default(places), missing)
}

fn head_of(
    raw: &RawRegister<'_>,
    mut head: RegisterHead,
    rates: &Rates,
    report: &mut Report,
) -> RegisterHead {
    let needs = |report: &mut Report, field: &str, is_there: bool, what: Message| {
        if !is_there && !raw.broken.contains(&field) {
            report.here(Code::MissingField, what);
        }
    };
    let name = message!("problem-register-needs-name", name = &head.name);
    needs(report, "name", raw.name.is_some(), name);
    needs(report, "about", raw.about.is_some(), message!("problem-register-needs-about"));
    needs(report, "currency", raw.currency.is_some(), message!("problem-register-needs-currency"));
    head.name = text_of("name", raw.name.as_ref(), report).unwrap_or(head.name);
    head.about = text_of("about", raw.about.as_ref(), report).unwrap_or_default();
    let de = text_of("note_de", raw.note_de.as_ref(), report);
    let zh = text_of("note_zh", raw.note_zh.as_ref(), report);
    head.note = text_of("note", raw.note.as_ref(), report).map(|en| Names { en, de, zh });
    if let Some(code) = text_of("currency", raw.currency.as_ref(), report) {
        let currency = Currency::from_code(&code);
        head.currency = currency.unwrap_or(head.currency);
        if currency.is_none() {
            let known = rates.currencies();
            let meant = nearest(&code, known.iter().map(|currency| currency.code()));
            let what = unknown("sort-currency", &shortened(&code), meant);
            report.field(
                "currency",
                Code::UnknownCurrency,
                with_consequence(what, message!("taken-as-dollars")),
            );
        }
    }
    add_places(&mut head.places, &raw.places, report);
    head
}

/// Joins the files into the register, remembers them, and collects the problems of all files.
fn assemble(
    head: RegisterHead,
    mut files: Vec<ReadFile>,
    sectors: Sectors,
    rates: Rates,
) -> (Register, Workspace, Vec<Problem>) {
    let names: Vec<String> = files.iter().map(|file| file.name().to_owned()).collect();
    let mut joined = join(&mut files);
    let resolved = joined.resolve(&names);
    let drafts = std::mem::take(&mut joined.drafts);
    let reports: Vec<DealOrigin> = drafts.iter().map(|draft| draft.origin).collect();
    let mut found = joined.found;
    let mut about = |draft: usize, steps: Vec<PathStep>, code: Code, what: Message| {
        let Some(origin) = reports.get(draft) else { return };
        found.push(origin.file, Finding { spot: origin.spot(steps), code, what });
    };
    let around = Around { places: &head.places };
    let mut merged = merge(drafts, &resolved.same_as, &around);
    for cut in link(&mut merged, &resolved.part_of) {
        about(cut.draft, cut.steps, cut.code, cut.what);
    }
    merged.deals.iter_mut().for_each(decide);
    for &(draft, _) in merged.refused.iter().filter_map(|&link| resolved.same_as.get(link)) {
        let what = message!("problem-too-many-reports", most = MAX_REPORTS.to_string());
        about(draft, vec![PathStep::Field("same_as")], Code::ListTooLong, what);
    }
    let mut register = Register::new(head.name, head.places, sectors, rates);
    register.about = head.about;
    register.currency = head.currency;
    register.note = head.note;
    register.sources = joined.sources;
    let register = register.with_deals(std::mem::take(&mut merged.deals));
    let mut whole = RegisterCheck::new(&register, &merged.origins, &merged.checked);
    together(&mut whole);
    found.append(whole.found);
    let index = LineIndex { origins: &reports, deal_of: &merged.deal_of, checked: &merged.checked };
    let problems = problems(&files, &found, &index);
    let workspace = Workspace::new(files, &joined.source_origins, &reports, &merged);
    (register, workspace, problems)
}
