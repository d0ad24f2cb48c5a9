//! Reads from the source code which modules each module uses, and finds cycles.

use std::collections::{BTreeMap, BTreeSet};

/// For each module of a crate, by its path such as `view::part::element`, the modules that it uses.
pub struct Modules(BTreeMap<String, BTreeSet<String>>);

impl Modules {
    /// Reads the modules from source files. A file's name starts at the crate root: `view/part/mod.rs`.
    ///
    /// A name that a `mod.rs` imports or re-exports belongs to the file that defines it. Code after `#[cfg(test)]` does
    /// not count.
    pub fn read<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let sources: Vec<Source> = files.map(|(name, content)| Source::new(name, content)).collect();
        let names: BTreeSet<&str> = sources.iter().map(|source| source.module.as_str()).collect();
        // The paths that each `mod.rs` imports, by the path of its module and the imported name.
        let taken: BTreeMap<(&str, &str), &str> = sources
            .iter()
            .filter(|source| source.is_folder)
            .flat_map(|source| source.uses.iter().map(move |path| (source, path.as_str())))
            .filter_map(|(source, path)| Some(((source.module.as_str(), path.rsplit_once("::")?.1), path)))
            .collect();
        let uses = |source: &Source| {
            let used = source.paths.iter().filter_map(|path| owner(path, &names, &taken));
            used.filter(|used| *used != source.module).collect()
        };
        Self(sources.iter().map(|source| (source.module.clone(), uses(source))).collect())
    }

    /// A cycle of modules, or `None` if there is no cycle. The first module of the cycle is repeated as its last.
    pub fn cycle(&self) -> Option<Vec<String>> {
        let mut done = BTreeSet::new();
        self.0.keys().find_map(|start| self.search(start, &mut Vec::new(), &mut done))
    }

    fn search(&self, module: &String, way: &mut Vec<String>, done: &mut BTreeSet<String>) -> Option<Vec<String>> {
        if let Some(place) = way.iter().position(|before| before == module) {
            return Some(way[place..].iter().chain([module]).cloned().collect());
        }
        if done.contains(module) {
            return None;
        }
        way.push(module.clone());
        let found = self.0.get(module)?.iter().find_map(|next| self.search(next, way, done));
        way.pop();
        done.insert(module.clone());
        found
    }

    /// The modules that a module uses directly.
    pub fn used_by(&self, module: &str) -> impl Iterator<Item = &str> {
        self.0.get(module).into_iter().flatten().map(String::as_str)
    }
}

/// A source file: its module, and the paths in its code.
struct Source {
    module: String,
    /// Whether the file is a `mod.rs`.
    is_folder: bool,
    /// The paths in the file's `use` items.
    uses: Vec<String>,
    /// The paths that the file's code refers to. A `mod.rs` that only re-exports a name does not refer to the name.
    paths: Vec<String>,
}

impl Source {
    fn new(name: &str, content: &str) -> Self {
        let module = module(name);
        let is_folder = name.ends_with("mod.rs");
        let code: String = code(content).collect::<Vec<_>>().join("\n");
        let mut paths = Vec::new();
        for (at, _) in code.match_indices("super::").chain(code.match_indices("crate::")) {
            // `pub(in crate::a)` says who may use an item, not what the file uses.
            if !is_inside_a_path(&code[..at]) && !code[..at].ends_with("(in ") {
                paths.extend(expanded(&code[at..]).into_iter().map(|path| absolute(&module, &path)));
            }
        }
        let mut uses = Vec::new();
        if is_folder {
            // A `mod.rs` names its children without `super` or `crate`.
            let children = code.lines().filter_map(|line| line.trim().strip_suffix(';')?.split("mod ").nth(1));
            let children: Vec<&str> = children.collect();
            let mut rest = String::new();
            for item in code.split_inclusive(';') {
                match item.split_once("use ") {
                    Some((before, after)) if !before.contains(['{', '}']) => uses.extend(expanded(after)),
                    _ => rest.push_str(item),
                }
            }
            for child in children {
                let named = format!("{child}::");
                let named = rest.match_indices(&named).filter(|(at, _)| !is_inside_a_path(&rest[..*at]));
                paths.extend(named.flat_map(|(at, _)| expanded(&rest[at..])).map(|path| absolute(&module, &path)));
            }
            uses = uses.iter().map(|path| absolute(&module, path)).collect();
            let is_word =
                |name: &str| rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == name);
            paths.retain(|path| !uses.contains(path));
            let used = uses.iter().filter(|path| path.rsplit("::").next().is_some_and(is_word));
            paths.extend(used.cloned());
        }
        Self { module, is_folder, uses, paths }
    }
}

fn is_inside_a_path(before: &str) -> bool {
    before.ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':')
}

