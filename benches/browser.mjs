// A headless Chromium, the files that it gets, and the measurements of a page.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "@playwright/test";
import { top } from "./corpora.mjs";
import { median } from "./numbers.mjs";

/** With these headers a page has the most exact clock, and its memory can be measured. */
const HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp", "cache-control": "no-store" };
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".css": "text/css", ".svg": "image/svg+xml", ".jsonl": "text/plain" };

/** How often a query is answered before the times count … */
const WARM = 3;
/** … and after, at most … */
export const RUNS = 25;
/** … and until they took this long together, in milliseconds, but at least once. */
const PATIENCE = 1_000;
/** How often a page is opened for its first answer after it was traced once: so many times, or until all took this long together. */
const OPENINGS = 3;
const PATIENCE_TO_OPEN = 5_000;
/** How long its memory is watched after the first answer. */
const AFTERMATH = 2_000;

/** Serves the folder of a corpus, the peers and their packages. */
export async function serve(folder) {
  const roots = { node_modules: join(top, "benches"), peers: join(top, "benches") };
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(roots[path.split("/")[1]] ?? folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file)) return response.writeHead(404, HEADERS).end();
    response.writeHead(200, { ...HEADERS, "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": statSync(file).size });
    return createReadStream(file).pipe(response);
  });
  await new Promise((then) => server.listen(0, "127.0.0.1", then));
  return { server, origin: `http://127.0.0.1:${server.address().port}` };
}

export function launch() {
  // Memory is measured at once and not when the browser next tidies up.
  const args = ["--no-sandbox", "--disable-gpu", "--enable-blink-features=ForceEagerMeasureMemory"];
  return chromium.launch({ executablePath: process.env.CHROMIUM, args });
}

/** Our page, asked by its address. What is timed is the answer that its performance timeline has. */
export const ours = {
  name: "Cuttings",
  address: (query) => `/ours/#${query.address}`,
  first: (page) =>
    page.evaluate(() => {
      const answer = performance.getEntriesByName("answer", "measure").at(-1);
      return answer.startTime + answer.duration;
    }),
  ask: (page, query) =>
    page.evaluate(async (address) => {
      performance.clearMeasures();
      const answered = new Promise((then) => {
        new PerformanceObserver((list, observer) => {
          const answer = list.getEntriesByName("answer", "measure").at(-1);
          if (!answer) return;
          observer.disconnect();
          then(answer.duration);
        }).observe({ type: "measure" });
      });
      location.hash = address;
      const took = await answered;
      // What the answer changed is drawn before the next question.
      await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
      return { took, total: Number.parseInt(document.getElementById("results-heading").textContent, 10) };
    }, query.address),
};

/** A peer in benches/peers/, with the index made in the page or before. */
export function peer(module, edition = "") {
  return {
    name: edition ? `${module}, ${edition}` : module,
    address: (query) => `/peers/?peer=${module}${edition === "prebuilt" ? "&prebuilt" : ""}&first=${encodeURIComponent(JSON.stringify(query))}`,
    first: (page) => page.evaluate(() => globalThis.first),
    ask: (page, query) => page.evaluate((asked) => globalThis.answer(asked), query),
  };
}

/** An empty page. The others are measured relative to it. */
export async function emptyPage(browser, origin) {
  const opened = await open(browser, `${origin}/peers/empty.html`, false);
  const memory = { first: opened.peak(), peak: opened.peak(), held: await held(opened.page) };
  await opened.close();
  return memory;
}

/**
 * Opens a page on the first query and asks it all of them, in turns, so that the noise of a machine falls on all alike.
 * The first opening is traced, for its longest task; its time counts only where it takes too long to be repeated. Times
 * are in milliseconds, memory in bytes.
 */
export async function measure(browser, origin, subject, asked, runs = RUNS) {
  const address = origin + subject.address(asked[0]);
  const traced = await open(browser, address, true);
  const firsts = [await subject.first(traced.page)];
  const peaks = [traced.peak()];
  let last = traced;
  while (firsts.length <= OPENINGS && firsts.reduce((sum, first) => sum + first, 0) < PATIENCE_TO_OPEN) {
    await last.close();
    last = await open(browser, address, false);
    firsts.push(await subject.first(last.page));
    peaks.push(last.peak());
  }
  const untraced = (values) => median(values.length > 1 ? values.slice(1) : values);
  const memory = { first: untraced(peaks), held: await held(last.page) };
  // A page may go on working once it has answered; ours reads ahead.
  await last.page.waitForTimeout(AFTERMATH);
  memory.peak = Math.max(memory.first, last.peak());
  const answers = subject.ask ? await answersOf(last.page, subject, asked, runs) : [];
  await last.close();
  return { name: subject.name, first: untraced(firsts), longest: traced.longest, memory, answers };
}

async function answersOf(page, subject, asked, runs) {
  const answers = asked.map(() => ({ times: [], spent: 0 }));
  // The page was opened on the first query: asked the same again at once, ours would have nothing to do.
  const order = [...asked.entries()];
  order.push(order.shift());
  for (let turn = 0; turn < WARM + runs; turn += 1) {
    for (const [place, query] of order) {
      const answer = answers[place];
      if (answer.spent > PATIENCE) continue;
      const { took, total } = await subject.ask(page, query);
      answer.spent += took;
      answer.total = total;
      if (turn >= WARM || answer.spent > PATIENCE) answer.times.push(took);
    }
  }
  return answers;
}

/** A page in a browser context and so in a renderer process of its own. */
async function open(browser, address, isTraced) {
  const before = await renderers(browser);
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(address, error.message));
  if (isTraced) {
    await page.addInitScript(() => performance.mark("begun"));
    await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"] });
  }
  await page.goto(address, { timeout: 600_000 });
  await page.waitForSelector("html[data-state=ready]", { timeout: 600_000 });
  const longest = isTraced ? await longestTask(browser, page) : undefined;
  const worked = [...(await renderers(browser))].map(([id, time]) => [id, time - (before.get(id) ?? 0)]);
  const [process] = worked.sort((a, b) => b[1] - a[1])[0];
  return { page, longest, close: () => context.close(), peak: () => highWater(process) };
}

/** The renderer processes and how long each has worked. */
async function renderers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return new Map(processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]));
}

/** The most memory that a process ever had at a time; not a number where the system does not tell. */
function highWater(process) {
  const status = `/proc/${process}/status`;
  return existsSync(status) ? Number(readFileSync(status, "utf8").match(/VmHWM:\s+(\d+) kB/)[1]) * 1024 : Number.NaN;
}

/** What a page holds now: of script and of WebAssembly, its workers included, after the browser has tidied up. */
function held(page) {
  return page.evaluate(() => performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes));
}

/**
 * The longest task of the main thread until now, from the browser's own trace. The observer of long tasks that a page has
 * does not see them all: what goes on where a promise was waited for counts as no script of the page.
 */
async function longestTask(browser, page) {
  await page.evaluate(() => performance.mark("loaded"));
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString());
  const loaded = events.findLast(({ name }) => name === "loaded");
  const here = events.filter(({ pid, tid, ts }) => pid === loaded.pid && tid === loaded.tid && ts <= loaded.ts);
  // A long trace loses its beginning; then all that is left belongs to the page.
  const begun = here.findLast(({ name }) => name === "begun")?.ts ?? 0;
  const tasks = here.filter(({ name, ts, dur }) => name === "RunTask" && ts + dur >= begun);
  return Math.max(...tasks.map(({ dur }) => dur)) / 1_000;
}
