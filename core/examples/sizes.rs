//! Build the index where the page starts, or ship it? What each weighs, for `benches/start.mjs`.
//!
//! ```text
//! sizes CORPUS.jsonl FOLDER
//! ```
//!
//! Prints one JSON record: how long the corpus takes to read and to index here, in milliseconds, and how many forms,
//! postings and places an index holds. Writes two shipped indexes to the folder as they might be, to be compressed and
//! weighed; nothing reads them. `postings` is the least that answers and ranks words, `places` has phrases as well.
//! Both are columns of variable-length numbers, because equal things side by side compress best.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use cuttings_core::corpus::{Article, Corpus};
use cuttings_core::search::{Index, tokens};

/// How often reading and indexing are timed; the middle one counts.
const RUNS: usize = 3;

/// Where a form stands in one article: places in the title, then places in the text.
struct Posting {
    article: usize,
    places: [Vec<u32>; 2],
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [corpus, folder] = arguments.as_slice() else { return Err("sizes CORPUS.jsonl FOLDER".into()) };
    let json = fs::read_to_string(corpus)?;
    let (mut read, mut indexed) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        let corpus = Corpus::from_json(&json)?;
        read.push(start.elapsed());
        let start = Instant::now();
        let _index = Index::of(&corpus);
        indexed.push(start.elapsed());
    }
    let middle = |times: &mut Vec<std::time::Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1e3
    };
    let corpus = Corpus::from_json(&json)?;
    let index = postings(&corpus);
    fs::write(Path::new(folder).join("postings"), shipped(&index, false))?;
    fs::write(Path::new(folder).join("places"), shipped(&index, true))?;
    let all = || index.values().flatten();
    println!(
        r#"{{"articles":{},"text":{},"read":{:.1},"index":{:.1},"forms":{},"postings":{},"places":{}}}"#,
        corpus.len(),
        corpus.articles.iter().map(|article| article.text.len()).sum::<usize>(),
        middle(&mut read),
        middle(&mut indexed),
        index.len(),
        all().count(),
        all().flat_map(|posting| &posting.places).map(Vec::len).sum::<usize>(),
    );
    Ok(())
}

fn postings(corpus: &Corpus) -> BTreeMap<String, Vec<Posting>> {
    let mut index: BTreeMap<String, Vec<Posting>> = BTreeMap::new();
    for (article, Article { title, text, .. }) in corpus.articles.iter().enumerate() {
        for (field, text) in [title.as_deref().unwrap_or(""), text].into_iter().enumerate() {
            tokens(text, &mut |token| {
                let postings = index.entry(token.word.to_string()).or_default();
                if postings.last().is_none_or(|last| last.article != article) {
                    postings.push(Posting { article, places: [Vec::new(), Vec::new()] });
                }
                if let Some(last) = postings.last_mut() {
                    last.places[field].push(token.place);
                }
            });
        }
    }
    index
}

/// Forms as the letters that they do not share with the one before; then for each form how many articles have it, by
/// how much their numbers grow, how often it stands in title and text, and if wanted by how much its places grow.
fn shipped(index: &BTreeMap<String, Vec<Posting>>, with_places: bool) -> Vec<u8> {
    let [mut forms, mut counts, mut articles, mut times, mut places] = [(); 5].map(|()| Vec::new());
    let mut before = "";
    for (form, postings) in index {
        let shared = form.bytes().zip(before.bytes()).take_while(|(one, other)| one == other).count();
        number(&mut forms, shared as u32);
        number(&mut forms, (form.len() - shared) as u32);
        forms.extend(&form.as_bytes()[shared..]);
        before = form;
        number(&mut counts, postings.len() as u32);
        let mut next = 0;
        for posting in postings {
            number(&mut articles, (posting.article - next) as u32);
            next = posting.article + 1;
            let [title, text] = &posting.places;
            // Few words stand in a title: whether this one does is the last bit.
            number(&mut times, (text.len() as u32) << 1 | u32::from(!title.is_empty()));
            if !title.is_empty() {
                number(&mut times, title.len() as u32);
            }
            for field in &posting.places {
                let mut next = 0;
                for &place in field {
                    number(&mut places, place - next);
                    next = place;
                }
            }
        }
    }
    let columns = [forms, counts, articles, times];
    let places = if with_places { places } else { Vec::new() };
    columns.into_iter().chain([places]).flatten().collect()
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
fn number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
