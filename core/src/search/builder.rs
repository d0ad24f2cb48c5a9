//! The index, made where a page is built.

use rustc_hash::FxHashMap;

use super::index::{MOST_IN_TEXT, MOST_IN_TITLE, NAME, VERSION, times};
use super::spelling::Spelling;
use super::token::tokens;
use crate::corpus::Corpus;
use crate::corpus::leb128::write;

/// Takes the articles one after the other.
#[derive(Default)]
pub(super) struct Builder {
    numbers: FxHashMap<String, usize>,
    forms: Vec<Seen>,
    /// How many words the title and the text of each article have.
    lengths: Vec<[u32; 2]>,
}

/// What is known of a form.
#[derive(Default)]
struct Seen {
    /// Whether it stands for several places somewhere.
    is_compound: bool,
    postings: Vec<Posting>,
}

struct Posting {
    article: u32,
    /// How many times it stands in the title and in the text.
    times: [u32; 2],
}

impl Builder {
    pub(super) fn of(corpus: &Corpus) -> Self {
        let mut builder = Self::default();
        for number in 0..corpus.len() {
            let article = corpus.articles.glance(number);
            let title = builder.field(number, 0, article.title.as_deref().unwrap_or(""));
            let text = builder.field(number, 1, &article.text);
            builder.lengths.push([title, text]);
        }
        builder
    }

    /// Takes the words of a field and gives the number of places it takes.
    fn field(&mut self, article: usize, field: usize, text: &str) -> u32 {
        let (article, mut places) = (article as u32, 0);
        tokens(text, &mut |token| {
            let known = self.numbers.get(token.word).copied();
            let number = known.unwrap_or_else(|| {
                self.numbers.insert(token.word.to_string(), self.forms.len());
                self.forms.push(Seen::default());
                self.forms.len() - 1
            });
            let form = &mut self.forms[number];
            form.is_compound |= token.width > 1;
            if form.postings.last().is_none_or(|last| last.article != article) {
                form.postings.push(Posting { article, times: [0; 2] });
            }
            if let Some(last) = form.postings.last_mut() {
                last.times[field] += 1;
            }
            places = places.max(token.place + 1);
        });
        places
    }

    /// Writes the index as [`super::Index`] reads it; the same corpus gives the same bytes.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut sorted: Vec<(&str, &Seen)> =
            self.numbers.iter().map(|(form, &number)| (form.as_str(), &self.forms[number])).collect();
        sorted.sort_unstable_by_key(|(form, _)| *form);
        let mut bytes = NAME.to_vec();
        [VERSION, self.lengths.len() as u32, sorted.len() as u32].into_iter().for_each(|n| write(&mut bytes, n));
        for field in 0..2 {
            self.lengths.iter().for_each(|length| write(&mut bytes, length[field]));
        }
        write_forms(&mut bytes, &sorted);
        write_stems(&mut bytes, &sorted);
        sorted.iter().for_each(|(_, seen)| bytes.push(u8::from(seen.is_compound)));
        sorted.iter().for_each(|(_, seen)| write(&mut bytes, seen.postings.len() as u32));
        // The most frequent first: gaps of one size stand together, which compresses.
        sorted.sort_by_key(|(_, seen)| std::cmp::Reverse(seen.postings.len()));
        let mut gaps = Vec::new();
        let mut counts = Vec::new();
        for posting in sorted.iter().flat_map(|(_, seen)| seen.postings.iter().zip(before(&seen.postings))) {
            let (posting, next) = posting;
            write(&mut gaps, posting.article - next);
            let [title, text] = posting.times;
            counts.push(times(title.min(MOST_IN_TITLE), text.min(MOST_IN_TEXT)));
        }
        write(&mut bytes, gaps.len() as u32);
        bytes.extend(gaps);
        bytes.extend(counts);
        bytes
    }
}

/// For each posting the article after that of the posting before it.
fn before(postings: &[Posting]) -> impl Iterator<Item = u32> {
    std::iter::once(0).chain(postings.iter().map(|posting| posting.article + 1))
}

/// Each form as how much of the one before it keeps, and what follows.
fn write_forms(bytes: &mut Vec<u8>, sorted: &[(&str, &Seen)]) {
    let previous = std::iter::once("").chain(sorted.iter().map(|(form, _)| *form));
    let kept: Vec<(usize, &str)> = sorted
        .iter()
        .zip(previous)
        .map(|((form, _), previous)| {
            let common = form.bytes().zip(previous.bytes()).take_while(|(one, other)| one == other).count();
            // A form is cut between letters.
            let common = (0..=common).rev().find(|&end| form.is_char_boundary(end)).unwrap_or(0);
            (common, &form[common..])
        })
        .collect();
    kept.iter().for_each(|(common, _)| write(bytes, *common as u32));
    kept.iter().for_each(|(_, rest)| write(bytes, rest.len() as u32));
    kept.iter().for_each(|(_, rest)| bytes.extend(rest.bytes()));
}

/// For each form how far before it the last form of its stem stands, and for the first of each stem how its letters
/// become the stem's: so many fall off the end, and these follow.
fn write_stems(bytes: &mut Vec<u8>, sorted: &[(&str, &Seen)]) {
    let spelling = Spelling::default();
    let mut last: FxHashMap<String, usize> = FxHashMap::default();
    let (mut cuts, mut ends) = (Vec::new(), Vec::new());
    for (number, (form, _)) in sorted.iter().enumerate() {
        let stem = spelling.stem(form);
        let common = form.char_indices().zip(stem.chars()).take_while(|((_, one), other)| one == other);
        let common = common.last().map_or(0, |((at, letter), _)| at + letter.len_utf8());
        let (cut, end) = (form.len() - common, stem[common..].to_string());
        let before = last.insert(stem, number);
        write(bytes, before.map_or(0, |before| (number - before) as u32));
        cuts.push(if before.is_none() { cut } else { 0 });
        ends.push(if before.is_none() { end } else { String::new() });
    }
    cuts.iter().for_each(|&cut| write(bytes, cut as u32));
    ends.iter().for_each(|end| write(bytes, end.len() as u32));
    ends.iter().for_each(|end| bytes.extend(end.bytes()));
}
