//! Folding: replaces letters by a form without case and accents.

use std::sync::LazyLock;

use crate::order::sorted;
use crate::text::small;

/// Groups of Latin, Greek, Cyrillic, Arabic and Hebrew letters. The first letter of each group replaces the others.
/// Most of the replaced letters have accents, points, a hamza or a stroke.
///
/// The page does not carry the normalisation tables of Unicode, because they cover every script and are much larger.
/// A test compares the Latin, Greek and Cyrillic letters with the Unicode Character Database.
const ACCENTED: &str = "\
    aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇƀ cçćĉċčḉ dďḋḍḏḑḓđ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ \
    hĥȟḣḥḧḩḫẖħ iìíîïĩīĭįǐȉȋḭḯỉịı jĵǰ kķǩḱḳḵ lĺļľḷḹḻḽł mḿṁṃ nñńņňǹṅṇṉṋ \
    oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ pṕṗ rŕŗřȑȓṙṛṝṟ sśŝşšșṡṣṥṧṩſẛ tţťțṫṭṯṱẗŧ \
    uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ æǣǽ ʒǯ \
    αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ εέἐἑἒἓἔἕὲέ ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ ιΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ οόὀὁὂὃὄὅὸό \
    ρῤῥ σς υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ аӑӓ гѓ еѐёӗ жӂӝ зӟ ийѝӣӥ кќ оӧ уўӯӱӳ чӵ ыӹ эӭ \
    ії ѵѷ әӛ өӫ \
    \u{2b9}\u{374} ϒϓϔ اآأإ وؤ يئ ەۀ ہۂ ےۓ \
    א\u{fb2e}\u{fb2f}\u{fb30} ב\u{fb31}\u{fb4c} ג\u{fb32} ד\u{fb33} ה\u{fb34} ו\u{fb35}\u{fb4b} ז\u{fb36} ט\u{fb38} \
    י\u{fb1d}\u{fb39} ך\u{fb3a} כ\u{fb3b}\u{fb4d} ל\u{fb3c} מ\u{fb3e} נ\u{fb40} ס\u{fb41} ף\u{fb43} \
    פ\u{fb44}\u{fb4e} צ\u{fb46} ק\u{fb47} ר\u{fb48} ש\u{fb2a}\u{fb2b}\u{fb2c}\u{fb2d}\u{fb49} ת\u{fb4a} ײ\u{fb1f}";

/// Letters with their replacements. All replacements have several letters, except that of `ð`.
const DOUBLE: [(char, &str); 10] = [
    ('æ', "ae"),
    ('œ', "oe"),
    ('ß', "ss"),
    ('þ', "th"),
    ('ð', "d"),
    ('ﬀ', "ff"),
    ('ﬁ', "fi"),
    ('ﬂ', "fl"),
    ('ﬃ', "ffi"),
    ('ﬄ', "ffl"),
];

/// Letters and vowel signs of Indic scripts with their canonical decomposition. Folding keeps the marks of these
/// scripts, because a nukta makes a different letter and a vowel sign makes a different word.
const INDIC: [(char, &str); 44] = [
    ('\u{929}', "\u{928}\u{93c}"),
    ('\u{931}', "\u{930}\u{93c}"),
    ('\u{934}', "\u{933}\u{93c}"),
    ('\u{958}', "\u{915}\u{93c}"),
    ('\u{959}', "\u{916}\u{93c}"),
    ('\u{95a}', "\u{917}\u{93c}"),
    ('\u{95b}', "\u{91c}\u{93c}"),
    ('\u{95c}', "\u{921}\u{93c}"),
    ('\u{95d}', "\u{922}\u{93c}"),
    ('\u{95e}', "\u{92b}\u{93c}"),
    ('\u{95f}', "\u{92f}\u{93c}"),
    ('\u{9cb}', "\u{9c7}\u{9be}"),
    ('\u{9cc}', "\u{9c7}\u{9d7}"),
    ('\u{9dc}', "\u{9a1}\u{9bc}"),
    ('\u{9dd}', "\u{9a2}\u{9bc}"),
    ('\u{9df}', "\u{9af}\u{9bc}"),
    ('\u{a33}', "\u{a32}\u{a3c}"),
    ('\u{a36}', "\u{a38}\u{a3c}"),
    ('\u{a59}', "\u{a16}\u{a3c}"),
    ('\u{a5a}', "\u{a17}\u{a3c}"),
    ('\u{a5b}', "\u{a1c}\u{a3c}"),
    ('\u{a5e}', "\u{a2b}\u{a3c}"),
    ('\u{b48}', "\u{b47}\u{b56}"),
    ('\u{b4b}', "\u{b47}\u{b3e}"),
    ('\u{b4c}', "\u{b47}\u{b57}"),
    ('\u{b5c}', "\u{b21}\u{b3c}"),
    ('\u{b5d}', "\u{b22}\u{b3c}"),
    ('\u{b94}', "\u{b92}\u{bd7}"),
    ('\u{bca}', "\u{bc6}\u{bbe}"),
    ('\u{bcb}', "\u{bc7}\u{bbe}"),
    ('\u{bcc}', "\u{bc6}\u{bd7}"),
    ('\u{c48}', "\u{c46}\u{c56}"),
    ('\u{cc0}', "\u{cbf}\u{cd5}"),
    ('\u{cc7}', "\u{cc6}\u{cd5}"),
    ('\u{cc8}', "\u{cc6}\u{cd6}"),
    ('\u{cca}', "\u{cc6}\u{cc2}"),
    ('\u{ccb}', "\u{cc6}\u{cc2}\u{cd5}"),
    ('\u{d4a}', "\u{d46}\u{d3e}"),
    ('\u{d4b}', "\u{d47}\u{d3e}"),
    ('\u{d4c}', "\u{d46}\u{d57}"),
    ('\u{dda}', "\u{dd9}\u{dca}"),
    ('\u{ddc}', "\u{dd9}\u{dcf}"),
    ('\u{ddd}', "\u{dd9}\u{dcf}\u{dca}"),
    ('\u{dde}', "\u{dd9}\u{ddf}"),
];

