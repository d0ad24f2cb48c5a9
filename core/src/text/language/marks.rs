//! Quotation marks of all languages.

/// A quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotationMark {
    /// The character.
    pub sign: char,
    /// The kind. A quotation begins and ends with marks of the same kind.
    pub kind: MarkKind,
    /// How to tell whether it opens or closes a quotation.
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
    /// A pair of marks, of which one only opens and one only closes. The character is the closing mark.
    Paired(char),
}

/// How to tell whether a mark opens or closes a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkSide {
    /// It always opens a quotation.
    AlwaysOpens,
    /// It always closes a quotation.
    AlwaysCloses,
    /// “: it opens a quotation in English and closes one in German.
    OpensOrCloses,
    /// «: it opens a quotation in French and may close one in German.
    PointsLeft,
    /// »: it closes a quotation in French and may open one in German.
    PointsRight,
    /// ": it opens or closes, depending on the spaces around it.
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

/// The quotation mark for a character. `None` if the character is not a quotation mark.
pub fn quotation_mark(c: char) -> Option<&'static QuotationMark> {
    // Most characters are ASCII letters, so this saves most searches through the table.
    if c.is_ascii() && c != '"' && c != '\'' {
        return None;
    }
    MARKS.iter().find(|mark| mark.sign == c)
}
