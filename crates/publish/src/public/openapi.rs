//! A description of the data files for other programs, made of the same list of fields.

use byname_web::page::Page;
use serde_json::{Map, Value, json};

use super::data::RULE;
use super::dataset::{ACTION, AUTHORITY, Field, PERSON, SCORE, SOURCE, STEP, Take};

/// `/openapi.json`
pub(super) async fn document() -> Page {
    let mut paths = Map::new();
    describe(&mut paths, "people", PERSON);
    describe(&mut paths, "steps", STEP);
    describe(&mut paths, "authorities", AUTHORITY);
    describe(&mut paths, "scoreboard", SCORE);
    describe(&mut paths, "actions", ACTION);
    describe(&mut paths, "sources", SOURCE);
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Byname public data",
            "version": env!("CARGO_PKG_VERSION"),
            "description": RULE,
        },
        "paths": paths,
    });
    Page { media_type: "application/json", body: document.to_string() }
}

fn describe<T>(paths: &mut Map<String, Value>, name: &str, fields: &[Field<T>]) {
    let record = record(fields);
    let whole = json!({
        "type": "object",
        "required": ["as_of", "rule", "licence", name],
        "properties": {
            "as_of": {"type": "string", "format": "date", "description": "The day to which days are counted."},
            "rule": {"type": "string", "description": "Which records stand here and how they are counted."},
            "licence": {"type": "string"},
            name: {"type": "array", "items": record},
        },
    });
    let columns = fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
    paths.insert(format!("/data/{name}.json"), answers(name, "application/json", &whole));
    let csv =
        json!({"type": "string", "description": format!("Columns: {columns}. Lists are joined with “; ”.")});
    paths.insert(format!("/data/{name}.csv"), answers(name, "text/csv", &csv));
}

fn answers(name: &str, media_type: &str, schema: &Value) -> Value {
    json!({"get": {
        "summary": format!("All released {name}."),
        "responses": {"200": {"description": "OK", "content": {media_type: {"schema": schema}}}},
    }})
}

fn record<T>(fields: &[Field<T>]) -> Value {
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), property(field))).collect();
    json!({"type": "object", "required": names, "properties": properties})
}

fn property<T>(field: &Field<T>) -> Value {
    match field.take {
        Take::Text(_) => json!({"type": "string", "description": field.meaning}),
        Take::MaybeText(_) => json!({"type": ["string", "null"], "description": field.meaning}),
        Take::Number(_) => json!({"type": ["integer", "null"], "description": field.meaning}),
        Take::List(_) => {
            json!({"type": "array", "items": {"type": "string"}, "description": field.meaning})
        }
    }
}
