//! A theme of a site's own: a few files over the default ones, and what is said when one of them is wrong.

mod support;

use congbo::diagnostic::{Diagnostic, Diagnostics, Place};
use congbo::language::Language;
use congbo::project::Project;
use congbo::theme::Theme;
use support::{TestSite, page};

/// The sound site with these files in `themes/own/`.
fn site(files: &[(&str, &str)]) -> TestSite {
    let site = TestSite::sound();
    let settings = site.read("site.toml");
    site.write("site.toml", &format!("theme = \"own\"\n{settings}"));
    for (path, content) in files {
        site.write(&format!("themes/own/{path}"), content);
    }
    site
}

/// What is said of a theme with these files: code, `line:column` or file, message, help.
fn said(files: &[(&str, &str)]) -> Vec<[String; 4]> {
    let paths: Vec<(String, &str)> = files.iter().map(|(path, text)| (format!("themes/own/{path}"), *text)).collect();
    let files: Vec<(&str, &str)> = paths.iter().map(|(path, text)| (path.as_str(), *text)).collect();
    let project = Project::in_memory(&files);
    let mut diagnostics = Diagnostics::default();
    drop(Theme::load(&project, "own", &mut diagnostics));
    let place = |found: &Diagnostic| match &found.place {
        Place::At(span) => {
            let (line, column) = project.texts.line_and_column(*span);
            format!("{}:{line}:{column}", project.texts.get(span.text).path.trim_start_matches("themes/own/"))
        }
        Place::File(path) => path.clone(),
        Place::Site => String::new(),
    };
    let told = |found: &Diagnostic| {
        let help = found.help.as_ref().map_or("", |help| help.get(Language::En)).to_string();
        [found.code.to_string(), place(found), found.message.get(Language::En).to_string(), help]
    };
    diagnostics.sorted().iter().map(told).collect()
}

#[test]
fn a_page_can_be_drawn_otherwise() {
    let own = site(&[
        (
            "templates/home.html",
            "{% extends \"base.html\" %}{% block content %}<p>Nhà của chúng tôi</p>{% endblock content %}",
        ),
        ("static/site.css", "body { color: teal }"),
    ]);
    let (own, plain) = (own.build(), TestSite::sound().build());
    assert!(page(&own, "index.html").contains("<p>Nhà của chúng tôi</p>"));
    assert_eq!(page(&own, "static/site.css"), "body { color: teal }");
    assert_eq!(page(&own, "so-lieu/index.html"), page(&plain, "so-lieu/index.html"), "the others stay as they are");
}

#[test]
fn a_word_can_be_said_otherwise_in_one_language() {
    let own = site(&[("strings/vi.toml", "indicators = \"Các con số\"\n")]).build();
    assert!(page(&own, "index.html").contains("Các con số"));
    assert!(
        page(&own, "index.html").contains("Đến nội dung chính"),
        "the words that are not changed are those built in"
    );
    assert!(page(&own, "en/index.html").contains(">Figures<") || !page(&own, "en/index.html").contains("Các con số"));
}

#[test]
fn a_block_of_a_built_in_template_can_be_replaced() {
    let own = site(&[
        (
            "templates/base.html",
            "{% extends \"default/base.html\" %}{% block opening %}<p>Mở</p>{% endblock opening %}",
        ),
        (
            "templates/home.html",
            "{% extends \"default/home.html\" %}{% block beside %}{{ <words of={frame.title} /> }}{% include \"aside.html\" %}{% endblock beside %}",
        ),
        ("templates/aside.html", "<aside>{{ <words of={frame.site_title} /> }}, {{ strings.ours }}</aside>"),
        ("strings/vi.toml", "ours = \"của ta\"\n"),
        ("strings/en.toml", "ours = \"ours\"\n"),
    ]);
    let (own, plain) = (own.build(), TestSite::sound().build());
    let home = page(&own, "index.html");
    assert!(home.contains("<aside>Trang thử, của ta</aside>"), "{home}");
    assert!(page(&own, "en/index.html").contains("<aside>Test site, ours</aside>"));
    // The rest of the page is that of the built-in template between the two.
    let content = |html: &str| support::words(html.split("</main>").next().unwrap_or_default());
    assert!(content(home).contains("Luật nói gì với bạn"), "{}", content(home));
    assert!(content(page(&plain, "index.html")).contains("Luật nói gì với bạn"));
    assert!(page(&own, "so-lieu/index.html").contains("<p>Mở</p>"), "the own frame is around every page");
}

