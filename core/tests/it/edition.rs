use cuttings_core::bundle::edition::{Files, Sources, finish, pack, with_corpus};
use cuttings_core::bundle::{CORPUS, Parts, section};
use cuttings_core::corpus::Corpus;

use crate::{bundle, corpus};

const SOURCES: Sources<'_> = Sources {
    frame: include_str!("../../../index.html"),
    worker: "const build = {{build}};",
    lost: "<meta content=\"{{policy}}\"><style>a{}</style><script>1</script>",
};

const GLUE: &str =
    "let a;async function b(c){return new URL(\"x_bg.wasm\",import.meta.url)}export{d as initSync,b as default};\n";

/// The worker's files. Their names contain hashes of their contents.
const WORKER: &str = "cuttings-worker-ca2afdf6c3d13e43.js";
const WORKER_MODULE: &str = "cuttings-worker-93a44bbb96c75121_bg.wasm";

fn json(lines: &str) -> String {
    corpus(lines).to_json().unwrap()
}

/// A page as Trunk builds it, with a small corpus.
fn built() -> Files {
    let module = section::replace(&bundle::module(b""), CORPUS, json("a | Zee | 2025 | x | One").as_bytes()).unwrap();
    let links = SOURCES.frame.split("href=\"style/").skip(1).filter_map(|link| link.split(".css").next());
    let names = links.filter_map(|path| path.rsplit('/').next());
    let sheets = names.map(|name| (format!("{name}-0.css"), format!(".{name}{{}}").into_bytes()));
    let files = [
        ("index.html", "<p>Trunk's own"),
        ("cuttings-page-0.js", GLUE),
        ("cuttings-worker.js", "(()=>{globalThis.cuttingsServe=1})();\n"),
        ("cuttings-worker_bg.wasm", "\0asm\x01\0\0\0"),
        ("shell.js", "start()"),
        ("icon.svg", "<svg/>"),
        ("manifest.webmanifest", "{}"),
    ];
    let files = files.map(|(name, content)| (name.to_string(), content.as_bytes().to_vec()));
    sheets.chain(files).chain([("cuttings-page-0_bg.wasm".to_string(), module)]).collect()
}

fn page<'a>(files: &'a Files, name: &str) -> &'a str {
    std::str::from_utf8(&files[name]).unwrap()
}

#[track_caller]
fn refused(change: impl FnOnce(&mut Files), rule: &str) {
    let mut files = built();
    change(&mut files);
    let problem = finish(&files, &SOURCES).unwrap_err().to_string();
    assert!(problem.contains(rule), "{problem}");
}

#[test]
fn a_folder_that_trunk_built_becomes_the_two_editions() {
    let finished = finish(&built(), &SOURCES).unwrap();
    let names: Vec<&str> = finished.keys().map(String::as_str).collect();
    let expected = [
        ".nojekyll",
        "404.html",
        "cuttings-page-0.js",
        "cuttings-page-0_bg.wasm",
        WORKER_MODULE,
        WORKER,
        "cuttings.html",
        "icon.svg",
        "index.html",
        "manifest.webmanifest",
        "sw.js",
    ];
    assert_eq!(names, expected);
    for name in ["index.html", "cuttings.html", "404.html", "sw.js"] {
        assert!(!page(&finished, name).contains("{{"), "{name}: a slot was not filled");
    }
    let hosted = page(&finished, "index.html");
    assert!(hosted.contains("data-module=\"./cuttings-page-0_bg.wasm\""));
    assert!(
        hosted.contains("<style data-part=\"style\">.tokens{}\n.base{}\n.evidence{}"),
        "the styles are in the order in which index.html links them"
    );
    assert!(hosted.contains("id=\"doc=a\""));
    assert!(hosted.contains(&format!("data-worker=\"./{WORKER}\" data-worker-module=\"./{WORKER_MODULE}\"")));
    assert!(hosted.contains("worker-src 'self';") && hosted.contains("trusted-types app-sw cuttings-worker\""));
}

#[test]
fn finishing_twice_and_packing_the_same_articles_gives_the_same_bytes() {
    let finished = finish(&built(), &SOURCES).unwrap();
    assert_eq!(finish(&built(), &SOURCES).unwrap(), finished);
    assert_eq!(finish(&finished, &SOURCES).unwrap(), finished);
    let packed = pack(&finished, &json("b | Zee | 2025 | x | Two"), &SOURCES).unwrap();
    assert_eq!(pack(&built(), &json("b | Zee | 2025 | x | Two"), &SOURCES).unwrap(), packed);
    assert_eq!(pack(&packed, &json("b | Zee | 2025 | x | Two"), &SOURCES).unwrap(), packed);
    assert_ne!(
        page(&packed, "sw.js"),
        page(&finished, "sw.js"),
        "another corpus changes the version of the service worker"
    );
    assert!(!packed.contains_key("cuttings-page-0_bg.wasm"), "another corpus changes the name of the module");
    assert!(page(&packed, "index.html").contains("id=\"doc=b\""));
    assert!(!page(&packed, "index.html").contains("doc=a"));
}

