import { create, insertMultiple, search } from "/node_modules/@orama/orama/dist/browser/index.js";

export async function open(articles) {
  const index = create({ schema: { title: "string", text: "string" } });
  await insertMultiple(index, articles.map(({ number, title, text }) => ({ id: String(number), title, text })), 500);
  const find = (term, tolerance) => search(index, { term, tolerance, threshold: 0, boost: { title: 4 }, limit: articles.length });
  return (text) => {
    const found = find(text, 0);
    return (found.count ? found : find(text, 1)).hits.map(({ id }) => Number(id));
  };
}
