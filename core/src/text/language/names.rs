//! Words that help to recognise names: titles, capitalised words that are not names, and lower-case words within names.
//!
//! All words are folded: in lower case and without accents.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// Titles and offices that come before the name of a person, in English, French, German and Spanish.
const TITLES: &str = "admiral ambassador archbishop attorney baroness bishop brig brigadier capt captain chair chairman \
    chairwoman chancellor chief cardinal cmdr col colonel commander commissioner congressman congresswoman corporal \
    councillor count countess dame deputy director doctor dr duchess duke emperor envoy gen general gov governor imam \
    inspector judge justice kanzler king lady lieutenant lord lt m madame maj major mayor minister ministerin mme \
    monsieur mr mrs ms officer pope premier presidente president prasident prime prince princess prof professor queen \
    rabbi rep representative rev reverend secretary sen senator senora senor sgt sheikh sheriff sir speaker spokesman \
    spokesperson spokeswoman sultan superintendent undersecretary bundeskanzler herr frau captain";

/// Words that have a capital letter in English but do not name a person or a place.
const NO_NAMES: &str = "afghan african american arab argentine asian australian austrian belgian bengali brazilian \
    british buddhist canadian catholic chinese christian cuban czech danish democrat democratic democrats dutch \
    easter egyptian english european finnish french german greek hindi hindu hungarian indian indonesian iranian iraqi \
    irish islamic israeli italian japanese jewish jews korean latin lebanese libyan malaysian mexican muslim muslims \
    nigerian norwegian pakistani palestinian palestinians persian polish portuguese protestant republican republicans \
    romanian russian russians saudi scottish serbian spanish swedish swiss syrian thai turkish ukrainian ukrainians \
    venezuelan vietnamese welsh western eastern northern southern english internet i ii iii iv";

/// Lower-case words that come between two capitalised words of a name.
const WITHIN: &str = "of de la du des del della di da do dos van von der den zu bin al el ibn y e";

/// The three lists as sets, because every word of a folder is looked up in them.
struct Lists {
    titles: FxHashSet<&'static str>,
    never_names: FxHashSet<&'static str>,
    within: FxHashSet<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    titles: TITLES.split_whitespace().collect(),
    never_names: NO_NAMES.split_whitespace().collect(),
    within: WITHIN.split_whitespace().collect(),
});

/// Whether a word is a title or an office.
pub fn is_title(word: &str) -> bool {
    LISTS.titles.contains(word)
}

/// Whether an English word is never a name, although it has a capital letter.
pub fn is_never_name(word: &str) -> bool {
    LISTS.never_names.contains(word)
}

/// Whether a lower-case word may come between two capitalised words of a name.
pub fn is_in_names(word: &str) -> bool {
    LISTS.within.contains(word)
}
