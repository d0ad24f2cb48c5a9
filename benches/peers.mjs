// Our page against what people search with today: one headless Chromium, one corpus, one set of queries.
//
//   node benches/peers.mjs [ARTICLES]
//
// Ours is the built page itself with another corpus in its section; what is timed is the answer that its performance
// timeline has, with every hit in order, every row and bar with its count and the query it leads to. A peer gives the
// hits, and harness.mjs narrows and counts them. Each query is answered seven times after two that do not count, or
// once where that takes very long.
import { execFileSync } from "node:child_process";
import { cpSync, createReadStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

const top = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const size = Number(process.argv[2] ?? 10_000);
const work = join(top, "target", "bench");
const peers = ["minisearch", "flexsearch", "orama", "itemsjs", "lunr", "sqlite"];

function generate(target) {
  const example = ["run", "--quiet", "--release", "--locked", "--package", "cuttings-core", "--features", "press", "--example", "generate", "--"];
  execFileSync("cargo", [...example, String(size), target], { cwd: top, stdio: ["ignore", "inherit", "inherit"] });
}

function layOut() {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const corpus = join(work, "corpus.jsonl");
  generate(corpus);
  const pack = ["run", "--quiet", "--locked", "--package", "cuttings", "--", "pack", join(top, "dist"), corpus, join(work, "ours")];
  execFileSync("cargo", pack, { cwd: top, stdio: ["ignore", "inherit", "inherit"] });
  cpSync(join(top, "benches", "peers"), join(work, "peers"), { recursive: true });
  writeFileSync(join(work, "peers", "index.html"), '<!doctype html><link rel="icon" href="data:," /><script type="module" src="harness.mjs"></script>');
}

/** Words of the corpus for each kind of query, by how many articles hold them. */
function queries() {
  const lines = readFileSync(join(work, "corpus.jsonl"), "utf8").trimEnd().split("\n").slice(1).map((line) => JSON.parse(line));
  const frequency = new Map();
  lines.forEach(({ text }) => new Set(text.toLowerCase().match(/[a-z]+/g)).forEach((word) => frequency.set(word, (frequency.get(word) ?? 0) + 1)));
  const held = (share) => [...frequency].filter(([word]) => word.length >= 8).sort((a, b) => Math.abs(a[1] - share * size) - Math.abs(b[1] - share * size) || (a[0] < b[0] ? -1 : 1))[0][0];
  const middling = held(0.01);
  const [first, second] = lines[0].text.match(/\b[a-z]{4,} [a-z]{4,}\b/)[0].split(" ");
  const words = {
    "a common word": "minister",
    "a rare word": held(5 / size),
    "two words": "president security",
    "a beginning": "gov",
    "a slip": middling.slice(0, 4) + middling.slice(5),
    "a phrase": `"${first} ${second}"`,
  };
  const narrowed = { from: "2017-01-01", to: "2022-12-31", source: "Outlet 07", topics: ["topic-3", "topic-4"] };
  return Object.entries(words).flatMap(([kind, text]) => [{ kind, text }, { kind: `${kind}, narrowed`, text, ...narrowed }]);
}

/** With these headers the clock is as fine as a browser has it, and memory can be measured. */
const headers = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp", "cache-control": "no-store" };
const types = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".css": "text/css", ".svg": "image/svg+xml", ".jsonl": "text/plain" };

function serve(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  const file = join(path.startsWith("/node_modules/") ? join(top, "benches") : work, path.endsWith("/") ? `${path}index.html` : path);
  try {
    const length = statSync(file).size;
    response.writeHead(200, { ...headers, "content-type": types[extname(file)] ?? "application/octet-stream", "content-length": length });
    createReadStream(file).pipe(response);
  } catch {
    response.writeHead(404, headers).end();
  }
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)];
const p95 = (numbers) => sorted(numbers)[Math.ceil(numbers.length * 0.95) - 1];

