//! Documents, their articles, and what explains the law.

use crate::language::Language;
use crate::model::{Choice, Document, LinkTarget, Provision};
use crate::plan::Page;
use crate::render::search::entry::{Entry, Kind};
use crate::render::search::found::said::in_all_languages;
use crate::render::world::View;

pub fn entries(view: &View) -> Vec<Entry> {
    let site = view.site();
    let mut entries = Vec::new();
    for it in site.documents.values() {
        entries.extend(document(it, view));
        entries.extend(it.provisions.values().filter_map(|provision| article(it, provision, view)));
    }
    entries.extend(questions(view));
    entries.extend(checklists(view));
    entries.extend(points(view));
    entries.extend(site.terms.values().filter_map(|term| {
        let entry = view.named(Kind::Term, &term.name, view.spot(&LinkTarget::Term(term.id.clone())))?;
        let names = in_all_languages(&term.name).chain(term.aliases.clone());
        Some(entry.also(names).also(view.plain_basis(&term.basis)).saying([view.plain(&term.definition)]))
    }));
    entries
}

fn document(document: &Document, view: &View) -> Option<Entry> {
    let page = Page::Document(document.id.clone());
    let title = view.title(&page);
    let entry = Entry::new(Kind::Document, title.text, view.link(&page)?).in_language(title.lang);
    let also = document.aliases.iter().cloned().chain([named_by_kind(document, view), view.plain(&document.issuer)]);
    // "Nghị quyết 20" is short for "Nghị quyết số 20-NQ/TW".
    let short = document.aliases.iter().map(|alias| alias.replace(" số ", " "));
    Some(entry.also(also).also(short).saying([view.plain_of(&document.summary), view.plain_of(&document.note)]))
}

/// "Nghị định 113/2024/NĐ-CP".
fn named_by_kind(document: &Document, view: &View) -> String {
    format!("{} {}", view.string(&format!("document-{}", document.kind.word())), document.number)
}

fn article(document: &Document, provision: &Provision, view: &View) -> Option<Entry> {
    let page = Page::Provision(document.id.clone(), provision.article);
    let title = view.title(&page);
    let entry = Entry::new(Kind::Provision, title.text, view.link(&page)?).in_language(title.lang);
    // "article 22" is found among Vietnamese pages too.
    let numbers = Language::ALL.map(|language| {
        view.world.theme.string("article", language).replace("{number}", &provision.article.to_string())
    });
    let names = document.aliases.iter().cloned().chain([named_by_kind(document, view), view.plain(&document.title)]);
    Some(entry.within(&document.number).also(numbers).also(names).saying([view.plain_of(&provision.gist)]))
}

fn questions(view: &View) -> Vec<Entry> {
    let site = view.site();
    let questions = site.questions.values().filter_map(|it| {
        let href = view.spot(&LinkTarget::Question(it.id.clone()));
        let entry = view.named(Kind::Question, &it.question, href)?.within(view.plain(&site.topics[&it.topic].name));
        Some(entry.also(view.plain_basis(&it.answer.basis)).saying([view.plain_statement(&it.answer)]))
    });
    let topics = site.topics.values().filter_map(|it| {
        let entry = view.named(Kind::Topic, &it.name, view.link(&Page::Topic(it.id.clone())))?;
        Some(entry.saying([view.plain_of(&it.summary)]))
    });
    let readers = site.readers.values().filter_map(|it| {
        let entry = view.named(Kind::Reader, &it.name, view.link(&Page::Reader(it.id.clone())))?;
        Some(entry.saying([view.plain(&it.summary)]))
    });
    questions.chain(topics).chain(readers).collect()
}

fn checklists(view: &View) -> Vec<Entry> {
    let checklists = view.site().checklists.values().filter_map(|it| {
        let entry = view.named(Kind::Checklist, &it.title, view.link(&Page::Checklist(it.id.clone())))?;
        let steps = it.items.iter().map(|item| view.plain_statement(&item.statement));
        Some(entry.saying([view.plain_of(&it.summary)]).saying(steps))
    });
    checklists.collect()
}

/// Deadlines, points compared, and changes.
fn points(view: &View) -> Vec<Entry> {
    let site = view.site();
    let deadlines = site.deadlines.values().filter_map(|it| {
        let entry = view.named(Kind::Deadline, &it.title, view.place_on(&Page::Deadlines, it.id.as_str()))?;
        let state = view.deadline(it).state;
        let entry = entry.also(view.plain_basis(&it.basis));
        Some(entry.saying([view.plain_of(&it.text), state, view.plain_of(&it.note)]))
    });
    let comparisons = site.comparisons.values().filter_map(|it| {
        let entry = view.named(Kind::Comparison, &it.title, view.place_on(&Page::Comparisons, it.id.as_str()))?;
        let [before, after] = [&it.earlier, &it.document].map(|id| site.documents[id].number.clone());
        let said = [(before, &it.before), (after, &it.after)];
        let said = said.map(|(number, statement)| format!("{number}: {}", view.plain_statement(statement)));
        Some(entry.saying(said).saying([view.plain_of(&it.note)]))
    });
    let changes = site.legal_changes.values().filter_map(|it| {
        let entry = view.named(Kind::Change, &it.title, view.place_on(&Page::LegalChanges, it.id.as_str()))?;
        Some(entry.also(view.plain_basis(&it.basis)).saying([view.plain(&it.text)]))
    });
    deadlines.chain(comparisons).chain(changes).collect()
}
