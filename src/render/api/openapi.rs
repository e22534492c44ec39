//! The description of the interface in OpenAPI 3.1, so that programs can be written against it and its files be checked.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::example::example;
use crate::model::{AreaLevel, Better, Choice, IndicatorKind, Missing, ObservationStatus, SourceDay, SourceKind};
use crate::plan::Endpoint;
use crate::render::world::View;

/// The folder of the site, seen from the folder of the description.
const SITE_FROM_HERE: &str = "../..";

/// The whole description. Paths are those of the files; the server is the folder of the site.
#[derive(Serialize)]
pub struct Description {
    openapi: &'static str,
    info: Value,
    servers: Value,
    paths: Value,
    components: Components,
}

#[derive(Serialize)]
struct Components {
    schemas: BTreeMap<&'static str, Schema>,
}

/// A schema, and where there is one an example, digit by digit.
#[derive(Serialize)]
struct Schema {
    #[serde(flatten)]
    schema: Value,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    examples: Vec<Box<RawValue>>,
}

pub fn openapi(view: &View) -> Description {
    let settings = &view.site().settings;
    let mut info = json!({
        "title": settings.title.get(view.language),
        "version": format!("{}-{}", Endpoint::VERSION, view.world.date),
        "description": view.string("api-summary"),
    });
    if let Some(licence) = &settings.licence {
        info["license"] = json!({ "name": licence.name, "url": licence.url });
    }
    let server = settings.base_url.as_deref().filter(|_| !view.world.plan.is_portable()).unwrap_or(SITE_FROM_HERE);
    Description {
        openapi: "3.1.0",
        info,
        servers: json!([{ "url": server }]),
        paths: paths(view),
        components: Components { schemas: schemas(view) },
    }
}

fn paths(view: &View) -> Value {
    let version = Endpoint::VERSION;
    json!({
        format!("/api/{version}/index.json"): answer("index", "api-index", "Index", &[], view),
        format!("/api/{version}/indicators/{{id}}.json"): answer("indicator", "api-indicator", "Numbers", &["id"], view),
        format!("/api/{version}/areas/{{id}}.json"): answer("area", "api-area", "Numbers", &["id"], view),
    })
}

/// A file that is asked for and comes, or does not exist.
fn answer(operation: &str, words: &str, schema: &str, places: &[&str], view: &View) -> Value {
    let places: Vec<Value> = places.iter().map(|name| place(name)).collect();
    json!({ "get": {
        "operationId": operation,
        "summary": view.string(words),
        "parameters": places,
        "responses": {
            "200": { "description": view.string(words), "content": { "application/json": { "schema": of(schema) } } },
            "404": { "description": view.string("api-not-there") },
        },
    } })
}

fn place(name: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
}

fn of(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn schemas(view: &View) -> BTreeMap<&'static str, Schema> {
    let schemas = [
        ("Words", json!({ "type": "object", "additionalProperties": { "type": "string" } })),
        ("Number", json!({ "type": "number" })),
        ("Licence", object(&[("name", text()), ("url", text())])),
        ("Unit", object(&[("id", text()), ("name", of("Words")), ("symbol", or_null(text()))])),
        ("Indicator", indicator()),
        ("Area", area()),
        ("Source", source()),
        ("Observation", observation()),
        ("Residual", object(&[("of", text()), ("value", of("Number")), ("explanation", of("Words"))])),
        ("Reading", json!({ "oneOf": [of("Number"), one_of::<Missing>()] })),
        (
            "Revision",
            object(&[("date", day()), ("from", of("Reading")), ("to", of("Reading")), ("reason", of("Words"))]),
        ),
        ("File", object(&[("language", text()), ("format", text()), ("media_type", text()), ("url", text())])),
        ("Entry", entry()),
        ("Index", index()),
        ("Numbers", numbers()),
    ];
    let mut schemas = BTreeMap::from(schemas.map(|(name, schema)| (name, Schema { schema, examples: Vec::new() })));
    let example = example(view).and_then(|text| RawValue::from_string(text).ok());
    schemas.entry("Observation").and_modify(|it| it.examples.extend(example));
    schemas
}

