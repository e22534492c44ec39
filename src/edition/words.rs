//! Every word that a site holds, with the record that holds it.
//!
//! Numbers are left out: sums, differences and shares of public numbers may meet a hidden one by chance, and nobody could
//! reword it. That no hidden number is published is the projection's work.

use std::borrow::Cow;

use crate::language::Phrase;
use crate::model::{
    Area, AreaChange, Body, Chapter, Checklist, Comparison, Cooperative, Deadline, Difficulty, Document, Goal, Id,
    Identity, Indicator, LegalChange, Licence, Note, NoteText, Observation, Policy, Provision, Question, Reader,
    Residual, Revision, Settings, Site, Source, Statement, Support, Target, Task, Term, Topic, Unit, Visibility,
};
use crate::text::{Span, Spanned};

/// What words are to the record that holds them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Id,
    /// A name, a title, a number of a document.
    Name,
    Text,
}

/// Words as a record holds them.
#[derive(Debug, Clone)]
pub struct Words<'s> {
    pub words: Cow<'s, str>,
    pub role: Role,
    /// Their record; nothing for `site.toml`.
    pub origin: Option<Span>,
}

/// The words of all records whose visibility `is_wanted`.
///
/// What holds no words of its own is named with `_`, so that each new field has to be thought of.
pub fn words(site: &Site, is_wanted: impl Fn(Visibility) -> bool) -> Vec<Words<'_>> {
    let Site {
        settings: of_site,
        sources,
        units,
        areas,
        area_changes,
        indicators,
        observations,
        identities,
        residuals,
        targets,
        revisions,
        // What was published is public.
        lock: _,
        documents,
        policies,
        supports,
        cooperatives,
        difficulties,
        tasks,
        terms,
        readers,
        topics,
        questions,
        checklists,
        deadlines,
        comparisons,
        legal_changes,
        // Coordinates, and names of areas that are records of their own.
        boundaries: _,
        notes,
    } = site;
    let mut list = List { is_wanted: &is_wanted, origin: None, is_open: false, words: Vec::new() };
    settings(of_site, &mut list);
    sources.values().for_each(|it| source(it, &mut list));
    units.values().for_each(|it| unit(it, &mut list));
    areas.values().for_each(|it| area(it, &mut list));
    area_changes.iter().for_each(|it| area_change(it, &mut list));
    indicators.values().for_each(|it| indicator(it, &mut list));
    observations.values().for_each(|it| observation(it, &mut list));
    identities.values().for_each(|it| identity(it, &mut list));
    residuals.iter().for_each(|it| residual(it, &mut list));
    targets.iter().for_each(|it| target(it, &mut list));
    revisions.iter().for_each(|it| revision(it, &mut list));
    documents.values().for_each(|it| document(it, &mut list));
    policies.values().for_each(|it| policy(it, &mut list));
    supports.values().for_each(|it| support(it, &mut list));
    cooperatives.values().for_each(|it| cooperative(it, &mut list));
    difficulties.values().for_each(|it| difficulty(it, &mut list));
    tasks.values().for_each(|it| task(it, &mut list));
    terms.values().for_each(|it| term(it, &mut list));
    readers.values().for_each(|it| reader(it, &mut list));
    topics.values().for_each(|it| topic(it, &mut list));
    questions.values().for_each(|it| question(it, &mut list));
    checklists.values().for_each(|it| checklist(it, &mut list));
    deadlines.values().for_each(|it| deadline(it, &mut list));
    comparisons.values().for_each(|it| comparison(it, &mut list));
    legal_changes.values().for_each(|it| legal_change(it, &mut list));
    for note in notes.values() {
        note.texts.values().for_each(|it| note_text(&note.id, it, &mut list));
    }
    list.words
}

/// What has been taken down so far, and whether the record at hand is wanted.
struct List<'w, 's> {
    is_wanted: &'w dyn Fn(Visibility) -> bool,
    origin: Option<Span>,
    is_open: bool,
    words: Vec<Words<'s>>,
}

