//! Tests which topics are proposed for folders on many subjects and in many languages, and how a reader edits topics.

use cuttings_core::bundle::press;
use cuttings_core::corpus::{Article, Assignment, Block, BlockKind, Corpus};
use cuttings_core::topic::{
    AliasList, EditError, NAMES, ProposedTopic, Taxonomy, TopicEdit, TopicRule, TopicsFile, TypedTopic, propose,
};
use proptest::prelude::*;

use crate::file;

/// An article with this id and text. Each line of the text is a paragraph.
fn told(id: &str, text: &str) -> Article {
    let mut start = 0;
    let block = |line: &str| {
        let block = Block { kind: BlockKind::Paragraph, start, end: start + line.len() };
        start += line.len() + 1;
        block
    };
    let blocks = text.split('\n').map(block).collect();
    Article { id: id.into(), title: Some(format!("{id} title")), blocks, text: text.into(), ..Article::default() }
}

fn told_all(texts: &[&str]) -> Vec<Article> {
    texts.iter().enumerate().map(|(place, text)| told(&format!("a{place}"), text)).collect()
}

fn labels(proposed: &[ProposedTopic], group: Option<&str>) -> Vec<String> {
    let of_group = proposed.iter().filter(|proposed| proposed.topic.group.as_deref() == group);
    of_group.map(|proposed| proposed.topic.label.clone()).collect()
}

/// Checks the labels that are proposed for articles in one language: all of `expected`, and none of `never`.
#[track_caller]
fn check_terms(texts: &[&str], expected: &[&str], never: &[&str]) {
    let proposed = propose(&told_all(texts), &[]);
    let labels = labels(&proposed, None);
    for label in expected {
        assert!(labels.iter().any(|other| other == label), "{label} is not among {labels:?}");
    }
    for label in never {
        assert!(!labels.iter().any(|other| other == label), "{label} is among {labels:?}");
    }
}

#[test]
fn subjects_are_proposed_in_many_languages() {
    check_terms(
        &[
            "The flood came at night. A flood like this one was new. After the flood the council met about the flood.",
            "The council spoke of the flood. Another flood will come, and the flood wall is too low for a flood.",
            "A new ferry line opens. The ferry leaves at nine, and the ferry returns at ten. The council paid for the ferry.",
            "The ferry is late again. Who takes the ferry waits, and the ferry has no roof. The council knows.",
            "The school choir sang. The council was there.",
            "The baker sells bread. The council eats it.",
        ],
        &["Flood", "Ferry"],
        &["The", "Council", "Is"],
    );
    check_terms(
        &[
            "Das Hochwasser kam in der Nacht. Ein Hochwasser wie dieses war neu. Nach dem Hochwasser tagte der Rat.",
            "Der Rat sprach über das Hochwasser. Das nächste Hochwasser kommt, das Hochwasser wird nicht warten.",
            "Die Fähre ist neu. Die Fähre fährt um neun, und die Fähre kommt um zehn zurück. Der Rat zahlt.",
            "Die Fähre ist zu spät. Auf die Fähre wartet man, und die Fähre hat kein Dach. Der Rat weiß es.",
            "Der Chor sang. Der Rat war da.",
            "Der Bäcker bäckt. Der Rat isst.",
        ],
        &["Hochwasser", "Fähre"],
        &["Die", "Das", "Rat"],
    );
    check_terms(
        &[
            "रात में बाढ़ आई। ऐसी बाढ़ नई थी। बाढ़ के बाद परिषद मिली।",
            "परिषद ने बाढ़ की बात की। अगली बाढ़ आएगी और बाढ़ रुकेगी नहीं।",
            "नई नौका चली। नौका नौ बजे जाती है और नौका दस बजे लौटती है। परिषद ने पैसे दिए।",
            "नौका देर से आई। लोग नौका की राह देखते हैं, नौका पर छत नहीं है। परिषद जानती है।",
            "गायकों ने गाया। परिषद वहाँ थी।",
            "रोटी बिकती है। परिषद खाती है।",
        ],
        &["बाढ़", "नौका"],
        &["है", "परिषद", "की"],
    );
    check_terms(
        &[
            "جاء فيضان في الليل. كان فيضان كهذا جديدا. بعد فيضان اجتمع مجلس المدينة.",
            "تحدث مجلس المدينة عن فيضان. سيأتي فيضان آخر ولن يتوقف فيضان.",
            "عبارة جديدة تعمل. تغادر عبارة في التاسعة وتعود عبارة في العاشرة. دفع مجلس المدينة.",
            "تأخرت عبارة اليوم. ينتظر الناس عبارة وليس فوق عبارة سقف. يعرف مجلس المدينة.",
            "غنى الطلاب. كان مجلس المدينة هناك.",
            "يباع الخبز. يأكل مجلس المدينة.",
        ],
        &["فيضان", "عبارة"],
        &["في", "مجلس"],
    );
    check_terms(
        &[
            "夜里洪水来了。这样的洪水是新的。洪水之后市议会开会。",
            "市议会谈到洪水。下一次洪水会来，洪水不会停。",
            "新的渡轮开航。渡轮九点出发，渡轮十点回来。市议会付钱。",
            "渡轮晚点了。人们等渡轮，渡轮没有顶。市议会知道。",
            "合唱团唱歌。市议会在场。",
            "面包店卖面包。市议会吃。",
        ],
        &["洪水", "渡轮"],
        &["市议会", "的"],
    );
}

