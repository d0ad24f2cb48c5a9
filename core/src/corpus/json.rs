//! The corpus JSON: one record on each line, first the header, then the articles in date order.

use super::{Article, Corpus, Header, RecordError};

impl Corpus {
    /// The corpus JSON. The same corpus gives the same bytes.
    ///
    /// # Errors
    /// If `serde_json` cannot write a value. Strings, numbers and lists never cause this.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        let header = Header { claims: self.claims().to_vec(), taxonomy: self.taxonomy().into(), ..self.header() };
        let mut json = serde_json::to_string(&header)?;
        for article in &self.articles {
            json.push('\n');
            json.push_str(&serde_json::to_string(article)?);
        }
        json.push('\n');
        Ok(json)
    }

    /// Reads a corpus JSON.
    ///
    /// # Errors
    /// If a record is invalid, the format or version is unknown, or an article is not in date order. Also if the number
    /// of articles differs from the number in the header, for example after an incomplete download.
    pub fn from_json(json: &str) -> Result<Self, RecordError> {
        let mut lines = json.lines();
        let header = Header::parse(lines.next().unwrap_or("").as_bytes())?;
        let mut articles: Vec<Article> = Vec::new();
        for (line, record) in (2..).zip(lines) {
            let fail = |rule: String| RecordError { line, rule };
            if articles.len() == header.articles {
                return Err(fail(format!("{} articles were announced, there are more", header.articles)));
            }
            let article: Article = serde_json::from_str(record).map_err(|error| fail(error.to_string()))?;
            if articles.last().is_some_and(|before| before.order_key() >= article.order_key()) {
                return Err(fail(format!("the article {} is not in date order", article.id)));
            }
            articles.push(article);
        }
        if articles.len() < header.articles {
            let rule = format!("{} articles were announced, there are {}", header.articles, articles.len());
            return Err(RecordError { line: articles.len() + 2, rule });
        }
        Ok(Self::new(header, articles))
    }
}
