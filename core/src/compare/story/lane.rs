//! When it happened, when each outlet published, and which other dates the texts mention: a lane for each story.

use crate::compare::date::{Mention, dated, day_number};
use crate::corpus::{Corpus, Date, Day};
use crate::order::sorted;

/// A story, or the articles that belong to none.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Lane {
    /// The place among the corpus's stories; `None` for the articles that stand alone.
    pub story: Option<usize>,
    /// The days on which it happened: as the articles say, each once.
    #[serde(with = "happened")]
    pub happened: Vec<Day>,
    /// The articles, in the order of their publication; those without a date last.
    pub published: Vec<Published>,
    /// The dates that the texts mention, the earliest first; one that several texts mention stands once.
    pub mentioned: Vec<Mentioned>,
}

/// An article on its lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Published {
    /// The article, by number.
    pub article: usize,
    /// When it was published.
    pub date: Option<Date>,
    /// How many days after the event, where both days are known.
    pub delay: Option<i32>,
}

/// A date and where it is mentioned.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mentioned {
    /// The first and the last day.
    #[serde(with = "span")]
    pub days: (Day, Day),
    /// As a reader says it.
    pub spoken: String,
    /// Whether its year, or the day of a weekday, was concluded in every one of the texts.
    pub is_inferred: bool,
    /// The articles and the bytes of its words in each.
    pub places: Vec<(usize, (usize, usize))>,
}

/// The lanes of these articles, in the order of the stories; what belongs to none comes last.
pub fn lanes(corpus: &Corpus, articles: &[usize]) -> Vec<Lane> {
    let articles = crate::compare::by_number(articles);
    let mut lanes = Vec::new();
    for (place, story) in corpus.stories.iter().enumerate() {
        let its: Vec<usize> = articles.iter().copied().filter(|&number| story.ids.contains(number)).collect();
        if !its.is_empty() {
            lanes.push(lane(corpus, Some(place), &its));
        }
    }
    let is_alone = |number: &usize| !corpus.stories.iter().any(|story| story.ids.contains(*number));
    let alone: Vec<usize> = articles.into_iter().filter(is_alone).collect();
    if !alone.is_empty() {
        lanes.push(lane(corpus, None, &alone));
    }
    lanes
}

fn lane(corpus: &Corpus, place: Option<usize>, articles: &[usize]) -> Lane {
    let mut happened: Vec<Day> = Vec::new();
    let mut published = Vec::new();
    let mut mentioned: Vec<Mentioned> = Vec::new();
    for &number in articles {
        let article = corpus.articles.glance(number);
        let (day, mentions) = dated(&article);
        if let Some(day) = day.filter(|day| place.is_some() && !happened.contains(day)) {
            happened.push(day);
        }
        let delay = match (article.date, day) {
            (Some(Date::Day(published)), Some(day)) if place.is_some() => Some(day_number(published) - day_number(day)),
            _ => None,
        };
        published.push(Published { article: number, date: article.date, delay });
        mentions.iter().for_each(|mention| add(&mut mentioned, number, mention));
    }
    Lane {
        story: place,
        happened: sorted(happened, &mut |one, other| one.cmp(other)),
        published: sorted(published, &mut |one: &Published, other| {
            let key = |one: &Published| (one.date.is_none(), one.date.map(|date| date.span()), one.article);
            key(one).cmp(&key(other))
        }),
        mentioned: sorted(mentioned, &mut |one: &Mentioned, other| one.days.cmp(&other.days)),
    }
}

fn add(mentioned: &mut Vec<Mentioned>, article: usize, mention: &Mention) {
    let place = (article, mention.bytes);
    match mentioned.iter_mut().find(|known| known.days == mention.days) {
        Some(known) => {
            known.is_inferred &= mention.is_inferred;
            known.places.push(place);
        }
        None => {
            let spoken = mention.spoken();
            let places = vec![place];
            mentioned.push(Mentioned { days: mention.days, spoken, is_inferred: mention.is_inferred, places });
        }
    }
}

/// Days as the dates of the corpus JSON are written.
mod happened {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::corpus::{Date, Day};

    pub(super) fn serialize<S: Serializer>(days: &[Day], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(days.iter().map(|&day| Date::Day(day)))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Day>, D::Error> {
        Ok(Vec::<Date>::deserialize(deserializer)?.into_iter().map(|date| date.span().0).collect())
    }
}

/// The first and the last day, likewise.
mod span {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::corpus::{Date, Day};

    pub(super) fn serialize<S: Serializer>(&(first, last): &(Day, Day), serializer: S) -> Result<S::Ok, S::Error> {
        (Date::Day(first), Date::Day(last)).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(Day, Day), D::Error> {
        let (first, last) = <(Date, Date)>::deserialize(deserializer)?;
        Ok((first.span().0, last.span().0))
    }
}
