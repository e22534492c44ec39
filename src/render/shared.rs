//! What other sites are told of a page when somebody shares its address: title, words, and a card.

use serde::Serialize;

use super::chart::Point;
use super::excerpt::plain_words;
use super::feed::timestamp;
use super::picture::{Card, CardFigure, SOCIAL_SIZE, social_picture as draw};
use super::world::View;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::model::{Edition, Id, Indicator, LinkTarget, NoteText, Observation, Selection};
use crate::plan::{Page, has_card, social_picture as address_of_card};

/// How much of a note stands on its card, in characters.
const SUMMARY_LENGTH: usize = 220;

/// The properties of the Open Graph protocol (ogp.me).
#[derive(Debug, Serialize)]
pub struct Shared {
    /// The word of the Open Graph protocol: "website", "article".
    pub kind: &'static str,
    /// "vi_VN", "en_GB".
    pub locale: &'static str,
    /// The languages in which the page is to be had too: "en_GB".
    pub other_locales: Vec<&'static str>,
    /// When a note was first written (RFC 3339).
    pub published: Option<String>,
    /// When it was last changed.
    pub modified: Option<String>,
    /// The card, as other sites see it.
    pub image: String,
    /// What the picture says, for those who do not see it.
    pub image_words: String,
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
}

pub fn social_picture(page: &Page, view: &View) -> Result<Vec<u8>, Diagnostic> {
    view.world.press.png(&draw(&card(page, view), view.world.theme), 1.0)
}

fn card(page: &Page, view: &View) -> Card {
    let settings = &view.site().settings;
    let text = page.note().and_then(|id| view.site().notes.get(&id)?.texts.get(&view.language));
    let address = view.world.plan.address(page, view.language).unwrap_or(view.address);
    Card {
        title: view.title(page).text,
        summary: summary(page, text, view),
        figure: figure(page, text, view),
        site: view.words(&settings.title).text,
        address: view.absolute(address).unwrap_or_else(|| address.to_string()),
        publisher: view.words(&settings.publisher).text,
        language: view.language,
    }
}

fn summary(page: &Page, text: Option<&NoteText>, view: &View) -> String {
    let of_site = || view.optional_words(&view.site().settings.summary).map(|words| words.text);
    match (page, text) {
        (_, Some(NoteText { summary: Some(summary), .. })) => summary.clone(),
        (Page::Home, _) | (_, None) => of_site().unwrap_or_default(),
        (_, Some(text)) => plain_words(&text.body, view.site(), view.language, SUMMARY_LENGTH),
    }
}

/// The number that the page is about, or the first that it quotes.
fn figure(page: &Page, text: Option<&NoteText>, view: &View) -> Option<CardFigure> {
    let site = view.site();
    let latest = |id: &Id<Indicator>| site.latest(id, &site.first_area_of(id)?);
    match page {
        Page::Indicator(id) => Some(card_figure(latest(id)?, true, view)),
        Page::Home => {
            let headline = site.indicators.values().find(|indicator| indicator.headline)?;
            Some(card_figure(latest(&headline.id)?, false, view))
        }
        _ => {
            let quoted = text?.body.links.iter().filter_map(|link| match &link.target {
                LinkTarget::Figure { key, .. } => site.observations.get(key),
                _ => None,
            });
            let first = quoted.into_iter().find(|observation| observation.known().is_some())?;
            Some(card_figure(first, false, view))
        }
    }
}

fn card_figure(observation: &Observation, is_subject: bool, view: &View) -> CardFigure {
    let key = &observation.key;
    let shown = view.shown(observation);
    let name = view.words(&view.site().indicators[&key.indicator].name).text;
    let area = view.words(&view.site().areas[&key.area].name).text;
    let place = [area, shown.period].into_iter().chain(shown.status).collect::<Vec<_>>().join(", ");
    let unit = Some(shown.unit.text).filter(|unit| !unit.is_empty());
    let about = match (is_subject, unit) {
        (true, Some(unit)) => vec![format!("{unit} · {place}")],
        (true, None) => vec![place],
        (false, _) => vec![name, place],
    };
    // A course ends at the number that is shown, whatever came after.
    let selection = Selection { to: Some(key.period), ..Selection::of(&key.indicator, &key.area) };
    CardFigure {
        number: shown.text,
        about,
        points: course(&selection, view),
        breaks: view.breaks(&selection),
        is_subject,
    }
}

fn course(selection: &Selection, view: &View) -> Vec<Point> {
    view.site().selected(selection).map(|observation| view.point(observation)).collect()
}

/// As Open Graph writes a language: with a country, of which it asks one.
fn locale(language: Language) -> &'static str {
    match language {
        Language::Vi => "vi_VN",
        Language::En => "en_GB",
    }
}

impl View<'_> {
    /// What is told of the page at hand; nothing of an internal page, or where the site does not know its own address.
    pub fn shared(&self, page: &Page, title: &str) -> Option<Shared> {
        if self.world.edition != Edition::Public {
            return None;
        }
        let plan = self.world.plan;
        let own = if has_card(self.site(), page, self.language) { page } else { &Page::Home };
        let card = address_of_card(plan.address(own, self.language)?, self.language);
        let (width, height) = SOCIAL_SIZE;
        let others = plan.translations(page, self.site()).into_iter().map(|(language, _)| language);
        let note = if let Page::Note(id) = page { self.site().notes[id].texts.get(&self.language) } else { None };
        Some(Shared {
            kind: if matches!(page, Page::Note(_)) { "article" } else { "website" },
            locale: locale(self.language),
            other_locales: others.filter(|language| *language != self.language).map(locale).collect(),
            published: note.and_then(|text| text.date).map(timestamp),
            modified: note.and_then(|text| text.updated).map(timestamp),
            image: self.absolute(&card)?,
            image_words: title.to_string(),
            width,
            height,
        })
    }
}
