//! `sitemap.xml` and `robots.txt`.

use super::escape::escape;
use super::world::World;
use crate::model::Edition;
use crate::plan::{Address, Page, Sitemap, part_of_sitemap};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const SCHEMA: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// Every page with its twins in other languages. Only planned where the site has a `base-url`.
pub fn sitemap(sitemap: &Sitemap, world: &World) -> Vec<u8> {
    match sitemap {
        Sitemap::Whole => pages(world.plan.listed_pages(), world),
        Sitemap::Part(part) => pages(world.plan.listed_pages().skip(part.start).take(part.len()), world),
        Sitemap::Index(parts) => index(*parts, base_url(world)),
    }
}

fn index(parts: usize, base_url: &str) -> Vec<u8> {
    let mut xml = format!("{HEAD}<sitemapindex xmlns=\"{SCHEMA}\">\n");
    for number in 1..=parts {
        xml.push_str(&format!("<sitemap><loc>{}</loc></sitemap>\n", whole(&part_of_sitemap(number), base_url)));
    }
    (xml + "</sitemapindex>\n").into_bytes()
}

fn pages<'p>(pages: impl Iterator<Item = (&'p Page, &'p Address)>, world: &World) -> Vec<u8> {
    let mut xml = format!("{HEAD}<urlset xmlns=\"{SCHEMA}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (page, address) in pages {
        xml.push_str(&format!("<url><loc>{}</loc>", whole(address, base_url(world))));
        for (tag, _, twin) in world.plan.alternates(page, world.site) {
            let twin = whole(twin, base_url(world));
            xml.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{twin}\"/>"));
        }
        xml.push_str("</url>\n");
    }
    (xml + "</urlset>\n").into_bytes()
}

fn base_url<'w>(world: &'w World) -> &'w str {
    world.site.settings.base_url.as_deref().unwrap_or_default()
}

fn whole(address: &Address, base_url: &str) -> String {
    escape(&address.absolute(base_url))
}

/// Lets everybody read the public edition and nobody the internal one.
pub fn robots(world: &World) -> Vec<u8> {
    match (world.edition, &world.site.settings.base_url) {
        (Edition::Internal, _) => "User-agent: *\nDisallow: /\n".into(),
        (Edition::Public, Some(base)) => format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n").into(),
        (Edition::Public, None) => "User-agent: *\nAllow: /\n".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_names_every_part() {
        let index = String::from_utf8(index(2, "https://example.org/a&b")).expect("a text");
        let locations: Vec<&str> = index.lines().filter(|line| line.starts_with("<sitemap>")).collect();
        assert_eq!(
            locations,
            [1, 2].map(|part| {
                format!("<sitemap><loc>https://example.org/a&amp;b/sitemap-{part}.xml</loc></sitemap>")
            })
        );
    }
}
