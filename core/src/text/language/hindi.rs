//! Hindi.

use super::{After, Language};

/// The table of Hindi.
pub(super) const HINDI: Language = Language {
    abbreviations: &[
        ("डॉ", After::Anything),
        ("प्रो", After::Anything),
        ("श्री", After::Anything),
        ("रु", After::Number),
        ("सं", After::Number),
    ],
};
