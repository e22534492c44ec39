//! Documents from the day they were issued to the day they end.

use jiff::civil::Date;

use super::caption::Caption;
use super::figure::Matter;
use crate::language::short_date;
use crate::model::{Choice, Citation, Document, Period, Standing, TimelineBlock, Visibility};
use crate::plan::Page;
use crate::render::chart::{Drawing, TimelineChart, Validity, ValidityKind};
use crate::render::table::{Cell, Row, Table};
use crate::render::world::View;

impl View<'_> {
    pub fn timeline_matter(&self, block: &TimelineBlock, title: String) -> Matter {
        let documents: Vec<&Document> = self.site().documents_of(block).collect();
        let dated = documents.iter().filter(|it| it.issued.is_some() || it.effective.is_some() || it.ended.is_some());
        let today = self.world.date;
        let drawing = TimelineChart {
            rows: dated.map(|document| self.validity_of(document)).collect(),
            today: position(today),
            today_text: short_date(today, self.language),
        };
        let line = self.filled("timeline-caption", &[("date", &short_date(today, self.language))]);
        let mut caption = Caption::of_words(line, String::new(), String::new());
        caption.say(self, "mark-validity", true);
        Matter {
            unit: String::new(),
            drawing: Some(Drawing::Timeline(drawing)),
            only: None,
            caption: Some(caption),
            table: self.timeline_table(&documents, title.clone()),
            observations: None,
            title,
        }
    }

    fn validity_of(&self, document: &Document) -> Validity {
        let standing = self.standing_of(document);
        let from = document.effective.or_else(|| document.commencements.iter().map(|it| it.date).min());
        let until = self.end_of(document);
        Validity {
            name: document.number.clone(),
            title: self.words(&document.title).text,
            issued: document.issued.map(position),
            partly: document.commencements.iter().map(|it| position(it.date)).collect(),
            from: from.map(position),
            until: until.map(position),
            kind: match standing {
                Standing::NotYetInForce => ValidityKind::Ahead,
                Standing::InForce | Standing::PartlyInForce => ValidityKind::InForce,
                Standing::NoLongerInForce => ValidityKind::Ended,
                Standing::Unknown => ValidityKind::Unknown,
            },
            told: format!(
                "{} {}: {}",
                document.number,
                self.words(&document.title).text,
                self.days(document, standing)
            ),
        }
    }

    /// "ban hành 20/6/2023; có hiệu lực 1/7/2024; còn hiệu lực".
    fn days(&self, document: &Document, standing: Standing) -> String {
        let day = |key: &str, day: Option<Date>| {
            day.map(|day| format!("{} {}", self.string(key), short_date(day, self.language)))
        };
        let days = [
            day("event-issued", document.issued),
            day("event-effective", document.effective),
            day("event-ended", self.end_of(document)),
            Some(self.string(&format!("standing-{}", standing.word())).to_string()),
        ];
        days.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    fn standing_of(&self, document: &Document) -> Standing {
        let whole = Citation { document: document.id.clone(), place: None };
        self.site().standing(&whole, self.world.date, Visibility::INTERNAL)
    }

    fn end_of(&self, document: &Document) -> Option<Date> {
        let whole = Citation { document: document.id.clone(), place: None };
        self.site().end_of(&whole, Visibility::INTERNAL)
    }

    fn timeline_table(&self, documents: &[&Document], caption: String) -> Table {
        let columns = ["document", "title", "issued", "effective", "ended", "standing"].map(|key| self.column(key));
        let text = |text: String| Cell { text, ..Cell::default() };
        let day = |day: Option<Date>| Cell {
            value: day.map(|day| day.to_string()),
            ..text(day.map(|day| short_date(day, self.language)).unwrap_or_default())
        };
        let rows = documents.iter().map(|document| Row {
            head: self.own(document.number.clone()),
            href: self.link(&Page::Document(document.id.clone())),
            cells: vec![
                text(self.words(&document.title).text),
                day(document.issued),
                day(document.effective),
                day(self.end_of(document)),
                text(self.string(&format!("standing-{}", self.standing_of(document).word())).to_string()),
            ],
            ..Row::default()
        });
        Table::new(caption, Vec::from(columns), rows.collect())
    }
}

fn position(day: Date) -> f64 {
    Period::Day(day).position()
}
