//! The only clock of the house, for `--timings` and the preview. No output of a build depends on it.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

#[expect(clippy::disallowed_methods, reason = "the one place that asks the time")]
static START: LazyLock<Instant> = LazyLock::new(Instant::now);

/// The time since this was first asked.
pub fn since_start() -> Duration {
    START.elapsed()
}
