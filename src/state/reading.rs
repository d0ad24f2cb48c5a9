//! Tokenises articles for phrase search.
//!
//! The index does not store word positions. A phrase is therefore checked in the tokens of its candidates: the articles
//! that contain all its words. An article is called read once it is tokenised. Articles are read in idle time. A phrase
//! query moves its candidates to the front of the queue, and the page keeps showing the previous answer until they are
//! read.

use cuttings_core::search::unread;
use leptos::prelude::*;

use super::{Held, in_own_task};

/// The length of one task, in milliseconds: first the length in idle time, then the length while a phrase waits.
const SLICES: [f64; 2] = [8.0, 24.0];
/// If a phrase needs at most this many unread articles, it does not wait. The query reads them at once, which takes
/// less than a frame.
const FEW: usize = 50;
/// The wait after which progress is shown, in milliseconds.
const PATIENCE: f64 = 500.0;

/// The progress of reading the articles that a phrase waits for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// The number of these articles that have been read since the wait began.
    pub read: usize,
    /// The number of articles that were unread when the wait began.
    pub of: usize,
    /// When the wait began, in milliseconds since the page was opened.
    since: f64,
    /// Whether the wait has lasted longer than `PATIENCE`, so that the page shows progress.
    pub is_long: bool,
}

/// Reads articles from a queue, and reports progress; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    held: StoredValue<Held>,
    pub(super) progress: RwSignal<Option<Progress>>,
    queue: StoredValue<Queue, LocalStorage>,
}

/// Which articles to read next.
#[derive(Default)]
struct Queue {
    /// The numbers of the articles that a phrase waits for. The article at the end of the list is read next.
    wanted: Vec<usize>,
    /// The number of the next article to read in idle time.
    next: usize,
}

impl Reading {
    pub(super) fn new(held: StoredValue<Held>) -> Self {
        Self { held, progress: RwSignal::new(None), queue: StoredValue::new_local(Queue::default()) }
    }

    /// If the phrases of a query need more than [`FEW`] unread articles, moves these articles to the front of the queue
    /// and makes the query wait. `typed` is the text of the query.
    pub(super) fn prepare(&self, typed: &str) {
        // Once all articles are read, looking up `typed` at every keystroke would be a waste.
        let next = self.queue.with_value(|queue| queue.next);
        let wanted = self.held.with_value(|held| match next >= held.corpus.len() {
            true => Vec::new(),
            false => unread(&held.index, &held.corpus, typed),
        });
        let of = wanted.len();
        let progress = (of > FEW).then(|| Progress { read: 0, of, since: now(), is_long: false });
        self.queue.update_value(|queue| queue.wanted = if progress.is_some() { wanted } else { Vec::new() });
        if progress.is_some() || self.progress.with_untracked(Option::is_some) {
            self.progress.set(progress);
        }
    }

    /// Reads in slices until all articles are read, or until the page is unmounted.
    pub(super) fn go_on(self) {
        in_own_task(move || {
            if !self.queue.is_disposed() && self.read_a_slice() {
                self.go_on();
            }
        });
    }

    /// Reads for one slice of time. Returns whether unread articles are left.
    fn read_a_slice(self) -> bool {
        let waits = self.progress.get_untracked();
        let end = now() + SLICES[usize::from(waits.is_some())];
        let mut next = self.next();
        while let Some(article) = next {
            self.held.with_value(|held| held.index.read_ahead(&held.corpus, article));
            if now() >= end {
                break;
            }
            next = self.next();
        }
        if let Some(waits) = waits {
            let left = self.queue.with_value(|queue| queue.wanted.len());
            let is_long = now() - waits.since > PATIENCE;
            let progress = Progress { read: waits.of - left, is_long, ..waits };
            self.progress.set((left > 0).then_some(progress));
        }
        next.is_some()
    }

    fn next(&self) -> Option<usize> {
        let total = self.held.with_value(|held| held.corpus.len());
        let next = self.queue.try_update_value(|queue| {
            queue.wanted.pop().or_else(|| {
                queue.next += 1;
                Some(queue.next - 1).filter(|&next| next < total)
            })
        });
        next.flatten()
    }
}

fn now() -> f64 {
    window().performance().map_or(f64::INFINITY, |performance| performance.now())
}
