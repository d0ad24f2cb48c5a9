// The open article.
import { expect, test } from "./explorer.mjs";

test("an open article shows all its metadata", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.open(/^Ahead of Modi/);
  const article = explorer.page.getByRole("main").getByRole("article");
  await expect(article).toContainText("India TV News");
  await expect(article).toContainText("digest");
  await expect(article).toContainText("author: not given");
  await expect(article).toContainText("published 7 February 2025");
  await expect(article).toContainText("about events of 6 February 2025");
  await expect(article.getByRole("link", { name: /^Open the original/ })).toHaveAttribute("href", /^https:\/\/www\.indiatvnews\.com\//);
  await expect(article.getByRole("listitem").filter({ hasText: "intelligence and information sharing" })).toBeVisible();
  await expect(explorer.page).toHaveTitle(/^Ahead of Modi's Washington visit/);
});

test("missing metadata is shown as “not given”", async ({ explorer }) => {
  await explorer.openAt("#doc=2025-02-06-devdiscourse");
  await expect(explorer.page.getByRole("article")).toContainText("published: not given");
  await expect(explorer.page.getByRole("article")).toContainText("about events of 6 February 2025");
  await explorer.openAt("#doc=undated", "odd");
  await expect(explorer.page.getByRole("article")).toContainText("headline: not given");
  await expect(explorer.page.getByRole("article")).toContainText("original: not given");
  await expect(explorer.page.getByRole("article")).toContainText("Unknown source");
});

test("a topic shows its evidence, highlighted in headline and text", async ({ explorer }) => {
  await explorer.openAt("#doc=2025-07-01-zee-news");
  await expect(explorer.page.locator("mark")).toHaveCount(0);
  await explorer.topic("Regional security").click();
  await explorer.seeAddress("#doc=2025-07-01-zee-news&mark=regional-security");
  const evidence = explorer.page.getByRole("group", { name: "Evidence for Regional security" });
  await expect(evidence.getByRole("listitem").getByRole("button")).toHaveCount(14);
  await expect(explorer.page.locator("mark")).toHaveCount(14);
  await expect(explorer.headline.locator("mark")).toHaveText(["Pakistan", "Operation Sindoor"]);
  await evidence.getByRole("button", { name: "“Pahalgam”" }).click();
  await expect(explorer.page.locator("mark", { hasText: "Pahalgam" })).toBeInViewport();
  await explorer.topic("Regional security").click();
  await expect(explorer.page.locator("mark")).toHaveCount(0);
});

test("a topic added by hand says so", async ({ explorer }) => {
  await explorer.openAt("#doc=hindi&mark=logistics", "odd");
  await expect(explorer.page.getByText("Logistics was assigned by hand or by a tag")).toBeVisible();
  await explorer.topic("Counter-terrorism").click();
  await expect(explorer.page.locator("mark")).toHaveText("आतंकवाद");
});

test("“Next” and “Previous” stay within the result", async ({ explorer }) => {
  await explorer.openAt("#from=2025-07-01");
  await explorer.open(/^Five areas/);
  await expect(explorer.page.getByText("1 of 3", { exact: true })).toBeVisible();
  await expect(explorer.link("Previous")).toHaveCount(0);
  await explorer.link("Next").click();
  await expect(explorer.page.getByText("2 of 3", { exact: true })).toBeVisible();
  await explorer.link("Next").click();
  await expect(explorer.headline).toHaveText(/^Singh thanks the US/);
  await expect(explorer.link("Next")).toHaveCount(0);
  await explorer.link("Previous").click();
  await expect(explorer.page.getByText("2 of 3", { exact: true })).toBeVisible();
});

test("article text is shown as text, even if it looks like HTML", async ({ explorer }) => {
  await explorer.openAt("", "odd");
  await explorer.open(/^<img src=x/);
  await expect(explorer.headline).toHaveText("<img src=x onerror=alert(1)> & <b>bold</b>");
  await expect(explorer.page.getByRole("article")).toContainText("One <script>alert(1)</script> and strong link.");
  await expect(explorer.page.getByRole("article").locator("strong")).toHaveText("strong");
  await expect(explorer.page.getByRole("article")).toContainText("author: Ann Author");
  await expect(explorer.page.getByRole("article")).toContainText("published March 2025");
  await expect(explorer.page.getByRole("article")).toContainText("retrieved 1 April 2025");
});

test("raw reports saved from the web can be read", async ({ explorer }) => {
  test.skip(!process.env.REPORTS, "$REPORTS names no folder of raw reports");
  await explorer.openAt("", "raw");
  await explorer.seeCount("5 of 5 articles");
  await explorer.seeRow("Date", "No date", 1);
  await explorer.choose("Source", "Business Standard");
  await explorer.list.getByRole("link").click();
  const article = explorer.page.getByRole("main").getByRole("article");
  await expect(article).toContainText("published 1 July 2025 (read from the text)");
  await expect(article).toContainText("headline read from the text");
  await expect(article.getByText("Removed from the saved page")).toBeVisible();
});
