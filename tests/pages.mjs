// Prepares the pages that the tests open, each under its own path: the built page with the bundled articles, and copies
// of this page with other articles.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const top = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const pages = join(top, "target", "pages");

/** Writes 1,000 articles from ten sources and three years. */
function many(folder) {
  const words = ["Ministers", "Exercises", "Logistics", "Training", "Innovation", "Partners", "Visits"];
  for (let n = 0; n < 1000; n += 1) {
    const date = `${2022 + (n % 3)}-${String((n % 12) + 1).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`;
    const text = `---\ntitle: ${words[n % 7]} number ${n}\nsource: Outlet ${n % 10}\ndate: ${date}\n---\nA text about ${words[n % 7].toLowerCase()}.\n`;
    writeFileSync(join(folder, `article-${String(n).padStart(4, "0")}.md`), text);
  }
}

/** Writes five articles that are hard to show: no date, inexact dates, markup, both writing directions, long words. */
function odd(folder) {
  const files = {
    "markup.md": "---\ntitle: \"<img src=x onerror=alert(1)> & <b>bold</b>\"\nsource: Markup Times\ndate: 2025-03\nauthor: Ann Author\nretrieved: 2025-04-01\n---\nOne <script>alert(1)</script> and **strong** [link](https://example.org/a).\n",
    "undated.txt": "A text of which nothing is known but this sentence.\n",
    "hindi.md": "---\ntitle: राजनाथ सिंह ने बात की\nsource: दैनिक समाचार\ndate: 2025-03-05\nlanguage: hi\ntopics: [logistics]\n---\nआतंकवाद पर चर्चा हुई।\n",
    "arabic.md": "---\ntitle: محادثة هاتفية\nsource: الأخبار\ndate: 2024\nlanguage: ar\n---\nنص قصير.\n",
    "long.md": `---\ntitle: ${"Unbroken".repeat(30)}\nsource: Long\nevent: 2025-03-09\n---\n${"word".repeat(200)}\n`,
  };
  Object.entries(files).forEach(([name, content]) => writeFileSync(join(folder, name), content));
}

/** Writes five articles and five topics: two groups of two topics, and one topic without a group. Two are proposed. */
function grouped(folder) {
  const topic = (id, label, group, proposed = false) =>
    `[[topic]]\nid = "${id}"\nlabel = "${label}"\n${group ? `group = "${group}"\n` : ""}${proposed ? "proposed = true\n" : ""}any = ["${label.toLowerCase()}"]\n`;
  const topics = [
    topic("rescue", "Rescue", "Work", true),
    topic("harbour", "Harbour"),
    topic("survey", "Survey", "Work"),
    topic("lisbon", "Lisbon", "Places", true),
    topic("porto", "Porto", "Places"),
  ];
  writeFileSync(join(folder, "topics.toml"), topics.join("\n"));
  const texts = [
    "The survey of the harbour in Lisbon has begun.",
    "The survey of the harbour in Porto has ended.",
    "A rescue off Lisbon.",
    "A rescue off Porto, and a survey in Lisbon.",
    "The harbour is closed.",
  ];
  texts.forEach((text, n) => writeFileSync(join(folder, `${n}.md`), `---\ntitle: Note ${n}\nsource: Notes\ndate: 2025-01-0${n + 1}\n---\n${text}\n`));
}

/** Writes two articles that share 60 passages of six words. Every other word is in only one of the articles. */
function shared(folder) {
  const words = (name, n, count) => Array.from({ length: count }, (_, word) => `${name}${n}x${word}`).join(" ");
  for (const own of ["left", "right"]) {
    const text = Array.from({ length: 60 }, (_, n) => `${words("both", n, 6)} ${words(own, n, 20)}.`).join("\n\n");
    writeFileSync(join(folder, `${own}.md`), `---\ntitle: On the ${own}\nsource: Outlet ${own}\ndate: 2025-01-01\n---\n${text}\n`);
  }
}

/** Writes a corpus JSON of 10,000 articles of about 150 words each. */
function tenThousand(file) {
  let state = 1;
  const word = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${state % 20_011}`;
  };
  const header = { format: "cuttings-corpus", version: 1, title: "Ten thousand", articles: 10_000, topics: [] };
  const article = (n) => {
    const text = `word${n % 1000} ${Array.from({ length: 150 }, word).join(" ")}`;
    const date = new Date(Date.UTC(2000, 0, 1 + Math.floor(n / 2))).toISOString().slice(0, 10);
    return { id: `a${String(n).padStart(5, "0")}`, title: `Number ${n}`, source: `Outlet ${n % 10}`, date, text, blocks: [["p", 0, text.length]] };
  };
  const records = [header, ...Array.from({ length: 10_000 }, (_, n) => article(n))];
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

function pack(page, articles) {
  const command = ["run", "--quiet", "--locked", "--package", "cuttings", "--", "pack", articles, "--page", join(top, "dist"), "--site", join(pages, page)];
  if (!articles.endsWith(".jsonl")) command.push("--strict");
  execFileSync("cargo", command, { cwd: top, stdio: ["ignore", "inherit", "pipe"] });
}

export default function setup() {
  if (!existsSync(join(top, "dist", "index.html"))) throw new Error("dist/ contains no page. Run make build first");
  ["bundled", "many", "odd", "grouped", "shared", "raw", "ten-thousand", "articles"].forEach((name) => rmSync(join(pages, name), { recursive: true, force: true }));
  mkdirSync(pages, { recursive: true });
  cpSync(join(top, "dist"), join(pages, "bundled"), { recursive: true });
  for (const [page, write] of [["many", many], ["odd", odd], ["grouped", grouped], ["shared", shared]]) {
    const folder = join(pages, "articles", page);
    mkdirSync(folder, { recursive: true });
    cpSync(join(top, "articles", "topics.toml"), join(folder, "topics.toml"));
    write(folder);
    pack(page, folder);
  }
  tenThousand(join(pages, "articles", "ten-thousand.jsonl"));
  pack("ten-thousand", join(pages, "articles", "ten-thousand.jsonl"));
  if (process.env.REPORTS) pack("raw", resolve(top, process.env.REPORTS));
}
