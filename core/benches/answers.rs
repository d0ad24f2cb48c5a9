//! Measures how long the core takes to answer queries, without a browser.
//!
//! ```text
//! answers CORPUS.jsonl < ADDRESSES
//! ```
//!
//! Each line of the input is the fragment of an address. Each line of the output is a JSON record. The first record has
//! the size of the corpus, and the time to open the corpus and the index. One record for each address follows. It has
//! the number of matching articles, and the time of each measured answer. Times are in milliseconds.
//!
//! An answer is everything that the list view shows: the hits in order, and the facet values and the timeline, both
//! with counts. Articles are tokenised in advance, as the page does in idle time.

use std::collections::HashMap;
use std::error::Error;
use std::io::{BufRead, stdin};
use std::sync::Arc;
use std::time::Instant;
use std::{env, fs};

use cuttings_core::bundle::{Parts, open_index};
use cuttings_core::corpus::{Corpus, Fetch};
use cuttings_core::facet::explore;
use cuttings_core::route::Route;
use cuttings_core::text::tokens;

/// The number of warm-up answers for each address. They are not measured.
const WARM: usize = 3;
/// The number of measured answers for each address.
const RUNS: usize = 25;

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo bench` adds the option `--bench`.
    let corpus = env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let Some(corpus) = corpus else {
        println!("answers CORPUS.jsonl < ADDRESSES; make bench-core runs this");
        return Ok(());
    };
    let corpus = Corpus::from_json(&fs::read_to_string(corpus)?)?;
    let (text, postings) = (corpus.articles.iter().map(|article| article.text.len()).sum::<usize>(), postings(&corpus));
    let Parts { corpus: records, contents, index } = Parts::of(&corpus)?;
    drop(corpus);
    let length = records.len();
    let fetch: Fetch = Arc::new(move |range| records.get(range).unwrap_or_default().to_vec());
    let start = Instant::now();
    let corpus = Corpus::open(length, fetch, &contents)?;
    let index = open_index(&corpus, index)?;
    let opened = milliseconds(start);
    println!(
        r#"{{"articles":{},"text":{text},"terms":{},"postings":{postings},"opened":{opened:.1}}}"#,
        corpus.len(),
        index.terms(),
    );
    (0..corpus.len()).for_each(|article| index.read_ahead(&corpus, article));
    for address in stdin().lock().lines() {
        let query = Route::parse(&address?).0.query;
        let mut found = 0;
        let times: Vec<String> = (0..WARM + RUNS)
            .map(|_| {
                let start = Instant::now();
                found = explore(&corpus, &index, &query, None).hits.len();
                format!("{:.4}", milliseconds(start))
            })
            .skip(WARM)
            .collect();
        println!(r#"{{"found":{found},"times":[{}]}}"#, times.join(","));
    }
    Ok(())
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

/// The number of postings in an index of the corpus.
fn postings(corpus: &Corpus) -> usize {
    let (mut last, mut postings) = (HashMap::new(), 0);
    for (number, article) in corpus.articles.iter().enumerate() {
        for text in [article.title.as_deref().unwrap_or(""), &article.text] {
            tokens(text, &mut |token| match last.get_mut(token.word) {
                Some(last) => postings += usize::from(std::mem::replace(last, number) != number),
                None => {
                    last.insert(token.word.to_string(), number);
                    postings += 1;
                }
            });
        }
    }
    postings
}
