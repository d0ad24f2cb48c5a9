// A start that fails, a program that breaks: a sentence and a way on, never a blank or a dead page.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { expect, test } from "./explorer.mjs";

const dist = join(import.meta.dirname, "..", "dist");
const wasm = readFileSync(join(dist, readdirSync(dist).find((name) => name.endsWith(".wasm"))));

async function seeFault(page, title) {
  const fault = page.getByRole("alertdialog");
  await expect(fault).toBeVisible({ timeout: 15_000 });
  await expect(fault.getByRole("heading")).toHaveText(title);
  await expect(fault.getByRole("button", { name: "Reload this view" })).toBeFocused();
  await expect(page.getByText("Opening the articles…")).toBeHidden();
}

const LOAD = "A part of the page did not arrive";
const faults = {
  "the program is missing": ["**/*.wasm", { status: 404, body: "not found" }],
  "the program is cut short": ["**/*.wasm", { contentType: "application/wasm", body: wasm.subarray(0, wasm.length / 2) }],
  "a byte of the program is wrong": ["**/*.wasm", { contentType: "application/wasm", body: Buffer.concat([wasm.subarray(0, 9), Buffer.from([0xff]), wasm.subarray(10)]) }],
  "a page comes instead of the program": ["**/*.wasm", { contentType: "text/html", body: "<!doctype html><p>Hello" }],
  "the script is missing": ["**/cuttings-page-*.js", { status: 404, body: "not found" }],
  "the script is broken": ["**/cuttings-page-*.js", { contentType: "text/javascript", body: "export default function (" }],
  "the initializer is missing": ["**/*-start.js", { status: 404, body: "not found" }],
};
for (const [name, [part, answer]] of Object.entries(faults)) {
  base(`${name}`, async ({ page }) => {
    await page.route(part, (route) => route.fulfill(answer));
    await page.goto("./#source=zee-news");
    await seeFault(page, LOAD);
  });
}

base("the connection breaks", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.abort("connectionreset"));
  await page.goto("./");
  await seeFault(page, LOAD);
});

base("the connection hangs, then goes on", async ({ page }) => {
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
  await seeFault(page, "The page has not started yet");
  letGo();
  await expect(page.getByRole("heading", { name: "5 of 5 articles" })).toBeVisible();
  await expect(page.getByRole("alertdialog")).toBeHidden();
});

base("the browser runs no WebAssembly", async ({ page }) => {
  await page.addInitScript(() => delete globalThis.WebAssembly);
  await page.goto("./");
  await seeFault(page, "This browser does not run WebAssembly");
});

base("the folder is opened from disk", async ({ page }) => {
  await page.goto(`file://${dist}/index.html`);
  await seeFault(page, "This edition of the page cannot be opened from disk");
});

base("scripts are off", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`http://127.0.0.1:${process.env.CUTTINGS_PORT}/bundled/`);
  await expect(page.locator("noscript p")).toContainText("scripts are turned off");
  await expect(page.getByText("Opening the articles…")).toBeHidden();
});

base("the corpus is damaged", async ({ page }) => {
  const damaged = Buffer.from(wasm);
  damaged.write("another-corpus.", damaged.indexOf("cuttings-corpus", damaged.indexOf('{"format":')));
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/wasm", body: damaged }));
  await page.goto("./");
  await seeFault(page, LOAD);
  await page.getByText("Details").click();
  await expect(page.getByRole("alertdialog")).toContainText("line 1 of the corpus");
});

base("a program that breaks later is covered, and the view comes back", async ({ page }) => {
  await page.goto("./#source=zee-news");
  await expect(page.getByRole("heading", { name: "1 of 5 articles" })).toBeVisible();
  // As the program's own panic hook does.
  await page.evaluate(() => document.documentElement.setAttribute("data-panic", "index out of bounds"));
  await seeFault(page, "The page ran into an error and stopped");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "1 of 5 articles" })).toBeVisible();
  await expect(page.getByRole("alertdialog")).toBeHidden();
});

test("a wrong type of the program's file is no obstacle", async ({ page }) => {
  await page.route("**/*.wasm", (route) => route.fulfill({ contentType: "application/octet-stream", body: wasm }));
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "5 of 5 articles" })).toBeVisible();
});

test("a browser without storage explores all the same", async ({ explorer }) => {
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
