import sqlite3 from "/node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.mjs";

export async function open(articles) {
  const { oo1 } = await sqlite3();
  const base = new oo1.DB(":memory:");
  base.exec("CREATE VIRTUAL TABLE article USING fts5(title, text, tokenize = 'porter unicode61', prefix = '2 3 4', content = '')");
  const insert = base.prepare("INSERT INTO article(rowid, title, text) VALUES (?, ?, ?)");
  base.transaction(() => articles.forEach(({ number, title, text }) => insert.bind([number + 1, title, text]).stepReset()));
  insert.finalize();
  const select = base.prepare("SELECT rowid FROM article WHERE article MATCH ? ORDER BY bm25(article, 4, 1)");
  const quoted = (text) => (text.startsWith('"') ? text : `${text.split(" ").map((word) => `"${word}"`).join(" ")}*`);
  return (text) => {
    select.bind([quoted(text)]);
    const found = [];
    while (select.step()) found.push(select.getInt(0) - 1);
    select.reset();
    return found;
  };
}
