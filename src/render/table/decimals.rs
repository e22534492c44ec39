//! The numbers of one column, with their decimal signs below one another.
//!
//! Each keeps the decimals that were reported: 23% stands below 40,6% with the room of ",6" left free behind it.

use super::shape::{Cell, Table};
use crate::language::{Language, decimal_sign};

impl Table {
    /// Finds what each number lacks, so that all of its column reach equally far behind their decimal signs.
    pub fn align_decimals(&mut self, language: Language) {
        let width = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        for column in 0..width {
            align(self.rows.iter_mut().filter_map(|row| row.cells.get_mut(column)).collect(), decimal_sign(language));
        }
    }
}

fn align(mut cells: Vec<&mut Cell>, sign: char) {
    cells.retain(|cell| cell.number && !cell.missing && !cell.text.is_empty());
    let tails: Vec<Tail> = cells.iter().map(|cell| Tail::of(&cell.text, sign)).collect();
    let decimals = tails.iter().map(|tail| tail.decimals).max().unwrap_or_default();
    let symbol = tails.iter().map(|tail| &tail.symbol).max_by_key(|symbol| symbol.chars().count()).cloned();
    let longest = Tail { decimals, symbol: symbol.unwrap_or_default() };
    for (cell, tail) in cells.into_iter().zip(tails) {
        cell.pad = Some(tail.up_to(&longest, sign)).filter(|pad| !pad.is_empty());
    }
}

/// What follows the whole number.
struct Tail {
    decimals: usize,
    /// "%".
    symbol: String,
}

impl Tail {
    fn of(text: &str, sign: char) -> Tail {
        let end = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(0, |last| last + 1);
        let (number, symbol) = text.split_at(end);
        let decimals = number.rsplit_once(sign).map_or(0, |(_, decimals)| decimals.len());
        Tail { decimals, symbol: symbol.to_string() }
    }

    /// What it lacks of `longest`. All digits are of one width, so zeros stand for any.
    fn up_to(&self, longest: &Tail, sign: char) -> String {
        let mut lacking = String::new();
        if self.decimals == 0 && longest.decimals > 0 {
            lacking.push(sign);
        }
        lacking.extend(std::iter::repeat_n('0', longest.decimals - self.decimals));
        if self.symbol.is_empty() {
            lacking.push_str(&longest.symbol);
        }
        lacking
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pads(texts: &[&str], sign: char) -> Vec<String> {
        let number = |text: &&str| Cell { text: text.to_string(), number: true, ..Cell::default() };
        let mut cells: Vec<Cell> = texts.iter().map(number).collect();
        align(cells.iter_mut().collect(), sign);
        cells.into_iter().map(|cell| cell.pad.unwrap_or_default()).collect()
    }

    #[test]
    fn a_number_lacks_the_decimals_that_another_has() {
        assert_eq!(pads(&["23%", "40,6%"], ','), [",0", ""]);
        assert_eq!(pads(&["1.025", "0,25", "7,5", "−3"], ','), [",00", "", "0", ",00"]);
        assert_eq!(pads(&["1,025", "0.25"], '.'), [".00", ""]);
    }

    #[test]
    fn a_symbol_is_left_free_too() {
        assert_eq!(pads(&["1.025", "40,6%", "23%"], ','), [",0%", "", ",0"]);
    }

    #[test]
    fn equal_tails_lack_nothing() {
        assert_eq!(pads(&["1.025", "79"], ','), ["", ""]);
        assert_eq!(pads(&["38,5%", "40,6%"], ','), ["", ""]);
    }

    #[test]
    fn words_in_place_of_a_number_are_left_alone() {
        let missing = Cell { text: "2,5 lần".into(), number: true, missing: true, ..Cell::default() };
        let mut cells = [missing, Cell { text: "23".into(), number: true, ..Cell::default() }];
        align(cells.iter_mut().collect(), ',');
        assert_eq!(cells.map(|cell| cell.pad), [None, None]);
    }
}
