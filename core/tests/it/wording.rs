use cuttings_core::compare::{
    Edit, GAP, LEAST, NumberedWord, Passage, PreparedArticles, SHINGLE, WordNumbers, Wording, common, edits, shared,
    wording,
};
use cuttings_core::corpus::Corpus;
use proptest::prelude::*;

use crate::{at, told};

fn shared_wording(corpus: &Corpus, articles: &[usize], least: usize) -> Wording {
    wording(&PreparedArticles::new(corpus, articles), least)
}

/// Checks the shared wording of texts, in passages of at least `least` equal words. In `marked`, ⟦ and ⟧ enclose each
/// shared passage. `changes` are the edits of each passage group, as `fullest→other`, with `|` between groups.
#[track_caller]
fn check(least: usize, marked: &[&str], changes: &str) {
    let texts: Vec<String> = marked.iter().map(|text| text.replace(['⟦', '⟧'], "")).collect();
    let corpus = told(&texts.iter().map(|text| ("", text.as_str())).collect::<Vec<_>>());
    let all: Vec<usize> = (0..corpus.len()).collect();
    let wording = shared_wording(&corpus, &all, least);
    let found: Vec<String> = all
        .iter()
        .map(|&article| {
            let mut signs: Vec<(usize, char)> = Vec::new();
            for ((start, end), _) in wording.of_article(article) {
                signs.extend([(start, '⟦'), (end, '⟧')]);
            }
            signs.sort_by_key(|&(at, sign)| (at, sign == '⟦'));
            let mut text = texts[article].clone();
            signs.iter().rev().for_each(|&(at, sign)| text.insert(at, sign));
            text
        })
        .collect();
    assert_eq!(found, marked);
    let of_group = wording.groups.iter().map(|group| {
        let fullest = group.occurrences[group.fullest].article;
        let edit = |article: usize, edit: &Edit| {
            format!("{}→{}", at(&corpus, fullest, edit.one), at(&corpus, article, edit.other))
        };
        let all = group.occurrences.iter();
        let of_occurrence = all.flat_map(|it| it.edits.iter().map(|one| edit(it.article, one)));
        of_occurrence.collect::<Vec<_>>().join(", ")
    });
    assert_eq!(of_group.collect::<Vec<_>>().join(" | "), changes);
    let alone: Vec<usize> = all.iter().copied().filter(|&article| !found[article].contains('⟦')).collect();
    assert_eq!(wording.alone, alone);
}

#[test]
fn a_passage_needs_the_least_number_of_equal_words() {
    let eight = "the two sides want to keep talking often";
    check(8, &[&format!("Now ⟦{eight}⟧."), &format!("Yes, ⟦{eight}⟧ too.")], "");
    check(8, &["Now the two sides want to keep talking.", "Yes, the two sides want to keep talking here."], "");
    check(7, &["Now ⟦the two sides want to keep talking⟧.", "Yes, ⟦the two sides want to keep talking⟧ here."], "");
    check(5, &["⟦One two three four five⟧", "⟦one two three four five⟧"], "");
    check(5, &["one two three four", "one two three four"], "");
    check(8, &["", ""], "");
    check(8, &["", "…"], "");
    check(8, &["Only one article says this at all here."], "");
    check(8, &[], "");
}

#[test]
fn case_punctuation_and_accents_do_not_matter() {
    check(
        8,
        &[
            "“⟦The Élysée, again”: a PALACE of long, long corridors⟧!",
            "⟦the elysee 'again' A palace of long long corridors⟧",
        ],
        "",
    );
    check(
        8,
        &["⟦A like-minded partner of the start-ups said so⟧", "⟦a like minded partner of the start ups said so⟧"],
        "",
    );
}

#[test]
fn a_gap_of_up_to_three_words_is_bridged_and_shown() {
    let whole = "build upon the harvest of this fertile and mutually enjoyed partnership across its pillars";
    let check_edit = |changed: &str, change: &str| {
        check(8, &[&format!("⟦{whole}⟧"), &format!("⟦{changed}⟧")], change);
    };
    check_edit(&whole.replace("fertile and", "fertile or"), "and→or");
    check_edit(&whole.replace("fertile and", "fertile &"), "and→&");
    check_edit(&whole.replace("fertile and", "fertile"), "and→");
    // Here the changed text is longer, so it is the fullest, and its words come before the arrow.
    check_edit(&whole.replace("across", "and work across"), "and work→");
    check_edit(&whole.replace("fertile and", "fertile and, as both hope"), "as both hope→");
    check_edit(&whole.replace("harvest", "harvest gained"), "gained→");
    check_edit(&whole.replace("and mutually enjoyed", "yet good enough"), "and mutually enjoyed→yet good enough");
    check(
        5,
        &[
            "⟦build upon the harvest of this⟧ fertile and mutually enjoyed ⟦partnership across all of its pillars⟧",
            "⟦build upon the harvest of this⟧ quite new and somewhat odd ⟦partnership across all of its pillars⟧",
        ],
        " | ",
    );
}

