// ItemsJS. It finds words by their stem, and never by a prefix. Unlike Lunr, it does not rank.
import itemsjs from "itemsjs";

export function build(articles) {
  return itemsjs(articles.map(({ number, title, text }) => ({ id: number + 1, title, text })), { searchableFields: ["title", "text"] });
}

export function searcher(index, limit) {
  return (text) => index.search({ query: text, per_page: limit }).data.items.map(({ id }) => id - 1);
}
