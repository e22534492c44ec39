//! Pictures beside notes: what readers are sent, what is kept from them, and what authors are told.
#![expect(clippy::disallowed_methods, reason = "pictures are laid beside notes on the disk")]

mod files;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeMap;

use congbo::diagnostic::{Diagnostics, Severity};
use congbo::illustration::{Darkroom, Format, Print, header};
use congbo::model::Edition;
use congbo::plan::{LinkStyle, Output};
use congbo::project::Project;
use congbo::timings::Timings;
use congbo::{Prepared, Request, prepare};
use files::{SECRETS, SVG, encoded, exif, gif, photo, png, png_chunk, scene, webp};
use image::{DynamicImage, GenericImageView, ImageFormat};
use scraper::{Html, Selector};
use support::TestSite;

const SETTINGS: &str = "title = \"Trang\"\nlanguages = [\"vi\"]\npublisher = \"Liên minh\"\n";

/// A site of one note, `content/tin/bai.md`, with pictures beside it.
struct Pictures {
    project: Project,
}

impl Pictures {
    fn with_note(markdown: &str) -> Pictures {
        let note = format!("+++\ntitle = \"Bài\"\n+++\n\n{markdown}\n");
        Pictures { project: Project::in_memory(&[("site.toml", SETTINGS), ("content/tin/bai.md", &note)]) }
    }

    fn beside(mut self, name: &str, bytes: &[u8]) -> Pictures {
        self.project = self.project.with_asset(&format!("content/tin/{name}"), bytes.to_vec());
        self
    }

    fn prepared(&self) -> (Option<Prepared>, Diagnostics) {
        let request = Request { edition: Edition::Public, base_url: None, date: None, link_style: LinkStyle::Folder };
        let mut diagnostics = Diagnostics::default();
        let prepared = prepare(&self.project, &request, &mut Timings::default(), &mut diagnostics);
        (prepared, diagnostics)
    }

    /// The published files whose names say that they are of the note's folder, and its page.
    fn built(&self) -> BTreeMap<String, Vec<u8>> {
        let (prepared, diagnostics) = self.prepared();
        let said = format!("{:?}", diagnostics.sorted());
        let is_wanted =
            |output: &Output| matches!(output, Output::Page { .. } | Output::Illustration { .. } | Output::Asset(_));
        let files = prepared.expect(&said).render_those(is_wanted).expect("it is drawn");
        files.into_iter().map(|file| (file.path, file.bytes)).filter(|(path, _)| path.starts_with("tin/")).collect()
    }

    /// The code of the first error, of the plan or of the drawing.
    fn error(&self) -> Option<String> {
        let (prepared, diagnostics) = self.prepared();
        let found = match prepared {
            None => diagnostics,
            Some(prepared) => {
                prepared.render_those(|it| matches!(it, Output::Illustration { .. })).err().unwrap_or_default()
            }
        };
        found.sorted().iter().find(|it| it.severity == Severity::Error).map(|it| it.code.to_string())
    }
}

fn page(files: &BTreeMap<String, Vec<u8>>) -> Html {
    Html::parse_document(std::str::from_utf8(&files["tin/bai/index.html"]).expect("a page"))
}

/// The attributes of each picture in the text.
fn images(page: &Html) -> Vec<BTreeMap<String, String>> {
    let images = page.select(&Selector::parse(".prose img").expect("a selector")).collect::<Vec<_>>();
    let attributes = images.iter().map(|image| image.value().attrs().map(|(name, value)| (name.into(), value.into())));
    attributes.map(Iterator::collect).collect()
}

fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).expect("a selector")).count()
}

fn decoded(bytes: &[u8]) -> DynamicImage {
    image::load_from_memory(bytes).expect("a picture")
}

fn assert_tells_nothing(path: &str, bytes: &[u8]) {
    for secret in SECRETS {
        assert!(!bytes.windows(secret.len()).any(|piece| piece == secret.as_bytes()), "{path} holds {secret}");
    }
}

