//! Writes a large made-up site, for measuring: `cargo run --release --example synthetic -- DIR [NOTES]`.
//!
//! Everything in it is synthetic and says so. 20 sections; each note is about 2 KB of words with a table, a figure of
//! an area of its own, and three tags.
#![expect(clippy::disallowed_methods, reason = "an example that writes a site for benchmarks")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const SECTIONS: usize = 20;
const TAGS: usize = 40;
const WORDS: [&str; 24] = [
    "hợp", "tác", "xã", "thành", "viên", "vốn", "đất", "đai", "quỹ", "chung", "dịch", "vụ", "sản", "phẩm", "nông",
    "nghiệp", "kế", "hoạch", "hỗ", "trợ", "chính", "sách", "địa", "phương",
];

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "synthetic-site".to_string());
    let notes = arguments.next().and_then(|count| count.parse().ok()).unwrap_or(10_000);
    let folder = Path::new(&folder);
    write(folder, "site.toml", SITE)?;
    write(folder, "data/synthetic.toml", &data(notes))?;
    for section in 0..SECTIONS {
        let index = format!("+++\ntitle = \"Synthetic section {section}\"\n+++\n\nSynthetic.\n");
        write(folder, &format!("content/muc-{section}/index.md"), &index)?;
    }
    for number in 0..notes {
        let path = format!("content/muc-{}/bai-{number}.md", number % SECTIONS);
        write(folder, &path, &note(number))?;
    }
    Ok(())
}

const SITE: &str = "title = \"Synthetic site\"\nlanguages = [\"vi\"]\npublisher = \"Synthetic\"\nhome-area = \"vung\"\n\
                    base-url = \"https://example.org\"\n";

fn write(folder: &Path, path: &str, content: &str) -> std::io::Result<()> {
    let file = folder.join(path);
    file.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(file, content)
}

/// A source, a unit, an indicator, and an area with one observation for each note.
fn data(notes: usize) -> String {
    let mut data = String::from(
        "[[source]]\nid = \"synthetic\"\nkind = \"administrative-report\"\ntitle = \"Synthetic figures\"\npublisher = \"Synthetic\"\n\
         date = 2026-01-01\n\n[[unit]]\nid = \"thing\"\nname = \"things\"\n\n[[indicator]]\nid = \"things\"\n\
         name = \"Things\"\ndefinition = \"Synthetic.\"\nkind = \"stock\"\nunit = \"thing\"\n\n[[area]]\nid = \"vung\"\n\
         name = \"Synthetic area\"\nlevel = \"province\"\n\n[[area]]\nid = \"xa\"\nname = \"Synthetic commune\"\n\
         level = \"commune\"\nparent = \"vung\"\n",
    );
    for number in 0..notes {
        let (year, month) = (1900 + number / 336, 1 + number / 28 % 12);
        let (day, value) = (1 + number % 28, number * 7);
        write!(
            data,
            "\n[[observations]]\nsource = \"synthetic\"\narea = \"vung\"\nperiod = \"{year}-{month:02}-{day:02}\"\n\
             [observations.values]\nthings = {value}\n"
        )
        .expect("a string takes all writing");
    }
    data
}

/// About 2 KB.
fn note(number: usize) -> String {
    let (year, month, day) = (1900 + number / 336, 1 + number / 28 % 12, 1 + number % 28);
    let tags: Vec<String> = (0..3).map(|tag| format!("\"the {}\"", (number * 7 + tag * 11) % TAGS)).collect();
    let mut note = format!(
        "+++\ntitle = \"Synthetic note {number}\"\ndate = 2026-01-{day:02}\ntags = [{}]\nallow = [\"{number}\"]\n+++\n\nSynthetic: \
         [](figure:things/vung@{year}-{month:02}-{day:02}).\n\n## Words\n\n",
        tags.join(", ")
    );
    for word in 0..240 {
        note.push_str(WORDS[(number + word * word) % WORDS.len()]);
        note.push_str(if word % 40 == 39 { ".\n\n" } else { " " });
    }
    note.push_str("\n\n## Table\n\n| a | b | c |\n| --- | --- | ---: |\n");
    for row in 0..8 {
        note.push_str(&format!("| {} | {} | synthetic |\n", WORDS[(number + row) % 24], WORDS[(number * row) % 24]));
    }
    note
}
