//! Which module uses which, read from the source, and whether two of them use each other.

use std::collections::{BTreeMap, BTreeSet};

/// The modules of a crate by path, such as `view::part::element`, with the modules that each uses.
pub struct Modules(BTreeMap<String, BTreeSet<String>>);

impl Modules {
    /// Reads the modules from source files. A file's name starts at the crate root: `view/part/mod.rs`.
    ///
    /// A file may use items of its own `mod.rs`, so this does not count. What follows `#[cfg(test)]` does not count either.
    pub fn read<'a>(files: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Self {
        let names: BTreeSet<String> = files.clone().map(|(name, _)| module(name)).collect();
        let uses = |name: &str, content: &str| -> BTreeSet<String> {
            let own = module(name);
            let parent = own.rsplit_once("::").map_or("", |(parent, _)| parent);
            // `super` of a `mod.rs` is the parent of its folder, and so is that of the folder's other files: the folder.
            let code: String = code(content).collect::<Vec<_>>().join("\n");
            let mut paths = Vec::new();
            for (place, _) in code.match_indices("super::").chain(code.match_indices("crate::")) {
                if code[..place].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':') {
                    continue;
                }
                let (mut rest, mut base) = (&code[place..], own.clone());
                if let Some(after) = rest.strip_prefix("crate::") {
                    (rest, base) = (after, String::new());
                }
                while let Some(after) = rest.strip_prefix("super::") {
                    rest = after;
                    base = base.rsplit_once("::").map_or(String::new(), |(parent, _)| parent.to_string());
                }
                paths.extend(expanded(rest).into_iter().map(|path| joined(&base, &path)));
            }
            // A `mod.rs` names its children without `super` or `crate`.
            if name.ends_with("mod.rs") {
                for after in code.split("use ").skip(1) {
                    paths.extend(expanded(after).into_iter().map(|path| joined(&own, &path)));
                }
            }
            let used = paths.iter().filter_map(|path| longest(path, &names));
            used.filter(|used| *used != own && (*used != parent || name.ends_with("mod.rs"))).collect()
        };
        Self(files.map(|(name, content)| (module(name), uses(name, content))).collect())
    }

    /// Returns modules that use each other in a circle, the first one twice, if there are any.
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

    /// The modules that one uses directly.
    pub fn used_by(&self, module: &str) -> impl Iterator<Item = &str> {
        self.0.get(module).into_iter().flatten().map(String::as_str)
    }
}

/// `view/part/mod.rs` is the module `view::part`.
fn module(name: &str) -> String {
    let path = name.trim_end_matches(".rs");
    path.strip_suffix("/mod").unwrap_or(path).replace('/', "::")
}

/// The lines of code before the tests, without comments.
fn code(content: &str) -> impl Iterator<Item = &str> {
    let code = content.split("#[cfg(test)]").next().unwrap_or("");
    code.lines().map(|line| line.split("//").next().unwrap_or(""))
}

/// The paths that text begins with: `a::{b, c::d};` holds `a::b` and `a::c::d`.
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

/// The module that a path names, or whose item it names.
fn longest(path: &str, names: &BTreeSet<String>) -> Option<String> {
    let mut path = path;
    loop {
        if names.contains(path) {
            return Some(path.to_string());
        }
        path = path.rsplit_once("::")?.0;
    }
}

#[test]
fn circles_of_modules_are_found_and_nothing_else_is() {
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
    // A file uses its folder's items, and a comment or a test uses anything.
    check(&[("a/mod.rs", "mod one;\npub use one::X;\nstruct Y;"), ("a/one.rs", "use super::Y;")], "");
    check(&[("a/one.rs", "// super::two\n"), ("a/two.rs", "use super::one::X;")], "");
    check(&[("a/one.rs", "#[cfg(test)]\nmod tests { use super::two; }"), ("a/two.rs", "use super::one::X;")], "");
    // What a folder exports comes from its files.
    check(
        &[
            ("a/mod.rs", "mod one;\npub use one::X;"),
            ("a/one.rs", "use crate::b::Y;"),
            ("b/mod.rs", "use crate::a::X;"),
        ],
        "a → a::one → b → a",
    );
}
