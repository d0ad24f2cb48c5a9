//! Maps the spelling variants and endings of an English word to one stem.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

/// Beginnings of words with their replacements. Usually the American spelling replaces the British spelling. Where only
/// the British spelling keeps the endings regular, it replaces the American spelling, as `distil` replaces `distill`.
/// The table is sorted, and no beginning is a prefix of another. A test checks both.
const BEGINNINGS: [(&str, &str); 108] = [
    ("acknowledgement", "acknowledgment"),
    ("aeroplane", "airplane"),
    ("ageing", "aging"),
    ("aluminium", "aluminum"),
    ("anaesth", "anesth"),
    ("analogu", "analog"),
    ("archaeolog", "archeolog"),
    ("ardour", "ardor"),
    ("armour", "armor"),
    ("artefact", "artifact"),
    ("behaviour", "behavior"),
    ("benefitt", "benefit"),
    ("cancell", "cancel"),
    ("candour", "candor"),
    ("catalogu", "catalog"),
    ("channell", "channel"),
    ("clamour", "clamor"),
    ("colour", "color"),
    ("cosy", "cozy"),
    ("counsell", "counsel"),
    ("defenc", "defens"),
    ("demeanour", "demeanor"),
    ("dialled", "dialed"),
    ("dialling", "dialing"),
    ("dialogu", "dialog"),
    ("diarrhoea", "diarrhea"),
    ("discolour", "discolor"),
    ("dishonour", "dishonor"),
    ("distill", "distil"),
    ("draught", "draft"),
    ("duelled", "dueled"),
    ("duelling", "dueling"),
    ("encyclopaed", "encycloped"),
    ("endeavour", "endeavor"),
    ("enroll", "enrol"),
    ("equalled", "equaled"),
    ("equalling", "equaling"),
    ("favour", "favor"),
    ("fervour", "fervor"),
    ("flavour", "flavor"),
    ("focuss", "focus"),
    ("foetus", "fetus"),
    ("fuell", "fuel"),
    ("fulfill", "fulfil"),
    ("funnell", "funnel"),
    ("grey", "gray"),
    ("gynaec", "gynec"),
    ("haemo", "hemo"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("humour", "humor"),
    ("initialled", "initialed"),
    ("initialling", "initialing"),
    ("installment", "instalment"),
    ("instill", "instil"),
    ("jewell", "jewel"),
    ("judgement", "judgment"),
    ("labell", "label"),
    ("labour", "labor"),
    ("leukaemia", "leukemia"),
    ("levell", "level"),
    ("licenc", "licens"),
    ("marvell", "marvel"),
    ("mediaeval", "medieval"),
    ("misbehaviour", "misbehavior"),
    ("misdemeanour", "misdemeanor"),
    ("modell", "model"),
    ("mould", "mold"),
    ("moustache", "mustache"),
    ("neighbour", "neighbor"),
    ("odour", "odor"),
    ("oestrogen", "estrogen"),
    ("offenc", "offens"),
    ("orthopaed", "orthoped"),
    ("paediatr", "pediatr"),
    ("panell", "panel"),
    ("parlour", "parlor"),
    ("pedalled", "pedaled"),
    ("pedalling", "pedaling"),
    ("plough", "plow"),
    ("practis", "practic"),
    ("pretenc", "pretens"),
    ("pyjama", "pajama"),
    ("quarrell", "quarrel"),
    ("rancour", "rancor"),
    ("rigour", "rigor"),
    ("rivall", "rival"),
    ("rumour", "rumor"),
    ("saviour", "savior"),
    ("savour", "savor"),
    ("sceptic", "skeptic"),
    ("shovell", "shovel"),
    ("signall", "signal"),
    ("skillful", "skilful"),
    ("smoulder", "smolder"),
    ("splendour", "splendor"),
    ("sulph", "sulf"),
    ("totalled", "totaled"),
    ("totalling", "totaling"),
    ("travell", "travel"),
    ("tumour", "tumor"),
    ("tunnell", "tunnel"),
    ("unfavour", "unfavor"),
    ("unravell", "unravel"),
    ("valour", "valor"),
    ("vapour", "vapor"),
    ("vigour", "vigor"),
    ("willful", "wilful"),
];

/// Whole words with their replacements. A final `s` after the word is kept.
const WHOLE: [(&str, &str); 27] = [
    ("amongst", "among"),
    ("amphitheatre", "amphitheater"),
    ("calibre", "caliber"),
    ("centimetre", "centimeter"),
    ("centre", "center"),
    ("centred", "centered"),
    ("centring", "centering"),
    ("epicentre", "epicenter"),
    ("fibre", "fiber"),
    ("jewellery", "jewelry"),
    ("kilometre", "kilometer"),
    ("litre", "liter"),
    ("lustre", "luster"),
    ("manoeuvre", "maneuver"),
    ("manoeuvred", "maneuvered"),
    ("manoeuvring", "maneuvering"),
    ("meagre", "meager"),
    ("metre", "meter"),
    ("millimetre", "millimeter"),
    ("programme", "program"),
    ("sabre", "saber"),
    ("sombre", "somber"),
    ("spectre", "specter"),
    ("theatre", "theater"),
    ("towards", "toward"),
    ("tyre", "tire"),
    ("whilst", "while"),
];

/// American endings with `z`, and the British endings with `s` that replace them. Replacing `s` by `z` would change
/// `precise` but not `precisely`, so the two words would have different stems.
const ENDINGS: [(&str, &str); 12] = [
    ("ization", "isation"),
    ("izations", "isations"),
    ("izing", "ising"),
    ("ized", "ised"),
    ("izes", "ises"),
    ("izer", "iser"),
    ("izers", "isers"),
    ("ize", "ise"),
    ("yzing", "ysing"),
    ("yzed", "ysed"),
    ("yzes", "yses"),
    ("yze", "yse"),
];

/// The English stemmer of Snowball (Porter 2). Spelling variants are first replaced by one spelling.
///
/// A word that contains any character other than `a` to `z` is its own stem.
///
/// ```
/// # use cuttings_core::text::Spelling;
/// let spelling = Spelling::default();
/// assert_eq!(spelling.stem("exercises"), spelling.stem("exercising"));
/// assert_eq!(spelling.stem("defence"), spelling.stem("defense"));
/// assert_ne!(spelling.stem("defence"), spelling.stem("defend"));
/// ```
pub struct Spelling(Stemmer);

impl Default for Spelling {
    fn default() -> Self {
        Self(Stemmer::create(Algorithm::English))
    }
}

impl Spelling {
    /// The stem of a folded word.
    pub fn stem(&self, word: &str) -> String {
        if !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return word.to_string();
        }
        self.0.stem(&one_spelling(word)).into_owned()
    }
}

