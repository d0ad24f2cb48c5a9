//! Quotation marks of all languages.

/// A quotation mark and its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotationMark {
    /// The character.
    pub sign: char,
    /// The kind. A quotation begins and ends with marks of the same kind.
    pub kind: MarkKind,
    /// How to tell whether the mark opens or closes a quotation.
    pub side: MarkSide,
    /// Whether the mark may begin the next paragraph of a quotation that runs over several paragraphs.
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
    /// A pair such as 「 and 」. The first mark always opens a quotation, and the second always closes it. The `char` is
    /// the closing mark.
    Paired(char),
}

/// How to tell whether a mark opens or closes a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkSide {
    /// The mark always opens a quotation.
    AlwaysOpens,
    /// The mark always closes a quotation.
    AlwaysCloses,
    /// The mark “, which opens a quotation in English and closes a quotation in German.
    OpensOrCloses,
    /// The mark «, which opens a quotation in French and may close a quotation in German.
    PointsLeft,
    /// The mark », which closes a quotation in French and may open a quotation in German.
    PointsRight,
    /// The mark ", which opens or closes a quotation, depending on the spaces around it.
    Straight,
    /// The marks ‘ and ‚, which open a quotation unless they are apostrophes.
    Opens,
    /// The mark ’, which closes a quotation unless it is an apostrophe.
    Closes,
    /// The mark ', which opens or closes a quotation unless it is an apostrophe.
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

/// The quotation mark for a character. `None` if the character is not a quotation mark.
pub fn quotation_mark(c: char) -> Option<&'static QuotationMark> {
    // Most characters are ASCII letters, so this saves most searches through the table.
    if c.is_ascii() && c != '"' && c != '\'' {
        return None;
    }
    MARKS.iter().find(|mark| mark.sign == c)
}
