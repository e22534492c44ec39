//! What readers carry away from a chart: pictures and files of its numbers, and the links to them beside it.

use serde::Serialize;

use super::block::{block_chart, block_rows, block_title};
use super::chart::Chart;
use super::download::{self, Notes, data_file};
use super::picture::{Surround, chart_picture};
use super::table::Selection;
use super::world::View;
use crate::diagnostic::Diagnostic;
use crate::model::{Area, Block, ChartKind, Id, Indicator};
use crate::plan::{DownloadFormat, Figure, PictureFormat, block_file, has_picture};

/// Pixels of a PNG to a unit: sharp on a phone, small enough to be forwarded.
const SCALE: f32 = 2.0;
/// A line between fewer points says less than columns.
const POINTS_OF_A_LINE: usize = 3;

/// A file to be carried away.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    pub format: String,
    pub href: String,
    /// What the link says to those who hear it alone.
    pub label: String,
}

/// A chart with what is said under it.
pub struct Captioned {
    pub chart: Chart,
    pub caption: String,
}

/// The picture of a figure that was planned; nothing where there is none after all.
pub fn picture(figure: &Figure, format: PictureFormat, view: &View) -> Result<Vec<u8>, Diagnostic> {
    let Some(Captioned { chart, caption }) = view.captioned(figure) else { return Ok(Vec::new()) };
    let site = view.words(&view.site().settings.title).text;
    let surround = Surround { caption, site, address: view.read_address(figure) };
    let svg = chart_picture(&chart, &surround, view.world.theme);
    match format {
        PictureFormat::Svg => Ok(svg.into_bytes()),
        PictureFormat::Png => view.world.press.png(&svg, SCALE),
    }
}

/// The numbers that a block shows; of an indicator, all.
pub fn figure_data(figure: &Figure, format: DownloadFormat, view: &View) -> Vec<u8> {
    match (figure, view.block(figure)) {
        (Figure::Indicator(id), _) => download::download(id, format, view),
        (_, Some(block)) => {
            let notes = Notes::of(block_title(block, view), figure, view);
            data_file(&block_rows(block, view), format, &notes, view)
        }
        (_, None) => Vec::new(),
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
    pub fn carried_of_block(&self, block: &Block, index: usize) -> Vec<Download> {
        let title = block_title(block, self);
        self.carried(has_picture(block), &title, |ending| {
            self.way_to(&block_file(self.address, index, ending, self.language))
        })
    }

    fn carried(&self, is_drawn: bool, title: &str, href: impl Fn(&str) -> String) -> Vec<Download> {
        let pictures = PictureFormat::ALL.map(PictureFormat::ending).map(|ending| ("download-picture", ending));
        let numbers = DownloadFormat::OF_BLOCKS.map(DownloadFormat::ending).map(|ending| ("download-data", ending));
        let files = pictures.into_iter().filter(|_| is_drawn).chain(numbers);
        files.map(|(words, ending)| self.file_link(words, ending, title, href(ending))).collect()
    }

    /// `words` is the string that says what the file holds.
    pub fn file_link(&self, words: &str, ending: &str, title: &str, href: String) -> Download {
        let format = ending.to_uppercase();
        let label = self.filled(words, &[("format", &format), ("title", title)]);
        Download { format, href, label }
    }

    fn captioned(&self, figure: &Figure) -> Option<Captioned> {
        match figure {
            Figure::Indicator(id) => self.indicator_chart(id, &self.site().first_area_of(id)?),
            Figure::Block { .. } => block_chart(self.block(figure)?, self),
        }
    }

    fn block(&self, figure: &Figure) -> Option<&Block> {
        let Figure::Block { note, index } = figure else { return None };
        self.site().notes[note].texts.get(&self.language)?.body.blocks.get(index.checked_sub(1)?)
    }

    fn indicator_chart(&self, id: &Id<Indicator>, area: &Id<Area>) -> Option<Captioned> {
        let indicators = [id.clone()];
        let selection = Selection { indicators: &indicators, area, from: None, to: None };
        let title = self.title_of_series(&indicators, area);
        let chart = self.chart(&selection, self.kind_of_series(id, area), title, id.as_str());
        Some(Captioned { chart, caption: self.caption(&selection) })
    }

    /// What is shown and of whom.
    pub fn title_of_series(&self, indicators: &[Id<Indicator>], area: &Id<Area>) -> String {
        let site = self.site();
        let names = indicators.iter().map(|id| &site.indicators[id].name).chain([&site.areas[area].name]);
        names.map(|name| self.words(name).text).collect::<Vec<_>>().join(", ")
    }

    /// How the series of an indicator is drawn where nobody asked for anything else.
    pub fn kind_of_series(&self, indicator: &Id<Indicator>, area: &Id<Area>) -> ChartKind {
        let known = self.site().series(indicator, area).filter(|it| it.known().is_some()).count();
        if known >= POINTS_OF_A_LINE { ChartKind::Line } else { ChartKind::Column }
    }

    /// Where the page of a figure is: whole, or from the site's root where the site does not know its own address.
    pub fn read_address(&self, figure: &Figure) -> String {
        let address = self.world.plan.address(&figure.page(), self.language).unwrap_or(self.address);
        self.absolute(address).unwrap_or_else(|| address.to_string())
    }
}
