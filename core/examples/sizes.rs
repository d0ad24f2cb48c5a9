//! Measures two times for `benches/start.mjs`: the time that a page would need to build an index when it starts, and
//! the time to open a finished index.
//!
//! ```text
//! sizes CORPUS.jsonl FOLDER
//! ```
//!
//! The program writes the bundle sections to the folder, and also a file `positions`. The size of this file is how much
//! larger the index would be if it stored positions.
//!
//! The program prints one JSON record: the number of articles, the bytes of their texts, the number of terms, and two
//! times in milliseconds. `made` is the time to read every record and build the index. `opened` is the time to open the
//! sections.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;
use std::{env, fs};

use cuttings_core::bundle::{CONTENTS, CORPUS, INDEX, Parts, open_index};
use cuttings_core::corpus::{Corpus, Fetch};
use cuttings_core::index::Index;
use cuttings_core::leb128;
use cuttings_core::text::tokens;

/// The number of times that each operation is timed. The median is printed.
const RUNS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [corpus, folder] = arguments.as_slice() else { return Err("sizes CORPUS.jsonl FOLDER".into()) };
    let json = fs::read_to_string(corpus)?;
    let made = median(|| Corpus::from_json(&json).map(|corpus| Index::of(&corpus)).is_ok());
    let corpus = Corpus::from_json(&json)?;
    let parts = Parts::of(&corpus)?;
    let records = Arc::new(parts.corpus.clone());
    let fetch: Fetch = Arc::new(move |range| records.get(range).unwrap_or_default().to_vec());
    let opened = median(|| {
        let corpus = Corpus::open(parts.corpus.len(), fetch.clone(), &parts.contents);
        corpus.and_then(|corpus| open_index(&corpus, parts.index.clone())).is_ok()
    });
    let all = [
        (CORPUS, &parts.corpus),
        (CONTENTS, &parts.contents),
        (INDEX, &parts.index),
        ("positions", &positions(&corpus)),
    ];
    for (name, bytes) in all {
        fs::write(Path::new(folder).join(name), bytes)?;
    }
    println!(
        r#"{{"articles":{},"text":{},"terms":{},"made":{made:.1},"opened":{opened:.1}}}"#,
        corpus.len(),
        corpus.articles.iter().map(|article| article.text.len()).sum::<usize>(),
        Index::of(&corpus).terms(),
    );
    Ok(())
}

/// The median time that `work` takes, in milliseconds.
fn median(work: impl Fn() -> bool) -> f64 {
    let mut times = [0.0; RUNS].map(|_| {
        let start = Instant::now();
        assert!(work(), "the corpus or its sections cannot be read");
        start.elapsed().as_secs_f64() * 1e3
    });
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

/// The positions of all terms as an index could store them: gaps in LEB128, for each field of each article.
fn positions(corpus: &Corpus) -> Vec<u8> {
    let mut growing: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for article in &corpus.articles {
        for text in [article.title.as_deref().unwrap_or(""), &article.text] {
            let mut last: BTreeMap<String, u32> = BTreeMap::new();
            tokens(text, &mut |token| {
                let before = last.insert(token.word.to_string(), token.position).unwrap_or(0);
                leb128::write(growing.entry(token.word.to_string()).or_default(), token.position - before);
            });
        }
    }
    growing.into_values().flatten().collect()
}
