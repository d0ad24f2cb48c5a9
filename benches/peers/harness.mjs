// Runs one peer in its own page: opens it and answers the queries.
//
// `?peer=minisearch` makes the index here from the articles; with `&prebuilt` the peer takes an index that
// benches/prebuilt.mjs made, and no texts are on board. `?peer=parsing` only parses the articles.
import { columns, counter, records } from "./facets.mjs";

const asked = new URL(location.href).searchParams;
const peer = asked.get("peer");
const file = (name) => fetch(`/prebuilt/${name}`);

async function open() {
  if (asked.has("prebuilt")) {
    const { unpack, searcher } = await import(`./${peer}.mjs`);
    const [facets, index] = await Promise.all([file("facets.json").then((response) => response.json()), unpack((name) => file(`${peer}/${name}`))]);
    return { count: counter(facets), search: searcher(index, facets.ids.length) };
  }
  const [corpus, module] = await Promise.all([fetch("/corpus.jsonl").then((response) => response.text()), peer === "parsing" ? undefined : import(`./${peer}.mjs`)]);
  const articles = records(corpus);
  // The texts stay on board, to be read and to show where the words stand.
  globalThis.articles = articles;
  return { count: counter(columns(articles)), search: module ? module.searcher(await module.build(articles), articles.length) : () => articles.map(({ number }) => number) };
}

const { count, search } = await open();

/**
 * Answers a query: how long it takes, in milliseconds, and how many articles it finds. What it gives is drawn before the
 * next question, as on our page: readers do not ask in a loop that keeps the machine warm.
 */
globalThis.answer = async (query) => {
  const start = performance.now();
  const { total, top, counts } = count(await search(query.text), query);
  const took = performance.now() - start;
  const lines = [total, ...top, ...Object.values(counts).flatMap((each) => [...each])].map((text) => Object.assign(document.createElement("p"), { textContent: text }));
  document.body.replaceChildren(...lines);
  await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
  return { took, total };
};

const first = JSON.parse(asked.get("first"));
count(await search(first.text), first);
/** When the first answer was there, in milliseconds after navigation. */
globalThis.first = performance.now();
document.documentElement.dataset.state = "ready";