/// Turns a path in the code of a module into a path from the crate root.
fn absolute(module: &str, path: &str) -> String {
    if let Some(path) = path.strip_prefix("crate::") {
        return path.to_string();
    }
    let (mut rest, mut base) = (path, module.to_string());
    while let Some(after) = rest.strip_prefix("super::") {
        rest = after;
        base = base.rsplit_once("::").map_or(String::new(), |(parent, _)| parent.to_string());
    }
    joined(&base, rest.strip_prefix("self::").unwrap_or(rest))
}

/// The module of a file: `view/part/mod.rs` is the module `view::part`.
fn module(name: &str) -> String {
    let path = name.trim_end_matches(".rs");
    path.strip_suffix("/mod").unwrap_or(path).replace('/', "::")
}

/// The lines of code before the tests, without comments.
fn code(content: &str) -> impl Iterator<Item = &str> {
    let code = content.split("#[cfg(test)]").next().unwrap_or("");
    code.lines().map(|line| line.split("//").next().unwrap_or(""))
}

/// The paths at the start of a text: `a::{b, c::d};` gives `a::b` and `a::c::d`.
fn expanded(text: &str) -> Vec<String> {
    let end = text.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(text.len());
    let path = &text[..end];
    let Some(group) = text[end..].strip_prefix('{').filter(|_| path.ends_with("::") || path.is_empty()) else {
        return vec![path.trim_end_matches(':').to_string()];
    };
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (place, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                items.push(&group[start..place]);
                start = place + 1;
            }
            _ => {}
        }
        if c == '}' && start == place + 1 {
            break;
        }
    }
    items.iter().flat_map(|item| expanded(item.trim())).map(|item| format!("{path}{item}")).collect()
}

fn joined(base: &str, path: &str) -> String {
    if base.is_empty() { path.to_string() } else { format!("{base}::{path}") }
}

/// The module that a path names. If the path names an item, the module that defines the item.
fn owner(path: &str, names: &BTreeSet<&str>, taken: &BTreeMap<(&str, &str), &str>) -> Option<String> {
    let mut module = path;
    while !names.contains(module) {
        module = module.rsplit_once("::")?.0;
    }
    let item = path[module.len()..].trim_start_matches("::").split("::").next().unwrap_or("");
    match taken.get(&(module, item)) {
        Some(elsewhere) if *elsewhere != path => owner(elsewhere, names, taken),
        _ => Some(module.to_string()),
    }
}

#[test]
fn cycles_of_modules_are_found_and_nothing_else() {
    #[track_caller]
    fn check(files: &[(&str, &str)], cycle: &str) {
        let found = Modules::read(files.iter().copied()).cycle().unwrap_or_default();
        assert_eq!(found.join(" → "), cycle);
    }
    check(&[("a/mod.rs", ""), ("a/one.rs", "use super::two::X;"), ("a/two.rs", "struct X;")], "");
    check(
        &[("a/mod.rs", ""), ("a/one.rs", "use super::two::X;"), ("a/two.rs", "fn f() { super::one::g() }")],
        "a::one → a::two → a::one",
    );
    check(
        &[("a/one.rs", "use super::{three, two::{X, Y}};"), ("a/two.rs", "use crate::a::one;"), ("a/three.rs", "")],
        "a::one → a::two → a::one",
    );
    // A `mod.rs` may re-export what its files define, or its files may use what it defines. Both together are a cycle.
    check(&[("a/mod.rs", "mod one;\npub use one::X;\nstruct Y;"), ("a/one.rs", "use super::Y;")], "");
    check(&[("a/mod.rs", "mod one;\npub use one::X;\nstruct Y(X);"), ("a/one.rs", "use super::Y;")], "a → a::one → a");
    check(&[("a/mod.rs", "mod one;\nstruct Y;\nfn f() { one::g() }"), ("a/one.rs", "use super::Y;")], "a → a::one → a");
    // Comments and tests may use anything.
    check(&[("a/one.rs", "// super::two\n"), ("a/two.rs", "use super::one::X;")], "");
    check(&[("a/one.rs", "#[cfg(test)]\nmod tests { use super::two; }"), ("a/two.rs", "use super::one::X;")], "");
    // A name that a folder re-exports comes from the file that defines it.
    check(
        &[
            ("a/mod.rs", "mod one;\nmod two;\npub use two::Y;\npub use one::X;"),
            ("a/one.rs", "use super::Y;"),
            ("a/two.rs", "use super::X;"),
        ],
        "a::one → a::two → a::one",
    );
    check(
        &[
            ("a/mod.rs", "mod one;\npub use one::X;"),
            ("a/one.rs", "use crate::b::Y;"),
            ("b/mod.rs", "use crate::a::X;\nstruct Y(X);"),
        ],
        "a::one → b → a::one",
    );
}
