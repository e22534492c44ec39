//! `congbo verify`: a published folder against its manifest.

use congbo::diagnostic::Diagnostics;
use congbo::publish::verify;
use congbo::text::Texts;

use super::arguments::VerifyArguments;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;

pub fn run(arguments: &VerifyArguments, terminal: &mut Terminal) -> Result<Exit, Failure> {
    let mut diagnostics = Diagnostics::default();
    let manifest = verify(&arguments.folder, &mut diagnostics)?;
    let has_errors = diagnostics.has_errors();
    terminal.diagnostics(&Texts::default(), &diagnostics.sorted());
    if has_errors {
        return Ok(Exit::Faulty);
    }
    terminal.verified(&manifest);
    Ok(Exit::Done)
}
