//! The theme's colours, measured: on screens light and dark and on paper, for every kind of eye.
//!
//! The colours are read from the stylesheets, and what is measured stands in the theme's README. Contrast is that of
//! WCAG 2.2. Differences are CIEDE2000 (Sharma, Wu and Dalal 2005), as the crate `palette` computes them.

use std::collections::BTreeMap;

use palette::Lab;
use palette::color_difference::Ciede2000;
use palette::white_point::D65;

#[path = "colours/sight.rs"]
mod sight;
#[path = "colours/stylesheet.rs"]
mod stylesheet;

use sight::{COLOUR_BLIND, EVERY_EYE, Vision};
use stylesheet::{Findings, Scheme, declarations, schemes, theme};

/// Words are written in the colours of series too, so they owe what text owes, not only the 3:1 of drawings.
const STANDS_OUT: Demand = Demand {
    said: "Series on paper and sheet, contrast",
    least: 4.5,
    found: |scheme| scheme.contrasts(&series(8), &["--paper", "--sheet"]),
};

const NO_TWO_ALIKE: Demand = Demand {
    said: "Any two of eight series, difference",
    least: 15.0,
    found: |scheme| scheme.differences(&pairs(&series(8)), &[Vision::Full]),
};

/// About as far as eight calm colours of that contrast come apart, and ten times what can just be told side by side.
const NO_TWO_ALIKE_TO_THE_COLOUR_BLIND: Demand = Demand {
    said: "Any two of eight, missing red, green or blue vision, difference",
    least: 10.0,
    found: |scheme| scheme.differences(&pairs(&series(8)), &COLOUR_BLIND),
};

const FIRST_FOUR_APART_FOR_THE_COLOUR_BLIND: Demand = Demand {
    said: "Any two of the first four, missing red, green or blue vision, difference",
    least: 12.0,
    found: |scheme| scheme.differences(&pairs(&series(4)), &COLOUR_BLIND),
};

const FIRST_FOUR_APART_IN_GREY: Demand = Demand {
    said: "Any two of the first four in grey, lightness",
    least: 8.0,
    found: |scheme| scheme.steps(&pairs(&series(4)), &[Vision::Full]).map_values(f64::abs),
};

/// Eight greys between ink and paper cannot all be apart; those that are used one after the other can.
const NEIGHBOURS_APART_IN_GREY: Demand = Demand {
    said: "Each series and the next in grey, lightness",
    least: 8.0,
    found: |scheme| scheme.steps(&neighbours(&series(8)), &[Vision::Full]).map_values(f64::abs),
};

/// Lightness is what grey paper keeps, so this is the scale in grey as well.
const SCALE_CLIMBS: Demand = Demand {
    said: "Scale: each class and the next, every eye, lightness",
    least: 12.0,
    found: |scheme| scheme.steps(&neighbours(&scale("q")), &EVERY_EYE).map_values(|step| step * scheme.outward()),
};

const ARMS_CLIMB: Demand = Demand {
    said: "Two sides: each class and the next outward, every eye, lightness",
    least: 15.0,
    found: |scheme| {
        let outward = [("--d3", "--d2"), ("--d2", "--d1"), ("--d3", "--d4"), ("--d4", "--d5")];
        scheme.steps(&outward.map(owned), &EVERY_EYE).map_values(|step| step * scheme.outward())
    },
};

const SIDES_APART: Demand = Demand {
    said: "Two sides: below and above, every eye, difference",
    least: 20.0,
    found: |scheme| scheme.differences(&[("--d1", "--d5"), ("--d2", "--d4")].map(owned), &EVERY_EYE),
};

const PALEST_SEEN: Demand = Demand {
    said: "Palest and middle class on paper and sheet, contrast",
    least: 1.15,
    found: |scheme| scheme.contrasts(&["--q1", "--d3"].map(String::from), &["--paper", "--sheet"]),
};

const WORDS_READ: Demand = Demand {
    said: "Words on a class, contrast",
    least: 4.5,
    found: |scheme| {
        let classes = [scale("q"), scale("d")].concat();
        let words = classes.into_iter().map(|class| (class.replace("--", "--on-"), class));
        Findings(words.map(|(words, class)| scheme.contrast(&words, &class)).collect())
    },
};

const DEMANDS: [&Demand; 11] = [
    &STANDS_OUT,
    &NO_TWO_ALIKE,
    &NO_TWO_ALIKE_TO_THE_COLOUR_BLIND,
    &FIRST_FOUR_APART_FOR_THE_COLOUR_BLIND,
    &FIRST_FOUR_APART_IN_GREY,
    &NEIGHBOURS_APART_IN_GREY,
    &SCALE_CLIMBS,
    &ARMS_CLIMB,
    &SIDES_APART,
    &PALEST_SEEN,
    &WORDS_READ,
];

#[test]
fn every_series_stands_out_from_the_paper() {
    STANDS_OUT.holds();
}

#[test]
fn no_two_series_look_alike() {
    NO_TWO_ALIKE.holds();
}

#[test]
fn no_two_series_look_alike_to_the_colour_blind() {
    NO_TWO_ALIKE_TO_THE_COLOUR_BLIND.holds();
    FIRST_FOUR_APART_FOR_THE_COLOUR_BLIND.holds();
}

