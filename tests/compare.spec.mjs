// The comparison views, and the links from their statements to the texts.
import { expect, test } from "./explorer.mjs";

const STORY = "2025-07-01-singh-thanks-the-us";
const THREE = "with=2025-07-01-business-standard&with=2025-07-01-zee-news&with=2025-07-02-indian-defence-news";

test("a view keeps the filters, and Back returns to it", async ({ explorer }) => {
  await explorer.openAt("#source=zee-news");
  await explorer.view("Quotes").click();
  await explorer.seeAddress("#source=zee-news&view=quotes");
  await expect(explorer.view("Quotes")).toHaveAttribute("aria-current", "page");
  await explorer.seeCount("1 of 5 articles");
  await explorer.choose("Source", "Business Standard");
  await explorer.seeAddress("#source=business-standard&source=zee-news&view=quotes");
  await explorer.view("List").click();
  await explorer.seeOutlets("Zee News", "Business Standard");
  await explorer.page.goBack();
  await expect(explorer.page.getByRole("heading", { name: "Quotes" })).toBeVisible();
});

test("readers can filter by story", async ({ explorer }) => {
  await explorer.openAt();
  await explorer.seeRow("Story", "1 July 2025: Singh thanks the US for its “unwavering support”…", 3);
  await explorer.choose("Story", "6 February 2025");
  await explorer.seeAddress("#story=2025-02-06-a-first-call-singh");
  await explorer.seeOutlets("India TV News", "Devdiscourse");
  await explorer.removeFilter("Story: 6 February 2025: A first call: Singh and Hegseth promise closer…");
  await explorer.seeCount("5 of 5 articles");
});

test("in the coverage table, a number links to the matched words, and a dash means “not mentioned”", async ({ explorer }) => {
  await explorer.openAt("#view=coverage");
  const table = explorer.page.getByRole("region", { name: "Coverage" }).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveText(["Topic", /Business Standard/, /Devdiscourse/, /India TV News/, /Indian Defence News/, /Zee News/]);
  await expect(table.getByRole("row")).toHaveCount(28);
  const row = table.getByRole("row", { name: /^Indo-Pacific/ });
  await expect(row.getByRole("cell", { name: "not mentioned in this text" })).toHaveCount(4);
  await row.getByRole("link").click();
  await explorer.seeAddress("#view=coverage&doc=2025-02-06-devdiscourse&mark=indo-pacific");
  await explorer.seeMarked("Indo-Pacific");
  await explorer.link("Back to “Coverage”").click();
  await explorer.seeAddress("#view=coverage");
});

test("with many articles the coverage table has a column for each source", async ({ explorer }) => {
  await explorer.openAt("#view=coverage", "many");
  const table = explorer.page.getByRole("region", { name: "Coverage" }).getByRole("table");
  await expect(table.getByRole("columnheader")).toHaveCount(11);
  const cell = table.getByRole("link", { name: /^Logistics in Outlet 3: \d+ articles$/ });
  const count = await cell.textContent();
  await cell.click();
  await explorer.seeMarked(/logistics/i);
  await expect(explorer.page.getByText(`1 of ${count}`, { exact: true })).toBeVisible();
});

test("claims are listed by article, and claims of different scope do not conflict", async ({ explorer }) => {
  await explorer.openAt("#view=claims");
  const table = explorer.page.getByRole("region", { name: "Claims" }).getByRole("table");
  await expect(table).toBeVisible();
  expect(await table.getByRole("rowheader").count()).toBeGreaterThan(20);
  const subject = table.getByRole("rowgroup").filter({ hasText: "Which call it was" });
  await expect(subject).toContainText("different scope: both can be true");
  await expect(subject.getByRole("rowheader", { name: /^It was their first call/ })).toBeVisible();
  await expect(subject.getByRole("row", { name: /^It was their third call/ }).getByRole("link")).toHaveCount(3);
  await subject.getByRole("link", { name: /^Zee News.* states it: “the third call between the two since January”$/ }).click();
  await explorer.seeMarked("the third call between the two since January");
});

test("shared wording is grouped, and the address contains the minimum length of a passage", async ({ explorer }) => {
  await explorer.openAt(`#story=${STORY}&view=wording`);
  const passages = explorer.page.getByRole("list", { name: "Passages" }).getByRole("heading", { level: 4 });
  await expect(passages.first()).toBeVisible();
  const before = await passages.count();
  const least = explorer.page.getByRole("slider", { name: /^Passages of at least/ });
  await expect(least).toHaveValue("8");
  await least.fill("12");
  await explorer.seeAddress(`#story=${STORY}&view=wording&least=12`);
  await expect(passages).not.toHaveCount(before);
  await explorer.openAt("#view=wording&least=40");
  await expect(explorer.page.getByRole("heading", { name: "No shared wording found" })).toBeVisible();
  await expect(explorer.page.getByText("independent")).toHaveCount(0);
});

