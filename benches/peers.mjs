// How do we compare with what people search with today? One headless Chromium, one corpus, one set of queries.
//
//   node benches/peers.mjs [ARTICLES]
//
// Ours is the built page itself with another corpus in it; what is timed is the answer that its performance timeline has,
// with every hit in order and every row and bar with its count. A peer gives its hits, and harness.mjs counts them for
// all alike. Ours is asked before the peers and after them, half as often each time, so that it shows where a
// machine changed its pace meanwhile.
// What ours finds must be what a reference finds that reads every article; what peers find is shown.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RUNS, emptyPage, launch, measure, ours, peer, serve } from "./browser.mjs";
import { cargo, layOut, top } from "./corpora.mjs";
import { median, megabytes, quantile, row } from "./numbers.mjs";
import { brotli, prebuild } from "./prebuilt.mjs";

const size = Number(process.argv[2] ?? 10_000);
const PREBUILT = ["minisearch", "flexsearch", "sqlite", "pagefind"];
/** The files of a prebuilt index that hold it; Pagefind's others hold the texts and its program. */
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
if (wrong.length) throw new Error(`these are not the articles that hold the words:\n${wrong.join("\n")}`);

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

/** The Brotli bytes of what the page carries beside the corpus. */
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
const isSlip = ({ kind }) => kind.includes("slip");
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
  `${size} articles, ${megabytes(bytes)} MB of JSON, ${megabytes(compressed)} MB of it by Brotli. Chromium ${version}; ${Object.entries(dependencies).map(([name, number]) => `${name} ${number}`).join(", ")}.`,
  "",
  "A query's cell: median · 95th percentile in milliseconds, and the articles found. Narrowed are a query by six years, a source and two topics. “Prebuilt” are",
  "indexes that were made before and are loaded, with no texts on board; all else has the texts on board. “Parsing the JSON” makes records of all lines and searches nothing.",
  "",
  `Ours, measured before the peers and after them, median and 95th percentile: ${drift.join("; ")}. The table has both together.`,
  `What ours finds was held against a reference that reads every article.`,
  "",
  row(["", ...columns.map(({ name }) => name)]),
  row(["---", ...columns.map(() => "---:")]),
  ...asked.map(({ kind, text }, place) => row([`${kind}: \`${text}\``, ...columns.map((column) => cell(column, place))])),
  line("**median**", overall(0.5)),
  line("**95th percentile**", overall(0.95)),
  line("**median of the slips**", overall(0.5, isSlip)),
  line("queries for which it finds as many as the reference", ({ answers }) => (answers.length ? answers.filter(({ total }, place) => total === expected[place]).length : Number.NaN), String),
  against("median × ours", overall(0.5)),
  against("95th percentile × ours", overall(0.95)),
  against("median of the slips × ours", overall(0.5, isSlip)),
  line("**first answer after navigation**", ({ first }) => first, (number) => number.toFixed(0)),
  against("first answer × ours", ({ first }) => first),
  line("longest task of the main thread until then", ({ longest }) => longest, (number) => number.toFixed(0)),
  line("renderer's peak memory over an empty page until the first answer, MB", over(({ first }) => first), megabytes),
  line("… and in the two seconds after it, MB", over(({ peak }) => peak), megabytes),
  line("… as a multiple of the JSON", (column) => over(({ peak }) => peak)(column) / bytes, (number) => number.toFixed(2)),
  line("held by script and WebAssembly after the first answer, MB", over(({ held }) => held), megabytes),
  line("index beside the corpus, MB of Brotli", ({ name }) => weights.get(name), megabytes),
  line("… as a share of the corpus, %", ({ name }) => (100 * weights.get(name)) / compressed, (number) => number.toFixed(0)),
];
console.log(page.join("\n"));
writeFileSync(join(top, "benches", `peers-${size}.md`), `${page.join("\n")}\n`);
