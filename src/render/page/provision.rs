//! One article: a plain summary, its clauses to cite, and the way to the official text.

use jiff::civil::Date;
use serde::Serialize;

use super::citing::CitingGroup;
use super::frame::PageContext;
use crate::language::short_date;
use crate::model::{Citation, Document, Id, PlaceInDocument, Provision};
use crate::plan::{Page, chapter_fragment, provision_fragment};
use crate::render::standing::StandingShown;
use crate::render::statement::StatementShown;
use crate::render::world::{Anchor, View, Words};
use crate::text::Spanned;

#[derive(Serialize)]
pub struct ProvisionPage {
    summary: Option<Words>,
    #[serde(skip)]
    updated: Option<Date>,
    /// Never the wording of the law.
    gist: Option<StatementShown>,
    /// When the summary was last checked, in words.
    checked: Option<String>,
    chapter: Option<Heading>,
    section: Option<Heading>,
    /// That the article is not in force, or from when it is.
    mark: Option<String>,
    readers: Vec<Anchor>,
    clauses: Vec<Clause>,
    document: Anchor,
    standing: StandingShown,
    url: Option<String>,
    cited_by: Vec<CitingGroup>,
    previous: Option<Anchor>,
    next: Option<Anchor>,
}

/// A chapter or section with its number and, where it is known, its title.
#[derive(Serialize)]
struct Heading {
    number: String,
    title: Option<Words>,
    href: Option<String>,
}

/// A clause with its points: only that they exist, so that they can be cited.
#[derive(Serialize)]
struct Clause {
    id: String,
    words: String,
    points: Vec<Point>,
}

/// A point of a clause.
#[derive(Serialize)]
struct Point {
    id: String,
    words: String,
}

impl PageContext for ProvisionPage {
    fn summary(&self) -> Option<Words> {
        self.summary.clone()
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }
}

impl ProvisionPage {
    /// "Chương II. Thành viên", where the article stands in one.
    pub fn chapter_words(&self) -> Option<String> {
        let Heading { number, title, .. } = self.chapter.as_ref()?;
        let title = title.as_ref().map(|title| format!(". {}", title.text));
        Some(format!("{number}{}", title.unwrap_or_default()))
    }
}

pub fn context(id: &Id<Document>, article: u16, view: &View) -> ProvisionPage {
    let document = &view.site().documents[id];
    let provision = &document.provisions[&article];
    let neighbour = |provision: Option<&Provision>| {
        provision.map(|provision| Anchor {
            words: Words {
                text: format!("{}. {}", view.article(provision.article), view.words(&provision.title).text),
                lang: view.words(&provision.title).lang,
            },
            href: view.link(&Page::Provision(id.clone(), provision.article)),
        })
    };
    let summary = view.optional_words(&provision.gist).as_ref().map(first_sentence);
    let place = PlaceInDocument { article, clause: None, point: None };
    let own = Citation { document: id.clone(), place: Some(place) };
    ProvisionPage {
        summary,
        updated: provision.checked,
        gist: provision.gist.as_ref().map(|gist| {
            let itself = [Spanned::new(own.clone(), provision.origin)];
            view.said(gist, if provision.basis.is_empty() { &itself } else { &provision.basis })
        }),
        checked: provision.checked.map(|date| short_date(date, view.language)),
        chapter: chapter(document, provision, view),
        section: section(document, provision, view),
        mark: view.standing_mark(&own),
        readers: provision.readers.iter().map(|reader| view.reader_anchor(reader)).collect(),
        clauses: clauses(provision, view),
        document: view.document_anchor(id),
        standing: view.document_entry(document).standing,
        url: document.url.clone(),
        cited_by: view.citing(id, Some(article)),
        previous: neighbour(document.provisions.range(..article).next_back().map(|(_, it)| it)),
        next: neighbour(document.provisions.range(article + 1..).next().map(|(_, it)| it)),
    }
}

fn chapter(document: &Document, provision: &Provision, view: &View) -> Option<Heading> {
    let number = provision.chapter.as_ref()?;
    let chapter = document.chapters.iter().find(|chapter| chapter.number == *number);
    let page = view.link(&Page::Document(document.id.clone()));
    Some(Heading {
        number: view.filled("chapter", &[("number", number)]),
        title: chapter.map(|chapter| view.words(&chapter.title)),
        href: page.map(|page| format!("{page}#{}", chapter_fragment(number))),
    })
}

fn section(document: &Document, provision: &Provision, view: &View) -> Option<Heading> {
    let number = provision.section?;
    let chapter = document.chapters.iter().find(|chapter| Some(&chapter.number) == provision.chapter.as_ref());
    let title = chapter.and_then(|chapter| chapter.sections.get(&number));
    Some(Heading {
        number: view.filled("section-number", &[("number", &number.to_string())]),
        title: title.map(|title| view.words(title)),
        href: None,
    })
}

fn first_sentence(words: &Words) -> Words {
    let end = words.text.find(". ").map_or(words.text.len(), |stop| stop + 1);
    Words { text: words.text[..end].to_string(), lang: words.lang }
}

/// The clauses in order; first, without a number, the points right under the article.
fn clauses(provision: &Provision, view: &View) -> Vec<Clause> {
    let place = |clause: Option<u16>, point: Option<&String>| {
        let place = PlaceInDocument { article: provision.article, clause, point: point.cloned() };
        provision_fragment(&place).unwrap_or_default()
    };
    let points = |clause: Option<u16>| -> Vec<Point> {
        let labels = provision.points.get(&clause.unwrap_or(0)).map(Vec::as_slice).unwrap_or_default();
        let point = |label| Point { id: place(clause, Some(label)), words: view.filled("point", &[("label", label)]) };
        labels.iter().map(point).collect()
    };
    let numbered = (1..=provision.clauses.unwrap_or(0)).map(|number| Clause {
        id: place(Some(number), None),
        words: view.filled("clause", &[("number", &number.to_string())]),
        points: points(Some(number)),
    });
    let unnumbered = Clause { id: String::new(), words: String::new(), points: points(None) };
    std::iter::once(unnumbered).filter(|clause| !clause.points.is_empty()).chain(numbered).collect()
}
