// How long does the page take to open a folder, and how much memory does it need?
//
//   node benches/open.mjs [ARTICLES …]
//
// For each number of articles, writes generated articles as Markdown files, opens the folder in the built page, shows
// its articles, and measures the memory. The first of these folders is opened ten times in all, to see whether the
// memory grows.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { emptyPage, held, launch, longestTask, open, serve } from "./browser.mjs";
import { generated, once, top } from "./corpora.mjs";
import { megabytes, row } from "./numbers.mjs";

const OPENINGS = 10;
const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0) sizes.push(1_000, 10_000);

/** Writes each article of a corpus as a Markdown file. Returns the folder and the total size of its files in bytes. */
async function written(corpus) {
  const folder = join(dirname(corpus), "files");
  const records = readFileSync(corpus, "utf8").trim().split("\n").slice(1).map((line) => JSON.parse(line));
  const content = ({ title, source, date, text }) =>
    `---\ntitle: ${JSON.stringify(title)}\nsource: ${JSON.stringify(source)}\ndate: ${date}\n---\n\n${text}\n`;
  await once(folder, [readFileSync(corpus, "utf8")], () => {
    mkdirSync(folder, { recursive: true });
    for (const record of records) writeFileSync(join(folder, `${record.id}.md`), content(record));
  });
  return { folder, bytes: records.reduce((sum, record) => sum + Buffer.byteLength(content(record)), 0) };
}

/**
 * Opens a folder in a page. Returns the seconds until the report is shown (`read`), and those from the button “Explore”
 * until the articles are shown (`shown`).
 */
async function opened(page, folder, size) {
  // Playwright cannot use the dialog of `showDirectoryPicker`. Without that function, the page uses an <input>.
  await page.evaluate(() => delete globalThis.showDirectoryPicker);
  await page.getByRole("button", { name: "Open a folder…" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a folder…" }).click();
  // The clock starts when the page gets the files, because the driver takes a while to hand over ten thousand paths.
  const chosen = page.evaluate(() => new Promise((then) => {
    document.getElementById("pick-folder").addEventListener("change", () => {
      // The search for the longest task starts with the next task, because in this one the browser itself lists
      // ten thousand files.
      setTimeout(() => performance.mark("begun"));
      then(performance.now());
    }, { capture: true, once: true });
  }));
  await (await chooser).setFiles(folder);
  const begun = await chosen;
  const explore = page.getByRole("button", { name: /^Explore / });
  await explore.waitFor({ timeout: 600_000 });
  const read = await page.evaluate(() => performance.now());
  await explore.click();
  await page.getByRole("heading", { name: `${size} of ${size} articles` }).waitFor({ timeout: 600_000 });
  return { read: (read - begun) / 1_000, shown: ((await page.evaluate(() => performance.now())) - read) / 1_000 };
}

const browser = await launch();
const { server, origin } = await serve(join(top, "dist"));
try {
  const empty = await emptyPage(browser, origin);
  const rows = [];
  for (const size of sizes) {
    const { folder, bytes } = await written(await generated(size));
    const { page, peak, close } = await open(browser, `${origin}/`, true);
    await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"] });
    const first = await opened(page, folder, size);
    const longest = await longestTask(browser, page);
    const highest = peak() - empty.peak;
    const memory = [await held(page)];
    while (rows.length === 0 && memory.length < OPENINGS) {
      await opened(page, folder, size);
      memory.push(await held(page));
    }
    const values = [size, megabytes(bytes), first.read.toFixed(1), first.shown.toFixed(1), longest.toFixed(0), (highest / bytes).toFixed(1), megabytes(memory[0]), memory.length > 1 ? megabytes(memory.at(-1)) : ""];
    rows.push(row(values));
    console.log(values.join("  "), "  held after each:", memory.map(megabytes).join(" "));
    await close();
  }
  const heads = ["articles", "text, MB", "until the report, s", "until the articles are shown, s", "longest task of the page, ms", "peak memory ÷ text", "held after one opening, MB", `after ${OPENINGS}`];
  const text = ["Folders of generated Markdown files, opened in headless Chromium. Peak memory is that of the page's process, beyond an empty page. Memory held is what the scripts and WebAssembly of the page and its workers use after garbage collection.", "", row(heads), row(heads.map(() => "---:")), ...rows];
  writeFileSync(join(top, "benches", "open.md"), `${text.join("\n")}\n`);
} finally {
  server.close();
  await browser.close();
}
