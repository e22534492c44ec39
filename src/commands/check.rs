//! `congbo check`: the same diagnostics as `build`, and nothing written.

use super::arguments::CheckArguments;
use super::compilation::Compilation;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;

pub fn run(arguments: &CheckArguments, terminal: &mut Terminal) -> Result<Exit, Failure> {
    let compilation = Compilation::prepare(&arguments.site)?;
    terminal.diagnostics(&compilation.project.texts, &compilation.found());
    if arguments.strictness.timings {
        terminal.timings(&compilation.timings);
    }
    if compilation.is_faulty(arguments.strictness.denies_warnings()) {
        return Ok(Exit::Faulty);
    }
    terminal.checked(compilation.project.texts.iter().count());
    Ok(Exit::Done)
}