#[test]
fn longer_gaps_are_not_bridged() {
    // In the first and the third pair of texts, the gap has four words in each text. In the second pair, only two equal
    // words follow the gap.
    check(
        5,
        &[
            "⟦one two three four five⟧ a b c d ⟦six seven eight nine ten⟧",
            "⟦one two three four five⟧ e f g h ⟦six seven eight nine ten⟧",
        ],
        " | ",
    );
    check(5, &["⟦one two three four five⟧ a six seven b", "⟦one two three four five⟧ c six seven d"], "");
    check(
        8,
        &[
            "one two three four five a b c d six seven eight nine ten",
            "one two three four five e f g h six seven eight nine ten",
        ],
        "",
    );
}

#[test]
fn a_long_run_is_found_beside_a_passage_of_short_ones() {
    // Runs of five, three and three words are at the same positions in both texts. They form a passage of 11 words,
    // which could hide the run of 12 words that is at different positions.
    check(12, &["⟦a b c d a x y z a x y w⟧ m n y w q", "a b c d ⟦a b c d a x y z a x y w⟧ q"], "");
}

#[test]
fn spellings_and_possessives_are_different_words() {
    check(
        8,
        &[
            "⟦praised the old Master of Defence for his steady hand⟧",
            "⟦praised the old Master of Defense for his steady hand⟧",
        ],
        "Defence→Defense",
    );
    check(
        8,
        &[
            "⟦they spoke at length of India’s fight against terror groups⟧",
            "⟦they spoke at length of India fight against terror groups⟧",
        ],
        "India’s→India",
    );
    check(
        8,
        &[
            "⟦they spoke at length of India’s fight against terror⟧",
            "⟦they spoke at length of India's fight against terror⟧",
        ],
        "",
    );
}

#[test]
fn a_passage_does_not_leave_its_paragraph() {
    check(
        5,
        &[
            "⟦one two three four five⟧\n⟦six seven eight nine ten⟧",
            "⟦one two three four five six seven eight nine ten⟧",
        ]
        .map(|text| text.replace("five six", "five⟧ ⟦six"))
        .each_ref()
        .map(String::as_str),
        " | ",
    );
    check(8, &["one two three four\nfive six seven eight", "one two three four five six seven eight"], "");
    check(
        8,
        &[
            "one two ⟦three four five six seven eight nine ten⟧ eleven",
            "one\n⟦three four five six seven eight nine ten⟧\ntwo eleven",
        ],
        "",
    );
}

#[test]
fn the_same_passage_twice_in_an_article_is_marked_twice() {
    let said = "⟦They hoped to build on the harvest of this⟧";
    check(8, &[&format!("{said}. Later: {said}."), &format!("{said} and so on.")], "");
    // A passage that occurs twice in one article and in no other article is not shared.
    check(
        8,
        &["They hoped to build on the harvest. They hoped to build on the harvest.", "Nothing else was heard here."],
        "",
    );
}

#[test]
fn all_occurrences_are_compared_with_the_fullest() {
    let texts = [
        "He said ⟦they hoped to further build on the harvest of this⟧ partnership.",
        "⟦They hoped to further build upon the harvest of this fertile partnership across all of its many pillars⟧.",
        "In short, ⟦they hoped to build upon the harvest of this fertile partnership across its many pillars⟧ too.",
        "Something else that nobody has heard before now.",
    ];
    check(8, &texts, "upon→on, further→, all of→");
}

