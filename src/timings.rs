//! How long each stage took, by a clock that somebody else reads.

use std::time::Duration;

/// How long each stage took, in the order in which they ran.
#[derive(Debug, Clone)]
pub struct Timings {
    /// The time since any fixed moment: only `commands/` has a real one.
    clock: fn() -> Duration,
    stages: Vec<(&'static str, Duration)>,
}

impl Timings {
    pub fn new(clock: fn() -> Duration) -> Timings {
        Timings { clock, stages: Vec::new() }
    }

    /// Does `work` and notes how long it took.
    pub fn measure<T>(&mut self, stage: &'static str, work: impl FnOnce() -> T) -> T {
        let start = (self.clock)();
        let done = work();
        self.stages.push((stage, (self.clock)().saturating_sub(start)));
        done
    }

    pub fn stages(&self) -> &[(&'static str, Duration)] {
        &self.stages
    }

    pub fn total(&self) -> Duration {
        self.stages.iter().map(|(_, time)| *time).sum()
    }
}

/// By a clock that stands still, for who does not care.
impl Default for Timings {
    fn default() -> Timings {
        Timings::new(|| Duration::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn each_stage_has_its_time() {
        static NOW: AtomicU64 = AtomicU64::new(0);
        let mut timings = Timings::new(|| Duration::from_secs(NOW.load(Ordering::Relaxed)));
        let answer = timings.measure("read", || NOW.fetch_add(2, Ordering::Relaxed) + 7);
        timings.measure("check", || NOW.fetch_add(3, Ordering::Relaxed));
        assert_eq!(answer, 7);
        assert_eq!(timings.stages(), [("read", Duration::from_secs(2)), ("check", Duration::from_secs(3))]);
        assert_eq!(timings.total(), Duration::from_secs(5));
    }
}
