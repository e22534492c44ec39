//! Keys of references: plain letters, the same in every build, and no two alike on a page.

use crate::language::{Language, slug};
use crate::plan::{Address, segment};

/// The address of the page in one word: `so-lieu-hop-tac-xa`.
pub fn key_of_page(address: &Address, language: Language) -> String {
    let key = slug(address.as_str());
    let is_home = key.is_empty() || key == language.tag();
    if is_home { segment("trang-dau", "home", language).to_string() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_tells_page_and_language() {
        let key = |address: &str, language| key_of_page(&Address::of_file(address), language);
        assert_eq!(key("so-lieu/hop-tac-xa/", Language::Vi), "so-lieu-hop-tac-xa");
        assert_eq!(key("en/data/cooperatives/", Language::En), "en-data-cooperatives");
        assert_eq!(key("", Language::Vi), "trang-dau");
        assert_eq!(key("en/", Language::En), "home");
    }
}
