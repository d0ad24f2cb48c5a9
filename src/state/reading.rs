//! Reading the words of articles, for phrases.
//!
//! The index does not know where in an article a word stands; a phrase finds that in the words of the articles that hold
//! all of it. The page reads them while nobody waits. Who asks for a phrase before that waits for the articles that it
//! concerns: they are read next, in slices as well, and the answer before stands until they are.

use cuttings_core::corpus::Corpus;
use cuttings_core::index::Index;
use cuttings_core::search::unread;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

/// How long the page reads before it lets the browser do something else, in milliseconds: while nobody waits, and while
/// someone does.
const SLICES: [f64; 2] = [8.0, 24.0];
/// So many articles are read by the answer itself: it takes less than a frame.
const FEW: usize = 50;
/// What takes longer is shown, in milliseconds.
const PATIENCE: f64 = 500.0;

/// How far what is waited for has been read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// How many articles were read …
    pub read: usize,
    /// … of how many.
    pub of: usize,
    /// When the wait began, by the clock of the page.
    since: f64,
    /// Whether it takes so long that it is shown.
    pub is_long: bool,
}

/// What is read and what waits for it; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Reading {
    corpus: &'static Corpus,
    index: &'static Index,
    pub(super) progress: RwSignal<Option<Progress>>,
    queue: StoredValue<Queue, LocalStorage>,
}

/// What is to be read.
#[derive(Default)]
struct Queue {
    /// The articles that an answer waits for, the next one last.
    wanted: Vec<usize>,
    /// The next of all.
    next: usize,
}

impl Reading {
    pub(super) fn new(corpus: &'static Corpus, index: &'static Index) -> Self {
        let (progress, queue) = (RwSignal::new(None), StoredValue::new_local(Queue::default()));
        Self { corpus, index, progress, queue }
    }

    /// Has what was typed wait for the articles that it needs, if they are many.
    pub(super) fn prepare(&self, typed: &str) {
        // Once all are read there is nothing to ask, and a text is not looked up twice for each letter that is typed.
        let is_done = self.queue.with_value(|queue| queue.next >= self.corpus.len());
        let wanted = if is_done { Vec::new() } else { unread(self.index, self.corpus, typed) };
        let of = wanted.len();
        let progress = (of > FEW).then(|| Progress { read: 0, of, since: now(), is_long: false });
        self.queue.update_value(|queue| queue.wanted = if progress.is_some() { wanted } else { Vec::new() });
        if progress.is_some() || self.progress.with_untracked(Option::is_some) {
            self.progress.set(progress);
        }
    }

    /// Reads on until all articles are read.
    pub(super) fn go_on(self) {
        Timeout::new(0, move || {
            let waits = self.progress.get_untracked();
            let end = now() + SLICES[usize::from(waits.is_some())];
            let mut next = self.next();
            while let Some(article) = next {
                self.index.read_ahead(self.corpus, article);
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
            if next.is_some() {
                self.go_on();
            }
        })
        .forget();
    }

    fn next(&self) -> Option<usize> {
        let next = self.queue.try_update_value(|queue| {
            queue.wanted.pop().or_else(|| {
                queue.next += 1;
                Some(queue.next - 1).filter(|&next| next < self.corpus.len())
            })
        });
        next.flatten()
    }
}

fn now() -> f64 {
    window().performance().map_or(f64::INFINITY, |performance| performance.now())
}
