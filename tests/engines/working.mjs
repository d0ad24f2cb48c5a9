// The page loads the worker on first use and caches it. If a browser refuses a worker, the page's own thread does the
// work.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ADD_TOPIC, FOLDER, OPEN, SAVE, SAVED_ALL, WORDING, asked } from "../asked.mjs";
import { RECORDER, withScript } from "./disk.mjs";
import { until } from "./deadline.mjs";
import { visit } from "./offline.mjs";
import { ALL } from "./reader.mjs";
import { DIST, SINGLE, scratch } from "./releases.mjs";

const WORKER = /cuttings-worker/;

function assertOpened({ answers, parts }) {
  const report = answers.at(-1).done?.opened;
  assert.ok(report, JSON.stringify(answers));
  assert.deepEqual([report.given, report.read, report.rejected], [5, 4, 1]);
  assert.deepEqual(report.problems.filter((problem) => problem.is_error).map((problem) => problem.file), ["photo.jpg"]);
  assert.equal(parts.length, 3);
  assert.match(parts[0], /两国国防部长周二晚间通电话/);
  const counted = answers.slice(0, -1).map(({ progress }) => progress.total);
  assert.ok(counted.every((total) => total === Object.keys(FOLDER).length));
}

/** Checks that findings arrive. The browser tests in compare.spec.mjs check the content of findings. */
function assertCompared({ answers, parts }) {
  assert.equal(answers.at(-1).done, "compared");
  assert.equal(parts.length, 1);
  assert.ok(parts[0].length > 10, "a passage with two occurrences was found");
}

/** Opens a folder and compares its articles. Expects both requests to succeed. */
async function work(reader) {
  const [opened, compared] = await reader.tab.run(asked, [OPEN, WORDING]);
  assertOpened(opened);
  assertCompared(compared);
}

/**
 * Opens a folder and saves it as a single file. Expects this file to show the articles, and to save the same bytes when
 * it opens the same folder.
 */
async function saveTwice(reader, name) {
  const save = async () => {
    const [opened, saved] = await reader.tab.run(asked, [OPEN, SAVE]);
    assertOpened(opened);
    assert.equal(saved.answers.at(-1).done, "saved");
    return saved.parts[0];
  };
  const first = await save();
  const file = scratch(`${name}.html`);
  writeFileSync(file, first);
  await reader.openAt(pathToFileURL(file).href);
  await reader.seeCount(SAVED_ALL);
  assert.equal(await save(), first);
}

/**
 * From now on, counts how often the page's own thread takes over from the worker. The shell then calls
 * `cuttingsServe`, so this function is replaced by one that also counts. A hosted page defines `cuttingsServe` only
 * when it loads the worker's script. A setter therefore receives the definition.
 */
const countOwnThread = (reader) =>
  reader.tab.run(() => {
    let serve = globalThis.cuttingsServe;
    globalThis.servedHere = 0;
    const get = () => (...given) => {
      globalThis.servedHere += 1;
      return serve(...given);
    };
    Object.defineProperty(globalThis, "cuttingsServe", { get, set: (given) => (serve = given) });
  });
const ownThread = (reader) => reader.tab.run(() => globalThis.servedHere);

const NO_WORKER = "delete globalThis.Worker";
/** Imitates a browser in which a worker fails to start and reports this only by an event. */
const DEAD_WORKER = "globalThis.Worker = class extends EventTarget { constructor() { super(); setTimeout(() => this.onerror(new Event('error', { cancelable: true }))) } postMessage() {} terminate() {} }";

export function working(scenario) {
  scenario("from a host: the worker is loaded on first use and does not violate the page's policy", async (reader, host) => {
    const page = await host(DIST);
    await reader.openAt(page.address);
    await reader.seeCount(ALL);
    assert.deepEqual(page.requests.filter((path) => WORKER.test(path)), []);
    await countOwnThread(reader);
    await work(reader);
    assert.equal(page.requests.filter((path) => WORKER.test(path)).length, 2);
    assert.equal(await ownThread(reader), 0);
    assert.deepEqual(await reader.tab.complaints(), []);
    await reader.tab.run(() => fetch("http://127.0.0.1:9/on-purpose").catch(() => undefined));
    await until("the report of the violation on purpose", () => page.violations.length);
    assert.match(page.violations[0], /on-purpose/);
  });

  scenario("offline: once used, the worker and the single file work without the host", async (reader, host) => {
    const page = await host(DIST);
    await visit(reader, page);
    await work(reader);
    const single = () => fetch("cuttings.html").then((answer) => answer.text()).then((text) => text.length);
    const length = await reader.tab.run(single);
    assert.equal(length, readFileSync(SINGLE, "utf8").length);
    await page.stop();
    await reader.tab.reload();
    await reader.seeCount(ALL);
    await work(reader);
    assert.equal(await reader.tab.run(single), length);
    await reader.openAt(`${page.address}cuttings.html`);
    await reader.seeCount(ALL);
    await reader.openAt(page.address);
    await reader.seeCount(ALL);
    await saveTwice(reader, "saved-offline");
  });

  scenario("from a host: if the worker does not load, the request fails with a message, and the next one tries again", async (reader, host) => {
    const page = await host(DIST);
    await reader.openAt(page.address);
    await reader.seeCount(ALL);
    page.break(/^cuttings-worker.*wasm$/, (response) => response.writeHead(404).end());
    const [{ answers }] = await reader.tab.run(asked, [OPEN]);
    assert.match(answers.at(-1).failed.reason, /status 404/);
    page.mend();
    await work(reader);
    await reader.seeCount(ALL);
  });

  scenario("from disk: the worker opens, compares and saves, and does not violate the page's policy", async (reader) => {
    const recorded = scratch("worked.html");
    writeFileSync(recorded, withScript(readFileSync(SINGLE, "utf8"), RECORDER));
    await reader.openAt(pathToFileURL(recorded).href);
    await reader.seeCount(ALL);
    await countOwnThread(reader);
    await work(reader);
    assert.equal(await ownThread(reader), 0);
    assert.deepEqual(await reader.tab.run(() => globalThis.broken), []);
    await saveTwice(reader, "saved-from-disk");
    const asksFor = (await reader.tab.requests()).filter((url) => !/^(about|data|blob|file):/.test(url));
    assert.deepEqual(asksFor, []);
  });

  for (const [name, script] of Object.entries({ "the browser has no workers": NO_WORKER, "the worker fails to start": DEAD_WORKER })) {
    scenario(`from disk: if ${name}, the page's own thread does the work`, async (reader) => {
      const file = scratch("refused.html");
      writeFileSync(file, withScript(readFileSync(SINGLE, "utf8"), script));
      await reader.openAt(pathToFileURL(file).href);
      await reader.seeCount(ALL);
      await countOwnThread(reader);
      await work(reader);
      assert.equal(await ownThread(reader), 1);
    });

    scenario(`from a host: if ${name}, the page's own thread does the work`, async (reader, host) => {
      const page = await host(DIST);
      const html = withScript(readFileSync(join(DIST, "index.html"), "utf8"), script);
      page.break(/^$/, (response) => response.writeHead(200, { "content-type": "text/html" }).end(html));
      await reader.openAt(page.address);
      await reader.seeCount(ALL);
      await countOwnThread(reader);
      await work(reader);
      assert.equal(await ownThread(reader), 1);
    });
  }
}
