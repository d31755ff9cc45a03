//! Problems of a register, each with its position, a code, and a message that says how to correct it.

use crate::model::{DealIx, Lang};
use crate::words::{Message, Phrase, text};
use std::fmt;

/// An error or a warning about the files of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name within the register.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    pub severity: Severity,
    /// The kind of problem as one kebab-case word: `unknown-place`.
    pub code: &'static str,
    /// The fault and its correction, to be put into a language later.
    pub said: Message,
    /// The deal concerned, if it was read.
    pub deal: Option<DealIx>,
}

impl Problem {
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// The fault and its correction, shortened if the file contains very long text.
    pub fn what(&self, lang: Lang) -> String {
        brief(self.said.in_lang(lang))
    }

    /// The full line of the report, to be put into a language later.
    pub fn message(&self) -> Message {
        Message::from(Phrase::new(|lang| self.in_lang(lang)))
    }

    /// The full line of the report: file, line, column, severity and message.
    pub fn in_lang(&self, lang: Lang) -> String {
        let Self { file, line, column, severity, .. } = self;
        format!("{file}:{line}:{column}: {}: {}", severity.in_lang(lang), self.what(lang))
    }
}

/// Shortens a message, because it may quote text of any length from a file.
fn brief(what: String) -> String {
    const MOST: usize = 600;
    match what.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", what.get(..cut).unwrap_or_default()),
        None => what,
    }
}

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Part of the file was not accepted as written.
    Error,
    /// Everything was accepted, but looks implausible. An entry in the deal's `checked` silences the warning.
    Warning,
}

impl Severity {
    /// `error`, `warning`.
    pub fn in_lang(self, lang: Lang) -> &'static str {
        match self {
            Self::Error => text(lang, "problem-error"),
            Self::Warning => text(lang, "problem-warning"),
        }
    }
}

/// The full line in English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_lang(Lang::En))
    }
}

/// Defines `Code`: the closed list of problems with their words and severities.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $word:literal $severity:ident,)+) => {
        /// The kinds of problems.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $name),+ }

        impl Code {
            /// All codes, in the order of their definition.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word that the check prints and that an entry in `checked` names.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// The code with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.word() == word)
            }
        }
    };
}

codes! {
    // Files.
    UnreadableFile => "unreadable-file" Error,
    FileTooLarge => "file-too-large" Error,
    NotUtf8 => "not-utf8" Error,
    EmptyFile => "empty-file" Warning,
    RegisterMissing => "register-missing" Warning,
    FileCopied => "file-copied" Warning,
    MoreProblems => "more-problems" Warning,
    // Syntax and structure.
    Syntax => "syntax" Error,
    TooDeep => "too-deep" Error,
    UnknownField => "unknown-field" Error,
    DuplicateField => "duplicate-field" Error,
    WrongType => "wrong-type" Error,
    UnknownWord => "unknown-word" Error,
    MissingField => "missing-field" Error,
    MissingTitle => "missing-title" Error,
    EmptyText => "empty-text" Warning,
    TextTooLong => "text-too-long" Error,
    ListTooLong => "list-too-long" Error,
    LostLetter => "lost-letter" Warning,
    RightToLeft => "right-to-left" Warning,
    // Notations.
    WrongAmount => "wrong-amount" Error,
    WrongCount => "wrong-count" Error,
    WrongDate => "wrong-date" Error,
    UnknownCurrency => "unknown-currency" Error,
    // Ids and references.
    WrongId => "wrong-id" Error,
    DuplicateDeal => "duplicate-deal" Error,
    DuplicateSource => "duplicate-source" Error,
    DuplicatePlace => "duplicate-place" Error,
    UnknownPlace => "unknown-place" Error,
    UnknownVenue => "unknown-venue" Error,
    UnknownHome => "unknown-home" Error,
    UnknownSector => "unknown-sector" Error,
    UnknownSource => "unknown-source" Error,
    UnknownDeal => "unknown-deal" Error,
    UnknownCheck => "unknown-check" Warning,
    // Saved views.
    WrongView => "wrong-view" Error,
    DuplicateView => "duplicate-view" Error,
    // Deals and their batches.
    PartOfItself => "part-of-itself" Error,
    PartOfCycle => "part-of-cycle" Error,
    PartOfNoBatch => "part-of-no-batch" Error,
    PartOfTooDeep => "part-of-too-deep" Error,
    RunningTotalMember => "running-total-member" Error,
    BatchExceeded => "batch-exceeded" Warning,
    CountExceeded => "count-exceeded" Warning,
    CancelledWithMembers => "cancelled-with-members" Warning,
    // Several reports of one deal, and similar deals and names.
    SameAsItself => "same-as-itself" Error,
    SameAsInSource => "same-as-in-source" Error,
    SameAsMember => "same-as-member" Error,
    SimilarNames => "similar-names" Warning,
    SuspectedDuplicate => "suspected-duplicate" Warning,
    // Consistency of a single deal.
    AfterPublication => "after-publication" Warning,
    HistoryNotBelow => "history-not-below" Warning,
    HistoryOrder => "history-order" Warning,
    PlaceEnded => "place-ended" Warning,
    PlaceNotBegun => "place-not-begun" Warning,
    CurrencyEnded => "currency-ended" Warning,
    CurrencyNotBegun => "currency-not-begun" Warning,
    AmountOutOfLine => "amount-out-of-line" Warning,
    UnitWithoutCount => "unit-without-count" Warning,
    CountWithoutUnit => "count-without-unit" Warning,
    NoEvidence => "no-evidence" Warning,
    EvidenceWithoutField => "evidence-without-field" Warning,
    RivalEqual => "rival-equal" Warning,
    RivalWithoutWhy => "rival-without-why" Warning,
    AcceptedUnstated => "accepted-unstated" Warning,
    AcceptedWithoutWhy => "accepted-without-why" Warning,
    CheckedWithoutWhy => "checked-without-why" Error,
}
