//! A site while it is written: how each kind of part looks in TOML and Markdown.

use std::collections::{BTreeMap, BTreeSet};

use congbo::language::slug;
use congbo::plan::NOTES_A_PAGE;
use congbo::project::Project;

use super::site::{Mark, Part, RandomSite};

/// Texts by path, and the names and figures that later parts may speak of.
pub struct Draft {
    notes: BTreeMap<String, String>,
    data: BTreeMap<&'static str, Vec<Block>>,
    names: BTreeMap<&'static str, Vec<(String, Mark)>>,
    /// Figures with a number, and whether they have been revised.
    figures: Vec<Figure>,
    /// Cells of the data that are filled, and numbers of articles.
    taken: BTreeSet<String>,
    /// Paths of notes that are there in the other language only.
    twinless: Vec<(String, Mark)>,
    count: usize,
}

/// A record; of public `[[observations]]`, the values line by line.
struct Block {
    head: String,
    values: Vec<String>,
    /// Area and period, where values may be added.
    cell: Option<(&'static str, &'static str)>,
}

#[derive(Clone)]
struct Figure {
    /// "indicator", "area" and "period".
    key: [String; 3],
    value: usize,
    mark: Mark,
    is_revised: bool,
}

/// A part with the names that it is given.
struct New<'p> {
    part: &'p Part,
    id: String,
    name: String,
}

/// The files that public records lie in; hidden ones also lie in files of their own, before, between and after them.
const SHARED_FILES: [&str; 3] = ["data/b.toml", "data/m.toml", "data/y.toml"];
const OWN_FILES: [&str; 3] = ["data/a.toml", "data/n.toml", "data/z.toml"];

/// What everybody may see is of 2022 and 2023; parts lie before, between and after.
const CELLS: [(&str, &str); 3] = [("ha-tinh", "2022"), ("ha-tinh", "2023"), ("xa-moi", "2023")];
const PERIODS: [&str; 10] =
    ["2024", "2021", "2024-Q4", "2023-Q1", "2020", "2024-06", "2019", "2023-Q4", "2016", "2024-Q1"];

/// What every site has, record by record.
const BASE: &str = include_str!("base.toml");

const BASE_NOTES: [(&str, &str); 8] = [
    ("index.md", "title = \"Trang đầu\"\n+++\n\nMở đầu.\n"),
    ("muc/index.md", "title = \"Mục\"\n+++\n\nMục này.\n"),
    (
        "bai.md",
        "title = \"Bài\"\ndate = 2024-02-20\ntags = [\"Chung\"]\naliases = [\"/cu/bai/\"]\n+++\n\nCó \
         [](figure:members/ha-tinh@2023), [114](law:17/2023/QH15#114), [một](muc/mot.md#phan), \
         [tỉnh](area:ha-tinh).\n\n```chart\nindicator = \"jobs\"\n```\n\n```chart\nindicator = \"members\"\n```\n",
    ),
    (
        "bai.en.md",
        "title = \"Note\"\ntags = [\"Chung\"]\n+++\n\n[one](muc/mot.md#phan), [](figure:jobs/ha-tinh@2022)\n",
    ),
    ("muc/mot.md", "title = \"Một\"\ndate = 2024-01-05\ntags = [\"Chung\"]\n+++\n\n## Phần\n\nLời.\n"),
    ("muc/hai.md", "title = \"Hai\"\n+++\n\n```table\nindicators = [\"jobs\", \"members\"]\n```\n"),
    ("muc/con/ba.md", "title = \"Ba\"\ndate = 2024-01-05\n+++\n\n![Hình](hinh.svg)\n"),
    ("only.en.md", "title = \"Only\"\ndate = 2023-12-31\n+++\n\nIn English.\n"),
];

impl Draft {
    /// The part of `site` that everybody may see.
    pub fn of_public(site: &RandomSite) -> Draft {
        let mut draft = Draft {
            notes: BTreeMap::from([("content/muc/con/hinh.svg".into(), "<svg/>".into())]),
            data: BTreeMap::new(),
            names: BTreeMap::new(),
            figures: Vec::new(),
            taken: BTreeSet::new(),
            twinless: ["index.en", "muc/index.en", "muc/mot.en", "muc/hai.en", "muc/con/ba.en", "only"]
                .map(|path| (path.into(), Mark::Open))
                .into(),
            count: 0,
        };
        draft.settings(site);
        draft.base();
        for number in 0..if site.has_full_section { NOTES_A_PAGE - 2 } else { 0 } {
            draft.text(&format!("muc/day-{number}.md"), &format!("title = \"Đầy {number}\"\n+++\n\nĐầy.\n"));
        }
        site.public.iter().for_each(|part| draft.add(part));
        draft
    }

