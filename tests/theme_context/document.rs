//! The document: a part for each template, each struct that they share, and each component.

use std::collections::BTreeSet;
use std::fmt::Write;

use syn::Type;

use crate::sources::{Name, Sources};
use crate::structs::{Field, arguments, last_name};

/// Names that say what they hold wherever they stand.
const PLAIN: [(&str, &str); 32] = [
    ("area", "the place that it is about"),
    ("body", "what the author wrote, as HTML"),
    ("caption", "what a chart or table shows, in a sentence"),
    ("count", "how many there are"),
    ("date", "a day, written for readers"),
    ("difficulties", "the difficulties that belong to it"),
    ("document", "the legal document"),
    ("downloads", "the same as files to carry away"),
    ("href", "the address to link to, as this page has to write it; nothing where there is no such page"),
    ("id", "for the attribute `id`, so that others can link there"),
    ("indicator", "the indicator"),
    ("kind", "its kind, in words"),
    ("lang", "the tag of a language, `vi` or `en`"),
    ("name", "what it is called"),
    ("next", "what comes after it"),
    ("note", "what its publisher remarks on it"),
    ("number", "the number of a document, as officials write it"),
    ("others", "others of its kind"),
    ("period", "the time that it is about, in words"),
    ("policy", "the policy that it belongs to"),
    ("previous", "what comes before it"),
    ("quote", "the words of the source, in the language of the source"),
    ("readers", "for whom it is meant: those for whom the law is explained"),
    ("status", "how far it is, in words"),
    ("summary", "what the page is about, under its title"),
    ("tasks", "the tasks that belong to it"),
    ("text", "the words themselves"),
    ("title", "its title"),
    ("topic", "the topic that it belongs to"),
    ("unit", "what is counted"),
    ("url", "the address of the original elsewhere"),
    ("words", "the words themselves"),
];

const HEAD: &str = "\
# What templates see

Written by `tests/theme_context` out of the structs in `src/render`; do not edit it by hand.

A template is given two things: `frame`, which is the same for every kind of page, and `page`, which is the kind's own.
`strings` holds the words of the theme in the language of the page. (`figure.html`, `table.html` and `redirect.html` stand
alone: their fields have no `page.` before them, and there is no `frame`.) A component sees its arguments only.

Everything is worked out already: numbers are texts with the signs of the language, links are as this page has to write
them. *Or nothing* means that the field is there but false in `{% if %}`. *HTML* is written with `| safe`; everything else
is escaped by itself.

These names mean the same wherever no other meaning is told:

";

/// Fields whose names do not explain them, and that nobody has.
pub fn without_meaning(sources: &Sources) -> Vec<String> {
    let mut missing = Vec::new();
    for name in told(sources) {
        for field in &sources.structs[&name].fields {
            let is_plain = PLAIN.iter().any(|(plain, _)| *plain == field.name) || field.is_flattened;
            if meaning(field, &name.0, sources).is_empty() && !is_plain {
                missing.push(format!("src/render/{}: `{}` of `{}`", name.0, field.name, name.1));
            }
        }
    }
    missing
}

pub fn document(sources: &Sources, components: &str) -> String {
    let mut written = HEAD.to_string();
    for (name, meaning) in PLAIN {
        line(&mut written, &format!("- `{name}`: {meaning}"));
    }
    let frame = ("page/frame.rs".to_string(), "Frame".to_string());
    line(&mut written, "\n## `frame`\n");
    table(&mut written, &frame, sources);
    let drawn: BTreeSet<&Name> = sources.templates.iter().map(|(_, name)| name).collect();
    for (template, name) in &sources.templates {
        line(&mut written, &format!("\n## {template}\n"));
        let head = Some(&sources.structs[name].meaning).filter(|meaning| !meaning.is_empty());
        paragraph(&mut written, head.unwrap_or(&sources.heads[&name.0]));
        table(&mut written, name, sources);
    }
    line(&mut written, "\n## Things that they hold\n");
    let mut shared: Vec<Name> =
        told(sources).into_iter().filter(|name| *name != frame && !drawn.contains(name)).collect();
    shared.sort_by_key(|name| heading(name, sources));
    for name in &shared {
        line(&mut written, &format!("\n### {}\n", heading(name, sources)));
        paragraph(&mut written, &sources.structs[name].meaning);
        table(&mut written, name, sources);
    }
    line(&mut written, "\n## Components\n");
    line(&mut written, "An argument with `=` may be left out. `strings` comes by itself.\n");
    components.split("{%- component ").skip(1).for_each(|rest| component(&mut written, rest, components));
    written
}

