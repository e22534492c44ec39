//! `datapackage.json`: what tables the data of the site are, for programs that read Data Package (version 2.0).

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::cell::{About, Kind};
use super::csvw::PERIOD;
use super::row::SourceOfRow;
use super::schema::{Schema, code_of};
use crate::plan::{Codelist, Dataset, DownloadFormat};
use crate::render::to_json;
use crate::render::world::View;

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE_PROFILE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const SCHEMA_PROFILE: &str = "https://datapackage.org/profiles/2.0/tableschema.json";

/// All observations and the lists of what they name, in one language.
pub fn data_package(view: &View) -> Vec<u8> {
    let settings = &view.site().settings;
    let date = view.world.date.to_string();
    let tables = [Dataset::All].into_iter().chain(Codelist::ALL.map(Dataset::Codelist));
    let mut package = Map::new();
    let mut say = |key: &str, value: Value| drop(package.insert(key.to_string(), value));
    say("$schema", json!(PROFILE));
    say("name", json!(format!("observations-{}", view.language.tag())));
    say("title", json!(view.words(&settings.title).text));
    if let Some(summary) = view.optional_words(&settings.summary) {
        say("description", json!(summary.text));
    }
    if let Some(base) = &settings.base_url {
        say("homepage", json!(base));
    }
    say("version", json!(date));
    say("created", json!(format!("{date}T00:00:00+07:00")));
    if let Some(licence) = &settings.licence {
        say("licenses", json!([{ "name": licence.name, "path": licence.url }]));
    }
    say("contributors", json!([{ "title": view.words(&settings.publisher).text, "roles": ["publisher"] }]));
    let sources = sources(view);
    if !sources.is_empty() {
        say("sources", json!(sources));
    }
    say("resources", tables.map(|dataset| resource(&dataset, view)).collect());
    to_json(&package)
}

/// Only what an observation is from.
fn sources(view: &View) -> Vec<Value> {
    let site = view.site();
    let used: BTreeSet<_> = site.observations.values().map(|it| &it.source).collect();
    let sources = site.sources.values().filter(|source| used.contains(&source.id));
    let describe = |row: SourceOfRow| {
        let title = format!("{} ({}, {})", row.title, row.publisher, row.date);
        match row.url {
            Some(url) => json!({ "title": title, "path": url }),
            None => json!({ "title": title }),
        }
    };
    sources.map(|source| describe(view.source_row(source))).collect()
}

fn resource(dataset: &Dataset, view: &View) -> Value {
    let schema = Schema::of(dataset);
    let address = view.world.plan.download(dataset, DownloadFormat::Csv, view.language);
    let path = address.map(|address| view.world.plan.way(view.address, address));
    json!({
        "$schema": RESOURCE_PROFILE,
        "name": name(dataset),
        "title": view.dataset_name(dataset),
        "path": path,
        "type": "table",
        "format": "csv",
        "mediatype": DownloadFormat::Csv.media_type(),
        "encoding": "utf-8",
        "schema": table_schema(&schema, view),
    })
}

fn table_schema(schema: &Schema, view: &View) -> Value {
    let own = schema.key.first().copied().unwrap_or_default();
    let references = schema.references.iter().map(|(column, list)| {
        // A table that refers to itself has no name for itself (Table Schema, "foreignKeys").
        let is_own = code_of(*list) == own && schema.key.len() == 1;
        let resource = if is_own { "" } else { list_name(*list) };
        json!({ "fields": [column], "reference": { "resource": resource, "fields": [code_of(*list)] } })
    });
    let references: Vec<Value> = references.collect();
    let mut described = json!({
        "$schema": SCHEMA_PROFILE,
        "fields": schema.columns.iter().map(|about| field(about, view)).collect::<Vec<Value>>(),
        "primaryKey": schema.key,
        "missingValues": [""],
    });
    if !references.is_empty() {
        described["foreignKeys"] = json!(references);
    }
    described
}

fn field(about: &About, view: &View) -> Value {
    let mut constraints = Map::new();
    if about.required {
        constraints.insert("required".to_string(), json!(true));
    }
    match about.kind {
        Kind::OneOf(words) => drop(constraints.insert("enum".to_string(), json!(words()))),
        Kind::Code if about.name == "period" => drop(constraints.insert("pattern".to_string(), json!(PERIOD))),
        _ => {}
    }
    let (kind, format) = match about.kind {
        Kind::Text | Kind::Code | Kind::OneOf(_) => ("string", "default"),
        Kind::Url => ("string", "uri"),
        Kind::Number => ("number", "default"),
        Kind::Integer => ("integer", "default"),
        Kind::Date => ("date", "default"),
        Kind::Flag => ("boolean", "default"),
    };
    let meaning = view.string(&about.key()).to_string();
    json!({ "name": about.name, "description": meaning, "type": kind, "format": format, "constraints": constraints })
}

/// Names of tables are the same in every language.
fn name(dataset: &Dataset) -> &'static str {
    match dataset {
        Dataset::Codelist(list) => list_name(*list),
        _ => "observations",
    }
}

fn list_name(list: Codelist) -> &'static str {
    match list {
        Codelist::Indicators => "indicators",
        Codelist::Areas => "areas",
        Codelist::Sources => "sources",
    }
}
