//! `congbo serve`: the site in a browser on this machine, rebuilt as its author writes.

mod host;
mod inject;
mod media;
mod preview;
mod server;
mod watch;

use std::net::Ipv4Addr;
use std::sync::Arc;

use congbo::phrase;
use tokio::net::TcpListener;
use tokio::sync::watch as state;

use super::arguments::ServeArguments;
use super::exit::{Exit, Failure};
use super::terminal::Terminal;
use preview::Preview;

/// Runs until it is stopped.
pub fn run(arguments: &ServeArguments, terminal: &mut Terminal) -> Result<Exit, Failure> {
    let preview = Preview::build(&arguments.site, None, terminal)?;
    let (sender, receiver) = state::channel(Arc::new(preview));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Failure::Preview)?;
    let port = arguments.port;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .map_err(|source| Failure::Port { port, source })?;
    let port = listener.local_addr().map_or(port, |address| address.port());
    terminal.progress(&phrase!(
        "Xem trước tại http://127.0.0.1:{port}/ (nhấn Ctrl-C để dừng)",
        "Preview at http://127.0.0.1:{port}/ (Ctrl-C to stop)"
    ));
    std::thread::scope(|scope| {
        scope.spawn(|| watch::rebuild_on_change(&arguments.site, &sender, terminal));
        runtime.block_on(server::serve(listener, receiver)).map_err(Failure::Preview)
    })?;
    Ok(Exit::Done)
}
