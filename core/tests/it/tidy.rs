//! Checks the rules for the source code. Each failure message says what to do.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::modules::Modules;

/// The order of the modules in `core/src`: a module imports only those before it.
const ORDER: [&str; 14] = [
    "text", "corpus", "intake", "topic", "query", "index", "search", "facet", "compare", "route", "bridge", "display",
    "plain", "bundle",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The order of the folders in `src/view`: a folder uses only those before it.
const VIEWS: [&str; 7] = ["part", "filter", "result", "read", "compare", "open", "frame"];

/// The path and content of every file with one of these extensions, in a folder and its subfolders.
fn files(folder: &str, extensions: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                open.push(path);
            } else if extensions.iter().any(|extension| name.ends_with(extension)) {
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn rust() -> Vec<(String, String)> {
    ["cli/src", "core/src", "src", "worker/src"].iter().flat_map(|folder| files(folder, &[".rs"])).collect()
}

#[test]
fn modules_import_only_those_before_them() {
    for (name, content) in files("core/src", &[".rs"]) {
        let Some(own) = ORDER.iter().position(|module| name.starts_with(&format!("core/src/{module}/"))) else {
            continue;
        };
        for later in &ORDER[own + 1..] {
            let imports = content.contains(&format!("crate::{later}::"));
            assert!(
                !imports,
                "{name} imports {later}, which comes after it: move what both need to the earlier module"
            );
        }
    }
}

#[test]
fn no_files_of_the_core_form_an_import_cycle() {
    let sources = files("core/src", &[".rs"]);
    let named = sources.iter().filter_map(|(name, content)| Some((name.strip_prefix("core/src/")?, content.as_str())));
    if let Some(cycle) = Modules::read(named).cycle() {
        panic!("{} is a cycle: move what both need to a file that imports neither", cycle.join(" → "));
    }
}

#[test]
fn the_names_in_the_glossary_exist_in_the_code() {
    let folders = ["core/src", "src", "worker/src", "cli/src"];
    let code: Vec<(String, String)> = folders.iter().flat_map(|folder| files(folder, &[".rs", ".js"])).collect();
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let names: BTreeSet<&str> = code.iter().flat_map(|(_, content)| content.split(|c| !is_of_name(c))).collect();
    let glossary = read("docs/glossary.md");
    let rows = glossary.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| term |"));
    let mut checked = 0;
    for row in rows {
        for name in row.rsplit(" | ").next().unwrap().split('`').skip(1).step_by(2) {
            checked += 1;
            let is_file = code.iter().any(|(path, _)| path.ends_with(name));
            let words: Vec<&str> = name.split(|c| !is_of_name(c)).filter(|word| !word.is_empty()).collect();
            assert!(is_file || words.iter().all(|word| names.contains(word)), "{name} is in the glossary only: {row}");
        }
    }
    assert!(checked > 100, "{checked} names were checked: has the format of the table changed?");
}

#[test]
fn folders_have_at_most_twelve_files() {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let sources = ["core/src", "src"].iter().flat_map(|folder| files(folder, &[".rs"]));
    for (name, _) in sources.chain(files("style", &[".css"])) {
        *counts.entry(name.rsplit_once('/').unwrap().0.to_string()).or_default() += 1;
    }
    for (folder, count) in counts {
        assert!(count <= 12, "{folder} has {count} files: split it by the questions that its files answer");
    }
}

#[test]
fn the_core_uses_no_browser_clock_or_randomness() {
    for (name, content) in files("core/src", &[".rs"]) {
        for banned in ["web_sys", "js_sys", "wasm_bindgen::", "leptos", "SystemTime", "Instant", "rand::"] {
            assert!(!content.contains(banned), "{name} names {banned}: that belongs in the page, src/");
        }
    }
}

#[test]
fn files_begin_with_their_purpose_and_stay_short() {
    for (name, content) in rust() {
        assert!(content.starts_with("//! "), "{name}: open the file with a `//!` line that says what it is for");
        let lines = content.lines().count();
        assert!(lines <= 400, "{name} has {lines} lines: move what answers another question to a file of its own");
    }
    for (name, content) in files("style", &[".css"]) {
        assert!(content.starts_with("/* "), "{name}: open the file with a comment that says what it styles");
        let lines = content.lines().count();
        assert!(lines <= 200, "{name} has {lines} lines: split it by component");
    }
}

#[test]
fn views_use_only_the_folders_before_them_and_never_each_other() {
    let sources = files("src", &[".rs"]);
    let named = || sources.iter().filter_map(|(name, content)| Some((name.strip_prefix("src/")?, content.as_str())));
    let modules = Modules::read(named().filter(|(name, _)| name.starts_with("view/")));
    let cycle = modules.cycle().unwrap_or_default().join(" → ");
    assert!(cycle.is_empty(), "{cycle}: move what both need to src/view/part");
    let place = |module: &str| VIEWS.iter().position(|folder| module.split("::").nth(1) == Some(folder));
    for (name, _) in named().filter(|(name, _)| name.starts_with("view/") && *name != "view/mod.rs") {
        let module = name.trim_end_matches(".rs").trim_end_matches("/mod").replace('/', "::");
        let Some(own) = place(&module) else { panic!("src/{name}: move it to one of the folders {VIEWS:?}") };
        for used in modules.used_by(&module) {
            let is_before = place(used).is_none_or(|other| other <= own);
            assert!(
                is_before,
                "src/{name} uses {used}, which comes after it: move what both need to an earlier folder"
            );
        }
    }
    for (name, content) in named().filter(|(name, _)| name.starts_with("state/")) {
        assert!(!content.contains("crate::view"), "src/{name} uses a view: state does not know how it is drawn");
    }
}

#[test]
fn a_component_has_its_own_file_and_a_style_is_named_after_one() {
    let sources = files("src/view", &[".rs"]);
    for (name, content) in &sources {
        let components: Vec<&str> = content.split("#[component]\npub fn ").skip(1).collect();
        assert!(components.len() <= 1, "{name} has {} components: give each its own file", components.len());
        if let Some(component) = components.first() {
            let component = component.split('(').next().unwrap();
            let stem = Path::new(name).file_stem().unwrap().to_string_lossy().replace('_', "");
            assert_eq!(component.to_lowercase(), stem, "{name}: name the file after its component");
        }
    }
    let page = read("index.html");
    for (name, content) in files("style", &[".css"]) {
        assert!(page.contains(&format!("href=\"{name}\"")), "index.html: link {name}");
        let Some((folder, stem)) = name.trim_start_matches("style/").trim_end_matches(".css").split_once('/') else {
            continue;
        };
        let source = format!("src/view/{folder}/{stem}.rs");
        let script = root().join(format!("src/shell/{folder}/{stem}.js"));
        let is_source = sources.iter().any(|(name, _)| *name == source) || script.exists();
        assert!(is_source, "{name}: name it after the source that it styles");
        assert!(content.contains("@layer "), "{name}: put its rules into a layer");
    }
}

#[test]
fn nothing_in_the_page_outlives_its_corpus() {
    for (name, content) in files("src", &[".rs"]) {
        for banned in ["Box::leak", ".leak()", "mem::forget", "&'static Corpus", "&'static Index", "&'static Article"] {
            assert!(!content.contains(banned), "{name} contains “{banned}”: let the mounted page own what it shows");
        }
        // The tasks of this file cannot be cancelled. Their callers check whether the page still exists.
        let is_allowed = name == "src/state/task.rs";
        assert!(is_allowed || !content.contains(".forget()"), "{name}: keep the listener or timer, so that it ends");
        assert!(
            !content.contains("_context::<Explorer>") && !content.contains("provide_context(explorer)"),
            "{name}: pass the Explorer as a parameter"
        );
    }
}

#[test]
fn controls_change_the_query_of_the_route() {
    for (name, content) in files("src/view", &[".rs"]) {
        for banned in ["outcome.query.clone()", "..outcome.query"] {
            assert!(
                !content.contains(banned),
                "{name}: change the route's query, because the outcome may belong to an older query"
            );
        }
    }
}

#[test]
fn each_folder_asks_a_question_that_architecture_answers() {
    let architecture = read("ARCHITECTURE.md");
    for folder in
        ORDER.map(|module| format!("core/src/{module}")).iter().chain(&["src/state".into(), "src/view".into()])
    {
        let opening = read(&format!("{folder}/mod.rs"));
        let question = opening.lines().next().unwrap().trim_start_matches("//! ").to_string();
        assert!(question.ends_with('?'), "{folder}/mod.rs: open it with the question that the folder answers");
        let name = folder.rsplit('/').next().unwrap();
        let heading = format!("### `{name}`: {}{}", question[..1].to_lowercase(), &question[1..]);
        let section = architecture
            .split("\n### ")
            .find(|section| heading.contains(section.lines().next().unwrap()) && section.starts_with('`'));
        let section = section.unwrap_or_else(|| panic!("ARCHITECTURE.md: give {folder} a section headed {heading}"));
        assert!(
            section.contains("**Invariant:**"),
            "ARCHITECTURE.md: close the section on {folder} with its **Invariant:**"
        );
    }
}

#[test]
fn folders_of_views_begin_with_a_question() {
    for folder in VIEWS {
        let opening = read(&format!("src/view/{folder}/mod.rs"));
        let line = opening.lines().next().unwrap();
        assert!(line.ends_with('?'), "src/view/{folder}/mod.rs: open it with the question that the folder answers");
    }
}

#[test]
fn names_say_what_is_in_the_file() {
    const VAGUE: [&str; 8] = ["utils", "helpers", "common", "types", "models", "misc", "manager", "data"];
    for (name, _) in rust() {
        let stem = Path::new(&name).file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!VAGUE.contains(&stem.as_str()), "{name}: name the file after what it contains");
    }
}

#[test]
fn every_class_is_styled_and_every_style_is_used() {
    let places = ["src/view", "core/src/plain"];
    let code: String = places.iter().flat_map(|place| files(place, &[".rs"])).map(|(_, content)| content).collect();
    let code = code + &read("index.html");
    let mut used = BTreeSet::new();
    for attribute in ["class=\"", "class={ \"", "class:"] {
        for after in code.split(attribute).skip(1).filter(|after| !after.starts_with(' ')) {
            let end = after.find(['"', '=']).unwrap_or(0);
            used.extend(after[..end].split_whitespace().map(str::to_string));
        }
    }
    // In calls such as `el("p", "origin", …)`, the second argument is the class. In `sign(…)`, the first argument is
    // the class.
    for call in ["el(", "list(", "sign("] {
        for after in code.split(call).skip(1) {
            let literals: Vec<&str> = after.split([',', ')']).take(2).map(str::trim).collect();
            let class = if call == "sign(" { literals.first() } else { literals.get(1) };
            let class = class.and_then(|class| class.strip_prefix('"')?.strip_suffix('"')).unwrap_or("");
            used.extend(class.split_whitespace().map(str::to_string));
        }
    }
    let scripts = files("src/shell", &[".js"]);
    for attribute in [".className = \"", "className: \""] {
        for after in scripts.iter().flat_map(|(_, content)| content.split(attribute).skip(1)) {
            used.extend(after.split('"').next().unwrap_or_default().split_whitespace().map(str::to_string));
        }
    }
    let mut styled = BTreeSet::new();
    for (_, content) in files("style", &[".css"]) {
        for selector in content.split('.').skip(1) {
            let end = selector.find(|c: char| !(c.is_ascii_lowercase() || c == '-')).unwrap_or(selector.len());
            if selector.starts_with(|c: char| c.is_ascii_lowercase()) {
                styled.insert(selector[..end].to_string());
            }
        }
    }
    // These two need no rule in style/. `v` keeps Leptos from setting innerHTML. In the plain page, `v` and `g` are the
    // beginnings of classes that end with the index of a group, such as `g3`.
    used.retain(|class| !["v", "g"].contains(&class.as_str()));
    let unstyled: Vec<_> = used.difference(&styled).collect();
    assert!(unstyled.is_empty(), "no rule in style/ names these classes: {unstyled:?}");
    let unused: Vec<_> = styled.difference(&used).collect();
    assert!(
        unused.is_empty(),
        "nothing in src/view, src/shell, core/src/plain or index.html has these classes: {unused:?}"
    );
}

#[test]
fn every_view_names_the_class_that_keeps_it_from_inner_html() {
    for (name, content) in files("src/view", &[".rs"]) {
        for view in content.split("view! {").skip(1) {
            let has_elements = view.trim_start().starts_with("class=\"v\"");
            let only_component =
                view.trim_start().starts_with('<') && view.trim_start()[1..].starts_with(char::is_uppercase);
            assert!(
                has_elements || only_component,
                "{name}: begin each view! with class=\"v\", because Trusted Types forbid innerHTML"
            );
        }
        assert!(!content.contains("inner_html"), "{name}: text from an article is text, never HTML");
    }
}

#[test]
fn no_inline_code_that_the_policy_blocks() {
    let pages = ["index.html", "src/404.html"].map(|name| (name.to_string(), read(name)));
    for (name, content) in pages.into_iter().chain(files("core/src/plain", &[".rs"])) {
        for blocked in [" style=", " onclick=", " onload=", " onerror=", "javascript:"] {
            assert!(
                !content.contains(blocked),
                "{name} contains “{blocked}”, which its policy blocks: use a class and a listener"
            );
        }
    }
}

#[test]
fn the_format_page_lists_every_field() {
    let page = read("docs/corpus-format.md");
    let article = read("core/src/corpus/article.rs");
    let fields = article.split("pub struct Article {").nth(1).unwrap().split("\n}").next().unwrap();
    for line in fields.lines().filter_map(|line| line.trim().strip_prefix("pub ")) {
        let (field, kind) = line.trim_end_matches(',').split_once(": ").unwrap();
        let kind = match kind {
            "String" => "text",
            "Option<String>" => "text, optional",
            "Option<Date>" => "date, optional",
            "Kind" => "`article` or `digest`",
            "Vec<String>" => "list of texts",
            "Vec<Block>" => "list of `[kind, start, end]`",
            "Vec<StyleSpan>" => "list of `[kind, start, end, address]`",
            "Vec<Assignment>" => "list of assignments",
            other => panic!("say here how docs/corpus-format.md writes the type {other}"),
        };
        let row = format!("| `{field}` | {kind} |");
        assert!(page.contains(&row), "docs/corpus-format.md: add a row that begins {row}");
    }
    for (name, keys) in [("front_matter.rs", "const KEYS"), ("metadata.rs", "const COLUMNS")] {
        let source = read(&format!("core/src/intake/{name}"));
        let list = source.split(keys).nth(1).unwrap().split(';').nth(1).unwrap();
        for key in list.split('"').skip(1).step_by(2) {
            assert!(page.contains(&format!("`{key}`")), "docs/corpus-format.md: say what `{key}` of {name} is");
        }
    }
}

#[test]
fn the_changelog_has_a_section_for_the_version() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(read("CHANGELOG.md").contains(&format!("## {version}")), "CHANGELOG.md: add a section for {version}");
}

#[test]
fn trunk_uses_the_wasm_bindgen_version_of_the_lock_file() {
    let lock = read("Cargo.lock");
    let version = lock.split("name = \"wasm-bindgen\"\nversion = \"").nth(1).unwrap().split('"').next().unwrap();
    let line = format!("wasm_bindgen = \"{version}\"");
    assert!(read("Trunk.toml").contains(&line), "Trunk.toml: write {line}, the version in Cargo.lock");
}
