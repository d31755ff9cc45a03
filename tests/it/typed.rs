//! The filter language hears what people type: other keyboards, other languages, other tools.

use dealscope::data::RegisterRef;
use dealscope::model::Lang;
use dealscope::query::{FacetField, Filter, ambiguous_names};
use dealscope::session::Opened;
use std::sync::{Arc, LazyLock};

static SEEDS: LazyLock<Arc<Opened>> =
    LazyLock::new(|| Arc::new(dealscope::app::open(&RegisterRef::parse("@seeds")).expect("the seeds open")));

/// A text is read as the filter that prints so, and that one reads back as itself.
#[track_caller]
fn check(typed: &str, printed: &str) {
    let filter = Filter::parse(typed).unwrap_or_else(|error| panic!("{typed}: {error}"));
    assert_eq!(filter.to_string(), printed, "{typed}");
    assert_eq!(Filter::parse(printed).as_ref(), Ok(&filter), "{typed}");
    filter.check(&SEEDS.register, &SEEDS.index).unwrap_or_else(|error| panic!("{typed}: {error}"));
}

#[track_caller]
fn refused(typed: &str, message: &str) {
    let result = Filter::parse(typed).and_then(|filter| {
        filter.check(&SEEDS.register, &SEEDS.index)?;
        Ok(filter)
    });
    match result {
        Ok(filter) => panic!("{typed} was read as {filter}"),
        Err(error) => assert_eq!(error.to_string(), message, "{typed}"),
    }
}

#[test]
fn look_alike_signs_mean_what_they_look_like() {
    check("district：青浦", "district:青浦");
    check("stage＞＝signed", "stage>=signed");
    check("stage≥signed", "stage>=signed");
    check("stage≦signed", "stage<=signed");
    check("stage＜signed　kind：visit", "stage<signed kind:visit");
    check("kind：visit，procurement、investment", "kind:visit,procurement,investment");
    check("（kind：visit）", "(kind:visit)".trim_matches(['(', ')']));
    check("−kind:visit", "-kind:visit");
    check("–kind:visit", "-kind:visit");
    check("—kind:visit", "-kind:visit");
    check("－（dow or sap）", "-(dow or sap)");
    check("“lingang group”", "\"lingang group\"");
    check("„lingang group“", "\"lingang group\"");
    check("«lingang group»", "\"lingang group\"");
    check("»lingang group«", "\"lingang group\"");
    check("「lingang group」", "\"lingang group\"");
    check("＂lingang group＂", "\"lingang group\"");
    check("'lingang group'", "\"lingang group\"");
    check("‘lingang group’", "\"lingang group\"");
    check("kind:“visit”", "kind:visit");
    check("kind:\u{a0}visit", "kind:visit");
    check("\u{feff}kind:vi\u{200b}sit", "kind:visit");
    check("ｋｉｎｄ：ｖｉｓｉｔ", "kind:visit");
    check("date：２０２３‥２０２４", "date:2023..2024");
    check("date:2023…2024", "date:2023..2024");
    check("date:2023。。2024", "date:2023..2024");
    check("date:2023–2024", "date:2023/2024");
    check("date:2023至2024", "date:2023..2024");
    check("date:2023年11月", "date:2023-11");
    check("year:2023年", "year:2023");
    check("amount＞＝１００Ｍ　ＵＳＤ", "amount>=\"100M USD\"");
    check("amount≥5亿元人民币", "amount>=5亿元人民币");
    check("it's men’s", "it's men’s");
    // What stands in plain quotes stays as it is.
    check("\"a：b “c”\"", "\"a：b “c”\"");
}

