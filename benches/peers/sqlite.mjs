// SQLite with FTS5. Every word is required, by its stem, and the last may be a prefix. It finds phrases, and ranks. It
// corrects no typing errors. The table is contentless, so the file contains no texts. The table has no prefix index,
// which would more than double the file and would not make these queries faster.
import sqlite3 from "@sqlite.org/sqlite-wasm";

export async function build(articles) {
  const { oo1 } = await sqlite3();
  return fill(new oo1.DB(":memory:"), articles);
}

function fill(base, articles) {
  base.exec("CREATE VIRTUAL TABLE article USING fts5(title, text, tokenize = 'porter unicode61', content = '')");
  const insert = base.prepare("INSERT INTO article(rowid, title, text) VALUES (?, ?, ?)");
  base.transaction(() => articles.forEach(({ number, title, text }) => insert.bind([number + 1, title, text]).stepReset()));
  insert.finalize();
  return base;
}

export async function pack(articles) {
  const { oo1, capi } = await sqlite3();
  const base = fill(new oo1.DB(":memory:"), articles);
  base.exec("INSERT INTO article(article) VALUES ('optimize'); VACUUM");
  return { "index.sqlite3": capi.sqlite3_js_db_export(base) };
}

export async function unpack(file) {
  const [{ oo1, capi, wasm }, bytes] = await Promise.all([sqlite3(), file("index.sqlite3").then((response) => response.arrayBuffer())]);
  const base = new oo1.DB(":memory:");
  const place = wasm.allocFromTypedArray(bytes);
  base.checkRc(capi.sqlite3_deserialize(base.pointer, "main", place, bytes.byteLength, bytes.byteLength, capi.SQLITE_DESERIALIZE_FREEONCLOSE));
  return base;
}

export function searcher(base) {
  // Returning all article numbers as one text takes half the time of returning a row for each.
  const select = base.prepare("SELECT group_concat(rowid) FROM (SELECT rowid FROM article WHERE article MATCH ? ORDER BY bm25(article, 4, 1))");
  const quoted = (text) => (text.startsWith('"') ? text : `${text.split(" ").map((word) => `"${word}"`).join(" ")}*`);
  return (text) => {
    select.bind([quoted(text)]);
    select.step();
    const found = select.getString(0);
    select.reset();
    return found ? found.split(",").map((row) => row - 1) : [];
  };
}
