//! A site while it is written: where its parts lie, and what later parts may speak of.

use std::collections::{BTreeMap, BTreeSet};

use congbo::language::slug;
use congbo::plan::NOTES_A_PAGE;
use congbo::project::Project;

use super::kinds::observations;
use super::site::{Mark, Part, RandomSite};

/// Records, all other files by path, and the names and figures that later parts may speak of.
pub struct Manuscript {
    pub files: BTreeMap<String, String>,
    pub data: BTreeMap<&'static str, Vec<Block>>,
    pub names: BTreeMap<&'static str, Vec<(String, Mark)>>,
    /// Figures with a number, and whether they have been revised.
    pub figures: Vec<Figure>,
    /// Cells of the data that are filled, and numbers of articles.
    pub taken: BTreeSet<String>,
    /// Paths of notes that are there in the other language only.
    pub twinless: Vec<(String, Mark)>,
    count: usize,
}

/// A record; of public `[[observations]]`, the values line by line.
pub struct Block {
    head: String,
    pub values: Vec<String>,
    /// Area and period, where values may be added.
    pub cell: Option<(&'static str, &'static str)>,
}

#[derive(Clone)]
pub struct Figure {
    /// "indicator", "area" and "period".
    pub key: [String; 3],
    pub value: usize,
    pub mark: Mark,
    pub is_revised: bool,
}

/// A part with the names that it is given.
pub struct New<'p> {
    pub part: &'p Part,
    pub id: String,
    pub name: String,
}

/// The files that public records lie in; hidden ones also lie in files of their own, before, between and after them.
const SHARED_FILES: [&str; 3] = ["data/b.toml", "data/m.toml", "data/y.toml"];
const OWN_FILES: [&str; 3] = ["data/a.toml", "data/n.toml", "data/z.toml"];

/// The areas and periods that the public observations are of.
pub const CELLS: [(&str, &str); 3] = [("ha-tinh", "2022"), ("ha-tinh", "2023"), ("xa-moi", "2023")];

/// What every site has, record by record.
const BASE: &str = include_str!("base.toml");

const BASE_NOTES: [(&str, &str); 8] = [
    ("index.md", "title = \"Trang đầu\"\n+++\n\nMở đầu.\n"),
    ("muc/index.md", "title = \"Mục\"\n+++\n\nMục này.\n"),
    (
        "bai.md",
        "title = \"Bài\"\ndate = 2024-02-20\ntags = [\"Chung\"]\naliases = [\"/cu/bai/\"]\n+++\n\nCó \
         [](figure:members/ha-tinh@2023), [](figure:skilled/ha-tinh@2022..2023), [114](law:17/2023/QH15#114), [một](muc/mot.md#phan), \
         [tỉnh](area:ha-tinh).\n\n```chart\nindicator = \"jobs\"\n```\n\n```chart\nindicator = \"members\"\n```\n",
    ),
    (
        "bai.en.md",
        "title = \"Note\"\noriginal = \"00000000\"\ntags = [\"Chung\"]\n+++\n\n[one](muc/mot.md#phan), [](figure:jobs/ha-tinh@2022)\n",
    ),
    ("muc/mot.md", "title = \"Một\"\ndate = 2024-01-05\ntags = [\"Chung\"]\n+++\n\n## Phần\n\nLời.\n"),
    ("muc/hai.md", "title = \"Hai\"\n+++\n\n```table\nindicators = [\"jobs\", \"members\"]\n```\n"),
    ("muc/nho/ba.md", "title = \"Ba\"\ndate = 2024-01-05\n+++\n\n![Hình](hinh.svg)\n"),
    ("only.en.md", "title = \"Only\"\noriginal = \"00000000\"\ndate = 2023-12-31\n+++\n\nIn English.\n"),
];

impl Manuscript {
    /// The part of `site` that everybody may see.
    pub fn of_public(site: &RandomSite) -> Manuscript {
        let mut manuscript = Manuscript {
            files: BTreeMap::from([(
                "content/muc/nho/hinh.svg".into(),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>".into(),
            )]),
            data: BTreeMap::new(),
            names: BTreeMap::new(),
            figures: Vec::new(),
            taken: BTreeSet::new(),
            twinless: ["index.en", "muc/index.en", "muc/mot.en", "muc/hai.en", "muc/nho/ba.en", "only"]
                .map(|path| (path.into(), Mark::Open))
                .into(),
            count: 0,
        };
        manuscript.settings(site);
        manuscript.base();
        for number in 0..if site.has_full_section { NOTES_A_PAGE - 2 } else { 0 } {
            manuscript.text(&format!("muc/day-{number}.md"), &format!("title = \"Đầy {number}\"\n+++\n\nĐầy.\n"));
        }
        site.public.iter().for_each(|part| manuscript.add(part));
        manuscript
    }

