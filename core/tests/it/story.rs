use cuttings_core::bundle::{Parts, press, press_folder};
use cuttings_core::compare::{PreparedArticles, lanes, stories};
use cuttings_core::corpus::{Article, Corpus, Date};
use cuttings_core::facet::{Facet, explore};
use cuttings_core::index::Index;
use cuttings_core::intake::File;
use cuttings_core::query::Query;

use crate::bundle::opened;
use crate::{TOPICS, bundled, file};

const CALL: &str = "The defence ministers of Norland and Sudland spoke by telephone about patrols in the strait. They agreed to share radar pictures and to send frigates in turn, a spokesman for the ministry in Norhaven told reporters.";
const CALL_AGAIN: &str = "Frigates of Norland and Sudland will patrol the strait in turn: on that the defence ministers agreed by telephone. Radar pictures are to be shared as well, according to the ministry in Norhaven.";
const BUDGET: &str = "Parliament in Norhaven passed the budget after a debate of nine hours. The opposition had asked for lower taxes on fuel and more money for schools; the finance minister called that a wish for two Christmases.";
const QUAKE: &str = "An earthquake shook villages near Sudport before dawn. Rescue teams dug through collapsed houses with bare hands, and hospitals asked for blood; the mayor spoke of the worst morning in living memory.";
const QUAKE_ELSEWHERE: &str = "A rockslide closed the mountain railway above Eastvale. Nobody was hurt, the company told reporters, but engineers expect that tracks and a bridge have to be rebuilt before trains can run.";

/// A Markdown file from `name | keys | text`. `;` separates the keys, which become front matter.
fn markdown(line: &str) -> File {
    let parts: Vec<&str> = line.split(" | ").collect();
    let keys = parts[1].replace("; ", "\n");
    file(parts[0], &format!("---\ntitle: \"{}\"\nsource: S\n{keys}\n---\n{}\n", parts[0], parts[2]))
}

fn pressed(files: &[File]) -> Corpus {
    press(files, TOPICS, "Test").unwrap_or_else(|problems| panic!("{problems:#?}")).corpus
}

/// Checks the stories of articles. `articles` are lines for [`markdown`]. `expected` are the ids of the articles in
/// each story, with `|` between stories.
#[track_caller]
fn check(articles: &[String], expected: &str) {
    let corpus = pressed(&articles.iter().map(|line| markdown(line)).collect::<Vec<_>>());
    let of_story = corpus.stories.iter().map(|story| {
        let ids: Vec<String> = story.ids.iter().map(|number| corpus.articles.glance(number).id.clone()).collect();
        ids.join(" ")
    });
    assert_eq!(of_story.collect::<Vec<_>>().join(" | "), expected);
}

fn line(id: &str, keys: &str, text: &str) -> String {
    format!("{id}.md | {keys} | {text}")
}

#[test]
fn reports_of_one_event_are_a_story() {
    let of = |day: &str, other: &str| {
        [line("a", &format!("date: {day}"), CALL), line("b", &format!("date: {other}"), CALL_AGAIN)]
    };
    check(&of("2025-07-01", "2025-07-01"), "a b");
    check(&of("2025-07-01", "2025-07-02"), "a b");
    check(&of("2025-07-01", "2025-07-03"), "");
    check(&of("2025-06-30", "2025-07-01"), "a b");
    check(&of("2025-07", "2025-07"), "");
    check(&of("2025-07-01\nevent: 2025-06-20", "2025-06-20"), "b a");
    check(&of("2025-07-01\nevent: 2025-06-20", "2025-07-01"), "");
}

#[test]
fn articles_on_different_subjects_are_not_a_story() {
    let of_day = |(id, text): (&str, &str)| line(id, "date: 2025-07-01", text);
    let all = [("a", CALL), ("b", BUDGET), ("c", CALL_AGAIN), ("d", QUAKE), ("e", QUAKE_ELSEWHERE)].map(of_day);
    check(&all, "a c");
    let hindi = [
        (
            "a",
            "रक्षा मंत्री ने मंगलवार को अमेरिका के रक्षा सचिव के साथ फोन पर बात की और सहयोग बढ़ाने के लिए कहा। दोनों ने समुद्री सुरक्षा को लेकर चर्चा की।",
        ),
        (
            "b",
            "भारी बारिश के बाद शहर के कई इलाकों में पानी भर गया और स्कूल बंद करने के लिए कहा गया। प्रशासन ने लोगों को घर में रहने को कहा।",
        ),
        ("c", "अमेरिका के रक्षा सचिव और रक्षा मंत्री के बीच फोन पर बात हुई। समुद्री सुरक्षा और सहयोग बढ़ाने पर दोनों की चर्चा हुई।"),
    ];
    check(&hindi.map(of_day), "a c");
}

