//! Random registers of any size, for benchmarks and trials. The same seed gives the same bytes.
//!
//! They are skewed like real ones: few districts have most deals, a third of the amounts is undisclosed, some dates
//! are months or missing, some deals are parts of batches, few are disputed. The check reports nothing but a few
//! suspected duplicates.

mod deals;
mod random;
mod vocabulary;

use crate::data::whole::{WriteError, make_folder, write_whole};
use crate::data::write::{part_ron, register_ron};
use crate::model::{DealIx, Names, Register};
use deals::RandomDeals;
use std::path::Path;
use std::{fs, io};

/// Generates a register of `deals` random deals.
pub fn register(deals: usize, seed: u64) -> Register {
    let (places, sectors, rates) = super::lists();
    let mut register = Register::new(format!("{deals} made-up deals"), places, sectors, rates);
    "Made up for measuring; nothing here is true.".clone_into(&mut register.about);
    register.note = Some(Names {
        en: "Made up.".to_owned(),
        de: Some("Erfunden.".to_owned()),
        zh: Some("虚构数据。".to_owned()),
    });
    let (sources, deals) = RandomDeals::new(&register.places, &register.sectors, seed).make(deals);
    register.sources = sources;
    register.with_deals(deals)
}

/// The size of the register that [`write_folder`] wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    pub files: usize,
    pub deals: usize,
    pub bytes: u64,
}

/// The most deals in one file.
const DEALS_A_FILE: usize = 20_000;

/// Writes a random register as a folder of RON files. The folder is created if necessary; one that is not empty
/// is refused.
pub fn write_folder(deals: usize, seed: u64, folder: &Path) -> io::Result<Written> {
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(io::Error::other("the folder is not empty; choose another"));
    }
    if folder.is_file() {
        return Err(io::Error::other("it is a file; choose a folder"));
    }
    let register = register(deals, seed);
    make_folder(folder)?;
    let head = register_ron(&register);
    write_whole(&folder.join(super::REGISTER_FILE), head.as_bytes()).map_err(not_written)?;
    let mut written = Written { files: 1, deals, bytes: head.len() as u64 };
    for file in files(&register) {
        let text = part_ron(&register, &file);
        let path = folder.join(format!("deals-{:04}.ron", written.files));
        write_whole(&path, text.as_bytes()).map_err(not_written)?;
        written.files += 1;
        written.bytes += text.len() as u64;
    }
    Ok(written)
}

fn not_written(error: WriteError) -> io::Error {
    match error {
        WriteError::Other { source, .. } => source,
        other => io::Error::other(other),
    }
}

/// The deals of each file: whole sources in their order, so that references stay within a file.
fn files(register: &Register) -> Vec<Vec<DealIx>> {
    let mut files: Vec<Vec<DealIx>> = Vec::new();
    let mut last_source = None;
    for ix in register.deal_ixs() {
        let source = register.deal(ix).source();
        let is_full = files.last().is_none_or(|file| file.len() >= DEALS_A_FILE);
        if is_full && source != last_source {
            files.push(Vec::new());
        }
        last_source = source;
        if let Some(file) = files.last_mut() {
            file.push(ix);
        }
    }
    files
}
