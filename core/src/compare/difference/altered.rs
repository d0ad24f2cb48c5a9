//! Words that were changed in a quotation.

use super::{Difference, Occurrence, Verdict};
use crate::compare::quote::{FormKind, ledger};
use crate::compare::wording::Edit;
use crate::corpus::Corpus;
use crate::text::{one_spelling, words};

/// The changes in quotations, one by one. What is only spelled otherwise stands among the spellings.
pub(super) fn of_quotes(corpus: &Corpus, articles: &[usize]) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for entry in ledger(corpus, articles) {
        let Some(fullest) = entry.forms.first().map(|form| form.article) else { continue };
        let mut begun: Vec<((usize, usize), usize)> = Vec::new();
        for form in entry.forms.iter().filter(|form| form.kind == FormKind::Altered && form.article != fullest) {
            for edit in form.edits.iter().filter(|edit| !is_spelling(corpus, fullest, form.article, edit)) {
                let known = begun.iter().find(|(bytes, _)| *bytes == edit.one).map(|(_, place)| *place);
                let place = known.unwrap_or_else(|| {
                    begun.push((edit.one, found.len()));
                    found.push(Difference { verdict: Verdict::AlteredQuote, variants: Vec::new() });
                    found.len() - 1
                });
                for (number, bytes) in [(fullest, edit.one), (form.article, edit.other)] {
                    let article = corpus.articles.glance(number);
                    let words = article.text.get(bytes.0..bytes.1).unwrap_or("");
                    let shown = if words.is_empty() { "(left out)" } else { words };
                    let sentence = crate::text::sentence(&article.text, bytes.0);
                    found[place].insert(shown, Occurrence { article: number, bytes, sentence });
                }
            }
        }
    }
    found
}

fn is_spelling(corpus: &Corpus, one: usize, other: usize, edit: &Edit) -> bool {
    let keys = |article: usize, bytes: (usize, usize)| -> Vec<String> {
        let article = corpus.articles.glance(article);
        let mut keys = Vec::new();
        words(article.text.get(bytes.0..bytes.1).unwrap_or(""), &mut |word| {
            keys.push(one_spelling(word.folded).into_owned());
        });
        keys
    };
    let (one, other) = (keys(one, edit.one), keys(other, edit.other));
    one == other && !one.is_empty()
}
