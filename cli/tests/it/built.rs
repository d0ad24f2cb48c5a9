//! Makes pages like those of `make build`, but with a program of a few bytes.

use cuttings_core::bundle::{CONTENTS, CORPUS, INDEX};

use crate::cuttings;
use crate::folder::Folder;

const FRAME: &str = include_str!("../../../index.html");

const GLUE: &str =
    "let a;async function b(c){return new URL(\"x_bg.wasm\",import.meta.url)}export{d as initSync,b as default};\n";

/// A corpus JSON without articles.
const EMPTY: &str = "{\"format\":\"cuttings-corpus\",\"version\":1,\"title\":\"None\",\"articles\":0,\"topics\":[]}\n";

/// A page as Trunk builds it, before `cuttings finish`.
pub(crate) fn unfinished() -> Folder {
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    for (name, content) in [(CORPUS, EMPTY), (CONTENTS, ""), (INDEX, "")] {
        module.push(0);
        module.extend(leb128(1 + name.len() + content.len()));
        module.push(name.len() as u8);
        module.extend(name.bytes().chain(content.bytes()));
    }
    let folder = Folder::new(
        "dist",
        &[
            ("index.html", b"<p>Trunk's own"),
            ("cuttings-page-0.js", GLUE.as_bytes()),
            ("cuttings-page-0_bg.wasm", &module),
            ("cuttings-worker.js", b"(()=>{globalThis.cuttingsServe=1})();\n"),
            ("cuttings-worker_bg.wasm", b"\0asm\x01\0\0\0"),
            ("shell.js", b"start()"),
            ("icon.svg", b"<svg/>"),
        ],
    );
    for path in FRAME.split("href=\"style/").skip(1).filter_map(|link| link.split(".css").next()) {
        let name = path.rsplit('/').next().unwrap();
        folder.write(&format!("{name}-0.css"), format!(".{name}{{}}").as_bytes());
    }
    folder
}

/// A page after `cuttings finish`.
pub(crate) fn dist() -> Folder {
    let folder = unfinished();
    let run = cuttings(["finish".as_ref(), folder.root().as_os_str()]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    folder
}

fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
