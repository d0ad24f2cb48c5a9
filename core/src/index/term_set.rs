//! The terms that match one word of a query.

use std::ops::Range;

use crate::order::sorted;

/// Ranges of term ordinals, each with its weight in the score. No term is in two ranges.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TermSet(Vec<(Range<u32>, f32)>);

impl TermSet {
    /// Adds the terms of these ranges with this weight. Terms that are already in the set keep their weight.
    pub(crate) fn add(&mut self, ranges: impl Iterator<Item = Range<u32>>, weight: f32) {
        for range in ranges {
            let taken: Vec<Range<u32>> = self.0.iter().map(|(taken, _)| taken.clone()).collect();
            let taken = sorted(taken, &mut |a, b| a.start.cmp(&b.start));
            let mut start = range.start;
            for taken in taken.iter().filter(|taken| taken.start < range.end && range.start < taken.end) {
                if start < taken.start {
                    self.0.push((start..taken.start, weight));
                }
                start = start.max(taken.end);
            }
            if start < range.end {
                self.0.push((start..range.end, weight));
            }
        }
    }

    /// Multiplies the weight of every term by a factor.
    pub(crate) fn scale(&mut self, factor: f32) {
        self.0.iter_mut().for_each(|(_, weight)| *weight *= factor);
    }

    /// Whether the set contains this term.
    pub(crate) fn contains(&self, term: u32) -> bool {
        self.0.iter().any(|(range, _)| range.contains(&term))
    }

    /// Whether the set is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The ranges with their weights.
    pub(crate) fn ranges(&self) -> impl Iterator<Item = (Range<u32>, f32)> {
        self.0.iter().cloned()
    }

    /// The term, if the set has exactly one term.
    pub(crate) fn only_term(&self) -> Option<u32> {
        match self.0.as_slice() {
            [(range, _)] if range.len() == 1 => Some(range.start),
            _ => None,
        }
    }

    /// The greatest weight of a term, or 0 if the set is empty.
    pub(crate) fn weight(&self) -> f32 {
        self.0.iter().map(|(_, weight)| *weight).fold(0.0, f32::max)
    }
}
