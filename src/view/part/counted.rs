//! Counts with a noun.

/// A count with a noun: "1 passage", "3 passages". `one` is the singular of the noun, whose plural must end in "s".
pub fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

/// A count of articles: "1 article", "3 articles".
pub fn articles(count: usize) -> String {
    counted(count, "article")
}
