// If the start fails or the program crashes, the page shows a message and what to do, above the articles.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { expect, test } from "./explorer.mjs";

const dist = join(import.meta.dirname, "..", "dist");
const wasm = readFileSync(join(dist, readdirSync(dist).find((name) => /^cuttings-page.*\.wasm$/.test(name))));

/** Sees the message of a fault, the articles below it, and no control that needs the program. Returns the message. */
async function seeFault(page, title) {
  const fault = page.getByRole("alert");
  await expect(fault).toBeVisible({ timeout: 15_000 });
  await expect(fault.getByRole("heading")).toHaveText(title);
  await expect(fault).toContainText("You can still read the articles below");
  await expect(fault.getByRole("button", { name: "Copy the details" })).toBeVisible();
  await expect(page.getByText("Opening the articles…")).toBeHidden();
  const articles = page.getByRole("main");
  await expect(articles).toHaveCount(1);
  await expect(articles.getByRole("article").first()).toBeVisible();
  for (const control of ["searchbox", "checkbox", "combobox", "radio"]) await expect(page.getByRole(control)).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(await fault.getByRole("button").count());
  return fault;
}

/** Sees the message of a failed start, with the focus on the button that reloads. Returns the message. */
async function seeStartFault(page, title) {
  const fault = await seeFault(page, title);
  await expect(fault.getByRole("button", { name: "Reload this view" })).toBeFocused();
  return fault;
}

const LOAD = "Part of the page did not load";
const faults = {
  "the program is missing": ["**/*.wasm", { status: 404, body: "not found" }],
  "the program is cut short": ["**/*.wasm", { contentType: "application/wasm", body: wasm.subarray(0, wasm.length / 2) }],
  "a byte of the program is wrong": ["**/*.wasm", { contentType: "application/wasm", body: Buffer.concat([wasm.subarray(0, 9), Buffer.from([0xff]), wasm.subarray(10)]) }],
  "a page comes instead of the program": ["**/*.wasm", { contentType: "text/html", body: "<!doctype html><p>Hello" }],
  "the script is missing": ["**/cuttings-page-*.js", { status: 404, body: "not found" }],
  "the script is broken": ["**/cuttings-page-*.js", { contentType: "text/javascript", body: "export default function (" }],
  "the script is of a wrong type": ["**/cuttings-page-*.js", { contentType: "text/plain", body: "export default 1" }],
};
for (const [name, [part, answer]] of Object.entries(faults)) {
  base(`${name}`, async ({ page }) => {
    await page.route(part, (route) => route.fulfill(answer));
    await page.goto("./#source=zee-news");
    await seeStartFault(page, LOAD);
    await expect(page.getByRole("heading", { name: "1 of 5 articles" })).toBeVisible();
  });
}

base("the connection breaks", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort("connectionreset"));
  await page.goto("./");
  await seeStartFault(page, LOAD);
});

base("a cached page that is older than its program is fetched again, once", async ({ page }) => {
  let pages = 0;
  await page.route("**/bundled/", async (route) => {
    pages += 1;
    if (pages > 1) return route.continue();
    const response = await route.fetch();
    const stale = (await response.text()).replace(/cuttings-page-[0-9a-f]+_bg/, "cuttings-page-0123_bg");
    return route.fulfill({ response, body: stale });
  });
  await page.goto("./#source=zee-news");
  await expect(page.getByRole("searchbox")).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 of 5 articles" })).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});

base("an address without its trailing slash opens the page", async ({ page }) => {
  await page.route("**/bundled", async (route) => route.fulfill({ response: await route.fetch({ url: `${route.request().url()}/` }) }));
  await page.goto("../bundled#source=zee-news");
  await expect(page.getByRole("searchbox")).toBeVisible();
  await expect(page).toHaveURL(/\/bundled\/#source=zee-news$/);
});

base("the connection hangs, then continues", async ({ page }) => {
  let letGo;
  const held = new Promise((resolve) => {
    letGo = resolve;
  });
  await page.clock.install();
  await page.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./", { waitUntil: "commit" });
  await expect(page.getByText("Opening the articles…")).toBeVisible();
  await page.clock.fastForward(11_000);
  await seeStartFault(page, "The page has not started yet");
  letGo();
  await expect(page.getByRole("searchbox")).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});

base("the browser has no WebAssembly", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("./");
  await seeStartFault(page, "This browser does not run WebAssembly");
});

base("index.html is opened from disk", async ({ page }) => {
  await page.goto(`file://${dist}/index.html`);
  const fault = await seeFault(page, "Open cuttings.html instead");
  await fault.getByRole("link", { name: "Open cuttings.html" }).click();
  await expect(page.getByRole("searchbox")).toBeVisible();
});

base("the corpus is damaged", async ({ page }) => {
  const damaged = Buffer.from(wasm);
  // A custom section starts with its name, here `contents`. Its content starts with a second name, which this test
  // changes.
  damaged.write("of-something-else", damaged.indexOf("contentscuttings-contents") + "contents".length);
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: damaged }));
  await page.goto("./");
  await seeStartFault(page, LOAD);
  await page.getByText("Details", { exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("the contents of the bundle are damaged");
});

base("the details can be copied, with the clipboard and without", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "not found" }));
  await page.goto("./");
  const fault = await seeStartFault(page, LOAD);
  await fault.getByRole("button", { name: "Copy the details" }).click();
  await expect(fault.getByRole("status")).toHaveText("Copied");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/^Part of the page did not load\n.*status 404\n/);
  await page.evaluate(async () => {
    await navigator.clipboard.writeText("");
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await fault.getByRole("button", { name: "Copy the details" }).click();
  await expect(fault.getByRole("status")).toHaveText("Copied");
  expect(await copied()).toContain("status 404");
});

base("if the program crashes after the start, the plain articles replace it, and a reload restores the view", async ({ page }) => {
  await page.goto("./#source=zee-news&topic=regional-security");
  await expect(page.getByRole("searchbox")).toBeVisible();
  // The program's panic hook sets the same attribute.
  await page.evaluate(() => document.documentElement.setAttribute("data-panic", "index out of bounds"));
  await seeStartFault(page, "The page ran into an error and stopped");
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(5);
  await page.getByRole("main").getByRole("link", { name: /^Days after/ }).click();
  await expect(page.getByRole("main").getByRole("heading", { name: /^Days after/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goBack();
  await page.getByRole("button", { name: "Reload this view" }).click();
  await expect(page.getByRole("searchbox")).toBeVisible();
  await expect(page.getByRole("heading", { name: "1 of 5 articles" })).toBeVisible();
  await expect(page.getByRole("alert")).toBeHidden();
});

test("the page starts even if the program has a wrong MIME type", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/octet-stream", body: wasm }));
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "5 of 5 articles" })).toBeVisible();
});

test("the page works in a browser without storage", async ({ explorer }) => {
  await explorer.page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
    }
  });
  await explorer.openAt("#source=zee-news");
  await explorer.open(/^Days after/);
  await explorer.page.goBack();
  await explorer.seeCount("1 of 5 articles");
  await explorer.page.getByRole("radio", { name: "Dark" }).focus();
  await explorer.page.keyboard.press("Space");
  await expect(explorer.page.locator("html")).toHaveAttribute("data-theme", "dark");
});
