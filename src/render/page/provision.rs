//! One article: a plain summary, its clauses to cite, and the way to the official text.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use crate::language::short_date;
use crate::model::{Document, Id, PlaceInDocument, Provision};
use crate::plan::{Page, provision_fragment};
use crate::render::world::{Anchor, View, Words};

#[derive(Serialize)]
pub struct ProvisionPage {
    summary: Option<Words>,
    #[serde(skip)]
    updated: Option<Date>,
    /// Never the wording of the law.
    gist: Option<Words>,
    checked: Option<String>,
    chapter: Option<String>,
    section: Option<u16>,
    clauses: Vec<Clause>,
    document: Anchor,
    url: Option<String>,
    cited_by: Vec<Anchor>,
    previous: Option<Anchor>,
    next: Option<Anchor>,
}

/// A clause with its points: only that they exist, so that they can be cited.
#[derive(Serialize)]
struct Clause {
    id: String,
    words: String,
    points: Vec<Point>,
}

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
    let gist = view.optional_words(&provision.gist);
    let title = view.words(&document.title);
    ProvisionPage {
        summary: gist.as_ref().map(first_sentence),
        updated: provision.checked,
        gist,
        checked: provision.checked.map(|date| short_date(date, view.language)),
        chapter: provision.chapter.clone(),
        section: provision.section,
        clauses: clauses(provision, view),
        document: Anchor {
            words: Words { text: format!("{} {}", title.text, document.number), lang: title.lang },
            href: view.link(&Page::Document(id.clone())),
        },
        url: document.url.clone(),
        cited_by: view.citing(id, Some(article)),
        previous: neighbour(document.provisions.range(..article).next_back().map(|(_, it)| it)),
        next: neighbour(document.provisions.range(article + 1..).next().map(|(_, it)| it)),
    }
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
