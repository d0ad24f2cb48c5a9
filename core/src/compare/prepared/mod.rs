//! The articles to compare, each parsed only once.

mod word_numbers;

pub use word_numbers::{NumberedWord, WordNumbers, bytes};

pub(super) use word_numbers::in_both;

use std::borrow::Cow;
use std::cell::OnceCell;

use super::date::{DateToken, DateWord, Mention, date_word, dated, tokens};
use super::quotation::{Quotation, quotations};
use crate::corpus::{Article, Corpus, Day};
use crate::order::sorted;

/// The maximum number of articles that are compared together. If there are more, only the first ones are compared.
pub const MOST: usize = 1000;

/// The articles to compare, with their words, dates and quotations.
///
/// Words, dates and quotations are computed when a view first needs them, and kept for the other views. The *place* of
/// an article is its index in this list. The *number* of an article is its index in the corpus. Both follow the order
/// of dates.
pub struct PreparedArticles<'a> {
    corpus: &'a Corpus,
    /// The numbers of the articles in the order in which they were given.
    chosen: Vec<usize>,
    articles: Vec<PreparedArticle<'a>>,
    words: OnceCell<Words>,
    /// For each word, by its number: what it can be in a date, such as a month or a day.
    date_words: OnceCell<Vec<DateWord>>,
}

struct PreparedArticle<'a> {
    number: usize,
    article: Cow<'a, Article>,
    dates: OnceCell<(Option<Day>, Vec<Mention>)>,
    quotations: OnceCell<Vec<Quotation>>,
}

/// The words of all articles.
struct Words {
    numbers: WordNumbers,
    /// The words of each article, by place.
    of_article: Vec<Vec<NumberedWord>>,
}

impl<'a> PreparedArticles<'a> {
    /// Prepares the articles with these numbers, which may be in any order.
    pub fn new(corpus: &'a Corpus, articles: &[usize]) -> Self {
        let prepared = |number: usize| PreparedArticle {
            number,
            article: corpus.articles.glance(number),
            dates: OnceCell::new(),
            quotations: OnceCell::new(),
        };
        let in_order = sorted(articles.to_vec(), &mut usize::cmp);
        Self {
            corpus,
            chosen: articles.to_vec(),
            articles: in_order.into_iter().map(prepared).collect(),
            words: OnceCell::new(),
            date_words: OnceCell::new(),
        }
    }

    /// The corpus of the articles.
    pub fn corpus(&self) -> &'a Corpus {
        self.corpus
    }

    /// The numbers of the articles in the order in which they were given.
    pub fn chosen(&self) -> &[usize] {
        &self.chosen
    }

    /// The number of articles.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    /// Whether there are no articles.
    pub fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }

    /// The number of the article at this place.
    pub fn number(&self, place: usize) -> usize {
        self.articles[place].number
    }

    /// The place of the article with this number.
    pub fn place_of(&self, number: usize) -> Option<usize> {
        self.articles.binary_search_by_key(&number, |article| article.number).ok()
    }

    /// The article at this place.
    pub fn article(&self, place: usize) -> &Article {
        &self.articles[place].article
    }

    /// The words of each article, by place. Equal words have equal numbers.
    pub fn words(&self) -> &[Vec<NumberedWord>] {
        &self.all_words().of_article
    }

    /// The different words of all articles, each with a number.
    pub fn word_numbers(&self) -> &WordNumbers {
        &self.all_words().numbers
    }

    /// The day that the article at this place is about, and the dates that it mentions.
    pub fn dates(&self, place: usize) -> &(Option<Day>, Vec<Mention>) {
        self.articles[place].dates.get_or_init(|| {
            let article = self.article(place);
            // The timeline needs dates but no word numbers. Splitting the text for dates alone takes a third of the
            // time of numbering its words.
            match self.words.get() {
                Some(words) => dated(article, &self.date_tokens(words, place)),
                None => dated(article, &tokens(article)),
            }
        })
    }

    /// The tokens that [`tokens`] would return for the article at this place. They are made from the numbered words, so
    /// the text is not read again.
    fn date_tokens(&self, words: &Words, place: usize) -> Vec<DateToken> {
        let numbers = &words.numbers;
        let date_words = self.date_words.get_or_init(|| numbers.iter().map(date_word).collect());
        let token = |word: &NumberedWord| DateToken {
            word: date_words[numbers.without_possessive(word.number) as usize],
            start: word.start,
            end: word.end - usize::from(word.possessive),
        };
        let is_word = |word: &&NumberedWord| !numbers.is_sign(word.number);
        words.of_article[place].iter().filter(is_word).map(token).collect()
    }

    /// The quotations of the article at this place.
    pub fn quotations(&self, place: usize) -> &[Quotation] {
        self.articles[place].quotations.get_or_init(|| quotations(self.article(place)))
    }

    fn all_words(&self) -> &Words {
        self.words.get_or_init(|| {
            let mut numbers = WordNumbers::default();
            let of_article = self.articles.iter().map(|article| numbers.words(&article.article)).collect();
            Words { numbers, of_article }
        })
    }
}
