//! All citations of a page as a file: the page, then each of its charts, tables and numbers.

use super::reference::Reference;
use crate::model::{Id, Indicator, NoteText};
use crate::plan::{CitationFormat, Page};
use crate::render::page::areas_of_indicator;
use crate::render::world::View;

/// The file of `page`, which `view` stands on.
pub fn citations(page: &Page, format: CitationFormat, view: &View) -> Vec<u8> {
    let references = references(page, view);
    let written = match format {
        CitationFormat::Bibtex => entries(&references, "\n\n", |it| view.bibtex(it)),
        CitationFormat::Csl => format!("[{}]", entries(&references, ",\n", |it| view.csl(it))),
    };
    (written + "\n").into_bytes()
}

fn entries(references: &[Reference], between: &str, write: impl Fn(&Reference) -> String) -> String {
    references.iter().map(write).collect::<Vec<_>>().join(between)
}

fn references(page: &Page, view: &View) -> Vec<Reference> {
    let text = page.note().and_then(|id| view.site().notes.get(&id)?.texts.get(&view.language));
    match (page, text) {
        (Page::Indicator(id), _) => of_indicator(id, view),
        (_, Some(text)) => {
            let whole = view.reference_of_page(page, &view.sources_of_note(&text.body));
            std::iter::once(whole).chain(of_blocks(text, view)).collect()
        }
        (_, None) => vec![view.reference_of_page(page, &[])],
    }
}

fn of_indicator(id: &Id<Indicator>, view: &View) -> Vec<Reference> {
    let mut references = vec![view.reference_of_indicator(id)];
    let areas = areas_of_indicator(id, view);
    let matter = areas.first().and_then(|area| view.indicator_matter(id, area));
    references.extend(matter.as_ref().map(|matter| view.reference_of_chart(id, matter)));
    let tables = areas.iter().skip(usize::from(matter.is_some()));
    references.extend(tables.map(|area| view.reference_of_table(id, area)));
    references.extend(view.site().observations_of(id).map(|observation| view.reference_of_number(observation)));
    references
}

fn of_blocks(text: &NoteText, view: &View) -> Vec<Reference> {
    let blocks = text.body.blocks.iter().zip(1..);
    let references =
        blocks.map(|(block, index)| view.reference_of_block(view.address, index, block, &view.block_matter(block)));
    references.collect()
}
