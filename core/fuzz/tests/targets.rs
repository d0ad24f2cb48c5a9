//! Runs each fuzz target on generated inputs. The environment variable `CASES` sets the number of inputs for each
//! target. The default is 500.

use cuttings_fuzz as target;
use proptest::collection::vec;
use proptest::prelude::*;

fn config() -> ProptestConfig {
    let cases = std::env::var("CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(500);
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

/// Short pieces of text that are unusual when joined: several scripts, digits, combining marks, quotation marks,
/// direction marks, and the syntax of searches, addresses, front matter and Markdown.
fn piece() -> impl Strategy<Value = String> {
    let fixed = |pieces: &'static [&'static str]| prop::sample::select(pieces).prop_map(str::to_string);
    prop_oneof![
        6 => fixed(&[
            "joint exercises", "India’s", "U.S.", "start-ups", "20–25 soldiers were killed", "1,000.5", "Feb. 6", "said",
            "on 1 July 2025", "defence", "Mr. Singh", "Élysée", "ﬁne", "Straße", "İ", "three million", "at least 12",
        ]),
        6 => fixed(&[
            "地震で3人死亡した", "国防部长", "「東京都」", "サミット", "2025年7月1日", "وزير الدفاع", "أَكَّدَ", "٢٠٢٥", "รัฐมนตรี 5 คน",
            "กรุงเทพฯ", "रक्षा मंत्री", "फ\u{93c}ोन", "२०२५", "कहा।", "서울", "שלום",
        ]),
        5 => fixed(&[" ", " ", "\n", "\n\n", "\t", "\u{a0}", "\u{3000}", "\r\n", "。", ". ", "? ", "…", ", "]),
        4 => fixed(&["\"", "“", "”", "„", "«", "»", "'", "’", "‘", "「", "」", "(", ")", "[", "]", "—", "–", "-"]),
        3 => fixed(&["\u{301}", "\u{93c}", "\u{94d}", "\u{200d}", "\u{200c}", "\u{ad}", "\u{202e}", "\u{2067}", "\u{200f}", "\u{feff}", "\u{fe0f}", "\0"]),
        3 => fixed(&["-", "OR", "NOT ", "title:", "source:", "-topic:", "*", "|", "%", "&", "=", "#", "q=", "from=", "at=1-", "doc=", "show=", "with="]),
        3 => fixed(&["---\n", "title: ", "source: ~\n", "date: 2025-02-30\n", "topics: [", "# ", "> ", "* ", "![", "](", "<b>", "https://example.org/", "```", "[[topic]]\n", "id = \""]),
        2 => any::<char>().prop_map(|c| c.to_string()),
        2 => "[0-9]{1,4}",
        1 => "\\PC{0,8}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    vec(piece(), 0..24).prop_map(|pieces| pieces.concat())
}

/// Arbitrary bytes, or the bytes of a text with up to two bytes replaced, so that they are not always UTF-8.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let broken = (text(), vec((any::<prop::sample::Index>(), any::<u8>()), 0..3)).prop_map(|(text, replaced)| {
        let mut bytes = text.into_bytes();
        for (place, byte) in replaced {
            let end = bytes.len().max(1);
            bytes.resize(end, b' ');
            bytes[place.index(end)] = byte;
        }
        bytes
    });
    prop_oneof![3 => broken, 1 => vec(any::<u8>(), 0..80)]
}

/// Bytes that mostly start like a module or a section of a bundle.
fn module() -> impl Strategy<Value = Vec<u8>> {
    const STARTS: [&[u8]; 6] = [
        b"\0asm\x01\0\0\0",
        b"\0asm\x01\0\0\0\0\x09\x02hi",
        b"cuttings-index\x02",
        b"cuttings-contents\x04",
        b"cuttings-blocks\x01",
        b"",
    ];
    let end = vec(prop_oneof![0_u8..8, any::<u8>(), Just(0xff)], 0..60);
    (prop::sample::select(&STARTS[..]), end).prop_map(|(start, end)| [start, &end].concat())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn intake_never_panics(bytes in bytes()) {
        target::intake(&bytes);
    }

    #[test]
    fn query_never_panics(text in text()) {
        target::query(&text);
    }

    #[test]
    fn route_never_panics(text in text()) {
        target::route(&text);
    }

    #[test]
    fn compare_never_panics(text in text()) {
        target::compare(&text);
    }

    #[test]
    fn section_never_panics(bytes in module()) {
        target::section(&bytes);
    }
}
