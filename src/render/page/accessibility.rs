//! What readers with disabilities can count on, what is not known, and whom to tell.

use serde::Serialize;

use super::frame::PageContext;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Accessibility {
    summary: Words,
    /// Whom to tell of what cannot be read; nothing where the publisher has named nobody.
    contact: Option<String>,
}

impl PageContext for Accessibility {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Accessibility {
    Accessibility {
        summary: view.own(view.string("accessibility-summary")),
        contact: view.site().settings.contact.clone(),
    }
}