#[test]
fn operators_of_other_languages_and_tools_are_understood() {
    check("dow AND 青浦", "dow 青浦");
    check("dow and 青浦", "dow 青浦");
    check("dow && 青浦", "dow 青浦");
    check("dow&&青浦", "dow 青浦");
    check("dow & 青浦", "dow 青浦");
    check("dow und 青浦", "dow 青浦");
    check("dow 和 青浦", "dow 青浦");
    check("+dow +青浦", "dow 青浦");
    check("dow OR 青浦", "dow or 青浦");
    check("dow || 青浦", "dow or 青浦");
    check("dow|青浦", "dow or 青浦");
    check("dow oder 青浦", "dow or 青浦");
    check("dow 或 青浦", "dow or 青浦");
    for not in ["ohne", "außer", "except", "without", "除", "没有", "kein", "sans", "без"] {
        check(&format!("青浦 {not} dow"), "青浦 -dow");
    }
    check("dow et 青浦", "dow 青浦");
    check("dow u. 青浦", "dow 青浦");
    check("dow ou 青浦", "dow or 青浦");
    check("dow или 青浦", "dow or 青浦");
    check("青浦。", "青浦");
    check("NOT dow", "-dow");
    check("dow AND NOT 青浦", "dow -青浦");
    check("nicht dow", "-dow");
    check("不 dow", "-dow");
    check("非 kind:visit", "-kind:visit");
    check("!kind:visit", "-kind:visit");
    check("！kind：visit", "-kind:visit");
    check("! (dow or sap)", "-(dow or sap)");
    check("NOT(dow or sap)", "-(dow or sap)");
    check("kind=visit", "kind:visit");
    check("kind==visit", "kind:visit");
    check("kind = visit", "kind:visit");
    check("stage >= signed", "stage>=signed");
    check("stage => signed", "stage>=signed");
    check("stage:>=signed", "stage>=signed");
    check("kind!=visit", "-kind:visit");
    check("kind <> visit", "-kind:visit");
    check("kind≠visit", "-kind:visit");
    check("kind:!visit", "-kind:visit");
    check("kind: visit, procurement", "kind:visit,procurement");
    check("kind:visit|procurement", "kind:visit,procurement");
    check("kind:visit || procurement", "kind:visit or procurement");
    check("ding*", "ding");
    check("amount>=1,250,000", "amount>=\"1,250,000\"");
    check("amount>=USD 100M", "amount>=\"USD 100M\"");
    check("amount>=2.5 million usd", "amount>=\"2.5 million usd\"");
    check("amount:1bn .. 2bn", "amount:\"1bn .. 2bn\"");
    // Words that are operators are words in quotes, and within other words.
    check("\"and\" \"不\"", "\"and\" \"不\"");
    check("AT&T Android 不锈钢 nothing", "AT&T Android 不锈钢 nothing");
}