/// Which of red, green and blue is strongest there, at a place in tenths of the sides.
fn colour(picture: &DynamicImage, x: u32, y: u32) -> &'static str {
    let (width, height) = picture.dimensions();
    let [red, green, blue, _] = picture.get_pixel(width * x / 10, height * y / 10).0;
    match red.max(green).max(blue) {
        most if most == red => "red",
        most if most == green => "green",
        _ => "blue",
    }
}

#[test]
fn a_photo_is_published_in_several_sizes_without_what_its_file_tells() {
    let files = Pictures::with_note("![Đại hội](anh.jpg)").beside("anh.jpg", &photo(2000, 1500, 1)).built();
    let sizes = [("480", 360), ("800", 600), ("1200", 900), ("1600", 1200)];
    let names = sizes.map(|(width, _)| format!("tin/anh-{width}.jpg"));
    assert_eq!(files.keys().filter(|path| path.ends_with(".jpg")).count(), 4, "the original itself stays at home");
    for (name, (width, height)) in names.iter().zip(sizes) {
        assert_tells_nothing(name, &files[name]);
        let picture = decoded(&files[name]);
        assert_eq!((picture.width().to_string().as_str(), picture.height()), (width, height));
        assert_eq!([(2, 2), (8, 2), (2, 9)].map(|(x, y)| colour(&picture, x, y)), ["red", "blue", "green"]);
    }
    let [image] = &images(&page(&files))[..] else { unreachable!("one picture is shown") };
    assert_eq!((image["width"].as_str(), image["height"].as_str()), ("1600", "1200"));
    assert_eq!(image["src"], "../anh-800.jpg");
    let choice = "../anh-480.jpg 480w, ../anh-800.jpg 800w, ../anh-1200.jpg 1200w, ../anh-1600.jpg 1600w";
    assert_eq!(image["srcset"], choice);
    assert!(image["sizes"].contains("44rem") && image["alt"] == "Đại hội");
}

#[test]
fn a_photo_taken_on_its_side_stands_upright() {
    // What lies in the file, turned by a quarter to the right: its left half is above.
    let files = Pictures::with_note("![Chợ](anh.jpg)").beside("anh.jpg", &photo(1000, 600, 6)).built();
    let [image] = &images(&page(&files))[..] else { unreachable!("one picture is shown") };
    assert_eq!((image["width"].as_str(), image["height"].as_str()), ("600", "1000"));
    for (name, sides) in [("tin/anh-480.jpg", (480, 800)), ("tin/anh.jpg", (600, 1000))] {
        assert_tells_nothing(name, &files[name]);
        let picture = decoded(&files[name]);
        assert_eq!(picture.dimensions(), sides, "{name}");
        assert_eq!([(5, 2), (5, 8), (0, 5)].map(|(x, y)| colour(&picture, x, y)), ["red", "blue", "green"], "{name}");
    }
}

#[test]
fn every_way_of_holding_a_camera_is_known() {
    for orientation in 1..=8 {
        let files = Pictures::with_note("![Chợ](anh.jpg)").beside("anh.jpg", &photo(900, 700, orientation)).built();
        let mut expected = scene(900, 700);
        expected.apply_orientation(image::metadata::Orientation::from_exif(orientation).expect("one of eight"));
        for name in ["tin/anh.jpg", "tin/anh-480.jpg"] {
            let picture = decoded(&files[name]);
            for place in [(2, 2), (8, 2), (2, 8), (8, 8), (5, 9), (5, 0), (0, 5), (9, 5)] {
                let (found, wanted) = (colour(&picture, place.0, place.1), colour(&expected, place.0, place.1));
                // The middle is where two colours meet.
                assert!(place.0 == 5 || place.1 == 5 || found == wanted, "{orientation} {name} {place:?} {found}");
            }
            let is_wide = picture.width() > picture.height();
            assert_eq!(is_wide, expected.width() > expected.height(), "{orientation} {name}");
        }
    }
}

