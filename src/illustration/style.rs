//! Rules of style inside an SVG: whether they load or move anything.

/// What a piece of CSS does that a still picture may not, in its own words.
pub fn unsafe_part(css: &str) -> Option<&'static str> {
    let css: String = css.to_ascii_lowercase().split_whitespace().collect();
    // With escapes, any of the words below can be written otherwise.
    let refused =
        ["\\", "@import", "@font-face", "@keyframes", "expression(", "javascript:", "image(", "image-set(", "src("];
    refused.into_iter().find(|word| css.contains(word)).or_else(|| loads(&css).then_some("url("))
}

/// Whether it names anything but a part of the same picture. Without white space, as it is compared.
fn loads(css: &str) -> bool {
    css.split("url(").skip(1).any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::unsafe_part;

    #[test]
    fn only_parts_of_the_picture_itself_may_be_named() {
        assert_eq!(unsafe_part("fill: url(#la) ; clip-path:url( '#khung' )"), None);
        assert_eq!(unsafe_part("fill: URL (x.svg)"), Some("url("));
        assert_eq!(unsafe_part("fill: url(//example.org/a)"), Some("url("));
        assert_eq!(unsafe_part("@ImPort 'a.css'"), Some("@import"));
        assert_eq!(unsafe_part("fill: u\\72l(a)"), Some("\\"));
    }
}