#[test]
fn the_single_file_loads_nothing_and_states_its_size() {
    let finished = finish(&built(), &SOURCES).unwrap();
    let single = page(&finished, "cuttings.html");
    for loading in [" src=", "./cuttings-page", "manifest", "export{", "connect-src", "'self'"] {
        assert!(!single.contains(loading), "{loading}");
    }
    assert!(single.contains("dispatchEvent(new CustomEvent(\"cuttings-glue\",{detail:b}))"));
    assert!(single.contains("worker-src blob:;") && single.contains("trusted-types cuttings-worker\""));
    let said = single.split("cuttings-single\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(said.trim().parse(), Ok(single.len()));
    assert!(page(&finished, "index.html").contains(&format!("cuttings-single\" content=\"{said}\"")));
}

#[test]
fn data_in_the_single_file_is_in_blocks_of_at_most_a_megabyte() {
    // Text that does not compress: digits of a congruential generator.
    let mut state = 1_u32;
    let mut digits = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        format!("{state:08x}")
    };
    let text: String = (0..400_000).map(|_| digits()).collect();
    let packed = pack(&built(), &json(&format!("a | Zee | 2025 | | {text}")), &SOURCES).unwrap();
    let blocks: Vec<&str> = page(&packed, "cuttings.html")
        .split("<script type=\"application/gzip\" data-part=\"corpus\">")
        .skip(1)
        .collect();
    let lengths: Vec<usize> = blocks.iter().map(|block| block.split('<').next().unwrap().len()).collect();
    assert!(lengths.len() > 1 && lengths.iter().all(|&length| length <= 1 << 20 && length % 4 == 0), "{lengths:?}");
}

#[test]
fn glue_and_module_agree_on_short_names() {
    let long = "__wbg_value_df0a0e29a4d182fe";
    let entry = |names: &[&str], end: [u8; 2]| {
        let mut bytes: Vec<u8> =
            names.iter().flat_map(|name| [&[name.len() as u8], name.as_bytes()].concat()).collect();
        bytes.extend(end);
        bytes
    };
    let section = |id: u8, entries: &[Vec<u8>]| {
        let content = [vec![entries.len() as u8], entries.concat()].concat();
        [vec![id, content.len() as u8], content].concat()
    };
    let imports = section(2, &[entry(&["./x.js", long], [0, 0]), entry(&["./x.js", "own"], [0, 0])]);
    let exports = section(7, &[entry(&["memory"], [2, 0]), entry(&["__wbindgen_malloc"], [0, 5])]);
    let mut files = built();
    let corpus = files["cuttings-page-0_bg.wasm"][8..].to_vec();
    let module = [&b"\0asm\x01\0\0\0"[..], &imports, &exports, &corpus].concat();
    files.insert("cuttings-page-0_bg.wasm".into(), module);
    let glue =
        format!("const i={{{long}:function(x){{x.__wbindgen_malloc(1)}},own:{long}}};let a;export{{a as default}};");
    files.insert("cuttings-page-0.js".into(), glue.into_bytes());
    let finished = finish(&files, &SOURCES).unwrap();
    let module = &finished["cuttings-page-0_bg.wasm"];
    let imports = section(2, &[entry(&["./x.js", "a"], [0, 0]), entry(&["./x.js", "own"], [0, 0])]);
    let exports = section(7, &[entry(&["memory"], [2, 0]), entry(&["b"], [0, 5])]);
    assert!(module[8..].starts_with(&[imports, exports].concat()));
    // In the glue, the value of `own` has the same name as the renamed import. This name stays unchanged.
    let glue = format!("const i={{a:function(x){{x.b(1)}},own:{long}}};let a;export{{a as default}};");
    assert_eq!(page(&finished, "cuttings-page-0.js"), glue);
    assert_eq!(finish(&finished, &SOURCES).unwrap(), finished);
}

#[test]
fn glue_of_an_unexpected_form_stops_the_build() {
    let glue =
        |glue: &'static str| move |files: &mut Files| drop(files.insert("cuttings-page-0.js".into(), glue.into()));
    refused(glue("let a;"), "exports nothing as default");
    refused(glue("import{a}from\"./b.js\";export{a as default};"), "imports something");
    refused(glue("import\"./b.js\";let a;export{a as default};"), "imports something");
    refused(glue("const b=await import(\"./b.js\");let a;export{a as default};"), "imports something");
    refused(glue("export default function(){}"), "exports nothing as default");
    refused(glue("let a=\"</script>\";export{a as default};"), "ends a script");
    refused(glue("export{a as default};export{b as default};"), "twice");
}

