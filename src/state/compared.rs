//! Asks the worker to compare articles, and keeps the last answers.
//!
//! A view asks a [`Question`] and draws the answer when it arrives. The worker needs a copy of the corpus, which is
//! sent before the first question. A new question cancels the pending question.

use std::ops::Deref;
use std::sync::Arc;

use cuttings_core::bridge::{Ask, Findings, Reply, Status};
use cuttings_core::index::Index;
use cuttings_core::route::View;
use gloo::timers::callback::Timeout;
use js_sys::Uint8Array;
use leptos::prelude::*;

use super::corpus::Sections;
use super::worker::{Asked, ask};

/// The maximum number of answers that are kept, for Back and for a return to a view.
const KEPT: usize = 6;
/// The wait after which progress is shown, in milliseconds.
const PATIENCE: u32 = 500;

/// A question to the worker. Equal questions have equal answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The view to compute.
    pub view: View,
    /// The numbers of the articles to compare.
    pub articles: Vec<usize>,
    /// The minimum number of equal words in a passage; 0 for views without passages.
    pub least: usize,
}

/// An answer of the worker, with its question; cheap to copy.
#[derive(Clone)]
pub struct Compared(Arc<(Question, Findings)>);

impl Deref for Compared {
    type Target = Findings;

    fn deref(&self) -> &Findings {
        &self.0.1
    }
}

impl PartialEq for Compared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Why a question has no answer yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delay {
    /// The worker takes longer than half a second.
    Long,
    /// The worker failed. The text is the reason.
    Failed(String),
}

/// The questions to the worker, and the worker's answers; cheap to copy.
#[derive(Clone, Copy)]
pub struct Comparisons {
    /// The last answers, newest first.
    kept: RwSignal<Vec<Compared>>,
    /// The last question that was slow or failed, with its delay.
    delay: RwSignal<Option<(Question, Delay)>>,
    asking: StoredValue<Asking, LocalStorage>,
}

struct Asking {
    sections: Sections,
    index: Arc<Index>,
    /// The id of the request that gave the worker this corpus; `None` before that request.
    corpus: Option<u32>,
    /// The request that sent the worker a copy of the corpus. It is kept because dropping it would cancel it.
    hold: Option<Asked>,
    pending: Option<Pending>,
}

/// A question that waits for its answer. Dropping this value cancels the question.
struct Pending {
    question: Question,
    /// Called when the answer arrives.
    then: Option<Box<dyn FnOnce()>>,
    _asked: Asked,
    _timer: Timeout,
}

impl Comparisons {
    /// Returns a value without questions and answers. Nothing is sent to the worker before the first question.
    pub(super) fn new(sections: Sections, index: Arc<Index>) -> Self {
        let asking = Asking { sections, index, corpus: None, hold: None, pending: None };
        Self { kept: RwSignal::new(Vec::new()), delay: RwSignal::new(None), asking: StoredValue::new_local(asking) }
    }

    /// The answer to a question, if it is kept.
    pub fn answer(self, question: &Question) -> Option<Compared> {
        self.kept.with(|kept| kept.iter().find(|compared| compared.0.0 == *question).cloned())
    }

    /// Why a question has no answer yet, if the worker is slow or has failed.
    pub fn delay(self, question: &Question) -> Option<Delay> {
        self.delay.with(|delay| delay.as_ref().filter(|(asked, _)| asked == question).map(|(_, delay)| delay.clone()))
    }

    /// Asks a question, unless its answer is kept or the question is already pending. Cancels any other pending
    /// question. `None` asks nothing and cancels the pending question.
    pub fn ask(self, question: Option<Question>) {
        let is_pending =
            |asking: &Asking| asking.pending.as_ref().map(|pending| &pending.question) == question.as_ref();
        if self.asking.try_with_value(is_pending) != Some(false) {
            return;
        }
        self.stop();
        if let Some(question) = question.filter(|question| untrack(|| self.answer(question)).is_none()) {
            self.send(question, None);
        }
    }

    /// Asks a failed question again.
    pub fn try_again(self, question: Question) {
        self.delay.set(None);
        self.ask(Some(question));
    }

    /// Calls `then` when the pending question is answered. Never calls `then` if no question is pending, or if the
    /// question fails or is cancelled.
    pub(super) fn when_answered(self, then: impl FnOnce() + 'static) {
        self.asking.update_value(|asking| {
            if let Some(pending) = &mut asking.pending {
                pending.then = Some(Box::new(then));
            }
        });
    }

    /// Ends the wait for the pending question, and cancels it if it is unanswered. Returns the function that
    /// [`Comparisons::when_answered`] set.
    fn stop(self) -> Option<Box<dyn FnOnce()>> {
        // The page may have been unmounted.
        self.asking.try_update_value(|asking| asking.pending.take())??.then
    }

    fn send(self, question: Question, then: Option<Box<dyn FnOnce()>>) {
        let corpus = self.asking.with_value(|asking| asking.corpus).unwrap_or_else(|| self.hold());
        let Question { view, articles, least } = question.clone();
        let answered = question.clone();
        let listener = move |status: Status, parts: Vec<Uint8Array>| self.heard(&answered, status, &parts);
        let asked = ask(Ask::Compare { corpus, view, articles, least }, &[], listener);
        let slow = question.clone();
        let timer = Timeout::new(PATIENCE, move || self.tell(slow, Delay::Long));
        let pending = Pending { question, then, _asked: asked, _timer: timer };
        self.asking.update_value(|asking| asking.pending = Some(pending));
    }

    /// Sends the worker a copy of the corpus. Returns the id of the request.
    fn hold(self) -> u32 {
        let parts = self.asking.with_value(|asking| asking.sections.copied(&asking.index));
        let asked = ask(Ask::Hold, &parts, move |status: Status, _| {
            if let Status::Failed { reason } = status {
                self.fail(reason);
            }
        });
        let id = asked.id();
        self.asking.update_value(|asking| (asking.corpus, asking.hold) = (Some(id), Some(asked)));
        id
    }

    fn heard(self, question: &Question, status: Status, parts: &[Uint8Array]) {
        match status {
            Status::Done(Reply::Compared) => {
                let findings = parts.first().and_then(|bytes| Findings::from_bytes(&bytes.to_vec()));
                let Some(findings) = findings else { return self.fail("The worker is of another version.".into()) };
                let then = self.stop();
                let compared = Compared(Arc::new((question.clone(), findings)));
                self.kept.update(|kept| {
                    kept.insert(0, compared);
                    kept.truncate(KEPT);
                });
                if let Some(then) = then {
                    then();
                }
            }
            Status::Done(Reply::NotHeld) => {
                self.asking.update_value(|asking| asking.corpus = None);
                let then = self.stop();
                self.send(question.clone(), then);
            }
            Status::Failed { reason } => self.fail(reason),
            _ => {}
        }
    }

    fn fail(self, reason: String) {
        let pending = self.asking.try_update_value(|asking| {
            asking.corpus = None;
            asking.pending.take()
        });
        if let Some(Some(Pending { question, .. })) = pending {
            self.tell(question, Delay::Failed(reason));
        }
    }

    fn tell(self, question: Question, delay: Delay) {
        // The page may have been unmounted.
        let _ = self.delay.try_set(Some((question, delay)));
    }
}