#[test]
fn an_upright_picture_loses_no_pixel() {
    let bytes = photo(500, 400, 1);
    let files = Pictures::with_note("![Chợ](anh.jpg)").beside("anh.jpg", &bytes).built();
    assert_eq!(files.keys().filter(|path| path.ends_with(".jpg")).count(), 1);
    assert_tells_nothing("anh.jpg", &files["tin/anh.jpg"]);
    assert_eq!(decoded(&files["tin/anh.jpg"]), decoded(&bytes));
}

#[test]
fn words_in_png_webp_gif_and_svg_are_left_out_too() {
    let grain = scene(120, 90);
    let told = exif(1);
    let chunks: [(&[u8; 4], &[u8]); 4] = [
        (b"tEXt", b"Author\0Nguyen Van Chup"),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0http://ns.adobe.com/xap"),
        (b"eXIf", &told),
        (b"tIME", b"\x07\xE8\x01\x01\0\0\0"),
    ];
    let around: [(&[u8; 4], &[u8]); 2] = [(b"EXIF", &told), (b"XMP ", b"http://ns.adobe.com/ Nguyen Van Chup")];
    let (a_png, a_webp) = (png(&grain, &chunks), webp(&grain, &around, 0x0C));
    let note = "![a](a.png) ![b](b.webp) ![c](c.gif) ![d](d.svg)";
    let files = Pictures::with_note(note)
        .beside("a.png", &a_png)
        .beside("b.webp", &a_webp)
        .beside("c.gif", &gif(1))
        .beside("d.svg", SVG.as_bytes())
        .built();
    for name in ["tin/a.png", "tin/b.webp", "tin/c.gif", "tin/d.svg"] {
        assert_tells_nothing(name, &files[name]);
    }
    assert_eq!([decoded(&files["tin/a.png"]), decoded(&files["tin/b.webp"])], [grain.clone(), grain]);
    assert!(files["tin/c.gif"].starts_with(b"GIF89a") && files["tin/c.gif"].ends_with(b"\0\x3B"));
    let sides: Vec<_> = images(&page(&files)).iter().map(|it| format!("{}x{}", it["width"], it["height"])).collect();
    assert_eq!(sides, ["120x90", "120x90", "1x1", "640x320"]);
}

#[test]
fn a_drawing_keeps_what_it_draws() {
    let files = Pictures::with_note("![Hình](d.svg)").beside("d.svg", SVG.as_bytes()).built();
    let drawing = std::str::from_utf8(&files["tin/d.svg"]).expect("a text");
    for kept in ["viewBox=\"0 0 640 320\"", "url(#la)", "<linearGradient id=\"la\"/>", "href=\"#la\"", "&amp;"] {
        assert!(drawing.contains(kept), "{kept} is gone from {drawing}");
    }
    for gone in ["sodipodi", "metadata", "DOCTYPE", "<!--", "data-"] {
        assert!(!drawing.contains(gone), "{gone} is left in {drawing}");
    }
}

#[test]
fn a_profile_of_colours_is_applied_and_left_out() {
    let mut p3 = moxcms::ColorProfile::new_display_p3();
    p3.description = Some(moxcms::ProfileText::PlainString("CanonEOS of Nguyen Van Chup".into()));
    let profile = [b"ICC_PROFILE\0\x01\x01".as_slice(), &p3.encode().expect("a profile")].concat();
    let plain = encoded(&scene(500, 400), ImageFormat::Jpeg);
    let length = (profile.len() as u16 + 2).to_be_bytes();
    let bytes = [&plain[..2], b"\xFF\xE2", &length, &profile, &plain[2..]].concat();
    let files = Pictures::with_note("![Chợ](anh.jpg)").beside("anh.jpg", &bytes).built();
    assert_tells_nothing("anh.jpg", &files["tin/anh.jpg"]);
    let [before, after] = [&plain, &files["tin/anh.jpg"]].map(|bytes| decoded(bytes).get_pixel(100, 100).0);
    assert!(after[0] > before[0] + 5, "red of a wider space is redder: {before:?} {after:?}");
}

