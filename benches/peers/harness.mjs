// Runs one peer in its own page: opens its index and answers the queries.
//
// `?peer=minisearch` builds the index of MiniSearch from the articles. With `&prebuilt`, the page loads the index that
// benches/prebuilt.mjs built, but no texts. `?peer=parsing` only parses the articles.
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
  // Keeps the texts in memory, because a real page needs them to show articles and highlights.
  globalThis.articles = articles;
  return { count: counter(columns(articles)), search: module ? module.searcher(await module.build(articles), articles.length) : () => articles.map(({ number }) => number) };
}

const { count, search } = await open();

/**
 * Answers a query. Returns how long this took, in milliseconds, and how many articles were found. Then draws the
 * answer, as our page does. Without the drawing, queries would follow each other faster than in real use, and caches
 * would stay warm.
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
/** The time of the first answer, in milliseconds after navigation. */
globalThis.first = performance.now();
document.documentElement.dataset.state = "ready";
