//! Values in few classes, for maps: limits that people can remember, and never a class without a value.

use rust_decimal::Decimal;

use crate::language::{Language, NumberStyle, format_number};

use super::limits::{equal, quantiles, roundest};

/// How the values of a map are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Classing {
    /// From little to much.
    Sequential,
    /// On both sides of zero.
    Diverging,
    /// Has a number or not.
    Reported,
}

/// The colour that a value has on a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// No value.
    Blank,
    /// 1 to 5, from little to much.
    Sequential(u8),
    /// 1 and 2 below zero, 3 at zero, 4 and 5 above.
    Diverging(u8),
}

/// The classes of one map, from the lowest values up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    steps: Vec<Step>,
    /// Whether something has no value.
    blank: bool,
    language: Language,
}

/// One class, known by the greatest value in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    class: Class,
    last: Decimal,
    words: String,
}

/// The most classes that a reader can tell apart by their shade.
pub const MOST: usize = 5;

/// The shades of as many classes as there are, as far apart as may be.
const SHADES: [&[u8]; MOST] = [&[3], &[2, 4], &[1, 3, 5], &[2, 3, 4, 5], &[1, 2, 3, 4, 5]];

impl Classes {
    pub fn over(classing: Classing, values: impl Iterator<Item = Option<Decimal>>, language: Language) -> Classes {
        let all: Vec<Option<Decimal>> = values.collect();
        let mut known: Vec<Decimal> = all.iter().copied().flatten().collect();
        known.sort_unstable();
        let speaker = Speaker::of(&known, language);
        let steps = match classing {
            Classing::Sequential => sequential(&known, &speaker),
            Classing::Diverging => diverging(&known, &speaker),
            Classing::Reported => reported(&known, language),
        };
        Classes { steps, blank: known.len() < all.len(), language }
    }

    /// The class of a value of the map.
    pub fn of(&self, value: Option<Decimal>) -> Class {
        let step = value.and_then(|value| self.steps.iter().find(|step| value <= step.last));
        step.map_or(Class::Blank, |step| step.class)
    }

    /// Each class with its words, and what has no value at the end.
    pub fn legend(&self) -> Vec<(Class, String)> {
        let blank = self.blank.then(|| (Class::Blank, no_data(self.language).to_string()));
        self.steps.iter().map(|step| (step.class, step.words.clone())).chain(blank).collect()
    }
}

/// What is said of an area without a value.
pub fn no_data(language: Language) -> &'static str {
    match language {
        Language::Vi => "chưa có số liệu",
        Language::En => "no data",
    }
}

fn reported(known: &[Decimal], language: Language) -> Vec<Step> {
    let words = match language {
        Language::Vi => "có số liệu",
        Language::En => "has data",
    };
    let step = |last: &Decimal| Step { class: Class::Sequential(3), last: *last, words: words.to_string() };
    known.last().map(step).into_iter().collect()
}

fn sequential(known: &[Decimal], speaker: &Speaker) -> Vec<Step> {
    let (Some(lowest), Some(highest)) = (known.first(), known.last()) else { return Vec::new() };
    let mut distinct = known.to_vec();
    distinct.dedup();
    let each = distinct.len() == 1 || (speaker.whole && distinct.len() <= MOST);
    let limits =
        if each { distinct[1..].to_vec() } else { equal(known, speaker.whole).unwrap_or_else(|| quantiles(&distinct)) };
    let speaker = Speaker { limits: &limits, ..*speaker };
    let shades = SHADES[limits.len().min(MOST - 1)];
    let step = |(index, shade): (usize, &u8)| {
        let from = (index > 0).then(|| limits[index - 1]);
        let below = limits.get(index).copied();
        let last = below.map_or(*highest, |below| known[known.partition_point(|value| *value < below) - 1]);
        let words = match each {
            true => speaker.number(last),
            false if speaker.whole => speaker.between(from.unwrap_or(*lowest), below.map_or(*highest, before)),
            false => speaker.fractions(from, below),
        };
        Step { class: Class::Sequential(*shade), last, words }
    };
    shades.iter().enumerate().map(step).collect()
}

