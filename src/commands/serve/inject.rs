//! What the preview adds to a page, and only the preview: the script that reloads it.

/// The script's text.
pub const SCRIPT: &str = include_str!("reload.js");

/// `page` with the script before the end of its body. `generation` tells the script which build the page is of.
pub fn with_reload(page: Vec<u8>, generation: u64) -> Vec<u8> {
    let tag = format!(r#"<script src="/_congbo/reload.js" data-generation="{generation}" defer></script>"#);
    let end = b"</body>";
    let at = page.windows(end.len()).rposition(|window| window == end).unwrap_or(page.len());
    [&page[..at], tag.as_bytes(), &page[at..]].concat()
}

/// A page that says what is wrong, for when there is no other to show.
pub fn problem_page(problems: &str) -> Vec<u8> {
    let escaped = problems.replace('&', "&amp;").replace('<', "&lt;");
    let head = r#"<!doctype html><html><head><meta charset="utf-8"><title>congbo</title></head>"#;
    format!("{head}<body><pre>{escaped}</pre></body></html>\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_at_the_end_of_the_body() {
        let tag = r#"<script src="/_congbo/reload.js" data-generation="3" defer></script>"#;
        let page = String::from_utf8(with_reload(b"<body>a</body></html>".to_vec(), 3)).expect("it is a text");
        assert_eq!(page, format!("<body>a{tag}</body></html>"));
        let page = String::from_utf8(with_reload(b"no body".to_vec(), 3)).expect("it is a text");
        assert_eq!(page, format!("no body{tag}"));
    }

    #[test]
    fn what_an_author_wrote_is_no_markup() {
        let page = String::from_utf8(problem_page("<script>")).expect("it is a text");
        assert!(page.contains("&lt;script>"));
    }
}
