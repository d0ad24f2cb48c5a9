use cuttings_core::compare::{PreparedArticles, QuotationGroup, VersionKind, quotation_groups, quotations};
use cuttings_core::corpus::Corpus;
use proptest::prelude::*;

use crate::{at, told};

/// Checks the quotations of a text. In `expected`, `|` separates quotations and `/` separates the paragraphs of a
/// quotation. `…` follows a quotation without a closing mark.
#[track_caller]
fn check(text: &str, expected: &str) {
    let corpus = told(&[("", text)]);
    let found = quotations(&corpus.articles[0]).into_iter().map(|quote| {
        let parts: Vec<&str> = quote.ranges.iter().map(|&bytes| at(&corpus, 0, bytes)).collect();
        format!("{}{}", parts.join(" / "), if quote.is_closed { "" } else { "…" })
    });
    assert_eq!(found.collect::<Vec<_>>().join(" | "), expected, "{text}");
}

#[test]
fn quotation_marks_of_all_kinds_are_read() {
    check("He said \"yes, of course\" and left.", "yes, of course");
    check("He said “yes, of course” and left.", "yes, of course");
    check("“Glad to speak,\" he said. \"Excellent,” he said.", "Glad to speak | Excellent");
    check("He said “yes, of course\" and “no” too.", "yes, of course | no");
    check("«Oui», dit-il. « Non », dit-elle.", "Oui | Non");
    check("»Ja«, sagte er, und »nein«.", "Ja | nein");
    check("„Ja, gewiss“, sagte er. „Nein.“ Dann ging er.", "Ja, gewiss | Nein.");
    check("सिंह ने कहा, “हम बात करेंगे।” फिर “धन्यवाद”।", "हम बात करेंगे। | धन्यवाद");
    check("首相は「協力する。」と述べ、『本当』だと言った。", "協力する。 | 本当");
    check("他说“我们同意”，她说“不”。", "我们同意 | 不");
    check("「一つ。\n「二つ」", "一つ。 / 二つ");
    check("(“a”) [\"b\"] —“c”— “d”; “e”?", "a | b | c | d | e");
    check("the \"critical and mutually beneficial\" partnership", "critical and mutually beneficial");
    check("“It ends.” “It begins.”", "It ends. | It begins.");
    check("\"It ends.\" \"It begins.\"", "It ends. | It begins.");
}

#[test]
fn single_marks_count_if_they_cannot_be_apostrophes() {
    check("He called it ‘a great day’ and left.", "a great day");
    check("He called it 'a great day' and left.", "a great day");
    check("‘We don’t know,’ she said. ‘It’s late.’", "We don’t know | It’s late.");
    check("India’s ties; the ministers’ talks; don't; O’Neill; the ministers' call", "");
    check("rock ’n’ roll, rock 'n' roll, the ’90s and players’ songs, the '90s and the players' songs", "");
    check("5' by 6' and 5’ by 6’", "");
}

#[test]
fn a_quotation_within_another_is_part_of_it() {
    check("“He told me ‘never again’ twice,” she said.", "He told me ‘never again’ twice");
    check("\"He told me 'never again' twice,\" she said.", "He told me 'never again' twice");
    check("‘He told me “never again” twice,’ she said.", "He told me “never again” twice");
    check("“He told me “never again” twice,” she said.", "He told me “never again” twice");
    check("“It’s the ministers’ call,” she said.", "It’s the ministers’ call");
}

#[test]
fn a_quotation_continues_if_the_next_paragraph_begins_with_its_mark() {
    check("“One thing.\n“Another thing,” he said.", "One thing. / Another thing");
    check("\"One.\n\"Two.\n\"Three,\" he said. \"Four.\"", "One. / Two. / Three | Four.");
    check("“One thing.\nHe said another.", "One thing.…");
    check("‘One thing.\n‘Another thing,’ he said.", "Another thing");
    check("“One thing.", "One thing.…");
    check("“One thing.\n“", "One thing.…");
    check("「一つ \u{202f},", "一つ…");
}

#[test]
fn marks_without_words_are_not_quotations() {
    check("A depth of 6\" of rain, and a 6″ pipe.", "");
    check("A 6\" pipe, \"as he said\".", "as he said");
    check("Empty: \"\", “”, ‘’, « », \" \", “ ”.", "");
    check("", "");
    check("”“", "");
    check("A closing mark” alone", "");
    check("A comma alone “,” here", "");
}

