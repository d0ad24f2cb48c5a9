// The peers are the search libraries that Cuttings is compared with. This script builds the indexes of those peers that
// can load a prebuilt index, and writes them to target/bench/<articles>/prebuilt/.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { once, top } from "./corpora.mjs";
import { columns, records } from "./peers/facets.mjs";

/** Builds the indexes of `peers` from the file `corpus`. Also writes `facets.json`, with one column for each property
 * by which facets.mjs filters and counts hits. */
export async function prebuild(folder, corpus, peers) {
  let articles;
  const read = () => (articles ??= records(readFileSync(corpus, "utf8")));
  const made = join(folder, "prebuilt");
  const of = ["core/examples/generate.rs", "benches/peers/facets.mjs", "benches/package-lock.json"];
  await once(join(made, "facets.json"), of, () => writeFileSync(join(made, "facets.json"), JSON.stringify(columns(read()))));
  for (const peer of peers) {
    await once(join(made, peer), [...of, `benches/peers/${peer}.mjs`], async () => {
      console.error(`making the index of ${peer}`);
      const { pack } = await import(`./peers/${peer}.mjs`);
      mkdirSync(join(made, peer));
      const files = await pack(read(), join(made, peer));
      Object.entries(files).forEach(([name, bytes]) => writeFileSync(join(made, peer, name), bytes));
    });
  }
}

/**
 * The Brotli bytes of a file, or of the files in a folder that `counts` selects. The quality is 11 up to a megabyte,
 * and 9 above, because 11 would take minutes there. A file that is already compressed with gzip counts with its own size.
 */
export async function brotli(path, counts = () => true) {
  const kept = `${path}.brotli`;
  const names = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map((name) => join(path, name)).filter((name) => statSync(name).isFile() && counts(name)) : [path];
  await once(kept, [...names.map((name) => `${name} ${statSync(name).size} ${statSync(name).mtimeMs}`)], () => {
    writeFileSync(kept, String(names.reduce((sum, name) => sum + compressed(readFileSync(name)).length, 0)));
  });
  return Number(readFileSync(kept, "utf8"));
}

function compressed(bytes) {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const quality = bytes.length > 1_000_000 ? 9 : 11;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return isCompressed ? bytes : brotliCompressSync(bytes, { params });
}
