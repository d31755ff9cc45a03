//! Withdrawn currencies, and the first days of currencies that began in 1990 or later.
//!
//! Codes and names are from ISO 4217, list three (codes withdrawn since 1997), plus those of list one that have ended
//! or were redenominated since. Rates to the euro are the irrevocable ones of Council Regulation (EC) No 2866/98 and
//! of the regulations for each country that joined later; the other rates are the ratios of the currency reforms.
//! A currency's last day is its last day as legal tender, before or alongside its successor, else the last day of the
//! month in which ISO withdrew its code.

/// A calendar day: year, month, day.
pub(super) type Day = (i16, i8, i8);

/// A withdrawn currency.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Past {
    pub code: &'static str,
    /// The English name of ISO 4217.
    pub name: &'static str,
    /// Decimals of the minor unit.
    pub decimals: u8,
    pub until: Day,
    pub into: Option<Became>,
}

/// The successor of a currency, at a permanently fixed rate.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Became {
    pub code: &'static str,
    /// Units of the old currency for one unit of the new one, as a decimal.
    pub units: &'static str,
    /// The first day of the new currency.
    pub since: Day,
    /// Whether the change was a redenomination, so that the rate also holds before that day.
    pub is_same_money: bool,
}

const fn ended(code: &'static str, name: &'static str, decimals: u8, until: Day) -> Past {
    Past { code, name, decimals, until, into: None }
}

const fn into(past: Past, code: &'static str, units: &'static str, since: Day) -> Past {
    Past { into: Some(Became { code, units, since, is_same_money: true }), ..past }
}

/// A currency replaced by another country's, or by one of a different value, at a rate of that day.
const fn replaced(past: Past, code: &'static str, units: &'static str, since: Day) -> Past {
    Past { into: Some(Became { code, units, since, is_same_money: false }), ..past }
}

/// A currency of a country that adopted the euro.
const fn euro(past: Past, units: &'static str, since: Day) -> Past {
    replaced(past, "EUR", units, since)
}

const EURO: Day = (1999, 1, 1);