#[test]
fn a_component_can_be_replaced_and_the_others_stay() {
    let component =
        "{% component paragraph(of, class=\"\") %}<p class=\"ours\">{{ of.text }}</p>{% endcomponent paragraph %}";
    let own = site(&[("templates/components.html", component)]).build();
    assert!(page(&own, "so-lieu/index.html").contains("<p class=\"ours\">"));
    assert!(page(&own, "so-lieu/index.html").contains("aria-current"), "the other components are those built in");
}

#[test]
fn a_missing_field_is_said_once_with_its_line_and_pages() {
    let own = site(&[(
        "templates/provision.html",
        "{% extends \"base.html\" %}\n{% block content %}\n<p>{{ frame.titel }}</p>\n{% endblock content %}\n",
    )]);
    let output = own.congbo(&["build"]);
    let seen = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert_eq!(seen.matches("error[template-error]").count(), 1, "{seen}");
    assert!(seen.contains("there is no field `titel` here, while drawing the page "), "{seen}");
    assert!(seen.contains(", and on 3 others"), "{seen}");
    assert!(seen.contains("themes/own/templates/provision.html:3:"), "{seen}");
    assert!(seen.contains("3 | <p>{{ frame.titel }}</p>"), "{seen}");
    assert!(seen.contains("did you mean `title`?"), "{seen}");
    let output = own.congbo_in("vi", &["build"]);
    let seen = String::from_utf8_lossy(&output.stderr);
    assert!(seen.contains("không có trường `titel` ở đây, khi vẽ trang "), "{seen}");
    assert!(seen.contains("có phải là `title`?"), "{seen}");
}

#[test]
fn a_fault_in_a_component_names_its_caller() {
    let own = site(&[(
        "templates/home.html",
        "{% extends \"base.html\" %}{% block content %}\n{{ <paragraph /> }}{% endblock content %}",
    )]);
    let seen = String::from_utf8_lossy(&own.congbo(&["build"]).stderr).into_owned();
    assert!(seen.contains("themes/own/templates/home.html:2:"), "{seen}");
    assert!(seen.contains("`of`"), "{seen}");
}

#[test]
fn templates_that_cannot_be_read_are_all_named() {
    let found = said(&[
        ("templates/home.html", "{% extends \"base.html\" %}\n{% block content %}{{ page. }}{% endblock content %}"),
        ("templates/note.html", "{% if page %}\n"),
        ("templates/tag.html", "{{ <nonesuch /> }}"),
    ]);
    let places: Vec<_> = found.iter().map(|[code, place, ..]| format!("{code} {place}")).collect();
    assert_eq!(places.len(), 2, "{found:#?}");
    assert!(places[0].starts_with("template-error templates/home.html:2:"), "{found:#?}");
    assert!(places[1].starts_with("template-error templates/note.html:"), "{found:#?}");
}

#[test]
fn names_that_do_not_exist_are_all_named_and_near_ones_offered() {
    let found = said(&[
        ("templates/home.html", "{{ <paragraf of={frame.title} /> }}\n{{ page.x | loud }}"),
        ("templates/tag.html", "{% include \"asside.html\" %}"),
        ("templates/aside.html", "{% include \"home.html\" %}"),
        ("templates/note.html", "{% extends \"base.html\" %}{% block contnet %}{% endblock contnet %}"),
    ]);
    let told: Vec<_> = found.iter().map(|[_, place, message, help]| format!("{place} {message}; {help}")).collect();
    let told = told.join("\n");
    assert!(told.contains("home.html:1:4 there is no component `paragraf`; did you mean `paragraph`?"), "{told}");
    assert!(told.contains("home.html:2:") && told.contains("`loud`"), "{told}");
    assert!(told.contains("there is no template `asside.html`; did you mean `aside.html`?"), "{told}");
    assert!(told.contains("the block `contnet`") && told.contains("did you mean `content`?"), "{told}");
}

