// Starts a headless Chromium, serves our page and the pages of the peers, and measures them. A peer is a search library
// that Cuttings is compared with. Each peer has a page of its own.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "@playwright/test";
import { top } from "./corpora.mjs";
import { median } from "./numbers.mjs";

/** With these headers, the browser gives a page its finest clock, and lets the page measure its own memory. */
const HEADERS = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp", "cache-control": "no-store" };
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".css": "text/css", ".svg": "image/svg+xml", ".jsonl": "text/plain" };

/** The number of warm-up answers to each query. They are not measured. */
const WARM = 3;
/** The maximum number of measured answers to each query. */
export const RUNS = 25;
/**
 * A query is not asked again once its answers took this long in total, in milliseconds. At least one answer is
 * measured.
 */
const PATIENCE = 1_000;
/** The maximum number of times that a page is opened without tracing, to measure its first answer. */
const OPENINGS = 3;
/** A page is not opened again once its first answers took this long in total, in milliseconds. */
const PATIENCE_TO_OPEN = 5_000;
/** How long the peak memory of a page is still measured after the first answer, in milliseconds. */
const AFTERMATH = 2_000;

/** Serves the folder of a corpus, the pages of the peers, and the peers' npm packages. */
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
  // The last flag makes the browser measure memory at once, not only after the next garbage collection.
  const args = ["--no-sandbox", "--disable-gpu", "--enable-blink-features=ForceEagerMeasureMemory"];
  return chromium.launch({ executablePath: process.env.CHROMIUM, args });
}

/**
 * Our page. A query is asked by changing the address. The time of the answer is the entry “answer” in the performance
 * timeline.
 */
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
      // Waits until the page has drawn the answer.
      await new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
      return { took, total: Number.parseInt(document.getElementById("results-heading").textContent, 10) };
    }, query.address),
};

/** The page in benches/peers/ with one peer. It builds the search index, or loads it if `edition` is `prebuilt`. */
export function peer(module, edition = "") {
  return {
    name: edition ? `${module}, ${edition}` : module,
    address: (query) => `/peers/?peer=${module}${edition === "prebuilt" ? "&prebuilt" : ""}&first=${encodeURIComponent(JSON.stringify(query))}`,
    first: (page) => page.evaluate(() => globalThis.first),
    ask: (page, query) => page.evaluate((asked) => globalThis.answer(asked), query),
  };
}

/** The memory of an empty page, in bytes. It is subtracted from the memory of the other pages. */
export async function emptyPage(browser, origin) {
  const opened = await open(browser, `${origin}/peers/empty.html`, false);
  const memory = { first: opened.peak(), peak: opened.peak(), held: await held(opened.page) };
  await opened.close();
  return memory;
}

/**
 * Opens a page with the first query, then asks all queries in several rounds. Because of the rounds, noise of the
 * machine affects all queries equally. The first opening is traced to find its longest task. Tracing takes time, so the
 * first answer of this opening counts only if the page is too slow to be opened again. Times are in milliseconds,
 * memory is in bytes.
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
  // A page may continue to work after its answer. Ours tokenises articles in idle time.
  await last.page.waitForTimeout(AFTERMATH);
  memory.peak = Math.max(memory.first, last.peak());
  const answers = subject.ask ? await answersOf(last.page, subject, asked, runs) : [];
  await last.close();
  return { name: subject.name, first: untraced(firsts), longest: traced.longest, memory, answers };
}

async function answersOf(page, subject, asked, runs) {
  const answers = asked.map(() => ({ times: [], spent: 0 }));
  // The page was opened with the first query, so each round asks this query last. If the page were asked the same query
  // again at once, its address would not change, and it would have nothing to do.
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

/** Opens a page in a browser context, and so a renderer process, of its own. Waits for the page's first answer. */
export async function open(browser, address, isTraced) {
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

/** The CPU time of each renderer process so far, in seconds, by the id of the process. */
export async function renderers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return new Map(processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]));
}

/** The peak memory of a process, in bytes; NaN if the operating system does not report it. */
function highWater(process) {
  const status = `/proc/${process}/status`;
  return existsSync(status) ? Number(readFileSync(status, "utf8").match(/VmHWM:\s+(\d+) kB/)[1]) * 1024 : Number.NaN;
}

/** The memory of a page's scripts, WebAssembly and workers after garbage collection, in bytes. */
export function held(page) {
  return page.evaluate(() => performance.measureUserAgentSpecificMemory().then(({ bytes }) => bytes));
}

/**
 * The duration of the main thread's longest task until now, in milliseconds, from the browser's trace. A page's own
 * `PerformanceObserver` would not do, because it ignores tasks that continue after a promise.
 */
export async function longestTask(browser, page) {
  await page.evaluate(() => performance.mark("loaded"));
  const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString());
  const loaded = events.findLast(({ name }) => name === "loaded");
  const here = events.filter(({ pid, tid, ts }) => pid === loaded.pid && tid === loaded.tid && ts <= loaded.ts);
  // A long trace loses its beginning, and with it the mark “begun”. Then all remaining events belong to the page.
  const begun = here.findLast(({ name }) => name === "begun")?.ts ?? 0;
  const tasks = here.filter(({ name, ts, dur }) => name === "RunTask" && ts + dur >= begun);
  return Math.max(...tasks.map(({ dur }) => dur)) / 1_000;
}