#[test]
fn an_article_is_about_a_recent_day_that_its_text_mentions() {
    let dated = line("a", "date: 2025-07-01", CALL);
    let check_with = |keys: &str, text: &str, expected: &str| {
        check(&[dated.clone(), line("b", keys, &format!("{text} {CALL_AGAIN}"))], expected);
    };
    check_with("language: en", "They spoke on 1 July 2025.", "a b");
    check_with("language: en", "They spoke in 2025.", "");
    check_with("language: en", "They spoke on 1 July 2024.", "");
    // The second article was published five days later. “Tuesday” in its text means the day of the first article.
    check_with("date: 2025-07-06", "They spoke on Tuesday.", "a b");
    check_with("date: 2025-07-06", "They spoke at length.", "");
    // An article is not about a day that is months before its publication.
    check_with("date: 2025-07-01", "After the storm of 22 April they spoke.", "a b");
    check_with("date: 2025-07", "They spoke on 1 July 2025.", "a b");
}

#[test]
fn a_story_in_front_matter_is_kept() {
    let [a, b] = [CALL, CALL_AGAIN].map(|text| ("date: 2025-07-01", text));
    check(&[line("a", a.0, a.1), line("b", "date: 2025-07-01; story: Patrols", b.1)], "b");
    check(
        &[line("a", "date: 2025-07-01; story: Calls", a.1), line("b", "date: 2025-07-01; story: Patrols", b.1)],
        "a | b",
    );
    // With `story:`, subject and day do not matter.
    check(
        &[
            line("a", "date: 2023; story: A long dispute", CALL),
            line("b", "language: en; story: \"A  long dispute!\"", QUAKE),
            line("c", "date: 2025-07-01", CALL_AGAIN),
            line("d", "date: 2025-07-01", CALL),
        ],
        "a b | c d",
    );
    let corpus = pressed(&[markdown(&line("a", "date: 2025; story: A long dispute", CALL))]);
    assert_eq!((corpus.stories[0].id.as_str(), corpus.stories[0].label.as_str()), ("a-long-dispute", "A long dispute"));
    let problems = press(&[markdown(&line("a", "story: …", CALL))], TOPICS, "Test").unwrap_err();
    assert!(problems[0].to_string().contains("story: “…” has neither a letter nor a digit"), "{}", problems[0]);
}

#[test]
fn a_single_article_is_not_a_story() {
    check(&[line("a", "date: 2025-07-01", CALL)], "");
    check(&[line("a", "date: 2025-07-01", CALL), line("b", "date: 2025-07-01", BUDGET)], "");
    assert_eq!(stories(&[]), (Vec::new(), Vec::new()));
    assert_eq!(Corpus::new(cuttings_core::corpus::Header::new("T".into(), vec![], vec![]), vec![]).stories, []);
}

#[test]
fn ids_are_unique_and_do_not_depend_on_the_order_of_files() {
    let lines = [
        line("a", "date: 2025-07-01", CALL),
        line("b", "date: 2025-07-01", CALL_AGAIN),
        line("c", "date: 2025-07-09; event: 2025-07-01; story: \"2025-07-01 a md\"", BUDGET),
        line("d", "date: 2025-07-03", QUAKE),
        line("e", "date: 2025-07-03", QUAKE),
    ];
    let files: Vec<File> = lines.iter().map(|line| markdown(line)).collect();
    let of = |files: &[File]| pressed(files).stories.into_iter().map(|story| story.id).collect::<Vec<_>>();
    let ids = of(&files);
    assert_eq!(ids, ["2025-07-01-a-md", "2025-07-03-d-md", "2025-07-01-a-md-2"]);
    let reversed: Vec<File> =
        files.iter().rev().map(|file| File { name: file.name.clone(), bytes: file.bytes.clone() }).collect();
    assert_eq!(of(&reversed), ids);
    // An additional article on another subject does not change the ids of the stories.
    let more = [files, vec![markdown(&line("0", "date: 2025-07-01", QUAKE_ELSEWHERE))]].concat();
    assert_eq!(of(&more), ids);
}

#[test]
fn the_bundled_articles_have_two_stories() {
    let corpus = press_folder(&bundled(), TOPICS).unwrap().corpus;
    check_two_calls(&corpus);
    let labels: Vec<&str> = corpus.stories.iter().map(|story| story.label.as_str()).collect();
    assert!(labels[0].starts_with("6 February 2025: ") && labels[1].starts_with("1 July 2025: "), "{labels:?}");
}

