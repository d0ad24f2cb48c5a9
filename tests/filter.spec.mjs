// Filters by source, topic and date, with counts, chips and the bars of the timeline.
import { expect, test } from "./explorer.mjs";

test("without filters all articles are listed, newest first", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.seeCount("5 of 5 articles");
  await explorer.seeOutlets("Indian Defence News", "Zee News", "Business Standard", "India TV News", "Devdiscourse");
  await expect(explorer.page).toHaveTitle("5 of 5 articles – Two calls: India–US defence, 2025 – Cuttings");
  await expect(explorer.page.getByRole("button", { name: "Clear all" })).toHaveCount(0);
});

test("a second source widens the result, and a topic narrows it", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.choose("Source", "Zee News");
  await explorer.seeCount("1 of 5 articles");
  await explorer.choose("Source", "Devdiscourse");
  await explorer.seeCount("2 of 5 articles");
  await explorer.choose("Topic", "Innovation");
  await explorer.seeCount("1 of 5 articles");
  await explorer.seeOutlets("Devdiscourse");
  await explorer.seeAddress("#source=devdiscourse&source=zee-news&topic=innovation");
});

test("the result requires any of the chosen topics, or all of them", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.choose("Topic", "Innovation");
  await explorer.choose("Topic", "Counter-terrorism");
  await explorer.seeCount("5 of 5 articles");
  await explorer.page.getByRole("radio", { name: "all of these" }).click();
  await explorer.seeCount("0 of 5 articles");
  await explorer.page.getByRole("radio", { name: "any of these" }).click();
  await explorer.seeCount("5 of 5 articles");
});

test("a count says how many articles the value would give, and zeros stay", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.seeRow("Topic", "Indo-Pacific", 1);
  await explorer.choose("Source", "Zee News");
  await explorer.seeRow("Source", "Devdiscourse", 1);
  await explorer.seeRow("Topic", "Indo-Pacific", 0);
  await expect(explorer.box("Topic", "Indo-Pacific")).toBeEnabled();
  await explorer.seeRow("Topic", "Regional security", 1);
});

test("chosen values are listed first", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.choose("Topic", "Indo-Pacific");
  const first = explorer.page.getByRole("group", { name: "Topic" }).getByRole("checkbox").first();
  await expect(first).toHaveAccessibleName("Indo-Pacific 1");
  await expect(first).toBeChecked();
  await expect(first).toBeFocused();
});

test("a value can be excluded and included again", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.exclude("Zee News");
  await explorer.seeCount("4 of 5 articles");
  await explorer.seeAddress("#source=-zee-news");
  await expect(explorer.page.getByRole("button", { name: "Exclude Zee News" })).toHaveAttribute("aria-pressed", "true");
  await explorer.exclude("Zee News");
  await explorer.seeCount("5 of 5 articles");
});

test("chips name the filters and remove them, one by one or all at once", async ({ explorer }) => {
  await explorer.openAt("#source=zee-news&topic=-innovation&from=2025-07-01");
  await explorer.seeCount("1 of 5 articles");
  await explorer.removeFilter("Source: Zee News");
  await explorer.seeCount("3 of 5 articles");
  await explorer.removeFilter("From 1 July 2025");
  await explorer.removeFilter("Not topic: Innovation");
  await explorer.seeCount("5 of 5 articles");
  await explorer.choose("Source", "Zee News");
  await explorer.clearAll();
  await explorer.seeCount("5 of 5 articles");
  await explorer.seeAddress("");
});

test("date fields filter immediately, and both days are included", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.from.fill("2025-02-07");
  await explorer.seeCount("4 of 5 articles");
  await explorer.to.fill("2025-07-01");
  await explorer.seeCount("3 of 5 articles");
  await explorer.seeAddress("#from=2025-02-07&to=2025-07-01");
  await explorer.to.fill("2025-02-06");
  await explorer.seeCount("0 of 5 articles");
  await expect(explorer.page.getByText("To must be 7 February 2025 or later")).toBeVisible();
  await explorer.to.fill("");
  await explorer.seeCount("4 of 5 articles");
});

