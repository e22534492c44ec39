//! From words to names of levels, in rows: what other words part stands in different rows.

use std::ops::Range;

use super::level::Level;
use super::name::Name;
use super::token::{Bond, Label, Token};

/// The names that the tokens make; nothing where it is not plain what is meant.
pub fn rows(tokens: &[(Range<usize>, Token)]) -> Option<Vec<Vec<Name>>> {
    let mut reader = Reader { tokens, at: 0, done: Vec::new(), row: Vec::new() };
    let mut bond = Bond::Beside;
    while let Some((range, token)) = reader.tokens.get(reader.at) {
        reader.at += 1;
        match token {
            Token::Level(level) => {
                reader.named(*level, range.start, bond)?;
                bond = Bond::Beside;
            }
            Token::Join(join) => bond = bond.min(*join),
            Token::Open | Token::Close | Token::Dash => bond = bond.min(Bond::Comma),
            Token::Filler | Token::This => {}
            // From a place of one level to one of another.
            Token::To if !reader.row.is_empty() && matches!(reader.peek(), Some(Token::Level(_))) => return None,
            _ => {
                bond = Bond::Beside;
                reader.close_row();
            }
        }
    }
    reader.close_row();
    Some(reader.done)
}

struct Reader<'t> {
    tokens: &'t [(Range<usize>, Token)],
    at: usize,
    done: Vec<Vec<Name>>,
    row: Vec<Name>,
}

impl Reader<'_> {
    /// What stands behind the word for a level: its label, and those that follow in a list.
    fn named(&mut self, level: Level, start: usize, bond: Bond) -> Option<()> {
        while self.peek() == Some(&Token::Filler) {
            self.at += 1;
        }
        match self.peek() {
            Some(Token::Inserted) => return None,
            Some(Token::This) => return Some(()),
            _ => {}
        }
        if !self.labelled(level, start, bond) {
            self.close_row();
            return Some(());
        }
        while self.continued(level)? {}
        match self.peek() {
            Some(Token::Money) => drop(self.row.pop()),
            // "Điểm y tế", "the point a reader makes".
            Some(Token::SmallWord) if level == Level::Point => return None,
            _ => {}
        }
        Some(())
    }

    /// One label with what is attached to it: "22", "22.1.a", "22(1)(a)".
    fn labelled(&mut self, level: Level, start: usize, bond: Bond) -> bool {
        let Some((range, Token::Labels(labels))) = self.tokens.get(self.at) else { return false };
        let level_of = |(index, label): (usize, &Label)| if index == 0 { level } else { level_in_brackets(label) };
        let levels: Vec<Level> = labels.iter().enumerate().map(level_of).collect();
        let is_falling = levels.windows(2).all(|pair| pair[0] > pair[1]);
        if !is_falling || labels[0].is_letter != (level == Level::Point) {
            return false;
        }
        for (index, (level, label)) in levels.into_iter().zip(labels).enumerate() {
            let bond = if index == 0 { bond } else { Bond::Attached };
            self.row.push(Name { level, labels: label.run.clone(), bond, range: start..range.end });
        }
        self.at += 1;
        while self.bracketed(Bond::Attached, |above, level| level < above) {}
        true
    }

    /// "(1)" or "(a)", where its level goes with that of the name before it.
    fn bracketed(&mut self, bond: Bond, goes_with: fn(Level, Level) -> bool) -> bool {
        let [(open, Token::Open), (_, Token::Labels(labels)), (close, Token::Close), ..] = &self.tokens[self.at..]
        else {
            return false;
        };
        let [label] = &labels[..] else { return false };
        let level = level_in_brackets(label);
        if !self.row.last().is_some_and(|last| goes_with(last.level, level)) {
            return false;
        }
        self.row.push(Name { level, labels: label.run.clone(), bond, range: open.start..close.end });
        self.at += 3;
        while self.bracketed(Bond::Attached, |above, level| level < above) {}
        true
    }

    /// The next of a list: ", 21", "và (3)", "to 27", "đến Điều 27". Whether there was one.
    fn continued(&mut self, level: Level) -> Option<bool> {
        let from = self.at;
        let (mut bond, mut is_run) = (Bond::Beside, false);
        while let Some(token) = self.peek() {
            match token {
                Token::Join(join) if *join < Bond::Beside => bond = bond.min(*join),
                Token::To | Token::Dash => is_run = true,
                Token::Filler if self.at > from => {}
                _ => break,
            }
            self.at += 1;
        }
        let is_joined = self.at > from;
        if is_run && self.peek() == Some(&Token::Level(level)) {
            self.at += 1;
        }
        let (index, start) = (self.row.len(), self.tokens.get(self.at).map_or(0, |(range, _)| range.start));
        if !is_joined || !(self.labelled(level, start, bond) || self.bracketed(bond, |last, level| level <= last)) {
            self.at = from;
            return Some(false);
        }
        if is_run { self.join_into_run(index).map(|()| true) } else { Some(true) }
    }

    /// Makes one run of the name at `index` and the one before it.
    fn join_into_run(&mut self, index: usize) -> Option<()> {
        let last = self.row.remove(index);
        let first = self.row.get_mut(index.checked_sub(1)?)?;
        first.labels = *first.labels.start()..=*last.labels.end();
        first.range.end = last.range.end;
        (first.level == last.level && !first.labels.is_empty()).then_some(())
    }

    fn close_row(&mut self) {
        self.done.push(std::mem::take(&mut self.row));
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at).map(|(_, token)| token)
    }
}

fn level_in_brackets(label: &Label) -> Level {
    if label.is_letter { Level::Point } else { Level::Clause }
}
