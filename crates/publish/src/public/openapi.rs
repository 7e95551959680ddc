//! A description of the data files for other programs, made of the same list of fields.

use byname_db::reads;
use byname_web::page::Page;
use serde_json::{Map, Value, json};

use super::data::RULE;
use super::dataset::{Field, Take};
use super::offered::{Offer, offered};

/// The files of a petition's count; `docs/reference/petition_log.md` says what stands in them.
const PETITION_FILES: [(&str, &str, &str); 6] = [
    ("/data/petitions/{slug}.json", "A petition's last signed count.", "application/json"),
    ("/data/petitions/{slug}/leaves", "Every line of its log, up to that count.", "text/plain"),
    ("/data/petitions/{slug}/heads", "Every signed count.", "text/plain"),
    ("/data/petitions/{slug}/checkpoint", "The last count, as it was signed.", "text/plain"),
    (
        "/data/petitions/{slug}/tile/{level}/{index}",
        "Hashes of the log, as C2SP tlog-tiles has them.",
        "application/octet-stream",
    ),
    (
        "/data/petitions/{slug}/tile/entries/{index}",
        "Lines of the log, as C2SP tlog-tiles has them.",
        "application/octet-stream",
    ),
];

/// Files in formats of others; `docs/reference/formats.md` says what becomes of what.
const OTHER_FILES: [(&str, &str, &str); 8] = [
    ("/data/people.pfif.xml", "People for search services, in PFIF 1.4.", "application/pfif+xml"),
    (
        "/data/register.ftm.json",
        "Sources, institutions, people, steps and actions as FollowTheMoney entities, one a line.",
        "application/json+ftm",
    ),
    ("/feeds/steps.atom", "The steps released last, and those taken back.", "application/atom+xml"),
    ("/feeds/actions.atom", "The actions released last, and those taken back.", "application/atom+xml"),
    ("/feeds/people.atom", "The people released last, and those taken back.", "application/atom+xml"),
    ("/feeds/people/{id}.atom", "The steps for one person.", "application/atom+xml"),
    ("/calendar.ics", "The actions of a certain day, as iCalendar.", "text/calendar"),
    ("/calendar/{id}.ics", "One action of a certain day.", "text/calendar"),
];

/// `/openapi.json`
pub(super) async fn document() -> Page {
    reads::note_program();
    let mut paths = Map::new();
    for offer in offered() {
        describe(&mut paths, offer);
    }
    for (path, summary, media_type) in PETITION_FILES.into_iter().chain(OTHER_FILES) {
        paths.insert(path.to_owned(), file(path, summary, media_type));
    }
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

fn describe(paths: &mut Map<String, Value>, offer: Offer) {
    let Offer { paths: [json_path, csv_path], name, columns, record, .. } = offer;
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
    paths.insert(json_path.to_owned(), answers(name, "application/json", &whole));
    let columns = columns.join(", ");
    let csv =
        json!({"type": "string", "description": format!("Columns: {columns}. Lists are joined with “; ”.")});
    paths.insert(csv_path.to_owned(), answers(name, "text/csv", &csv));
}

/// A file that is no table, with what stands in its address.
fn file(path: &str, summary: &str, media_type: &str) -> Value {
    let holes = path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let parameters: Vec<Value> = holes
        .map(|name| json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}))
        .collect();
    let schema =
        if media_type == "application/json" { json!({"type": "object"}) } else { json!({"type": "string"}) };
    let mut responses = json!({"200": {"description": "OK", "content": {media_type: {"schema": schema}}}});
    if !parameters.is_empty() {
        let page = json!({"text/html": {"schema": {"type": "string"}}});
        responses["404"] =
            json!({"description": "Nothing of that name, or nothing of it yet.", "content": page});
        responses["410"] = json!({"description": "It was taken back.", "content": page});
        responses["4XX"] = json!({"description": "The address cannot be read.", "content": page});
    }
    json!({"get": {"summary": summary, "parameters": parameters, "responses": responses}})
}

fn answers(name: &str, media_type: &str, schema: &Value) -> Value {
    json!({"get": {
        "summary": format!("All released {name}."),
        "responses": {"200": {"description": "OK", "content": {media_type: {"schema": schema}}}},
    }})
}

/// One record as a schema.
pub(super) fn record<T>(fields: &[Field<T>]) -> Value {
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
