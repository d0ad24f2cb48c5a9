// Its full text finds whole words; it does not rank.
import itemsjs from "/node_modules/itemsjs/dist/index.module.js";

export function open(articles) {
  const index = itemsjs(articles.map(({ number, title, text }) => ({ id: number + 1, title, text })), { searchableFields: ["title", "text"] });
  return (text) => index.search({ query: text, per_page: articles.length }).data.items.map(({ id }) => id - 1);
}
