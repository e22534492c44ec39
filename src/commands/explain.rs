//! `congbo explain`: what the code of a message means and how to mend it.

use congbo::explain;
use congbo::language::nearest;

use super::arguments::ExplainArguments;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;

pub fn run(arguments: &ExplainArguments, terminal: &mut Terminal) -> Result<Exit, Failure> {
    match &arguments.code {
        _ if arguments.manual => terminal.manual(),
        Some(code) => terminal.explanation(&explain::explanation(code).ok_or_else(|| no_such_code(code))?),
        None => terminal.explanations(&explain::all()),
    }
    Ok(Exit::Done)
}

fn no_such_code(code: &str) -> Failure {
    let all = explain::all();
    let near = nearest(code, all.iter().map(|explanation| explanation.code.as_str()));
    Failure::NoSuchCode { code: code.to_string(), near: near.map(str::to_string) }
}
