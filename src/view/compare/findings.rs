//! Draws the comparison view that the reader chose.

use cuttings_core::compare::MOST;
use cuttings_core::display;
use cuttings_core::route::View;
use leptos::prelude::*;

use super::chooser::chooser;
use super::least_field::least_field;
use super::question::Question;
use super::{claim_matrix, coverage_grid, difference_list, quote_ledger, side_by_side, story_lanes, wording_list};
use crate::state::Explorer;
use crate::view::part::element::{el, text_el};

/// A comparison view with its introduction.
pub fn findings(explorer: Explorer, view: View) -> AnyView {
    let question = Memo::new(move |_| {
        let (articles, found) =
            explorer.outcome.with(|outcome| (outcome.hits.iter().take(MOST).copied().collect(), outcome.hits.len()));
        explorer.route.with(|route| {
            let with = match view {
                View::Compare => route.with.iter().filter_map(|id| explorer.corpus().number_of(id)).collect(),
                _ => Vec::new(),
            };
            Question { articles, found, least: route.least, shown: route.shown, with }
        })
    });
    let draw = match view {
        View::Coverage => coverage_grid::draw,
        View::Claims => claim_matrix::draw,
        View::Wording => wording_list::draw,
        View::Quotes => quote_ledger::draw,
        View::Differences => difference_list::draw,
        View::Timeline => story_lanes::draw,
        View::List | View::Compare => side_by_side::draw,
    };
    let before = match view {
        View::Wording => vec![least_field(explorer)],
        View::Compare => vec![chooser(explorer), least_field(explorer)],
        _ => Vec::new(),
    };
    let rest = move || match question.with(|question| question.found) {
        found if found > MOST && view != View::Coverage => text_el(
            "p",
            "remark",
            format!("Comparing the first {MOST} of {found} articles. Narrow the search to compare others."),
        ),
        _ => ().into_any(),
    };
    let body = move || question.with(|question| draw(explorer, question));
    let introduction = vec![text_el("h3", "", view.label()), text_el("p", "", introduction(view))];
    view! { class="v",
        {el("header", "introduction", introduction)}
        {move || rest()}
        {before}
        {move || body()}
    }
    .into_any()
}

fn introduction(view: View) -> &'static str {
    match view {
        View::List => "",
        View::Coverage => display::COVERAGE,
        View::Claims => display::CLAIMS,
        View::Wording => {
            "Passages that appear in more than one article, word for word or with a few words changed. Compared with the \
             fullest version, words left out are struck out and words added are underlined."
        }
        View::Quotes => {
            "The quotations, who is said to have said them, and how each article has them: verbatim, trimmed, altered, or \
             without quotation marks."
        }
        View::Differences => {
            "Numbers, dates, spellings and quotations that differ between articles of one story. Rules find them, without \
             knowledge of the subject. Read the sentences to judge for yourself."
        }
        View::Timeline => {
            "For each story, when it happened, when each source published, and which dates the texts mention. A date that \
             depends on the day of publication, like the year of “22 April”, is marked as inferred."
        }
        View::Compare => {
            "Passages that the articles share are numbered and underlined. Words that differ within them are red. Choose a \
             passage to bring the other texts to it."
        }
    }
}