#[test]
fn what_is_not_understood_is_refused_with_advice() {
    refused("and dow", "at character 1: something must come before “and”");
    refused("dow AND", "at character 8: something must follow “AND”");
    refused("dow and or sap", "at character 9: something must follow “and”");
    refused("dow OR", "at character 7: something must follow “OR”");
    refused("dow NOT", "at character 5: something must follow “NOT”");
    refused("not or dow", "at character 1: something must follow “not”");
    refused("|| dow", "at character 1: something must come before “||”");
    refused("浦东：签约", "at character 1: unknown field “浦东”; to search for the text, write \"浦东\"");
    refused("a=b", "at character 1: unknown field “a”; to search for the text, write \"a\"");
    refused("kind><visit", "at character 5: “><” is not a comparison; write one of : >= <= > <");
    refused("di*g", "at character 1: words match anywhere; leave out “*”");
    refused(
        "dow，sap",
        "at character 4: a comma must be between the values of a field, as in kind:visit,procurement; put other text in quotation marks",
    );
    refused("„dow", "at character 1: this „ is not closed; add “");
    refused(
        "date:2024..2023",
        "at character 6: “2024..2023” ends before it starts; write the earlier date first, as in date:2023..2024",
    );
    refused(
        "date：2024-11—2024-02",
        "at character 6: “2024-11..2024-02” ends before it starts; write the earlier date first, as in date:2024-02..2024-11",
    );
    refused(
        "date:2024/2023",
        "at character 6: “2024/2023” ends before it starts; write the earlier date first, as in date:2023..2024",
    );
    refused(
        "date:..",
        "at character 6: “..” is not a date; write it as in date:2023-11, date:2023..2024 or date>=2023-11-05",
    );
    refused(
        "amount>=2.500 million",
        "at character 9: “2.500 million” is not an amount (its character 1: expected either “2.5 million” or “2500 million”: “2.500 million” can mean both); for undisclosed amounts write amount:undisclosed",
    );
    refused(
        "count>=1,500",
        "at character 8: “1,500” is not a number (its character 1: expected either “1.5” or “1500”: “1,500” can mean both); write it as in count>=25",
    );
    refused(
        "amount>=1 250",
        "at character 9: “1 250” can be one number or two terms; write 1250, or \"250\" for a word",
    );
    for (typed, place, word, number) in [
        ("amount>=1 Mrd", 11, "Mrd", "1"),
        ("amount>=100 Mio EUR", 13, "Mio", "100"),
        ("amount>=5 亿 Milliarden", 13, "Milliarden", "5 亿"),
        ("amount>=1bn XYZ", 13, "XYZ", "1bn"),
        ("amount>=100M USD USD", 18, "USD", "100M USD"),
        ("date:2023 to 2024", 11, "to", "2023"),
        ("date:2023 bis 2024", 11, "bis", "2023"),
        ("date:2023 至 2024", 11, "至", "2023"),
        ("date:2023 - 2024", 11, "-", "2023"),
        ("count:20 bis 30", 10, "bis", "20"),
    ] {
        let advice = format!(
            "at character {place}: “{word}” after {number} is not understood; write the scale directly after the number, as in 5bn \
             or 5亿, one currency, and a range as 1..2; to search for the word, write \"{word}\""
        );
        refused(typed, &advice);
    }
    for word in ["XOR", "/", ";", "~qingpu", "qingp?", "stage≼signed", "district≔qingpu", "qingpu；dow"]
    {
        refused(
            &format!("dow {word}"),
            &format!(
                "at character 5: “{word}” has no meaning here; leave it out, or write \"{word}\" to search for the text"
            ),
        );
    }
    refused(
        "amount:2bn..1bn",
        "at character 8: “2bn..1bn” is not an amount (its character 1: expected the smaller number first in a range); for undisclosed amounts write amount:undisclosed",
    );
}

#[test]
fn fields_and_lists_are_known_in_three_languages() {
    check("bezirk:qingpu", "district:qingpu");
    check("Bezirk：Qingpu", "district:Qingpu");
    check("区:青浦", "district:青浦");
    check("金额>=1亿", "amount>=1亿");
    check("art:Beschaffung", "kind:procurement");
    check("类型：采购，投资", "kind:procurement,investment");
    check("stufe>=unterzeichnet", "stage>=signed");
    check("阶段≥已签约", "stage>=signed");
    check("阶段:签约", "stage:signed");
    check("stufe:\"in Gesprächen\"", "stage:talks");
    check("währung:euro", "currency:EUR");
    check("货币:人民币", "currency:CNY");
    check("betrag:\"nicht genannt\"", "amount:undisclosed");
    check("金额:未披露", "amount:undisclosed");
    check("merkmal:strittig", "is:disputed");
    check("特征:批次", "is:batch");
    check("verlässlichkeit>=mittel", "confidence>=medium");
    check("einheit:Projekte", "unit:projects");
    check("日期:无", "date:none");
    check("datum>=2023", "date>=2023");
    check("行业:ai", "sector:ai");
    check("anzahl>=30", "count>=30");
    // What is English already stays as it was typed.
    check("Stage>=SIGNED kind:Visit", "stage>=SIGNED kind:Visit");
}

#[test]
fn no_name_is_two_fields_or_two_values() {
    assert_eq!(ambiguous_names(), Vec::<String>::new());
}

#[test]
fn every_field_is_heard_by_its_name_in_each_language() {
    for lang in [Lang::En, Lang::De, Lang::Zh] {
        for (field, _) in FacetField::ALL {
            let name = field.in_words(lang);
            // A name of several words stands in sentences; its field has shorter ones to type.
            if name.contains(' ') {
                let shorter = [FacetField::District, FacetField::Zone, FacetField::Venue, FacetField::Area];
                assert!(shorter.contains(field), "{name}");
                continue;
            }
            let text = format!("{name}:x");
            let filter = Filter::parse(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert!(filter.to_string().starts_with(&format!("{}:", field.word())), "{text}: {filter}");
        }
    }
}
