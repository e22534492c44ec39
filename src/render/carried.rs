//! What readers carry away from a chart: pictures and files of its numbers, and the links to them beside it.

use serde::Serialize;

use super::download::{self, Notes, Sheet};
use super::figure::Matter;
use super::picture::{Body, Surround, picture as draw};
use super::world::View;
use crate::diagnostic::Diagnostic;
use crate::model::{Block, Id, Indicator, Note};
use crate::plan::{Dataset, DownloadFormat, Figure, Page, PictureFormat, block_file, has_picture};

/// Pixels of a PNG to a unit: sharp on a phone, small enough to be forwarded.
const SCALE: f32 = 2.0;

/// A file to be carried away.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// "CSV", "PNG".
    pub format: String,
    pub href: String,
    /// What the link says to those who hear it alone.
    pub label: String,
}

/// The picture of a figure that was planned; nothing where there is none after all.
pub fn picture(figure: &Figure, format: PictureFormat, view: &View) -> Result<Vec<u8>, Diagnostic> {
    let Some(matter) = view.matter_of(figure) else { return Ok(Vec::new()) };
    let caption = matter.caption.as_ref().map(|caption| caption.whole()).unwrap_or_default();
    let chart = view.chart_of(&matter, "chart");
    let site = view.words(&view.site().settings.title).text;
    let surround = Surround { caption, site, address: view.read_address(&figure.page()) };
    let body = match (chart, &matter.only) {
        (Some(chart), _) => Body::of_chart(&chart),
        (None, Some(only)) => {
            // The title says what is counted.
            let shown = &only.shown;
            let unit = Some(shown.unit.text.as_str()).filter(|unit| !unit.is_empty());
            let parts = unit.into_iter().chain([shown.period.as_str()]).chain(shown.status.as_deref());
            let about = parts.collect::<Vec<_>>().join(" · ");
            Body::of_number(&matter.title, &only.shown.text, &about, view.language)
        }
        (None, None) => return Ok(Vec::new()),
    };
    let svg = draw(&body, &surround, view.world.theme);
    match format {
        PictureFormat::Svg => Ok(svg.into_bytes()),
        PictureFormat::Png => view.world.press.png(&svg, SCALE),
    }
}

/// The numbers that a block shows; of an indicator, all.
pub fn figure_data(figure: &Figure, format: DownloadFormat, view: &View) -> Vec<u8> {
    match figure {
        Figure::Indicator(id) => download::download(&Dataset::Indicator(id.clone()), format, view),
        Figure::Block { note, index } => {
            let Some(block) = view.block_of(note, *index) else { return Vec::new() };
            let matter = view.block_matter(block);
            let page = view.world.plan.address(&figure.page(), view.language).unwrap_or(view.address);
            let reference = view.reference_of_block(page, *index, block, &matter);
            let sheet = match &matter.observations {
                Some(shown) => Sheet::of_observations(shown, view),
                None => Sheet::of_table(&matter.table, matter.caption.as_ref(), view),
            };
            let notes = Notes::of(matter.title, &figure.page(), &reference, view);
            download::figure_file(&sheet, format, &notes, view)
        }
    }
}

impl View<'_> {
    /// The files of an indicator's chart and numbers, as seen from any page.
    pub fn carried_of_indicator(&self, id: &Id<Indicator>, title: &str) -> Vec<Download> {
        let page = Figure::Indicator(id.clone()).page();
        let Some(page) = self.world.plan.address(&page, self.language) else { return Vec::new() };
        self.carried(true, title, |ending| self.way_to(&page.beside(ending)))
    }

    /// The files of the `index`th block of the page at hand.
    pub fn carried_of_block(&self, block: &Block, title: &str, index: usize) -> Vec<Download> {
        self.carried(has_picture(block), title, |ending| {
            self.way_to(&block_file(self.address, index, ending, self.language))
        })
    }

    /// None in a report, which is for paper: they lie beside the pages that it gathers.
    fn carried(&self, is_drawn: bool, title: &str, href: impl Fn(&str) -> String) -> Vec<Download> {
        if self.world.report.is_some() {
            return Vec::new();
        }
        let pictures = PictureFormat::ALL.map(PictureFormat::ending).map(|ending| ("download-picture", ending));
        let numbers = DownloadFormat::OF_BLOCKS.map(DownloadFormat::ending).map(|ending| ("download-data", ending));
        let files = pictures.into_iter().filter(|_| is_drawn).chain(numbers);
        files.map(|(words, ending)| self.file_link(words, &ending.to_uppercase(), title, href(ending))).collect()
    }

    /// All files of a dataset.
    pub fn files_of(&self, dataset: &Dataset) -> Vec<Download> {
        let name = self.dataset_name(dataset);
        let files = self.world.plan.downloads(dataset, self.language).iter();
        files
            .map(|(format, address)| self.file_link("download-data", format.name(), &name, self.way_to(address)))
            .collect()
    }

    /// `words` is the string that says what the file holds.
    pub fn file_link(&self, words: &str, format: &str, title: &str, href: String) -> Download {
        let format = format.to_string();
        let label = self.filled(words, &[("format", &format), ("title", title)]);
        Download { format, href, label }
    }

    fn matter_of(&self, figure: &Figure) -> Option<Matter> {
        match figure {
            Figure::Indicator(id) => self.indicator_matter(id, &self.site().first_area_of(id)?),
            Figure::Block { note, index } => Some(self.block_matter(self.block_of(note, *index)?)),
        }
    }

    fn block_of(&self, note: &Id<Note>, index: usize) -> Option<&Block> {
        let text = self.site().notes[note].texts.get(&self.language)?;
        text.body.blocks.get(index.checked_sub(1)?)
    }

    /// Where a page is: whole, or from the site's root where the site does not know its own address.
    pub fn read_address(&self, page: &Page) -> String {
        let address = self.world.plan.address(page, self.language).unwrap_or(self.address);
        self.absolute(address).unwrap_or_else(|| address.to_string())
    }
}
