// Keyboard use and accessibility.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./explorer.mjs";

test("single-key shortcuts search, move through the list, and open and close articles", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt();
  await page.keyboard.press("j");
  await expect(explorer.list.getByRole("link").nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(explorer.list.getByRole("link").nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(explorer.headline).toHaveText(/^Days after Trump/);
  await page.keyboard.press("j");
  await expect(explorer.headline).toHaveText(/^Singh thanks/);
  await page.keyboard.press("Escape");
  await expect(explorer.list.getByRole("link").nth(2)).toBeFocused();
  await page.keyboard.press("/");
  await expect(explorer.search).toBeFocused();
  await page.keyboard.type("jk/?");
  await expect(explorer.search).toHaveValue("jk/?");
  await page.keyboard.press("Escape");
  await expect(explorer.search).toHaveValue("");
  await page.keyboard.press("ArrowDown");
  await expect(explorer.list.getByRole("link").nth(0)).toBeFocused();
});

test("a switch in the help turns single-key shortcuts off, even after a reload", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "How to use this page" });
  await help.getByRole("checkbox", { name: /Single-key shortcuts/ }).click();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.getByRole("button", { name: "Help" }).focus();
  await page.keyboard.press("/");
  await expect(explorer.search).not.toBeFocused();
  await page.reload();
  await explorer.ready();
  await page.keyboard.press("/");
  await expect(explorer.search).not.toBeFocused();
});

test("the About dialog says what the page is, and restores the focus", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt();
  for (const opener of [page.getByRole("banner").getByRole("button", { name: "About this page" }), page.getByRole("contentinfo").getByRole("button", { name: "About this page" })]) {
    await opener.focus();
    await page.keyboard.press("Enter");
    const about = page.getByRole("dialog", { name: "About this page" });
    await expect(about).toContainText("5 articles from 5 sources, from 6 February 2025 to 2 July 2025");
    await expect(about).toContainText(/SHA-256 [0-9a-f]{64} of the articles/);
    await expect(about).toContainText(/to download/);
    await expect(about).toContainText("MIT or Apache-2.0");
    await expect(about.getByRole("link", { name: "Download this page as one file" })).toHaveAttribute("href", "./cuttings.html");
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    await expect(about).toBeHidden();
    await expect(opener).toBeFocused();
  }
});

test("the timeline is one Tab stop; arrow keys move, Shift selects several bars, Escape clears the selection", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt();
  await explorer.bars.first().focus();
  await page.keyboard.press("End");
  await expect(explorer.bars.last()).toBeFocused();
  await page.keyboard.press("Enter");
  await explorer.seeAddress("#from=2025-07-01&to=2025-07-31");
  await expect(explorer.bars.last()).toBeFocused();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  await explorer.seeAddress("#from=2025-05-01&to=2025-07-31");
  await page.keyboard.press("Escape");
  await explorer.seeAddress("");
  await page.keyboard.press("Tab");
  await expect(explorer.bars.nth(3)).not.toBeFocused();
});

test("facet values and chips work with Space and Enter, and the focus is never lost", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt();
  await explorer.box("Topic", "Technology").focus();
  await page.keyboard.press("Space");
  await explorer.seeCount("2 of 5 articles");
  await expect(explorer.box("Topic", "Technology")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Exclude Technology" })).toBeFocused();
  await page.keyboard.press("Enter");
  await explorer.seeCount("3 of 5 articles");
  await page.getByRole("button", { name: "Remove filter Not topic: Technology" }).focus();
  await page.keyboard.press("Enter");
  await explorer.seeCount("5 of 5 articles");
  await expect(page.getByRole("heading", { name: "5 of 5 articles" })).toBeFocused();
});

test("the first Tab stop skips to the articles", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.page.keyboard.press("Tab");
  await explorer.page.keyboard.press("Enter");
  await expect(explorer.page.getByRole("heading", { name: "5 of 5 articles" })).toBeFocused();
});

for (const theme of ["light", "dark"]) {
  test(`axe finds no accessibility fault in list, views, article, empty result, help and About, ${theme}`, async ({ explorer }) => {
    const { page } = explorer;
    // Axe checks twelve pages, including their hidden elements.
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme });
    const check = async (where) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${where}: ${id} ${nodes[0].html}`)).toEqual([]);
    };
    await explorer.openAt("#source=zee-news&topic=-innovation");
    await explorer.seeCount("1 of 5 articles");
    await check("list");
    for (const view of ["coverage", "claims", "wording", "quotes", "differences", "timeline", "compare&with=2025-07-01-zee-news&with=2025-07-01-business-standard"]) {
      await explorer.openAt(`#view=${view}`);
      await expect(page.getByRole("main").getByRole("heading", { level: 3 }).first()).toBeVisible();
      await check(view);
    }
    await explorer.openAt("#doc=2025-07-01-zee-news&mark=regional-security");
    await check("article");
    await explorer.openAt("#q=nothing&source=zee-news&from=2025-07-02&to=2025-07-01");
    await check("empty result");
    await page.getByRole("button", { name: "Help" }).click();
    await check("help");
    await page.keyboard.press("Escape");
    await page.getByRole("banner").getByRole("button", { name: "About this page" }).click();
    await check("about");
  });
}
