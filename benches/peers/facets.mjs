// Filters and counts the hits of every peer. Columns of numbers make this fast, so that it adds little time to a peer's
// answer.

/** The records of the articles, numbered in order. The first line of the corpus is its header. */
export function records(jsonLines) {
  const lines = jsonLines.trimEnd().split("\n");
  return lines.slice(1).map((line, number) => ({ number, ...JSON.parse(line) }));
}

/** The properties by which articles are filtered. Each is a column with the value of each article, by its number. */
export function columns(articles) {
  const names = (values) => [...new Set(values)].sort();
  const sources = names(articles.map(({ source }) => source));
  const topics = names(articles.flatMap((article) => article.topics.map(({ topic }) => topic)));
  return {
    sources,
    topics,
    ids: articles.map(({ id }) => id),
    days: articles.map(({ date }) => day(date)),
    source: articles.map(({ source }) => sources.indexOf(source)),
    // A bit set with one bit for each topic.
    topic: articles.map((article) => article.topics.reduce((bits, { topic }) => bits | (1 << topics.indexOf(topic)), 0)),
  };
}

/** A date as a number: 20250701 for 2025-07-01. */
function day(date) {
  return Number(date.replaceAll("-", ""));
}

/**
 * Returns a function that filters and counts the hits of a query. Its parameters are the article numbers of the hits,
 * best first, and the query. It returns how many hits pass all filters (`total`), the ids of the first 20 of these
 * (`top`), and the counts of each facet under the filters of the other facets (`counts`).
 */
export function counter({ sources, topics, ids, days, source, topic }) {
  if (topics.length > 32) throw new Error("more topics than bits");
  const [dayOf, sourceOf, topicsOf] = [Int32Array.from(days), Uint8Array.from(source), Int32Array.from(topic)];
  const months = dayOf.map((date) => Math.floor(date / 10_000) * 12 + (Math.floor(date / 100) % 100) - 1);
  const firstMonth = months.reduce((least, month) => Math.min(least, month));
  const monthOf = Uint16Array.from(months, (month) => month - firstMonth);
  const lastMonth = monthOf.reduce((most, month) => Math.max(most, month));
  const counts = { sources: new Uint32Array(sources.length), topics: new Uint32Array(topics.length), months: new Uint32Array(lastMonth + 1) };
  return (found, query) => {
    Object.values(counts).forEach((each) => each.fill(0));
    const from = query.from ? day(query.from) : 0;
    const to = query.to ? day(query.to) : 99_999_999;
    const wantedSource = query.source ? sources.indexOf(query.source) : -1;
    const wantedTopics = query.topics ? query.topics.reduce((bits, name) => bits | (1 << topics.indexOf(name)), 0) : 0;
    const top = [];
    let total = 0;
    for (let place = 0; place < found.length; place += 1) {
      const number = found[place];
      const isOfDays = from <= dayOf[number] && dayOf[number] <= to;
      const isOfSource = wantedSource < 0 || sourceOf[number] === wantedSource;
      const isOfTopics = wantedTopics === 0 || (topicsOf[number] & wantedTopics) !== 0;
      if (isOfDays && isOfTopics) counts.sources[sourceOf[number]] += 1;
      if (isOfSource && isOfTopics) counts.months[monthOf[number]] += 1;
      if (isOfDays && isOfSource) {
        for (let left = topicsOf[number]; left !== 0; left &= left - 1) counts.topics[31 - Math.clz32(left & -left)] += 1;
        if (isOfTopics) {
          total += 1;
          if (top.length < 20) top.push(ids[number]);
        }
      }
    }
    return { total, top, counts };
  };
}