test("each quote is listed once, with speaker, channel and wording", async ({ explorer }) => {
  await explorer.openAt(`#story=${STORY}&view=quotes`);
  const quotations = explorer.page.getByRole("list", { name: "Quotations" });
  const statement = quotations.getByRole("listitem").filter({ hasText: "critical and mutually beneficial" }).first();
  await expect(statement.getByText("altered", { exact: true })).toBeVisible();
  await expect(statement.getByRole("deletion")).toHaveText("and");
  await expect(statement.getByRole("insertion")).toHaveText("&");
  const post = quotations.getByRole("listitem").filter({ hasText: "excellent discussion" }).first();
  await expect(post).toContainText("Singh · social media");
  await expect(post).toContainText("Not quoted in 1 article");
});

test("each difference names its kind, and the bundled articles have no conflict", async ({ explorer }) => {
  await explorer.openAt("#view=differences");
  const cards = explorer.page.getByRole("list", { name: "Differences" });
  await expect(cards.getByText("altered quotation", { exact: true })).toBeVisible();
  await expect(cards.getByText("spelling only", { exact: true })).toBeVisible();
  await expect(cards.getByText("conflict", { exact: true })).toHaveCount(0);
});

test("the timeline has a lane for each story, with the dates mentioned in the texts", async ({ explorer }) => {
  await explorer.openAt("#view=timeline");
  const main = explorer.page.getByRole("main");
  await expect(main.getByText("Happened 1 July 2025")).toBeVisible();
  await expect(main.getByText("2 July 2025 · 1 day later")).toBeVisible();
  for (const date of ["22 April 2025 (inferred)", "6–7 May 2025 (inferred)", "13 February 2025 (inferred)", "2025–2035"]) {
    await expect(main.getByText(date, { exact: true }).first()).toBeVisible();
  }
  await main.getByRole("listitem").filter({ hasText: "22 April 2025" }).getByRole("link", { name: /Zee News/ }).click();
  await explorer.seeMarked("22 April");
});

test("keys add articles to the comparison and open it", async ({ explorer }) => {
  await explorer.openAt();
  for (const key of ["j", "x", "j", "x", "c"]) await explorer.page.keyboard.press(key);
  await explorer.seeAddress("#view=compare&with=2025-07-02-indian-defence-news&with=2025-07-01-zee-news");
  await expect(explorer.page.getByRole("region", { name: /^Text of/ })).toHaveCount(2);
  await explorer.page.goBack();
  await expect(explorer.page.getByRole("button", { name: /^Compare Zee News/ })).toHaveAttribute("aria-pressed", "true");
  await explorer.page.getByRole("button", { name: /^Compare Zee News/ }).click();
  await explorer.seeAddress("#with=2025-07-02-indian-defence-news");
});

test("a fifth article cannot be added, and the button says why", async ({ explorer }) => {
  await explorer.openAt(`#${THREE}&with=2025-02-07-india-tv-news`);
  const fifth = explorer.page.getByRole("button", { name: /^Compare Devdiscourse/ });
  await expect(fifth).toHaveAttribute("aria-disabled", "true");
  await expect(fifth).toHaveAttribute("title", /^Four articles are in the comparison/);
  await fifth.click({ force: true });
  await expect(fifth).toHaveAttribute("aria-pressed", "false");
});

test("choosing a passage scrolls the other texts to it", async ({ explorer }) => {
  await explorer.openAt(`#view=compare&${THREE}`);
  const bar = explorer.page.getByRole("toolbar", { name: "Passages" });
  await expect(bar.getByRole("status")).toHaveText("8 passages");
  await bar.getByRole("button", { name: "Next passage" }).click();
  await expect(bar.getByRole("status")).toHaveText("Passage 1 of 8");
  await explorer.page.keyboard.press("n");
  await explorer.page.keyboard.press("p");
  await expect(bar.getByRole("status")).toHaveText("Passage 1 of 8");
  await bar.getByRole("button", { name: "Previous passage" }).click();
  await expect(bar.getByRole("status")).toHaveText("Passage 8 of 8");
  const texts = explorer.page.getByRole("region", { name: /^Text of/ });
  await expect(texts.nth(1).locator("mark.current").first()).toBeInViewport();
  await expect(texts.nth(2).locator("mark.current").first()).toBeInViewport();
  const difference = explorer.page.locator("mark.changed:focus");
  await bar.getByRole("button", { name: /^Next difference/ }).click();
  await expect(difference).toBeInViewport();
  const first = await difference.textContent();
  await bar.getByRole("button", { name: /^Next difference/ }).click();
  await expect(difference).not.toHaveText(first);
  await bar.getByRole("button", { name: "Previous difference" }).click();
  await expect(difference).toHaveText(first);
});

