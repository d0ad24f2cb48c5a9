// Orama. Every word is required and may be a prefix. It ranks. If it finds nothing, it searches again and allows one
// edit per word. It knows no phrases.
import { create, insertMultiple, search } from "@orama/orama";

export async function build(articles) {
  const index = create({ schema: { title: "string", text: "string" } });
  await insertMultiple(index, articles.map(({ number, title, text }) => ({ id: String(number), title, text })), 500);
  return index;
}

export function searcher(index, limit) {
  const find = (term, tolerance) => search(index, { term, tolerance, threshold: 0, boost: { title: 4 }, limit });
  return (text) => {
    const found = find(text, 0);
    return (found.count ? found : find(text, 1)).hits.map(({ id }) => Number(id));
  };
}