/** Our page, asked by its address. */
const ours = {
  address: "/ours/",
  async answer(page, { text, from, to, source, topics }) {
    const route = new URLSearchParams([["q", text], ...(source ? [["source", source.toLowerCase().replace(" ", "-")]] : []), ...(topics ?? []).map((topic) => ["topic", topic]), ...(from ? [["from", from], ["to", to]] : [])]);
    return page.evaluate(async (fragment) => {
      const settle = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
      location.hash = "#";
      await settle();
      performance.clearMeasures();
      location.hash = fragment;
      while (performance.getEntriesByName("answer", "measure").length === 0) await settle();
      const took = performance.getEntriesByName("answer", "measure").at(-1).duration;
      await settle();
      return { took, total: Number.parseInt(document.getElementById("results-heading").textContent, 10) };
    }, `#${route}`);
  },
};

function peer(name) {
  return {
    address: `/peers/?peer=${name}`,
    answer: (page, query) => page.evaluate((asked) => globalThis.answer(asked), query),
  };
}

async function measure(browser, origin, { address, answer }, asked) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(address, error.message));
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => { globalThis.longest = Math.max(globalThis.longest, duration); })).observe({ type: "longtask", buffered: true });
  });
  await page.goto(origin + address);
  await page.waitForSelector("html[data-state=ready]", { timeout: 300_000 });
  await answer(page, asked[0]);
  const first = await page.evaluate(() => performance.now());
  await page.evaluate(() => new Promise((then) => setTimeout(then, 300)));
  const longest = await page.evaluate(() => globalThis.longest);
  const rows = [];
  for (const query of asked) {
    const times = [];
    let total;
    for (let run = 0; run < 9; run += 1) {
      const answered = await answer(page, query);
      if (run >= 2) times.push(answered.took);
      total = answered.total;
      if (times.at(-1) > 300) break;
    }
    rows.push({ kind: query.kind, total, median: median(times), times });
  }
  const memory = await page.evaluate(() => performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes));
  await page.close();
  return { first, longest, memory, rows };
}

layOut();
const server = createServer(serve);
await new Promise((then) => server.listen(0, "127.0.0.1", then));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
const asked = queries();
const results = new Map();
for (const [name, page] of [["Cuttings", ours], ...peers.map((name) => [name, peer(name)])]) {
  console.error(`asking ${name}`);
  results.set(name, await measure(browser, origin, page, asked));
}
await browser.close();
server.close();

const bytes = statSync(join(work, "corpus.jsonl")).size;
const names = [...results.keys()];
const line = (cells) => `| ${cells.join(" | ")} |`;
const own = results.get("Cuttings");
const every = ({ rows }) => rows.flatMap(({ times }) => times);
const table = [
  `${size} articles, ${(bytes / 1e6).toFixed(1)} MB of JSON. Milliseconds; in brackets the articles found. The last lines say how many times as long a peer takes.`,
  "",
  line(["", ...names]),
  line(["---", ...names.map(() => "---:")]),
  ...asked.map(({ kind, text }, row) => line([`${kind}: \`${text}\``, ...names.map((name) => `${results.get(name).rows[row].median.toFixed(2)} (${results.get(name).rows[row].total})`)])),
  line(["**median**", ...names.map((name) => median(every(results.get(name))).toFixed(2))]),
  line(["**p95**", ...names.map((name) => p95(every(results.get(name))).toFixed(2))]),
  line(["first answer after navigation", ...names.map((name) => results.get(name).first.toFixed(0))]),
  line(["longest task the browser reports until then", ...names.map((name) => results.get(name).longest.toFixed(0).replace(/^0$/, "–"))]),
  line(["memory, MB", ...names.map((name) => (results.get(name).memory / 1e6).toFixed(0))]),
  line(["median × ours", ...names.map((name) => (median(every(results.get(name))) / median(every(own))).toFixed(1))]),
  line(["p95 × ours", ...names.map((name) => (p95(every(results.get(name))) / p95(every(own))).toFixed(1))]),
  line(["first answer × ours", ...names.map((name) => (results.get(name).first / own.first).toFixed(1))]),
];
console.log(table.join("\n"));
writeFileSync(join(top, "benches", `peers-${size}.md`), `${table.join("\n")}\n`);