fn indicator() -> Value {
    object(&[
        ("id", text()),
        ("name", of("Words")),
        ("definition", of("Words")),
        ("kind", one_of::<IndicatorKind>()),
        ("unit", of("Unit")),
        ("decimals", json!({ "type": "integer", "minimum": 0 })),
        ("better", one_of::<Better>()),
        ("sums_over_areas", json!({ "type": "boolean" })),
        ("base", or_null(text())),
        ("excludes", list(text())),
        ("note", of("Words")),
        ("pages", of("Words")),
    ])
}

fn area() -> Value {
    object(&[
        ("id", text()),
        ("name", of("Words")),
        ("level", one_of::<AreaLevel>()),
        ("code", or_null(text())),
        ("parent", or_null(text())),
        ("from", or_null(day())),
        ("to", or_null(day())),
        ("note", of("Words")),
        ("pages", of("Words")),
    ])
}

fn source() -> Value {
    object(&[
        ("id", text()),
        ("kind", one_of::<SourceKind>()),
        ("title", of("Words")),
        ("publisher", of("Words")),
        ("date", day()),
        ("date_is", one_of::<SourceDay>()),
        ("number", or_null(text())),
        ("pages", or_null(text())),
        ("url", or_null(text())),
        ("accessed", or_null(day())),
    ])
}

fn observation() -> Value {
    object(&[
        ("indicator", text()),
        ("area", text()),
        ("period", text()),
        ("value", or_null(of("Number"))),
        ("missing", or_null(one_of::<Missing>())),
        ("status", or_null(one_of::<ObservationStatus>())),
        ("break", of("Words")),
        ("residuals", list(of("Residual"))),
        ("revisions", list(of("Revision"))),
        ("formula", of("Words")),
        ("note", of("Words")),
        ("quote", or_null(text())),
        ("source", text()),
        ("pages", of("Words")),
    ])
}

fn about() -> [(&'static str, Value); 6] {
    [
        ("api", json!({ "const": Endpoint::VERSION })),
        ("date", day()),
        ("edition", json!({ "enum": ["public", "internal"] })),
        ("title", of("Words")),
        ("publisher", of("Words")),
        ("licence", or_null(of("Licence"))),
    ]
}

fn index() -> Value {
    let own = [
        ("languages", list(text())),
        ("pages", of("Words")),
        ("documentation", of("Words")),
        ("openapi", text()),
        ("data_packages", of("Words")),
        ("sdmx", json!({ "type": "object", "additionalProperties": text() })),
        ("indicators", list(of("Entry"))),
        ("areas", list(of("Entry"))),
    ];
    object(&[about().as_slice(), own.as_slice()].concat())
}

fn entry() -> Value {
    let shared = [
        ("id", text()),
        ("name", of("Words")),
        ("observations", json!({ "type": "integer", "minimum": 0 })),
        ("url", text()),
        ("pages", of("Words")),
    ];
    with_optional(object(&shared), &[("unit", of("Words")), ("level", one_of::<AreaLevel>())])
}

fn numbers() -> Value {
    let own = [
        ("indicators", map(of("Indicator"))),
        ("areas", map(of("Area"))),
        ("sources", map(of("Source"))),
        ("observations", list(of("Observation"))),
        ("files", list(of("File"))),
    ];
    let whole = object(&[about().as_slice(), own.as_slice()].concat());
    with_optional(whole, &[("indicator", text()), ("area", text())])
}

/// An object with all of `properties`, and perhaps others, which later days may bring.
fn object(properties: &[(&str, Value)]) -> Value {
    let names: Vec<&str> = properties.iter().map(|(name, _)| *name).collect();
    let own: serde_json::Map<String, Value> =
        properties.iter().map(|(name, it)| (name.to_string(), it.clone())).collect();
    json!({ "type": "object", "properties": own, "required": names })
}

fn with_optional(mut object: Value, more: &[(&str, Value)]) -> Value {
    for (name, schema) in more {
        object["properties"][*name] = schema.clone();
    }
    object
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn list(of: Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn map(of: Value) -> Value {
    json!({ "type": "object", "additionalProperties": of })
}

fn or_null(schema: Value) -> Value {
    json!({ "oneOf": [schema, { "type": "null" }] })
}

fn one_of<C: Choice>() -> Value {
    let words: Vec<&str> = C::WORDS.iter().map(|(word, _)| *word).collect();
    json!({ "enum": words })
}
