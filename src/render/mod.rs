//! One planned output becomes its bytes.

mod api;
mod block;
mod body;
mod carried;
mod change;
pub mod chart;
mod checked;
mod citation;
mod document_event;
mod download;
mod escape;
mod excerpt;
mod failure;
mod feed;
mod figure;
mod headers;
mod illustration;
mod lineage;
mod linked;
mod page;
mod picture;
mod print_style;
mod prose;
mod read_first;
mod report;
mod sdmx;
mod search;
mod shared;
mod shown;
mod sitemap;
mod sourced;
mod standing;
mod statement;
mod table;
mod world;
mod written_table;
mod xml;

pub use failure::Failures;
pub use picture::Press;
pub use prose::TermFinder;
pub use search::SearchIndexes;
pub use world::World;

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::plan::{Output, Planned};
use world::View;

/// Draws what is made of the site itself. Nothing for a file that is copied as it is.
pub fn render(planned: &Planned, world: &World) -> Result<Option<Vec<u8>>, Diagnostic> {
    let address = &planned.address;
    let view = |language: &Language| View { world, language: *language, address };
    Ok(Some(match &planned.output {
        Output::Page { page, language } => page::page(page, &view(language))?.into_bytes(),
        Output::Redirect { to, language, .. } => page::redirect(to, &view(language))?.into_bytes(),
        Output::Download { dataset, format, language } => download::download(dataset, *format, &view(language)),
        Output::CsvMetadata { dataset, language } => download::csv_metadata(dataset, &view(language)),
        Output::DataPackage(language) => download::data_package(&view(language)),
        Output::Api(endpoint) => api::api(endpoint, &view(&world.site.settings.default_language())),
        Output::Sdmx(message) => sdmx::sdmx(*message, &view(&world.site.settings.default_language())),
        Output::Picture { figure, format, language } => carried::picture(figure, *format, &view(language))?,
        Output::FigureData { figure, format, language } => carried::figure_data(figure, *format, &view(language)),
        Output::Citations { page, format, language } => {
            let address = world.plan.address(page, *language).unwrap_or(address);
            citation::citations(page, *format, &View { world, language: *language, address })
        }
        Output::SocialPicture { page, language } => shared::social_picture(page, &view(language))?,
        Output::SearchPart { part, language } => search::part(*part, &view(language)),
        Output::PrintStyle(language) => print_style::print_style(&view(language))?.into_bytes(),
        Output::Feed(kind, language) => feed::feed(*kind, &view(language)),
        Output::Catalogue(language) => linked::catalogue(&view(language)),
        Output::Sitemap(part) => sitemap::sitemap(part, world),
        Output::Robots => sitemap::robots(world),
        Output::Headers => headers::headers(world),
        Output::ReadFirst => read_first::read_first(world, address),
        Output::Asset(_) | Output::Illustration { .. } | Output::ThemeFile(_) => return Ok(None),
    }))
}

/// JSON for programs, which people read too.
fn to_json(value: &impl serde::Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("strings and numbers always become JSON");
    bytes.push(b'\n');
    bytes
}