#[test]
fn passages_that_overlap_by_half_are_one_occurrence() {
    // The second article shares the first eight of its twelve words with the first article, and its last eight with the
    // third.
    check(
        8,
        &[
            "⟦one two three four five six seven eight⟧ and so it ends",
            "⟦one two three four five six seven eight nine ten eleven twelve⟧",
            "it begins with ⟦five six seven eight nine ten eleven twelve⟧",
        ],
        "",
    );
    // Passages that overlap by less than half are in two groups.
    check(
        5,
        &[
            "⟦one two three four five⟧ stop",
            "⟦one two three ⟦four five⟧ six seven eight⟧",
            "go ⟦four five six seven eight⟧",
        ],
        " | ",
    );
}

#[test]
fn paraphrases_are_not_shared_wording() {
    check(
        8,
        &[
            "The two ministers promised to work more closely with each other in the years to come.",
            "In the years ahead both ministers mean to cooperate more closely, they promised.",
            "It rained for a week, and the harbour was closed to all but the ferries.",
        ],
        "",
    );
}

#[test]
fn devanagari_is_compared_word_by_word() {
    check(
        8,
        &["⟦रक्षा मंत्री राजनाथ सिंह ने मंगलवार को फोन पर बात की⟧।", "आज ⟦रक्षा मंत्री राजनाथ सिंह ने बुधवार को फोन पर बात की⟧"],
        "मंगलवार→बुधवार",
    );
    // A word with another vowel sign is another word.
    check(8, &["⟦मंत्री ने आज दिल्ली में यह बात फिर से कही⟧", "⟦मंत्री ने आज दिल्ली में यह बातें फिर से कही⟧"], "बात→बातें");
}

#[test]
fn only_the_given_articles_are_compared() {
    let text = "they hoped to further build upon the harvest";
    let corpus = told(&[("", text), ("", "another text"), ("", text)]);
    assert_eq!(shared_wording(&corpus, &[0, 1], 8).groups, []);
    let wording = shared_wording(&corpus, &[2, 0], 8);
    let articles: Vec<usize> = wording.groups[0].occurrences.iter().map(|one| one.article).collect();
    assert_eq!((articles, wording.alone), (vec![0, 2], vec![]));
}

#[test]
fn long_passages_have_one_large_edit() {
    let long = |word: &str| -> String { (0..900).map(|number| format!("{word}{number} ")).collect() };
    let mut numbers = WordNumbers::default();
    let mut words = |text: &str| numbers.words_of(text);
    let (one, other) = (words(&format!("begin {}end", long("a"))), words(&format!("begin {}end", long("b"))));
    assert_eq!(common(&one, &other), [(0, 0), (901, 901)]);
    assert_eq!(edits(&one, &other).len(), 1);
    assert_eq!(edits(&one, &[]), []);
}

/// Generates texts with few different words, so that runs of words repeat.
fn texts() -> impl Strategy<Value = String> {
    let paragraph = prop_oneof![
        "([ab] ){0,16}",
        "([abc] ){0,24}",
        "((a )?(b )?(c )?(d )?(e )?(f )?(g )?){0,4}",
        "[東京都3]{0,16}",
        crate::text::mixed_text(),
    ];
    proptest::collection::vec(paragraph, 1..3).prop_map(|paragraphs| paragraphs.join("\n"))
}

fn words(corpus: &Corpus) -> Vec<Vec<NumberedWord>> {
    let mut numbers = WordNumbers::default();
    corpus.articles.iter().map(|article| numbers.words(article)).collect()
}

/// The oracle: every run of equal words that cannot be extended. A run is the index of its first word in each text, and
/// its length in words.
fn runs(one: &[NumberedWord], other: &[NumberedWord]) -> Vec<(usize, usize, usize)> {
    let same = |i: usize, j: usize| one[i].number == other[j].number;
    let joined = |i: usize, j: usize| one[i].block == one[i - 1].block && other[j].block == other[j - 1].block;
    let mut runs = Vec::new();
    for i in 0..one.len() {
        for j in 0..other.len() {
            if !same(i, j) || i > 0 && j > 0 && same(i - 1, j - 1) && joined(i, j) {
                continue;
            }
            let mut length = 1;
            while i + length < one.len()
                && j + length < other.len()
                && same(i + length, j + length)
                && joined(i + length, j + length)
            {
                length += 1;
            }
            runs.push((i, j, length));
        }
    }
    runs
}

