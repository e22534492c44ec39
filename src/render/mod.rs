//! One planned output becomes its bytes.

mod block;
mod body;
mod carried;
mod change;
pub mod chart;
mod checked;
mod citation;
mod download;
mod escape;
mod excerpt;
mod failure;
mod feed;
mod figure;
mod illustration;
mod lineage;
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
        Output::Download { indicator, format, language } => {
            let view = View { world, language: *language, address };
            download::download(indicator, *format, &view)
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
        Output::Feed(language) => feed::feed(world, *language, address),
        Output::Sitemap => sitemap::sitemap(world),
        Output::Robots => sitemap::robots(world),
        Output::ReadFirst => read_first::read_first(world, address),
        Output::Asset(_) | Output::Illustration { .. } | Output::ThemeFile(_) => return Ok(None),
    }))
}