#[test]
fn only_the_first_picture_of_a_first_screen_is_fetched_at_once() {
    let small = photo(100, 80, 1);
    let lazy = |note: &str| {
        let files = Pictures::with_note(note).beside("a.jpg", &small).beside("b.jpg", &small).built();
        let is_lazy = |image: BTreeMap<String, String>| {
            assert_eq!(image.contains_key("loading"), image.contains_key("decoding"));
            image.contains_key("loading")
        };
        images(&page(&files)).into_iter().map(is_lazy).collect::<Vec<_>>()
    };
    assert_eq!(lazy("![a](a.jpg)\n\n![b](b.jpg)"), [false, true]);
    assert_eq!(lazy(&format!("{}\n\n![a](a.jpg)\n\n![b](b.jpg)", "Lời. ".repeat(200))), [true, true]);
}

#[test]
fn a_picture_alone_is_a_figure_and_its_title_the_caption() {
    let note = "![Một](a.jpg \"Ở \\\"chợ\\\" & bến\")\n\n![Hai](a.jpg)\n\n[![Ba](a.jpg \"Bấm\")](https://example.org/)\n\n\
                Lời ![Bốn](a.jpg \"nhỏ\") ở giữa.\n\n![Năm](a.jpg) và lời\n\n![Sáu *xiên* [bảy](#)](a.jpg)";
    let files = Pictures::with_note(note).beside("a.jpg", &photo(100, 80, 1)).built();
    let page = page(&files);
    let text = |selector: &str| -> Vec<String> {
        page.select(&Selector::parse(selector).expect("a selector")).map(|it| it.text().collect()).collect()
    };
    assert_eq!(count(&page, ".prose > figure.picture"), 4);
    assert_eq!(text("figure.picture figcaption"), ["Ở \"chợ\" & bến", "Bấm"]);
    assert_eq!(count(&page, "figure.picture > a[href='https://example.org/'] > img"), 1);
    assert_eq!(count(&page, ".prose > p > img"), 2);
    assert_eq!(count(&page, ".prose > p > img[title='nhỏ']"), 1);
    assert_eq!(count(&page, "figure img[title]"), 0);
    let words: Vec<String> = images(&page).into_iter().map(|image| image["alt"].clone()).collect();
    assert_eq!(words, ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu xiên bảy"]);
}

#[test]
fn a_link_leads_to_the_whole_picture_and_other_files_are_copied_as_they_are() {
    let files = Pictures::with_note("![Bản đồ](a.jpg) [bản lớn](a.jpg) [chỉ dẫn tới](b.jpg) [văn bản](c.pdf)")
        .beside("a.jpg", &photo(2100, 600, 1))
        .beside("b.jpg", &photo(2100, 300, 3))
        .beside("c.pdf", b"%PDF-1.7 Nguyen Van Chup")
        .built();
    assert_eq!(decoded(&files["tin/a.jpg"]).dimensions(), (2100, 600));
    assert_eq!(decoded(&files["tin/b.jpg"]).dimensions(), (2100, 300));
    assert!(files.contains_key("tin/a-480.jpg") && !files.contains_key("tin/b-480.jpg"));
    ["tin/a.jpg", "tin/b.jpg"].into_iter().for_each(|name| assert_tells_nothing(name, &files[name]));
    assert_eq!(files["tin/c.pdf"], b"%PDF-1.7 Nguyen Van Chup");
    let page = page(&files);
    assert_eq!(count(&page, ".prose a[href='../a.jpg'], .prose a[href='../b.jpg'], .prose a[href='../c.pdf']"), 3);
}

#[test]
fn a_picture_of_few_colours_is_published_whole() {
    let flat = encoded(
        &DynamicImage::ImageRgb8(image::RgbImage::from_pixel(2000, 900, image::Rgb([9, 9, 9]))),
        ImageFormat::Png,
    );
    let grain = image::RgbImage::from_fn(900, 700, |x, y| {
        image::Rgb([x, y, x * y].map(|it| (it.wrapping_mul(2_654_435_761) >> 13) as u8))
    });
    let grain = encoded(&DynamicImage::ImageRgb8(grain), ImageFormat::Png);
    let files = Pictures::with_note("![a](a.png) ![b](b.png)").beside("a.png", &flat).beside("b.png", &grain).built();
    let pngs: Vec<_> = files.keys().filter(|path| path.ends_with(".png")).collect();
    assert_eq!(pngs, ["tin/a.png", "tin/b-480.png", "tin/b.png"]);
}

#[test]
fn the_same_picture_is_the_same_bytes() {
    let pictures = Pictures::with_note("![a](a.jpg) [a](a.jpg)").beside("a.jpg", &photo(1700, 900, 8));
    let built = pictures.built();
    assert_eq!(built, pictures.built());
    let (prepared, _) = pictures.prepared();
    let prepared = prepared.expect("it is sound");
    // As the preview does it: one file alone, and the last first.
    for path in built.keys().rev() {
        assert_eq!(prepared.render_one(path), Some(Ok(built[path].clone())), "{path}");
    }
}

#[test]
fn what_cannot_be_shown_is_said() {
    let svg = |inner: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{inner}</svg>").into_bytes()
    };
    let photo = photo(90, 60, 1);
    let bomb = [
        b"\x89PNG\r\n\x1A\n".as_slice(),
        &png_chunk(b"IHDR", b"\0\0\xEA\x60\0\0\xEA\x60\x08\x02\0\0\0"),
        &png_chunk(b"IDAT", b""),
    ];
    let strip = [bomb[0], &png_chunk(b"IHDR", b"\0\x01\0\0\0\0\0\x01\x08\x02\0\0\0"), bomb[2]];
    let small = scene(40, 30);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a.jpg", b"not a picture".to_vec(), "picture-broken"),
        ("a.jpg", Vec::new(), "picture-broken"),
        ("a.png", photo.clone(), "picture-broken"),
        ("a.jpg", photo[..photo.len() / 2].to_vec(), "picture-broken"),
        ("a.png", bomb.concat(), "picture-too-large"),
        ("a.png", strip.concat(), "picture-too-large"),
        ("a.jpg", vec![0xFF; 30_000_001], "picture-too-large"),
        ("a.svg", svg("").repeat(1)[..40].to_vec(), "picture-broken"),
        ("a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "picture-broken"),
        ("a.svg", b"<svg viewBox=\"0 0 9 9\"/>".to_vec(), "picture-broken"),
        ("a.svg", b"<svg xmlns:svg=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>".to_vec(), "picture-broken"),
        ("a.svg", svg("<script>1</script>"), "picture-unsafe"),
        ("a.svg", svg("<SCRIPT/>"), "picture-unsafe"),
        ("a.svg", svg("<rect onclick=\"a()\"/>"), "picture-unsafe"),
        ("a.svg", svg("<image href=\"https://example.org/a.png\"/>"), "picture-unsafe"),
        ("a.svg", svg("<image href=\"data:image/png;base64,AAAA\"/>"), "picture-unsafe"),
        ("a.svg", svg("<a href=\"javascript:a()\"><rect/></a>"), "picture-unsafe"),
        ("a.svg", svg("<a href=\"java&#115;cript:a()\"/>"), "picture-unsafe"),
        ("a.svg", svg("<rect style=\"fill:url(//example.org/a)\"/>"), "picture-unsafe"),
        ("a.svg", svg("<style>@im&#112;ort 'a.css';</style>"), "picture-unsafe"),
        ("a.svg", svg("<style><![CDATA[a { fill: url(b.svg) }]]></style>"), "picture-unsafe"),
        ("a.svg", svg("<style><g></g>@import url(//example.org/a.css);</style>"), "picture-broken"),
        ("a.svg", svg("<style>@import url(//example.org/a.css);<g/></style>"), "picture-broken"),
        ("a.svg", svg("").repeat(2), "picture-broken"),
        ("a.svg", svg("<metadata><script/></metadata>"), "picture-unsafe"),
        ("a.svg", svg("<foreignObject/>"), "picture-unsafe"),
        ("a.svg", svg("<div xmlns=\"http://www.w3.org/1999/xhtml\"/>"), "picture-unsafe"),
        ("a.svg", [b"<?xml-stylesheet href='a.css'?>".as_slice(), &svg("")].concat(), "picture-unsafe"),
        ("a.svg", [b"<!DOCTYPE svg [<!ENTITY a 'b'>]>".as_slice(), &svg("&a;")].concat(), "picture-unsafe"),
        ("a.svg", svg("<set attributeName=\"x\"/>"), "picture-unsupported"),
        ("a.svg", svg("&unknown;"), "picture-broken"),
        ("a.gif", gif(2), "picture-unsupported"),
        ("a.gif", gif(0), "picture-broken"),
        ("a.png", png(&small, &[(b"acTL", &[0; 8])]), "picture-unsupported"),
        ("a.webp", webp(&small, &[], 0x02), "picture-unsupported"),
        ("a.heic", photo.clone(), "picture-unsupported"),
        ("a.md", photo, "picture-unsupported"),
    ];
    for name in ["", "#a", "https://example.org/a.png", "data:image/png;base64,AAAA"] {
        let said = Pictures::with_note(&format!("![Hình]({name})")).error();
        assert_eq!(said.as_deref(), Some("picture-from-outside"), "{name}");
    }
    for (name, bytes, code) in cases {
        let said = Pictures::with_note(&format!("![Hình]({name})")).beside(name, &bytes).error();
        assert_eq!(said.as_deref(), Some(code), "{name}: {}", String::from_utf8_lossy(&bytes[..bytes.len().min(120)]));
    }
}

