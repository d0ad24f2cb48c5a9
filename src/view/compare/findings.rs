//! The comparison view that the reader chose.

use cuttings_core::bridge::Findings;
use cuttings_core::compare::MOST;
use cuttings_core::display;
use cuttings_core::facet::COLUMNS;
use cuttings_core::route::View;
use leptos::prelude::*;

use super::chooser::chooser;
use super::least_field::least_field;
use super::{claim_matrix, coverage_grid, difference_list, quote_ledger, side_by_side, story_lanes, wording_list};
use crate::state::{Compared, Delay, Explorer, Question};
use crate::view::part::counted::articles;
use crate::view::part::element::{el, text, text_el};
use crate::view::part::erased::on;

/// A comparison view with its introduction. When the question to the worker changes, the previous answer stays on
/// screen until the new answer arrives.
pub fn findings(explorer: Explorer, view: View) -> AnyView {
    let question = Memo::new(move |_| question(explorer, view));
    Effect::new(move |_| explorer.comparisons.ask(question.get()));
    on_cleanup(move || explorer.comparisons.ask(None));
    let answer = Memo::new(move |before: Option<&Option<Compared>>| {
        let question = question.get()?;
        explorer.comparisons.answer(&question).or_else(|| before.cloned().flatten())
    });
    let delay = Memo::new(move |_| {
        let question = question.get()?;
        let delay = explorer.comparisons.delay(&question)?;
        explorer.comparisons.answer(&question).is_none().then_some((delay, question.articles.len()))
    });
    let shown = Memo::new(move |_| explorer.route.with(|route| route.shown));
    let found = Memo::new(move |_| explorer.outcome.with(|outcome| outcome.hits.len()));
    let has_question = Memo::new(move |_| question.with(Option::is_some));
    let has_failed = Memo::new(move |_| matches!(delay.get(), Some((Delay::Failed(_), _))));
    let before = match view {
        View::Wording => vec![least_field(explorer)],
        View::Compare => vec![chooser(explorer), least_field(explorer)],
        _ => Vec::new(),
    };
    let rest = move || {
        let (most, found) = (most(view), found.get());
        let line = || format!("Comparing the first {most} of {found} articles. Narrow the search to compare others.");
        if found > most { text_el("p", "remark", line()) } else { ().into_any() }
    };
    let waits = move || match delay.get() {
        None => ().into_any(),
        Some((Delay::Long, total)) => {
            let line = format!("Comparing {}…", articles(total));
            view! { class="v", <p class="remark" role="status">{line}</p> }.into_any()
        }
        Some((Delay::Failed(reason), _)) => {
            let again =
                move |_| question.get_untracked().into_iter().for_each(|one| explorer.comparisons.try_again(one));
            let line = format!("These articles could not be compared ({reason}). ");
            let again = view! { class="v", <button type="button" on:click=on(again)>"Try again"</button> };
            view! { class="v", <p class="remark" role="alert">{text(line)}{again.into_any()}</p> }.into_any()
        }
    };
    let body = move || match view {
        View::Coverage => coverage_grid::draw(explorer),
        _ if !has_question.get() => {
            text_el("p", "remark", "Add two to four articles to the comparison, here or in the list.")
        }
        _ if has_failed.get() => ().into_any(),
        _ => answer.with(|answer| match answer {
            Some(answer) => drawn(explorer, answer, shown.get()),
            None => ().into_any(),
        }),
    };
    let introduction = vec![text_el("h3", "", view.label()), text_el("p", "", introduction(view))];
    view! { class="v",
        {el("header", "introduction", introduction)}
        {move || rest()}
        {before}
        {move || waits()}
        {move || body()}
    }
    .into_any()
}

/// The question that a view asks the worker. `None` for list and coverage, which need no worker, and for a side-by-side
/// comparison of fewer than two articles.
fn question(explorer: Explorer, view: View) -> Option<Question> {
    let corpus = explorer.corpus();
    let hits = || explorer.outcome.with(|outcome| outcome.hits.iter().take(most(view)).copied().collect());
    let chosen = || explorer.route.with(|route| route.with.iter().filter_map(|id| corpus.number_of(id)).collect());
    let least = || explorer.route.with(|route| route.least);
    match view {
        View::List | View::Coverage => None,
        View::Compare => {
            Some(Question { view, articles: chosen(), least: least() }).filter(|one| one.articles.len() > 1)
        }
        View::Wording => Some(Question { view, articles: hits(), least: least() }),
        _ => Some(Question { view, articles: hits(), least: 0 }),
    }
}

/// The maximum number of articles that a view compares. `usize::MAX` if this function sets no limit.
fn most(view: View) -> usize {
    match view {
        View::Claims => COLUMNS,
        View::Coverage | View::Compare => usize::MAX,
        _ => MOST,
    }
}

fn drawn(explorer: Explorer, comparison: &Findings, shown: usize) -> AnyView {
    match comparison {
        Findings::Claims(matrix) => claim_matrix::draw(explorer, matrix),
        Findings::Wording(wording) => wording_list::draw(explorer, wording, shown),
        Findings::Quotes(entries) => quote_ledger::draw(explorer, entries, shown),
        Findings::Differences(found) => difference_list::draw(explorer, found, shown),
        Findings::Timeline(lanes) => story_lanes::draw(explorer, lanes),
        Findings::Compare(sides) => side_by_side::draw(explorer, sides),
    }
}

fn introduction(view: View) -> &'static str {
    match view {
        View::List => "",
        View::Coverage => display::COVERAGE,
        View::Claims => display::CLAIMS,
        View::Wording => {
            "Passages that appear in more than one article, word for word or with a few words changed. Each is compared with \
             the fullest version: words left out are struck out, and words added are underlined."
        }
        View::Quotes => {
            "The quotations, the speaker that each article names, and how each article gives the words: verbatim, trimmed, \
             altered, or without quotation marks."
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
             passage to scroll the other texts to it."
        }
    }
}
