//! What a page is drawn from: the site, the plan, the theme, and who reads.

use jiff::civil::Date;
use serde::Serialize;

use super::picture::Press;
use super::prose::TermFinder;
use super::report::Report;
use super::search::SearchIndexes;
use crate::language::{Language, Phrase};
use crate::model::{Citation, Edition, LinkTarget, Site};
use crate::plan::{Address, Page, Plan, Spot};
use crate::theme::Theme;

/// The same for every page.
pub struct World<'a> {
    pub site: &'a Site,
    pub plan: &'a Plan,
    pub theme: &'a Theme,
    /// Finds the terms of the glossary in plain words.
    pub terms: &'a TermFinder,
    /// Prints pictures.
    pub press: &'a Press,
    /// What the search page looks into, made when it is first asked for.
    pub search: &'a SearchIndexes,
    pub edition: Edition,
    /// The report that is drawn, where one page holds many.
    pub report: Option<&'a Report>,
    /// The day that the site is made for.
    pub date: Date,
}

/// The world as seen from one page in one language.
pub struct View<'a> {
    pub world: &'a World<'a>,
    pub language: Language,
    pub address: &'a Address,
}

/// Words on a page, and their language where it is not the page's.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Words {
    pub text: String,
    pub lang: Option<&'static str>,
}

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub struct Anchor {
    pub words: Words,
    /// Nothing where what is named has no page.
    pub href: Option<String>,
}

impl<'a> View<'a> {
    pub fn site(&self) -> &'a Site {
        self.world.site
    }

    pub fn words(&self, phrase: &Phrase) -> Words {
        let (text, language) = phrase.read(self.language);
        Words { text: text.to_string(), lang: (language != self.language).then(|| language.tag()) }
    }

    pub fn all_words(&self, phrases: &[Phrase]) -> Vec<Words> {
        phrases.iter().map(|phrase| self.words(phrase)).collect()
    }

    pub fn optional_words(&self, phrase: &Option<Phrase>) -> Option<Words> {
        phrase.as_ref().map(|phrase| self.words(phrase))
    }

    /// Words of the page's own language.
    pub fn own(&self, text: impl Into<String>) -> Words {
        Words { text: text.into(), lang: None }
    }

    /// A string of the theme.
    pub fn string<'s>(&'s self, key: &'s str) -> &'s str {
        self.world.theme.string(key, self.language)
    }

    /// A string of the theme with its `{places}` filled.
    pub fn filled(&self, key: &str, places: &[(&str, &str)]) -> String {
        // One walk from left to right, so that braces in what is filled in stay what they are.
        let mut filled = String::new();
        let mut pieces = self.string(key).split('{');
        filled.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let (place, rest) = piece.split_once('}').unwrap_or(("", piece));
            let words = places.iter().find(|(known, _)| *known == place).map(|(_, words)| *words);
            filled.push_str(words.unwrap_or_default());
            filled.push_str(rest);
        }
        filled
    }

    /// A string of the theme about `count` things; of one, that with `-one` at its end.
    pub fn counted(&self, key: &str, place: &str, count: usize, others: &[(&str, &str)]) -> String {
        let count_words = count.to_string();
        let places = [&[(place, count_words.as_str())], others].concat();
        if count == 1 { self.filled(&format!("{key}-one"), &places) } else { self.filled(key, &places) }
    }

    /// A link from this page to another, where that is published.
    pub fn link(&self, page: &Page) -> Option<String> {
        let address = self.world.plan.address(page, self.language)?;
        Some(self.way_to(address))
    }

    /// What to write in a link to `address`.
    ///
    /// A web server shows its page for lost readers at whatever address they asked for, so that from there no
    /// relative link leads home: where the site knows its folder on the server, links begin at the server's root.
    /// In a report, what it holds itself is a place further up or down.
    pub fn way_to(&self, address: &Address) -> String {
        match self.world.report.and_then(|report| report.way_to(address)) {
            Some(way) => way,
            None => self.way_out(address),
        }
    }

    fn way_out(&self, address: &Address) -> String {
        let plan = self.world.plan;
        let is_for_the_lost = self.address.as_str().ends_with("404.html");
        match &self.site().settings.base_url {
            Some(base_url) if !plan.is_portable() && is_for_the_lost => address.from_server_root(base_url),
            _ => plan.way(self.address, address),
        }
    }

    /// A link from this page to wherever a link in a note leads.
    pub fn spot(&self, target: &LinkTarget) -> Option<String> {
        self.world.plan.spot(target, self.site(), self.language).map(|spot| self.href(spot))
    }

    pub fn citation(&self, citation: &Citation) -> Option<String> {
        self.world.plan.citation_spot(citation, self.language).map(|spot| self.href(spot))
    }

    fn href(&self, spot: Spot) -> String {
        if let Some(way) = self.world.report.and_then(|report| report.way_to_spot(&spot)) {
            return way;
        }
        let link = self.way_out(&spot.address);
        match spot.fragment {
            Some(fragment) => format!("{link}#{fragment}"),
            None => link,
        }
    }

    /// A link to a file of the published folder.
    pub fn file(&self, path: &str) -> String {
        self.way_to(&Address::of_file(path))
    }

    /// As it is told to programs: whole where the site knows its own address, else the way from this file.
    pub fn outward(&self, address: &Address) -> String {
        self.absolute(address).unwrap_or_else(|| self.world.plan.way(self.address, address))
    }

    /// The address as other sites see it, where the site knows its own.
    pub fn absolute(&self, address: &Address) -> Option<String> {
        Some(address.absolute(self.site().settings.base_url.as_deref()?))
    }
}