/// Checks that there are two stories, the first of two articles and the second of three, and that each has the day of
/// its telephone call.
#[track_caller]
pub fn check_two_calls(corpus: &Corpus) {
    let sources: Vec<Vec<String>> = corpus
        .stories
        .iter()
        .map(|story| {
            let mut sources: Vec<String> =
                story.ids.iter().filter_map(|number| corpus.articles.glance(number).source.clone()).collect();
            sources.sort();
            sources
        })
        .collect();
    let calls = [vec!["Devdiscourse", "India TV News"], vec!["Business Standard", "Indian Defence News", "Zee News"]];
    assert_eq!(sources, calls);
    let all: Vec<usize> = (0..corpus.len()).collect();
    let days = lanes(&PreparedArticles::new(corpus, &all));
    let days: Vec<String> =
        days.iter().flat_map(|lane| &lane.event_days).map(|day| Date::Day(*day).to_string()).collect();
    assert_eq!(days, ["2025-02-06", "2025-07-01"]);
}

#[test]
fn stories_are_stored_with_the_corpus() {
    let loose = pressed(&[
        markdown(&line("a", "date: 2025-07-01", CALL)),
        markdown(&line("b", "date: 2025-07-01", CALL_AGAIN)),
        markdown(&line("c", "language: en; story: A – “long” dispute", QUAKE)),
        markdown(&line("d", "date: 2025-07-01", BUDGET)),
    ]);
    for whole in [loose, press_folder(&bundled(), TOPICS).unwrap().corpus] {
        assert_eq!(whole.stories.len(), 2);
        assert_eq!(Corpus::from_json(&whole.to_json().unwrap()).unwrap().stories, whole.stories);
        let (corpus, index) = opened(&Parts::of(&whole).unwrap()).unwrap();
        assert_eq!(corpus.stories, whole.stories);
        let rows = explore(&corpus, &index, &Query::default(), None).values(Facet::Story).to_vec();
        assert_eq!(rows, explore(&whole, &Index::of(&whole), &Query::default(), None).values(Facet::Story).to_vec());
        assert_eq!(
            rows.iter().map(|row| row.count).sum::<usize>(),
            whole.articles.iter().filter(|article| article.story.is_some()).count()
        );
        for (place, article) in whole.articles.iter().enumerate() {
            let story = whole.stories.iter().find(|story| story.ids.contains(place));
            assert_eq!(article.story, story.map(|story| story.id.clone()));
        }
    }
}

