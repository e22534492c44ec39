//! The site of one edition on one day.

use jiff::civil::Date;

use crate::model::{Document, Edition, Note, Site, Visibility};

/// `site` without what readers of `edition` may not see on `date`.
///
/// `check` has made sure that no record names one that fewer people may see, so nothing that stays names what goes.
pub fn project(site: &Site, edition: Edition, date: Date) -> Site {
    let sees = |visibility: Visibility| visibility.allows(edition, date);
    Site {
        settings: site.settings.clone(),
        sources: site.sources.only(|it| sees(it.visibility)),
        units: site.units.only(|it| sees(it.visibility)),
        areas: site.areas.only(|it| sees(it.visibility)),
        area_changes: only(&site.area_changes, |it| sees(it.visibility)),
        indicators: site.indicators.only(|it| sees(it.visibility)),
        observations: site
            .observations
            .iter()
            .filter(|(_, it)| sees(it.visibility))
            .map(|(key, it)| (key.clone(), it.clone()))
            .collect(),
        identities: site.identities.only(|it| sees(it.visibility)),
        residuals: only(&site.residuals, |it| sees(it.visibility)),
        targets: only(&site.targets, |it| sees(it.visibility)),
        revisions: only(&site.revisions, |it| sees(it.visibility)),
        lock: site.lock.clone(),
        documents: site.documents.only(|it| sees(it.visibility)).map(|document| with_provisions(document, sees)),
        policies: site.policies.only(|it| sees(it.visibility)),
        supports: site.supports.only(|it| sees(it.visibility)),
        cooperatives: site.cooperatives.only(|it| sees(it.visibility)),
        difficulties: site.difficulties.only(|it| sees(it.visibility)),
        tasks: site.tasks.only(|it| sees(it.visibility)),
        terms: site.terms.only(|it| sees(it.visibility)),
        readers: site.readers.only(|it| sees(it.visibility)),
        topics: site.topics.only(|it| sees(it.visibility)),
        questions: site.questions.only(|it| sees(it.visibility)),
        checklists: site.checklists.only(|it| sees(it.visibility)),
        deadlines: site.deadlines.only(|it| sees(it.visibility)),
        comparisons: site.comparisons.only(|it| sees(it.visibility)),
        legal_changes: site.legal_changes.only(|it| sees(it.visibility)),
        // What was taken from a file stands in the block that shows it.
        boundaries: Default::default(),
        notes: site.notes.map(|note| with_texts(note, sees)).only(|note| !note.texts.is_empty()),
    }
}

fn only<T: Clone>(all: &[T], keep: impl Fn(&T) -> bool) -> Vec<T> {
    all.iter().filter(|it| keep(it)).cloned().collect()
}

fn with_provisions(document: &Document, sees: impl Fn(Visibility) -> bool) -> Document {
    let mut document = document.clone();
    document.chapters.retain(|chapter| sees(chapter.visibility));
    document.provisions.retain(|_, provision| sees(provision.visibility));
    document
}

fn with_texts(note: &Note, sees: impl Fn(Visibility) -> bool) -> Note {
    let mut note = note.clone();
    note.texts.retain(|_, text| sees(text.visibility));
    note
}