#[test]
fn a_parent_that_does_not_exist_is_named_for_each_template() {
    let child = "{% extends \"bsae.html\" %}";
    let found = said(&[("templates/home.html", child), ("templates/note.html", child)]);
    let told: Vec<_> = found.iter().map(|[_, place, message, help]| format!("{place} {message}; {help}")).collect();
    let expected = |file| format!("templates/{file}:1:13 there is no template `bsae.html`; did you mean `base.html`?");
    assert_eq!(told, [expected("home.html"), expected("note.html")]);
}

#[test]
fn a_string_that_does_not_exist_is_said_before_any_page_is_drawn() {
    let found = said(&[(
        "templates/home.html",
        "{{ strings.skip }}{{ strings[\"to-tpo\"] }}\n{% if strings.nope_nope %}{% endif %}",
    )]);
    let told: Vec<_> =
        found.iter().map(|[code, place, message, help]| format!("{code} {place} {message}; {help}")).collect();
    assert_eq!(
        told[0],
        "unknown-string templates/home.html:1:31 the theme has no string `to-tpo`; did you mean `to-top`?"
    );
    assert!(
        told[1].starts_with("unknown-string templates/home.html:2:15 the theme has no string `nope_nope`"),
        "{told:#?}"
    );
    assert_eq!(told.len(), 2);
}

#[test]
fn words_that_do_not_match_are_all_named_at_their_lines() {
    let found = said(&[
        ("strings/vi.toml", "skip = \"Bỏ {qua}\"\nindicatros = \"Số\"\nhome = 3\n"),
        ("strings/en.toml", "ours = \"ours\"\n"),
    ]);
    let told: Vec<_> =
        found.iter().map(|[code, place, message, help]| format!("{code} {place} {message}; {help}")).collect();
    let told = told.join("\n");
    assert!(told.contains("strings/vi.toml:1:8 the string `skip` has other places"), "{told}");
    assert!(
        told.contains(
            "strings/vi.toml:2:14 the string `indicatros` is not in `strings/en.toml`; did you mean `indicators`?"
        ),
        "{told}"
    );
    assert!(told.contains("strings/vi.toml:3:1 `home` has to be a text in quotes"), "{told}");
    assert!(told.contains("strings/en.toml:1:8 the string `ours` is not in `strings/vi.toml`"), "{told}");
    assert_eq!(found.len(), 4, "{told}");
}

#[test]
fn a_file_in_nobodys_place_is_a_warning() {
    let found = said(&[
        ("templates/indicaotr.html", "x"),
        ("templates/aside.html", "y"),
        ("templates/home.html", "{% include \"aside.html\" %}"),
        ("templates/anh.png", "z"),
        ("site.css", "a {}"),
        ("static/anh.png", "z"),
        ("LICENSE", "MIT"),
    ]);
    let told: Vec<_> = found.iter().map(|[code, place, _, help]| format!("{code} {place}; {help}")).collect();
    let expected = [
        "unused-theme-file themes/own/site.css; did you mean `static/site.css`?",
        "unused-theme-file themes/own/templates/anh.png; name it like the file of the default theme that it is to \
         replace, or speak of it in another template",
        "unused-theme-file themes/own/templates/indicaotr.html; did you mean `templates/indicator.html`?",
    ];
    assert_eq!(told, expected);
}

#[test]
fn the_example_of_the_manual_works() {
    let readme = include_str!("../README.md");
    let (_, part) = readme.split_once("## Changing the looks").expect("the part about looks");
    let part = part.split("\n## ").next().unwrap_or_default();
    let site = TestSite::sound();
    let mut files = 0;
    for block in part.split("```").skip(1).step_by(2) {
        // Each begins with a remark that names its file.
        let (head, content) = block.split_once('\n').and_then(|(_, rest)| rest.split_once('\n')).expect("a file");
        let path = head.split_whitespace().find(|word| word.contains('.')).expect("the name of a file");
        let before = if path == "site.toml" { site.read(path) } else { String::new() };
        site.write(path, &(content.to_string() + &before));
        files += 1;
    }
    assert_eq!(files, 4);
    let built = site.build();
    assert!(page(&built, "static/own.css").contains("#7a1f3d"), "the colour is its own");
    let home = page(&built, "index.html");
    assert!(home.find("static/chart.css") < home.find("static/own.css"), "its rules come last");
    assert!(home.contains("Các con số"));
    assert!(page(&built, "index.html").contains("Đường dây nóng"));
}
