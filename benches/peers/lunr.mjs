// Every word required, the last also as a beginning; a word that is not there with one edit.
export async function open(articles) {
  const script = document.createElement("script");
  script.src = "/node_modules/lunr/lunr.js";
  await new Promise((then) => {
    script.onload = then;
    document.head.append(script);
  });
  const index = globalThis.lunr(function build() {
    this.ref("number");
    this.field("title", { boost: 4 });
    this.field("text");
    articles.forEach((article) => this.add(article));
  });
  const all = (text, edits) => text.split(" ").map((word, place, words) => (place === words.length - 1 && !edits ? `+${word}*` : `+${word}${edits}`)).join(" ");
  return (text) => {
    const found = index.search(all(text, ""));
    return (found.length ? found : index.search(all(text, "~1"))).map(({ ref }) => Number(ref));
  };
}
