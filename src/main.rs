//! The command line: parse, dispatch, exit.

fn main() {}
