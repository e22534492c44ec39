//! Sparklines, as small as words.

use congbo::render::chart::{Break, sparkline};

use super::{numbers, yearly};

fn spark(values: &[&str]) -> String {
    sparkline(&yearly("", values).points, &[], "từ 41 đến 35")
}

#[test]
fn the_line_stops_at_gaps_and_ends_in_a_dot() {
    let svg = spark(&["41", "48", "-", "31", "~35"]);
    assert!(svg.starts_with("<svg class=\"sparkline\" viewBox=\"0 0 96 24\""));
    assert!(svg.contains("role=\"img\" aria-label=\"từ 41 đến 35\""));
    assert_eq!(svg.matches("<path class=\"line").count(), 2);
    assert_eq!(numbers(&svg), ["35"]);
    assert!(svg.contains("class=\"dot unsure s1\""));
    assert!(!svg.contains("<text"));
}

#[test]
fn the_line_stops_at_a_break() {
    let line = Break { position: 2016.5, label: "rà soát <2016>".to_string(), of: None };
    let svg = sparkline(&yearly("", &["5", "6", "7", "8"]).points, &[line], "\"x\"");
    assert_eq!(svg.matches("<path class=\"line").count(), 2);
    assert!(svg.contains("<path class=\"break\""));
    assert!(svg.contains("<title>rà soát &lt;2016&gt;</title>"));
    assert!(svg.contains("aria-label=\"&quot;x&quot;\""));
}

#[test]
fn points_without_neighbours_are_dots() {
    assert_eq!(numbers(&spark(&["41"])), ["41"]);
    assert_eq!(numbers(&spark(&["41", "-", "35", "36"])), ["41", "36"]);
    assert_eq!(spark(&["-", "-"]).matches("data-value").count(), 0);
}

#[test]
fn it_starts_at_zero_and_holds_any_number() {
    let svg = spark(&["50", "100"]);
    // Half of 16 units above the floor at 20, to the top at 4.
    assert!(svg.contains("d=\"M4 12L92 4\""), "{svg}");
    for values in [["79228162514264337593543950335", "-79228162514264337593543950335"], ["0", "0"], ["-5", "-5"]] {
        let svg = spark(&values);
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
    assert!(spark(&[]).ends_with("</svg>\n"));
}
