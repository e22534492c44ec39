//! What stands under a drawing: whom, when, who said it, and what its marks mean.

use serde::Serialize;

use crate::language::Collation;
use crate::model::{ChartBlock, Id, Observation, Period, Selection, Source, Target, Unlike};
use crate::render::world::View;

/// What stands around a chart.
#[derive(Debug, Clone, Serialize)]
pub struct Caption {
    /// Area, periods and publishers.
    pub line: String,
    /// What the marks mean, and what must be known; a sentence each.
    pub marks: Vec<String>,
    /// Whom it shows, for citations.
    #[serde(skip)]
    pub area: String,
    /// From when to when.
    #[serde(skip)]
    pub period: String,
    /// Who said it, for pictures that are carried away.
    #[serde(skip)]
    pub sources: Vec<Id<Source>>,
}

impl Caption {
    /// Of the observations of a selection.
    pub fn of(view: &View, selection: &Selection) -> Caption {
        let observations: Vec<&Observation> = view.site().selected(selection).collect();
        let area = match selection.areas().as_slice() {
            [area] => view.words(&view.site().areas[area].name).text,
            areas => view.counted("count-of-areas", "count", areas.len(), &[]),
        };
        Caption::of_observations(view, &area, &observations)
    }

    /// Of targets, with what was observed beside them.
    pub fn of_targets(view: &View, area: &str, targets: &[&Target], observations: &[&Observation]) -> Caption {
        let mut caption = Caption::of_observations(view, area, observations);
        let observed = observations.iter().map(|it| it.key.period);
        let mut periods: Vec<Period> = targets.iter().map(|target| target.period).chain(observed).collect();
        periods.sort();
        caption.sources.extend(targets.iter().map(|target| target.source.clone()));
        caption.sources.sort();
        caption.sources.dedup();
        let sources = view.publishers(&caption.sources);
        caption.period = span(&periods, view);
        let places = [("area", area), ("period", &caption.period), ("sources", &sources)];
        caption.line = view.filled("figure-caption", &places);
        caption
    }

    pub fn of_observations(view: &View, area: &str, observations: &[&Observation]) -> Caption {
        let mut periods: Vec<Period> = observations.iter().map(|it| it.key.period).collect();
        periods.sort();
        let mut sources: Vec<Id<Source>> = observations.iter().map(|it| it.source.clone()).collect();
        sources.sort();
        sources.dedup();
        let period = span(&periods, view);
        let places = [("area", area), ("period", &period), ("sources", &view.publishers(&sources))];
        let line = view.filled("figure-caption", &places);
        let mut caption = Caption { line, marks: Vec::new(), area: area.to_string(), period, sources };
        caption.say(
            view,
            "mark-unsure",
            observations.iter().any(|it| it.known().is_some() && !super::series::is_sure(it)),
        );
        caption.say(view, "mark-missing", observations.iter().any(|it| it.known().is_none()));
        caption
    }

    /// Of what is no observation.
    pub fn of_words(line: String, area: String, period: String) -> Caption {
        Caption { line, marks: Vec::new(), area, period, sources: Vec::new() }
    }

    /// Adds what a chart over periods draws beside its values.
    pub fn with_marks(mut self, chart: &ChartBlock, has_goals: bool, view: &View) -> Caption {
        self.say(view, "mark-break", !view.breaks(&chart.selection).is_empty());
        self.say(view, "mark-goal", has_goals);
        self.with_unlike(chart, view)
    }

    /// Adds that unlike things stand side by side, where they do.
    pub fn with_unlike(mut self, chart: &ChartBlock, view: &View) -> Caption {
        self.say(view, "unlike-scope", chart.unlike == Some(Unlike::Scope));
        self.say(view, "unlike-reporters", chart.unlike == Some(Unlike::Reporters));
        self
    }

    /// All of it, for a picture.
    pub fn whole(&self) -> String {
        let parts: Vec<&str> = std::iter::once(&self.line).chain(&self.marks).map(String::as_str).collect();
        parts.join(" ")
    }

    /// Where nothing is drawn, no mark has a meaning.
    pub fn without_marks(mut self) -> Caption {
        self.marks.clear();
        self
    }

    /// Adds a string of the theme where it is so.
    pub fn say(&mut self, view: &View, key: &str, is_so: bool) {
        if is_so {
            self.marks.push(view.string(key).to_string());
        }
    }
}

impl View<'_> {
    /// Who published a source; where nobody knows, what it is called.
    pub fn publisher_or_title(&self, source: &Source) -> String {
        self.words(if source.has_publisher { &source.publisher } else { &source.title }).text
    }

    /// The publishers of sources, each once, by name.
    pub fn publishers(&self, sources: &[Id<Source>]) -> String {
        let mut names: Vec<String> =
            sources.iter().map(|source| self.publisher_or_title(&self.site().sources[source])).collect();
        let collation = Collation::new(self.language);
        names.sort_by(|a, b| collation.compare(a, b).then_with(|| a.cmp(b)));
        names.dedup();
        names.join("; ")
    }
}

/// The years from the first period to the last, or the only one.
fn span(periods: &[Period], view: &View) -> String {
    match (periods.first(), periods.last()) {
        (Some(first), Some(last)) if first != last => {
            let (first, last) = (first.last_day().year(), last.last_day().year());
            if first == last { first.to_string() } else { format!("{first}–{last}") }
        }
        (Some(only), _) => only.in_short(view.language),
        _ => String::new(),
    }
}