    pub fn project(&self) -> Project {
        let written = |blocks: &Vec<Block>| {
            blocks.iter().map(|block| format!("{}{}\n", block.head, block.values.concat())).collect::<String>()
        };
        let data: Vec<(&str, String)> = self.data.iter().map(|(path, blocks)| (*path, written(blocks))).collect();
        let data = data.iter().map(|(path, text)| (*path, text.as_str()));
        let notes = self.notes.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        Project::in_memory(&data.chain(notes).collect::<Vec<_>>())
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
        self.notes.insert("site.toml".into(), settings);
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
        ];
        for (kind, name) in names {
            self.names.entry(kind).or_default().push((name.into(), Mark::Open));
        }
        BASE_NOTES.iter().for_each(|(path, text)| self.text(path, text));
    }

    fn text(&mut self, path: &str, text: &str) {
        self.notes.insert(format!("content/{path}"), format!("+++\n{text}"));
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
    fn known(&self, kind: &str, new: &New) -> Vec<&String> {
        let names = self.names.get(kind).into_iter().flatten();
        names.filter(|(_, mark)| new.part.mark.may_name(*mark)).map(|(name, _)| name).collect()
    }

    /// Something of `kind` that `new` may name: the newest for the number 0.
    fn any(&self, kind: &str, new: &New) -> &str {
        let known = self.known(kind, new);
        known[known.len() - 1 - new.part.number % known.len()]
    }

    /// The lines of a record of any kind.
    fn written(&mut self, new: &New) -> String {
        let New { id, name, part: Part { kind, word, number, mark, .. } } = new;
        let (day, source, area) = (day(new), self.any("source", new), self.any("area", new));
        let (indicator, document) = (self.any("indicator", new), self.any("document", new));
        let from_source = format!("area = {area:?}\nsource = {source:?}\n");
        let keys = match *kind {
            "source" => {
                format!("id = {id:?}\nkind = \"press\"\ntitle = {word:?}\npublisher = {name:?}\ndate = {day}\n")
            }
            "unit" => format!("id = {id:?}\nname = {name:?}\nsymbol = \"{}\"\n", ["%", " ha"][number % 2]),
            "area" => format!(
                "id = {id:?}\nname = {word:?}\nlevel = \"commune\"\nparent = {area:?}\ntile = [{}, {}]\n",
                number % 9,
                number % 7
            ),
            "area-change" => format!(
                "date = {day}\nkind = \"merge\"\nfrom = [{area:?}]\ninto = [\"ha-tinh\"]\nbasis = {document:?}\n\
                 note = {name:?}\n"
            ),
            "indicator" => format!(
                "id = {id:?}\nname = {name:?}\ndefinition = {word:?}\nkind = \"flow\"\nunit = {:?}\nheadline = {}\n\
                 group = {word:?}\nbase = {indicator:?}\n",
                self.any("unit", new),
                number % 2 == 0
            ),
            // Of inflows that nobody observed, so that there is nothing to close.
            "identity" => format!(
                "id = {id:?}\nkind = \"net-flow\"\nof = {indicator:?}\ninflow = [\"unobserved\"]\nnote = {name:?}\n"
            ),
            "target" => format!(
                "{from_source}{}period = \"{}\"\nnote = {name:?}\n",
                match number % 3 {
                    0 => format!("text = {word:?}\n"),
                    1 => format!("indicator = {indicator:?}\nat-least = {number}\n"),
                    _ => format!("indicator = {indicator:?}\nat-least = {number}\nat-most = {}\n", number + 5),
                },
                PERIODS[number % PERIODS.len()]
            ),
            "document" => format!(
                "id = {id:?}\nnumber = \"{number}/{id}\"\nkind = \"decree\"\ntitle = {word:?}\nissuer = {name:?}\n\
                 effective = {day}\nchecked = {day}\nreplaces = [{document:?}]\naliases = [{name:?}]\n"
            ),
            "policy" => format!(
                "id = {id:?}\nname = {name:?}\nsummary = {word:?}\noffers = [{word:?}]\nbasis = [{document:?}]\n\
                 source = {source:?}\n"
            ),
            "support" => format!(
                "id = {id:?}\n{from_source}policy = {:?}\nperiod = \"2024\"\nstage = \"paid\"\namount = {number}\n\
                 unit = {:?}\nnote = {name:?}\n",
                self.any("policy", new),
                self.any("unit", new)
            ),
            "cooperative" => format!("id = {id:?}\n{from_source}name = {word:?}\nfounded = {day}\nnote = {name:?}\n"),
            "difficulty" => format!(
                "id = {id:?}\n{from_source}title = {word:?}\ntext = {name:?}\ndate = {day}\npolicy = {:?}\n",
                self.any("policy", new)
            ),
            "task" => format!(
                "id = {id:?}\n{from_source}title = {word:?}\ntext = {name:?}\ndate = {day}\nassigned-to = [{name:?}]\n\
                 difficulties = {:?}\n",
                self.known("difficulty", new)
            ),
            "term" => format!(
                "id = {id:?}\nname = {word:?}\ndefinition = {name:?}\nbasis = [{document:?}]\naliases = [{id:?}]\n"
            ),
            "provision" => return self.provision(new),
            "observations" => return self.observed(new),
            "residual" => return self.residual(new),
            "revision" => return self.revision(new),
            kind => unreachable!("teach the generator to write [[{kind}]]"),
        };
        let name = if *kind == "document" { format!("{number}/{id}") } else { id.clone() };
        self.names.entry(kind).or_default().push((name, *mark));
        table(kind, &keys, *mark)
    }

    /// An article that its document does not have yet.
    fn provision(&mut self, new: &New) -> String {
        let document = self.any("document", new).to_string();
        let free = (1..).find(|article| self.taken.insert(format!("{document} {article}"))).unwrap_or_default();
        let keys = format!("document = {document:?}\narticle = {free}\ntitle = {:?}\nclauses = 3\n", new.name);
        table("provision", &keys, new.part.mark)
    }

    /// A cell that nobody has filled, of indicators and areas that `new` may name.
    fn free_cell(&mut self, new: &New, within: Option<(&str, &str)>) -> Option<[String; 3]> {
        let Part { number, mark, .. } = new.part;
        let names = |kind: &str| self.names[kind].iter().filter(|(_, other)| mark.may_name(*other));
        let mut cells = Vec::new();
        for (indicator, _) in names("indicator") {
            match within {
                Some((area, period)) => cells.push([indicator, area, period].map(String::from)),
                None => names("area").for_each(|(area, _)| {
                    cells.extend(PERIODS.map(|period| [indicator, area.as_str(), period].map(String::from)));
                }),
            }
        }
        cells.retain(|cell| !self.taken.contains(&cell.join(" ")));
        let cell = (!cells.is_empty()).then(|| cells.swap_remove(number % cells.len()))?;
        self.taken.insert(cell.join(" "));
        Some(cell)
    }

    /// The number of a cell or the reason why there is none, with what is said beside it.
    fn reading(&mut self, new: &New, key: [String; 3], mark: &str) -> String {
        let New { name, part: Part { number, mark: own, .. }, .. } = new;
        let about = match number % 4 {
            0 => return format!("{} = {{ missing = \"withheld\", note = {name:?}{mark} }}\n", key[0]),
            1 => format!(", break = {name:?}"),
            2 => format!(", quote = \"{number} ở {name}\"").replace("\"Biển\"", "Biển"),
            _ => String::new(),
        };
        let line = format!("{} = {{ value = {number}{about}{mark} }}\n", key[0]);
        self.figures.push(Figure { key, value: *number, mark: *own, is_revised: false });
        line
    }

    /// A whole `[[observations]]` of one value.
    fn observed(&mut self, new: &New) -> String {
        let Some(key) = self.free_cell(new, None) else { return String::new() };
        let head = observations(self.any("source", new), &key[1], &key[2], new.part.mark);
        head + &self.reading(new, key, "")
    }

    /// One value more in `[[observations]]` that are public.
    fn value(&mut self, new: &New) {
        let Part { place, mark, .. } = *new.part;
        let cells = [&CELLS[place % CELLS.len()..], &CELLS[..]].concat();
        let free = |cell| Some((cell, self.free_cell(new, Some(cell))?));
        let Some((cell, key)) = cells.into_iter().find_map(free) else { return };
        let marked = if mark == Mark::Open { String::new() } else { format!(", {}", mark.key()) };
        let line = self.reading(new, key, &marked);
        let mut blocks = self.data.values_mut().flatten();
        let Some(block) = blocks.find(|block| block.cell == Some(cell)) else { return };
        let at = if mark.is_hidden() { place / CELLS.len() % (block.values.len() + 1) } else { block.values.len() };
        block.values.insert(at, line);
    }

    /// Numbers of a public identity that do not close, and by how much.
    fn residual(&mut self, new: &New) -> String {
        let New { name, part: Part { number, mark, .. }, .. } = new;
        let free = PERIODS.iter().cycle().skip(*number).take(PERIODS.len());
        let mut free = free.filter(|period| self.taken.insert(format!("whole ha-tinh {period}")));
        let Some(period) = free.next() else { return String::new() };
        let (left, head) = (number % 50 + 1, observations(self.any("source", new), "ha-tinh", period, *mark));
        let values = format!("whole = {}\npart-a = {number}\npart-b = 20\n\n", number + 20 + left);
        let keys = format!(
            "identity = \"parts-of-whole\"\narea = \"ha-tinh\"\nperiod = {period:?}\nvalue = {left}\n\
             explanation = {name:?}\n"
        );
        head + &values + &table("residual", &keys, *mark)
    }

    /// A correction of a figure that has none yet.
    fn revision(&mut self, new: &New) -> String {
        let Part { number, mark, .. } = *new.part;
        let may_speak_of = |figure: &&mut Figure| !figure.is_revised && mark.may_name(figure.mark);
        let mut figures: Vec<&mut Figure> = self.figures.iter_mut().filter(may_speak_of).collect();
        if figures.is_empty() {
            return String::new();
        }
        let at = number % figures.len();
        figures[at].is_revised = true;
        let Figure { key: [indicator, area, period], value, .. } = figures[at].clone();
        let keys = format!(
            "indicator = {indicator:?}\narea = {area:?}\nperiod = {period:?}\nfrom = {number}\nto = {value}\n\
             date = {}\nreason = {:?}\n",
            day(new),
            new.name
        );
        table("revision", &keys, mark)
    }

    /// A note in one language or both, in a section of the site or in one of its own.
    fn note(&mut self, new: &New) {
        let New { id, part: Part { number, mark, .. }, .. } = new;
        let path = match number % 6 {
            0 => id.clone(),
            1 | 2 => format!("muc/{id}"),
            3 => format!("muc/con/{id}"),
            4 => format!("{id}/index"),
            _ => format!("{id}/sau/{id}"),
        };
        let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        self.notes.insert(format!("content/{folder}{id}.svg"), format!("<svg>{number}</svg>"));
        let text = self.note_text(new, &format!("![Hình]({id}.svg)"));
        self.text(&format!("{path}.md"), &text);
        if number % 5 == 0 {
            self.text(&format!("{path}.en.md"), &text.replace("/cu/", "/en/cu/"));
        } else {
            self.twinless.push((format!("{path}.en"), *mark));
        }
    }

    /// The other language of a note that has only one.
    fn twin(&mut self, new: &New) {
        let may_join = |(_, mark): &(String, Mark)| new.part.mark.may_name(*mark);
        let Some(at) = self.twinless.iter().position(may_join) else { return self.note(new) };
        let (path, _) = self.twinless.remove(at);
        let text = self.note_text(new, "Hình.");
        self.text(&format!("{path}.md"), &text);
    }

    fn note_text(&self, new: &New, picture: &str) -> String {
        let New { id, name, part: Part { word, number, mark, .. } } = new;
        let known: Vec<&Figure> = self.figures.iter().filter(|figure| mark.may_name(figure.mark)).collect();
        let [indicator, area, period] = &known[number % known.len()].key;
        let (date, key) = (day(new), mark.key_of_note());
        // Public notes link to this one; a hidden twin need not have it.
        let heading = if mark.is_hidden() { word } else { "Phần" };
        format!(
            "title = {word:?}\ndate = {date}\nsummary = {name:?}\ntags = [\"Chung\", \"Thẻ {id}\"]\nslug = \"{id}-so\"\n\
             aliases = [\"/cu/{id}/\"]\n{key}\n+++\n\nLời {id}: [](figure:{indicator}/{area}@{period}), \
             [điều](law:{document}), [nơi](area:{area}).\n\n## {heading}\n\n{picture}\n\n```chart\nindicator = {indicator:?}\n\
             area = {area:?}\n```\n",
            document = self.any("document", new)
        )
    }
}

fn table(kind: &str, keys: &str, mark: Mark) -> String {
    format!("[[{kind}]]\n{keys}{}\n", mark.key())
}

/// The head of an `[[observations]]`; its values follow.
fn observations(source: &str, area: &str, period: &str, mark: Mark) -> String {
    let keys = format!("source = {source:?}\narea = {area:?}\nperiod = {period:?}\n");
    table("observations", &keys, mark) + "[observations.values]\n"
}

/// A day; of what is hidden, often one after all days of the public.
fn day(new: &New) -> String {
    let Part { number, mark, .. } = new.part;
    let year = 2015 + number % if mark.is_hidden() { 20 } else { 9 };
    format!("{year}-{:02}-{:02}", 1 + number % 12, 1 + number % 28)
}
