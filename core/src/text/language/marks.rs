//! Quotation marks of all languages.

/// A quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotationMark {
    /// The character.
    pub sign: char,
    /// The kind. A quotation ends with a mark of the kind that it began with.
    pub kind: MarkKind,
    /// How to tell whether it opens or closes a quotation.
    pub side: MarkSide,
    /// Whether a quotation that runs on may have it at the beginning of the next paragraph.
    pub runs_on: bool,
}

/// The kinds of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// “ ” „ "
    Double,
    /// « »
    Pointed,
    /// ‘ ’ ‚ '
    Single,
    /// Marks with one meaning each, named by the closing one.
    Paired(char),
}

/// How to tell whether a mark opens or closes a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkSide {
    /// It always opens, wherever it stands.
    AlwaysOpens,
    /// It always closes, wherever it stands.
    AlwaysCloses,
    /// “: it opens a quotation in English and closes one in German.
    OpensOrCloses,
    /// «: it opens a quotation in French and may close one in German.
    PointsLeft,
    /// »: the other way round.
    PointsRight,
    /// ": the space around it decides.
    Straight,
    /// ‘ and ‚: it opens, unless it is an apostrophe.
    Opens,
    /// ’: it closes, unless it is an apostrophe.
    Closes,
    /// ': it opens or closes, unless it is an apostrophe.
    StraightApostrophe,
}

const fn mark(sign: char, kind: MarkKind, side: MarkSide, runs_on: bool) -> QuotationMark {
    QuotationMark { sign, kind, side, runs_on }
}

/// All quotation marks.
const MARKS: [QuotationMark; 16] = [
    mark('“', MarkKind::Double, MarkSide::OpensOrCloses, true),
    mark('„', MarkKind::Double, MarkSide::AlwaysOpens, true),
    mark('”', MarkKind::Double, MarkSide::AlwaysCloses, true),
    mark('"', MarkKind::Double, MarkSide::Straight, true),
    mark('«', MarkKind::Pointed, MarkSide::PointsLeft, true),
    mark('»', MarkKind::Pointed, MarkSide::PointsRight, false),
    mark('‘', MarkKind::Single, MarkSide::Opens, true),
    mark('‚', MarkKind::Single, MarkSide::Opens, true),
    mark('’', MarkKind::Single, MarkSide::Closes, false),
    mark('\'', MarkKind::Single, MarkSide::StraightApostrophe, true),
    mark('「', MarkKind::Paired('」'), MarkSide::AlwaysOpens, true),
    mark('」', MarkKind::Paired('」'), MarkSide::AlwaysCloses, false),
    mark('『', MarkKind::Paired('』'), MarkSide::AlwaysOpens, true),
    mark('』', MarkKind::Paired('』'), MarkSide::AlwaysCloses, false),
    mark('﹁', MarkKind::Paired('﹂'), MarkSide::AlwaysOpens, true),
    mark('﹂', MarkKind::Paired('﹂'), MarkSide::AlwaysCloses, false),
];

/// The quotation mark that a character is.
pub fn quotation_mark(c: char) -> Option<&'static QuotationMark> {
    // Nearly all text is letters: do not search the table for them.
    if c.is_ascii() && c != '"' && c != '\'' {
        return None;
    }
    MARKS.iter().find(|mark| mark.sign == c)
}
