//! An explanation for people, laid out for a terminal, and for programs.

use congbo::explain::Explanation;
use congbo::language::Language;

/// How many letters a line may have.
const WIDTH: usize = 80;

/// The code, then each part below its label.
pub fn for_people(explanation: &Explanation, language: Language) -> String {
    let parts = explanation.parts().map(|(label, words)| {
        let (label, words) = (label.get(language), laid_out(words.get(language)));
        format!("\n\n{label}\n{words}")
    });
    explanation.code.clone() + &parts.concat()
}

/// The code and what it says, on one line.
pub fn in_a_line(explanation: &Explanation, language: Language) -> String {
    let what: Vec<&str> = explanation.what.get(language).split_whitespace().collect();
    format!("{:<26}{}", explanation.code, what.join(" "))
}

/// One line of JSON, the parts as Markdown.
pub fn for_programs(explanation: &Explanation, language: Language) -> String {
    let Explanation { code, what, why, example, instead } = explanation;
    let [what, why, example, instead] = [what, why, example, instead].map(|part| part.get(language));
    serde_json::json!({ "code": code, "what": what, "why": why, "example": example, "instead": instead }).to_string()
}

/// Paragraphs filled to the width, fenced blocks set in between empty lines and without their fences.
fn laid_out(markdown: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut fence = None;
    for line in markdown.lines() {
        let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
        let begins = fence.is_none() && ticks.len() >= 3;
        if begins || fence == Some(ticks) {
            fence = begins.then_some(ticks);
            lines.push(String::new());
        } else if fence.is_some() {
            lines.push(format!("      {line}").trim_end().to_string());
        } else {
            line.split_whitespace().for_each(|word| add(word, &mut lines));
        }
    }
    lines.join("\n").trim_matches('\n').to_string()
}

/// Puts the word behind the last one, or where there is no room, on a line of its own.
fn add(word: &str, lines: &mut Vec<String>) {
    let has_room = |line: &String| !line.is_empty() && line.chars().count() + 1 + word.chars().count() <= WIDTH;
    match lines.last_mut().filter(|line| has_room(line)) {
        Some(line) => line.extend([" ", word]),
        None => lines.push(format!("  {word}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_filled_and_blocks_stand_apart() {
        let word = "mười-chữ-cái";
        let long = [word; 7].join(" ");
        let written = format!("{long}\n{word}:\n````toml\na = 1\n\n```b\n```\n````\nrồi\nthôi");
        let six = [word; 6].join(" ");
        let expected = format!("  {six}\n  {word} {word}:\n\n      a = 1\n\n      ```b\n      ```\n\n  rồi thôi");
        assert_eq!(laid_out(&written), expected);
        assert_eq!(laid_out("```\na = 1\n```"), "      a = 1");
    }
}
