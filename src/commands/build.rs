//! `congbo build`: a site into a folder.

use congbo::model::Choice;
use congbo::publish::{About, keep_clear, publish};

use super::arguments::BuildArguments;
use super::compilation::Compilation;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;

pub fn run(arguments: &BuildArguments, terminal: &mut Terminal) -> Result<Exit, Failure> {
    keep_clear(&arguments.site.folder, &arguments.out())?;
    let compilation = Compilation::prepare(&arguments.site)?;
    let is_published = finish(compilation, arguments, terminal)?;
    Ok(if is_published { Exit::Done } else { Exit::Faulty })
}

/// Draws and publishes what was prepared, and says what there is to say. False where nothing may be published.
pub fn finish(
    mut compilation: Compilation,
    arguments: &BuildArguments,
    terminal: &mut Terminal,
) -> Result<bool, Failure> {
    let out = arguments.out();
    let is_faulty = compilation.is_faulty(arguments.strictness.denies_warnings());
    let files = if is_faulty { None } else { compilation.render() };
    terminal.diagnostics(&compilation.project.texts, &compilation.found());
    let mut published = None;
    if let (Some(files), Some(prepared)) = (files, &compilation.prepared) {
        let (edition, date, portable) = (prepared.edition(), prepared.date(), prepared.is_portable());
        let about = About { edition: edition.word().into(), date, portable };
        published = Some(compilation.timings.measure("publish", || publish(&files, &about, &out))?);
    }
    if arguments.strictness.timings {
        terminal.timings(&compilation.timings);
    }
    published.into_iter().for_each(|published| terminal.published(&out, published));
    Ok(published.is_some())
}
