//! Where an output lies, and how one page links to another: the only home of URL rules.

use std::fmt;

use crate::language::{Language, slug};

/// A path from the site's root: a folder, ending in `/` or empty, whose page is its `index.html`, or a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

/// How a link names a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LinkStyle {
    /// By its folder, as web servers like it.
    #[default]
    Folder,
    /// By its `index.html`, so that it opens from a disk.
    File,
}

impl Address {
    /// The address made of `segments` for pages of `language` on a site whose root speaks `default`.
    pub fn of_page(segments: &[&str], language: Language, default: Language) -> Address {
        let prefix = (language != default).then(|| language.tag());
        // A segment may itself be a path, of which a part has no letters.
        let parts = segments.iter().flat_map(|segment| segment.split('/'));
        let path = prefix.into_iter().chain(parts).filter(|part| !part.is_empty());
        Address(path.map(|segment| format!("{segment}/")).collect())
    }

    /// The address that a page had on an older site: a folder, or a file that ends in `.html`.
    ///
    /// Nothing where a part of it is empty, climbs, or has no letter or digit of an address.
    pub fn of_alias(written: &str) -> Option<Address> {
        let path = written.strip_prefix('/').unwrap_or(written);
        let (path, ending) = match path.strip_suffix(".html") {
            Some(name) => (name, ".html"),
            None => (path.strip_suffix('/').unwrap_or(path), "/"),
        };
        let parts: Vec<String> = path.split('/').map(slug).collect();
        (!parts.iter().any(String::is_empty)).then(|| Address(parts.join("/") + ending))
    }

    pub fn of_file(path: impl Into<String>) -> Address {
        Address(path.into())
    }

    /// A file in the page's folder that has the name of the folder: `so-lieu/hop-tac-xa/hop-tac-xa.csv`.
    pub fn beside(&self, ending: &str) -> Address {
        Address(format!("{}{}.{ending}", self.0, self.name()))
    }

    /// The page one folder down.
    pub fn below(&self, segment: &str) -> Address {
        Address(format!("{}{segment}/", self.0))
    }

    /// The name of the page's own folder: `hop-tac-xa` of `so-lieu/hop-tac-xa/`.
    pub fn name(&self) -> &str {
        self.0.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
    }

    /// A file in the page's folder.
    pub fn inside(&self, name: &str) -> Address {
        Address(format!("{}{name}", self.0))
    }

    /// The file that is written.
    pub fn file(&self) -> String {
        if self.is_folder() { format!("{}index.html", self.0) } else { self.0.clone() }
    }

    fn is_folder(&self) -> bool {
        self.0.is_empty() || self.0.ends_with('/')
    }

    /// Path from the site's root, without a slash at its beginning.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What to write in a link on the page at `from`, so that the site works in whatever folder it lies.
    ///
    /// Other rooms ask [`Plan::way`](super::Plan::way), which knows the style.
    pub(super) fn link_from(&self, from: &Address, style: LinkStyle) -> String {
        let from_folder = &from.0[..from.0.rfind('/').map_or(0, |slash| slash + 1)];
        let shared = shared_folders(from_folder, &self.0);
        let up = "../".repeat(from_folder[shared..].matches('/').count());
        let down = match style {
            LinkStyle::Folder => self.0[shared..].to_string(),
            LinkStyle::File => self.file()[shared..].to_string(),
        };
        match (up.is_empty(), down.is_empty()) {
            (true, true) => "./".to_string(),
            _ => up + &in_a_link(&down),
        }
    }

    /// The path from the root of the server that `base_url` names, with a slash at its beginning.
    pub fn from_server_root(&self, base_url: &str) -> String {
        let behind_scheme = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
        let folder = behind_scheme.find('/').map_or("", |slash| &behind_scheme[slash..]);
        format!("{}/{}", folder.trim_end_matches('/'), in_a_link(&self.0))
    }

    /// The address as other sites see it; `base_url` has no slash at its end.
    pub fn absolute(&self, base_url: &str) -> String {
        format!("{base_url}/{}", in_a_link(&self.0))
    }
}

