// The plain page: before the program has started, and without scripts.
import { createServer } from "node:http";
import { test as base } from "@playwright/test";
import { expect, test } from "./explorer.mjs";

const withoutScripts = base.extend({
  page: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL, viewport: { width: 1280, height: 900 } });
    await use(await context.newPage());
    await context.close();
  },
});

withoutScripts("with scripts off every article can be found and read", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("noscript p")).toContainText("every article is here to read");
  await expect(page.getByText("Opening the articles…")).toBeHidden();
  const main = page.getByRole("main");
  await expect(main.getByRole("article")).toHaveCount(5);
  await main.getByRole("link", { name: /^Days after Trump/ }).click();
  await expect(page).toHaveURL(/#doc=2025-07-01-zee-news$/);
  await expect(main.getByRole("article")).toHaveCount(1);
  await expect(main.getByRole("article")).toContainText("published 1 July 2025");
  await expect(main.getByRole("article")).toContainText("Operation Sindoor");
  await expect(main.getByRole("link", { name: /^Open the original/ })).toHaveAttribute("href", /^https:\/\/zeenews/);
  await main.getByRole("link", { name: "Next" }).click();
  await expect(main.getByRole("heading", { level: 2 })).toHaveText(/^Singh thanks the US/);
  await main.getByRole("link", { name: "Back to the list" }).click();
  await expect(main.getByRole("article")).toHaveCount(5);
});