/// Two classes on either side of zero, parted at the same distance from it; zero is a class of its own.
fn diverging(known: &[Decimal], speaker: &Speaker) -> Vec<Step> {
    let mut sizes: Vec<Decimal> = known.iter().map(Decimal::abs).filter(|size| !size.is_zero()).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let low = sizes.len() * 35 / 100;
    let high = (sizes.len() * 65 / 100).max(low + 1);
    let far = sizes.get(high).map(|size| roundest(sizes[low], *size));
    let limits: Vec<Decimal> = far.into_iter().collect();
    let speaker = Speaker { limits: &limits, signed: true, ..*speaker };

    let side = |value: &Decimal| match far {
        _ if value.is_zero() => 3,
        Some(far) if value.abs() >= far => 3 + 2 * sign(*value),
        _ => 3 + sign(*value),
    };
    let runs = known.chunk_by(|one, next| side(one) == side(next));
    let step = |run: &[Decimal]| {
        let (first, last, shade) = (run[0], run[run.len() - 1], side(&run[0]));
        let words = speaker.around_zero(shade, (first, last), far);
        Step { class: Class::Diverging(shade as u8), last, words }
    };
    runs.map(step).collect()
}

fn sign(value: Decimal) -> i8 {
    if value.is_sign_negative() { -1 } else { 1 }
}

/// The whole number before another.
fn before(value: Decimal) -> Decimal {
    value.checked_sub(Decimal::ONE).unwrap_or(value)
}

/// Says the limits of classes.
struct Speaker<'a> {
    limits: &'a [Decimal],
    /// Counts: then a class says its first and last number.
    whole: bool,
    below_zero: bool,
    signed: bool,
    language: Language,
}

