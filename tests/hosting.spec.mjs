// The page works on any static host, under any path.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./explorer.mjs";

const dist = join(import.meta.dirname, "..", "dist");

for (const depth of ["nothing", "deep/er/nothing", "deep/"]) {
  test(`the page at an unknown address (${depth}) links to the articles`, async ({ page }) => {
    // Answers a request for an unknown address as GitHub Pages does.
    const lost = { status: 404, contentType: "text/html", body: readFileSync(join(dist, "404.html")) };
    await page.route(new RegExp(`/bundled/${depth}$`), (route) => route.fulfill(lost));
    await page.goto(`./${depth}`);
    await expect(page.getByRole("heading")).toHaveText("There is no page at this address");
    const home = page.getByRole("link", { name: "Go to the articles" });
    await expect.poll(() => home.evaluate((link) => new URL(link.href).pathname)).toBe("/bundled/");
    await home.click();
    await expect(page.getByRole("searchbox")).toBeVisible();
  });
}

test("the page can be installed", async ({ explorer, context }) => {
  await explorer.openAt();
  await explorer.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const devtools = await context.newCDPSession(explorer.page);
  const manifest = await devtools.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // The temporary profile of a test counts as incognito, and no page can be installed in such a profile.
  expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== "in-incognito")).toEqual([]);
});

test("the file .nojekyll makes GitHub Pages serve every file", () => {
  expect(readFileSync(join(dist, ".nojekyll"), "utf8")).toBe("");
});
