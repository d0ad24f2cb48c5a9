//! Lanes: the dates of each story. These are the days of the event, the dates of publication, and the dates that the
//! texts mention.

use crate::compare::date::{Mention, day_number, days, period};
use crate::compare::prepared::PreparedArticles;
use crate::corpus::{Date, Day};
use crate::order::sorted;

/// The dates of one story, or of all articles without a story.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Lane {
    /// The index of the story in the corpus. `None` for articles without a story.
    pub story: Option<usize>,
    /// The days of the event, without duplicates. The earliest comes first. Empty for articles without a story.
    #[serde(with = "days")]
    pub event_days: Vec<Day>,
    /// The articles in the order of publication. Those without a date come last.
    pub published: Vec<Published>,
    /// The dates that the texts mention, without duplicates. The earliest comes first.
    pub mentioned: Vec<Mentioned>,
}

/// The publication of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Published {
    /// The number of the article.
    pub article: usize,
    /// The date of publication.
    pub date: Option<Date>,
    /// The number of days from the event to the publication, if both days are known. `None` for articles without a
    /// story.
    pub delay: Option<i32>,
}

/// A date and all its mentions in the texts of a lane.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mentioned {
    /// The first and the last day that the date covers.
    #[serde(with = "period")]
    pub days: (Day, Day),
    /// The date in words.
    pub spoken: String,
    /// Whether the year or the day was inferred in every mention.
    pub is_inferred: bool,
    /// For each mention, the number of the article and the byte range.
    pub places: Vec<(usize, (usize, usize))>,
}

/// The lanes of these articles in the order of the stories. Articles without a story come last.
pub fn lanes(articles: &PreparedArticles<'_>) -> Vec<Lane> {
    let stories = &articles.corpus().stories;
    let mut lanes = Vec::new();
    for (story, one) in stories.iter().enumerate() {
        let of_story: Vec<usize> =
            (0..articles.len()).filter(|&place| one.ids.contains(articles.number(place))).collect();
        if !of_story.is_empty() {
            lanes.push(lane(articles, Some(story), &of_story));
        }
    }
    let is_alone = |&place: &usize| !stories.iter().any(|story| story.ids.contains(articles.number(place)));
    let alone: Vec<usize> = (0..articles.len()).filter(is_alone).collect();
    if !alone.is_empty() {
        lanes.push(lane(articles, None, &alone));
    }
    lanes
}

/// The lane of the articles with these indexes in `articles`.
fn lane(articles: &PreparedArticles<'_>, story: Option<usize>, places: &[usize]) -> Lane {
    let mut event_days: Vec<Day> = Vec::new();
    let mut published = Vec::new();
    let mut mentioned: Vec<Mentioned> = Vec::new();
    for &place in places {
        let (number, article) = (articles.number(place), articles.article(place));
        let &(day, ref mentions) = articles.dates(place);
        if let Some(day) = day.filter(|day| story.is_some() && !event_days.contains(day)) {
            event_days.push(day);
        }
        let delay = match (article.date, day) {
            (Some(Date::Day(published)), Some(day)) if story.is_some() => Some(day_number(published) - day_number(day)),
            _ => None,
        };
        published.push(Published { article: number, date: article.date, delay });
        mentions.iter().for_each(|mention| add(&mut mentioned, number, mention));
    }
    Lane {
        story,
        event_days: sorted(event_days, &mut |one, other| one.cmp(other)),
        published: sorted(published, &mut |one: &Published, other| {
            let key = |one: &Published| (one.date.is_none(), one.date.map(|date| date.span()), one.article);
            key(one).cmp(&key(other))
        }),
        mentioned: sorted(mentioned, &mut |one: &Mentioned, other| one.days.cmp(&other.days)),
    }
}

/// Adds a mention to the date with the same days, or as a new date.
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
