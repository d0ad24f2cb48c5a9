// Runs one peer in a page of its own: opens it on the articles, answers queries, counts.
const name = new URLSearchParams(location.search).get("peer");

/** One JSON record a line, as our own page carries it. */
async function articles(address) {
  const lines = (await (await fetch(address)).text()).trimEnd().split("\n");
  return lines.slice(1).map((line, number) => {
    const { id, title, text, source, date, topics } = JSON.parse(line);
    return { number, id, title, text, source, date, month: date.slice(0, 7), topics: topics.map(({ topic }) => topic) };
  });
}

function count(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/**
 * The same for every peer, and cheaper than what some of them have for it: filters by date, source and topics, and each facet's counts under what
 * the others leave. `found` are numbers of articles, the best first.
 */
function narrow(all, found, query) {
  const counts = { sources: new Map(), topics: new Map(), months: new Map() };
  const top = [];
  let total = 0;
  for (const number of found) {
    const article = all[number];
    const date = !query.from || (article.date >= query.from && article.date <= query.to);
    const source = !query.source || article.source === query.source;
    const topics = !query.topics || article.topics.some((topic) => query.topics.includes(topic));
    if (date && topics) count(counts.sources, article.source);
    if (date && source) article.topics.forEach((topic) => count(counts.topics, topic));
    if (source && topics) count(counts.months, article.month);
    if (date && source && topics) {
      total += 1;
      if (top.length < 20) top.push(article.id);
    }
  }
  return { total, top, counts };
}

const { open } = await import(`./${name}.mjs`);
const all = await articles("/corpus.jsonl");
const search = await open(all);

/** How long one answer takes, in milliseconds, and how many articles it finds. */
globalThis.answer = (query) => {
  const start = performance.now();
  const { total } = narrow(all, search(query.text), query);
  return { took: performance.now() - start, total };
};
document.documentElement.dataset.state = "ready";
