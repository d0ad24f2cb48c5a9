// The corpora that are measured, what they are asked, and what has been made of them; each made once.
//
//   target/bench/<articles>/corpus.jsonl    the corpus
//   target/bench/<articles>/queries.json    what it is asked
//   target/bench/<articles>/ours/           the built page with the corpus in it
//   target/bench/<articles>/…               what else a benchmark keeps
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const top = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a program of the core with these values, gives it the input and takes what it prints. */
export function cargo(command, values, input = "") {
  const [first, ...rest] = command.split(" ");
  const words = [first, "--quiet", "--locked", "--package", "cuttings-core", "--features", "press", ...rest, "--", ...values];
  return execFileSync("cargo", words.map(String), { cwd: top, encoding: "utf8", input, stdio: ["pipe", "pipe", "inherit"] });
}

/**
 * Makes a file or folder unless it is there and was made of the same things. `of` lists these: names of files from the top, or texts. Their digest
 * is kept beside it.
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

/** The corpus of so many articles. */
export async function generated(size) {
  const corpus = join(top, "target", "bench", String(size), "corpus.jsonl");
  await once(corpus, [GENERATOR], () => cargo("run --release --example generate", [size, corpus]));
  return corpus;
}

/** Makes the corpus of so many articles and the page with it, and gives their folder and the queries. */
export async function layOut(size) {
  const corpus = await generated(size);
  const folder = dirname(corpus);
  const asked = join(folder, "queries.json");
  await once(asked, [GENERATOR, "benches/corpora.mjs"], async () => writeFileSync(asked, JSON.stringify(await queries(corpus, size), null, 1)));
  const ours = join(folder, "ours");
  rmSync(ours, { recursive: true, force: true });
  const pack = ["run", "--release", "--quiet", "--locked", "--package", "cuttings", "--", "pack", join(top, "dist"), corpus, ours];
  execFileSync("cargo", pack, { cwd: top, stdio: ["ignore", "inherit", "inherit"] });
  const module = join(ours, readdirSync(ours).find((name) => /^cuttings-page.*\.wasm$/.test(name)));
  return { folder, corpus, module, asked: JSON.parse(readFileSync(asked, "utf8")) };
}

/**
 * One query of each kind, bare and narrowed by days, a source and two topics. Words are chosen by how many articles hold them, so that they are there
 * at every size; slips are such that no article holds what is typed.
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
  // Words that one article holds both of.
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
    "a beginning": "gov",
    "a long beginning": "internatio",
    "a slip in a common word": "goverment",
    "a slip, a letter missing": slip((word, place) => word.slice(0, place) + word.slice(place + 1)),
    "a slip, a letter wrong": slip((word, place) => `${word.slice(0, place)}x${word.slice(place + 1)}`),
    "a slip, two letters swapped": slip((word, place) => word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2)),
    "a phrase": `"${phrase}"`,
    "a phrase of common words": '"in the"',
  };
  const narrowed = { from: "2017-01-01", to: "2022-12-31", source: "Outlet 07", topics: ["topic-3", "topic-4"] };
  const address = ({ text, from, to, source, topics = [] }) =>
    `${new URLSearchParams([["q", text], ...(from ? [["from", from], ["to", to]] : []), ...(source ? [["source", source.toLowerCase().replace(" ", "-")]] : []), ...topics.map((topic) => ["topic", topic])])}`;
  return Object.entries(words).flatMap(([kind, text]) => [{ kind, text }, { kind: `${kind}, narrowed`, text, ...narrowed }]).map((query) => ({ ...query, address: address(query) }));
}