    pub fn project(&self) -> Project {
        let written = |blocks: &Vec<Block>| {
            blocks.iter().map(|block| format!("{}{}\n", block.head, block.values.concat())).collect::<String>()
        };
        let data: Vec<(&str, String)> = self.data.iter().map(|(path, blocks)| (*path, written(blocks))).collect();
        let data = data.iter().map(|(path, text)| (*path, text.as_str()));
        let files = self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        Project::in_memory(&data.chain(files).collect::<Vec<_>>())
    }

    /// Writes a part among those that are there.
    pub fn add(&mut self, part: &Part) {
        self.count += 1;
        let letter = if part.mark.is_hidden() { "i" } else { "p" };
        let id = format!("{}-{letter}{}", slug(part.word), self.count);
        let new = New { part, name: format!("{} {id}", part.word), id };
        match part.kind {
            "value" => self.value(&new),
            "note" => self.note(&new),
            "twin" => self.twin(&new),
            _ => self.record(&new),
        }
    }

    fn settings(&mut self, site: &RandomSite) {
        let date = if site.has_date { "date = 2026-11-22\n" } else { "" };
        let base_url = if site.has_base_url { "base-url = \"https://example.org\"\n" } else { "" };
        let settings = format!(
            "title = {{ vi = \"Trang thử\", en = \"Test site\" }}\nlanguages = [\"vi\", \"en\"]\n\
             publisher = \"Kiểm thử\"\nhome-area = \"ha-tinh\"\n{date}{base_url}"
        );
        self.files.insert("site.toml".into(), settings);
    }

    fn base(&mut self) {
        for (number, record) in BASE.split("\n\n").enumerate() {
            let block = Block { head: format!("{}\n", record.trim_end()), values: Vec::new(), cell: None };
            self.data.entry(SHARED_FILES[number % SHARED_FILES.len()]).or_default().push(block);
        }
        self.taken.insert("women ha-tinh 2022".into());
        for (number, (area, period)) in CELLS.into_iter().enumerate() {
            let mut values = Vec::new();
            for (indicator, value) in [("members", 40 + number), ("jobs", 7000 - number)] {
                let key = [indicator, area, period].map(String::from);
                self.taken.insert(key.join(" "));
                self.figures.push(Figure { key, value, mark: Mark::Open, is_revised: false });
                values.push(format!("{indicator} = {value}\n"));
            }
            let head = observations("bao-cao", area, period, Mark::Open);
            let block = Block { head, values, cell: Some((area, period)) };
            self.data.entry(SHARED_FILES[number]).or_default().push(block);
        }
        let names = [
            ("source", "bao-cao"),
            ("unit", "thing"),
            ("area", "ha-tinh"),
            ("area", "xa-moi"),
            ("indicator", "women"),
            ("indicator", "members"),
            ("indicator", "jobs"),
            ("document", "17/2023/QH15"),
            ("policy", "dat-dai"),
            ("reader", "thanh-vien"),
            ("topic", "gop-von"),
            ("question", "gop-bao-nhieu"),
            ("deadline", "sua-dieu-le"),
        ];
        for (kind, name) in names {
            self.names.entry(kind).or_default().push((name.into(), Mark::Open));
        }
        BASE_NOTES.iter().for_each(|(path, text)| self.text(path, text));
    }

    /// A note: what follows its first line of `+++`.
    pub fn text(&mut self, path: &str, text: &str) {
        self.files.insert(format!("content/{path}"), format!("+++\n{text}"));
    }

    fn record(&mut self, new: &New) {
        let head = self.written(new);
        let Part { place, mark, .. } = *new.part;
        let files = if mark.is_hidden() { [SHARED_FILES, OWN_FILES].concat() } else { SHARED_FILES.into() };
        let blocks = self.data.entry(files[place % files.len()]).or_default();
        let at = if mark.is_hidden() { place / files.len() % (blocks.len() + 1) } else { blocks.len() };
        blocks.insert(at, Block { head, values: Vec::new(), cell: None });
    }

    /// Everything of `kind` that `new` may name, the newest last.
    pub fn known(&self, kind: &str, new: &New) -> Vec<&String> {
        let names = self.names.get(kind).into_iter().flatten();
        names.filter(|(_, mark)| new.part.mark.may_name(*mark)).map(|(name, _)| name).collect()
    }

    /// Something of `kind` that `new` may name: the newest for the number 0.
    pub fn any(&self, kind: &str, new: &New) -> &str {
        let known = self.known(kind, new);
        known[known.len() - 1 - new.part.number % known.len()]
    }
}
