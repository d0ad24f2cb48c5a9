//! Splits a block of text into segments: runs of text with the same style and highlight.

use super::{Article, Block, Evidence, Field, StyleKind};
use crate::order::sorted;

/// A run of text with one style and at most one highlight.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    /// The text.
    pub text: String,
    /// Whether the text is emphasised.
    pub emphasis: bool,
    /// Whether the text is strongly emphasised.
    pub strong: bool,
    /// The address that the text links to. `None` if the text is not a link.
    pub link: Option<String>,
    /// The index of the highlight that contains the text. `None` if the text is not highlighted.
    pub highlight: Option<usize>,
}

impl Article {
    /// The segments of a block, split where a style span or a highlight starts or ends.
    ///
    /// `highlights` are byte ranges of the article's text that do not overlap. In this example, the colon is strong but
    /// not highlighted. Each number is below the start of a segment:
    ///
    /// ```text
    /// text        Supply chains: the defence industries …
    /// strong      ──────────────
    /// highlight   ═════════════
    /// segments    1            2  3
    /// ```
    pub fn segments(&self, block: &Block, highlights: &[(usize, usize)]) -> Vec<Segment> {
        let bounds = self.marks.iter().map(|mark| (mark.start, mark.end)).chain(highlights.iter().copied());
        let mut cuts: Vec<usize> = bounds.flat_map(|(start, end)| [start, end]).collect();
        // Ignore cuts inside a character, because `get` below would return no text on either side of such a cut.
        cuts.retain(|&cut| block.start < cut && cut < block.end && self.text.is_char_boundary(cut));
        cuts.extend([block.start, block.end]);
        let mut cuts = sorted(cuts, &mut usize::cmp);
        cuts.dedup();
        let within = |start: usize, end: usize, at: usize| start <= at && at < end;
        let stretches = cuts.windows(2).filter_map(|cut| Some((cut[0], self.text.get(cut[0]..cut[1])?)));
        stretches
            .map(|(at, text)| {
                let here = || self.marks.iter().filter(|mark| within(mark.start, mark.end, at));
                Segment {
                    text: text.to_string(),
                    emphasis: here().any(|mark| mark.kind == StyleKind::Emphasis),
                    strong: here().any(|mark| mark.kind == StyleKind::Strong),
                    link: here().find(|mark| mark.kind == StyleKind::Link).map(|mark| mark.address.clone()),
                    highlight: highlights.iter().position(|&(start, end)| within(start, end, at)),
                }
            })
            .collect()
    }

    /// The segments of [`Article::heading`]. `highlights` are byte ranges of the heading that do not overlap.
    pub fn heading_segments(&self, highlights: &[(usize, usize)]) -> Vec<Segment> {
        let text = self.heading();
        let block = Block { kind: super::BlockKind::Heading, start: 0, end: text.len() };
        Self { text, ..Self::default() }.segments(&block, highlights)
    }

    /// The text in a byte range of a field. `None` if the field does not contain the range.
    pub fn words(&self, at: Evidence) -> Option<&str> {
        let field = if at.field == Field::Title { self.title.as_deref()? } else { &self.text };
        field.get(at.start..at.end)
    }

    /// The byte ranges of the words in a field that assigned the topic with this id.
    pub fn evidence(&self, topic: &str, field: Field) -> Vec<(usize, usize)> {
        let evidence = self.assignment(topic).map(|assignment| assignment.evidence.as_slice()).unwrap_or_default();
        evidence.iter().filter(|one| one.field == field).map(|one| (one.start, one.end)).collect()
    }
}