impl<'s> List<'_, 's> {
    /// Begins a record.
    fn record(&mut self, visibility: Visibility, origin: impl Into<Option<Span>>) -> &mut Self {
        self.is_open = (self.is_wanted)(visibility);
        self.origin = origin.into();
        self
    }

    fn id<T>(&mut self, id: &'s Id<T>) -> &mut Self {
        self.add(Role::Id, id.as_str());
        self
    }

    fn name(&mut self, words: &'s impl Spoken) -> &mut Self {
        words.each(&mut |words| self.add(Role::Name, words));
        self
    }

    fn text(&mut self, words: &'s impl Spoken) -> &mut Self {
        words.each(&mut |words| self.add(Role::Text, words));
        self
    }

    fn add(&mut self, role: Role, words: impl Into<Cow<'s, str>>) {
        if self.is_open {
            self.words.push(Words { words: words.into(), role, origin: self.origin });
        }
    }
}

/// What holds words: none, one or many.
trait Spoken {
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s str));
}

impl Spoken for String {
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s str)) {
        take(self);
    }
}

impl<T: Spoken> Spoken for Spanned<T> {
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s str)) {
        self.value.each(take);
    }
}

impl Spoken for Phrase {
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s str)) {
        let Phrase { vi, en } = self;
        vi.iter().chain(en).for_each(|words| take(words));
    }
}

impl Spoken for Statement {
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s str)) {
        self.text.each(take);
    }
}

impl<T: Spoken> Spoken for Option<T> {
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s str)) {
        self.iter().for_each(|words| words.each(take));
    }
}

impl<T: Spoken> Spoken for Vec<T> {
    fn each<'s>(&'s self, take: &mut dyn FnMut(&'s str)) {
        self.iter().for_each(|words| words.each(take));
    }
}

/// Everybody may see what `site.toml` says.
fn settings<'s>(settings: &'s Settings, list: &mut List<'_, 's>) {
    let Settings {
        title,
        summary,
        languages: _,
        publisher,
        contact,
        theme: _,
        base_url,
        home_area: _,
        date: _,
        copyright,
        licence,
        notice,
        sdmx_agency,
        recheck_after_days: _,
    } = settings;
    list.record(Visibility::PUBLIC, None).name(title).name(publisher);
    list.text(summary).text(contact).text(base_url).text(copyright).text(sdmx_agency).text(notice);
    if let Some(Licence { name, url }) = licence {
        list.name(name).name(url);
    }
}

fn source<'s>(source: &'s Source, list: &mut List<'_, 's>) {
    let Source {
        id,
        kind: _,
        title,
        publisher,
        has_publisher: _,
        date: _,
        day: _,
        url,
        number,
        pages: _,
        accessed: _,
        sha256,
        quote,
        note,
        visibility,
        origin,
    } = source;
    list.record(*visibility, *origin).id(id).name(title).name(number);
    list.name(url).text(publisher).text(sha256).text(quote).text(note);
}

fn unit<'s>(unit: &'s Unit, list: &mut List<'_, 's>) {
    let Unit { id, name, one, symbol, visibility, origin } = unit;
    list.record(*visibility, *origin).id(id).name(name).name(one).name(symbol);
}

fn area<'s>(area: &'s Area, list: &mut List<'_, 's>) {
    let Area {
        id,
        name,
        level: _,
        code: _,
        parent: _,
        complete: _,
        from: _,
        to: _,
        tile: _,
        aliases,
        note,
        visibility,
        origin,
    } = area;
    list.record(*visibility, *origin).id(id).name(name).text(aliases).text(note);
}

fn area_change<'s>(change: &'s AreaChange, list: &mut List<'_, 's>) {
    let AreaChange { date: _, kind: _, from: _, into: _, basis, note, visibility, origin } = change;
    list.record(*visibility, *origin).text(basis).text(note);
}

fn indicator<'s>(indicator: &'s Indicator, list: &mut List<'_, 's>) {
    let Indicator {
        id,
        name,
        definition,
        kind: _,
        unit: _,
        decimals: _,
        better: _,
        sums_over_areas: _,
        base: _,
        excludes: _,
        note,
        slug,
        aliases,
        headline: _,
        group,
        visibility,
        origin,
    } = indicator;
    list.record(*visibility, *origin).id(id).name(name).name(slug).text(definition).text(note).text(group);
    list.text(aliases);
}

