// FlexSearch. Every word is required and may be a prefix. It corrects no typing errors and knows no phrases. It orders
// results by its own contextual score.
import FlexSearch from "flexsearch";

const options = { tokenize: "forward" };

export function build(articles) {
  const index = new FlexSearch.Index(options);
  articles.forEach(({ number, title, text }) => index.add(number, `${title} ${text}`));
  return index;
}

/** FlexSearch exports its index in parts, each with a key. The file has a line for each part: key, tab, part. */
export async function pack(articles) {
  const parts = [];
  await build(articles).export((key, part) => {
    parts.push(`${key}\t${part}\n`);
  });
  return { "index.jsonl": parts.join("") };
}

export async function unpack(file) {
  const index = new FlexSearch.Index(options);
  const parts = (await (await file("index.jsonl")).text()).trimEnd().split("\n");
  parts.forEach((part) => index.import(part.slice(0, part.indexOf("\t")), part.slice(part.indexOf("\t") + 1)));
  return index;
}

export function searcher(index, limit) {
  return (text) => index.search(text, { limit });
}
