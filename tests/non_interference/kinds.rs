//! How each kind of part is written in TOML and Markdown.

use super::manuscript::{CELLS, Figure, Manuscript, New};
use super::site::{Mark, Part};

/// What everybody may see from the start is of 2022 and 2023; parts lie before, between and after.
const PERIODS: [&str; 10] =
    ["2024", "2021", "2024-Q4", "2023-Q1", "2020", "2024-06", "2019", "2023-Q4", "2016", "2024-Q1"];

impl Manuscript {
    /// The lines of a record of any kind.
    pub fn written(&mut self, new: &New) -> String {
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
                "id = {id:?}\nname = {word:?}\nlevel = \"commune\"\nparent = {area:?}\ntile = [{}, {}]\naliases = [\"/cu/area/{id}/\"]\n",
                number % 9,
                number % 7
            ),
            "area-change" => format!(
                "date = {day}\nkind = \"merge\"\nfrom = [\"xa-moi\"]\ninto = [{:?}]\nbasis = {document:?}\n\
                 note = {name:?}\n",
                // A note compares numbers of the province; what is hidden must not keep it from doing so.
                if mark.is_hidden() { "ha-tinh" } else { "xa-moi" }
            ),
            "indicator" => format!(
                "id = {id:?}\nname = {name:?}\ndefinition = {word:?}\nkind = \"flow\"\nunit = {:?}\nheadline = {}\n\
                 group = {word:?}\naliases = [\"/cu/indicator/{id}/\"]\n",
                self.any("unit", new),
                number % 2 == 0
            ),
            // Of inflows that nobody observed, so that there is nothing to close.
            "identity" => format!(
                "id = {id:?}\nkind = \"net-flow\"\nof = \"members\"\ninflow = [\"unobserved\"]\nnote = {name:?}\n"
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
                "id = {id:?}\nnumber = \"{}\"\nkind = \"decree\"\ntitle = {word:?}\nissuer = {name:?}\n\
                 effective = {day}\nchecked = {day}\n{relation} = [{document:?}]\naliases = [{name:?}, \"/cu/document/{id}/\"]\n",
                decree(new),
                // What ends the law that all notes cite would be refused.
                relation = if document == "17/2023/QH15" { "amends" } else { "replaces" }
            ),
            "policy" => format!(
                "id = {id:?}\nname = {name:?}\nsummary = {word:?}\noffers = [{word:?}]\nbasis = [{document:?}]\nhistorical = true\n\
                 source = {source:?}\nslug = \"{id}-cho\"\naliases = [\"/cu/policy/{id}/\"]\n"
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
                "id = {id:?}\nname = {word:?}\ndefinition = {name:?}\nbasis = [{document:?}]\naliases = [{id:?}]\n\
                 historical = true\n"
            ),
            "reader" => format!(
                "id = {id:?}\nname = {name:?}\nsummary = {word:?}\nslug = {id:?}\naliases = [\"/cu/reader/{id}/\"]\n"
            ),
            "topic" => {
                format!("id = {id:?}\nname = {name:?}\nsummary = {word:?}\naliases = [\"/en/cu/topic/{id}/\"]\n")
            }
            "question" => format!(
                "id = {id:?}\nquestion = {name:?}\nanswer = {word:?}\nbasis = [{document:?}]\nreaders = [{:?}]\n\
                 topic = {:?}\nhistorical = true\n",
                self.any("reader", new),
                self.any("topic", new)
            ),
            "checklist" => format!(
                "id = {id:?}\ntitle = {name:?}\nreaders = [{:?}]\nhistorical = true\naliases = [\"/cu/checklist/{id}/\"]\n\
                 items = [{{ vi = {word:?}, basis = [{document:?}], deadline = {:?} }}]\n",
                self.any("reader", new),
                self.any("deadline", new)
            ),
            "deadline" => format!(
                "id = {id:?}\ntitle = {name:?}\nbasis = [\"17/2023/QH15\"]\nfrom = {day}\nmonths = {}\nreaders = [{:?}]\n",
                number % 40 + 1,
                self.any("reader", new)
            ),
            "comparison" => format!(
                "id = {id:?}\ndocument = \"17/2023/QH15\"\nearlier = {earlier:?}\ntitle = {name:?}\nbefore = {word:?}\n\
                 after = {{ vi = {word:?}, basis = [\"17/2023/QH15\"] }}\n",
                // A law is not compared with itself.
                earlier = if document == "17/2023/QH15" { "23/2012/QH13" } else { document }
            ),
            "legal-change" => format!(
                "id = {id:?}\ndate = {day}\ntitle = {name:?}\ntext = {word:?}\nbasis = [\"17/2023/QH15\"]\n\
                 indicators = [{indicator:?}]\nareas = [{area:?}]\narea-levels = [\"province\"]\nprovisions = [{document:?}]\n\
                 policies = {:?}\ntasks = {:?}\nnotes = [\"bai\", \"muc/index\"]\n",
                self.known("policy", new),
                self.known("task", new)
            ),
            "chapter" => return self.chapter(new),
            "provision" => return self.provision(new),
            "observations" => return self.observed(new),
            "residual" => return self.residual(new),
            "revision" => return self.revision(new),
            kind => unreachable!("teach the generator to write [[{kind}]]"),
        };
        let name = if *kind == "document" { decree(new) } else { id.clone() };
        self.names.entry(kind).or_default().push((name, *mark));
        table(kind, &keys, *mark)
    }

    /// A chapter with an article of its own: one without is shown nowhere.
    fn chapter(&mut self, new: &New) -> String {
        let New { id, name, part: Part { mark, .. } } = new;
        let document = self.any("document", new).to_string();
        let chapter = table("chapter", &format!("document = {document:?}\nnumber = {id:?}\ntitle = {name:?}\n"), *mark);
        chapter + &self.article(new, &document, &format!("chapter = {id:?}\n"))
    }

    fn provision(&mut self, new: &New) -> String {
        let document = self.any("document", new).to_string();
        self.article(new, &document, "")
    }

    /// An article that its document does not have yet.
    fn article(&mut self, new: &New, document: &str, place: &str) -> String {
        let free = (1..).find(|article| self.taken.insert(format!("{document} {article}"))).unwrap_or_default();
        let keys = format!("document = {document:?}\narticle = {free}\ntitle = {:?}\nclauses = 3\n{place}", new.name);
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
    pub fn value(&mut self, new: &New) {
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
        // Whoever sees a figure is told that it was corrected, and nobody else.
        let may_speak_of = |figure: &&mut Figure| !figure.is_revised && figure.mark == mark;
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
    pub fn note(&mut self, new: &New) {
        let New { id, part: Part { number, mark, .. }, .. } = new;
        let path = match number % 6 {
            0 => id.clone(),
            1 | 2 => format!("muc/{id}"),
            3 => format!("muc/nho/{id}"),
            4 => format!("{id}/index"),
            _ => format!("{id}/sau/{id}"),
        };
        let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let line = format!("<path d=\"M0 0h{number}\"/>");
        let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">{line}</svg>");
        self.files.insert(format!("content/{folder}{id}.svg"), drawing);
        self.files.insert(format!("content/{folder}{id}.csv"), number.to_string());
        let text = self.note_text(new, &format!("![Hình]({id}.svg) [Tệp]({id}.csv)"));
        self.text(&format!("{path}.md"), &text);
        if number % 5 == 0 {
            self.text(&format!("{path}.en.md"), &text.replace("/cu/", "/en/cu/"));
        } else {
            self.twinless.push((format!("{path}.en"), *mark));
        }
    }

    /// The other language of a note that has only one.
    pub fn twin(&mut self, new: &New) {
        let Part { number, mark, .. } = *new.part;
        let may_join = |at: &usize| mark.may_name(self.twinless[*at].1);
        let alone: Vec<usize> = (0..self.twinless.len()).filter(may_join).collect();
        if alone.is_empty() {
            return self.note(new);
        }
        let (path, _) = self.twinless.remove(alone[number % alone.len()]);
        let text = self.note_text(new, "Hình.");
        // Of another version of the original, so that it may tell of other things.
        self.text(&format!("{path}.md"), &format!("original = \"00000000\"\n{text}"));
    }

    fn note_text(&self, new: &New, picture: &str) -> String {
        let New { id, name, part: Part { word, number, mark, .. } } = new;
        let known: Vec<&Figure> = self.figures.iter().filter(|figure| mark.may_name(figure.mark)).collect();
        let [indicator, area, period] = &known[number % known.len()].key;
        let (date, key) = (day(new), mark.key_of_note());
        // Public notes link to this one; a hidden twin need not have it.
        let heading = if mark.is_hidden() { word } else { "Phần" };
        format!(
            "title = {word:?}\ndate = {date}\nsummary = {name:?}\ntags = [\"Chung\", \"Thẻ {id}\"]\nslug = \"{id}-so\"\nhistorical = true\n\
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
pub fn observations(source: &str, area: &str, period: &str, mark: Mark) -> String {
    let keys = format!("source = {source:?}\narea = {area:?}\nperiod = {period:?}\n");
    table("observations", &keys, mark) + "[observations.values]\n"
}

/// The number of a decree; its id ends in a letter and the count of all parts.
fn decree(new: &New) -> String {
    let (_, body) = new.id.rsplit_once('-').unwrap_or_default();
    format!("{}/NĐ-{}", new.part.number, body.to_uppercase())
}

/// A day; of what is hidden, often one after all days of the public.
fn day(new: &New) -> String {
    let Part { number, mark, .. } = new.part;
    let year = 2015 + number % if mark.is_hidden() { 20 } else { 9 };
    format!("{year}-{:02}-{:02}", 1 + number % 12, 1 + number % 28)
}