#[test]
fn phrases_are_proposed_whole_and_forms_of_a_word_together() {
    let proposed = propose(
        &told_all(&[
            "An interest rate rose. The interest rate is high. Interest rates hurt. A strike began, strikes follow.",
            "Interest rates rose, the interest rate too. An interest rate is a price. They strike.",
            "A dog barks. The dog barks at a strike. Strikes end.",
            "The dog sleeps. A dog sleeps well. The choir sings.",
            "The choir sings again. Nothing happens.",
        ]),
        &[],
    );
    let rate = proposed.iter().find(|proposed| proposed.topic.id == "interest-rate").unwrap();
    assert_eq!(rate.topic.any, ["interest rate", "interest rates"]);
    assert_eq!((rate.count, rate.articles, rate.evidence.len(), rate.topic.proposed), (6, 2, 6, true));
    assert!(labels(&proposed, None).iter().all(|label| label != "Interest" && label != "Rate"), "{proposed:?}");
}

#[test]
fn no_terms_are_proposed_for_fewer_than_two_articles() {
    for count in [0, 1] {
        let text = "A flood came. The flood went. A flood is a flood.";
        assert_eq!(propose(&told_all(&vec![text; count]), &[]), []);
    }
    assert_eq!(propose(&told_all(&["", "\n", "…"]), &[]), []);
}