/// Checks the attribution of the last quotation of a text. `expected` is `speaker, channel`; an unknown part is left
/// out. If the speaker is a pronoun, `expected` begins with `speaker = person`, or with `speaker =` if the person is
/// unknown.
#[track_caller]
fn said(text: &str, expected: &str) {
    let corpus = told(&[("", text)]);
    let found = quotations(&corpus.articles[0]);
    let attribution = found.last().unwrap_or_else(|| panic!("no quotation: {text}")).attribution;
    let words = |bytes: Option<(usize, usize)>| bytes.map_or("", |bytes| at(&corpus, 0, bytes));
    let (speaker, person) = (words(attribution.speaker), words(attribution.person));
    let who = if speaker == person { speaker.to_string() } else { format!("{speaker} = {person}") };
    let channel = attribution.channel.map_or("", |channel| channel.label());
    let all: Vec<&str> = [who.trim_end(), channel].into_iter().filter(|part| !part.is_empty()).collect();
    assert_eq!(all.join(", "), expected, "{text}");
}

#[test]
fn the_speaker_may_follow_the_quotation() {
    said("“We agreed,” Singh said in a social media post.", "Singh, social media");
    said("“We agreed,” Sen. Jack Reed said on X.", "Sen. Jack Reed, post on X");
    said("“We agreed,” said Gen. Pete B. Hegseth.", "Gen. Pete B. Hegseth");
    said("“We agreed,” said Singh on X.", "Singh, post on X");
    said("“We agreed,” said Ministry of Defence in a statement.", "Ministry of Defence, statement");
    said("“We agreed,” said the Ministry of Defence in a press release.", "the Ministry of Defence, statement");
    said("“We agreed,” the ministry said.", "the ministry");
    said("“We agreed,” the defence minister told reporters on Tuesday.", "the defence minister, briefing");
    said("“We agreed,” Rajnath Singh, the defence minister, said on Tuesday.", "Rajnath Singh");
    said("“We agreed,” said Rajnath Singh, the defence minister.", "Rajnath Singh");
    said("“We agreed,” a senior official said on condition of anonymity.", "a senior official");
    said("“We agreed,” said a spokesperson for the Pentagon.", "a spokesperson, spokesperson");
    said("“We agreed,” Hegseth wrote on X.", "Hegseth, post on X");
    said("“We agreed,” Hegseth tweeted.", "Hegseth, post on X");
    said("“We agreed,” Hegseth added during a press conference.", "Hegseth, briefing");
    said("“We agreed,” Pete Hegseth told CNN in an interview.", "Pete Hegseth, interview");
    said("“We agreed,” Singh later said.", "Singh");
    said("“We agreed,” Singh’s office said in a statement.", "Singh’s office, statement");
    said("“We agreed,” sources said.", "sources");
    said("“We agreed,” Singh told the paper, adding that they would meet.", "Singh");
    said("“We agreed in full” on Tuesday, according to Singh.", "Singh");
    said("“We agreed,” the statement read.", "the statement, statement");
    said("“We agreed,” according to Singh.", "Singh");
    said("“We agreed,” according to the ministry’s statement.", "the ministry’s statement, statement");
    said("“We agreed”, Hegseth has said.", "Hegseth");
    said("“Did we agree?” asked Singh.", "Singh");
    said("“हम सहमत हैं,” राजनाथ सिंह ने कहा।", "राजनाथ सिंह");
}

#[test]
fn the_speaker_may_precede_the_quotation() {
    said("Singh said: “We agreed.”", "Singh");
    said("Singh said, “We agreed.” Hegseth agreed.", "Singh");
    said("A Defence Ministry spokesperson stated, “We agreed.”", "A Defence Ministry spokesperson, spokesperson");
    said("Singh took to social media, stating, “We agreed.”", "Singh, social media");
    said("In a post on X, Singh wrote, “We agreed.”", "Singh, post on X");
    said("They hailed what Hegseth called “a new era”.", "Hegseth");
    said("It is a partnership that the statement calls “critical”.", "the statement, statement");
    said("According to Singh, “we agreed”.", "Singh");
    said("According to the ministry, the two sides “agreed in full”.", "the ministry");
    said("The ministry called it “a good day” in a statement.", "The ministry");
    said("Singh told reporters that they had “agreed in full”.", "Singh, briefing");
    said("Rajnath Singh, the defence minister, said: “We agreed.”", "Rajnath Singh");
    said("On Tuesday Hegseth said they “agreed in full”.", "Hegseth");
    said("मंगलवार को राजनाथ सिंह ने कहा, “हम सहमत हैं।”", "राजनाथ सिंह");
    said("राजनाथ सिंह ने कहा, “हम सहमत हैं।”", "राजनाथ सिंह");
    said("रक्षा मंत्री राजनाथ सिंह ने एक्स पर लिखा, “हम सहमत हैं।”", "रक्षा मंत्री राजनाथ सिंह, post on X");
}