/// The digit zero of each script that has its own digits.
const DIGITS: [char; 12] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}', '\u{c66}', '\u{ce6}',
    '\u{d66}', '\u{ff10}',
];

static LETTERS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let of_group = |group: &'static str| {
        let mut letters = group.chars();
        let base = letters.next().unwrap_or_default();
        letters.map(move |letter| (letter, base))
    };
    sorted(ACCENTED.split_whitespace().flat_map(of_group).collect(), &mut Ord::cmp)
});

/// Folds a character and appends the result to a word.
///
/// ```
/// # use cuttings_core::text::fold;
/// let folded = |text: &str| text.chars().fold(String::new(), |mut word, c| { fold(c, &mut word); word });
/// assert_eq!(folded("Élysée"), "elysee");
/// assert_eq!(folded("२०२५"), "2025");
/// assert_eq!(folded("\u{958}"), "\u{915}\u{93c}");
/// ```
pub fn fold(c: char, word: &mut String) {
    if c.is_ascii() {
        return word.push(c.to_ascii_lowercase());
    }
    if let Some(zero) = DIGITS.iter().find(|&&zero| (0..10).contains(&(c as i64 - zero as i64))) {
        return word.push(char::from(b'0' + (c as u32 - *zero as u32) as u8));
    }
    let c = if ('\u{ff01}'..='\u{ff5e}').contains(&c) { full_width(c) } else { c };
    let small = small(c);
    if is_silent(small) {
        return;
    }
    if let Some(whole) = word.chars().next_back().and_then(|letter| composed(letter, c)) {
        word.pop();
        return word.push(whole);
    }
    let place = LETTERS.binary_search_by_key(&small, |&(letter, _)| letter);
    let letter = place.ok().and_then(|place| LETTERS.get(place)).map_or(small, |&(_, base)| base);
    match DOUBLE.iter().chain(&INDIC).find(|(written, _)| *written == letter) {
        Some((_, several)) => word.push_str(several),
        None => word.push(letter),
    }
}

/// The single character for a letter and the mark after it, if Unicode has one.
///
/// Such characters are kana with a voiced or semi-voiced sound mark, the Burmese letter U+1026, and Hangul syllables.
/// Section 3.12 of the Unicode Standard describes how the Hangul syllables are computed.
pub(super) fn composed(letter: char, mark: char) -> Option<char> {
    let number = letter as u32;
    let kana = if number >= 0x30a1 { char::from_u32(number - 0x60)? } else { letter };
    let is_voiceless = |row: &str| row.contains(kana);
    let whole = match mark {
        '\u{3099}' if kana == 'う' => number + 0x4e,
        '\u{3099}' if ('ワ'..='ヲ').contains(&letter) => number + 8,
        '\u{3099}' if is_voiceless("かきくけこさしすせそたちつてとはひふへほゝ") => number + 1,
        '\u{309a}' if is_voiceless("はひふへほ") => number + 2,
        '\u{102e}' if letter == '\u{1025}' => 0x1026,
        '\u{1161}'..='\u{1175}' if ('\u{1100}'..='\u{1112}').contains(&letter) => {
            0xac00 + ((number - 0x1100) * 21 + (mark as u32 - 0x1161)) * 28
        }
        '\u{11a8}'..='\u{11c2}'
            if ('\u{ac00}'..='\u{d7a3}').contains(&letter) && (number - 0xac00).is_multiple_of(28) =>
        {
            number + (mark as u32 - 0x11a7)
        }
        _ => return None,
    };
    char::from_u32(whole)
}

/// Whether folding ignores a character inside a word. It ignores combining accents, Arabic and Hebrew points, the
/// Arabic tatweel, soft hyphens, variation selectors, and invisible characters such as joiners and direction marks.
pub fn is_silent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{fe00}'..='\u{fe0f}')
}

fn full_width(c: char) -> char {
    char::from_u32(c as u32 - 0xfee0).unwrap_or(c)
}
