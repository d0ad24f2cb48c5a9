// Makes the corpora, their queries and their pages. Only the page is made again each time; the other files are kept:
//
//   target/bench/<articles>/corpus.jsonl    the corpus
//   target/bench/<articles>/queries.json    the queries
//   target/bench/<articles>/ours/           the built page with the corpus
//   target/bench/<articles>/…               other files of a benchmark
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const top = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a cargo command on the crate `cuttings-core`, with `values` as arguments. Returns the standard output. */
export function cargo(command, values, input = "") {
  const [first, ...rest] = command.split(" ");
  const words = [first, "--quiet", "--locked", "--package", "cuttings-core", "--features", "press", ...rest, "--", ...values];
  return execFileSync("cargo", words.map(String), { cwd: top, encoding: "utf8", input, stdio: ["pipe", "pipe", "inherit"] });
}

/**
 * Makes a file or folder, unless it exists and was made from the same sources. `of` lists the sources: paths of files
 * relative to the repository, or texts. A file with the ending `.made-of` next to the target stores the SHA-256 of the
 * sources.
 */
export async function once(target, of, make) {
  const digest = createHash("sha256");
  of.forEach((thing) => digest.update(existsSync(join(top, thing)) ? readFileSync(join(top, thing)) : thing));
  const made = digest.digest("hex");
  const stamp = `${target}.made-of`;
  if (existsSync(target) && existsSync(stamp) && readFileSync(stamp, "utf8") === made) return;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  await make();
  writeFileSync(stamp, made);
}

const GENERATOR = "core/examples/generate.rs";

/** Returns the path of a corpus of `size` generated articles. Generates it on first use. */
export async function generated(size) {
  const corpus = join(top, "target", "bench", String(size), "corpus.jsonl");
  await once(corpus, [GENERATOR], () => cargo("run --release --example generate", [size, corpus]));
  return corpus;
}

/** Makes a corpus of `size` articles and a page with it. Returns their paths and the queries. */
export async function layOut(size) {
  const corpus = await generated(size);
  const folder = dirname(corpus);
  const asked = join(folder, "queries.json");
  await once(asked, [GENERATOR, "benches/corpora.mjs"], async () => writeFileSync(asked, JSON.stringify(await queries(corpus, size), null, 1)));
  const ours = join(folder, "ours");
  rmSync(ours, { recursive: true, force: true });
  const pack = ["run", "--release", "--quiet", "--locked", "--package", "cuttings", "--", "pack", corpus, "--page", join(top, "dist"), "--site", ours];
  execFileSync("cargo", pack, { cwd: top, stdio: ["ignore", "inherit", "inherit"] });
  const module = join(ours, readdirSync(ours).find((name) => /^cuttings-page.*\.wasm$/.test(name)));
  return { folder, corpus, module, asked: JSON.parse(readFileSync(asked, "utf8")) };
}

/**
 * One query of each kind, first without filters, then narrowed by days, a source and two topics. Rare words are chosen
 * by how many articles contain them, so that a corpus of any size has some. Typing errors are chosen so that no article
 * contains a word that starts with the typed text.
 */
async function queries(corpus, size) {
  const frequency = new Map();
  let first;
  for await (const line of createInterface({ input: createReadStream(corpus) })) {
    const { text } = JSON.parse(line);
    if (!text) continue;
    first ??= text;
    new Set(text.toLowerCase().match(/[a-z]+/g)).forEach((word) => frequency.set(word, (frequency.get(word) ?? 0) + 1));
  }
  const nearest = (words, share) => words.filter((word) => word.length >= 8).sort((a, b) => Math.abs(frequency.get(a) - share * size) - Math.abs(frequency.get(b) - share * size) || (a < b ? -1 : 1));
  const all = [...frequency.keys()];
  const middling = nearest(all, 0.01)[0];
  // Two words that occur in the same article.
  const [one, other] = nearest([...new Set(first.toLowerCase().match(/[a-z]+/g))], 0.002);
  const [phrase] = first.match(/\b[a-z]{4,} [a-z]{4,}\b/);
  const slip = (make) => {
    const places = Array.from({ length: middling.length - 3 }, (_, place) => place + 2);
    return places.map((place) => make(middling, place)).find((typed) => !all.some((word) => word.startsWith(typed)));
  };
  const words = {
    "a common word": "minister",
    "a rare word": nearest(all, 5 / size)[0],
    "two words": "president security",
    "two rare words": `${one} ${other}`,
    "a prefix": "gov",
    "a long prefix": "internatio",
    "a typing error in a common word": "goverment",
    "a typing error, a letter missing": slip((word, place) => word.slice(0, place) + word.slice(place + 1)),
    "a typing error, a letter wrong": slip((word, place) => `${word.slice(0, place)}x${word.slice(place + 1)}`),
    "a typing error, two letters swapped": slip((word, place) => word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2)),
    "a phrase": `"${phrase}"`,
    "a phrase of common words": '"in the"',
  };
  const narrowed = { from: "2017-01-01", to: "2022-12-31", source: "Outlet 07", topics: ["topic-3", "topic-4"] };
  const address = ({ text, from, to, source, topics = [] }) =>
    `${new URLSearchParams([["q", text], ...(from ? [["from", from], ["to", to]] : []), ...(source ? [["source", source.toLowerCase().replace(" ", "-")]] : []), ...topics.map((topic) => ["topic", topic])])}`;
  return Object.entries(words).flatMap(([kind, text]) => [{ kind, text }, { kind: `${kind}, narrowed`, text, ...narrowed }]).map((query) => ({ ...query, address: address(query) }));
}
