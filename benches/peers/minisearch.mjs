// MiniSearch. Every word is required, and the last may be a prefix. It ranks. It corrects typing errors only if the
// typed words find nothing. It ignores quotation marks, so it knows no phrases.
import MiniSearch from "minisearch";

const fields = { idField: "number", fields: ["title", "text"] };

export function build(articles) {
  const index = new MiniSearch(fields);
  index.addAll(articles);
  return index;
}

export function pack(articles) {
  return { "index.json": JSON.stringify(build(articles)) };
}

export async function unpack(file) {
  return MiniSearch.loadJSON(await (await file("index.json")).text(), fields);
}

export function searcher(index) {
  const options = { combineWith: "AND", boost: { title: 4 }, prefix: (term, place, terms) => place === terms.length - 1 };
  const fuzzy = (term) => (term.length < 5 ? 0 : term.length < 9 ? 1 : 2);
  return (text) => {
    const found = index.search(text, options);
    return (found.length ? found : index.search(text, { ...options, fuzzy })).map(({ id }) => id);
  };
}
