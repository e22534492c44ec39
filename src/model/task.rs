//! What somebody was told to do.

use jiff::civil::Date;

use super::area::Area;
use super::choice::choice;
use super::difficulty::Difficulty;
use super::edition::Visibility;
use super::id::Id;
use super::period::Period;
use super::source::Source;
use crate::language::Phrase;
use crate::text::Span;

choice! {
    /// How far it is reported to be done.
    pub enum TaskStatus {
        Assigned = "assigned",
        InProgress = "in-progress",
        Done = "done",
    }
}

#[derive(Debug, Clone)]
pub struct Task {
    pub id: Id<Task>,
    pub title: Phrase,
    pub text: Option<Phrase>,
    pub area: Id<Area>,
    /// The day on which it was assigned.
    pub date: Date,
    pub assigned_by: Option<Phrase>,
    pub assigned_to: Vec<Phrase>,
    pub with: Vec<Phrase>,
    pub due: Option<Date>,
    pub period: Option<Period>,
    pub status: TaskStatus,
    pub source: Id<Source>,
    pub difficulties: Vec<Id<Difficulty>>,
    pub visibility: Visibility,
    pub origin: Span,
}
