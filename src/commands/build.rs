//! `congbo build`: a site into a folder.

use congbo::model::Choice;
use congbo::publish::{About, keep_clear, publish};

use super::arguments::BuildArguments;
use super::compilation::Compilation;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;

pub fn run(arguments: &BuildArguments, terminal: &mut Terminal) -> Result<Exit, Failure> {
    let out = arguments.out();
    keep_clear(&arguments.site.folder, &out)?;
    let mut compilation = Compilation::prepare(&arguments.site)?;
    let is_faulty = compilation.is_faulty(arguments.strictness.denies_warnings());
    let files = if is_faulty { None } else { compilation.render() };
    terminal.diagnostics(&compilation.project.texts, &compilation.found());
    let mut published = None;
    if let (Some(files), Some(prepared)) = (files, &compilation.prepared) {
        let about = About { edition: prepared.edition().word().into(), date: prepared.date() };
        published = Some(compilation.timings.measure("publish", || publish(&files, &about, &out))?);
    }
    if arguments.strictness.timings {
        terminal.timings(&compilation.timings);
    }
    let Some(published) = published else { return Ok(Exit::Faulty) };
    terminal.published(&out, published);
    Ok(Exit::Done)
}