fn observation<'s>(observation: &'s Observation, list: &mut List<'_, 's>) {
    let Observation {
        key: _,
        reading: _,
        status: _,
        source: _,
        note,
        quote,
        derived_by: _,
        break_note,
        visibility,
        origin,
    } = observation;
    list.record(*visibility, *origin).text(note).text(quote).text(break_note);
}

fn identity<'s>(identity: &'s Identity, list: &mut List<'_, 's>) {
    let Identity { id, kind: _, of: _, inflow: _, outflow: _, parts: _, base: _, note, visibility, origin } = identity;
    list.record(*visibility, *origin).id(id).text(note);
}

fn residual<'s>(residual: &'s Residual, list: &mut List<'_, 's>) {
    let Residual { of: _, key: _, value: _, explanation, visibility, origin } = residual;
    list.record(*visibility, *origin).text(explanation);
}

fn target<'s>(target: &'s Target, list: &mut List<'_, 's>) {
    let Target { id, goal, area: _, period: _, by: _, source: _, note, visibility, origin } = target;
    list.record(*visibility, *origin).text(note);
    if let Some(id) = id {
        list.id(id);
    }
    if let Goal::Words(words) = goal {
        list.text(words);
    }
}

fn revision<'s>(revision: &'s Revision, list: &mut List<'_, 's>) {
    let Revision { key: _, from: _, to: _, date: _, reason, visibility, origin } = revision;
    list.record(*visibility, *origin).text(reason);
}

fn document<'s>(document: &'s Document, list: &mut List<'_, 's>) {
    let Document {
        id,
        number,
        kind: _,
        title,
        issuer,
        issued: _,
        effective: _,
        commencements: _,
        ended: _,
        status: _,
        period: _,
        replaces: _,
        amends: _,
        repeals: _,
        url,
        checked: _,
        source: _,
        aliases,
        older_addresses,
        note,
        summary,
        chapters,
        provisions,
        visibility,
        origin,
    } = document;
    list.record(*visibility, *origin).id(id).name(number).name(title).name(aliases);
    list.name(url).text(older_addresses).text(issuer).text(note).text(summary);
    chapters.iter().for_each(|it| chapter(it, list));
    provisions.values().for_each(|it| provision(it, list));
}

fn chapter<'s>(chapter: &'s Chapter, list: &mut List<'_, 's>) {
    let Chapter { number: _, title, sections, visibility, origin } = chapter;
    list.record(*visibility, *origin).name(title);
    for title in sections.values() {
        list.name(title);
    }
}

fn provision<'s>(provision: &'s Provision, list: &mut List<'_, 's>) {
    let Provision {
        article: _,
        title,
        chapter: _,
        section: _,
        clauses: _,
        points: _,
        gist,
        basis: _,
        readers: _,
        checked: _,
        visibility,
        origin,
    } = provision;
    list.record(*visibility, *origin).name(title).text(gist);
}

fn policy<'s>(policy: &'s Policy, list: &mut List<'_, 's>) {
    let Policy {
        id,
        kind: _,
        name,
        summary,
        offers,
        eligible,
        basis: _,
        implemented_by: _,
        historical: _,
        period: _,
        status,
        unknown,
        source: _,
        slug,
        aliases,
        note,
        visibility,
        origin,
    } = policy;
    list.record(*visibility, *origin).id(id).name(name).text(summary).text(offers).text(eligible);
    list.name(slug).text(aliases).text(status).text(unknown).text(note);
}

fn support<'s>(support: &'s Support, list: &mut List<'_, 's>) {
    let Support {
        id,
        policy: _,
        area: _,
        period: _,
        stage: _,
        amount: _,
        recipients: _,
        source: _,
        note,
        quote,
        visibility,
        origin,
    } = support;
    list.record(*visibility, *origin).id(id).text(note).text(quote);
}

