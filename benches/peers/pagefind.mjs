// Pagefind. Every word is required, by its stem or as a prefix. If no word has this prefix, Pagefind shortens the
// prefix, which finds words with an error near the end. It corrects no typing errors elsewhere. It finds phrases, and ranks. It loads a part of its index when a word
// first needs it. We do not use Pagefind's filters: with them, the counts of each facet under the filters of the other
// facets would take one search for each facet. We use one search and count its hits.
export async function pack(articles, folder) {
  const { close, createIndex } = await import("pagefind");
  const { index } = await createIndex({ forceLanguage: "en" });
  const record = ({ number, title, text }) => ({ url: String(number), content: text, language: "en", meta: { title } });
  await Promise.all(articles.map((article) => index.addCustomRecord(record(article))));
  const { errors } = await index.writeFiles({ outputPath: folder });
  await close();
  if (errors.length) throw new Error(errors.join("\n"));
  return { "numbers.json": JSON.stringify(await numbers(`${folder}/fragment`)) };
}

/** The article number for each id that Pagefind gives an article. Pagefind stores the texts in files. The id is the
 * name of the article's file, or a key in a file with several articles. */
async function numbers(folder) {
  const [{ readdirSync, readFileSync }, { gunzipSync }] = await Promise.all([import("node:fs"), import("node:zlib")]);
  const signature = "pagefind_dcd".length;
  const found = readdirSync(folder).flatMap((file) => {
    const texts = JSON.parse(gunzipSync(readFileSync(`${folder}/${file}`)).subarray(signature));
    return texts.url ? [[file.replace(".pf_fragment", ""), Number(texts.url)]] : Object.entries(texts).map(([name, { url }]) => [name, Number(url)]);
  });
  return Object.fromEntries(found);
}

export async function unpack(file) {
  const { createInstance } = await import("/prebuilt/pagefind/pagefind.js");
  // Runs on the main thread, like the other peers. In Pagefind's worker, an answer takes half a millisecond longer.
  const index = createInstance({ noWorker: true, basePath: "/prebuilt/pagefind/" });
  const [names] = await Promise.all([file("numbers.json").then((response) => response.json()), index.init()]);
  return { index, numbers: new Map(Object.entries(names)) };
}

export function searcher({ index, numbers }) {
  return async (text) => (await index.search(text)).results.map(({ id }) => numbers.get(id));
}
