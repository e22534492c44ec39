//! Policies, what hinders, and what was asked of whom.

use crate::language::Phrase;
use crate::model::{Area, Choice, Id, LinkTarget};
use crate::plan::Page;
use crate::render::search::entry::{Entry, Kind};
use crate::render::search::found::said::in_all_languages;
use crate::render::world::View;

pub fn entries(view: &View) -> Vec<Entry> {
    let site = view.site();
    let policies = site.policies.values().filter_map(|it| {
        let entry = view.named(Kind::Policy, &it.name, view.spot(&LinkTarget::Policy(it.id.clone())))?;
        let statements = it.offers.iter().chain(&it.eligible);
        let kind = view.string(&format!("policy-{}", it.kind.word())).to_string();
        let entry = entry.also(in_all_languages(&it.name)).also([kind]).also(view.plain_basis(&it.basis));
        let entry = entry.saying([view.plain(&it.summary)]).saying(statements.map(|it| view.plain_statement(it)));
        Some(entry.saying([&it.status, &it.unknown, &it.note].map(|words| view.plain_of(words))))
    });
    let difficulties = site.difficulties.values().filter_map(|it| {
        let href = view.place_on(&Page::Difficulties, it.id.as_str());
        let entry = view.named(Kind::Difficulty, &it.title, href)?.within(area(&it.area, view));
        Some(entry.saying([&it.text, &it.topic, &it.raised_by].map(|words| view.plain_of(words))))
    });
    let tasks = site.tasks.values().filter_map(|it| {
        let href = view.place_on(&Page::Tasks, it.id.as_str());
        let entry = view.named(Kind::Task, &it.title, href)?.within(area(&it.area, view));
        let who = names(it.assigned_to.iter().chain(&it.with), view);
        Some(entry.saying([view.plain_of(&it.text), view.plain_of(&it.assigned_by), who]))
    });
    policies.chain(difficulties).chain(tasks).collect()
}

fn area(id: &Id<Area>, view: &View) -> String {
    view.plain(&view.site().areas[id].name)
}

fn names<'p>(names: impl Iterator<Item = &'p Phrase>, view: &View) -> String {
    names.map(|name| view.plain(name)).collect::<Vec<_>>().join("; ")
}
