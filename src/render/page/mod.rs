//! Pages: one file a kind, each a typed context for its template and the function that fills it.

mod accessibility;
mod area;
mod areas;
mod checklists;
mod citing;
mod comparisons;
mod cooperatives;
mod deadlines;
mod difficulties;
mod document;
mod documents;
mod downloads;
mod entry;
mod frame;
mod glossary;
mod goal;
mod home;
mod identity;
mod indicator;
mod indicators;
mod law;
mod legal_changes;
mod not_found;
mod note;
mod owners;
mod policies;
mod policy;
mod provision;
mod questions;
mod reader;
mod redirect;
mod revisions;
mod search;
mod section;
mod sources;
mod support;
mod tags;
mod targets;
mod tasks;
mod timeline;
mod title;
mod whole;

pub use goal::GoalShown;
pub use indicator::areas_of_indicator;
pub use redirect::redirect;
pub use sources::SourceShown;

use super::world::View;
use crate::diagnostic::Diagnostic;
use crate::plan::Page;

/// Draws one page.
pub fn page(page: &Page, view: &View) -> Result<String, Diagnostic> {
    use frame::draw;
    match page {
        Page::Home => draw("home.html", page, home::context(view)?, view),
        Page::Indicators => draw("indicators.html", page, indicators::context(view), view),
        Page::Indicator(id) => draw("indicator.html", page, indicator::context(id, view), view),
        Page::Areas => draw("areas.html", page, areas::context(view), view),
        Page::Area(id) => draw("area.html", page, area::context(id, view), view),
        Page::Targets => draw("targets.html", page, targets::context(view), view),
        Page::Policies => draw("policies.html", page, policies::context(view), view),
        Page::Policy(id) => draw("policy.html", page, policy::context(id, view), view),
        Page::Law => draw("law.html", page, law::context(view), view),
        Page::Reader(id) => draw("reader.html", page, reader::context(id, view), view),
        Page::Questions => draw("questions.html", page, questions::context(view), view),
        Page::Topic(id) => draw("topic.html", page, questions::topic(id, view), view),
        Page::Checklists => draw("checklists.html", page, checklists::context(view), view),
        Page::Checklist(id) => draw("checklist.html", page, checklists::checklist(id, view), view),
        Page::Deadlines => draw("deadlines.html", page, deadlines::context(view), view),
        Page::Comparisons => draw("comparisons.html", page, comparisons::context(view), view),
        Page::LegalChanges => draw("legal-changes.html", page, legal_changes::context(view), view),
        Page::Timeline => draw("timeline.html", page, timeline::context(view), view),
        Page::Documents => draw("documents.html", page, documents::context(view), view),
        Page::Document(id) => draw("document.html", page, document::context(id, view), view),
        Page::Provision(id, article) => draw("provision.html", page, provision::context(id, *article, view), view),
        Page::Cooperatives => draw("cooperatives.html", page, cooperatives::context(view), view),
        Page::Difficulties => draw("difficulties.html", page, difficulties::context(view), view),
        Page::Tasks => draw("tasks.html", page, tasks::context(view), view),
        Page::TasksByOwner => draw("owners.html", page, owners::context(view), view),
        Page::Sources => draw("sources.html", page, sources::context(view), view),
        Page::Revisions => draw("revisions.html", page, revisions::context(view), view),
        Page::Downloads => draw("downloads.html", page, downloads::context(view), view),
        Page::Accessibility => draw("accessibility.html", page, accessibility::context(view), view),
        Page::Glossary => draw("glossary.html", page, glossary::context(view), view),
        Page::Search => draw("search.html", page, search::context(view), view),
        Page::Section { path, page: number } => {
            draw("section.html", page, section::context(path, *number, view)?, view)
        }
        Page::Note(id) => draw("note.html", page, note::context(id, view)?, view),
        Page::Tags => draw("tags.html", page, tags::overview(view), view),
        Page::Tag { slug, page: number } => draw("tag.html", page, tags::context(slug, *number, view), view),
        Page::Whole(of) => draw("whole.html", page, whole::context(of, view)?, view),
        Page::NotFound => draw("not-found.html", page, not_found::context(view), view),
    }
}
