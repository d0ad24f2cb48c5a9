// The address describes the whole state of the page: query, view and open article.
import { expect, test } from "./explorer.mjs";

test("a pasted address restores the whole view", async ({ explorer }) => {
  await explorer.openAt("#q=support&source=business-standard&source=zee-news&topic=logistics&topic=-innovation&topics=all&from=2025-06-01&order=oldest");
  await explorer.seeCount("2 of 5 articles");
  await explorer.seeOutlets("Business Standard", "Zee News");
  await expect(explorer.search).toHaveValue("support");
  await expect(explorer.box("Source", "Zee News")).toBeChecked();
  await expect(explorer.page.getByRole("button", { name: "Exclude Innovation" })).toHaveAttribute("aria-pressed", "true");
  await expect(explorer.page.getByRole("radio", { name: "all of these" })).toBeChecked();
  await expect(explorer.from).toHaveValue("2025-06-01");
  await expect(explorer.order).toHaveValue("oldest");
});

test("Back and Forward undo and redo choices, and reload keeps them", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.choose("Source", "Zee News");
  await explorer.seeCount("1 of 5 articles");
  await explorer.choose("Source", "Devdiscourse");
  await explorer.seeCount("2 of 5 articles");
  await explorer.page.goBack();
  await explorer.seeCount("1 of 5 articles");
  await expect(explorer.box("Source", "Devdiscourse")).not.toBeChecked();
  await explorer.page.goForward();
  await explorer.seeCount("2 of 5 articles");
  await explorer.page.reload();
  await explorer.seeCount("2 of 5 articles");
});

test("a typed address is followed", async ({ explorer }) => {
  await explorer.openAt("#source=zee-news");
  await explorer.page.evaluate(() => {
    location.hash = "#topic=indo-pacific";
  });
  await explorer.seeOutlets("Devdiscourse");
});

test("typing adds one history entry", async ({ explorer }) => {
  await explorer.openAt("#source=zee-news");
  await explorer.seeCount("1 of 5 articles");
  const before = await explorer.page.evaluate(() => history.length);
  await explorer.search.pressSequentially("pahalgam munir");
  await explorer.seeAddress("#q=pahalgam munir&source=zee-news".replaceAll(" ", "+"));
  expect(await explorer.page.evaluate(() => history.length)).toBe(before + 1);
  await explorer.page.goBack();
  await explorer.seeAddress("#source=zee-news");
});

test("Back from an article opened while typing restores all typed text", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.search.pressSequentially("munir");
  await explorer.open(/^Days after/);
  await expect(explorer.headline).toHaveText(/^Days after/);
  await explorer.page.goBack();
  await explorer.seeAddress("#q=munir");
  await expect(explorer.search).toHaveValue("munir");
});

test("a bad parameter is ignored with a notice, and the rest is kept", async ({ explorer }) => {
  await explorer.openAt("#source=zee-news&source=daily-planet&from=2025-13-40&colour=red&doc=nowhere");
  await explorer.seeCount("1 of 5 articles");
  const notice = explorer.page.getByRole("note", { name: "Notice" });
  await expect(notice).toContainText("“from=2025-13-40”");
  await expect(notice).toContainText("“colour=red”");
  await expect(notice).toContainText("Unknown source “daily-planet”, ignored");
  await expect(notice).toContainText("There is no article “nowhere” here, so the list is shown");
});

test("malformed and very long addresses open the list", async ({ explorer }) => {
  for (const [hash, found] of [["#%", 5], ["#%FF%00=%%", 5], ["#=&==&&", 5], [`#q=${"x".repeat(10_000)}`, 0], ["#<script>alert(1)</script>", 5], ["#doc=../../etc", 5], ["#show=99999999999999999999", 5]]) {
    await explorer.openAt(hash);
    await explorer.seeCount(`${found} of 5 articles`);
    await explorer.page.goto("about:blank");
  }
});

test("Back from an article restores the scroll position of the list", async ({ explorer }) => {
  await explorer.openAt("#show=100", "many");
  const link = explorer.list.getByRole("link").nth(70);
  const name = await link.textContent();
  await link.scrollIntoViewIfNeeded();
  const place = await explorer.page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(1000);
  await link.click();
  await expect(explorer.headline).toHaveText(name);
  await expect(explorer.headline).toBeFocused();
  expect(await explorer.page.evaluate(() => scrollY)).toBe(0);
  await explorer.page.goBack();
  await expect(explorer.list.getByRole("link", { name, exact: true })).toBeFocused();
  await expect.poll(() => explorer.page.evaluate(() => scrollY)).toBeGreaterThan(place - 200);
  await explorer.page.goForward();
  await explorer.link("Back to the list").click();
  await expect(explorer.list.getByRole("link", { name, exact: true })).toBeFocused();
  await expect(explorer.list.getByRole("link", { name, exact: true })).toBeInViewport();
});

test("reload keeps the scroll position of the list", async ({ explorer }) => {
  await explorer.openAt("#show=100", "many");
  await explorer.list.getByRole("link").nth(70).scrollIntoViewIfNeeded();
  const place = await explorer.page.evaluate(() => scrollY);
  await explorer.page.reload();
  await explorer.ready();
  await expect.poll(() => explorer.page.evaluate(() => scrollY)).toBeGreaterThan(place - 300);
});
