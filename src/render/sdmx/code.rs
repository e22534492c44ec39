//! A code and what it means.

use crate::language::Phrase;
use crate::model::Choice;
use crate::render::api::ByLanguage;
use crate::render::world::View;

pub struct Code {
    pub id: String,
    pub name: ByLanguage,
    pub description: ByLanguage,
    /// The code above it in the same list.
    pub parent: Option<String>,
    /// What SDMX has no element for, by a word that says what it is.
    pub annotations: Vec<(&'static str, String)>,
}

impl Code {
    pub fn new(id: &str, name: ByLanguage) -> Code {
        Code { id: id.to_string(), name, description: ByLanguage::new(), parent: None, annotations: Vec::new() }
    }
}

/// The codes of a list of SDMX, with their names in Vietnamese and English.
pub fn of_sdmx(codes: &[(&str, &str, &str)], view: &View) -> Vec<Code> {
    codes.iter().map(|(id, vi, en)| Code::new(id, view.sdmx_names(&Phrase::both(*vi, *en), id))).collect()
}

/// The words of a choice, with the names that readers of pages are told: those strings of a theme begin with `key`.
pub fn of_choice<C: Choice>(key: &str, view: &View) -> Vec<Code> {
    let name = |word: &str| view.in_each_language(|view| Some(view.string(&format!("{key}-{word}")).to_string()));
    C::WORDS.iter().map(|(word, _)| Code::new(word, name(word))).collect()
}
