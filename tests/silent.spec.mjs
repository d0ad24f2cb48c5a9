// The page sends nothing, loads nothing from other hosts, and stays small.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { BUDGET, sizes, total } from "../tools/sizes.mjs";
import { expect, test } from "./explorer.mjs";

const dist = join(import.meta.dirname, "..", "dist");

test("only the page's own files are fetched, and nothing after the start", async ({ explorer }) => {
  const { page } = explorer;
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await explorer.openAt();
  const own = sizes(dist).map((file) => file.name);
  const base = new URL("./", page.url()).href;
  expect(requests.map((url) => url.replace(base, "") || "index.html").filter((name) => !own.includes(name))).toEqual([]);
  const started = requests.length;
  await explorer.choose("Source", "Zee News");
  await explorer.open(/^Days after/);
  await explorer.topic("Logistics").click();
  await explorer.search.fill("support");
  await explorer.seeCount("1 of 5 articles");
  // Chromium asks for the icon again when the address changes.
  expect(requests.slice(started).filter((url) => url !== `${base}icon.svg`)).toEqual([]);
});

test("the policy blocks scripts, styles and addresses that are not the page's own", async ({ page }) => {
  await page.goto("./");
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
  const blocked = await page.evaluate(async () => {
    // Code that evaluate() runs directly is exempt from the policy. Code that runs after a timer is not.
    await new Promise((resolve) => setTimeout(resolve));
    const refused = async (attempt) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      html: await refused(() => (document.createElement("p").innerHTML = "<b>x</b>")),
      code: await refused(() => new Function("return 1")()),
      fetch: await refused(() => fetch("http://127.0.0.1:9/")),
      policy: await refused(() => trustedTypes.createPolicy("any", {})),
    };
  });
  expect(blocked).toEqual({ html: true, code: true, fetch: true, policy: true });
});

test("the page names the fingerprint of its corpus", async ({ page }) => {
  await page.goto("./");
  const said = await page.locator("meta[name=cuttings-fingerprint]").getAttribute("content");
  const module = readFileSync(join(dist, readdirSync(dist).find((name) => /^cuttings-page.*\.wasm$/.test(name))));
  const [corpus] = WebAssembly.Module.customSections(await WebAssembly.compile(module), "corpus");
  expect(createHash("sha256").update(Buffer.from(corpus)).digest("hex")).toBe(said);
});

test("every address that the page loads is relative", () => {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const loaded = [...html.matchAll(/\s(?:src|data-glue|data-module)="([^"]*)"|<link[^>]*\shref="([^"]*)"/g)].map(([, part, link]) => part ?? link);
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter((address) => !address.startsWith("./"))).toEqual([]);
});

test(`HTML, JS and WASM of the hosted page take at most ${BUDGET} bytes of Brotli`, () => {
  expect(total(sizes(dist))).toBeLessThanOrEqual(BUDGET);
});
