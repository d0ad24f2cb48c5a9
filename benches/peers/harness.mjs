// Runs one peer in a page of its own: opens it, answers the first query, then answers what it is asked.
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
    return { count: counter(facets), search: searcher(index) };
  }
  const [corpus, module] = await Promise.all([fetch("/corpus.jsonl").then((response) => response.text()), peer === "parsing" ? undefined : import(`./${peer}.mjs`)]);
  const articles = records(corpus);
  // The texts stay on board, to be read and to show where the words stand.
  globalThis.articles = articles;
  return { count: counter(columns(articles)), search: module ? module.searcher(await module.build(articles)) : () => articles.map(({ number }) => number) };
}

const { count, search } = await open();

/** Answers a query: how long it takes, in milliseconds, and how many articles it finds. */
globalThis.answer = async (query) => {
  const start = performance.now();
  const { total } = count(await search(query.text), query);
  return { took: performance.now() - start, total };
};

const { total } = await globalThis.answer(JSON.parse(asked.get("first")));
performance.mark("answered");
globalThis.first = { at: performance.now(), total };
document.documentElement.dataset.state = "ready";
