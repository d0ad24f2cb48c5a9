// The single file, opened from disk.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { singleBudget, sizes } from "../tools/sizes.mjs";
import { OPEN, SAVE, SAVED_ALL, asked } from "./asked.mjs";
import { expect, test } from "./explorer.mjs";

const top = join(import.meta.dirname, "..");
const file = (page) => `file://${join(top, "target", "pages", page, "cuttings.html")}`;

test("the single file works from disk and without a network", async ({ explorer, context }) => {
  const { page } = explorer;
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  await context.setOffline(true);
  await page.goto(file("bundled"));
  await explorer.ready();
  await explorer.choose("Source", "Zee News");
  await explorer.seeCount("1 of 5 articles");
  await explorer.clearAll();
  await explorer.search.fill("sindoor");
  await explorer.seeOutlets("Zee News");
  await explorer.open(/Operation Sindoor/);
  await explorer.topic("Regional security").click();
  await explorer.seeAddress("#q=sindoor&doc=2025-07-01-zee-news&mark=regional-security");
  await page.goBack();
  await page.goBack();
  await explorer.seeCount("1 of 5 articles");
  expect(requests).toEqual([file("bundled")]);
  await page.reload();
  await explorer.ready();
  await explorer.seeOutlets("Zee News");
  await page.goto(`${file("bundled")}#topic=indo-pacific`);
  await explorer.seeOutlets("Devdiscourse");
  expect(requests.filter((url) => url !== file("bundled"))).toEqual([]);
});

test("the policy of the single file blocks everything from outside", async ({ page }) => {
  await page.goto(file("bundled"));
  await expect(page.locator("html")).toHaveAttribute("data-state", "ready");
  const blocked = await page.evaluate(async () => {
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
      fetch: await refused(() => fetch("data:,x")),
      policy: await refused(() => trustedTypes.createPolicy("app-sw", {})),
    };
  });
  expect(blocked).toEqual({ html: true, fetch: true, policy: true });
});

test("a saved page opens from disk and saves the same bytes again", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  await page.goto(file("bundled"));
  await explorer.ready();
  const save = async () => {
    const [opened, saved] = await page.evaluate(asked, [OPEN, SAVE]);
    expect(opened.answers.at(-1).done.opened).toMatchObject({ given: 5, read: 4, rejected: 1 });
    return saved.parts[0];
  };
  const first = await save();
  const saved = testInfo.outputPath("saved.html");
  writeFileSync(saved, first);
  await page.goto(`file://${saved}`);
  await explorer.ready();
  await explorer.seeCount(SAVED_ALL);
  await explorer.search.fill("国防部长");
  await explorer.seeOutlets("新华社");
  expect(await save()).toBe(first);
});

test("the single file shows article text as text, even if it looks like HTML", async ({ explorer }) => {
  await explorer.page.goto(file("odd"));
  await explorer.ready();
  await explorer.open(/^<img src=x/);
  await expect(explorer.page.getByRole("article")).toContainText("One <script>alert(1)</script> and strong link.");
});

test("ten thousand articles open from disk", async ({ explorer }) => {
  test.setTimeout(120_000);
  await explorer.page.goto(file("ten-thousand"));
  await explorer.page.locator('html[data-state="ready"]').waitFor({ timeout: 60_000 });
  await explorer.search.fill('"word77"');
  await explorer.seeCount("10 of 10000 articles");
});

test("a damaged file shows a message above the articles", async ({ page }) => {
  const html = readFileSync(join(top, "dist", "cuttings.html"), "utf8");
  const at = html.indexOf("data-part=\"program\">") + 10_000;
  const damaged = html.slice(0, at) + (html[at] === "A" ? "B" : "A") + html.slice(at + 1);
  await page.route("**/damaged.html", (route) => route.fulfill({ contentType: "text/html", body: damaged }));
  await page.goto("./damaged.html");
  await expect(page.getByRole("alert").getByRole("heading")).toHaveText("Part of this file is damaged");
  await expect(page.getByRole("main").getByRole("article")).toHaveCount(5);
});

test("the single file takes at most 10 KB plus 1.8 times the Brotli bytes of the hosted page and its worker", () => {
  const single = statSync(join(top, "dist", "cuttings.html")).size;
  expect(single).toBeLessThanOrEqual(singleBudget(sizes(join(top, "dist"))));
});