/// A path as it is written in a link. In names of files, which authors choose, these letters would end it or begin another.
fn in_a_link(path: &str) -> String {
    let write = |letter: char| match letter {
        '%' | '?' | '#' | '\\' | ':' | ' ' | '\0'..='\x1F' => format!("%{:02X}", letter as u32),
        letter => letter.to_string(),
    };
    path.chars().map(write).collect()
}

/// How many bytes at the beginning of both are the same whole folders.
fn shared_folders(a: &str, b: &str) -> usize {
    let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a[..same].rfind('/').map_or(0, |slash| slash + 1)
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "/{}", self.0)
    }
}

/// A fixed word of an address in each language.
pub fn segment(vi: &'static str, en: &'static str, language: Language) -> &'static str {
    match language {
        Language::Vi => vi,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(from: &str, to: &str, style: LinkStyle) -> String {
        Address::of_file(to).link_from(&Address::of_file(from), style)
    }

    #[test]
    fn a_site_may_lie_in_a_folder_of_its_server() {
        let page = Address::of_file("so-lieu/");
        assert_eq!(page.from_server_root("https://example.vn"), "/so-lieu/");
        assert_eq!(page.from_server_root("https://example.vn/htx"), "/htx/so-lieu/");
        assert_eq!(Address::of_file("").from_server_root("https://example.vn"), "/");
    }

    #[test]
    fn no_page_lies_in_a_folder_without_a_name() {
        let address = Address::of_page(&["luat/", "", "dat-dai"], Language::En, Language::Vi);
        assert_eq!(address.as_str(), "en/luat/dat-dai/");
    }

    #[test]
    fn an_older_address_is_a_folder_or_a_file() {
        let alias = |written| Address::of_alias(written).map(|address| address.as_str().to_string());
        for (written, expected) in [
            ("/tin-tuc/hop-tac-xa/", "tin-tuc/hop-tac-xa/"),
            ("tin-tuc/Hợp tác xã", "tin-tuc/hop-tac-xa/"),
            ("/tin/bai-12.html", "tin/bai-12.html"),
        ] {
            assert_eq!(alias(written).as_deref(), Some(expected));
        }
        for written in ["", "/", "//", "../../evil", "a//b", "a/./b", "/…/", ".html", "a/../b/"] {
            assert_eq!(alias(written), None, "{written}");
        }
    }

    #[test]
    fn a_name_of_a_file_ends_no_link() {
        let written = |name: &str| link("tin/bai/", &format!("tin/{name}"), LinkStyle::Folder);
        assert_eq!(written("50% xong?.jpg"), "../50%25%20xong%3F.jpg");
        assert_eq!(written("a#b.pdf"), "../a%23b.pdf");
        assert_eq!(written("đất,đai.pdf"), "../đất,đai.pdf");
        assert_eq!(link("tin/", "tin/a:b.pdf", LinkStyle::Folder), "a%3Ab.pdf");
        assert_eq!(Address::of_file("a%b.pdf").absolute("https://example.vn"), "https://example.vn/a%25b.pdf");
        assert_eq!(Address::of_file("a%b.pdf").from_server_root("https://example.vn"), "/a%25b.pdf");
    }

    #[test]
    fn links_are_relative() {
        use LinkStyle::{File, Folder};
        assert_eq!(link("", "", Folder), "./");
        assert_eq!(link("", "so-lieu/", Folder), "so-lieu/");
        assert_eq!(link("so-lieu/hop-tac-xa/", "", Folder), "../../");
        assert_eq!(link("so-lieu/hop-tac-xa/", "so-lieu/hop-tac/", Folder), "../hop-tac/");
        assert_eq!(link("en/data/", "static/site.css", Folder), "../../static/site.css");
        assert_eq!(link("so-lieu/hop-tac-xa/", "so-lieu/", File), "../index.html");
        assert_eq!(link("404.html", "so-lieu/", Folder), "so-lieu/");
    }
}
