//! Answers the browser. Wraps axum.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch::Receiver;

use super::host::is_loopback;
use super::inject::{SCRIPT, problem_page, with_reload};
use super::media::{content_type, is_page};
use super::preview::{Answer, Preview};

type Current = Receiver<Arc<Preview>>;

const PAGE: &str = "page.html";
/// After so long without news the browser asks again, before anything on the way gives up.
const PATIENCE: Duration = Duration::from_secs(25);

pub async fn serve(listener: TcpListener, current: Current) -> std::io::Result<()> {
    axum::serve(listener, router(current)).await
}

fn router(current: Current) -> Router {
    Router::new()
        .route("/_congbo/reload.js", get(async || content(StatusCode::OK, "reload.js", SCRIPT.into())))
        .route("/_congbo/problems", get(problems))
        .route("/_congbo/events", get(events))
        .fallback(get(page))
        .layer(middleware::from_fn(refuse_strangers))
        .with_state(current)
}

async fn refuse_strangers(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host.is_some_and(is_loopback) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "congbo serve answers this machine only\n").into_response()
}

async fn page(State(current): State<Current>, uri: Uri) -> Response {
    let preview = current.borrow().clone();
    let generation = preview.generation;
    let address = decoded(uri.path());
    let drawing = tokio::task::spawn_blocking(move || {
        let answer = preview.answer(&address);
        (answer, preview)
    });
    let Ok((answer, preview)) = drawing.await else {
        return content(StatusCode::INTERNAL_SERVER_ERROR, PAGE, with_reload(problem_page("panic"), generation));
    };
    match answer {
        Answer::File { path, bytes } if is_page(&path) => {
            content(StatusCode::OK, &path, with_reload(bytes, generation))
        }
        Answer::File { path, bytes } => content(StatusCode::OK, &path, bytes),
        Answer::Elsewhere(address) => redirect(&address),
        Answer::Missing(bytes) => content(StatusCode::NOT_FOUND, PAGE, with_reload(bytes, generation)),
        Answer::Broken(problem) => {
            content(StatusCode::INTERNAL_SERVER_ERROR, PAGE, with_reload(problem_page(&problem), generation))
        }
        Answer::NoSite => {
            let bytes = with_reload(problem_page(&preview.problems), generation);
            content(StatusCode::INTERNAL_SERVER_ERROR, PAGE, bytes)
        }
    }
}

async fn problems(State(current): State<Current>) -> Response {
    let problems = current.borrow().problems.clone();
    content(StatusCode::OK, "problems.txt", problems.into())
}

/// A server-sent event as soon as there is a newer build than the page's. One event ends the answer: the page reloads.
async fn events(State(mut current): State<Current>, uri: Uri) -> Response {
    let since = uri.query().and_then(|query| query.strip_prefix("since=")?.parse::<u64>().ok()).unwrap_or(0);
    let newer = current.wait_for(|preview| preview.generation != since);
    let event = match tokio::time::timeout(PATIENCE, newer).await {
        Ok(Ok(preview)) => format!("data: {}\n\n", preview.generation),
        _ => ": nothing new\nretry: 300\n\n".to_string(),
    };
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-store")];
    (headers, event).into_response()
}

fn content(status: StatusCode, path: &str, bytes: Vec<u8>) -> Response {
    let headers = [(header::CONTENT_TYPE, content_type(path)), (header::CACHE_CONTROL, "no-store")];
    (status, headers, bytes).into_response()
}

/// The addresses of outputs are plain ASCII; any other is not one of ours.
fn redirect(address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(address) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, address)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `path` with `%C4%91` as `đ`. What is no such escape stays as it is.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape = after.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = escape.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use congbo::language::Language;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;
    use tokio::sync::watch::{Sender, channel};

    use super::*;

    fn preview(generation: u64) -> Arc<Preview> {
        Arc::new(Preview {
            generation,
            site: None,
            texts: Arc::default(),
            problems: "lỗi <gì đó>".into(),
            language: Language::Vi,
        })
    }

    /// What a browser gets that asks for `address` at `host`, while `meanwhile` happens.
    fn asked(host: &str, address: &str, meanwhile: impl FnOnce(&Sender<Arc<Preview>>)) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (sender, receiver) = channel(preview(1));
        runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
            let place = listener.local_addr().expect("it is bound");
            tokio::spawn(serve(listener, receiver));
            let mut stream = TcpStream::connect(place).await.expect("it answers");
            let request = format!("GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            stream.write_all(request.as_bytes()).await.expect("it listens");
            tokio::time::sleep(Duration::from_millis(50)).await;
            meanwhile(&sender);
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.expect("it is a text");
            answer
        })
    }

    #[test]
    fn a_stranger_is_refused() {
        let answer = asked("evil.example", "/", |_| ());
        assert!(answer.starts_with("HTTP/1.1 403 ") && !answer.contains("lỗi"), "{answer}");
    }

    #[test]
    fn before_there_is_a_site_its_problems_are_shown() {
        let answer = asked("localhost", "/", |_| ());
        assert!(answer.starts_with("HTTP/1.1 500 ") && answer.contains("lỗi &lt;gì đó>"), "{answer}");
        assert!(answer.contains(r#"data-generation="1""#), "{answer}");
    }

    #[test]
    fn a_page_hears_of_the_next_build() {
        let answer = asked("localhost:1", "/_congbo/events?since=1", |current| drop(current.send_replace(preview(2))));
        assert!(answer.contains("text/event-stream") && answer.contains("data: 2\n\n"), "{answer}");
    }

    #[test]
    fn escapes_are_decoded() {
        assert_eq!(decoded("/%C4%91%E1%BA%A5t%20%C4%91ai/"), "/đất đai/");
        assert_eq!(decoded("/100%/%zz%4"), "/100%/%zz%4");
    }
}
