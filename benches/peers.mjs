// How does Cuttings compare with other search libraries, its peers? All run in one headless Chromium, on one corpus,
// with the same queries.
//
//   node benches/peers.mjs [ARTICLES]
//
// Our page is the built page with a generated corpus. Its times are those of the entry “answer” in its performance
// timeline. An answer includes all hits in order, and all facet values and bars with their counts. A peer returns only
// its hits. For all peers, facets.mjs filters and counts these hits in the same way. Our page is measured before and
// after the peers, each time with half the runs. This shows whether the machine became faster or slower meanwhile.
//
// Our page must find as many articles as a reference that reads every article. A peer may find other numbers of
// articles. The table says for how many queries its number equals that of the reference.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RUNS, emptyPage, launch, measure, ours, peer, serve } from "./browser.mjs";
import { cargo, layOut, top } from "./corpora.mjs";
import { median, megabytes, quantile, row } from "./numbers.mjs";
import { brotli, prebuild } from "./prebuilt.mjs";

const size = Number(process.argv[2] ?? 10_000);
const PREBUILT = ["minisearch", "flexsearch", "sqlite", "pagefind"];
/** Whether a file is part of a prebuilt index. The other files of Pagefind contain the texts and its program. */
const isIndex = (name) => !/pagefind/.test(name) || /\.pf_(index|meta)$/.test(name);

const { folder, corpus, module, asked } = await layOut(size);
await prebuild(folder, corpus, PREBUILT);
const expected = cargo("run --release --example reference", [corpus], asked.map(({ address }) => address).join("\n")).trim().split("\n").map(Number);

const { server, origin } = await serve(folder);
const browser = await launch();
const empty = await emptyPage(browser, origin);
const parsing = { ...peer("parsing"), name: "parsing the JSON", ask: undefined };
const peers = [...PREBUILT.map((name) => peer(name, "prebuilt")), ...["minisearch", "flexsearch", "orama", "itemsjs", "lunr", "sqlite"].map((name) => peer(name)), parsing];
const measured = [];
for (const subject of [ours, ...peers, ours]) {
  const start = performance.now();
  measured.push(await measure(browser, origin, subject, asked, subject === ours ? Math.ceil(RUNS / 2) : RUNS));
  console.error(`${subject.name}: ${((performance.now() - start) / 1_000).toFixed(0)} s`);
}
const version = browser.version();
await browser.close();
server.close();

const [before, after] = [measured[0], measured.at(-1)];
const wrong = [before, after].flatMap(({ answers }) => asked.flatMap(({ kind, text }, place) => (answers[place].total === expected[place] ? [] : [`${kind}, ${text}: found ${answers[place].total}, not ${expected[place]}`])));
if (wrong.length) throw new Error(`our page does not find as many articles as the reference:\n${wrong.join("\n")}`);

const pooled = {
  ...before,
  first: (before.first + after.first) / 2,
  longest: Math.max(before.longest, after.longest),
  memory: { first: Math.max(before.memory.first, after.memory.first), peak: Math.max(before.memory.peak, after.memory.peak), held: Math.max(before.memory.held, after.memory.held) },
  answers: before.answers.map(({ total, times }, place) => ({ total, times: [...times, ...after.answers[place].times] })),
};
const columns = [pooled, ...measured.slice(1, -1)];
const bytes = readFileSync(corpus).length;
const compressed = await brotli(corpus);
const weights = new Map();
for (const name of PREBUILT) weights.set(`${name}, prebuilt`, await brotli(join(folder, "prebuilt", name), isIndex));
weights.set(ours.name, await shipped());

/** The Brotli bytes of the page's sections `contents` and `index`, which are derived from the corpus JSON. */
async function shipped() {
  const compiled = new WebAssembly.Module(readFileSync(module));
  const parts = ["contents", "index"].map((name) => {
    const path = join(folder, name);
    writeFileSync(path, new Uint8Array(WebAssembly.Module.customSections(compiled, name)[0] ?? 0));
    return brotli(path);
  });
  return (await Promise.all(parts)).reduce((sum, part) => sum + part, 0);
}

