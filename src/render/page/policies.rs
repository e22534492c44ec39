//! Policies, programmes and pilots.

use serde::Serialize;

use super::frame::PageContext;
use crate::model::{Choice, PolicyKind};
use crate::plan::Page;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Policies {
    summary: Words,
    groups: Vec<Group>,
}

/// The policies of one kind.
#[derive(Serialize)]
struct Group {
    title: String,
    policies: Vec<PolicyEntry>,
}

/// A policy in a list.
#[derive(Serialize)]
struct PolicyEntry {
    name: Words,
    href: Option<String>,
    summary: Words,
    status: Option<Words>,
}

impl PageContext for Policies {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }
}

pub fn context(view: &View) -> Policies {
    let mut groups = Vec::new();
    for (word, kind) in PolicyKind::WORDS {
        let of_kind = view.site().policies.values().filter(|policy| policy.kind == *kind);
        let policies: Vec<PolicyEntry> = of_kind
            .map(|policy| PolicyEntry {
                name: view.words(&policy.name),
                href: view.link(&Page::Policy(policy.id.clone())),
                summary: view.words(&policy.summary),
                status: view.optional_words(&policy.status),
            })
            .collect();
        let title = view.string(&format!("policies-{word}")).to_string();
        groups.extend((!policies.is_empty()).then_some(Group { title, policies }));
    }
    Policies { summary: view.own(view.string("policies-summary")), groups }
}
