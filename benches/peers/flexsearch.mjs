// Words and beginnings of words; no slips, no phrases, results in the order of its own contextual score.
import FlexSearch from "/node_modules/flexsearch/dist/flexsearch.bundle.module.min.mjs";

export function open(articles) {
  const index = new FlexSearch.Index({ tokenize: "forward" });
  articles.forEach(({ number, title, text }) => index.add(number, `${title} ${text}`));
  return (text) => index.search(text, { limit: articles.length });
}