#[test]
fn a_link_to_a_photo_that_tells_where_it_was_taken_is_refused() {
    for name in ["IMG_1.HEIC", "a.tif", "a.avif", "a.dng", "a.jfif", "a.raw"] {
        let pictures = Pictures::with_note(&format!("[ảnh gốc]({name})")).beside(name, &photo(40, 30, 1));
        let (prepared, diagnostics) = pictures.prepared();
        let codes: Vec<_> = diagnostics.sorted().iter().map(|it| it.code).collect();
        assert!(prepared.is_none() && codes == ["picture-unsupported"], "{name}: {codes:?}");
    }
}

#[test]
fn what_drawing_programs_note_for_themselves_is_no_danger() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/a\" \
        inkscape:export-filename=\"C:\\Users\\an\\hinh.png\" data-name=\"A\\B\" viewBox=\"0 0 20000 15000\">\
        <metadata><Work xmlns=\"http://web.resource.org/cc/\"><a href=\"https://example.org/\"/></Work></metadata>\
        <rect width=\"9\"/></svg>";
    let files = Pictures::with_note("![Hình](d.svg)").beside("d.svg", drawing.as_bytes()).built();
    let drawn = std::str::from_utf8(&files["tin/d.svg"]).expect("a text");
    assert!(drawn.ends_with("viewBox=\"0 0 20000 15000\"><rect width=\"9\"/></svg>"), "{drawn}");
}