/// The withdrawn currencies, sorted by code for binary search.
pub(super) const PAST: &[Past] = &[
    euro(ended("ADP", "Andorran peseta", 0, (2002, 2, 28)), "166.386", EURO),
    into(ended("AFA", "Afghani", 2, (2003, 1, 31)), "AFN", "1000", (2002, 10, 7)),
    ended("ANG", "Netherlands Antillean guilder", 2, (2025, 6, 30)).into_at_par("XCG", (2025, 3, 31)),
    into(ended("AON", "Angolan new kwanza", 2, (2000, 2, 29)), "AOR", "1000", (1995, 7, 1)),
    into(ended("AOR", "Angolan kwanza reajustado", 2, (2000, 2, 29)), "AOA", "1000000", (1999, 12, 13)),
    euro(ended("ATS", "Austrian schilling", 2, (2002, 2, 28)), "13.7603", EURO),
    into(ended("AYM", "Azerbaijani manat", 2, (2005, 12, 31)), "AZN", "5000", (2006, 1, 1)),
    into(ended("AZM", "Azerbaijani manat", 2, (2006, 12, 31)), "AZN", "5000", (2006, 1, 1)),
    ended("BAD", "Bosnia and Herzegovina dinar", 2, (1998, 7, 31)),
    euro(ended("BEF", "Belgian franc", 0, (2002, 2, 28)), "40.3399", EURO),
    into(ended("BGL", "Bulgarian lev", 2, (1999, 12, 31)), "BGN", "1000", (1999, 7, 5)),
    euro(ended("BGN", "Bulgarian lev", 2, (2026, 1, 31)), "1.95583", (2026, 1, 1)),
    into(ended("BYB", "Belarusian ruble", 0, (2000, 12, 31)), "BYR", "1000", (2000, 1, 1)),
    into(ended("BYR", "Belarusian ruble", 0, (2016, 12, 31)), "BYN", "10000", (2016, 7, 1)),
    ended("CHC", "WIR franc", 2, (2004, 11, 30)),
    ended("CSD", "Serbian dinar", 2, (2006, 10, 31)).into_at_par("RSD", (2006, 10, 25)),
    ended("CUC", "Cuban convertible peso", 2, (2021, 6, 30)),
    euro(ended("CYP", "Cypriot pound", 2, (2008, 1, 31)), "0.585274", (2008, 1, 1)),
    euro(ended("DEM", "German mark", 2, (2001, 12, 31)), "1.95583", EURO),
    replaced(ended("ECS", "Ecuadorian sucre", 2, (2000, 9, 10)), "USD", "25000", (2000, 3, 13)),
    ended("ECV", "Ecuadorian unit of constant value", 2, (2000, 9, 30)),
    euro(ended("EEK", "Estonian kroon", 2, (2011, 1, 14)), "15.6466", (2011, 1, 1)),
    euro(ended("ESP", "Spanish peseta", 0, (2002, 2, 28)), "166.386", EURO),
    euro(ended("FIM", "Finnish markka", 2, (2002, 2, 28)), "5.94573", EURO),
    euro(ended("FRF", "French franc", 2, (2002, 2, 17)), "6.55957", EURO),
    into(ended("GHC", "Ghanaian cedi", 2, (2007, 12, 31)), "GHS", "10000", (2007, 7, 1)),
    euro(ended("GRD", "Greek drachma", 0, (2002, 2, 28)), "340.750", (2001, 1, 1)),
    replaced(ended("GWP", "Guinea-Bissau peso", 2, (1997, 7, 31)), "XOF", "65", (1997, 5, 2)),
    euro(ended("HRK", "Croatian kuna", 2, (2023, 1, 14)), "7.53450", (2023, 1, 1)),
    euro(ended("IEP", "Irish pound", 2, (2002, 2, 9)), "0.787564", EURO),
    euro(ended("ITL", "Italian lira", 0, (2002, 2, 28)), "1936.27", EURO),
    euro(ended("LTL", "Lithuanian litas", 2, (2015, 1, 15)), "3.45280", (2015, 1, 1)),
    euro(ended("LUF", "Luxembourg franc", 0, (2002, 2, 28)), "40.3399", EURO),
    euro(ended("LVL", "Latvian lats", 2, (2014, 1, 14)), "0.702804", (2014, 1, 1)),
    into(ended("MGF", "Malagasy franc", 0, (2004, 12, 31)), "MGA", "5", (2003, 7, 31)),
    into(ended("MRO", "Mauritanian ouguiya", 2, (2018, 12, 31)), "MRU", "10", (2018, 1, 1)),
    euro(ended("MTL", "Maltese lira", 2, (2008, 1, 31)), "0.429300", (2008, 1, 1)),
    into(ended("MZM", "Mozambican metical", 2, (2006, 12, 31)), "MZN", "1000", (2006, 7, 1)),
    euro(ended("NLG", "Dutch guilder", 2, (2002, 1, 27)), "2.20371", EURO),
    into(ended("PLZ", "Polish zloty", 2, (1996, 12, 31)), "PLN", "10000", (1995, 1, 1)),
    euro(ended("PTE", "Portuguese escudo", 0, (2002, 2, 28)), "200.482", EURO),
    into(ended("ROL", "Romanian leu", 2, (2006, 12, 31)), "RON", "10000", (2005, 7, 1)),
    into(ended("RUR", "Russian ruble", 2, (1998, 12, 31)), "RUB", "1000", (1998, 1, 1)),
    into(ended("SDD", "Sudanese dinar", 2, (2007, 7, 31)), "SDG", "100", (2007, 1, 10)),
    into(ended("SDP", "Sudanese pound", 2, (1998, 6, 30)), "SDD", "10", (1992, 6, 8)),
    euro(ended("SIT", "Slovenian tolar", 2, (2007, 1, 14)), "239.640", (2007, 1, 1)),
    euro(ended("SKK", "Slovak koruna", 2, (2009, 1, 16)), "30.1260", (2009, 1, 1)),
    into(ended("SLL", "Sierra Leonean leone", 2, (2024, 3, 31)), "SLE", "1000", (2022, 7, 1)),
    into(ended("SRG", "Surinamese guilder", 2, (2003, 12, 31)), "SRD", "1000", (2004, 1, 1)),
    into(ended("STD", "Sao Tome and Principe dobra", 2, (2018, 6, 30)), "STN", "1000", (2018, 1, 1)),
    into(ended("TJR", "Tajikistani ruble", 2, (2001, 4, 30)), "TJS", "1000", (2000, 10, 30)),
    into(ended("TMM", "Turkmenistani manat", 2, (2009, 12, 31)), "TMT", "5000", (2009, 1, 1)),
    ended("TPE", "Timorese escudo", 0, (2002, 11, 30)),
    into(ended("TRL", "Turkish lira", 0, (2005, 12, 31)), "TRY", "1000000", (2005, 1, 1)),
    ended("USS", "United States dollar (same day)", 2, (2014, 3, 31)),
    into(ended("VEB", "Venezuelan bolívar", 2, (2008, 6, 30)), "VEF", "1000", (2008, 1, 1)),
    into(ended("VEF", "Venezuelan bolívar", 2, (2018, 12, 5)), "VES", "100000", (2018, 8, 20)),
    ended("XEU", "European currency unit", 2, (1998, 12, 31)).into_at_par("EUR", EURO),
    ended("XFO", "Gold franc", 2, (2006, 10, 31)),
    ended("XFU", "UIC franc", 2, (2013, 11, 30)),
    ended("XRE", "RINET funds code", 2, (1999, 11, 30)),
    ended("YUM", "Yugoslav dinar", 2, (2003, 7, 31)).into_at_par("CSD", (2003, 2, 4)),
    into(ended("ZMK", "Zambian kwacha", 2, (2013, 6, 30)), "ZMW", "1000", (2013, 1, 1)),
    into(ended("ZRN", "Zairean new zaire", 2, (1999, 6, 30)), "CDF", "100000", (1998, 6, 30)),
    ended("ZWD", "Zimbabwean dollar", 2, (2008, 8, 31)),
    replaced(ended("ZWL", "Zimbabwean dollar", 2, (2024, 8, 31)), "ZWG", "2498.7242", (2024, 4, 5)),
    into(ended("ZWN", "Zimbabwean dollar", 2, (2008, 12, 31)), "ZWR", "10000000000", (2008, 8, 1)),
    into(ended("ZWR", "Zimbabwean dollar", 2, (2009, 6, 30)), "ZWL", "1000000000000", (2009, 2, 2)),
];

