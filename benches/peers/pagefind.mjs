// Every word required by its stem, each also as a beginning, and cut short where no word begins so: that is what it has
// for slips. Words in quotation marks stand in a row; ranked. Its index comes in parts when a word is first asked for.
// Its own filters would count under the other facets by four searches where one and a count of the hits do.
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

/** The number of the article for each name that it gives one; they are in the files that hold the texts. */
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
  // Here where the others work; in its worker an answer takes half a millisecond more.
  const index = createInstance({ noWorker: true, basePath: "/prebuilt/pagefind/" });
  const [names] = await Promise.all([file("numbers.json").then((response) => response.json()), index.init()]);
  return { index, numbers: new Map(Object.entries(names)) };
}

export function searcher({ index, numbers }) {
  return async (text) => (await index.search(text)).results.map(({ id }) => numbers.get(id));
}