#[test]
fn words_behind_the_control_block_of_a_gif_are_left_out() {
    let plain = gif(1);
    let at = plain.iter().position(|byte| *byte == 0x2C).expect("an image");
    let control = b"\x21\xF9\x04\x01\0\0\x01\x0FNguyen Van Chup\0";
    let bytes = [&plain[..at], control, &plain[at..]].concat();
    let files = Pictures::with_note("![c](c.gif)").beside("c.gif", &bytes).built();
    assert_tells_nothing("tin/c.gif", &files["tin/c.gif"]);
    assert!(files["tin/c.gif"].windows(8).any(|piece| piece == b"\x21\xF9\x04\x01\0\0\x01\0"));
}

#[test]
fn a_name_that_would_end_a_link_is_written_so_that_it_does_not() {
    let note = "![Chợ](<50% xong?.jpg>) [bản](<50% xong?.jpg>) [văn bản](<a?b.pdf>)";
    let files =
        Pictures::with_note(note).beside("50% xong?.jpg", &photo(90, 60, 1)).beside("a?b.pdf", b"%PDF-1.7").built();
    assert!(files.contains_key("tin/50% xong?.jpg") && files.contains_key("tin/a?b.pdf"));
    let page = page(&files);
    assert_eq!(images(&page)[0]["src"], "../50%25%20xong%3F.jpg");
    assert_eq!(count(&page, ".prose a[href='../50%25%20xong%3F.jpg'], .prose a[href='../a%3Fb.pdf']"), 2);
}