impl Past {
    /// Replaced by a currency of the same value.
    const fn into_at_par(self, code: &'static str, since: Day) -> Self {
        into(self, code, "1", since)
    }
}

/// The first days of currencies that began in 1990 or later, sorted by code for binary search.
pub(super) const BEGUN: &[(&str, Day)] = &[
    ("AFN", (2002, 10, 7)),
    ("AMD", (1993, 11, 22)),
    ("AOA", (1999, 12, 13)),
    ("AOR", (1995, 7, 1)),
    ("AZM", (1992, 8, 15)),
    ("AZN", (2006, 1, 1)),
    ("BAM", (1998, 6, 22)),
    ("BGN", (1999, 7, 5)),
    ("BRL", (1994, 7, 1)),
    ("BYB", (1992, 5, 25)),
    ("BYN", (2016, 7, 1)),
    ("BYR", (2000, 1, 1)),
    ("CDF", (1998, 6, 30)),
    ("CHC", (2004, 1, 1)),
    ("CSD", (2003, 2, 4)),
    ("CUC", (1994, 12, 20)),
    ("CZK", (1993, 2, 8)),
    ("EEK", (1992, 6, 20)),
    ("ERN", (1997, 11, 8)),
    ("EUR", EURO),
    ("GEL", (1995, 10, 2)),
    ("GHS", (2007, 7, 1)),
    ("HRK", (1994, 5, 30)),
    ("KGS", (1993, 5, 10)),
    ("KZT", (1993, 11, 15)),
    ("LTL", (1993, 6, 25)),
    ("LVL", (1993, 3, 5)),
    ("MDL", (1993, 11, 29)),
    ("MGA", (2003, 7, 31)),
    ("MKD", (1993, 5, 10)),
    ("MRU", (2018, 1, 1)),
    ("MXN", (1993, 1, 1)),
    ("MZN", (2006, 7, 1)),
    ("NAD", (1993, 9, 15)),
    ("PEN", (1991, 7, 1)),
    ("PLN", (1995, 1, 1)),
    ("RON", (2005, 7, 1)),
    ("RSD", (2006, 10, 25)),
    ("RUB", (1998, 1, 1)),
    ("SDD", (1992, 6, 8)),
    ("SDG", (2007, 1, 10)),
    ("SIT", (1991, 10, 8)),
    ("SKK", (1993, 2, 8)),
    ("SLE", (2022, 7, 1)),
    ("SRD", (2004, 1, 1)),
    ("SSP", (2011, 7, 18)),
    ("STN", (2018, 1, 1)),
    ("TJR", (1995, 5, 10)),
    ("TJS", (2000, 10, 30)),
    ("TMM", (1993, 11, 1)),
    ("TMT", (2009, 1, 1)),
    ("TRY", (2005, 1, 1)),
    ("UAH", (1996, 9, 2)),
    ("UYU", (1993, 3, 1)),
    ("UZS", (1994, 7, 1)),
    ("VED", (2021, 10, 1)),
    ("VEF", (2008, 1, 1)),
    ("VES", (2018, 8, 20)),
    ("XCG", (2025, 3, 31)),
    ("YUM", (1994, 1, 24)),
    ("ZMW", (2013, 1, 1)),
    ("ZRN", (1993, 10, 22)),
    ("ZWG", (2024, 4, 5)),
    ("ZWL", (2009, 2, 2)),
    ("ZWN", (2006, 8, 1)),
    ("ZWR", (2008, 8, 1)),
];
