// The reader edits topics and aliases, and topics of one article.
import { readFileSync } from "node:fs";
import { expect, test } from "./explorer.mjs";
import { FILES, Folder, written } from "./folder.mjs";

/** The actions of a reader who edits topics. */
class Editor {
  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole("dialog", { name: "Edit topics" });
    this.status = this.dialog.getByRole("status").first();
    this.bar = page.getByRole("region", { name: "Opened folder" });
  }

  async show() {
    await this.page.getByRole("button", { name: "Edit topics…" }).click();
    await expect(this.dialog).toBeVisible();
  }

  async close() {
    await this.button("Close").click();
    await expect(this.dialog).toBeHidden();
  }

  button(name) {
    return this.dialog.getByRole("button", { name, exact: true });
  }

  /** A form of the dialog: of the topic with this name, or of a new one. */
  form(name) {
    const details = this.dialog.locator("details").filter({ has: this.page.locator("summary", { hasText: name }) });
    return {
      open: () => details.locator("summary").click(),
      field: (label) => details.getByLabel(label),
      press: (button) => details.getByRole("button", { name: button }).click(),
      matches: details.getByRole("status"),
    };
  }
}

test("topics are accepted, renamed, merged, removed and added, and each change can be undone", async ({ explorer }) => {
  const editor = new Editor(explorer.page);
  await explorer.openAt("", "grouped");
  await editor.show();
  await expect(editor.button("Undo")).toBeDisabled();
  await editor.button("Accept Rescue").click();
  await expect(editor.status).toHaveText("“Rescue” is accepted.");
  await editor.button("Accept all proposed topics").click();
  await expect(editor.button("Accept all proposed topics")).toBeHidden();

  const survey = editor.form("Survey");
  await survey.open();
  await survey.field("Name").fill("Surveys");
  await survey.field("Group").fill("Places");
  await survey.press("Save this topic");
  await expect(editor.status).toHaveText("“Surveys” is changed.");
  const porto = editor.form("Porto");
  await porto.open();
  await porto.field("Merge into").selectOption("Lisbon");
  await porto.press("Merge");
  await expect(editor.status).toHaveText("“Porto” is merged.");
  await editor.button("Remove Harbour").click();
  await expect(editor.status).toHaveText("“Harbour” is removed.");
  const add = editor.form("Add a topic");
  await add.open();
  await add.field("Name").fill("Beginnings");
  await add.field("Words or phrases").fill("has begun\nclosed");
  await add.press("Add this topic");
  await expect(editor.status).toHaveText("“Beginnings” is added.");
  await editor.close();

  await explorer.seeRow("Work", "Rescue", 2);
  await explorer.seeRow("Places", "Surveys", 3);
  await explorer.seeRow("Places", "Lisbon", 4);
  await explorer.seeRow("Topic", "Beginnings", 2);
  await expect(explorer.box("Topic", "Harbour")).toBeHidden();
  await expect(editor.bar).toContainText("5 articles, with changed topics.");

  await editor.show();
  await editor.button("Undo").click();
  await expect(editor.status).toHaveText("The last change is undone.");
  await editor.button("Undo").click();
  await expect(editor.button("Remove Harbour")).toBeVisible();
  await expect(editor.button("Remove Beginnings")).toBeHidden();
  await editor.close();
  await explorer.seeRow("Topic", "Harbour", 3);
});

test("a new topic shows its matches while the reader types, or says what is wrong", async ({ explorer }) => {
  const editor = new Editor(explorer.page);
  await explorer.openAt();
  await editor.show();
  const add = editor.form("Add a topic");
  await add.open();
  await add.field("Words or phrases").fill("telephon*");
  await expect(add.matches).toContainText("6 matches in 5 articles");
  await expect(add.matches.getByRole("listitem").first().locator("mark")).toHaveText("telephone");
  await add.field("But not within").fill("by telephone");
  await expect(add.matches).toContainText("2 matches in 2 articles");
  await add.field("Words or phrases").fill("tele-phone");
  await expect(add.matches).toContainText("“tele-phone” is not one word");
  await add.field("Name").fill("Calls");
  await add.press("Add this topic");
  await expect(editor.status).toContainText("“tele-phone” is not one word");
  await expect(add.field("Name")).toHaveValue("Calls");
  await editor.close();
  await expect(editor.bar).toBeHidden();
});

