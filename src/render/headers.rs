//! `_headers`: what a host says along with the files, in the format of Netlify and Cloudflare Pages.

use super::world::World;
use crate::model::Edition;
use crate::plan::{Address, Output, SdmxMessage};

/// What pages say of themselves in `base.html`, and here to browsers before they read them.
const SECURITY_POLICY: &str =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'";
/// No page here asks for any of these.
const PERMISSIONS: &str = "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()";
/// No name of a file tells its version: what is kept longer than the page that leads to it would not fit it.
const CACHED: &str = "public, max-age=300, must-revalidate";
/// Data that programs on other sites may read, by the ending of its file, and what its type is called.
const OPEN_DATA: [(&str, &str); 5] = [
    ("csv", "text/csv; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("bib", "application/x-bibtex; charset=utf-8"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

/// Where two rules name one header, hosts put both values behind each other: each header of a file has one rule.
pub fn headers(world: &World) -> Vec<u8> {
    let mut rules = Rules { base_url: world.site.settings.base_url.as_deref(), text: String::new() };
    let policy = format!("{SECURITY_POLICY}; frame-ancestors 'self'");
    let (referrer, cached) = match world.edition {
        Edition::Public => ("strict-origin-when-cross-origin", CACHED),
        Edition::Internal => ("same-origin", "private, no-store"),
    };
    let mut of_all = vec![
        ("Content-Security-Policy", policy.as_str()),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", referrer),
        ("Permissions-Policy", PERMISSIONS),
        ("Cache-Control", cached),
    ];
    of_all.extend((world.edition == Edition::Internal).then_some(("X-Robots-Tag", "noindex, nofollow")));
    rules.add("*", &of_all);
    for (ending, kind) in OPEN_DATA {
        rules.add_open(&format!("*.{ending}"), kind, world.edition);
    }
    // CSV is told by its ending.
    for (message, address) in world.plan.sdmx().filter(|(message, _)| *message != SdmxMessage::Csv) {
        rules.add_open(address.as_str(), message.media_type(), world.edition);
    }
    for planned in &world.plan.outputs {
        if let Output::Feed(..) = planned.output {
            rules.add_open(planned.address.as_str(), "application/atom+xml; charset=utf-8", world.edition);
        }
    }
    rules.text.into_bytes()
}

struct Rules<'a> {
    base_url: Option<&'a str>,
    text: String,
}

impl Rules<'_> {
    /// Of `path`, from the root of the server.
    fn add(&mut self, path: &str, headers: &[(&str, &str)]) {
        let path = Address::of_file(path).from_server_root(self.base_url.unwrap_or_default());
        self.text.push_str(&format!("{path}\n"));
        headers.iter().for_each(|(name, value)| self.text.push_str(&format!("  {name}: {value}\n")));
    }

    /// Others may read it, but for what is internal.
    fn add_open(&mut self, path: &str, kind: &str, edition: Edition) {
        let open = (edition == Edition::Public).then_some(("Access-Control-Allow-Origin", "*"));
        let headers: Vec<_> = [("Content-Type", kind)].into_iter().chain(open).collect();
        self.add(path, &headers);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_hosts_say_the_same_policy() {
        let frame = include_str!("../../themes/default/templates/base.html");
        assert!(frame.contains(&format!("content=\"{SECURITY_POLICY}\"")));
    }
}
