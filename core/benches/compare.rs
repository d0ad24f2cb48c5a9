//! Measures how long comparisons take, without a browser.
//!
//! ```text
//! compare CORPUS.jsonl
//! ```
//!
//! The program compares the first 1,000 articles, the maximum that the views compare at once. It adds a statement of
//! about 90 words to every fifth article, with or without quotation marks and sometimes edited. These 200 articles form
//! one story. The other articles form stories of 20 articles.
//!
//! Each line of the output is a JSON record. The first record has the size of the texts and the time to tokenise them.
//! One record for each part of the comparison follows. It has the number of results, the shortest and the median time
//! in milliseconds, and the median as a multiple of the time to tokenise. The part `all` prepares the articles once and
//! runs the four parts before it.

use std::error::Error;
use std::time::Instant;
use std::{env, fs};

use cuttings_core::compare::{self, MOST, PreparedArticles, STANDARD};
use cuttings_core::corpus::{Article, Block, BlockKind, Corpus, Header};
use cuttings_core::text::tokens;

/// The number of warm-up runs. They are not measured.
const WARM: usize = 1;
/// The number of measured runs.
const RUNS: usize = 7;
const STATEMENT: &str = "The two sides spoke for 20 minutes about a wide range of subjects, from patrols in the strait and \
    the training of crews to a common stock of spare parts for frigates. They agreed to build upon the momentum of this \
    close and useful partnership in all of its parts, such as common radar pictures, the sharing of harbours and docks, \
    more frequent exercises at sea, and work with others who hold the same view. The minister will visit Norhaven on 12 \
    August to carry the work forward";

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo bench` adds the option `--bench`.
    let Some(path) = env::args().skip(1).find(|argument| !argument.starts_with('-')) else {
        println!("compare CORPUS.jsonl; examples/generate.rs writes such a file");
        return Ok(());
    };
    let generated = Corpus::from_json(&fs::read_to_string(path)?)?;
    let articles: Vec<Article> = generated.articles.iter().take(MOST).cloned().collect();
    let articles: Vec<Article> = articles.into_iter().enumerate().map(planted).collect();
    let mut stories: Vec<String> = articles.iter().filter_map(|article| article.story.clone()).collect();
    stories.sort();
    stories.dedup();
    let stories = stories.into_iter().map(|id| (id.clone(), id)).collect();
    let header = Header { stories, ..Header::new("Planted".into(), Vec::new(), Vec::new()) };
    let corpus = Corpus::new(header, articles);
    let all: Vec<usize> = (0..corpus.len()).collect();
    let text: usize = corpus.articles.iter().map(|article| article.text.len()).sum();

    let (words, least, read) = timed(&|| {
        let mut words = 0;
        corpus.articles.iter().for_each(|article| tokens(&article.text, &mut |_| words += 1));
        words
    });
    println!(
        r#"{{"articles":{},"text":{text},"words":{words},"least":{least:.1},"milliseconds":{read:.1}}}"#,
        corpus.len()
    );
    let prepared = || PreparedArticles::new(&corpus, &all);
    let parts: [(&str, &dyn Fn() -> usize); 6] = [
        ("wording", &|| compare::wording(&prepared(), STANDARD).groups.len()),
        ("quotations", &|| compare::quotation_groups(&prepared()).len()),
        ("differences", &|| compare::differences(&prepared()).len()),
        ("lanes", &|| compare::lanes(&prepared()).len()),
        ("all", &|| {
            let prepared = prepared();
            let found = compare::wording(&prepared, STANDARD).groups.len() + compare::quotation_groups(&prepared).len();
            found + compare::differences(&prepared).len() + compare::lanes(&prepared).len()
        }),
        ("stories", &|| {
            let articles: Vec<Article> =
                corpus.articles.iter().map(|article| Article { story: None, ..article.clone() }).collect();
            compare::stories(&articles).1.len()
        }),
    ];
    for (part, find) in parts {
        let (found, least, time) = timed(find);
        println!(
            r#"{{"part":"{part}","found":{found},"least":{least:.1},"milliseconds":{time:.1},"times":{:.1}}}"#,
            time / read
        );
    }
    Ok(())
}

/// Gives each article a story, and adds the statement to every fifth article. The statement may be unchanged, shortened
/// or edited, and may lack quotation marks.
fn planted((place, article): (usize, Article)) -> Article {
    let number = place / 5;
    if place % 5 > 0 {
        return Article { story: Some(format!("story-{:03}", number / 5)), ..article };
    }
    let statement = match number % 7 {
        0 => STATEMENT.replace("close and useful", "close & useful"),
        1 => STATEMENT.replace(" wide", ""),
        2 => STATEMENT.replace("20 minutes", "30 minutes"),
        3 => STATEMENT.split_once(". ").map_or("", |(_, rest)| rest).to_string(),
        4 => STATEMENT.replace("12 August", "August"),
        _ => STATEMENT.to_string(),
    };
    let paragraph = match number % 3 {
        0 => format!("\n“{statement},” the ministry said in a statement."),
        1 => format!("\n\"{statement}.\" The minister spoke of a “new chapter {}”.", number % 9),
        _ => format!("\n{statement}."),
    };
    let start = article.text.len() + 1;
    let text = article.text + &paragraph;
    let mut blocks = article.blocks;
    blocks.push(Block { kind: BlockKind::Paragraph, start, end: text.len() });
    Article { story: Some("planted".into()), text, blocks, ..article }
}

/// Runs `find` several times. Returns the number of results, and the shortest and the median time in milliseconds.
fn timed(find: &dyn Fn() -> usize) -> (usize, f64, f64) {
    let mut found = 0;
    let mut times: Vec<f64> = (0..WARM + RUNS)
        .map(|_| {
            let start = Instant::now();
            found = find();
            start.elapsed().as_secs_f64() * 1e3
        })
        .skip(WARM)
        .collect();
    times.sort_by(f64::total_cmp);
    (found, times[0], times[RUNS / 2])
}
