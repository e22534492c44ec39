//! Whose a template is, and where its lines are, for complaints that point at them.

use std::collections::{BTreeMap, BTreeSet};

use super::engine::BUILT_IN;
use super::layers::Layers;
use crate::diagnostic::Place;
use crate::text::{Span, TextId};

/// What is kept of the templates for the case that one of them fails.
#[derive(Debug, Clone)]
pub struct Sources {
    /// The site's own templates.
    own: BTreeMap<String, (TextId, String)>,
    /// Every name by which a template can be called.
    pub templates: BTreeSet<String>,
    pub components: BTreeSet<String>,
    pub blocks: BTreeSet<String>,
}

/// A stretch of one line of a template, counted in characters from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    pub template: String,
    pub line: usize,
    pub column: usize,
    pub length: usize,
}

impl Sources {
    pub fn of(layers: &Layers, templates: &BTreeMap<String, String>) -> Sources {
        let own =
            layers.own_below("templates/").map(|(name, id, content)| (name.to_string(), (id, content.to_string())));
        let plain = templates.keys().map(|name| name.trim_start_matches(BUILT_IN).to_string());
        let named = |tag| templates.values().flat_map(move |content| names_after(content, tag)).collect();
        Sources {
            own: own.collect(),
            templates: templates.keys().cloned().chain(plain).collect(),
            components: named("component "),
            blocks: named("block "),
        }
    }

    /// Where the stretch is in a file of the site; nothing for a built-in template.
    pub fn span(&self, stretch: &Stretch) -> Option<Span> {
        let (id, content) = self.own.get(&stretch.template)?;
        let line = content.split_inclusive('\n').nth(stretch.line.checked_sub(1)?)?;
        let line_start = line.as_ptr() as usize - content.as_ptr() as usize;
        let at = |column: usize| line.char_indices().nth(column).map_or(line.trim_end().len(), |(at, _)| at);
        let start = at(stretch.column.saturating_sub(1));
        let end = at(stretch.column.saturating_sub(1) + stretch.length).max(start);
        Some(Span::new(*id, line_start + start..line_start + end))
    }

    /// What is written at a span of a site's own template.
    pub fn excerpt(&self, template: &str, span: Span) -> Option<&str> {
        self.own.get(template)?.1.get(span.range())
    }

    /// Where a site's own template says `words`.
    pub fn span_of(&self, template: &str, words: &str) -> Option<Span> {
        let (id, content) = self.own.get(template)?;
        let start = content.find(words)?;
        Some(Span::new(*id, start..start + words.len()))
    }

    /// The place of a template as a whole.
    pub fn file(&self, template: &str) -> Place {
        match self.own.get(template) {
            Some((id, _)) => Place::At(Span::new(*id, 0..0)),
            None => Place::File(format!("templates/{}", template.trim_start_matches(BUILT_IN))),
        }
    }

    /// Whether the site has templates of its own.
    pub fn has_own(&self) -> bool {
        !self.own.is_empty()
    }
}

/// The names that follow a word in `{% … %}`.
fn names_after<'t>(content: &'t str, word: &'t str) -> impl Iterator<Item = String> + 't {
    let tags = content.split("{%").skip(1).map(|rest| rest.trim_start_matches(['-', ' ']));
    let name = |rest: &str| rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
    tags.filter_map(move |tag| tag.strip_prefix(word)).map(name)
}
