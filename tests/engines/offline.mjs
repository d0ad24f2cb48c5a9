// The page without its host, and its update to a new release.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./deadline.mjs";
import { reset } from "./host.mjs";
import { ALL } from "./reader.mjs";
import { DIST, NEXT, NEXT_ALL, part } from "./releases.mjs";

/** As on GitHub Pages, browsers may cache files for ten minutes. */
const PAGES = { maxAge: 600 };

/**
 * Opens the page, waits until it is cached, and reloads it. Then waits until the page's own service worker serves it,
 * not the service worker of a page in a parent folder. `summary` is the heading that the page shows.
 */
export async function visit(reader, page, summary = ALL) {
  const worker = `${page.address}sw.js`;
  await reader.openAt(page.address);
  await reader.seeCount(summary);
  const kept = (script) => navigator.serviceWorker.getRegistration().then((one) => one?.active?.scriptURL === script && one.active.state === "activated");
  await until("the page is cached", () => reader.tab.run(kept, worker));
  await reader.tab.reload();
  await reader.seeCount(summary);
  await until("its service worker serves it", () => reader.tab.run((script) => navigator.serviceWorker.controller?.scriptURL === script, worker));
}

/** Makes the browser look for a new release, as it does by itself from time to time. */
const look = (reader) => reader.tab.run(() => navigator.serviceWorker.getRegistration().then((kept) => kept.update()).then(() => true, () => true));

const caches = (reader) => reader.tab.run(() => globalThis.caches.keys());

/**
 * Waits until the page offers a new version. While there is no offer, makes the browser look again, because WebKit may
 * not fetch the new service worker otherwise.
 */
async function seeOffer(reader) {
  await until("the offer of a new version", async () => (await reader.tab.find("button", "Load it")) || (await look(reader), false));
}

async function accept(reader) {
  await reader.click("button", "Load it");
  await reader.seeCount(NEXT_ALL);
}

export function offline(scenario) {
  scenario("offline: after one visit, the page works without its host", async (reader, host) => {
    const page = await host(DIST);
    await visit(reader, page);
    await page.stop();
    await reader.explore(page.address);
    await reader.explore(`${page.address}?from=elsewhere`);
    await reader.openAt(`${page.address}index.html`);
    await reader.seeCount(ALL);
  });

  scenario("a release while files are cached: the new version is offered, and replaces all files", async (reader, host) => {
    const page = await host(DIST, PAGES);
    await visit(reader, page);
    page.publish(NEXT);
    await seeOffer(reader);
    await accept(reader);
    assert.equal((await caches(reader)).length, 1);
    await page.stop();
    await reader.tab.reload();
    await reader.seeCount(NEXT_ALL);
  });

  scenario("a release while the page is open: the page keeps its own files until the reader accepts the new version", async (reader, host) => {
    const page = await host(DIST, PAGES);
    await visit(reader, page);
    page.publish(NEXT);
    await seeOffer(reader);
    const own = part(DIST, ".wasm");
    assert.equal((await fetch(page.address + own)).status, 404);
    assert.equal(await reader.tab.run((name) => fetch(name, { cache: "no-store" }).then((answer) => answer.status), own), 200);
    await reader.click("button", "Not now");
    await reader.tab.reload();
    await reader.seeCount(ALL);
    await seeOffer(reader);
    await accept(reader);
  });

  scenario("a release while files are cached, without a service worker: the old page finds the new one", async (reader, host) => {
    const page = await host(DIST, PAGES);
    page.break(/^sw\.js$/, (response) => response.writeHead(404).end());
    // The browser caches the page without its program, and the start fails. A tab repeats a failed start only once, and
    // remembers this in its session storage. Once this storage is cleared, the tab can repeat a failed start again.
    page.break(/\.wasm$/, reset);
    await reader.openAt(page.address);
    await reader.seeFault("Part of the page did not load");
    await reader.tab.run(() => sessionStorage.clear());
    page.mend();
    page.publish(NEXT);
    page.requests.length = 0;
    await reader.openAt(page.address);
    await reader.seeCount(NEXT_ALL);
  });

  const halves = {
    "a part is missing": [/\.wasm$/, (response) => response.writeHead(404).end()],
    "the connection breaks": [/\.wasm$/, reset],
    "the page is still the old one": [/^$/, (response) => response.writeHead(200, { "content-type": "text/html" }).end(readFileSync(join(DIST, "index.html")))],
  };
  for (const [name, [file, answer]] of Object.entries(halves)) {
    scenario(`an incomplete release (${name}): the previous version stays`, async (reader, host) => {
      const page = await host(DIST);
      await visit(reader, page);
      page.publish(NEXT);
      page.break(file, answer);
      const installs = () => page.requests.filter((path) => path.endsWith("/sw.js")).length;
      const before = installs();
      await until("the request for the new service worker", async () => installs() > before || (await look(reader), false));
      await until("the failure of the new service worker", () => reader.tab.run(() => navigator.serviceWorker.getRegistration().then((kept) => !kept.installing && !kept.waiting)));
      await reader.seeNo("button", "Load it");
      await reader.tab.reload();
      await reader.seeCount(ALL);
      page.mend();
      await seeOffer(reader);
      await accept(reader);
    });
  }

  scenario("two pages of one host have separate caches", async (reader, host) => {
    const page = await host(DIST);
    const inner = { address: `${page.address}inner/` };
    page.publish(NEXT, "/name/inner/");
    await visit(reader, page);
    await visit(reader, inner, NEXT_ALL);
    assert.equal((await caches(reader)).length, 2);
    await page.stop();
    await reader.openAt(page.address);
    await reader.seeCount(ALL);
    await reader.openAt(inner.address);
    await reader.seeCount(NEXT_ALL);
  });
}