withoutScripts("with scripts off coverage and claims are tables of links to the articles", async ({ page }) => {
  await page.goto("./");
  const main = page.getByRole("main");
  await main.getByRole("link", { name: "Claims" }).click();
  await expect(page).toHaveURL(/#view=claims$/);
  await expect(main.getByRole("heading", { level: 2 })).toHaveText("Claims");
  await expect(main.getByRole("article")).toHaveCount(0);
  await main.getByRole("link", { name: "Coverage" }).click();
  await expect(main.getByRole("heading", { level: 2 })).toHaveText("Coverage");
  await main.getByRole("link", { name: /^Logistics in Zee News, 1 July 2025: \d+ passages?$/ }).click();
  await expect(page).toHaveURL(/#doc=2025-07-01-zee-news$/);
  await main.getByRole("link", { name: "Back to the list" }).click();
  await expect(main.getByRole("article")).toHaveCount(5);
});

withoutScripts("with scripts off sources, topics and dates are links to their articles", async ({ page }) => {
  await page.goto("./");
  const main = page.getByRole("main");
  await page.getByRole("link", { name: /^Zee News/ }).click();
  await expect(main.getByRole("heading", { level: 2 })).toHaveText("1 of 5 articles");
  await expect(main.getByRole("article")).toHaveCount(1);
  await page.getByRole("link", { name: "February 2025, 2 articles" }).click();
  await expect(main.getByRole("article")).toHaveCount(2);
  await page.getByRole("link", { name: /^Indo-Pacific/ }).click();
  await expect(main.getByRole("article")).toContainText("Devdiscourse");
  await main.getByRole("link", { name: "All articles" }).click();
  await expect(main.getByRole("article")).toHaveCount(5);
  for (const control of ["searchbox", "button", "checkbox", "combobox", "radio"]) await expect(page.getByRole(control)).toHaveCount(0);
});

/** Opens a page, and delays its program until the returned function is called. */
async function openHeld(page, hash, corpus = "bundled") {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`../${corpus}/${hash}`, { waitUntil: "commit" });
  return letGo;
}

test("the first paint does not wait for the program", async ({ explorer }) => {
  const { page } = explorer;
  const letGo = await openHeld(page, "");
  await expect(page.getByRole("main").getByRole("link", { name: /^Days after Trump/ })).toBeVisible();
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
  await expect(page.locator("html")).toHaveAttribute("data-state", "starting");
  letGo();
  await explorer.ready();
});

/** The texts in the element `root`: of its cards, its facet values with a count above 0, and its open articles. */
function said(page, root) {
  return page.locator(root).evaluate((part) => {
    const texts = (element, selector) => [...element.querySelectorAll(selector)].map((found) => found.textContent.trim());
    const all = (selector) => [...part.querySelectorAll(selector)];
    const inCard = [".stamp", ".origin > bdi", ".when", ".tag", ".headline", ".excerpt", ".topics"];
    const inArticle = [".stamp", ".origin > bdi", ".tag", ".original", ".headline", ".facts > span", ".remark", ".topic-chips > li", ".text > *", ".left-out"];
    const open = all(".reader").filter((article) => article.checkVisibility());
    return {
      cards: all(".result-card").map((card) => inCard.map((selector) => texts(card, selector))),
      facets: all(".filters .facet-row").map((row) => texts(row, "bdi, .count")).filter(([, count]) => count !== "0"),
      articles: open.map((article) => inArticle.map((selector) => texts(article, selector))),
    };
  });
}

for (const corpus of ["bundled", "odd"]) {
  test(`the plain page and the live page of ${corpus} show the same cards and facets`, async ({ explorer }) => {
    const { page } = explorer;
    const letGo = await openHeld(page, "", corpus);
    await expect(page.getByRole("list", { name: "Articles" })).toBeVisible();
    const plain = await said(page, "#plain");
    letGo();
    await explorer.ready();
    expect(plain.cards.length).toBeGreaterThan(0);
    await expect.poll(() => said(page, "#app")).toEqual(plain);
  });
}

test("the plain page and the live page show the same article", async ({ explorer }) => {
  const { page } = explorer;
  const letGo = await openHeld(page, "#doc=2025-07-01-zee-news");
  await expect(page.getByRole("main").getByRole("article")).toBeVisible();
  const plain = await said(page, "#plain");
  expect(plain.articles).toHaveLength(1);
  letGo();
  await explorer.ready();
  await expect.poll(async () => (await said(page, "#app")).articles).toEqual(plain.articles);
});

for (const width of [360, 1280]) {
  const views = [["", "bundled"], ["", "odd"], ["#doc=2025-07-01-zee-news", "bundled"]];
  // At 360 px, the active filters take more height on the live page than on the plain page, so this view is left out.
  if (width > 360) views.push(["#topic=indo-pacific", "bundled"]);
  for (const [hash, corpus] of views) {
    test(`nothing moves when the program takes over from the plain page: ${corpus}/${hash} at ${width} px`, async ({ explorer }) => {
      const { page } = explorer;
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value))).observe({ type: "layout-shift", buffered: true });
      });
      const letGo = await openHeld(page, hash, corpus);
      const place = () => page.getByRole("main").getByRole("article").first().boundingBox();
      await expect(page.getByRole("main").getByRole("article").first()).toBeVisible();
      const before = await place();
      letGo();
      await explorer.ready();
      const after = await place();
      expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(2);
      expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(1);
      const shift = await page.evaluate(() => new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(shifts.reduce((sum, value) => sum + value, 0))));
      }));
      expect(shift).toBeLessThan(0.02);
    });
  }
}

base("an address with an article never shows the list first", async ({ page }) => {
  // The host sends the page up to its first article, and the rest later.
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  const html = await (await page.request.get("./")).text();
  const cut = html.indexOf('id="doc=');
  const server = createServer(async (request, response) => {
    if (request.url !== "/") return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html" });
    response.write(html.slice(0, cut));
    await held;
    return response.end(html.slice(cut));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  await page.route("**/*.{js,wasm}", () => {});
  await page.goto(`http://127.0.0.1:${server.address().port}/#doc=2025-07-01-zee-news`, { waitUntil: "commit" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("list", { name: "Articles" })).toBeHidden();
  letGo();
  await expect(page.getByRole("main").getByRole("heading", { name: /^Days after Trump/ })).toBeVisible();
  await expect(page.getByRole("list", { name: "Articles" })).toBeHidden();
  server.close();
});

test("a link with the focus keeps it when the program takes over", async ({ explorer }) => {
  const { page } = explorer;
  const letGo = await openHeld(page, "");
  const link = page.getByRole("main").getByRole("link", { name: /^Days after Trump/ });
  await link.focus();
  letGo();
  await explorer.ready();
  await expect(link).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(explorer.headline).toBeFocused();
});
