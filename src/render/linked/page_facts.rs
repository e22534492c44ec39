//! What the frame of a page knows of it.

use crate::plan::Page;

pub struct PageFacts<'a> {
    pub page: &'a Page,
    pub title: &'a str,
    pub description: Option<&'a str>,
}
