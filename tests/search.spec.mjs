// The search and its highlights.
import { expect, test } from "./explorer.mjs";

test("the last word may be incomplete, and every word must match", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.search.pressSequentially("pahal");
  await explorer.seeCount("1 of 5 articles");
  await explorer.search.fill("pahalgam munir");
  await explorer.seeOutlets("Zee News");
  await explorer.search.fill("pahalgam space");
  await explorer.seeCount("0 of 5 articles");
});

test("the excerpt shows and highlights the words where they are close together", async ({ explorer }) => {
  await explorer.openAt("#q=sindoor+retaliated");
  const card = explorer.list.getByRole("article");
  await expect(card.getByRole("mark")).toHaveText(["Sindoor", "Sindoor", "retaliated"]);
  await expect(card).toContainText("the two armed forces fought");
});

test("search ignores endings, spelling variants, case and accents", async ({ explorer }) => {
  await explorer.openAt("#q=DEFENSE+exercise");
  await explorer.seeCount("5 of 5 articles");
  await explorer.search.fill("startups");
  await explorer.seeCount("2 of 5 articles");
  await expect(explorer.list.getByRole("mark")).toHaveText(["start-ups", "start-ups"]);
});

test("phrases, exclusions, OR and fields work", async ({ explorer }) => {
  await explorer.openAt();
  for (const [typed, ...outlets] of [
    ['"unwavering support" munir', "Zee News"],
    ["munir -pahalgam"],
    ["munir OR trust", "Zee News", "Devdiscourse"],
    ["title:munir", "Zee News"],
    ["title:pahalgam"],
    ['source:"zee news" singh', "Zee News"],
    ["topic:indo", "Devdiscourse"],
  ]) {
    await explorer.search.fill(typed);
    await explorer.seeCount(`${outlets.length} of 5 articles`);
    if (outlets.length > 0) await explorer.seeOutlets(...outlets);
  }
});

test("a typo is corrected, with a notice", async ({ explorer }) => {
  await explorer.openAt("#q=pahalgan");
  await explorer.seeOutlets("Zee News");
  const notice = explorer.page.getByRole("note", { name: "Notice" });
  await expect(notice).toHaveText("Also showing pahalgam for “pahalgan”");
  await expect(explorer.list.getByRole("mark")).toHaveText(["Pahalgam"]);
  await explorer.search.fill("pahalgam");
  await expect(notice).toHaveCount(0);
});

test("invalid syntax is searched literally, with a notice", async ({ explorer }) => {
  await explorer.openAt('#q="unwavering+support');
  await expect(explorer.page.getByRole("note", { name: "Notice" })).toContainText("The quotation mark is not closed");
  await explorer.search.fill("author:singh");
  await expect(explorer.page.getByRole("note", { name: "Notice" })).toContainText("There is no field “author”");
});

test("counts, bars and filters apply to the articles found", async ({ explorer }) => {
  await explorer.openAt("#q=munir+OR+trust");
  await explorer.seeCount("2 of 5 articles");
  await explorer.seeRow("Source", "Zee News", 1);
  await explorer.seeRow("Source", "Business Standard", 0);
  await explorer.seeRow("Topic", "Indo-Pacific", 1);
  await expect(explorer.page.getByRole("link", { name: "July 2025, 1 article" })).toBeVisible();
  await explorer.choose("Topic", "Indo-Pacific");
  await explorer.seeOutlets("Devdiscourse");
  await explorer.clearAll();
  await explorer.seeCount("5 of 5 articles");
  await expect(explorer.search).toHaveValue("");
});

test("the best match is first until the reader chooses another order", async ({ explorer }) => {
  await explorer.openAt();
  await expect(explorer.order.getByRole("option")).toHaveText(["Newest first", "Oldest first"]);
  await explorer.search.fill("first OR call");
  await expect(explorer.order).toHaveValue("relevance");
  await expect(explorer.list.getByRole("article").first()).toContainText("Devdiscourse");
  await explorer.order.selectOption("Newest first");
  await expect(explorer.list.getByRole("article").first()).not.toContainText("Devdiscourse");
  await explorer.seeAddress("#q=first+OR+call&order=newest");
  await explorer.order.selectOption("Best match first");
  await explorer.seeAddress("#q=first+OR+call");
});

test("an open article highlights every match, and buttons go from one to the next", async ({ explorer }) => {
  await explorer.openAt("#q=sindoor");
  await explorer.open(/Operation Sindoor/);
  const bar = explorer.page.getByRole("group", { name: "Matches" });
  const marks = explorer.page.getByRole("main").getByRole("mark");
  await expect(marks).toHaveText(["Sindoor", "Sindoor", "Sindoor", "Sindoor"]);
  await expect(bar).toContainText("4 matches");
  await bar.getByRole("button", { name: "Previous match" }).click();
  await expect(bar).toContainText("Match 4 of 4");
  await expect(marks.nth(3)).toBeInViewport();
  await bar.getByRole("button", { name: "Next match" }).click();
  await expect(bar).toContainText("Match 1 of 4");
  await explorer.page.keyboard.press("n");
  await explorer.page.keyboard.press("n");
  await expect(bar).toContainText("Match 3 of 4");
  await explorer.page.keyboard.press("p");
  await expect(bar).toContainText("Match 2 of 4");
  await explorer.topic("Regional security").click();
  await expect(bar).toHaveCount(0);
  await explorer.topic("Regional security").click();
  await expect(marks).toHaveCount(4);
});