test("texts scroll together until the reader turns that off", async ({ explorer }) => {
  await explorer.openAt(`#view=compare&${THREE}`);
  const texts = explorer.page.getByRole("region", { name: /^Text of/ });
  const place = (number) => texts.nth(number).evaluate((text) => text.scrollTop);
  await texts.nth(0).hover();
  await explorer.page.mouse.wheel(0, 200);
  await expect.poll(() => place(1)).toBe(200);
  await explorer.page.getByRole("checkbox", { name: "scroll together" }).click();
  await texts.nth(0).hover();
  await explorer.page.mouse.wheel(0, 100);
  await expect.poll(() => place(0)).toBe(300);
  expect(await place(1)).toBe(200);
});

test("a phone shows one text at a time", async ({ explorer }) => {
  await explorer.page.setViewportSize({ width: 360, height: 740 });
  await explorer.openAt(`#view=compare&${THREE}`);
  const texts = explorer.page.getByRole("region", { name: /^Text of/ });
  await expect(texts).toHaveCount(1);
  await expect(texts).toHaveAccessibleName(/Business Standard/);
  await explorer.page.getByRole("group", { name: "Article shown" }).getByRole("button", { name: /Zee News/ }).click();
  await expect(texts).toHaveAccessibleName(/Zee News/);
});

test("notices report an unknown article, an invalid length and a passage that does not exist", async ({ explorer }) => {
  await explorer.openAt("#view=compare&with=nothing&with=2025-07-01-zee-news&least=4&doc=2025-07-01-zee-news&at=9-99999");
  const main = explorer.page.getByRole("main");
  await expect(main).toContainText("There is no article “nothing” here, so it is not compared");
  await expect(main).toContainText("write a number of words from 5 to 40");
  await expect(main).toContainText("This article has no such passage, so nothing is highlighted");
});

/**
 * Records the page's requests to the worker. `become("slow")` delays requests until `hurry` is called, and
 * `become("broken")` makes them fail. `asks` returns the name of each recorded task, such as "compare". `ids` returns
 * the ids of the recorded requests.
 */
async function watch(explorer) {
  await explorer.page.addInitScript(() => {
    const { postMessage } = MessagePort.prototype;
    const late = [];
    globalThis.worker = { state: "fast", requests: [], hurry: () => late.splice(0).forEach((send) => send()) };
    MessagePort.prototype.postMessage = function (message, ...rest) {
      const send = () => postMessage.call(this, message, ...rest);
      const request = message?.head && JSON.parse(message.head);
      if (!request?.ask) return send();
      worker.requests.push(request);
      if (worker.state === "fast") send();
      else if (worker.state === "slow") late.push(send);
      else setTimeout(() => this.dispatchEvent(new MessageEvent("message", { data: { fault: "it was full" } })));
    };
  });
  const { page } = explorer;
  return {
    become: (state) => page.evaluate((state) => (worker.state = state), state),
    hurry: () => page.evaluate(() => ((worker.state = "fast"), worker.hurry())),
    asks: () => page.evaluate(() => worker.requests.map(({ ask }) => (typeof ask === "string" ? ask : Object.keys(ask)[0]))),
    ids: () => page.evaluate(() => worker.requests.map(({ id }) => id)),
  };
}

test("a slow comparison shows a message, and the previous answer stays until the new one arrives", async ({ explorer }) => {
  const worker = await watch(explorer);
  await explorer.openAt("#view=quotes");
  const quotations = explorer.page.getByRole("list", { name: "Quotations" });
  await expect(quotations).toBeVisible();
  await worker.become("slow");
  await explorer.choose("Source", "Zee News");
  const progress = explorer.page.getByText("Comparing 1 article…");
  await expect(progress).toHaveRole("status");
  await expect(quotations).toContainText("Indian Defence News");
  await worker.hurry();
  await expect(quotations).not.toContainText("Indian Defence News");
  await expect(progress).toHaveCount(0);
});

test("a new request cancels the pending one", async ({ explorer }) => {
  const worker = await watch(explorer);
  await explorer.openAt(`#story=${STORY}&view=wording`);
  const passages = explorer.page.getByRole("list", { name: "Passages" }).getByRole("heading", { level: 4 });
  await expect(passages.first()).toBeVisible();
  const before = await passages.count();
  await worker.become("slow");
  const least = explorer.page.getByRole("slider", { name: /^Passages of at least/ });
  await least.fill("30");
  await least.fill("12");
  await expect.poll(worker.asks).toEqual(["hold", "compare", "compare", "cancel", "compare"]);
  const ids = await worker.ids();
  expect(ids[3]).toBe(ids[2]);
  expect(await passages.count()).toBe(before);
  await worker.hurry();
  await expect(passages).not.toHaveCount(before);
});

