// Groups of topics, each a facet, and proposed topics.
import { expect, test } from "./explorer.mjs";

const legends = (page) => page.getByRole("complementary", { name: "Filters" }).locator("legend");

test("each group of topics is a facet, ungrouped topics first", async ({ explorer }) => {
  await explorer.openAt("", "grouped");
  await expect(legends(explorer.page)).toHaveText(["Source", "Story", "Topic", "Work", "Places"]);
  await explorer.seeRow("Topic", "Harbour", 3);
  await explorer.seeRow("Work", "Survey", 3);
  await explorer.seeRow("Places", "Porto", 2);
});

test("topics of one group widen the result, topics of two groups narrow it", async ({ explorer }) => {
  await explorer.openAt("", "grouped");
  await explorer.choose("Places", "Porto");
  await explorer.seeCount("2 of 5 articles");
  await explorer.seeRow("Places", "Lisbon proposed", 3);
  await explorer.seeRow("Topic", "Harbour", 1);
  await explorer.choose("Places", "Lisbon");
  await explorer.seeCount("4 of 5 articles");
  await explorer.choose("Topic", "Harbour");
  await explorer.seeCount("2 of 5 articles");
  await explorer.seeAddress("#topic=harbour&topic=lisbon&topic=porto");
  await explorer.exclude("Porto");
  await explorer.seeCount("1 of 5 articles");
  await explorer.removeFilter("Not places: Porto");
  await explorer.removeFilter("Places: Lisbon");
  await explorer.seeCount("3 of 5 articles");
});

test("“all of these” in one group of topics applies to every group", async ({ explorer }) => {
  await explorer.openAt("#topic=lisbon&topic=porto", "grouped");
  await explorer.seeCount("4 of 5 articles");
  const all = (group) => explorer.page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name: "all of these" });
  await all("Places").click();
  await explorer.seeCount("1 of 5 articles");
  for (const group of ["Topic", "Work", "Places"]) await expect(all(group)).toBeChecked();
});

test("a proposed topic is marked as proposed in the list, in the active filters and in the article", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt("#topic=rescue", "grouped");
  await explorer.seeRow("Work", "Rescue proposed", 2);
  await expect(page.getByRole("list", { name: "Active filters" })).toContainText("Work: Rescue proposed");
  await explorer.open("Note 3");
  const groups = page.getByRole("region", { name: "Topics" }).getByRole("list");
  await expect(groups).toHaveCount(2);
  await expect(page.getByRole("list", { name: "Work" }).getByRole("button")).toHaveText(["Rescue proposed", "Survey"]);
  await expect(page.getByRole("list", { name: "Places" }).getByRole("button")).toHaveText(["Lisbon proposed", "Porto"]);
  await explorer.topic("Lisbon proposed").click();
  await expect(page.getByRole("group", { name: "Evidence for Lisbon" })).toContainText("“Lisbon”");
  await explorer.seeMarked("Lisbon");
});

test("the plain page shows the same groups of topics", async ({ explorer }) => {
  const { page } = explorer;
  await page.route("**/*.wasm", () => {});
  await page.goto("../grouped/", { waitUntil: "commit" });
  await expect(page.locator("#plain .filters .legend")).toHaveText(["Source", "Story", "Topic", "Work", "Places"]);
  await expect(page.getByRole("link", { name: /^Rescue\s*proposed\s*2$/ })).toBeVisible();
});
