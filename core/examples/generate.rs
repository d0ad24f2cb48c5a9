//! Generates a corpus that looks like news, for benchmarks. The same number of articles always gives the same bytes.
//!
//! `generate N [OUT.jsonl]` prints the corpus JSON of N articles, or writes it to a file.
//!
//! Each article has 200 to 500 words and one to four of 30 topics. The articles come from 40 sources and cover ten
//! years. The frequencies of the 60,000 words follow the Zipf–Mandelbrot law, frequency ∝ 1 / (rank + 2.7)^1.07
//! (Mandelbrot, “An informational theory of the statistical structure of language”, 1953). The most frequent words are
//! common words of English news, roughly in the order of their frequency in news. The other words consist of syllables
//! and English endings, so that the stemmer has endings to remove.

use std::error::Error;
use std::{env, fs};

use cuttings_core::corpus::{Article, Assignment, Block, BlockKind, Corpus, Evidence, Field, Header};

const FREQUENT: &str = "the of and to in a is that for on with as was by at it from be are have has an not this \
    he which but will said or they their were who we been its more would about also had up one after his new two \
    there can other first when over into out some all people could year time than so no last years government \
    minister between country should president before most made under may many three her state security these only \
    since against while defence during now united meeting international world if report military do according \
    national foreign being where because such police city court million per what our them india washington talks \
    support company house party part week day market general public both any then us she told those through";
const SYLLABLES: [&str; 40] = [
    "ba", "ber", "can", "dor", "el", "far", "gan", "hol", "in", "jor", "ka", "lan", "mer", "nor", "os", "par", "qui",
    "ras", "sel", "tor", "ul", "van", "wes", "xan", "yor", "zen", "bri", "cla", "dre", "fri", "gra", "ple", "pro",
    "sta", "stri", "tra", "thu", "cho", "shi", "spe",
];
const ENDINGS: [&str; 12] = ["", "", "", "", "s", "s", "ed", "ing", "ation", "er", "ment", "ly"];
const VOCABULARY: usize = 60_000;
const SOURCES: usize = 40;
const TOPICS: usize = 30;

/// The random number generator SplitMix64 by Sebastiano Vigna.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.roll() % bound.max(1) as u64) as usize
    }

    fn share(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

struct Language {
    words: Vec<String>,
    /// For each word, the sum of the relative frequencies of this word and all words before it.
    shares: Vec<f64>,
}

impl Language {
    fn new(dice: &mut Dice) -> Self {
        let mut words: Vec<String> = FREQUENT.split_whitespace().map(str::to_string).collect();
        let mut known: std::collections::HashSet<String> = words.iter().cloned().collect();
        while words.len() < VOCABULARY {
            let syllables = 1 + dice.below(3);
            let mut word: String = (0..syllables).map(|_| SYLLABLES[dice.below(SYLLABLES.len())]).collect();
            word += ENDINGS[dice.below(ENDINGS.len())];
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let weights = (0..VOCABULARY).map(|rank| (rank as f64 + 2.7).powf(-1.07));
        let mut shares: Vec<f64> = weights
            .map(|weight| {
                sum += weight;
                sum
            })
            .collect();
        shares.iter_mut().for_each(|share| *share /= sum);
        Self { words, shares }
    }

    fn word(&self, dice: &mut Dice) -> &str {
        let share = dice.share();
        &self.words[self.shares.partition_point(|&up_to| up_to < share).min(VOCABULARY - 1)]
    }

    /// Appends a sentence of `length` words. It starts with a capital letter, ends with a full stop, and may have
    /// commas and capitalised words inside it.
    fn sentence(&self, dice: &mut Dice, length: usize, text: &mut String) {
        for place in 0..length {
            let word = self.word(dice);
            let (first, rest) = word.split_at(1);
            let is_name = place == 0 || dice.below(14) == 0;
            text.push_str(&if is_name { first.to_uppercase() } else { first.to_string() });
            text.push_str(rest);
            text.push_str(if place + 1 == length {
                "."
            } else if dice.below(11) == 0 {
                ", "
            } else {
                " "
            });
        }
    }
}

fn article(number: usize, language: &Language, dice: &mut Dice) -> Article {
    let mut title = String::new();
    let words = 6 + dice.below(6);
    language.sentence(dice, words, &mut title);
    title.pop();
    let (mut text, mut blocks) = (String::new(), Vec::new());
    let mut left = 200 + dice.below(301);
    while left > 0 {
        let start = text.len();
        for _ in 0..2 + dice.below(3) {
            let length = (8 + dice.below(20)).min(left);
            if length > 0 {
                text.push_str(if text.len() > start { " " } else { "" });
                language.sentence(dice, length, &mut text);
            }
            left -= length;
        }
        blocks.push(Block { kind: BlockKind::Paragraph, start, end: text.len() });
        text.push_str(if left > 0 { "\n" } else { "" });
    }
    let mut topics: Vec<usize> = (0..1 + dice.below(4)).map(|_| dice.below(TOPICS)).collect();
    topics.sort_unstable();
    topics.dedup();
    let assignment = |topic: usize| {
        let start = text.char_indices().map(|(at, _)| at).nth(dice.below(200)).unwrap_or(0);
        let evidence = vec![Evidence { field: Field::Text, start, end: start + 5 }];
        Assignment { topic: format!("topic-{topic}"), by_hand: false, evidence }
    };
    let topics: Vec<Assignment> = topics.into_iter().map(assignment).collect();
    let (year, month, day) = (2015 + dice.below(10), 1 + dice.below(12), 1 + dice.below(28));
    Article {
        id: format!("{year}-{month:02}-{day:02}-{number:06}"),
        title: Some(title),
        source: Some(format!("Outlet {:02}", dice.below(SOURCES))),
        url: Some(format!("https://example.org/{number}")),
        date: format!("{year}-{month:02}-{day:02}").parse().ok(),
        language: Some("en".into()),
        topics,
        blocks,
        text,
        ..Article::default()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let count: usize = arguments.first().ok_or("generate N [OUT.jsonl]")?.parse()?;
    let mut dice = Dice(2025);
    let language = Language::new(&mut dice);
    let articles: Vec<Article> = (0..count).map(|number| article(number, &language, &mut dice)).collect();
    let topics = (0..TOPICS).map(|topic| (format!("topic-{topic}"), format!("Topic {topic:02}")));
    let header = Header::new(format!("{count} articles"), topics.collect(), Vec::new());
    let corpus = Corpus::new(header, articles);
    match &arguments[1..] {
        [] => print!("{}", corpus.to_json()?),
        [target, ..] => fs::write(target, corpus.to_json()?)?,
    }
    Ok(())
}
