//! A time axis in years, from the left edge of a plot to the right.

use super::super::paper::advance::width;

/// Steps between the years that are named.
const STEPS: [i64; 6] = [1, 2, 5, 10, 20, 50];

/// Between the names of years, in tenths.
const BETWEEN: i32 = 110;

/// Years with a fraction on paper.
pub struct Years {
    from: f64,
    to: f64,
    left: i32,
    right: i32,
}

impl Years {
    /// Over all `times`, with a little paper before and after; what is no time is left out.
    pub fn over(times: impl Iterator<Item = f64>, (left, right): (i32, i32)) -> Years {
        let times: Vec<f64> = times.filter(|time| is_time(*time)).collect();
        let first = times.iter().copied().fold(f64::INFINITY, f64::min);
        let last = times.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let (from, to) = if first <= last { (first, last) } else { (0.0, 0.0) };
        let paper = ((to - from) * 0.03).max(0.6);
        Years { from: from - paper, to: to + paper, left, right }
    }

    pub fn across(&self, time: f64) -> i32 {
        let share = (time - self.from) / (self.to - self.from);
        self.left + (share * f64::from(self.right - self.left)).round() as i32
    }

    /// The beginnings of round years, as many as can be named.
    pub fn ticks(&self) -> Vec<(i32, String)> {
        let widest = width(&format!("{:.0}", self.from), false).max(width(&format!("{:.0}", self.to), false)) + BETWEEN;
        let most = i64::from((self.right - self.left) / widest.max(1)).max(1);
        let (from, to) = (self.from.ceil() as i64, self.to.floor() as i64);
        let powers = std::iter::successors(Some(1_i64), |power| power.checked_mul(100));
        let mut steps = powers.flat_map(|power| STEPS.into_iter().filter_map(move |step| step.checked_mul(power)));
        let step = steps.find(|step| (to - from) / step < most).unwrap_or(i64::MAX);
        let first = from.div_euclid(step) * step;
        let years = (0..=most + 1).map(|index| first + index * step).filter(|year| (from..=to).contains(year));
        years.map(|year| (self.across(year as f64), year.to_string())).collect()
    }
}

/// Years, with much to spare; what is beyond cannot be placed beside them.
pub fn is_time(time: f64) -> bool {
    time.abs() < 1e9
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(times: &[f64], plot: i32) -> String {
        let years = Years::over(times.iter().copied(), (0, plot));
        years.ticks().into_iter().map(|(_, year)| year).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn as_many_years_are_named_as_have_room() {
        assert_eq!(named(&[1996.5, 2026.9], 4600), "2000 2005 2010 2015 2020 2025");
        assert_eq!(named(&[2023.5, 2026.9], 4600), "2023 2024 2025 2026 2027");
        assert_eq!(named(&[2024.5], 4600), "2024 2025");
        assert_eq!(named(&[0.0, 900_000_000.0], 4600), "0 200000000 400000000 600000000 800000000");
    }

    #[test]
    fn what_is_no_time_has_no_part_in_the_axis() {
        let years = Years::over([f64::NAN, f64::INFINITY, 2000.0, 2010.0].into_iter(), (0, 1000));
        assert!(0 < years.across(2000.0) && years.across(2010.0) < 1000);
    }
}