const times = ({ answers }, counts = () => true) => answers.filter((answer, place) => counts(asked[place])).map((answer) => answer.times);
const isSlip = ({ kind }) => kind.includes("typing error");
const of = (value, shown) => columns.map((column) => (Number.isFinite(value(column)) ? shown(value(column)) : "–"));
const milliseconds = (number) => number.toFixed(number < 100 ? 2 : 0);
const line = (title, value, shown = milliseconds) => row([title, ...of(value, shown)]);
const against = (title, value) => line(title, (column) => value(column) / value(pooled), (ratio) => ratio.toFixed(ratio < 10 ? 2 : 0));
const overall = (share, counts) => (column) => quantile(times(column, counts), share);
const over = (value) => (column) => value(column.memory) - value(empty);
const cell = (column, place) => {
  const answer = column.answers[place];
  return answer ? `${milliseconds(median(answer.times))} · ${milliseconds(quantile([answer.times], 0.95))} (${answer.total})` : "–";
};
const drift = [before, after].map((one) => `${milliseconds(overall(0.5)(one))} and ${milliseconds(overall(0.95)(one))} ms, first answer ${one.first.toFixed(0)} ms`);
const { dependencies } = JSON.parse(readFileSync(join(top, "benches", "package.json"), "utf8"));
const page = [
  `${size} articles, ${megabytes(bytes)} MB of JSON, ${megabytes(compressed)} MB with Brotli. Chromium ${version}; ${Object.entries(dependencies).map(([name, number]) => `${name} ${number}`).join(", ")}.`,
  "",
  "Each cell of a query has the median and the 95th percentile in milliseconds, and the number of articles found. “Narrowed” means filtered by six years, a source and two topics.",
  "“Prebuilt” indexes were built beforehand and are loaded without the texts. All other pages load the texts. “Parsing the JSON” parses all records and searches nothing.",
  "",
  `Cuttings was measured before and after the peers, median and 95th percentile: ${drift.join("; ")}. The table combines both.`,
  `For each query, it finds as many articles as a reference that reads every article.`,
  "",
  row(["", ...columns.map(({ name }) => name)]),
  row(["---", ...columns.map(() => "---:")]),
  ...asked.map(({ kind, text }, place) => row([`${kind}: \`${text}\``, ...columns.map((column) => cell(column, place))])),
  line("**median**", overall(0.5)),
  line("**95th percentile**", overall(0.95)),
  line("**median of the typing errors**", overall(0.5, isSlip)),
  line("queries with as many results as the reference", ({ answers }) => (answers.length ? answers.filter(({ total }, place) => total === expected[place]).length : Number.NaN), String),
  against("median, as a multiple of ours", overall(0.5)),
  against("95th percentile, as a multiple of ours", overall(0.95)),
  against("median of the typing errors, as a multiple of ours", overall(0.5, isSlip)),
  line("**first answer after navigation**", ({ first }) => first, (number) => number.toFixed(0)),
  against("first answer, as a multiple of ours", ({ first }) => first),
  line("longest task of the main thread until then", ({ longest }) => longest, (number) => number.toFixed(0)),
  line("renderer's peak memory until the first answer, above that of an empty page, MB", over(({ first }) => first), megabytes),
  line("… and in the two seconds after it, MB", over(({ peak }) => peak), megabytes),
  line("… as a multiple of the JSON", (column) => over(({ peak }) => peak)(column) / bytes, (number) => number.toFixed(2)),
  line("held by script and WebAssembly after the first answer, above that of an empty page, MB", over(({ held }) => held), megabytes),
  line("index without the corpus, MB of Brotli", ({ name }) => weights.get(name), megabytes),
  line("… as a share of the corpus, %", ({ name }) => (100 * weights.get(name)) / compressed, (number) => number.toFixed(0)),
];
console.log(page.join("\n"));
writeFileSync(join(top, "benches", `peers-${size}.md`), `${page.join("\n")}\n`);
