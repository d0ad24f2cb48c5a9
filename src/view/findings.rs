//! A view of the articles found that is drawn from all of them at once.

use cuttings_core::compare::MOST;
use cuttings_core::route::View;
use leptos::prelude::*;

use super::element::{el, text_el};
use super::{claim_matrix, coverage_grid, difference_list, quote_ledger, side_by_side, story_lanes, wording_list};
use crate::state::Explorer;

/// What a view is drawn from. Where none of it changes, the view stays.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The articles: those found, [`MOST`] at most.
    pub articles: Vec<usize>,
    /// How many articles were found.
    pub found: usize,
    /// How many equal words a passage of shared wording has at least.
    pub least: usize,
    /// How many findings are listed.
    pub shown: usize,
    /// The articles that are chosen for comparison.
    pub with: Vec<usize>,
}

/// The view with what it is, and what it leaves out.
pub fn findings(explorer: Explorer, view: View) -> AnyView {
    let question = Memo::new(move |_| {
        let (articles, found) =
            explorer.outcome.with(|outcome| (outcome.hits.iter().take(MOST).copied().collect(), outcome.hits.len()));
        explorer.route.with(|route| {
            let with = match view {
                View::Compare => route.with.iter().filter_map(|id| explorer.corpus.number_of(id)).collect(),
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
        View::Wording => vec![wording_list::least_field(explorer)],
        View::Compare => vec![side_by_side::chooser(explorer), wording_list::least_field(explorer)],
        _ => Vec::new(),
    };
    let rest = move || match question.with(|question| question.found) {
        found if found > MOST && view != View::Coverage => text_el(
            "p",
            "remark",
            format!("Of {found} articles found the first {MOST} are compared; narrow the result to compare others."),
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
        View::Coverage => {
            "Which article mentions which topic, and in how many passages. A number leads to the first of them. A dash says \
             that this text does not mention the topic, and no more than that."
        }
        View::Claims => {
            "What the articles claim, as an editor set it side by side: ● states it, ◐ states it differently, ” attributes \
             it to someone. Each leads to the passage. A dash says that this text does not mention it, not that it is denied."
        }
        View::Wording => {
            "Passages that stand in more than one article, word for word or with a few words changed. Words of the fullest \
             form that an article left out are struck out, words that it has instead are underlined."
        }
        View::Quotes => {
            "What stands between quotation marks, who is said to have said it, and its form in each article: verbatim, \
             trimmed, altered, or without the marks."
        }
        View::Differences => {
            "Numbers, dates, spellings and quotations in which the articles of one story differ. They are found by rule, \
             without knowledge of the matter; the sentences are there to judge by."
        }
        View::Timeline => {
            "For each story when it happened, when each outlet published, and the dates that the texts mention. A date that \
             was concluded from the day of publication, as the year of “22 April”, says so."
        }
        View::Compare => {
            "Passages that the chosen articles share are numbered and underlined; words that differ within one are set in \
             the red pencil. Choose a passage, and the other texts come to it."
        }
    }
}

/// "1 passage", "3 passages".
pub fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}