#[test]
fn names_are_found_inside_sentences_and_joined_with_their_short_forms() {
    #[track_caller]
    fn check(texts: &[&str], aliases: &[&[&str]], expected: &[(&str, &[&str])]) {
        let aliases: Vec<Vec<String>> =
            aliases.iter().map(|list| list.iter().map(|n| n.to_string()).collect()).collect();
        let proposed = propose(&told_all(texts), &aliases);
        let named = proposed.iter().filter(|proposed| proposed.topic.group.as_deref() == Some(NAMES));
        let named: Vec<(&str, Vec<&str>)> =
            named.map(|p| (p.topic.label.as_str(), p.topic.any.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(&str, Vec<&str>)> = expected.iter().map(|(label, any)| (*label, any.to_vec())).collect();
        assert_eq!(named, expected);
    }
    // The short form joins the full form. The office before the name is not part of it.
    check(
        &[
            "In the town, Harbour Minister Lena Moss spoke. Later Moss left for Norhaven.",
            "It was Lena Moss who wrote to Norhaven. But Moss denied it.",
        ],
        &[],
        &[("Lena Moss", &["lena moss", "moss"]), ("Norhaven", &["norhaven"])],
    );
    // Two people have this short form, so it is dropped.
    check(
        &[
            "So Lena Moss met Olaf Moss there by the old bridge. Then Moss left the town.",
            "Here Lena Moss and Olaf Moss met once more. Then Moss left for home.",
        ],
        &[],
        &[("Lena Moss", &["lena moss"]), ("Olaf Moss", &["olaf moss"])],
    );
    // These are not names: words that are capitalised only at the start of sentences, nationalities, weekdays, and
    // words that also occur with a small letter.
    check(
        &[
            "Ferries wait. On Monday the Indian crew saw a bush. They met Bush there.",
            "Ferries leave. On Monday an Indian cook went home, past Bush and another bush.",
        ],
        &[],
        &[],
    );
    // An acronym in brackets and an alias are forms of the name.
    check(
        &[
            "They asked the Northern Ports Authority (NPA) and the United Isles. Later the NPA answered the Isles.",
            "Here the Northern Ports Authority (NPA) and the United Isles agreed, and the UI paid.",
        ],
        &[&["United Isles", "UI"]],
        &[
            ("Northern Ports Authority", &["northern ports authority", "npa"]),
            ("United Isles", &["united isles", "isles", "ui"]),
        ],
    );
    // Names may contain lower-case words. Headlines are skipped.
    check(
        &[
            "We saw Pieter van der Berg and the Bank of Norhaven.\nEvery Word Has Capitals",
            "It was Pieter van der Berg of the Bank of Norhaven.\nEvery Word Has Capitals",
        ],
        &[],
        &[("Bank of Norhaven", &["bank of norhaven"]), ("Pieter van der Berg", &["pieter van der berg"])],
    );
    // German capitalises every noun, so only runs of two words or more are names. In scripts without capital letters,
    // no names are found.
    check(
        &["Der Rat und die Stadt hören, was Lena Moss sagt.", "Die Stadt und der Rat hören, was Lena Moss sagt."],
        &[],
        &[("Lena Moss", &["lena moss"])],
    );
    check(&["राजनाथ सिंह ने कहा। राजनाथ सिंह गए।", "राजनाथ सिंह आए। राजनाथ सिंह बोले।"], &[], &[]);
}

#[test]
fn accepting_a_proposal_assigns_its_evidence() {
    let mut articles = told_all(&[
        "The flood came. A flood went, said Lena Moss of Norhaven.",
        "The flood wall broke in the flood near Norhaven, said Lena Moss.",
        "A ferry left. The ferry came back.",
        "The ferry is a ferry.",
        "Nothing at all.",
    ]);
    let proposed = propose(&articles, &[]);
    assert!(proposed.len() >= 3, "{proposed:?}");
    let file = TopicsFile { topic: proposed.iter().map(|p| p.topic.clone()).collect(), alias: Vec::new() };
    file.taxonomy().unwrap().reassign(&mut articles);
    for proposed in &proposed {
        let carried = articles.iter().filter_map(|article| Some((article, article.assignment(&proposed.topic.id)?)));
        let evidence: Vec<_> =
            carried.flat_map(|(article, its)| its.evidence.iter().map(|at| (article.id.clone(), *at))).collect();
        let expected: Vec<_> = proposed.evidence.iter().map(|found| (found.article.clone(), found.at)).collect();
        assert_eq!((evidence, expected.len()), (expected, proposed.count), "{}", proposed.topic.label);
    }
}

#[test]
fn a_folder_without_topics_toml_gets_proposals_and_the_topics_of_its_front_matter() {
    let article = |id: &str, topics: &str, text: &str| {
        file(&format!("{id}.md"), &format!("---\ntitle: On {id}\nsource: S\ndate: 2025\n{topics}---\n{text}\n"))
    };
    let files = [
        article("a", "topics: [our-harbour]\n", "The flood came. A flood went. The flood is logistics."),
        article("b", "", "The flood wall broke in the flood. A flood!"),
        article("c", "", "A ferry left. The ferry came back. Logistics and the ferry."),
        article("d", "", "The ferry is a ferry. No ferry came."),
        article("e", "", "Nothing at all."),
    ];
    let corpus = press(&files, "", "Test").unwrap().corpus;
    let topics: Vec<(&str, bool)> = corpus.topics.iter().map(|topic| (topic.id.as_str(), topic.proposed)).collect();
    assert_eq!(topics[0], ("our-harbour", false));
    assert!(topics.contains(&("flood", true)) && topics.contains(&("ferry", true)), "{topics:?}");
    assert!(!topics.iter().any(|(id, _)| *id == "joint-exercises" || *id == "supply-chains"), "{topics:?}");
    // With the topics.toml of the corpus, the same folder gets the same topics.
    let again = [files.as_slice(), &[file("topics.toml", corpus.taxonomy())]].concat();
    assert_eq!(press(&again, "", "Test").unwrap().corpus, corpus);
    assert_eq!(Corpus::from_json(&corpus.to_json().unwrap()).unwrap().taxonomy(), corpus.taxonomy());
}

fn sample() -> TopicsFile {
    let rule = |id: &str, any: &[&str]| TopicRule {
        id: id.into(),
        label: id.to_uppercase(),
        proposed: true,
        any: any.iter().map(|text| text.to_string()).collect(),
        ..TopicRule::default()
    };
    TopicsFile { topic: vec![rule("sea", &["sea", "deep water*"]), rule("land", &["land"])], alias: Vec::new() }
}

#[test]
fn edits_change_topics_and_aliases() {
    use TopicEdit::{Accept, Add, Aliases, Assign, ByWords, Drop, Group, Merge, Refuse, Rename};
    let text = |text: &str| text.to_string();
    let texts = |texts: &[&str]| -> Vec<String> { texts.iter().map(|text| text.to_string()).collect() };
    let edited = |edits: &[TopicEdit]| sample().edited_by(edits).unwrap();
    assert!(!edited(&[Accept { topic: text("sea") }]).topic[0].proposed);
    let renamed = edited(&[Rename { topic: text("sea"), label: text(" The sea ") }]);
    assert_eq!((renamed.topic[0].label.as_str(), renamed.topic[0].proposed), ("The sea", false));
    let group = edited(&[Group { topic: text("sea"), group: text("Water") }]);
    assert_eq!(group.topic[0].group.as_deref(), Some("Water"));
    let hands = [
        Assign { topic: text("land"), article: text("b") },
        Assign { topic: text("sea"), article: text("a") },
        Refuse { topic: text("sea"), article: text("b") },
        Refuse { topic: text("sea"), article: text("c") },
    ];
    assert!(edited(&hands).topic.iter().all(|rule| rule.proposed), "a choice for one article accepts no topic");
    let merge = Merge { topic: text("land"), into: text("sea") };
    let merged = edited(&[hands.as_slice(), &[merge]].concat());
    assert_eq!(merged.topic.len(), 1);
    assert_eq!(merged.topic[0].any, ["sea", "deep water*", "land"]);
    assert_eq!((merged.topic[0].add.join(" "), merged.topic[0].refuse.join(" ")), ("a b".into(), "c".into()));
    let free = edited(&[hands.as_slice(), &[ByWords { topic: text("sea"), article: text("c") }]].concat());
    assert_eq!(free.topic[0].refuse, ["b"]);
    assert_eq!(edited(&[Drop { topic: text("sea") }]).topic.len(), 1);
    let add = |any: &[&str], articles: &[&str]| {
        let (any, add) = (texts(any), texts(articles));
        Add { label: text("Sea"), group: text(""), any, not: texts(&[]), add }
    };
    let by_hand = edited(&[add(&[], &["b", "a", "b"])]);
    assert_eq!(by_hand.topic[2].add, ["a", "b"]);
    let added = edited(&[add(&["fish*", " "], &[])]);
    assert_eq!((added.topic[2].id.as_str(), added.topic[2].any.join("|")), ("sea-2", "fish*".into()));
    let aliases = edited(&[Aliases { lists: vec![texts(&["sea", "समुद्र"])] }]);
    assert_eq!(aliases.alias, [AliasList { same: texts(&["sea", "समुद्र"]) }]);
    let refused = |edit: TopicEdit| sample().edited(&edit).unwrap_err();
    let no_topic = EditError("The topic “air” no longer exists.".into());
    assert_eq!(refused(Drop { topic: text("air") }), no_topic);
    let nothing = Add { label: text("Air"), group: text(""), any: texts(&[" "]), not: texts(&[]), add: texts(&[]) };
    assert_eq!(refused(nothing).0, "Nothing would assign “Air”. Add words, or remove the topic.");
    assert_eq!(refused(Rename { topic: text("sea"), label: text(" ") }).0, "A name is missing. Type one.");
    let taken = Group { topic: text("sea"), group: text("Source") };
    assert_eq!(refused(taken).0, "The page already has a filter “Source”. Choose another name.");
    assert!(refused(Merge { topic: text("sea"), into: text("sea") }).0.starts_with("A topic cannot be merged"));
    assert!(
        refused(Add { label: text("x"), group: text(""), any: texts(&["*"]), not: texts(&[]), add: texts(&[]) })
            .0
            .contains('*')
    );
}

#[test]
fn edits_and_proposals_are_stored_as_json() {
    let edit = TopicEdit::Refuse { topic: "sea".into(), article: "a".into() };
    let json = serde_json::to_string(&edit).unwrap();
    assert_eq!(json, r#"{"refuse":{"topic":"sea","article":"a"}}"#);
    assert_eq!(serde_json::from_str::<TopicEdit>(&json).unwrap(), edit);
    let proposed =
        propose(&told_all(&["A flood, a flood, a flood.", "A flood, a flood, a flood.", "None.", "None."]), &[]);
    let json = serde_json::to_string(&proposed).unwrap();
    assert_eq!(serde_json::from_str::<Vec<ProposedTopic>>(&json).unwrap(), proposed);
    assert!(!proposed.is_empty());
}

#[test]
fn typed_patterns_find_their_matches_or_say_what_is_wrong() {
    let articles = told_all(&["Sea and sea.", "The seas.", "The land."]);
    let typed = |any: &str, not: &str| TypedTopic::new(&[any.into(), " ".into()], &[not.into()]);
    let matches = |any: &str, not: &str| -> Vec<usize> {
        let topic = typed(any, not).unwrap();
        articles.iter().map(|article| topic.matches(article).len()).collect()
    };
    assert_eq!(matches(" sea* ", ""), [2, 1, 0]);
    assert_eq!(matches("sea*", "seas"), [2, 0, 0]);
    assert_eq!(matches("air", ""), [0, 0, 0]);
    assert_eq!(matches("", ""), [0, 0, 0]);
    for (any, not) in [("*", ""), ("sea", "*")] {
        assert!(typed(any, not).err().unwrap().0.contains('*'), "{any} {not}");
    }
}

/// The id of each article, with the topics assigned to it.
fn assigned(corpus: &Corpus) -> Vec<(String, Vec<Assignment>)> {
    corpus.articles.iter().map(|article| (article.id.clone(), article.topics.clone())).collect()
}

#[test]
fn topics_toml_and_front_matter_are_merged() {
    let article = |id: &str, topics: &str| {
        let text = format!("---\ntitle: On {id}\nsource: S\ndate: 2025\ntopics: [{topics}]\n---\nThe sea.\n");
        file(&format!("{id}.md"), &text)
    };
    let topics = |hands: &str| {
        format!(
            "[[topic]]\nid = \"sea\"\nlabel = \"Sea\"\nany = [\"sea\"]\n{hands}[[topic]]\nid = \"air\"\nlabel = \"Air\"\nadd = [\"a\"]\n"
        )
    };
    let files = |hands: &str| {
        [article("a", "-sea"), article("b", "-sea"), article("c", "sea"), file("topics.toml", &topics(hands))]
    };
    let list = |hands: &str| -> String {
        let corpus = press(&files(hands), "", "Test").unwrap().corpus;
        let topic = |its: &Assignment| format!("{}{}", its.topic, if its.by_hand { "!" } else { "" });
        let line = |(id, its): (String, Vec<Assignment>)| {
            format!("{id}: {}", its.iter().map(topic).collect::<Vec<_>>().join(" "))
        };
        assigned(&corpus).into_iter().map(line).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(list(""), "a: air!; b: ; c: sea!");
    // topics.toml overrides front matter.
    assert_eq!(list("add = [\"a\"]\nrefuse = [\"c\"]\n"), "a: sea! air!; b: ; c: ");
    let strangers = press(&files("add = [\"z\"]\n"), "", "Test").unwrap().warnings;
    assert_eq!(
        strangers.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "topics.toml: add: “sea” names the article “z”, which does not exist; write a file name without its extension, or remove the entry"
        ]
    );
    let faults = |table: &str| Taxonomy::from_toml("topics.toml", table).unwrap_err()[0].to_string();
    assert_eq!(
        faults("[[topic]]\nid = \"a\"\nlabel = \"A\"\nadd = [\"x\"]\nrefuse = [\"x\"]\n"),
        "topics.toml:5:11: refuse: “x” is both added and refused; name the article in one of the two lists"
    );
    assert_eq!(
        faults("[[topic]]\nid = \"a\"\nlabel = \"A\"\ngroup = \"Story\"\nany = [\"x\"]\n"),
        "topics.toml:4:9: group: the page already has a filter “Story”; give the group another name"
    );
}

fn an_edit() -> impl Strategy<Value = TopicEdit> {
    let topic = || prop_oneof!["sea", "land", "new", "x-2"].prop_map(String::from);
    let article = || "[a-d]".prop_map(String::from);
    let label = || prop_oneof!["New", "\\PC{0,12}", "[\"\\\\\n\t\u{7f}\u{85}]{1,4}x"].prop_map(String::from);
    let any = || {
        proptest::collection::vec(
            prop_oneof!["sea", "lan*", "the _ sea/land", "बाढ़", "\\PC{0,8}"].prop_map(String::from),
            0..3,
        )
    };
    prop_oneof![
        topic().prop_map(|topic| TopicEdit::Accept { topic }),
        (topic(), label()).prop_map(|(topic, label)| TopicEdit::Rename { topic, label }),
        (topic(), label()).prop_map(|(topic, group)| TopicEdit::Group { topic, group }),
        (topic(), any(), any()).prop_map(|(topic, any, not)| TopicEdit::Patterns { topic, any, not }),
        (topic(), topic()).prop_map(|(topic, into)| TopicEdit::Merge { topic, into }),
        topic().prop_map(|topic| TopicEdit::Drop { topic }),
        (label(), label(), any(), any(), proptest::collection::vec(article(), 0..2))
            .prop_map(|(label, group, any, not, add)| TopicEdit::Add { label, group, any, not, add }),
        (topic(), article()).prop_map(|(topic, article)| TopicEdit::Assign { topic, article }),
        (topic(), article()).prop_map(|(topic, article)| TopicEdit::Refuse { topic, article }),
        (topic(), article()).prop_map(|(topic, article)| TopicEdit::ByWords { topic, article }),
        proptest::collection::vec(proptest::collection::vec(label(), 2..4), 0..2)
            .prop_map(|lists| TopicEdit::Aliases { lists }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn edited_topics_read_back_from_toml_to_the_same_assignments(edits in proptest::collection::vec(an_edit(), 0..12)) {
        let texts = ["The sea is deep.", "The land and the sea.", "बाढ़ आई। The dry land.", "Deep waters."];
        let files: Vec<_> = texts.iter().enumerate().map(|(place, text)| {
            let id = char::from(b'a' + place as u8);
            file(&format!("{id}.md"), &format!("---\ntitle: The sea\nsource: S\ndate: 2025\n---\n{text}\n"))
        }).collect();
        // An impossible edit changes nothing.
        let edited = edits.iter().fold(sample(), |file, edit| file.edited(edit).unwrap_or(file));
        let written = edited.to_toml().unwrap();
        let taxonomy = Taxonomy::from_toml("topics.toml", &written).unwrap();
        prop_assert_eq!(&taxonomy.file(), &edited);
        let by_command = press(&[files, vec![file("topics.toml", &written)]].concat(), "", "Test").unwrap().corpus;
        let mut articles: Vec<Article> = by_command.articles.iter().cloned().collect();
        articles.iter_mut().for_each(|article| article.topics.clear());
        taxonomy.reassign(&mut articles);
        let in_page: Vec<_> = articles.iter().map(|article| (article.id.clone(), article.topics.clone())).collect();
        prop_assert_eq!(in_page, assigned(&by_command));
        let again = Taxonomy::from_toml("topics.toml", by_command.taxonomy());
        prop_assert!(by_command.taxonomy().is_empty() || again.unwrap().file() == edited);
    }

    #[test]
    fn no_text_makes_proposals_panic(texts in proptest::collection::vec("(([A-Z]?[a-c]{1,3}|बा|洪水|洪|فيض|\\PC|[.“’(\n]|U\\.S\\.|Moss|of)[ -]?){0,40}", 0..6)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let articles = told_all(&texts);
        for proposed in propose(&articles, &[vec!["Abc".into(), "Moss".into()]]) {
            prop_assert!(proposed.count > 0 && proposed.articles > 0);
        }
        let typed: Vec<String> = texts.iter().map(|text| text.to_string()).collect();
        if let Ok(topic) = TypedTopic::new(&typed, &[]) {
            articles.iter().for_each(|article| drop(topic.matches(article)));
        }
    }
}
