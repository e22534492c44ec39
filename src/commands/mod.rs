//! What can be typed, one file a command. Only here does congbo print, listen or ask the time.

mod arguments;
mod build;
mod check;
mod clock;
mod compilation;
mod exit;
mod explain;
mod explanation;
mod release;
mod report;
mod serve;
mod terminal;
mod verify;

pub use arguments::Arguments;
pub use exit::Exit;

use arguments::Command;
use terminal::Terminal;

/// Does what was typed, says what there is to say, and returns how it ended.
pub fn run(arguments: &Arguments) -> Exit {
    let mut terminal = Terminal::new(&arguments.output);
    let done = match &arguments.command {
        Command::Build(arguments) => build::run(arguments, &mut terminal),
        Command::Release(arguments) => release::run(arguments, &mut terminal),
        Command::Check(arguments) => check::run(arguments, &mut terminal),
        Command::Serve(arguments) => serve::run(arguments, &mut terminal),
        Command::Verify(arguments) => verify::run(arguments, &mut terminal),
        Command::Explain(arguments) => explain::run(arguments, &mut terminal),
    };
    done.unwrap_or_else(|failure| terminal.failure(&failure))
}
