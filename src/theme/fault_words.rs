//! Tera's complaints in the words of somebody who writes a template, in both languages.

use super::sources::Sources;
use crate::language::{Phrase, nearest};
use crate::phrase;

/// What is wrong, and how to mend it.
pub struct Said {
    pub message: Phrase,
    pub help: Phrase,
}

/// How many names are listed where none is near.
const LISTED: usize = 12;

/// The complaint `said` about `excerpt`, which is what stands in the template.
pub fn said(said: &str, excerpt: &str, sources: &Sources) -> Said {
    let quoted: Vec<&str> = said.split('`').skip(1).step_by(2).collect();
    let name = quoted.first().copied().unwrap_or_default();
    let begins = |words: &str| said.starts_with(words);
    if begins("Field ") || begins("Variable ") {
        return missing_name(said, name);
    }
    if begins("Tried to render a variable that is undefined") {
        return without_value(excerpt);
    }
    if begins("Unknown component ") {
        let message = phrase!("không có thành phần `{name}`", "there is no component `{name}`");
        return Said {
            message,
            help: near_or_listed(name, &sources.components.iter().map(String::as_str).collect::<Vec<_>>()),
        };
    }
    if begins("Unknown template ") || begins("Template '") {
        return missing_template(said, name, sources);
    }
    if begins("Block ") {
        return missing_block(name, sources);
    }
    if begins("Component ") && quoted.len() == 3 {
        return two_components(&quoted);
    }
    if begins("Circular ") {
        let message =
            phrase!("các mẫu gọi lẫn nhau thành vòng: {said}", "the templates call one another in a circle: {said}");
        return Said {
            message,
            help: phrase!(
                "viết `default/TÊN.html` để dựa vào mẫu có sẵn",
                "write `default/NAME.html` to build on the built-in one"
            ),
        };
    }
    Said { message: phrase!("mẫu trang sai: {said}", "the template is wrong: {said}"), help: mend() }
}

/// `Field `titel` is not defined. Available fields: lang, title`
fn missing_name(said: &str, name: &str) -> Said {
    let known = said.split_once("Available ").and_then(|(_, rest)| rest.split_once(": "));
    let known: Vec<&str> = known.map(|(_, names)| names.split(", ").collect()).unwrap_or_default();
    let message = match said.starts_with("Field ") {
        true => phrase!("không có trường `{name}` ở đây", "there is no field `{name}` here"),
        false => phrase!("không có biến `{name}` ở đây", "there is no variable `{name}` here"),
    };
    Said { message, help: if known.is_empty() { mend() } else { near_or_listed(name, &known) } }
}

fn without_value(excerpt: &str) -> Said {
    let message = match excerpt {
        "" => phrase!("một giá trị ở đây không có", "a value here does not exist"),
        _ => phrase!("`{excerpt}` không có ở đây", "`{excerpt}` does not exist here"),
    };
    Said { message, help: mend() }
}

fn missing_template(said: &str, name: &str, sources: &Sources) -> Said {
    let name = if name.is_empty() { named_last(said) } else { name };
    let message = phrase!("không có mẫu `{name}`", "there is no template `{name}`");
    Said { message, help: near_or_listed(name, &sources.templates.iter().map(String::as_str).collect::<Vec<_>>()) }
}

/// The parent in `Template 'a' is inheriting from 'b', which doesn't exist …`, or the template that is not found.
fn named_last(said: &str) -> &str {
    let which = if said.contains(" is inheriting from ") { 3 } else { 1 };
    said.split('\'').nth(which).unwrap_or_default()
}

fn missing_block(name: &str, sources: &Sources) -> Said {
    let message = phrase!(
        "khối `{name}` không có trong mẫu mà mẫu này mở rộng",
        "the block `{name}` is not in the template that this one extends"
    );
    let known: Vec<&str> = sources.blocks.iter().map(String::as_str).filter(|block| *block != name).collect();
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => phrase!("có phải là `{near}`?", "did you mean `{near}`?"),
        None => phrase!(
            "thêm `{{% block {name} %}}{{% endblock %}}` vào mẫu được mở rộng, thường là `base.html`",
            "put `{{% block {name} %}}{{% endblock %}}` into the template that is extended, most often `base.html`"
        ),
    };
    Said { message, help }
}

fn two_components(quoted: &[&str]) -> Said {
    let (name, first, second) = (quoted[0], quoted[1], quoted[2]);
    Said {
        message: phrase!(
            "thành phần `{name}` có ở cả `{first}` và `{second}`",
            "the component `{name}` is in both `{first}` and `{second}`"
        ),
        help: phrase!("bỏ một trong hai, hoặc đặt tên khác", "leave one of them out, or give it another name"),
    }
}

fn near_or_listed(name: &str, known: &[&str]) -> Phrase {
    if let Some(near) = nearest(name, known.iter().copied()) {
        return phrase!("có phải là `{near}`?", "did you mean `{near}`?");
    }
    let more = if known.len() > LISTED { ", …" } else { "" };
    let list = known.iter().take(LISTED).map(|known| format!("`{known}`")).collect::<Vec<_>>().join(", ") + more;
    phrase!("dùng một trong các tên có ở đây: {list}", "use one of the names there are: {list}")
}

fn mend() -> Phrase {
    phrase!(
        "sửa dòng này; những gì mẫu được dùng có ghi trong `themes/default/CONTEXT.md` của congbo",
        "mend this line; what a template may use is told in congbo's `themes/default/CONTEXT.md`"
    )
}
