// Every word required, each also as a beginning; no slips, no phrases, results in the order of its own contextual score.
import FlexSearch from "flexsearch";

const options = { tokenize: "forward" };

export function build(articles) {
  const index = new FlexSearch.Index(options);
  articles.forEach(({ number, title, text }) => index.add(number, `${title} ${text}`));
  return index;
}

/** Its export comes in parts, each with a key; here a part is a line. */
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
