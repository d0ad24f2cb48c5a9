//! Words that differ between versions of a quotation.

use super::variant::{Difference, DifferenceKind, Occurrence};
use crate::compare::prepared::PreparedArticles;
use crate::compare::quotation_group::{VersionKind, groups_of};
use crate::compare::wording::Edit;
use crate::text::{one_spelling, words};

/// The differences between the fullest version of each quotation and its altered versions. Edits of the same words of
/// the fullest version are variants of one difference. Edits that only change the spelling are left out, because
/// `spelling.rs` reports them. `places` are the indexes of the compared articles in `articles`.
pub(super) fn of_quotations(articles: &PreparedArticles<'_>, places: &[usize]) -> Vec<Difference> {
    let mut found: Vec<Difference> = Vec::new();
    for group in groups_of(articles, places) {
        let Some(fullest) = group.versions.first().map(|version| version.article) else { continue };
        // The byte range in the fullest version, and the index in `found` of the difference about it.
        let mut begun: Vec<((usize, usize), usize)> = Vec::new();
        let is_altered = |kind: VersionKind| kind == VersionKind::Altered;
        for version in group.versions.iter().filter(|one| is_altered(one.kind) && one.article != fullest) {
            for edit in version.edits.iter().filter(|edit| !is_spelling(articles, fullest, version.article, edit)) {
                let known = begun.iter().find(|(bytes, _)| *bytes == edit.one).map(|(_, place)| *place);
                let place = known.unwrap_or_else(|| {
                    begun.push((edit.one, found.len()));
                    found.push(Difference { kind: DifferenceKind::AlteredQuotation, variants: Vec::new() });
                    found.len() - 1
                });
                for (number, bytes) in [(fullest, edit.one), (version.article, edit.other)] {
                    let text = text_of(articles, number);
                    let words = text.get(bytes.0..bytes.1).unwrap_or("");
                    let shown = if words.is_empty() { "(left out)" } else { words };
                    let sentence = crate::text::sentence(text, bytes.0);
                    found[place].insert(shown, Occurrence { article: number, bytes, sentence });
                }
            }
        }
    }
    found
}

/// The text of the article with this number.
fn text_of<'a>(articles: &'a PreparedArticles<'_>, number: usize) -> &'a str {
    articles.place_of(number).map_or("", |place| &articles.article(place).text)
}

/// Whether an edit only changes the spelling.
fn is_spelling(articles: &PreparedArticles<'_>, one: usize, other: usize, edit: &Edit) -> bool {
    let keys = |article: usize, bytes: (usize, usize)| -> Vec<String> {
        let mut keys = Vec::new();
        words(text_of(articles, article).get(bytes.0..bytes.1).unwrap_or(""), &mut |word| {
            keys.push(one_spelling(word.folded).into_owned());
        });
        keys
    };
    let (one, other) = (keys(one, edit.one), keys(other, edit.other));
    one == other && !one.is_empty()
}
