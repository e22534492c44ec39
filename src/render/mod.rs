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
mod search;
mod shared;
mod shown;
mod sitemap;
mod standing;
mod statement;
mod table;
mod world;
mod written_table;

pub use failure::Failures;
pub use picture::Press;
pub use prose::TermFinder;
pub use search::SearchIndexes;
pub use world::World;

use crate::diagnostic::Diagnostic;
use crate::plan::{Output, Planned};
use world::View;

/// Draws what is made of the site itself. Nothing for a file that is copied as it is.
pub fn render(planned: &Planned, world: &World) -> Result<Option<Vec<u8>>, Diagnostic> {
    let address = &planned.address;
    Ok(Some(match &planned.output {
        Output::Page { page, language } => {
            let view = View { world, language: *language, address };
            page::page(page, &view)?.into_bytes()
        }
        Output::Redirect { to, language, .. } => {
            let view = View { world, language: *language, address };
            page::redirect(to, &view)?.into_bytes()
        }
        Output::Download { dataset, format, language } => {
            let view = View { world, language: *language, address };
            download::download(dataset, *format, &view)
        }
        Output::CsvMetadata { dataset, language } => {
            let view = View { world, language: *language, address };
            download::csv_metadata(dataset, &view)
        }
        Output::DataPackage(language) => {
            let view = View { world, language: *language, address };
            download::data_package(&view)
        }
        Output::Api(endpoint) => {
            let view = View { world, language: world.site.settings.default_language(), address };
            api::api(endpoint, &view)
        }
        Output::Picture { figure, format, language } => {
            let view = View { world, language: *language, address };
            carried::picture(figure, *format, &view)?
        }
        Output::FigureData { figure, format, language } => {
            let view = View { world, language: *language, address };
            carried::figure_data(figure, *format, &view)
        }
        Output::Citations { page, format, language } => {
            let address = world.plan.address(page, *language).unwrap_or(address);
            citation::citations(page, *format, &View { world, language: *language, address })
        }
        Output::SocialPicture { page, language } => {
            let view = View { world, language: *language, address };
            shared::social_picture(page, &view)?
        }
        Output::SearchPart { part, language } => {
            let view = View { world, language: *language, address };
            search::part(*part, &view)
        }
        Output::PrintStyle(language) => {
            let view = View { world, language: *language, address };
            print_style::print_style(&view)?.into_bytes()
        }
        Output::Feed(kind, language) => {
            let view = View { world, language: *language, address };
            feed::feed(*kind, &view)
        }
        Output::Catalogue(language) => {
            let view = View { world, language: *language, address };
            linked::catalogue(&view)
        }
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
