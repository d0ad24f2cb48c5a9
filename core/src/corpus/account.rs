//! What the page and the plain page say of an article.

use super::{Article, Assignment, Corpus, Date, Kind};

/// How many topics a card names.
const TOPICS: usize = 4;

impl Article {
    /// How much of its text a card shows, in characters.
    pub const OPENING: usize = 200;

    /// The date by which the article is sorted, as readers see it.
    pub fn dated(&self) -> String {
        match self.when() {
            None => "no date".into(),
            Some(when) if when.is_event => format!("on events of {}", when.date.spoken()),
            Some(when) => when.date.spoken(),
        }
    }

    /// Every date with its kind, and which values were read from the text.
    pub fn facts(&self) -> Vec<String> {
        let given = |date: Option<Date>, words: &str| date.map(|date| format!("{words} {}", date.spoken()));
        let read = |field: &str| self.from_text.iter().any(|read| read == field);
        let published = match given(self.date, "published") {
            Some(published) if read("name:date") => format!("{published} (read from the file's name)"),
            Some(published) if read("date") => format!("{published} (read from the text)"),
            Some(published) => published,
            None => "published: not given".into(),
        };
        let headline = match (&self.title, read("title")) {
            (None, _) => Some("headline: not given".to_string()),
            (Some(_), true) => Some("headline read from the text".into()),
            (Some(_), _) if read("name:title") => Some("headline read from the file's name".into()),
            _ => None,
        };
        let others = [given(self.event, "about events of"), given(self.retrieved, "retrieved"), headline];
        [Some(published)].into_iter().chain(others).flatten().collect()
    }
}

impl Kind {
    /// The remark on a digest.
    pub const DIGEST_REMARK: &str =
        "This is a digest: it sums up the report in other words. The report itself is at its original address.";
}

impl Corpus {
    /// The topics of an article by the name of their group: those in no group first, then in the order of the groups.
    pub fn topics_by_group<'a>(&'a self, article: &'a Article) -> Vec<(Option<&'a str>, Vec<&'a Assignment>)> {
        let group_of = |assignment: &Assignment| self.topic(&assignment.topic).and_then(|topic| topic.group.as_deref());
        let named = self.groups.iter().filter_map(|group| group.name.as_deref()).map(Some);
        let groups = [None].into_iter().chain(named).map(|name| {
            let assignments = article.topics.iter().filter(|assignment| group_of(assignment) == name);
            (name, assignments.collect::<Vec<_>>())
        });
        groups.filter(|(_, assignments)| !assignments.is_empty()).collect()
    }

    /// The first topics of an article by name, and how many more there are.
    pub fn topic_line(&self, article: &Article) -> String {
        let labels = article.topics.iter().filter_map(|assignment| self.topic(&assignment.topic));
        let labels: Vec<&str> = labels.map(|topic| topic.label.as_str()).collect();
        let rest = labels.len().saturating_sub(TOPICS);
        let mut line = labels[..labels.len() - rest].join(" · ");
        if rest > 0 {
            line.push_str(&format!(" · {rest} more"));
        }
        line
    }
}
