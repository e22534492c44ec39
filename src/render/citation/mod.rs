//! Ready citations: what is cited is one value, written as a sentence, as BibTeX and as CSL-JSON.

mod bibtex;
mod csl;
mod file;
mod key;
mod of_figure;
mod of_page;
mod reference;
mod shown;
mod text;

pub use file::citations;
pub use reference::Reference;
pub use shown::{CitationShown, FigureCitation};
