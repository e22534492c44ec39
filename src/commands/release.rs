//! `congbo release`: a build whose numbers are then locked.

use congbo::diagnostic::{Diagnostic, Place};
use congbo::model::Edition;
use congbo::phrase;
use congbo::publish::{LOCK, keep_clear};
use jiff::civil::Date;

use super::arguments::BuildArguments;
use super::build;
use super::compilation::Compilation;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;

pub fn run(arguments: &BuildArguments, terminal: &mut Terminal) -> Result<Exit, Failure> {
    if arguments.site.request().edition != Edition::Public {
        return Err(Failure::InternalRelease);
    }
    keep_clear(&arguments.site.folder, &arguments.out())?;
    let mut compilation = Compilation::prepare(&arguments.site)?;
    let early = compilation.prepared.as_ref().and_then(|prepared| {
        let last = prepared.last_release().filter(|last| prepared.date() < *last)?;
        Some(before_the_last(prepared.date(), last))
    });
    early.into_iter().for_each(|found| compilation.diagnostics.push(found));
    let Some(release) = compilation.prepared.as_ref().map(|prepared| prepared.release()) else {
        build::finish(compilation, arguments, terminal)?;
        return Ok(Exit::Faulty);
    };
    let lock = release.stage(&arguments.site.folder)?;
    if !build::finish(compilation, arguments, terminal)? {
        return Ok(Exit::Faulty);
    }
    // After the folder: whatever happens in between, nothing is locked that no reader has seen.
    lock.put_in_place()?;
    terminal.released(&release);
    Ok(Exit::Done)
}

fn before_the_last(date: Date, last: Date) -> Diagnostic {
    Diagnostic::error(
        "release-before-last",
        Place::File(LOCK.into()),
        phrase!(
            "lần phát hành trước là ngày {last}, lần này là {date}",
            "the last release was of {last}, this one is of {date}"
        ),
    )
    .help(phrase!("đặt ngày từ {last} trở đi: `--date {last}`", "use {last} or a later day: `--date {last}`"))
}