/// The structs that a template can come to, from those that it is given.
fn told(sources: &Sources) -> BTreeSet<Name> {
    let frame = ("page/frame.rs".to_string(), "Frame".to_string());
    let mut waiting: Vec<Name> = sources.templates.iter().map(|(_, name)| name.clone()).chain([frame]).collect();
    let mut told = BTreeSet::new();
    while let Some(name) = waiting.pop() {
        if told.insert(name.clone()) {
            let fields = sources.structs[&name].fields.iter();
            waiting.extend(fields.filter_map(|field| held(&field.kind, &name.0, sources)));
        }
    }
    told
}

/// The struct in a list, in what may be nothing, or as it is.
fn held(kind: &Type, file: &str, sources: &Sources) -> Option<Name> {
    match arguments(kind).first() {
        Some(inner) => held(inner, file, sources),
        None => sources.resolve(file, &last_name(kind)),
    }
}

fn table(written: &mut String, name: &Name, sources: &Sources) {
    line(written, "| Field | Holds | Meaning |\n| --- | --- | --- |");
    rows(written, name, sources);
}

fn rows(written: &mut String, name: &Name, sources: &Sources) {
    for field in &sources.structs[name].fields {
        match held(&field.kind, &name.0, sources).filter(|_| field.is_flattened) {
            Some(inner) => rows(written, &inner, sources),
            None => {
                let left_out = if field.is_optional { ", or left out" } else { "" };
                let kind = kind(&field.kind, field, &name.0, sources);
                let meaning = meaning(field, &name.0, sources).replace('|', "\\|");
                line(written, &format!("| `{}` | {kind}{left_out} | {meaning} |", field.name));
            }
        }
    }
}

/// What kind of value it is, in the words of templates.
fn kind(of: &Type, field: &Field, file: &str, sources: &Sources) -> String {
    let inner = |of: &Type| arguments(of).first().map(|inner| kind(inner, field, file, sources)).unwrap_or_default();
    if let Some(name) = sources.resolve(file, &last_name(of)) {
        let heading = heading(&name, sources);
        let slug = heading.to_lowercase().replace(' ', "-").replace(['(', ')'], "");
        return format!("[{heading}](#{slug})");
    }
    match last_name(of).as_str() {
        "Option" => format!("{} or nothing", inner(of)),
        "Vec" => format!("list of {}", inner(of)),
        "Box" => inner(of),
        "String" | "str" if field.name == "body" || ["HTML", "SVG"].iter().any(|html| field.meaning.contains(html)) => {
            "HTML".to_string()
        }
        "String" | "str" => "text".to_string(),
        "bool" => "true or false".to_string(),
        "u8" | "u16" | "u32" | "u64" | "usize" | "i16" | "i32" | "i64" => "number".to_string(),
        other => {
            unreachable!("tests/theme_context/document.rs has no words for the type `{other}` of `{}`", field.name)
        }
    }
}

/// What its own comment says, or else that of the struct that it holds.
fn meaning(field: &Field, file: &str, sources: &Sources) -> String {
    let of_struct = || held(&field.kind, file, sources).map(|name| sources.structs[&name].meaning.clone());
    let is_plain = PLAIN.iter().any(|(plain, _)| *plain == field.name);
    match (field.meaning.is_empty(), is_plain) {
        (false, _) => field.meaning.clone(),
        (true, true) => String::new(),
        (true, false) => of_struct().unwrap_or_default(),
    }
}

/// The name of the struct; with its file where several have that name.
fn heading(name: &Name, sources: &Sources) -> String {
    let bare = name.1.trim_end_matches("Shown");
    let namesakes = sources.structs.keys().filter(|other| other.1.trim_end_matches("Shown") == bare).count();
    let file = name.0.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs").replace('_', "-");
    if namesakes > 1 { format!("{bare} ({file})") } else { bare.to_string() }
}

/// A component with what its comment says; `rest` begins with its name.
fn component(written: &mut String, rest: &str, whole: &str) {
    let head = rest.split_once(" -%}").map_or(rest, |(head, _)| head);
    let head = head.replace(", @strings", "").replace("@strings", "");
    let at = rest.as_ptr() as usize - whole.as_ptr() as usize;
    let before = whole[..at].trim_end_matches("{%- component ").trim_end();
    let comment = before.strip_suffix("-#}").and_then(|before| Some(before.rsplit_once("{#-")?.1.trim()));
    match comment {
        Some(comment) => {
            line(written, &format!("- `{head}`: {}", comment.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
        None => line(written, &format!("- `{head}`")),
    }
}

fn paragraph(written: &mut String, words: &str) {
    if !words.is_empty() {
        line(written, &format!("{words}\n"));
    }
}

fn line(written: &mut String, words: &str) {
    writeln!(written, "{words}").expect("a text can be written to");
}
