// Slips are looked for as we do: only where the words as typed find nothing.
import MiniSearch from "/node_modules/minisearch/dist/es/index.js";

export function open(articles) {
  const index = new MiniSearch({ idField: "number", fields: ["title", "text"] });
  index.addAll(articles);
  const options = { combineWith: "AND", boost: { title: 4 }, prefix: (term, place, terms) => place === terms.length - 1 };
  const fuzzy = (term) => (term.length < 5 ? 0 : term.length < 9 ? 1 : 2);
  return (text) => {
    const found = index.search(text, options);
    return (found.length ? found : index.search(text, { ...options, fuzzy })).map(({ id }) => id);
  };
}
