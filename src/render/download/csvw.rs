//! What "CSV on the Web" (W3C Recommendation, 17 December 2015) has beside a CSV file: its columns, in the words of every
//! language of the site.

use serde_json::{Value, json};

use super::cell::{About, Kind};
use super::schema::{Schema, code_of};
use crate::language::Language;
use crate::plan::{Codelist, Dataset, DownloadFormat};
use crate::render::to_json;
use crate::render::world::View;

/// A period as TOML has it: `2023`, `2023-Q1`, `2023-06`, `2021/2025`, `2024-02-20`.
pub const PERIOD: &str = "^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?|/[0-9]{4})?$";

/// The file beside the CSV of a dataset. All data together come with the tables that their codes refer to.
pub fn csv_metadata(dataset: &Dataset, view: &View) -> Vec<u8> {
    let context = json!(["http://www.w3.org/ns/csvw", { "@language": view.language.tag() }]);
    let mut described = match dataset {
        Dataset::All => {
            let lists = Codelist::ALL.map(Dataset::Codelist);
            let tables: Vec<Value> = [dataset].into_iter().chain(&lists).map(|it| table(it, true, view)).collect();
            json!({ "tables": tables })
        }
        _ => table(dataset, false, view),
    };
    described["@context"] = context;
    to_json(&described)
}

/// `with_references` only where the tables that are referred to are in the same file, as the standard wants it.
fn table(dataset: &Dataset, with_references: bool, view: &View) -> Value {
    let address = view.world.plan.download(dataset, DownloadFormat::Csv, view.language);
    let schema = Schema::of(dataset);
    let columns: Vec<Value> = schema.columns.iter().map(|about| column(about, view)).collect();
    let mut table = json!({
        "url": address.map(|address| address.name()),
        "dc:title": view.dataset_name(dataset),
        "dc:publisher": view.words(&view.site().settings.publisher).text,
        "dc:modified": { "@value": view.newest_day_of(dataset).to_string(), "@type": "xsd:date" },
        "tableSchema": { "columns": columns, "primaryKey": schema.key },
    });
    if let Some(licence) = &view.site().settings.licence {
        table["dc:license"] = json!({ "@id": licence.url });
    }
    if with_references {
        // A reference may not be empty here.
        let is_full = |name: &str| schema.columns.iter().any(|about| about.name == name && about.required);
        let full = schema.references.iter().filter(|(name, _)| is_full(name));
        let keys: Vec<Value> = full.map(|(name, list)| reference(name, *list, view)).collect();
        if !keys.is_empty() {
            table["tableSchema"]["foreignKeys"] = json!(keys);
        }
    }
    table
}

fn reference(column: &str, list: Codelist, view: &View) -> Value {
    let address = view.world.plan.download(&Dataset::Codelist(list), DownloadFormat::Csv, view.language);
    let resource = address.map(|address| address.name());
    json!({ "columnReference": column, "reference": { "resource": resource, "columnReference": code_of(list) } })
}

/// Its title is the head of the file, so that validators find it there; what it means is said in each language.
fn column(about: &About, view: &View) -> Value {
    let said = |language: &Language| json!({ "@value": view.world.theme.string(&about.key(), *language), "@language": language.tag() });
    let meaning: Vec<Value> = view.site().settings.languages.iter().map(said).collect();
    json!({
        "name": about.name,
        "titles": about.name,
        "dc:description": meaning,
        "datatype": datatype(about),
        "required": about.required,
    })
}

fn datatype(about: &About) -> Value {
    match about.kind {
        Kind::Code if about.name == "period" => json!({ "base": "string", "format": PERIOD }),
        Kind::Text | Kind::Code => json!("string"),
        Kind::Number => json!("decimal"),
        Kind::Integer => json!("integer"),
        Kind::Date => json!({ "base": "date", "format": "yyyy-MM-dd" }),
        Kind::Flag => json!({ "base": "boolean", "format": "true|false" }),
        Kind::Url => json!("anyURI"),
        Kind::OneOf(words) => json!({ "base": "string", "format": format!("^({})$", words().join("|")) }),
    }
}