#[test]
fn a_pronoun_means_the_last_speaker() {
    said("“We agreed,” said Singh. “We meet soon,” he said.", "he = Singh");
    said("“We agreed,” said Singh.\n“We meet soon,” he added.", "he = Singh");
    said("“We agreed,” the ministry said. “We meet soon,” it said in a statement.", "it = the ministry, statement");
    // In the next three texts, the pronoun has no person: a ministry is not “he”, Singh is not “it”, and a first
    // quotation has no earlier speaker.
    said("“We agreed,” the ministry said. “We meet soon,” he said.", "he =");
    said("“We agreed,” said Singh. “We meet soon,” it said.", "it =");
    said("“We agreed,” he said.", "he =");
    said("“We agreed,” said Singh. Hegseth was glad. “We meet soon,” he said.", "he =");
    said("“We agreed,” said Singh. Singh was glad. “We meet soon,” he said.", "he = Singh");
    said("“We agreed,” they said.", "they =");
}

#[test]
fn unnamed_speakers_are_not_guessed() {
    said("The “critical and mutually beneficial” partnership grows.", "");
    said("They built on the “critical” partnership. Singh said more.", "");
    said("He appreciated the “unwavering support” of the US.", "");
    said("“We agreed.” The weather was fine.", "");
    said("“We agreed.” Hegseth, it is said, was glad.", "");
    said("Singh said little. The partnership is “critical”.", "");
    said("The two signed “The Framework” in the United States.", "");
    said("“We agreed”", "");
    said("“We agreed,” it emerged.", "");
    // The verb of saying, or “according to”, gives a name, is passive or belongs to another clause.
    said("The operation, called “Sindoor”, began.", "");
    said("India launched an operation called “Sindoor”.", "");
    said("A deal said to be “historic” was signed.", "");
    said("The “critical” partnership grows, and Hegseth said more.", "");
    said("The “critical” partnership grows after Hegseth said so.", "");
    said("Singh, who said he was glad, described a “new era”.", "");
    said("He praised the “dynamic leadership” of the man who said so.", "");
    said("Trump, according to Singh, was there for the “new era”.", "");
    // The last quotation has a speaker of its own.
    said("“We agreed,” said Singh. Later Hegseth said, “Yes.”", "Hegseth");
    said("“We agreed.” “Yes,” said Hegseth.", "Hegseth");
}

