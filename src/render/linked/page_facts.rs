//! What the frame of a page knows of it.

use jiff::civil::Date;

use crate::plan::Page;

pub struct PageFacts<'a> {
    pub page: &'a Page,
    pub title: &'a str,
    pub description: Option<&'a str>,
    /// The newest day of what it shows.
    pub updated: Option<Date>,
}
