// The page at several widths, with the drawer on a phone, in each theme and in print.
import { expect, test } from "./explorer.mjs";

for (const width of [360, 768, 1280, 1920]) {
  test(`nothing overflows sideways at ${width} px`, async ({ explorer }) => {
    await explorer.page.setViewportSize({ width, height: 800 });
    const views = [["", "bundled"], ["#source=zee-news&topic=regional-security&from=2025-07-01&to=2025-07-31", "bundled"], ["#doc=2025-07-01-zee-news&mark=counter-terrorism", "bundled"], ["", "odd"], ["#doc=long", "odd"]];
    for (const [hash, corpus] of views) {
      await explorer.openAt(hash, corpus);
      const over = await explorer.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(over, `${corpus}/${hash}`).toBeLessThanOrEqual(0);
    }
  });
}

test("a phone shows the facets in a drawer", async ({ explorer }) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 360, height: 740 });
  await explorer.openAt();
  await expect(explorer.box("Source", "Zee News")).toBeHidden();
  await page.getByRole("button", { name: "Filter", exact: true }).click();
  await expect(page.getByRole("button", { name: "Show 5 articles" })).toBeFocused();
  await explorer.choose("Source", "Zee News");
  await page.getByRole("button", { name: "Show 1 article", exact: true }).click();
  await expect(page.getByRole("button", { name: "Filter · 1" })).toBeFocused();
  await explorer.seeOutlets("Zee News");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(explorer.box("Source", "Zee News")).toBeHidden();
});

test("the theme follows the system until the reader chooses one, which is remembered", async ({ explorer }) => {
  const { page } = explorer;
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  await explorer.openAt();
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.getByRole("radio", { name: "Light" }).focus();
  await page.keyboard.press("Space");
  expect(await paper()).toBe(light);
  await page.reload();
  await explorer.ready();
  expect(await paper()).toBe(light);
  await page.getByRole("radio", { name: "Same as system" }).focus();
  await page.keyboard.press("Space");
  expect(await paper()).toBe(dark);
});

test("print shows the articles without controls", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt("#topic=regional-security");
  const hidden = [".column", ".filters", ".search-field", ".views", ".compare-button", ".order-field", ".theme-switch", ".chip button"];
  const seeHidden = async (selectors) => {
    for (const selector of selectors) await expect(page.locator(`#app ${selector}`).first(), selector).toBeHidden();
  };
  await expect(page.locator("#app .views")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await seeHidden(hidden);
  await expect(explorer.list.getByRole("article").first()).toBeVisible();
  await explorer.openAt("#doc=2025-07-01-zee-news");
  await seeHidden([".reader-navigation", ".column", ".filters", ".compare-button"]);
  await expect(page.getByRole("article")).toContainText("Operation Sindoor");
});
