//! The theme's stylesheets as lists of colours, and what can be measured on them.
#![expect(clippy::disallowed_methods, reason = "this test reads the theme's own files")]
#![expect(clippy::panic, reason = "a test that finds no colour fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::white_point::D65;
use palette::{Lab, LinSrgb, Srgb};

use crate::sight::Vision;

/// The custom properties that hold in one medium.
pub struct Scheme {
    pub name: &'static str,
    pub colours: BTreeMap<String, String>,
}

impl Scheme {
    fn colour(&self, name: &str) -> LinSrgb<f64> {
        let value = self.colours.get(name).unwrap_or_else(|| panic!("{}: no {name}", self.name));
        if let Some(other) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
            return self.colour(other);
        }
        let colour: Srgb<u8> = value.parse().unwrap_or_else(|_| panic!("{name}: {value} is no colour"));
        colour.into_format::<f64>().into_linear()
    }

    pub fn contrast(&self, one: &str, other: &str) -> (String, f64) {
        (format!("{one} on {other}"), self.colour(one).relative_contrast(self.colour(other)))
    }

    pub fn contrasts(&self, names: &[String], grounds: &[&str]) -> Findings {
        let on_each = |ground: &&str| names.iter().map(|name| self.contrast(name, ground)).collect::<Vec<_>>();
        Findings(grounds.iter().flat_map(on_each).collect())
    }

    pub fn differences(&self, pairs: &[(String, String)], visions: &[Vision]) -> Findings {
        self.compare(pairs, visions, |one, other| one.difference(other))
    }

    /// How much lighter the second of each pair is.
    pub fn steps(&self, pairs: &[(String, String)], visions: &[Vision]) -> Findings {
        self.compare(pairs, visions, |one, other| other.l - one.l)
    }

    fn compare(
        &self,
        pairs: &[(String, String)],
        visions: &[Vision],
        by: fn(Lab<D65, f64>, Lab<D65, f64>) -> f64,
    ) -> Findings {
        let mut found = Vec::new();
        for vision in visions {
            for (one, other) in pairs {
                let value = by(vision.sees(self.colour(one)), vision.sees(self.colour(other)));
                found.push((format!("{one} and {other} ({vision:?})"), value));
            }
        }
        Findings(found)
    }

    /// The way from paper to ink: darker on light paper, lighter on dark.
    pub fn outward(&self) -> f64 {
        let [paper, ink] = ["--paper", "--ink"].map(|name| Vision::Full.sees(self.colour(name)).l);
        (ink - paper).signum()
    }
}

/// On a light screen, on a dark one, and in print, where the light colours stand on white.
pub fn schemes() -> [Scheme; 3] {
    let css = theme("static/site.css");
    let light = declarations(&css, ":root {");
    let over_light = |other: &str| {
        let mut colours = light.clone();
        colours.extend(declarations(other, ":root {"));
        colours
    };
    let mut on_paper = light.clone();
    on_paper.extend(declarations(&theme("templates/print.css"), ":root {"));
    [
        Scheme { name: "light", colours: light.clone() },
        Scheme { name: "dark", colours: over_light(&theme("static/dark.css")) },
        Scheme { name: "print", colours: on_paper },
    ]
}

/// What the first rule of this selector declares.
pub fn declarations(css: &str, selector: &str) -> BTreeMap<String, String> {
    let (_, rest) = css.split_once(selector).unwrap_or_else(|| panic!("the stylesheet has no `{selector}`"));
    let (rule, _) = rest.split_once('}').expect("a rule has an end");
    let without_comments = rule.split("*/").map(|part| part.split("/*").next().unwrap_or_default());
    let rule: String = without_comments.collect();
    let declared = rule.split(';').filter_map(|line| line.split_once(':'));
    declared.map(|(name, value)| (name.trim().to_string(), value.trim().to_string())).collect()
}

/// What was measured on which colours.
pub struct Findings(pub Vec<(String, f64)>);

impl Findings {
    pub fn map_values(self, change: impl Fn(f64) -> f64) -> Findings {
        Findings(self.0.into_iter().map(|(what, value)| (what, change(value))).collect())
    }
}

/// A file of the default theme.
pub fn theme(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default").join(path);
    fs::read_to_string(path).expect("the theme has the file")
}