#[test]
fn the_first_four_series_are_four_greys_in_print() {
    FIRST_FOUR_APART_IN_GREY.holds();
    NEIGHBOURS_APART_IN_GREY.holds();
}

#[test]
fn more_is_always_farther_from_the_paper() {
    SCALE_CLIMBS.holds();
    ARMS_CLIMB.holds();
}

#[test]
fn below_never_looks_like_above() {
    SIDES_APART.holds();
}

#[test]
fn the_palest_class_is_seen_on_the_paper() {
    PALEST_SEEN.holds();
}

#[test]
fn words_are_legible_on_every_class() {
    WORDS_READ.holds();
}

/// Neither side shouts; for the same reason grey paper does not tell them apart, and words have to.
#[test]
fn below_and_above_weigh_the_same() {
    for scheme in schemes() {
        for (pair, step) in scheme.steps(&[("--d1", "--d5"), ("--d2", "--d4")].map(owned), &[Vision::Full]).0 {
            assert!(step.abs() < 1.0, "{}: {pair} differ in lightness by {step:.1}", scheme.name);
        }
    }
}

#[test]
fn the_dark_screen_has_colours_of_its_own() {
    let [light, dark, _] = schemes();
    for name in [series(8), scale("q"), scale("d")].concat() {
        assert_ne!(light.colours.get(&name), dark.colours.get(&name), "{name} is the same light and dark");
    }
}

#[test]
fn every_series_has_dashes_of_its_own() {
    let css = theme("static/chart.css");
    let mut numbers = BTreeMap::new();
    for number in 1..=8 {
        let rule = declarations(&css, &format!(".chart .s{number} {{"));
        assert_eq!(rule.get("color"), Some(&format!("var(--s{number})")), "colour of series {number}");
        // The first is drawn without.
        let dashes = if number == 1 {
            "none".to_string()
        } else {
            let line = declarations(&css, &format!(".chart .line.s{number} {{"));
            line.get("stroke-dasharray").cloned().unwrap_or_else(|| "none".to_string())
        };
        let same = numbers.insert(dashes.clone(), number);
        assert_eq!(same, None, "dashes of series {number}, {dashes}, are those of another series");
    }
}

#[test]
fn the_readme_tells_what_is_measured() {
    let schemes = schemes();
    let row = |demand: &Demand| {
        let reached = schemes.each_ref().map(|scheme| rounded_down(demand.weakest(scheme).1));
        format!("| {} | {} | {} |\n", demand.said, demand.least, reached.join(" | "))
    };
    let table: String = DEMANDS.into_iter().map(row).collect();
    assert!(theme("README.md").contains(&table), "themes/default/README.md should say:\n{table}");
}

/// Pairs 1, 10, 11, 17, 20 and 34 of the table in Sharma, Wu and Dalal 2005, where slips in the formula show.
#[test]
fn differences_agree_with_the_published_pairs() {
    let published = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.001], 7.1792),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ];
    for (one, other, expected) in published {
        let found = Lab::<D65, f64>::from(one).difference(Lab::from(other));
        assert!((found - expected).abs() < 0.00006, "{one:?} and {other:?}: {found:.5}, published {expected}");
    }
}

/// Who lacks one kind of cone sees greys as others do: each row of a simulation adds up to one.
#[test]
fn grey_is_grey_to_every_eye() {
    for vision in EVERY_EYE {
        for row in vision.matrix() {
            assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-5, "{vision:?}: {row:?}");
        }
    }
}

/// Something that must hold for every scheme, with a number for how much.
struct Demand {
    said: &'static str,
    least: f64,
    found: fn(&Scheme) -> Findings,
}

impl Demand {
    fn holds(&self) {
        for scheme in schemes() {
            let (what, value) = self.weakest(&scheme);
            assert!(value >= self.least, "{}, {}: {what} {value:.2}, not {}", self.said, scheme.name, self.least);
        }
    }

    fn weakest(&self, scheme: &Scheme) -> (String, f64) {
        let found = (self.found)(scheme).0.into_iter();
        found.min_by(|one, other| one.1.total_cmp(&other.1)).expect("something is measured")
    }
}

fn series(count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("--s{number}")).collect()
}

fn scale(letter: &str) -> Vec<String> {
    (1..=5).map(|class| format!("--{letter}{class}")).collect()
}

fn owned((one, other): (&str, &str)) -> (String, String) {
    (one.to_string(), other.to_string())
}

fn neighbours(names: &[String]) -> Vec<(String, String)> {
    names.windows(2).map(|two| (two[0].clone(), two[1].clone())).collect()
}

fn pairs(names: &[String]) -> Vec<(String, String)> {
    let with_later = |(place, name): (usize, &String)| {
        let later = names[place + 1..].iter();
        later.map(|other| (name.clone(), other.clone())).collect::<Vec<_>>()
    };
    names.iter().enumerate().flat_map(with_later).collect()
}

/// For the README: what is said to be reached is reached.
fn rounded_down(value: f64) -> String {
    if value < 10.0 {
        format!("{:.2}", (value * 100.0).floor() / 100.0)
    } else {
        format!("{:.1}", (value * 10.0).floor() / 10.0)
    }
}
