//! All data sets of the site and their files, for catalogues of open data (DCAT 3, https://www.w3.org/TR/vocab-dcat-3/).

use jiff::civil::Date;

use super::coverage::{Coverage, places, sources};
use super::dataset::identifier;
use super::thing::{Thing, Value};
use crate::language::Phrase;
use crate::model::{Area, Id, Observation};
use crate::plan::{Address, Dataset, DownloadFormat, Page, SdmxMessage};
use crate::render::world::{View, Words};

/// Where languages and media types have addresses of their own, as DCAT wishes.
const LANGUAGES: &str = "http://id.loc.gov/vocabulary/iso639-1/";
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";

/// The catalogue of the language of the page.
pub fn catalogue(view: &View) -> Vec<u8> {
    let site = view.site();
    let settings = &site.settings;
    let sets = view.world.plan.datasets(view.language).filter_map(|dataset| described(dataset, view));
    let catalogue = Thing::untyped()
        .with("@context", context())
        .with("@type", "dcat:Catalog")
        .with("@id", format!("{}#catalog", view.own_name()))
        .with("dct:title", said(&settings.title, view))
        .with_known("dct:description", settings.summary.as_ref().map(|it| said(it, view)))
        .with("dct:publisher", agent(view))
        .with("dct:language", Thing::at(format!("{LANGUAGES}{}", view.language.tag())))
        .with("dct:modified", day(view.world.date))
        .with_known("foaf:homepage", view.named_page(&Page::Home).map(Thing::at))
        .with_all("dcat:dataset", sets);
    catalogue.in_a_file()
}

/// The words in front of names, so that nobody has to look them up.
fn context() -> Thing {
    Thing::untyped()
        .with("dcat", "http://www.w3.org/ns/dcat#")
        .with("dct", "http://purl.org/dc/terms/")
        .with("foaf", "http://xmlns.com/foaf/0.1/")
        .with("skos", "http://www.w3.org/2004/02/skos/core#")
        .with("xsd", "http://www.w3.org/2001/XMLSchema#")
}

/// Nothing where there are no numbers.
fn described(dataset: &Dataset, view: &View) -> Option<Thing> {
    let observations: Vec<&Observation> = view.observations(dataset).collect();
    if observations.is_empty() {
        return None;
    }
    let landing = view.named_page(&dataset.page())?;
    let files = view.world.plan.downloads(dataset, view.language).iter();
    let files = files.map(|(format, file)| distribution(*format, file, &landing, view));
    let addresses = sources(&observations, view).into_iter().filter_map(|source| source.url.clone());
    let described = Thing::new("dcat:Dataset")
        .with("@id", format!("{landing}#dataset"))
        .with("dct:identifier", identifier(dataset))
        .with("dct:title", in_words(view.own(view.dataset_title(dataset)), view))
        .with("dct:description", in_words(description(dataset, view), view))
        .with("dct:publisher", agent(view))
        .with("dct:language", Thing::at(format!("{LANGUAGES}{}", view.language.tag())))
        .with("dct:modified", day(view.newest_day_of(dataset)))
        .with_known("dct:temporal", Coverage::of(&observations).map(temporal))
        .with_all("dct:spatial", places(&observations, view).iter().map(|area| location(area, view)))
        .with_all("dct:source", addresses.map(Thing::at))
        .with("dcat:landingPage", Thing::at(landing.clone()))
        .with_all("dcat:distribution", files.chain(sdmx(dataset, &landing, view)));
    Some(view.on_terms_of_catalogues(described))
}

fn description(dataset: &Dataset, view: &View) -> Words {
    match dataset {
        Dataset::Indicator(id) => view.words(&view.site().indicators[id].definition),
        Dataset::Area(id) => {
            let area = view.text_of(&view.site().areas[id].name);
            view.own(view.filled("area-summary", &[("area", &area)]))
        }
        Dataset::All | Dataset::Codelist(_) => view.own(view.string("data-files-summary")),
    }
}

fn distribution(format: DownloadFormat, file: &Address, landing: &str, view: &View) -> Thing {
    file_of(format.name(), format.media_type(), file, landing, view)
}

fn file_of(title: &str, media_type: &str, file: &Address, landing: &str, view: &View) -> Thing {
    let distribution = Thing::new("dcat:Distribution")
        .with("dct:title", title)
        .with("dcat:accessURL", Thing::at(landing))
        .with("dcat:downloadURL", Thing::at(view.outward(file)))
        .with("dcat:mediaType", Thing::at(format!("{MEDIA_TYPES}{media_type}")));
    view.on_terms_of_catalogues(distribution)
}

/// All data as SDMX. What they conform to is their structure.
fn sdmx(dataset: &Dataset, landing: &str, view: &View) -> Vec<Thing> {
    let messages = view.world.plan.sdmx().filter(|(message, _)| *dataset == Dataset::All && message.is_data());
    let structure = || Thing::at(view.outward(&SdmxMessage::Structure.address()));
    let described = messages.map(|(message, file)| {
        let file = file_of(message.name(), message.registered_type(), file, landing, view);
        file.with("dct:conformsTo", structure())
    });
    described.collect()
}

fn temporal(days: Coverage) -> Thing {
    Thing::new("dct:PeriodOfTime").with("dcat:startDate", day(days.first)).with("dcat:endDate", day(days.last))
}

fn location(area: &Id<Area>, view: &View) -> Thing {
    Thing::new("dct:Location").with("skos:prefLabel", said(&view.site().areas[area].name, view))
}

fn agent(view: &View) -> Thing {
    let named = Thing::new("foaf:Agent").with_known("@id", view.publisher_name());
    named.with("foaf:name", said(&view.site().settings.publisher, view))
}

/// Words and their language.
fn said(phrase: &Phrase, view: &View) -> Value {
    in_words(view.words(phrase), view)
}

fn in_words(Words { text, lang }: Words, view: &View) -> Value {
    Thing::untyped().with("@value", text).with("@language", lang.unwrap_or(view.language.tag())).into()
}

fn day(date: Date) -> Value {
    Thing::untyped().with("@type", "xsd:date").with("@value", date).into()
}