/// Checks a passage: its runs are equal words, its gaps are short, and it stays within one paragraph of each text.
#[track_caller]
fn check_honest(one: &[NumberedWord], other: &[NumberedWord], passage: &Passage, least: usize) {
    assert!(passage.equal() >= least);
    assert!(passage.runs.iter().any(|&(_, _, length)| length >= SHINGLE));
    for &(i, j, length) in &passage.runs {
        assert!(length > 0 && (0..length).all(|step| one[i + step].number == other[j + step].number));
    }
    for pair in passage.runs.windows(2) {
        let ((i, j, length), (x, y, _)) = (pair[0], pair[1]);
        assert!(i + length <= x && x - i - length <= GAP, "{passage:?}");
        assert!(j + length <= y && y - j - length <= GAP, "{passage:?}");
    }
    let [(start, end), (other_start, other_end)] = passage.words();
    assert!(one[start..end].iter().all(|word| word.block == one[start].block));
    assert!(other[other_start..other_end].iter().all(|word| word.block == other[other_start].block));
}

/// Whether each word is inside one of these byte ranges.
fn covered(words: &[NumberedWord], ranges: &[(usize, usize)]) -> Vec<bool> {
    let within = |word: &NumberedWord| ranges.iter().any(|&(start, end)| start <= word.start && word.end <= end);
    words.iter().map(within).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]
    #[test]
    fn shared_wording_agrees_with_the_oracle(one in texts(), other in texts(), least in SHINGLE..10) {
        let corpus = told(&[("", &one), ("", &other)]);
        let words = words(&corpus);
        let (one, other) = (&words[0], &words[1]);
        let passages = shared(one, other, least);
        for passage in &passages {
            check_honest(one, other, passage, least);
        }
        for (i, j, length) in runs(one, other).into_iter().filter(|(_, _, length)| *length >= least) {
            let holds = |passage: &Passage| {
                let [(start, end), (other_start, other_end)] = passage.words();
                start <= i && i + length <= end && other_start <= j && j + length <= other_end
            };
            prop_assert!(passages.iter().any(holds), "no passage contains {:?}: {:?}", (i, j, length), passages);
        }
        let more = shared(one, other, least + 1);
        prop_assert!(more.iter().all(|passage| passages.contains(passage)));
        prop_assert_eq!(&passages, &shared(one, other, least));

        // The search that compares many texts at once marks the same words.
        let wording = shared_wording(&corpus, &[0, 1], least);
        for (article, words) in words.iter().enumerate() {
            let ranges = wording.of_article(article).into_iter().map(|(bytes, _)| bytes).collect::<Vec<_>>();
            let of_passages = passages.iter().map(|passage| {
                let (start, end) = passage.words()[article];
                (words[start].start, words[end - 1].end)
            });
            prop_assert_eq!(covered(words, &ranges), covered(words, &of_passages.collect::<Vec<_>>()));
        }
        prop_assert_eq!(wording.alone.is_empty(), !passages.is_empty());
        let fewer = shared_wording(&corpus, &[1, 0], least + 1);
        for (article, words) in words.iter().enumerate() {
            let of = |wording: &Wording| {
                covered(words, &wording.of_article(article).into_iter().map(|(bytes, _)| bytes).collect::<Vec<_>>())
            };
            prop_assert!(of(&fewer).iter().zip(of(&wording)).all(|(&fewer, all)| all || !fewer));
        }
    }

    #[test]
    fn passage_groups_are_consistent(texts in proptest::collection::vec(texts(), 0..5), least in LEAST) {
        let corpus = told(&texts.iter().map(|text| ("", text.as_str())).collect::<Vec<_>>());
        let all: Vec<usize> = (0..corpus.len()).collect();
        let wording = shared_wording(&corpus, &all, least);
        prop_assert_eq!(&wording, &shared_wording(&corpus, &all, least));
        for group in &wording.groups {
            prop_assert!(group.articles() > 1 && group.words() >= least);
            prop_assert!(group.occurrences.iter().all(|one| one.words <= group.words()));
            prop_assert!(group.occurrences.iter().all(|one| !wording.alone.contains(&one.article)));
            for one in &group.occurrences {
                let fullest = group.occurrences[group.fullest].bytes;
                for edit in &one.edits {
                    prop_assert!(fullest.0 <= edit.one.0 && edit.one.1 <= fullest.1);
                    prop_assert!(one.bytes.0 <= edit.other.0 && edit.other.1 <= one.bytes.1);
                }
            }
        }
        for pair in wording.groups.windows(2) {
            prop_assert!((pair[0].articles(), pair[0].words()) >= (pair[1].articles(), pair[1].words()));
        }
    }
}
