//! Keyness: how distinctive a term is within one folder.
//!
//! A distinctive term occurs several times in each of a few articles. An ordinary term occurs everywhere, in proportion
//! to the length of the article. The log-likelihood ratio G² measures how far a term is from this even spread (Ted
//! Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational Linguistics 19(1), 1993).
//! It needs no second collection of articles to compare with. A rare term has a high G² even if its occurrences are
//! distributed at random. The keyness is therefore G² minus the mean G² of a random distribution.

/// The maximum number of occurrences that count in one article. Without this limit, one long article alone could make a
/// term distinctive.
const MOST_IN_ONE: u32 = 4;

/// The number of classes of article lengths. Class *n* has the articles of 2ⁿ words or more, but fewer than 2ⁿ⁺¹.
const CLASSES: usize = 32;

/// The lengths of all articles, in words.
pub(super) struct Lengths {
    total: f64,
    of_article: Vec<f64>,
    /// For each class, the number of its articles and their mean length.
    classes: Vec<(f64, f64)>,
}

/// How much the G² of a term exceeds the mean G² of a random distribution with the same number of occurrences.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Keyness {
    /// G² minus the mean G² of a random distribution.
    pub(super) excess: f64,
    /// The standard deviation of G² of a random distribution.
    pub(super) deviation: f64,
}

impl Lengths {
    /// The lengths of articles, from the number of words in each article.
    pub(super) fn new(words: &[usize]) -> Self {
        let mut classes = vec![(0.0, 0.0); CLASSES];
        for &count in words.iter().filter(|&&count| count > 0) {
            let class = (count.ilog2() as usize).min(CLASSES - 1);
            classes[class].0 += 1.0;
            classes[class].1 += count as f64;
        }
        classes.retain(|(articles, _)| *articles > 0.0);
        classes.iter_mut().for_each(|(articles, length)| *length /= *articles);
        let of_article: Vec<f64> = words.iter().map(|&count| count as f64).collect();
        Self { total: of_article.iter().sum(), of_article, classes }
    }

    /// The keyness of a term. Each pair is the index of an article, and how often the article contains the term.
    pub(super) fn keyness(&self, counts: &[(u32, u32)]) -> Keyness {
        let counts = || counts.iter().map(|&(article, count)| (article, f64::from(count.min(MOST_IN_ONE))));
        let share = counts().map(|(_, count)| count).sum::<f64>() / self.total.max(1.0);
        let cell = |(article, count): (u32, f64)| {
            let expected = share * self.of_article.get(article as usize).copied().unwrap_or(0.0);
            if expected > 0.0 { 2.0 * count * (count / expected).ln() } else { 0.0 }
        };
        let observed: f64 = counts().map(cell).sum();
        let (mut mean, mut variance) = (0.0, 0.0);
        for &(articles, length) in &self.classes {
            let (one_mean, one_variance) = of_even_spread(share * length);
            mean += articles * one_mean;
            variance += articles * one_variance;
        }
        // The total number of occurrences is fixed, which removes one degree of freedom.
        let articles: f64 = self.classes.iter().map(|(articles, _)| articles).sum();
        mean *= 1.0 - 1.0 / articles.max(1.0);
        Keyness { excess: observed - mean, deviation: variance.sqrt() }
    }
}

/// The mean and variance of what one article adds to G². The number of occurrences in the article has a Poisson
/// distribution with the mean `expected`.
fn of_even_spread(expected: f64) -> (f64, f64) {
    // Above this limit, G² follows χ² with one degree of freedom to within 1 %. This χ² distribution has
    // mean 1 and variance 2.
    if expected > 30.0 {
        return (1.0, 2.0);
    }
    let (mut mean, mut square) = (0.0, 0.0);
    let mut probability = (-expected).exp();
    for count in 0..100 {
        let count = f64::from(count);
        let logarithm = if count > 0.0 { count * (count / expected).ln() } else { 0.0 };
        let part = 2.0 * (logarithm - (count - expected));
        mean += probability * part;
        square += probability * part * part;
        probability *= expected / (count + 1.0);
    }
    (mean, square - mean * mean)
}

#[cfg(test)]
mod tests {
    use super::Lengths;

    #[test]
    fn even_terms_are_not_distinctive_and_bursty_terms_are() {
        let lengths = Lengths::new(&[300; 100]);
        let even: Vec<(u32, u32)> = (0..40).map(|article| (article, 1)).collect();
        let bursty: Vec<(u32, u32)> = (0..10).map(|article| (article, 4)).collect();
        let (even, bursty) = (lengths.keyness(&even), lengths.keyness(&bursty));
        assert!(even.excess < 2.0 * even.deviation, "{even:?}");
        assert!(bursty.excess > 4.0 * bursty.deviation, "{bursty:?}");
        // The same counts are less distinctive in longer articles, where any term occurs more often.
        let long = Lengths::new(&[[900; 10].as_slice(), &[233; 90]].concat());
        let in_long = long.keyness(&(0..10).map(|article| (article, 4)).collect::<Vec<_>>());
        assert!(in_long.excess < bursty.excess, "{in_long:?} {bursty:?}");
    }

    #[test]
    fn an_empty_folder_has_no_keyness() {
        let none = Lengths::new(&[0, 0]).keyness(&[(0, 1), (7, 2)]);
        assert!(none.excess.is_finite() && none.deviation.is_finite(), "{none:?}");
    }
}
