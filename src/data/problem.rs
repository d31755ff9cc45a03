//! What is wrong with a register: each problem with its place, a code, and a sentence to act on.

use crate::model::{DealIx, Lang};
use crate::words::{Said, text};
use std::fmt;

/// Something in the files that a person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name within the register.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    pub severity: Severity,
    /// What sort of problem, as one kebab-case word: `unknown-place`.
    pub code: &'static str,
    /// What is wrong and what to do, to be said in any language.
    pub said: Said,
    /// The deal that it is about, if that deal was read.
    pub deal: Option<DealIx>,
}

impl Problem {
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// What is wrong and what to do, in words.
    pub fn what(&self, lang: Lang) -> String {
        brief(self.said.in_lang(lang))
    }

    /// The whole line: file, line and column, how bad it is, and what it is.
    pub fn in_lang(&self, lang: Lang) -> String {
        let Self { file, line, column, severity, .. } = self;
        format!("{file}:{line}:{column}: {}: {}", severity.in_lang(lang), self.what(lang))
    }
}

/// Files may hold words of any length; a sentence about them may not.
fn brief(what: String) -> String {
    const MOST: usize = 600;
    match what.char_indices().nth(MOST) {
        Some((cut, _)) => format!("{}…", what.get(..cut).unwrap_or_default()),
        None => what,
    }
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Something of the file was not taken as it stands.
    Error,
    /// All was taken, but it looks odd. A deal's `checked` silences it.
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

/// In English.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_lang(Lang::En))
    }
}

/// Gives the closed list of problems their words and severities.
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $word:literal $severity:ident,)+) => {
        /// The sorts of problems.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $name),+ }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The word that the check prints and `checked` names.
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),+ }
            }

            /// The one whose word this is.
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
    // The way it is written.
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
    // Several reports of one deal.
    SameAsItself => "same-as-itself" Error,
    SameAsInSource => "same-as-in-source" Error,
    SameAsMember => "same-as-member" Error,
    SimilarNames => "similar-names" Warning,
    SuspectedDuplicate => "suspected-duplicate" Warning,
    // What a deal says of itself.
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
