//! The command line: parse, dispatch, exit.

mod commands;

fn main() -> std::process::ExitCode {
    let arguments = commands::Arguments::read();
    commands::run(&arguments).into()
}