test("a topic is refused for one article, and another is added to it", async ({ explorer }) => {
  const { page } = explorer;
  const editor = new Editor(page);
  await explorer.openAt("#doc=0", "grouped");
  await explorer.topic("Harbour").click();
  await page.getByRole("button", { name: "Not this topic" }).click();
  await expect(explorer.topic("Harbour")).toBeHidden();
  await expect(explorer.headline).toBeFocused();
  const dialog = page.getByRole("dialog", { name: "Add a topic to this article" });
  const add = async (topic, name) => {
    await page.getByRole("button", { name: "Add a topic…" }).click();
    // No topic is preselected.
    await expect(dialog.getByRole("combobox", { name: "Topic" })).toHaveValue("");
    await dialog.getByRole("combobox", { name: "Topic" }).selectOption(topic);
    if (name) await dialog.getByLabel("Name of the new topic").fill(name);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  await add("Porto");
  await explorer.topic("Porto").click();
  await expect(page.getByRole("group", { name: "Evidence for Porto" })).toContainText("Porto was assigned by hand or by a tag");
  await add("A new topic", "To check");
  await expect(explorer.topic("To check")).toBeVisible();
  await expect(page.getByRole("note", { name: "Notice" })).toBeHidden();
  await page.reload();
  await explorer.ready();
  await expect(explorer.topic("To check")).toBeVisible();
  await expect(explorer.topic("Harbour")).toBeHidden();
  await page.getByRole("link", { name: "Back to the list" }).click();
  await explorer.seeRow("Topic", "Harbour", 2);
  await editor.bar.getByRole("button", { name: "Discard the changes" }).click();
  await page.getByRole("dialog", { name: "Discard the changes?" }).getByRole("button", { name: "Cancel" }).click();
  await expect(editor.bar).toBeVisible();
  await editor.bar.getByRole("button", { name: "Discard the changes" }).click();
  await page.getByRole("dialog", { name: "Discard the changes?" }).getByRole("button", { name: "Discard" }).click();
  await expect(editor.bar).toBeHidden();
  await explorer.seeRow("Topic", "Harbour", 3);
});

test("aliases are edited, and a search for one name finds the other", async ({ explorer }) => {
  const editor = new Editor(explorer.page);
  await explorer.openAt("#q=seaport", "grouped");
  await explorer.seeCount("0 of 5 articles");
  await editor.show();
  await editor.form("Aliases").open();
  await editor.dialog.getByLabel("Names for the same thing").fill("harbour = seaport\nonly");
  await editor.button("Save the aliases").click();
  await expect(editor.status).toHaveText(/An alias needs two names or more/);
  await editor.dialog.getByLabel("Names for the same thing").fill("harbour = seaport");
  await editor.button("Save the aliases").click();
  await expect(editor.status).toHaveText("The aliases are changed.");
  await editor.close();
  await explorer.seeCount("3 of 5 articles");
});

test("changed topics travel with the saved file and as topics.toml", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  const editor = new Editor(page);
  await explorer.openAt();
  await folder.open(testInfo);
  await editor.show();
  const add = editor.form("Add a topic");
  await add.open();
  await add.field("Name").fill("Evening calls");
  await add.field("Group").fill("Calls");
  await add.field("Words or phrases").fill("tuesday evening");
  await add.press("Add this topic");
  await expect(editor.status).toHaveText("“Evening calls” is added.");
  await editor.close();
  // Leaving would lose the change, so the browser asks. Once it is in a file, the browser does not ask.
  const asked = page.waitForEvent("dialog");
  const stayed = page.reload({ timeout: 3000 }).catch(() => {});
  await (await asked).dismiss();
  await stayed;
  await editor.show();
  const download = page.waitForEvent("download");
  await editor.button("Download topics.toml").click();
  const file = testInfo.outputPath("topics.toml");
  expect((await download).suggestedFilename()).toBe("topics.toml");
  await (await download).saveAs(file);
  expect(readFileSync(file, "utf8")).toContain('label = "Evening calls"\ngroup = "Calls"');
  await editor.close();
  await page.reload();
  await explorer.ready();
  const first = await folder.save(testInfo, "first.html");
  await page.goto(`file://${first.file}`);
  await explorer.ready();
  await explorer.seeRow("Calls", "Evening calls", 2);
  await page.getByRole("button", { name: "About this page" }).first().click();
  const second = await folder.save(testInfo, "second.html");
  expect(second.bytes.equals(first.bytes)).toBe(true);

  // The downloaded file gives the same folder the same topics.
  await explorer.openAt();
  const again = written(testInfo, "Again", { ...FILES, "topics.toml": readFileSync(file, "utf8") });
  await folder.choose("Choose a folder…", again);
  await folder.explore();
  await explorer.seeRow("Calls", "Evening calls", 2);
});

test("topics are edited with the keyboard alone, on a phone", async ({ explorer }) => {
  const { page } = explorer;
  const editor = new Editor(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await explorer.openAt("", "grouped");
  await page.getByRole("button", { name: "Filter" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Edit topics…" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Edit topics" })).toBeFocused();
  await editor.button("Remove Harbour").focus();
  await page.keyboard.press("Enter");
  await expect(editor.status).toHaveText("“Harbour” is removed.");
  const over = () => page.evaluate(() => document.querySelector("dialog[open]").scrollWidth - document.querySelector("dialog[open]").clientWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  // The row that follows gets the focus, and opens to its form.
  await expect(editor.dialog.locator("summary", { hasText: "Rescue" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(editor.form("Rescue").field("Name")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Rescues");
  await page.keyboard.press("Enter");
  await expect(editor.status).toHaveText("“Rescues” is changed.");
  await page.keyboard.press("Escape");
  await expect(editor.dialog).toBeHidden();
});
