// Lunr. Every word is required, and the last may be a prefix. It ranks. If it finds nothing, it searches again and
// allows one edit per word. It knows no phrases.
export async function build(articles) {
  const script = document.createElement("script");
  script.src = "/node_modules/lunr/lunr.js";
  await new Promise((then) => {
    script.onload = then;
    document.head.append(script);
  });
  return globalThis.lunr(function define() {
    this.ref("number");
    this.field("title", { boost: 4 });
    this.field("text");
    articles.forEach((article) => this.add(article));
  });
}

export function searcher(index) {
  const all = (text, edits) => text.split(" ").map((word, place, words) => (place === words.length - 1 && !edits ? `+${word}*` : `+${word}${edits}`)).join(" ");
  return (text) => {
    const found = index.search(all(text, ""));
    return (found.length ? found : index.search(all(text, "~1"))).map(({ ref }) => Number(ref));
  };
}
