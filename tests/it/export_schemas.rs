//! The JSON of the commands against their schemas.

use crate::program::run;
use dealscope::model::{Confidence, Form, Kind, Stage};
use dealscope::query::{FACET_FIELDS, GroupBy, Measure, Reading};
use serde_json::{Map, Value};
use std::path::Path;

fn schema(command: &str) -> Value {
    let ran = run(Path::new("."), &format!("schema {command}"));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran.json()
}

fn object(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap_or_else(|| panic!("an object, not {value}"))
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_u64() || value.is_i64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type '{other}'"),
    }
}

/// What of the value is not as the schema says.
fn faults(root: &Value, schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let pointer = reference.strip_prefix('#').expect("a reference within the schema");
        let target = root.pointer(pointer).unwrap_or_else(|| panic!("no {reference}"));
        faults(root, target, value, path, found);
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !types.is_empty() && !types.iter().any(|name| is_of_type(value, name)) {
        found.push(format!("{path}: {value} is none of {types:?}"));
    }
    if let Some(words) = schema["enum"].as_array()
        && !words.contains(value)
    {
        found.push(format!("{path}: {value} is none of {words:?}"));
    }
    if let (Some(items), Some(list)) = (schema.get("items"), value.as_array()) {
        for (at, item) in list.iter().enumerate() {
            faults(root, items, item, &format!("{path}/{at}"), found);
        }
    }
    if let Some(members) = value.as_object() {
        object_faults(root, schema, members, path, found);
    }
}

fn has_all(members: &Map<String, Value>, names: &Value) -> bool {
    names.as_array().into_iter().flatten().filter_map(Value::as_str).all(|name| members.contains_key(name))
}

fn object_faults(
    root: &Value,
    schema: &Value,
    members: &Map<String, Value>,
    path: &str,
    found: &mut Vec<String>,
) {
    if !has_all(members, &schema["required"]) {
        found.push(format!("{path}: one of {} is missing", schema["required"]));
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fitting = choices.iter().filter(|choice| has_all(members, &choice["required"])).count();
        if fitting != 1 {
            found.push(format!("{path}: {fitting} of {choices:?} fit"));
        }
    }
    for (name, member) in members {
        let path = format!("{path}/{name}");
        match (schema["properties"].get(name), schema.get("additionalProperties")) {
            (Some(known), _) => faults(root, known, member, &path, found),
            (None, Some(Value::Bool(false))) => found.push(format!("{path} is not in the schema")),
            (None, Some(other @ Value::Object(_))) => faults(root, other, member, &path, found),
            (None, _) => {}
        }
    }
}

fn check(command: &str, lines: &[String]) {
    let schema = schema(command);
    for line in lines {
        let ran = run(Path::new("."), &format!("{command} {line} -f json"));
        assert_eq!(ran.code, Some(0), "{command} {line}: {}", ran.err);
        let mut found = Vec::new();
        faults(&schema, &schema, &ran.json(), "", &mut found);
        assert!(found.is_empty(), "{command} {line}: {} faults, first {}", found.len(), found[0]);
    }
}

#[test]
fn deals_are_as_their_schema_says() {
    check("deals", &["@seeds", "@reported"].map(str::to_owned));
}

#[test]
fn facets_are_as_their_schema_says() {
    let lines = [
        "@seeds",
        "@seeds --where kind:investment",
        "@reported",
        "@reported --currency stated --where -kind:investment",
    ];
    check("facets", &lines.map(str::to_owned));
}

#[test]
fn volumes_by_each_field_are_as_their_schema_says() {
    let fields = GroupBy::ALL.iter().map(|by| by.word());
    let lines = fields
        .flat_map(|by| ["USD", "stated"].map(|currency| format!("@seeds --by {by} --currency {currency}")));
    check("volumes", &lines.collect::<Vec<_>>());
}

#[test]
fn volumes_of_many_deals_by_each_field_are_as_their_schema_says() {
    let fields = GroupBy::ALL.iter().map(|by| by.word());
    let lines = fields.map(|by| format!("@reported --by {by} --currency USD"));
    check("volumes", &lines.collect::<Vec<_>>());
}

#[test]
fn volumes_of_each_measure_are_as_their_schema_says() {
    let mut lines = Vec::new();
    for measure in "deals projects agreements companies partners area".split(' ') {
        lines.push(format!("@reported --measure {measure}"));
        lines.push(format!("@reported --measure {measure} --currency stated --reading low --at venue"));
    }
    check("volumes", &lines);
}

/// The closed lists of a schema are those of the program.
#[test]
fn lists_of_the_schemas_are_those_of_the_program() {
    let check = |schema: &Value, pointer: &str, mut words: Vec<&str>| {
        let list = schema.pointer(pointer).unwrap_or_else(|| panic!("no {pointer}"));
        let mut listed: Vec<&str> = list.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        listed.sort_unstable();
        words.sort_unstable();
        assert_eq!(listed, words, "{pointer}");
    };
    let volumes = schema("volumes");
    check(&volumes, "/properties/by/enum", GroupBy::ALL.iter().map(|by| by.word()).collect());
    check(&volumes, "/properties/reading/enum", Reading::ALL.iter().map(|reading| reading.word()).collect());
    check(&volumes, "/properties/measure/enum", Measure::ALL.iter().map(|measure| measure.word()).collect());
    let facets = schema("facets");
    check(&facets, "/items/properties/field/enum", FACET_FIELDS.iter().map(|field| field.word()).collect());
    let deals = schema("deals");
    let words =
        |pointer: &str, words: Vec<&str>| check(&deals, &format!("/items/properties/{pointer}/enum"), words);
    words("kind", Kind::ALL.iter().map(|kind| kind.word()).collect());
    words("form", Form::ALL.iter().map(|form| form.word()).collect());
    words("stage", Stage::ALL.iter().map(|stage| stage.word()).collect());
    words("confidence", Confidence::ALL.iter().map(|confidence| confidence.word()).collect());
}

/// Every field of every object says what it is, and no object may hold more than its schema.
fn check_said(schema: &Value, path: &str) {
    if let Some(fields) = schema.get("properties") {
        for (name, field) in object(fields) {
            let path = format!("{path}/{name}");
            let said = field["description"].as_str().unwrap_or_default();
            assert!(said.ends_with('.') && said.len() > 5, "{path}: '{said}'");
            check_said(field, &path);
        }
        assert!(schema.get("additionalProperties").is_some(), "{path} may hold anything");
    }
    for inner in ["items", "additionalProperties"] {
        if let Some(inner @ Value::Object(_)) = schema.get(inner) {
            check_said(inner, path);
        }
    }
}

#[test]
fn schemas_say_what_every_field_is() {
    for command in ["deals", "volumes", "facets"] {
        let schema = schema(command);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert_eq!(schema["title"], format!("dealscope {command} -f json"));
        check_said(&schema, command);
    }
}

#[test]
fn the_validator_of_these_tests_finds_faults() {
    let schema = schema("facets");
    let mut value = run(Path::new("."), "facets --field stage -f json").json();
    let count = |value: &Value| {
        let mut found = Vec::new();
        faults(&schema, &schema, value, "", &mut found);
        found.len()
    };
    assert_eq!(count(&value), 0);
    value[0]["field"] = "colour".into();
    value[0]["values"][0]["deals"] = "many".into();
    value[0]["values"][1]["further"] = true.into();
    object(&value[0]["values"][2]);
    value[0]["values"][2].as_object_mut().unwrap().remove("name");
    assert_eq!(count(&value), 4);
}