test("Hindi words match with all their signs, a Hindi name matches its Latin spelling, and Arabic spelling variants match", async ({ explorer }) => {
  await explorer.openAt("#q=राजनाथ", "odd");
  await explorer.seeOutlets("दैनिक समाचार");
  await expect(explorer.list.getByRole("mark")).toHaveText(["राजनाथ"]);
  await explorer.search.fill("Rajnath Singh");
  await explorer.seeOutlets("दैनिक समाचार");
  await explorer.search.fill("रजनथ");
  await explorer.seeCount("0 of 5 articles");
  await explorer.search.fill("محادثه");
  await explorer.seeOutlets("الأخبار");
  await explorer.search.fill("रजनथ");
  await explorer.seeCount("0 of 5 articles");
  await explorer.search.fill("محادثة");
  await explorer.seeOutlets("الأخبار");
});

test("any text can be pasted", async ({ explorer }) => {
  await explorer.openAt();
  const words = Array.from({ length: 500 }, (_, number) => `w${number}`).join(" ");
  for (const text of ["ab-cd'e.f ".repeat(1000), "🙂🙃", "<script>alert(1)</script>", "\"", "“", "%", "%zz", "[a-z]+(?=x)\\", "\u202eabc", "-", "*", "OR", words]) {
    await explorer.search.fill(text);
    // The page's title starts with the query of the last answer. The test waits until this query is `text`.
    await expect.poll(async () => (await explorer.page.title()).startsWith(`${text.trim()} · `), text.slice(0, 20)).toBe(true);
    await expect(explorer.page.getByRole("main").getByRole("heading", { name: /^\d of 5 articles$/ })).toBeVisible();
    await expect(explorer.search).toHaveValue(text);
  }
  await explorer.search.fill("pahalgam");
  await explorer.seeCount("1 of 5 articles");
});

/**
 * Makes reading articles slow. To read an article, the program copies a part of the corpus by calling `subarray`. Each
 * call for more than 4,000 bytes takes 60 ms longer.
 */
async function readSlowly(page) {
  await page.addInitScript(() => {
    const { subarray } = Uint8Array.prototype;
    Uint8Array.prototype.subarray = function (start, end) {
      const until = performance.now() + (end - start > 4_000 ? 60 : 0);
      while (performance.now() < until);
      return subarray.call(this, start, end);
    };
  });
}

test("controls keep the typed phrase while it waits for its articles", async ({ explorer }) => {
  await readSlowly(explorer.page);
  await explorer.openAt("", "ten-thousand");
  await explorer.search.fill('"number 9');
  const progress = explorer.page.getByRole("progressbar", { name: /^Preparing/ });
  await expect(progress).toBeVisible();
  await explorer.choose("Source", "Outlet 3");
  await explorer.seeAddress('#q="number+9&source=outlet-3');
  await explorer.exclude("Outlet 4");
  await explorer.page.getByRole("link", { name: /^2013, / }).click();
  await explorer.seeAddress('#q="number+9&source=outlet-3&source=-outlet-4&from=2013-01-01&to=2013-12-31');
  await expect(explorer.search).toHaveValue('"number 9');
  await explorer.seeCount("50 of 10000 articles");
  await expect(progress).toBeHidden();
});

test("a phrase waits for its articles while the page stays responsive", async ({ explorer }) => {
  // In idle time, articles are read in date order. Most articles that the phrase needs come last in this order, so they
  // are not read yet when the phrase is typed.
  await readSlowly(explorer.page);
  await explorer.openAt("", "ten-thousand");
  await explorer.search.fill('"number 9');
  const progress = explorer.page.getByRole("progressbar", { name: /^Preparing \d+ articles for phrase search \(first time only\)$/ });
  await expect(progress).toBeVisible();
  await expect(explorer.search).toHaveValue('"number 9');
  await explorer.seeCount("10000 of 10000 articles");
  await explorer.search.fill("word777");
  await explorer.seeCount("10 of 10000 articles");
  await expect(progress).toBeHidden();
  await explorer.search.fill('"number 9');
  await explorer.seeCount("1111 of 10000 articles");
  await expect(progress).toBeHidden();
});

test("an address with a phrase shows the matches once the phrase's articles are read", async ({ explorer }) => {
  await explorer.openAt("#q=%22number+9", "ten-thousand");
  await explorer.seeCount("1111 of 10000 articles");
  await expect(explorer.search).toHaveValue('"number 9');
  await expect(explorer.list.getByRole("mark").first()).toHaveText("Number 9999");
});