impl Speaker<'_> {
    fn of(known: &[Decimal], language: Language) -> Speaker<'static> {
        let whole = known.iter().all(|value| value.fract().is_zero());
        let below_zero = known.first().is_some_and(|value| *value < Decimal::ZERO);
        Speaker { limits: &[], whole, below_zero, signed: false, language }
    }

    /// With the decimals of the finest limit, so that they are read alike.
    fn number(&self, value: Decimal) -> String {
        let scale = |value: &Decimal| value.normalize().scale();
        let finest = self.limits.iter().map(scale).max().unwrap_or(0);
        let decimals = if self.limits.contains(&value) { finest } else { scale(&value) };
        let signed = self.signed && !value.is_zero();
        format_number(value, NumberStyle { decimals, signed }, self.language)
    }

    fn between(&self, first: Decimal, last: Decimal) -> String {
        let (from, to) = (self.number(first), self.number(last));
        match (self.below_zero || self.signed, self.language) {
            _ if first == last => from,
            (false, _) => format!("{from}–{to}"),
            (true, Language::Vi) => format!("{from} đến {to}"),
            (true, Language::En) => format!("{from} to {to}"),
        }
    }

    fn fractions(&self, from: Option<Decimal>, below: Option<Decimal>) -> String {
        let number = |value: Option<Decimal>| value.map(|value| self.number(value));
        match (number(from), number(below), self.language) {
            (Some(from), Some(below), Language::Vi) => format!("{from} đến dưới {below}"),
            (Some(from), Some(below), Language::En) => format!("{from} to under {below}"),
            (None, Some(below), Language::Vi) => format!("dưới {below}"),
            (None, Some(below), Language::En) => format!("under {below}"),
            (Some(from), None, Language::Vi) => format!("từ {from} trở lên"),
            (Some(from), None, Language::En) => format!("{from} and over"),
            (None, None, _) => String::new(),
        }
    }

    fn around_zero(&self, shade: i8, (first, last): (Decimal, Decimal), far: Option<Decimal>) -> String {
        let Some(far) = far.filter(|_| shade != 3) else { return self.number(last) };
        if self.whole {
            let near = before(far);
            return match shade {
                1 => self.between(first, -far),
                2 => self.between(-near, -Decimal::ONE),
                4 => self.between(Decimal::ONE, near),
                _ => self.between(far, last),
            };
        }
        let (above, below) = (self.number(far), self.number(-far));
        match (shade, self.language) {
            (1, Language::Vi) => format!("từ {below} trở xuống"),
            (1, Language::En) => format!("{below} and under"),
            (2, Language::Vi) => format!("trên {below} đến dưới 0"),
            (2, Language::En) => format!("over {below} to under 0"),
            (4, Language::Vi) => format!("trên 0 đến dưới {above}"),
            (4, Language::En) => format!("over 0 to under {above}"),
            (_, Language::Vi) => format!("từ {above} trở lên"),
            (_, Language::En) => format!("{above} and over"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(classing: Classing, values: &[&str]) -> Classes {
        Classes::over(classing, values.iter().map(|value| value.parse().ok()), Language::Vi)
    }

    fn legend(classing: Classing, values: &[&str]) -> String {
        let words = |(class, words)| match class {
            Class::Blank => format!("none: {words}"),
            Class::Sequential(shade) => format!("q{shade}: {words}"),
            Class::Diverging(shade) => format!("d{shade}: {words}"),
        };
        classes(classing, values).legend().into_iter().map(words).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn few_whole_numbers_are_classes_of_their_own() {
        assert_eq!(
            legend(Classing::Sequential, &["3", "1", "2", "-"]),
            "q1: 1 | q3: 2 | q5: 3 | none: chưa có số liệu"
        );
        assert_eq!(legend(Classing::Sequential, &["7", "7.0"]), "q3: 7");
        assert_eq!(legend(Classing::Sequential, &["40.6"]), "q3: 40,6");
    }

    #[test]
    fn counts_of_even_spread_get_equal_steps() {
        let counts = ["0", "12", "23", "35", "41", "58", "64", "79"];
        assert_eq!(legend(Classing::Sequential, &counts), "q2: 0–19 | q3: 20–39 | q4: 40–59 | q5: 60–79");
    }

    #[test]
    fn counts_of_uneven_spread_get_limits_between_them() {
        let counts = ["0", "0", "0", "0", "1", "2", "3", "5", "8", "13", "250"];
        assert_eq!(legend(Classing::Sequential, &counts), "q1: 0–1 | q2: 2 | q3: 3–7 | q4: 8–9 | q5: 10–250");
    }

    #[test]
    fn fractions_say_which_side_a_limit_is_on() {
        let shares = ["12.31", "24.7", "31", "38.25", "47.5", "49"];
        assert_eq!(
            legend(Classing::Sequential, &shares),
            "q2: dưới 20 | q3: 20 đến dưới 30 | q4: 30 đến dưới 40 | q5: từ 40 trở lên"
        );
        let shares = classes(Classing::Sequential, &shares);
        assert_eq!(shares.of("30.999".parse().ok()), Class::Sequential(4));
        assert_eq!(shares.of(None), Class::Blank);
    }

    #[test]
    fn both_sides_of_zero_are_parted_at_the_same_distance() {
        let changes = ["-12", "-3", "0", "4", "9", "31"];
        assert_eq!(
            legend(Classing::Diverging, &changes),
            "d1: −12 đến −10 | d2: −9 đến −1 | d3: 0 | d4: +1 đến +9 | d5: +10 đến +31"
        );
        assert_eq!(legend(Classing::Diverging, &["-5", "5"]), "d2: −5 | d4: +5");
        let shares = ["-2.5", "0.5", "1.5", "3.5"];
        assert_eq!(
            legend(Classing::Diverging, &shares),
            "d1: từ −2 trở xuống | d4: trên 0 đến dưới +2 | d5: từ +2 trở lên"
        );
    }

    #[test]
    fn reported_is_one_class() {
        assert_eq!(legend(Classing::Reported, &["3", "-", "99"]), "q3: có số liệu | none: chưa có số liệu");
        assert_eq!(legend(Classing::Reported, &["-"]), "none: chưa có số liệu");
    }

    #[test]
    fn extreme_values_have_classes_too() {
        let (most, least) = (Decimal::MAX.to_string(), Decimal::MIN.to_string());
        let values = [most.as_str(), least.as_str(), "0", "1", "0.0000000000000000000000000001", "-7", "5000"];
        for classing in [Classing::Sequential, Classing::Diverging] {
            let classes = classes(classing, &values);
            assert!(values.iter().all(|value| classes.of(value.parse().ok()) != Class::Blank));
            for (class, _) in classes.legend() {
                assert!(values.iter().any(|value| classes.of(value.parse().ok()) == class), "{class:?} is empty");
            }
        }
    }
}
