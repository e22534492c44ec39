//! Files in, records out: what was written, each value with its place, nothing judged.

mod block;
mod boundaries;
mod field;
mod lock;
mod markdown;
mod note;
mod observations;
mod record;
mod records;
mod row;
mod statement;
mod toml;

pub use block::{BlockRecord, ChartRecord, MapRecord, TableRecord, TargetsRecord, TimelineRecord};
pub use boundaries::BoundariesRecord;
pub use lock::{LockRecord, LockedRecord};
pub use markdown::{MarkdownPart, heading_ids, parts};
pub use note::{FrontMatterRecord, HistoricalRecord, LinkRecord, NoteRecord, name_and_language, without_ending};
pub use observations::{ObservationsRecord, ValueRecord};
pub use records::*;
pub use row::unknown_word;
pub use statement::StatementRecord;

use rayon::prelude::*;

use crate::diagnostic::Diagnostics;
use crate::project::Project;

/// Reads every file of a site. Goes on after an error, so that all of them are found in one run.
pub fn read(project: &Project, diagnostics: &mut Diagnostics) -> Records {
    let texts: Vec<_> = project.texts.iter().collect();
    let read: Vec<(Vec<Record>, Diagnostics)> = texts
        .into_par_iter()
        .map(|(id, text)| {
            let mut found = Diagnostics::default();
            let records = match text.path.as_str() {
                "site.toml" => toml::read_settings(id, text, &mut found),
                "congbo.lock" => lock::read_lock(id, text, &mut found),
                path if is_in("data/", path, ".toml") => toml::read_data(id, text, &mut found),
                path if is_in("data/", path, ".geojson") => {
                    vec![Record::Boundaries(boundaries::read_file(text, &mut found))]
                }
                path if is_in("content/", path, ".md") => note::read_note(id, text, &mut found),
                _ => Vec::new(),
            };
            (records, found)
        })
        .collect();
    let mut records = Records::default();
    for (read, found) in read {
        read.into_iter().for_each(|record| records.add(record));
        diagnostics.extend(found);
    }
    records
}

fn is_in(folder: &str, path: &str, ending: &str) -> bool {
    path.starts_with(folder) && without_ending(path, ending).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_in_capitals_are_read_too() {
        let note = "+++\ntitle = \"Bài\"\n+++\n";
        let data = "[[unit]]\nid = \"ha\"\nname = \"ha\"\n";
        let files = [("content/BAI.MD", note), ("content/BAI.EN.MD", note), ("data/DON-VI.TOML", data)];
        let records = read(&Project::in_memory(&files), &mut Diagnostics::default());
        let notes: Vec<_> = records.notes.iter().map(|note| (note.id.as_str(), note.language)).collect();
        assert_eq!(notes, [("BAI", Some(crate::language::Language::En)), ("BAI", None)]);
        assert_eq!(records.units.len(), 1);
    }
}