fn cooperative<'s>(cooperative: &'s Cooperative, list: &mut List<'_, 's>) {
    let Cooperative { id, name, area: _, sector, founded: _, source: _, note, visibility, origin } = cooperative;
    list.record(*visibility, *origin).id(id).name(name).text(sector).text(note);
}

fn difficulty<'s>(difficulty: &'s Difficulty, list: &mut List<'_, 's>) {
    let Difficulty {
        id,
        title,
        text,
        topic,
        area: _,
        date: _,
        raised_by,
        status: _,
        source: _,
        policy: _,
        visibility,
        origin,
    } = difficulty;
    list.record(*visibility, *origin).id(id).name(title).text(text).text(topic).text(raised_by);
}

fn task<'s>(task: &'s Task, list: &mut List<'_, 's>) {
    let Task {
        id,
        title,
        text,
        area: _,
        date: _,
        assigned_by,
        assigned_to,
        with,
        due: _,
        period: _,
        status: _,
        source: _,
        difficulties: _,
        visibility,
        origin,
    } = task;
    list.record(*visibility, *origin).id(id).name(title).text(text).text(assigned_by).text(assigned_to).text(with);
}

fn term<'s>(term: &'s Term, list: &mut List<'_, 's>) {
    let Term { id, name, definition, basis: _, aliases, is_linked: _, historical: _, visibility, origin } = term;
    list.record(*visibility, *origin).id(id).name(name).name(aliases).text(definition);
}

fn reader<'s>(reader: &'s Reader, list: &mut List<'_, 's>) {
    let Reader { id, name, summary, slug, aliases, visibility, origin } = reader;
    list.record(*visibility, *origin).id(id).name(name).text(summary).name(slug).text(aliases);
}

fn topic<'s>(topic: &'s Topic, list: &mut List<'_, 's>) {
    let Topic { id, name, summary, slug, aliases, visibility, origin } = topic;
    list.record(*visibility, *origin).id(id).name(name).text(summary).name(slug).text(aliases);
}

fn question<'s>(question: &'s Question, list: &mut List<'_, 's>) {
    let Question { id, question, answer, readers: _, topic: _, historical: _, visibility, origin } = question;
    list.record(*visibility, *origin).id(id).text(question).text(&answer.text);
}

fn checklist<'s>(checklist: &'s Checklist, list: &mut List<'_, 's>) {
    let Checklist { id, title, summary, readers: _, items, historical: _, slug, aliases, visibility, origin } =
        checklist;
    list.record(*visibility, *origin).id(id).name(title).text(summary).name(slug).text(aliases);
    for item in items {
        list.text(&item.statement.text);
    }
}

fn deadline<'s>(deadline: &'s Deadline, list: &mut List<'_, 's>) {
    let Deadline { id, title, text, basis: _, from: _, months: _, readers: _, note, visibility, origin } = deadline;
    list.record(*visibility, *origin).id(id).name(title).text(text).text(note);
}

fn comparison<'s>(comparison: &'s Comparison, list: &mut List<'_, 's>) {
    let Comparison { id, document: _, earlier: _, title, before, after, note, visibility, origin } = comparison;
    list.record(*visibility, *origin).id(id).name(title).text(&before.text).text(&after.text).text(note);
}

fn legal_change<'s>(change: &'s LegalChange, list: &mut List<'_, 's>) {
    let LegalChange { id, date: _, title, text, basis: _, touches: _, historical: _, visibility, origin } = change;
    list.record(*visibility, *origin).id(id).name(title).text(text);
}

/// Links and blocks are written in the Markdown.
fn note_text<'s>(id: &'s Id<Note>, text: &'s NoteText, list: &mut List<'_, 's>) {
    let NoteText {
        title,
        date: _,
        updated: _,
        summary,
        summary_origin: _,
        tags,
        period: _,
        slug,
        aliases,
        historical: _,
        body: Body { markdown, origin: _, links: _, blocks: _ },
        allow: _,
        is_outdated: _,
        visibility,
        origin,
    } = text;
    list.record(*visibility, *origin).id(id).name(title).name(slug).text(tags).text(aliases).text(summary);
    list.add(Role::Text, &**markdown);
}
