//! Who owes what: tasks that are not done, by those who were told to do them; for internal readers.

use jiff::civil::Date;
use serde::Serialize;

use super::frame::PageContext;
use super::tasks::TaskShown;
use crate::model::{Task, TaskStatus};
use crate::plan::Page;
use crate::render::world::{View, Words};

#[derive(Serialize)]
pub struct Owners {
    summary: Words,
    #[serde(skip)]
    updated: Option<Date>,
    /// The page of all tasks.
    tasks: Option<String>,
    owners: Vec<Owner>,
    /// How many tasks are reported done, which nobody owes any more.
    done: usize,
}

/// Somebody with what they owe, what is overdue first.
#[derive(Serialize)]
struct Owner {
    name: Option<Words>,
    tasks: Vec<Owed>,
}

/// A task that somebody owes.
#[derive(Serialize)]
struct Owed {
    task: TaskShown,
    /// "quá hạn 12 ngày", "còn 30 ngày", or that nobody set a day.
    time: String,
    /// Whether its day is over and it is not done.
    is_overdue: bool,
    /// How many days are left, or, less than 0, over; nothing where no day is set.
    days: Option<i32>,
    /// When it was assigned, as programs read it, to sort by.
    assigned_on: String,
    /// How long ago it was assigned.
    age: Option<String>,
}

impl PageContext for Owners {
    fn summary(&self) -> Option<Words> {
        Some(self.summary.clone())
    }

    fn updated(&self) -> Option<Date> {
        self.updated
    }

    fn holds_table(&self) -> bool {
        !self.owners.is_empty()
    }
}

pub fn context(view: &View) -> Owners {
    let tasks = &view.site().tasks;
    let mut owners: Vec<Owner> = Vec::new();
    for task in tasks.values().filter(|task| task.status != TaskStatus::Done) {
        let mut names: Vec<Option<Words>> = Vec::new();
        for name in task.assigned_to.iter().map(|name| Some(view.words(name))) {
            names.extend((!names.contains(&name)).then_some(name));
        }
        if names.is_empty() {
            names.push(None);
        }
        for name in names {
            match owners.iter_mut().find(|owner| owner.name == name) {
                Some(owner) => owner.tasks.push(owed(task, view)),
                None => owners.push(Owner { name, tasks: vec![owed(task, view)] }),
            }
        }
    }
    for owner in &mut owners {
        // What has no day of its own comes last.
        owner.tasks.sort_by_key(|owed| owed.days.unwrap_or(i32::MAX));
    }
    Owners {
        summary: view.own(view.string("owners-summary")),
        updated: tasks.values().map(|task| task.date).max(),
        tasks: view.link(&Page::Tasks),
        owners,
        done: tasks.values().filter(|task| task.status == TaskStatus::Done).count(),
    }
}

fn owed(task: &Task, view: &View) -> Owed {
    let today = view.world.date;
    let due = task.due.or(task.period.map(|period| period.last_day()));
    let days = due.map(|due| days_between(today, due));
    let time = match days {
        None => view.string("no-due-day").to_string(),
        Some(days) if days < 0 => view.filled("overdue-by", &[("days", &(-days).to_string())]),
        Some(days) => view.filled("days-left", &[("days", &days.to_string())]),
    };
    let age = days_between(task.date, today);
    let age = (age >= 0).then(|| view.filled("assigned-days-ago", &[("days", &age.to_string())]));
    let is_overdue = days.is_some_and(|days| days < 0);
    Owed { task: super::tasks::shown(task, view), time, is_overdue, days, assigned_on: task.date.to_string(), age }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_counted_over_months_and_years() {
        assert_eq!(days_between(date(2024, 2, 20), date(2026, 11, 22)), 1006);
        assert_eq!(days_between(date(2026, 11, 22), date(2026, 11, 10)), -12);
    }
}
