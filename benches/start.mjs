// Should the page build its index, or download it? Measures the compressed size of the index, and the native time to
// build and to open it.
//
//   node benches/start.mjs
//
// It measures the five bundled articles, and 1,000 and 10,000 generated ones. The column “positions” estimates how much
// larger the index would be if it stored the positions of words.
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cargo, generated, top } from "./corpora.mjs";
import { row } from "./numbers.mjs";
import { brotli } from "./prebuilt.mjs";

const bundled = join(top, "target", "bench", "5", "corpus.jsonl");
mkdirSync(join(bundled, ".."), { recursive: true });
writeFileSync(bundled, cargo("run --release --example press", [join(top, "articles"), join(top, "articles", "topics.toml")]));

const rows = [];
for (const corpus of [bundled, await generated(1_000), await generated(10_000)]) {
  const folder = join(corpus, "..", "parts");
  mkdirSync(folder, { recursive: true });
  const much = JSON.parse(cargo("run --release --example sizes", [corpus, folder]));
  const parts = [];
  for (const name of ["corpus", "contents", "index", "positions"]) {
    const path = join(folder, name);
    parts.push({ bytes: statSync(path).size, brotli: await brotli(path) });
  }
  const weights = parts.map(({ bytes, brotli: packed }) => `${bytes} (${packed})`);
  const share = (100 * (parts[1].brotli + parts[2].brotli)) / parts[0].brotli;
  rows.push(row([much.articles, much.text, much.terms, ...weights, share.toFixed(0), much.made, much.opened]));
}
const page = [
  "Sizes are in bytes, with the Brotli bytes in brackets (quality 11 up to a megabyte, 9 above). Times are native, in milliseconds. “Share” is the size of contents and index",
  "relative to the corpus, all compressed. The column “positions” estimates how much larger an index with positions would be.",
  "",
  row(["articles", "text", "terms", "corpus", "contents", "index", "positions", "share, %", "read all and build the index", "open the ready-made index"]),
  row(Array(10).fill("---:")),
  ...rows,
];
console.log(page.join("\n"));
writeFileSync(join(top, "benches", "start.md"), `${page.join("\n")}\n`);