test("Back restores the answer and the scroll position, and a later visit to the view reuses the answer", async ({ explorer }) => {
  const worker = await watch(explorer);
  await explorer.openAt("#view=quotes");
  const statement = explorer.evidence().nth(20);
  await statement.scrollIntoViewIfNeeded();
  const scrolled = () => explorer.page.evaluate(() => Math.round(scrollY));
  const place = await scrolled();
  expect(place).toBeGreaterThan(0);
  await statement.click();
  await expect(explorer.headline).toBeVisible();
  await explorer.page.goBack();
  await expect(statement).toBeInViewport();
  await expect.poll(scrolled).toBe(place);
  await explorer.view("Timeline").click();
  await expect(explorer.page.getByRole("heading", { name: "Published" }).first()).toBeVisible();
  await explorer.view("Quotes").click();
  await expect(statement).toBeVisible();
  expect(await worker.asks()).toEqual(["hold", "compare", "compare"]);
});

test("“Show more” reuses the answer and keeps the scroll position", async ({ explorer }) => {
  const worker = await watch(explorer);
  await explorer.openAt("#view=wording&least=5", "shared");
  const passages = explorer.page.getByRole("list", { name: "Passages" }).getByRole("heading", { level: 4 });
  await expect(passages).toHaveCount(50);
  const more = explorer.page.getByRole("link", { name: /^Show \d+ more of/ });
  await more.scrollIntoViewIfNeeded();
  const scrolled = () => explorer.page.evaluate(() => Math.round(scrollY));
  const place = await scrolled();
  await more.click();
  await expect(passages).toHaveCount(60);
  expect(await scrolled()).toBe(place);
  expect(await worker.asks()).toEqual(["hold", "compare"]);
});

test("a reload restores the scroll position once the answer has arrived", async ({ explorer }) => {
  const worker = await watch(explorer);
  await explorer.openAt("#view=quotes");
  const statement = explorer.evidence().nth(20);
  await statement.scrollIntoViewIfNeeded();
  const scrolled = () => explorer.page.evaluate(() => Math.round(scrollY));
  const place = await scrolled();
  await explorer.page.reload();
  await expect.poll(scrolled).toBe(place);
  expect(await worker.asks()).toEqual(["hold", "compare"]);
});

test("a comparison that fails says why and can be tried again", async ({ explorer }) => {
  const worker = await watch(explorer);
  await explorer.openAt();
  await worker.become("broken");
  await explorer.view("Shared wording").click();
  await expect(explorer.page.getByRole("alert")).toContainText("These articles could not be compared (it was full).");
  await worker.become("fast");
  await explorer.page.getByRole("button", { name: "Try again" }).click();
  await expect(explorer.page.getByRole("list", { name: "Passages" })).toBeVisible();
  await expect(explorer.page.getByRole("alert")).toHaveCount(0);
});

test("the page compares articles even if the browser has no workers", async ({ explorer }) => {
  await explorer.page.addInitScript(() => delete globalThis.Worker);
  await explorer.openAt("#view=wording");
  await expect(explorer.page.getByRole("list", { name: "Passages" })).toBeVisible();
  await explorer.view("Differences").click();
  await expect(explorer.page.getByRole("list", { name: "Differences" })).toBeVisible();
});

for (const view of ["coverage", "claims", "wording", "quotes", "differences", "timeline"]) {
  for (const corpus of ["bundled", "raw"]) {
    test(`every statement of “${view}” links to the words that it comes from: ${corpus}`, async ({ explorer }) => {
      test.skip(corpus === "raw" && (!process.env.REPORTS || view === "claims"), "$REPORTS names no folder of raw reports, or the view is “claims”, which raw reports do not have");
      test.setTimeout(120_000);
      await explorer.openAt(`#view=${view}`, corpus);
      const statements = explorer.evidence();
      await expect(statements.first()).toBeVisible();
      const total = await statements.count();
      for (let place = 0; place < total; place += 1) {
        const statement = statements.nth(place);
        const isPassage = /[&#](at|mark)=/.test(await statement.getAttribute("href"));
        await statement.click();
        const shown = isPassage ? explorer.page.getByRole("article").locator("mark").first() : explorer.headline;
        await expect(shown, `${place + 1} of ${total}`).toBeInViewport();
        await explorer.page.goBack();
        await expect(statements.first()).toBeVisible();
      }
    });
  }
}
