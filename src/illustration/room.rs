//! How many large pictures are in memory at once, however many threads develop them.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Pictures of up to so many pixels take some 50 MB, and are developed by all threads.
const LARGE: u64 = 16_000_000;

static PLACES: [Mutex<()>; 2] = [Mutex::new(()), Mutex::new(())];

/// A place for a picture of so many pixels, until it is dropped: a large one waits until one of two places is free.
///
/// Whoever holds one must not wait for another picture, nor for work that other threads may take up.
pub fn place_for(pixels: u64) -> Option<MutexGuard<'static, ()>> {
    let [first, second] = &PLACES;
    // A place guards nothing that could be left half done.
    let wait = || second.lock().unwrap_or_else(PoisonError::into_inner);
    (pixels > LARGE).then(|| first.try_lock().unwrap_or_else(|_| wait()))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn two_large_pictures_at_once_and_no_more() {
        let (inside, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            let _place = place_for(LARGE + 1);
            most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(5));
            inside.fetch_sub(1, Ordering::SeqCst);
        };
        std::thread::scope(|scope| (0..8).for_each(|_| drop(scope.spawn(work))));
        assert!((1..=2).contains(&most.into_inner()));
        assert!(place_for(LARGE).is_none());
    }
}