/// Checks the quotation groups of texts. In `expected`, a group is the article and words of its fullest version. Each
/// other version follows as `; article kind edits`. At the end, `; not` lists the articles without a version. Articles
/// are numbers, from 0.
#[track_caller]
fn check_groups(texts: &[&str], expected: &[&str]) {
    let corpus = told(&texts.iter().map(|text| ("", *text)).collect::<Vec<_>>());
    let all: Vec<usize> = (0..corpus.len()).collect();
    let groups = quotation_groups(&PreparedArticles::new(&corpus, &all));
    let found = groups.iter().map(|group| {
        let fullest = &group.versions[0];
        assert_eq!((fullest.kind, fullest.edits.len()), (VersionKind::Verbatim, 0));
        let versions = group.versions.iter().skip(1).map(|version| {
            let edits = version.edits.iter().map(|edit| {
                format!(" {}→{},", at(&corpus, fullest.article, edit.one), at(&corpus, version.article, edit.other))
            });
            format!("; {} {}{}", version.article, version.kind.label(), edits.collect::<String>().trim_end_matches(','))
        });
        let absent: String = group.absent.iter().map(|article| format!(" {article}")).collect();
        let absent = if absent.is_empty() { absent } else { format!("; not{absent}") };
        format!("{} {}{}{absent}", fullest.article, words(&corpus, group), versions.collect::<String>())
    });
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

/// The words of the fullest version.
fn words(corpus: &Corpus, group: &QuotationGroup) -> String {
    let version = &group.versions[0];
    let parts: Vec<&str> = version.ranges.iter().map(|&bytes| at(corpus, version.article, bytes)).collect();
    parts.join(" / ")
}

#[test]
fn a_quotation_has_a_version_in_each_article() {
    let whole =
        "We had an excellent discussion of the ongoing and new initiatives, and we agreed to meet at an early date";
    check_groups(
        &[
            &format!("“{whole},” said Singh."),
            &format!("Singh wrote: \"{whole}\""),
            "Singh spoke of an “excellent discussion of the ongoing and new initiatives” on X.",
            &format!(
                "“{},” he said.",
                whole.replace("ongoing and new", "ongoing & new").replace("an early", "a very early")
            ),
            &format!("Singh said that {}.", whole.replace("We", "we")),
            "Singh said little.",
        ],
        &[&format!(
            "3 {}; 0 altered &→and, a very→an; 1 altered &→and, a very→an; 2 altered &→and; 4 without quotation marks &→and, a very→an; not 5",
            whole.replace("ongoing and new", "ongoing & new").replace("an early", "a very early")
        )],
    );
}

#[test]
fn a_version_is_verbatim_trimmed_altered_or_unquoted() {
    let whole = "the focus of our talks was on trade and on the seas";
    check_groups(
        &[
            &format!("“{whole},” he said."),
            "“The focus of our talks was on trade…” he said.",
            &format!("“{}”, he said.", whole.to_uppercase()),
            "“The focus of the talks was on trade and on the sea”, he said.",
            "The focus of our talks was on trade and on the seas.",
            "The focus was on trade.",
        ],
        &[
            "0 the focus of our talks was on trade and on the seas; 1 trimmed; 2 verbatim; 3 altered our→the; 4 without quotation marks; not 5",
        ],
    );
    // A version counts as trimmed even if its first words also occur earlier in the fullest version.
    check_groups(
        &["“We met and then we met again and left the hall,” he said.", "“We met again and left”, he said."],
        &["0 We met and then we met again and left the hall; 1 trimmed"],
    );
    check_groups(&["“One.\n“Two three,” he said.", "“One two three”, he said."], &["0 One. / Two three; 1 verbatim"]);
    check_groups(&["No quotation.", ""], &[]);
    check_groups(&[], &[]);
}

#[test]
fn short_quotations_are_versions_only_without_changes() {
    check_groups(&["the “safe haven”", "a “safe harbour”"], &["1 safe harbour; not 0", "0 safe haven; not 1"]);
    check_groups(&["the “safe haven”", "a “Safe Haven”"], &["0 safe haven; 1 verbatim"]);
    check_groups(&["the “safe haven for all of them”", "a “safe haven”"], &["0 safe haven for all of them; 1 trimmed"]);
    // A quotation of one word is not a version of a longer quotation.
    check_groups(&["the “safe haven for all”", "a “haven”"], &["0 safe haven for all; not 1", "1 haven; not 0"]);
    check_groups(&["a “haven”", "the “haven”"], &["0 haven; 1 verbatim"]);
    // If a quotation has only one or two words, they are not searched for outside quotation marks.
    check_groups(&["a “safe haven”", "a safe haven"], &["0 safe haven; not 1"]);
}

#[test]
fn quotations_with_only_frequent_words_in_common_are_separate() {
    check_groups(
        &["“We will be there in the morning,” he said.", "“We will be glad of the help,” she said."],
        &["0 We will be there in the morning; not 1", "1 We will be glad of the help; not 0"],
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn no_text_makes_a_quotation_panic(
        texts in proptest::collection::vec(
            proptest::collection::vec(
                prop_oneof!["[“”„\"'‘’‚«»]", "[“”„\"'‘’‚«»]", "(said|He|Singh|according|to|called|ने|कहा|the|it|he)", "[a-c]{1,2}", "[कखि्।]{1,3}", "[ ,.!\n]", " ", "\\PC"],
                0..30,
            ),
            1..4,
        ),
        mixed in proptest::collection::vec(crate::text::mixed_text(), 0..3),
    ) {
        let texts: Vec<String> = texts.iter().map(|parts| parts.concat()).chain(mixed).collect();
        let corpus = told(&texts.iter().map(|text| ("", text.as_str())).collect::<Vec<_>>());
        for (article, text) in texts.iter().enumerate() {
            let mut end = 0;
            for quote in quotations(&corpus.articles[article]) {
                prop_assert!(!quote.ranges.is_empty());
                for &(start, stop) in &quote.ranges {
                    prop_assert!(end <= start && start < stop, "{:?}", quote);
                    let words = text.get(start..stop);
                    prop_assert!(words.is_some_and(|words| words.trim() == words && !words.contains('\n')), "{:?}", words);
                    end = stop;
                }
                let attribution = quote.attribution;
                for (start, stop) in [attribution.speaker, attribution.person].into_iter().flatten() {
                    prop_assert!(start < stop && text.get(start..stop).is_some());
                }
            }
        }
        let all: Vec<usize> = (0..corpus.len()).collect();
        let groups = quotation_groups(&PreparedArticles::new(&corpus, &all));
        prop_assert_eq!(&groups, &quotation_groups(&PreparedArticles::new(&corpus, &all)));
        for group in &groups {
            let mut articles: Vec<usize> = group.versions.iter().map(|version| version.article).chain(group.absent.clone()).collect();
            articles.sort_unstable();
            articles.dedup();
            prop_assert_eq!(articles, all.clone());
            for version in &group.versions {
                for edit in &version.edits {
                    prop_assert!(texts[version.article].get(edit.other.0..edit.other.1).is_some());
                    prop_assert!(texts[group.versions[0].article].get(edit.one.0..edit.one.1).is_some());
                }
            }
        }
    }
}
