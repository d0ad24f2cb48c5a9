// How fast does the core answer, natively and in the page?
//
//   node benches/core.mjs [ARTICLES]
//
// The queries are those of benches/peers.mjs. The native core answers each query 25 times, and the page answers it up
// to 25 times. Three answers before these are not measured. The page is the built page with a generated corpus. The
// times in the page are those of the entry “answer” in the performance timeline.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch, measure, ours, serve } from "./browser.mjs";
import { cargo, layOut, top } from "./corpora.mjs";
import { median, p95, quantile, row } from "./numbers.mjs";

const size = Number(process.argv[2] ?? 10_000);
const { folder, corpus, asked } = await layOut(size);
const addresses = asked.map(({ address }) => address).join("\n");
const [much, ...native] = cargo("bench --bench answers", [corpus], addresses).trim().split("\n").map((line) => JSON.parse(line));
const sizes = `${much.articles} articles, ${(much.text / 1e6).toFixed(1)} MB of text, ${much.terms} terms, ${much.postings} postings.`;
console.log(sizes);

const { server, origin } = await serve(folder);
const browser = await launch();
const { answers, first, longest } = await measure(browser, origin, ours, asked);
await browser.close();
server.close();

const times = (queries) => queries.map((query) => query.times);
const cells = ({ times }) => [median(times).toFixed(2), p95(times).toFixed(2)];
const overall = (share) => [native, answers].map((queries) => quantile(times(queries), share).toFixed(2));
const page = [
  sizes,
  "",
  `Times are in milliseconds. Natively, the corpus opens in ${much.opened.toFixed(0)}. In the page, the first answer comes ${first.toFixed(0)} after navigation, and the longest task until then takes ${longest.toFixed(0)}.`,
  "",
  row(["", "found", "native, median", "95th percentile", "in the page, median", "95th percentile"]),
  row(["---", "---:", "---:", "---:", "---:", "---:"]),
  ...asked.map(({ kind, text }, place) => row([`${kind}: \`${text}\``, native[place].found, ...cells(native[place]), ...cells(answers[place])])),
  row(["**all**", "", ...[0, 1].flatMap((where) => [overall(0.5)[where], overall(0.95)[where]])]),
];
const differing = asked.filter((query, place) => native[place].found !== answers[place].total);
if (differing.length) throw new Error(`the page and the core differ in what they find: ${differing.map(({ text }) => text).join(", ")}`);
console.log(page.slice(2).join("\n"));
writeFileSync(join(top, "benches", `core-${size}.md`), `${page.join("\n")}\n`);
