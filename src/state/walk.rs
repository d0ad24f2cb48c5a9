//! Moves through the result by keyboard.

use leptos::prelude::*;
use web_sys::ScrollLogicalPosition;

use super::places::{focus, focused, result_id, scroll_to};
use super::{Explorer, Step};

impl Explorer {
    /// Goes to the next or previous article of the result. If an article is open, opens the next or previous one.
    /// Otherwise moves the focus to the link of that article in the list. If no article in the list has the focus, the
    /// first article gets it.
    pub fn walk(&self, forward: bool) {
        let route = self.route.get_untracked();
        let hits = self.outcome.with_untracked(|outcome| outcome.hits.clone());
        let step = |place: usize| if forward { place.checked_add(1) } else { place.checked_sub(1) };
        if let Some(open) = self.open.get_untracked() {
            let next = hits.iter().position(|&hit| hit == open).and_then(step).and_then(|place| hits.get(place));
            if let Some(&next) = next {
                self.go(route.with_doc(&self.article(next).id), Step::Push);
            }
            return;
        }
        let (corpus, focused) = (self.corpus(), focused());
        let listed = hits.get(..route.shown).unwrap_or(&hits);
        let here = listed.iter().position(|&hit| result_id(&corpus.articles[hit].id) == focused);
        let there = match here {
            Some(place) => step(place),
            None => Some(0),
        };
        if let Some(&hit) = there.and_then(|place| listed.get(place)) {
            let id = result_id(&corpus.articles[hit].id);
            focus(&id);
            scroll_to(&id, ScrollLogicalPosition::Nearest);
        }
    }

    /// Adds the open article or, in the list, the article with the focus to the comparison. If the article is already
    /// in the comparison, removes it.
    pub fn choose_for_comparison(&self) {
        let route = self.route.get_untracked();
        let focused = focused();
        let focused = focused.strip_prefix(&result_id("")).map(str::to_string);
        if let Some(id) = route.doc.clone().or(focused).filter(|id| self.corpus().number_of(id).is_some()) {
            self.go(route.with_compared(&id), Step::Push);
        }
    }
}
