//! A table that an author wrote in Markdown, as HTML like that of the drawn ones.

use pulldown_cmark::Alignment;

use super::escape::escape;

/// The table that is open, and where in it the writer is.
pub struct WrittenTable {
    alignments: Vec<Alignment>,
    column: usize,
    /// Where its own tag goes, which is known only when its head has been read.
    pub start: usize,
    /// The words of each column's head, while they are gathered.
    heads: Vec<String>,
    in_head: bool,
}

impl WrittenTable {
    pub fn new(alignments: Vec<Alignment>, start: usize) -> WrittenTable {
        WrittenTable { alignments, column: 0, start, heads: Vec::new(), in_head: true }
    }

    /// What it is called by those who hear the page: the words of its head.
    pub fn columns(&self) -> String {
        let heads = self.heads.iter().map(|head| head.trim());
        heads.filter(|head| !head.is_empty()).collect::<Vec<_>>().join(", ")
    }

    pub fn opening(label: &str) -> String {
        let label = escape(label);
        format!("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{label}\"><table><thead><tr>")
    }

    pub fn close_head(&mut self) -> &'static str {
        self.in_head = false;
        "</tr></thead><tbody>"
    }

    pub fn open_row(&mut self) -> &'static str {
        self.column = 0;
        "<tr>"
    }

    pub fn open_cell(&mut self) -> String {
        if self.in_head {
            self.heads.push(String::new());
        }
        let class = match self.alignments.get(self.column) {
            Some(Alignment::Right) => " class=\"end\"",
            Some(Alignment::Center) => " class=\"middle\"",
            _ => "",
        };
        let scope = if self.in_head { " scope=\"col\"" } else { " scope=\"row\"" };
        format!("<{}{}{class}>", self.tag(), if self.tag() == "th" { scope } else { "" })
    }

    pub fn close_cell(&mut self) -> String {
        let closing = format!("</{}>", self.tag());
        self.column += 1;
        closing
    }

    /// Where there are several columns, the first says what its row is about.
    fn tag(&self) -> &'static str {
        if self.in_head || (self.column == 0 && self.alignments.len() > 1) { "th" } else { "td" }
    }

    /// Hears words that stand in it.
    pub fn hear(&mut self, words: &str) {
        if let (true, Some(head)) = (self.in_head, self.heads.last_mut()) {
            head.push_str(words);
        }
    }
}
