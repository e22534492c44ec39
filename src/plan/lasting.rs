//! Addresses that readers have seen: whatever becomes of a page, what they noted, cited and printed leads somewhere.

use std::collections::BTreeSet;

use super::address::Address;
use super::output::{Output, Page, Plan};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::nearest;
use crate::model::{Lock, Site};
use crate::phrase;
use crate::text::Spanned;

impl Plan {
    /// What a release promises to keep, as `/so-lieu/hop-tac-xa/`, sorted: every listed page in the languages that it is
    /// written in, but the lists that grow and shrink with what they list; and every published address that still answers.
    pub fn lasting_addresses(&self, site: &Site) -> BTreeSet<String> {
        let answering = self.answering();
        let kept = site.lock.iter().flat_map(|lock| &lock.addresses).map(|address| address.value.clone());
        let kept = kept.filter(|address| answering.contains(address));
        kept.chain(self.written_pages(site)).collect()
    }

    /// Where there is something to read, and not only a word that it is there in another language.
    fn written_pages(&self, site: &Site) -> impl Iterator<Item = String> {
        let pages = self.listed_pages().filter(|(page, _)| is_lasting(page));
        let is_written = |(page, address): &(&Page, &Address)| {
            self.translations(page, site).into_iter().any(|(_, written)| written == *address)
        };
        pages.filter(is_written).map(|(_, address)| from_root(address))
    }

    /// Everything that a browser finds a page at.
    fn answering(&self) -> BTreeSet<String> {
        let answers =
            self.outputs.iter().filter(|it| matches!(it.output, Output::Page { .. } | Output::Redirect { .. }));
        answers.map(|planned| from_root(&planned.address)).collect()
    }
}

/// Says which published addresses lead nowhere now; what lay below one of them is told with it.
pub fn check(plan: &Plan, site: &Site, lock: &Lock, diagnostics: &mut Diagnostics) {
    let answering = plan.answering();
    let (still, mut gone): (Vec<_>, Vec<_>) = lock.addresses.iter().partition(|it| answering.contains(&it.value));
    let still: BTreeSet<&String> = still.into_iter().map(|it| &it.value).collect();
    let new: Vec<String> = plan.written_pages(site).filter(|it| !still.contains(it)).collect();
    gone.sort_by_key(|address| &address.value);
    for moved in by_the_highest(gone) {
        diagnostics.push(nobody_there(&moved, beside(&moved[0].value, &new)));
    }
}

/// The address in the same folder that is the only new one there, or has nearly the same name.
fn beside<'a>(gone: &str, new: &'a [String]) -> Option<&'a str> {
    let (folder, name) = parted(gone);
    let there: Vec<&str> = new.iter().map(String::as_str).filter(|address| parted(address).0 == folder).collect();
    if let [only] = there.as_slice() {
        return Some(only);
    }
    let near = nearest(name, there.iter().map(|address| parted(address).1))?;
    there.into_iter().find(|address| parted(address).1 == near)
}

/// The folder of an address, and its name there: `/so-lieu` and `hop-tac-xa`.
fn parted(address: &str) -> (&str, &str) {
    address.trim_end_matches('/').rsplit_once('/').unwrap_or_default()
}

/// Sorted addresses, each with those below it.
fn by_the_highest(sorted: Vec<&Spanned<String>>) -> Vec<Vec<&Spanned<String>>> {
    let mut groups: Vec<Vec<&Spanned<String>>> = Vec::new();
    for address in sorted {
        match groups.last_mut().filter(|group| address.value.starts_with(&group[0].value)) {
            Some(group) => group.push(address),
            None => groups.push(vec![address]),
        }
    }
    groups
}

/// Of the first address and those below it.
fn nobody_there(moved: &[&Spanned<String>], near: Option<&str>) -> Diagnostic {
    let (path, below) = (&moved[0].value, moved.len() - 1);
    let message = match below {
        0 => phrase!(
            "`{path}` đã công bố, nay không còn trang nào ở đó",
            "`{path}` was published, and no page lies there now"
        ),
        _ => phrase!(
            "`{path}` đã công bố cùng {below} địa chỉ bên dưới, nay không còn trang nào ở đó",
            "`{path}` was published with {below} below it, and no page lies there now"
        ),
    };
    let (vi, en) = match below {
        0 => ("", ""),
        _ => (
            "; bản ghi kéo theo trang bên dưới, bài trong thư mục thì ghi ở từng bài",
            "; a record takes what lay below along, of a folder each note needs its own",
        ),
    };
    let help = match near {
        Some(near) => phrase!(
            "nếu trang đã dời sang `{near}`, ghi `aliases = [\"{path}\"]` ở đó; phát hành lần nữa là bỏ hẳn địa chỉ cũ{vi}",
            "if the page has moved to `{near}`, write `aliases = [\"{path}\"]` there; another release gives the old address up{en}"
        ),
        None => phrase!(
            "ghi `aliases = [\"{path}\"]` ở trang thay cho nó; phát hành lần nữa là bỏ hẳn địa chỉ cũ{vi}",
            "write `aliases = [\"{path}\"]` where its readers should go now; another release gives the old address up{en}"
        ),
    };
    Diagnostic::warning("published-address-gone", moved[0].span, message).help(help)
}

/// Lists of notes have as many pages as they need, and tags come and go with the notes that carry them.
fn is_lasting(page: &Page) -> bool {
    !matches!(page, Page::Tag { .. }) && !matches!(page, Page::Section { page, .. } if *page > 1)
}

fn from_root(address: &Address) -> String {
    format!("/{}", address.as_str())
}