/// The one spelling that replaces every spelling variant of a folded word.
pub fn one_spelling(word: &str) -> Cow<'_, str> {
    let (singular, s) = word.strip_suffix('s').map_or((word, ""), |singular| (singular, "s"));
    for (whole, s) in [(word, ""), (singular, s)] {
        if let Ok(place) = WHOLE.binary_search_by_key(&whole, |&(british, _)| british)
            && let Some((_, american)) = WHOLE.get(place)
        {
            return Cow::Owned(format!("{american}{s}"));
        }
    }
    let place = BEGINNINGS.partition_point(|&(british, _)| british <= word);
    if let Some(&(british, american)) = place.checked_sub(1).and_then(|place| BEGINNINGS.get(place))
        && let Some(rest) = word.strip_prefix(british)
    {
        return Cow::Owned(format!("{american}{rest}"));
    }
    for (american, british) in ENDINGS {
        if let Some(rest) = word.strip_suffix(american) {
            return Cow::Owned(format!("{rest}{british}"));
        }
    }
    Cow::Borrowed(word)
}

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, WHOLE};

    #[test]
    fn tables_are_sorted_for_binary_search() {
        assert!(WHOLE.is_sorted(), "WHOLE is not sorted");
        for pair in BEGINNINGS.windows(2) {
            let [one, two] = pair else { continue };
            assert!(one.0 < two.0 && !two.0.starts_with(one.0), "{two:?} must not follow {one:?}");
        }
    }
}
