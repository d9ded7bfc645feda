//! Times of repeated runs.

use std::time::{Duration, Instant};

/// Runs that are not counted, so that caches are as warm as in a program that is in use.
const WARM_UP: usize = 5;

/// What the counted runs took.
pub struct Samples {
    /// Half of the runs were faster.
    pub median: Duration,
    /// Nineteen of twenty were faster.
    pub p95: Duration,
    /// The fastest: the one that other programs on the machine disturbed least.
    pub least: Duration,
}

impl Samples {
    /// From the times of the single runs, of which there is at least one.
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
        Self { median: at(0.5), p95: at(0.95), least: times[0] }
    }
}

/// Times `work`.
pub fn in_process(runs: usize, mut work: impl FnMut()) -> Samples {
    (0..WARM_UP.min(runs)).for_each(|_| work());
    let once = |_| {
        let begin = Instant::now();
        work();
        begin.elapsed()
    };
    Samples::of((0..runs).map(once).collect())
}

/// A time in milliseconds.
pub fn milliseconds(time: Duration) -> f64 {
    1000.0 * time.as_secs_f64()
}
