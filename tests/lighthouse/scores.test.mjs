// Lighthouse scores of the page on a simulated phone with a slow mobile network. The phone is four times slower than
// this machine. The host sends files compressed by Brotli, as real hosts do.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { host } from "../engines/host.mjs";

const top = join(import.meta.dirname, "..", "..");
const results = join(top, "target", "lighthouse");
const served = join(results, "page");
/** The number of runs. Each figure is the median of all runs, because times vary from run to run. */
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** The maximum size of all downloads of one visit, in bytes, including headers. */
const TRANSFER = 150_000;
/** The limit for Lighthouse's total blocking time, in milliseconds: how long the page cannot respond to a tap. */
const BLOCKED = 50;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Copies the page, and adds a compressed copy (`.br`) of each text file and each file of the program. */
function compress() {
  rmSync(served, { recursive: true, force: true });
  mkdirSync(served, { recursive: true });
  cpSync(join(top, "dist"), served, { recursive: true });
  for (const name of readdirSync(served, { recursive: true })) {
    const file = join(served, name);
    if (!/\.(html|css|js|wasm|svg|json|webmanifest|txt)$/.test(name) || !statSync(file).isFile()) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}

let reports;
before(async () => {
  compress();
  const page = await host(served, { maxAge: 600, brotli: true });
  const chrome = await launch({
    chromePath: process.env.CHROMIUM || undefined,
    chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
  });
  try {
    reports = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { lhr } = await lighthouse(page.address, { port: chrome.port, logLevel: "error", output: "json" });
      assert.equal(lhr.runtimeError, undefined, lhr.runtimeError?.message);
      reports.push(lhr);
    }
    writeFileSync(join(results, "reports.json"), JSON.stringify(reports, null, 1));
  } finally {
    chrome.kill();
    await page.stop();
  }
});

const score = (category) => Math.round(100 * median(reports.map((report) => report.categories[category].score)));
const figure = (audit) => median(reports.map((report) => report.audits[audit].numericValue));

/** The audits that lost points in the first run, for the message of a failed test. */
function failing(category) {
  const { auditRefs } = reports[0].categories[category];
  const failed = auditRefs.filter(({ id, weight }) => weight > 0 && (reports[0].audits[id].score ?? 1) < 1);
  return failed.map(({ id }) => `${id} (${reports[0].audits[id].displayValue || reports[0].audits[id].title})`).join(", ");
}

for (const category of CATEGORIES) {
  test(`${category} is 100`, (t) => {
    t.diagnostic(`${category} ${score(category)}, of ${reports.map((report) => Math.round(100 * report.categories[category].score))}`);
    assert.equal(score(category), 100, failing(category));
  });
}

test(`a visitor downloads at most ${TRANSFER / 1000} KB`, (t) => {
  const bytes = figure("total-byte-weight");
  t.diagnostic(`${bytes} bytes transferred`);
  assert.ok(bytes <= TRANSFER, `${bytes} bytes`);
});

test(`scripts block the page for less than ${BLOCKED} ms`, (t) => {
  const names = { "first-contentful-paint": "ms to the first words", "largest-contentful-paint": "ms to the largest part", "speed-index": "ms of speed index" };
  Object.entries(names).forEach(([audit, name]) => t.diagnostic(`${Math.round(figure(audit))} ${name}`));
  t.diagnostic(`${Math.round(figure("total-blocking-time"))} ms blocked`);
  assert.ok(figure("total-blocking-time") < BLOCKED, `${figure("total-blocking-time")} ms`);
});

test("the layout does not shift", (t) => {
  const shift = figure("cumulative-layout-shift");
  t.diagnostic(`layout shift ${shift.toFixed(4)}`);
  assert.ok(shift < 0.02, String(shift));
});

after(() => console.log(`reports: ${join("target", "lighthouse", "reports.json")}`));