test("a bar of the timeline selects its month, and a second click clears the selection", async ({ explorer }) => {
  await explorer.openAt();
  await expect(explorer.bars).toHaveCount(6);
  const july = explorer.page.getByRole("link", { name: "July 2025, 3 articles" });
  await july.click();
  await explorer.seeCount("3 of 5 articles");
  await expect(explorer.from).toHaveValue("2025-07-01");
  await expect(explorer.to).toHaveValue("2025-07-31");
  await july.click();
  await explorer.seeCount("5 of 5 articles");
});

test("dragging over bars selects their months", async ({ explorer }) => {
  await explorer.openAt();
  const [from, to] = [await explorer.bars.nth(0).boundingBox(), await explorer.bars.nth(3).boundingBox()];
  await explorer.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await explorer.page.mouse.down();
  await explorer.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
  await explorer.page.mouse.up();
  await explorer.seeAddress("#from=2025-02-01&to=2025-05-31");
  await explorer.seeCount("2 of 5 articles");
});

test("the timeline can show days within the chosen dates", async ({ explorer }) => {
  await explorer.openAt("#from=2025-07-01&to=2025-07-03");
  await explorer.page.getByLabel("Bars").selectOption("day");
  await expect(explorer.bars).toHaveCount(2);
  await expect(explorer.page.getByRole("link", { name: "1 July 2025, 2 articles" })).toBeVisible();
  await explorer.seeAddress("#from=2025-07-01&to=2025-07-03&by=day");
});

test("an empty result suggests filters to remove, with the number of articles that each removal gives", async ({ explorer }) => {
  await explorer.openAt("#source=zee-news&topic=indo-pacific");
  await explorer.seeCount("0 of 5 articles");
  await expect(explorer.page.getByText("No articles match these filters")).toBeVisible();
  await expect(explorer.page.getByRole("main").getByRole("listitem").filter({ hasText: /article\)$/ })).toHaveText([
    "“Source: Zee News” (1 article)",
    "“Topic: Indo-Pacific” (1 article)",
  ]);
  await expect(explorer.page.getByText("Try removing:")).toBeVisible();
  await explorer.link("“Topic: Indo-Pacific”").click();
  await explorer.seeOutlets("Zee News");
});

test("the result follows the typed words, and Back clears them", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.search.pressSequentially("SINDOOR");
  await explorer.seeCount("1 of 5 articles");
  await explorer.seeAddress("#q=SINDOOR");
  await explorer.page.goBack();
  await explorer.seeCount("5 of 5 articles");
  await expect(explorer.search).toHaveValue("");
});

test("“Oldest first” reverses the list", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.order.selectOption("Oldest first");
  await explorer.seeOutlets("Devdiscourse", "India TV News", "Business Standard", "Zee News", "Indian Defence News");
  await explorer.choose("Source", "Zee News");
  await explorer.seeAddress("#source=zee-news&order=oldest");
});

test("articles without a date are listed and counted", async ({ explorer }) => {
  await explorer.openAt("", "odd");
  await explorer.seeCount("5 of 5 articles");
  await explorer.seeRow("Date", "No date", 1);
  await explorer.choose("Date", "No date");
  await explorer.seeCount("1 of 5 articles");
  await expect(explorer.list).toContainText("no headline given");
  await explorer.from.fill("2025-03-10");
  await explorer.seeCount("2 of 5 articles");
  await expect(explorer.page.getByText("Includes 1 article without an exact date")).toBeVisible();
});

test("a thousand results are listed page by page", async ({ explorer }) => {
  await explorer.openAt("", "many");
  await explorer.seeCount("1000 of 1000 articles");
  await expect(explorer.list.getByRole("article")).toHaveCount(50);
  await explorer.link("Show 50 more of 1000").click();
  await expect(explorer.list.getByRole("article")).toHaveCount(100);
  await explorer.seeAddress("#show=100");
  await explorer.choose("Source", "Outlet 3");
  await explorer.seeCount("100 of 1000 articles");
});