#[test]
fn a_webp_with_loss_that_is_turned_would_grow() {
    let grows = |told: &[u8]| {
        // The head of a picture of 16 × 16 pixels, which is all that is asked for.
        let frame = b"VP8 \x0A\0\0\0\x10\0\0\x9D\x01\x2A\x10\0\x10\0";
        let around = [b"EXIF".as_slice(), &(told.len() as u32).to_le_bytes(), told, &vec![0; told.len() % 2]].concat();
        let length = (4 + frame.len() + around.len()) as u32;
        let bytes = [b"RIFF".as_slice(), &length.to_le_bytes(), b"WEBP", frame, &around].concat();
        header("a.webp", &bytes, bytes.len() as u64).map(|header| (header.width, header.grows))
    };
    assert_eq!([grows(&exif(1)), grows(&exif(6))], [Ok((16, false)), Ok((16, true))]);
    let still = webp(&scene(40, 30), &[(b"EXIF", &exif(6))], 0x08);
    assert!(!header("a.webp", &still, still.len() as u64).expect("a picture").grows, "it had no loss before");
}

#[test]
fn a_picture_cut_or_bent_anywhere_brings_nothing_down() {
    let small = scene(40, 30);
    let fixtures = [
        ("a.jpg", photo(40, 30, 6)),
        ("a.png", png(&small, &[(b"eXIf", &exif(6))])),
        ("a.webp", webp(&small, &[(b"EXIF", &exif(6))], 0x08)),
        ("a.gif", gif(1)),
        ("a.svg", SVG.into()),
    ];
    let (mut tried, mut whole) = (0, 0);
    for (name, bytes) in fixtures {
        for at in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            let mut bent = bytes.clone();
            bent[at] = !bent[at];
            for damaged in [&bytes[..at], &bent] {
                let smaller = Print::Smaller { width: 20, height: 15, format: Format::Png };
                let darkroom = Darkroom::of(BTreeMap::from([(name.to_string(), vec![Print::Whole, smaller])]));
                if header(name, damaged, damaged.len() as u64).is_ok() {
                    let print = darkroom.print(name, Print::Whole, || Ok::<_, ()>(damaged.to_vec()));
                    whole += usize::from(print.is_ok_and(|print| print.is_ok()));
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 500 && whole * 2 < tried, "{whole} of {tried} were taken for sound");
}

#[test]
fn a_number_in_a_caption_is_asked_for_like_any_other() {
    let pictures =
        Pictures::with_note("![Chợ](a.jpg \"Cả tỉnh có 1.234 hợp tác xã\")").beside("a.jpg", &photo(40, 30, 1));
    let (_, diagnostics) = pictures.prepared();
    let found = diagnostics.sorted();
    assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), ["number-in-prose"]);
}

#[test]
fn a_picture_of_an_internal_note_is_for_internal_readers() {
    let site = TestSite::sound();
    let note = |keys: &str| format!("+++\ntitle = \"Bài\"\n{keys}+++\n\n![Hình](rieng.jpg)\n");
    site.write("content/noi-bo.md", &note("audience = \"internal\"\n"));
    std::fs::write(site.path().join("content/rieng.jpg"), photo(900, 600, 1)).expect("a picture");
    let output = site.congbo(&["check", "--deny", "warnings"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let of_picture = |path: &&String| path.contains("rieng");
    assert_eq!(site.build().keys().filter(of_picture).count(), 0);
    let internal = site.build_with(&["--edition", "internal"]);
    assert_eq!(internal.keys().filter(of_picture).collect::<Vec<_>>(), ["rieng-480.jpg", "rieng.jpg"]);
    site.write("content/noi-bo.md", &note(""));
    assert_eq!(site.build().keys().filter(of_picture).count(), 2);
    site.remove("content/noi-bo.md");
    let output = site.congbo(&["check"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && said.contains("picture-unused") && said.contains("content/rieng.jpg"), "{said}");
}