#[test]
fn files_that_are_not_a_built_page_are_refused_with_a_fix() {
    refused(|files| drop(files.remove("cuttings-page-0_bg.wasm")), "contains no cuttings-page*.wasm file");
    refused(|files| drop(files.remove("cuttings-worker.js")), "contains no cuttings-worker*.js file");
    refused(
        |files| drop(files.insert("cuttings-page-1_bg.wasm".into(), Vec::new())),
        "second cuttings-page*.wasm file",
    );
    refused(|files| drop(files.insert("cuttings-page-0_bg.wasm".into(), b"\0asm\x01\0\0\0".to_vec())), "no sections");
    refused(|files| drop(files.remove("article_pane-0.css")), "links article_pane.css");
    refused(|files| drop(files.remove("shell.js")), "neither a finished page nor a fresh");
    let problem = pack(&built(), "{}", &SOURCES).unwrap_err().to_string();
    assert!(problem.contains("line 1 of the corpus"), "{problem}");
}

/// The corpus of these articles, and its parts.
fn pressed(lines: &str) -> (Corpus, Parts) {
    let corpus = Corpus::from_json(&json(lines)).unwrap();
    let parts = Parts::of(&corpus).unwrap();
    (corpus, parts)
}

/// The elements of a single file that may contain its parts, without the rest of the file. When the shell saves a page,
/// it uses only such elements too.
fn gathered(single: &str) -> String {
    let mut found: Vec<(usize, &str)> = Vec::new();
    for (open, close) in [("<link ", ">"), ("<style", "</style>"), ("<script", "</script>")] {
        let starts = single.match_indices(open).map(|(at, _)| at);
        found.extend(starts.map(|at| (at, &single[at..at + single[at..].find(close).unwrap() + close.len()])));
    }
    found.sort_unstable();
    found.into_iter().map(|(_, element)| element).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_single_file_saves_itself_with_another_corpus() {
    let tables = [
        ("English", "b | Zee | 2025 | x | Two"),
        ("markup", "b | <style>{{plain}}</style> | 2025 | x | One <script data-part=\"worker\">two</script>"),
        ("Chinese", "b | 新华社 | 2025 | x | 两国国防部长通电话"),
        ("Arabic", "b | الأخبار | 2025 | x | نص قصير"),
        ("Hindi", "b | दैनिक समाचार | 2025 | x | आतंकवाद पर चर्चा हुई"),
        ("Thai", "b | ไทยรัฐ | 2025 | x | ข่าวสั้น"),
        ("no article", ""),
    ];
    let finished = finish(&built(), &SOURCES).unwrap();
    let first = page(&finished, "cuttings.html");
    for (name, lines) in tables {
        let (corpus, parts) = pressed(lines);
        let saved = with_corpus(first, SOURCES.frame, &corpus, &parts).unwrap();
        let packed = pack(&finished, &json(lines), &SOURCES).unwrap();
        assert_eq!(saved, page(&packed, "cuttings.html"), "{name}: the page and the command write the same file");
        assert_eq!(with_corpus(&saved, SOURCES.frame, &corpus, &parts).unwrap(), saved, "{name}: saved again");
        assert_eq!(with_corpus(&gathered(&saved), SOURCES.frame, &corpus, &parts).unwrap(), saved, "{name}: gathered");
    }
}

#[test]
fn only_a_single_file_can_be_saved() {
    let (corpus, parts) = pressed("a | Zee | 2025 | x | One");
    let refused = |html: &str| with_corpus(html, SOURCES.frame, &corpus, &parts).unwrap_err().to_string();
    assert!(refused("").contains("not a single file"));
    let finished = finish(&built(), &SOURCES).unwrap();
    assert!(refused(page(&finished, "index.html")).contains("not a single file"));
    let damaged = Parts { corpus: vec![0xff], ..parts.clone() };
    assert!(with_corpus(page(&finished, "cuttings.html"), SOURCES.frame, &corpus, &damaged).is_err());
}

#[test]
fn the_service_worker_caches_the_worker_and_the_single_file_on_first_use() {
    let finished = finish(&built(), &SOURCES).unwrap();
    let build = page(&finished, "sw.js").trim_start_matches("const build = ").trim_end_matches(';');
    let build: serde_json::Value = serde_json::from_str(build).unwrap();
    let names = |list: &str| build[list].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let at_once = ["./", "./cuttings-page-0.js", "./cuttings-page-0_bg.wasm", "./icon.svg", "./manifest.webmanifest"];
    assert_eq!(names("files"), at_once);
    assert_eq!(names("later"), [format!("./{WORKER_MODULE}"), format!("./{WORKER}"), "./cuttings.html".into()]);
}

#[test]
fn the_description_counts_only_named_sources() {
    #[track_caller]
    fn check(lines: &str, said: &str) {
        let packed = pack(&built(), &json(lines), &SOURCES).unwrap();
        let index = page(&packed, "index.html");
        let content = format!("content=\"Test: {said} to read, search and filter by date, source and topic\"");
        assert!(
            index.contains(&content),
            "{said}: {:?}",
            index.split("name=\"description\"").nth(1).map(|at| at.get(..160))
        );
    }
    check("a | Zee | 2025\nb | | 2025", "2 articles from 1 source");
    check("a | Zee | 2025\nb | दैनिक भास्कर | 2025\nc | | 2025", "3 articles from 2 sources");
    check("a | 新华社 | 2025", "1 article from 1 source");
    check("a | | 2025", "1 article");
}
