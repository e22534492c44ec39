//! `sitemap.xml` and `robots.txt`.

use super::world::World;
use crate::model::Edition;
use crate::plan::{Output, Page};

/// Every page with its twins in other languages. Only planned where the site has a `base-url`.
pub fn sitemap(world: &World) -> Vec<u8> {
    let base = world.site.settings.base_url.as_deref().unwrap_or_default();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for planned in &world.plan.outputs {
        let Output::Page { page, .. } = &planned.output else { continue };
        if *page == Page::NotFound || page.repeats_others() {
            continue;
        }
        xml.push_str(&format!("<url><loc>{}</loc>", planned.address.absolute(base)));
        for language in &world.site.settings.languages {
            if let Some(twin) = world.plan.address(page, *language) {
                let (tag, twin) = (language.tag(), twin.absolute(base));
                xml.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{twin}\"/>"));
            }
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml.into_bytes()
}

/// Lets everybody read the public edition and nobody the internal one.
pub fn robots(world: &World) -> Vec<u8> {
    match (world.edition, &world.site.settings.base_url) {
        (Edition::Internal, _) => "User-agent: *\nDisallow: /\n".into(),
        (Edition::Public, Some(base)) => format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n").into(),
        (Edition::Public, None) => "User-agent: *\nAllow: /\n".into(),
    }
}