/// In each language, the first two texts report one event. The other two are from the same day, but on other subjects.
/// Some of the scripts put spaces between words, and the others do not.
#[test]
fn stories_are_found_in_every_script() {
    for (language, texts) in [
        (
            "Chinese",
            [
                "北海海峡两国国防部长周二通电话,讨论在海峡联合巡逻的问题。双方同意共享雷达图像,并轮流派遣护卫舰,国防部发言人对记者说。",
                "两国将轮流派遣护卫舰在海峡巡逻:国防部长在电话中就此达成一致。国防部表示,雷达图像也将共享。",
                "议会经过九个小时的辩论通过了预算。反对党要求降低燃油税,为学校增加资金;财政部长称这是不切实际的愿望。",
                "黎明前一场地震袭击了南港附近的村庄。救援队徒手在倒塌的房屋中挖掘,医院呼吁献血,市长谈到最糟糕的早晨。",
            ],
        ),
        (
            "Japanese",
            [
                "両国の国防相は火曜日に電話で会談し、海峡の共同巡視について話し合った。レーダー画像を共有し、護衛艦を交代で派遣することで合意したと国防省の報道官が記者団に述べた。",
                "護衛艦が海峡を交代で巡視する。国防相は電話会談でこれに合意した。国防省によると、レーダー画像も共有される。",
                "議会は九時間の審議のあとで予算案を可決した。野党は燃料税の引き下げと学校への支出の増額を求めていたが、財務相は夢のような話だと退けた。",
                "夜明け前に南港に近い村を地震が襲った。救助隊は素手で倒れた家を掘り、病院は献血を呼びかけた。市長は最悪の朝だったと語った。",
            ],
        ),
        (
            "Thai",
            [
                "รัฐมนตรีกลาโหมของสองประเทศหารือทางโทรศัพท์เมื่อวันอังคารเรื่องการลาดตระเวนในช่องแคบ ทั้งสองฝ่ายตกลงแบ่งปันภาพเรดาร์และผลัดกันส่งเรือฟริเกต โฆษกกระทรวงกลาโหมกล่าวกับผู้สื่อข่าว",
                "เรือฟริเกตของสองประเทศจะผลัดกันลาดตระเวนในช่องแคบ รัฐมนตรีกลาโหมตกลงกันทางโทรศัพท์ และจะแบ่งปันภาพเรดาร์ด้วย กระทรวงกลาโหมระบุ",
                "รัฐสภาผ่านงบประมาณหลังอภิปรายนานเก้าชั่วโมง ฝ่ายค้านขอให้ลดภาษีน้ำมันและเพิ่มเงินให้โรงเรียน รัฐมนตรีคลังบอกว่าเป็นเพียงความฝัน",
                "แผ่นดินไหวเขย่าหมู่บ้านใกล้ท่าเรือใต้ก่อนรุ่งสาง หน่วยกู้ภัยขุดบ้านที่พังด้วยมือเปล่า โรงพยาบาลขอรับบริจาคเลือด นายกเทศมนตรีพูดถึงเช้าที่เลวร้ายที่สุด",
            ],
        ),
        (
            "Arabic",
            [
                "تحدث وزيرا الدفاع في البلدين هاتفيا يوم الثلاثاء عن الدوريات في المضيق. واتفقا على تبادل صور الرادار وإرسال الفرقاطات بالتناوب، حسبما قال متحدث باسم الوزارة للصحفيين.",
                "ستقوم الفرقاطات بدوريات في المضيق بالتناوب: هذا ما اتفق عليه وزيرا الدفاع في البلدين هاتفيا. وسيتم تبادل صور الرادار أيضا، وفقا للوزارة.",
                "أقر البرلمان الميزانية بعد نقاش دام تسع ساعات. وطالبت المعارضة بخفض الضرائب على الوقود وزيادة أموال المدارس، ووصف وزير المالية ذلك بأنه حلم.",
                "هز زلزال قرى قرب الميناء الجنوبي قبل الفجر. حفرت فرق الإنقاذ بأيديها في المنازل المنهارة وطلبت المستشفيات التبرع بالدم.",
            ],
        ),
        (
            "Hindi",
            [
                "दोनों देशों के रक्षा मंत्रियों ने मंगलवार को जलडमरूमध्य में गश्त के बारे में टेलीफोन पर चर्चा की। उन्होंने रडार तस्वीरें साझा करने और बारी बारी से युद्धपोत भेजने पर सहमति जताई, मंत्रालय के प्रवक्ता ने बताया।",
                "जलडमरूमध्य में युद्धपोत बारी बारी से गश्त करेंगे, इस पर रक्षा मंत्रियों ने टेलीफोन पर सहमति जताई। मंत्रालय के अनुसार रडार तस्वीरें भी साझा होंगी।",
                "संसद ने नौ घंटे की बहस के बाद बजट पारित किया। विपक्ष ने ईंधन पर कर घटाने और विद्यालयों के लिए अधिक धन की मांग की थी।",
                "भोर से पहले दक्षिणी बंदरगाह के पास के गांवों में भूकंप आया। बचाव दल ने ढहे घरों में हाथों से खुदाई की और अस्पतालों ने रक्तदान की अपील की।",
            ],
        ),
    ] {
        let articles: Vec<Article> = texts
            .into_iter()
            .map(|text| Article {
                date: "2025-07-01".parse().ok(),
                ..crate::article(&format!("{language} | S | | | {text}"))
            })
            .collect();
        assert_eq!(stories(&articles).0, [Some(0), Some(0), None, None], "{language}");
    }
}

proptest::proptest! {
    #[test]
    fn lanes_do_not_depend_on_earlier_views(texts in proptest::collection::vec(crate::text::mixed_text(), 0..4)) {
        let corpus = crate::told(&texts.iter().map(|text| ("2025-07-01", text.as_str())).collect::<Vec<_>>());
        let all: Vec<usize> = (0..corpus.len()).collect();
        let numbered = PreparedArticles::new(&corpus, &all);
        proptest::prop_assert_eq!(numbered.words().len(), all.len());
        proptest::prop_assert_eq!(lanes(&numbered), lanes(&PreparedArticles::new(&corpus, &all)));
    }

    #[test]
    fn stories_of_any_text_are_groups(texts in proptest::collection::vec(crate::text::mixed_text(), 0..5)) {
        let article = |text: &String| Article { date: "2025-07-01".parse().ok(), ..crate::article(&format!("a | S | | | {}", text.replace('|', " "))) };
        let articles: Vec<Article> = texts.iter().map(article).collect();
        let (of_article, named) = stories(&articles);
        proptest::prop_assert_eq!(of_article.len(), articles.len());
        proptest::prop_assert!(of_article.iter().flatten().all(|&story| story < named.len()));
    }
}
