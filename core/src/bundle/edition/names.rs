//! Shortens the names of the functions that cross between glue and module.
//!
//! `wasm-bindgen` names each of these functions with forty letters and a hash. Each name is in both files and does not
//! compress. A name only has to be the same in both files, so the names become `a`, `b`, …

use std::collections::HashMap;

use crate::leb128::{Reader, write};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// The byte that marks an import or export as a function.
const FUNCTION: u8 = 0;

/// The module and the glue with short names. Both stay unchanged if the module imports anything but functions, or is
/// damaged.
pub(super) fn shortened(module: &[u8], glue: &str) -> (Vec<u8>, String) {
    renamed(module, glue).unwrap_or_else(|| (module.to_vec(), glue.to_string()))
}

fn renamed(module: &[u8], glue: &str) -> Option<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut short = module.get(..8)?.to_vec();
    let mut at = 8;
    while let Some(&id) = module.get(at) {
        let mut reader = Reader::new(module, at + 1);
        let length = reader.number()? as usize;
        let content = reader.bytes(length)?;
        let content = match id {
            IMPORTS => entries(content, 2, &mut names)?,
            EXPORTS => entries(content, 1, &mut names)?,
            _ => content.to_vec(),
        };
        short.push(id);
        write(&mut short, u32::try_from(content.len()).ok()?);
        short.extend(content);
        at = reader.at();
    }
    Some((short, names.in_glue(glue)))
}

/// An import or export section with short names. Each entry has `count` names, a kind and a number. Only the last name
/// is that of the function.
fn entries(section: &[u8], count: usize, names: &mut Names) -> Option<Vec<u8>> {
    let mut reader = Reader::new(section, 0);
    let mut short = Vec::new();
    let total = reader.number()?;
    write(&mut short, total);
    for _ in 0..total {
        for place in 1..=count {
            let length = reader.number()? as usize;
            let name = std::str::from_utf8(reader.bytes(length)?).ok()?;
            let name = if place == count { names.short(name) } else { name.to_string() };
            write(&mut short, name.len() as u32);
            short.extend(name.bytes());
        }
        let kind = *reader.bytes(1)?.first()?;
        // Only imports have two names. An imported table or memory has more than a number after its kind, and our
        // module imports neither.
        if kind != FUNCTION && count > 1 {
            return None;
        }
        short.push(kind);
        write(&mut short, reader.number()?);
    }
    (reader.at() == section.len()).then_some(short)
}

#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    /// The short name for a name that `wasm-bindgen` made. Returns other names unchanged.
    fn short(&mut self, name: &str) -> String {
        if !name.starts_with("__wb") && !name.starts_with("wasm_bindgen__") {
            return name.to_string();
        }
        let number = self.0.len();
        self.0.entry(name.to_string()).or_insert_with(|| letters(number)).clone()
    }

    /// The glue with short names. It contains these names only before a colon (`name:`) or after a dot (`.name`). An
    /// equal word in any other position has another meaning and stays unchanged.
    fn in_glue(&self, glue: &str) -> String {
        let mut short = String::new();
        let mut rest = glue;
        while let Some(start) = rest.find(is_of_name) {
            let (before, from) = rest.split_at_checked(start).unwrap_or(("", rest));
            short.push_str(before);
            let (name, after) =
                from.split_at_checked(from.find(|c| !is_of_name(c)).unwrap_or(from.len())).unwrap_or((from, ""));
            let is_said = short.ends_with('.') || after.trim_start().starts_with(':');
            short.push_str(self.0.get(name).filter(|_| is_said).map_or(name, String::as_str));
            rest = after;
        }
        short.push_str(rest);
        short
    }
}

/// The short name with this number: `a`, `b`, … `z`, `aa`, …
fn letters(mut number: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return letters;
        }
        number -= 1;
    }
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || "_$".contains(c)
}
