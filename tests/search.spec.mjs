// Searching, and finding the words again.
import { expect, test } from "./explorer.mjs";

test("the last word is found before it is finished, and every word must be there", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.search.pressSequentially("pahal");
  await explorer.seeCount("1 of 5 articles");
  await explorer.search.fill("pahalgam munir");
  await explorer.seeOutlets("Zee News");
  await explorer.search.fill("pahalgam space");
  await explorer.seeCount("0 of 5 articles");
});

test("the excerpt shows the words together, marked", async ({ explorer }) => {
  await explorer.openAt("#q=sindoor+retaliated");
  const card = explorer.list.getByRole("article");
  await expect(card.getByRole("mark")).toHaveText(["Sindoor", "Sindoor", "retaliated"]);
  await expect(card).toContainText("the two armed forces fought");
});

test("endings, spellings, case and accents make no difference", async ({ explorer }) => {
  await explorer.openAt("#q=DEFENSE+exercise");
  await explorer.seeCount("5 of 5 articles");
  await explorer.search.fill("startups");
  await explorer.seeCount("2 of 5 articles");
  await expect(explorer.list.getByRole("mark")).toHaveText(["start-ups", "start-ups"]);
});

test("phrases, exclusions, one or the other, and fields", async ({ explorer }) => {
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

test("a slip is forgiven, and said", async ({ explorer }) => {
  await explorer.openAt("#q=pahalgan");
  await explorer.seeOutlets("Zee News");
  const notice = explorer.page.getByRole("note", { name: "Notice" });
  await expect(notice).toHaveText("Also showing pahalgam for “pahalgan”");
  await expect(explorer.list.getByRole("mark")).toHaveText(["Pahalgam"]);
  await explorer.search.fill("pahalgam");
  await expect(notice).toHaveCount(0);
});

test("what cannot be read is searched as it stands, and said", async ({ explorer }) => {
  await explorer.openAt('#q="unwavering+support');
  await expect(explorer.page.getByRole("note", { name: "Notice" })).toContainText("The quotation mark is not closed");
  await explorer.search.fill("author:singh");
  await expect(explorer.page.getByRole("note", { name: "Notice" })).toContainText("There is no field “author”");
});

test("counts, bars and filters follow the words", async ({ explorer }) => {
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

test("the best match stands first, until another order is chosen", async ({ explorer }) => {
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

test("an open article marks every match, and one goes from one to the next", async ({ explorer }) => {
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

test("Hindi is found whole, in either encoding, and by its name in the other script", async ({ explorer }) => {
  await explorer.openAt("#q=राजनाथ", "odd");
  await explorer.seeOutlets("दैनिक समाचार");
  await expect(explorer.list.getByRole("mark")).toHaveText(["राजनाथ"]);
  await explorer.search.fill("Rajnath Singh");
  await explorer.seeOutlets("दैनिक समाचार");
  await explorer.search.fill("रजनथ");
  await explorer.seeCount("0 of 5 articles");
  await explorer.search.fill("محادثه");
  await explorer.search.fill("محادثة");
  await explorer.seeOutlets("الأخبار");
});

test("any text can be pasted", async ({ explorer }) => {
  await explorer.openAt();
  const words = Array.from({ length: 500 }, (_, number) => `w${number}`).join(" ");
  for (const text of ["ab-cd'e.f ".repeat(1000), "🙂🙃", "<script>alert(1)</script>", "\"", "“", "%", "%zz", "[a-z]+(?=x)\\", "\u202eabc", "-", "*", "OR", words]) {
    await explorer.search.fill(text);
    await expect(explorer.page.getByRole("main")).toContainText("of 5 articles");
    await expect(explorer.search).toHaveValue(text);
  }
  await explorer.search.fill("pahalgam");
  await explorer.seeCount("1 of 5 articles");
});

test("a phrase waits for the articles that it needs, and the page does not wait with it", async ({ explorer }) => {
  // A machine on which reading takes long: each part of the corpus that is unpacked costs 60 ms more. Those that the phrase
  // needs are the last that would be read ahead.
  await explorer.page.addInitScript(() => {
    const { subarray } = Uint8Array.prototype;
    Uint8Array.prototype.subarray = function (start, end) {
      const until = performance.now() + (end - start > 4_000 ? 60 : 0);
      while (performance.now() < until);
      return subarray.call(this, start, end);
    };
  });
  await explorer.openAt("", "ten-thousand");
  await explorer.search.fill('"number 9');
  const progress = explorer.page.getByRole("progressbar", { name: /^Reading \d+ articles for this phrase, once$/ });
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

test("an address with a phrase shows all articles until those are read that it needs", async ({ explorer }) => {
  await explorer.openAt("#q=%22number+9", "ten-thousand");
  await explorer.seeCount("1111 of 10000 articles");
  await expect(explorer.search).toHaveValue('"number 9');
  await expect(explorer.list.getByRole("mark").first()).toHaveText("Number 9999");
});
