//! What could not be drawn: a fault of a template is said once, however many pages it spoils.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::language::Phrase;
use crate::phrase;
use crate::plan::Address;

/// The faults so far, each with the first page that showed it and how many others did.
#[derive(Default)]
pub struct Failures {
    failures: Vec<Failure>,
}

struct Failure {
    problem: Diagnostic,
    first: String,
    others: usize,
}

impl Failures {
    pub fn add(&mut self, address: &Address, problem: Diagnostic) {
        let is_same = |failure: &&mut Failure| {
            (failure.problem.code, &failure.problem.place, &failure.problem.message)
                == (problem.code, &problem.place, &problem.message)
        };
        match self.failures.iter_mut().find(is_same) {
            Some(known) => known.others += 1,
            None => self.failures.push(Failure { problem, first: address.to_string(), others: 0 }),
        }
    }

    /// The fault of a page that is drawn alone.
    pub fn one(address: &Address, problem: Diagnostic) -> Diagnostic {
        Failure { problem, first: address.to_string(), others: 0 }.told()
    }

    pub fn told(self) -> Diagnostics {
        let mut found = Diagnostics::default();
        self.failures.into_iter().for_each(|failure| found.push(failure.told()));
        found
    }
}

impl Failure {
    fn told(self) -> Diagnostic {
        let Failure { problem, first, others } = self;
        if problem.code != "template-error" {
            return problem;
        }
        let drawing = match others {
            0 => phrase!("khi vẽ trang {first}", "while drawing the page {first}"),
            1 => phrase!("khi vẽ trang {first} và một trang khác", "while drawing the page {first}, and on one other"),
            _ => phrase!(
                "khi vẽ trang {first} và {others} trang khác",
                "while drawing the page {first}, and on {others} others"
            ),
        };
        let both = |words: Option<String>, page: Option<String>| Some(format!("{}, {}", words?, page?));
        let message = Phrase { vi: both(problem.message.vi, drawing.vi), en: both(problem.message.en, drawing.en) };
        Diagnostic { message, ..problem }
    }
}
