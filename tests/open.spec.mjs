// The reader opens a folder, keeps it over a reload, and saves it as one file.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { expect, test } from "./explorer.mjs";
import { FILES, Folder, REPORT, written } from "./folder.mjs";

const top = join(import.meta.dirname, "..");
const single = `file://${join(top, "target", "pages", "bundled", "cuttings.html")}`;

/** The bytes of a minimal .zip archive. `files` has the content of each file, by its name. */
function zipped(files) {
  const heads = [];
  const bodies = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [path, whole] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(whole);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc(whole), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(whole.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    heads.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0", "latin1"), fields, tail, path]));
    const body = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, path, packed]);
    bodies.push(body);
    at += body.length;
  }
  const list = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(heads.length, 8);
  end.writeUInt16LE(heads.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, list, end]);
}

function crc(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}

test("an opened folder shows a report, then its articles, and survives a reload until it is closed", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  await explorer.openAt();
  await folder.choose("Choose a folder…", written(testInfo, "Clippings"));
  await expect(page.getByRole("heading", { name: REPORT })).toBeFocused();
  await expect(folder.report).toContainText("4 of 6 files read.");
  const problems = page.getByRole("list", { name: "Problems" });
  await expect(problems).toContainText(/standard\.md:4:7: date/);
  await expect(problems.getByRole("listitem").filter({ hasText: "photo.jpg" })).toContainText("a .jpg file cannot be read: unsupported format; save it as .md or .txt, or move it out of the folder Not read.");
  await expect(problems.getByRole("listitem").filter({ hasText: "empty.md" })).toContainText("Not read.");
  await folder.explore();
  await explorer.seeCount("4 of 4 articles");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Clippings");
  await expect(page.getByRole("heading", { name: "4 of 4 articles" })).toBeFocused();
  await explorer.search.fill("国防部长");
  await explorer.seeOutlets("新华社");
  await expect(page).toHaveURL(/#q=.*&corpus=[0-9a-f]{8}$/);
  await page.reload();
  await explorer.ready();
  await explorer.seeOutlets("新华社");
  await expect(folder.bar).toContainText("Your folder “Clippings”: 4 articles.");
  await folder.bar.getByRole("button", { name: "Reading report" }).click();
  await expect(page.getByRole("heading", { name: REPORT })).toBeFocused();
  await expect(page.getByRole("button", { name: /^Explore/ })).toBeHidden();
  await page.keyboard.press("Escape");
  await expect(folder.bar.getByRole("button", { name: "Reading report" })).toBeFocused();
  await folder.bar.getByRole("button", { name: "Close this folder" }).click();
  await explorer.ready();
  await explorer.seeCount("5 of 5 articles");
  await page.reload();
  await explorer.ready();
  await explorer.seeCount("5 of 5 articles");
  await expect(folder.bar).toBeHidden();
});

test("a saved folder opens from disk and saves the same bytes", async ({ explorer, context }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  await explorer.openAt();
  await folder.open(testInfo);
  const first = await folder.save(testInfo, "first.html");
  expect(first.named).toBe("Clippings.html");
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith(`blob:${origin}/`))).toEqual([]);

  await context.setOffline(true);
  requests.length = 0;
  await page.goto(`file://${first.file}`);
  await explorer.ready();
  await explorer.seeCount("4 of 4 articles");
  await expect(folder.bar).toBeHidden();
  await page.getByRole("button", { name: "About this page" }).first().click();
  const second = await folder.save(testInfo, "second.html");
  expect(second.bytes.equals(first.bytes)).toBe(true);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  // A saved page can open and save another folder.
  await folder.choose("Choose a folder…", written(testInfo, "Others", { "a.md": "---\ntitle: Another\nsource: BS\n---\nAnother text.\n" }));
  await folder.explore("1 article");
  await explorer.seeCount("1 of 1 article");
  const third = await folder.save(testInfo, "third.html");
  expect(third.named).toBe("Others.html");
  await page.goto(`file://${third.file}`);
  await explorer.ready();
  await explorer.seeOutlets("BS");
  const loaded = requests.filter((url) => !url.startsWith("file:") && !url.startsWith("blob:") && !url.startsWith("data:"));
  expect(loaded).toEqual([]);
});

test("the single file opens a folder, keeps it over a reload, and closes it", async ({ explorer }, testInfo) => {
  const folder = new Folder(explorer);
  await explorer.page.goto(single);
  await explorer.ready();
  await folder.open(testInfo);
  await explorer.page.reload();
  await explorer.ready();
  await explorer.seeCount("4 of 4 articles");
  await folder.bar.getByRole("button", { name: "Close this folder" }).click();
  await explorer.seeCount("5 of 5 articles");
});

test("a folder without articles changes nothing", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  await explorer.openAt();
  await folder.choose("Choose files…", join(written(testInfo, "Bad"), "photo.jpg"));
  await expect(page.getByRole("heading", { name: "No article could be read" })).toBeFocused();
  await expect(page.getByRole("button", { name: /^Explore/ })).toBeHidden();
  await folder.report.getByRole("button", { name: "Close" }).click();
  await explorer.seeCount("5 of 5 articles");
  await expect(folder.bar).toBeHidden();
});

test("closing the report without exploring leaves the page unchanged", async ({ explorer }, testInfo) => {
  const folder = new Folder(explorer);
  await explorer.openAt("#view=wording");
  await folder.choose("Choose a folder…", written(testInfo, "Clippings"));
  await expect(explorer.page.getByRole("heading", { name: REPORT })).toBeVisible();
  await explorer.page.keyboard.press("Escape");
  await expect(folder.bar).toBeHidden();
  await explorer.view("List").click();
  await explorer.seeCount("5 of 5 articles");
});

test("a .zip is unpacked, and a damaged one is reported as a problem", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  const inFolder = Object.fromEntries(Object.entries(FILES).map(([name, content]) => [`clips/${name}`, content]));
  const archive = zipped({ ...inFolder, "clips/corpus.toml": "title = \"From a zip\"\n" });
  const path = written(testInfo, "zips", { "good.zip": archive, "bad.zip": archive.subarray(0, 300) });
  await explorer.openAt();
  await folder.choose("Choose files…", join(path, "good.zip"), join(path, "bad.zip"));
  await expect(page.getByRole("heading", { name: REPORT })).toBeVisible();
  await expect(page.getByRole("list", { name: "Problems" })).toContainText("bad.zip: it cannot be unpacked");
  await folder.explore();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("From a zip");
});

test("a pasted article is read, with the keyboard alone, on a phone", async ({ explorer }) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 360, height: 740 });
  await explorer.openAt();
  const button = page.getByRole("button", { name: "Open a folder…" });
  await expect(button).toBeInViewport();
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Open your own articles" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Article text" }).focus();
  await page.keyboard.type("The bridge will close in July for repairs.");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Bridge to close");
  await page.keyboard.press("Tab");
  await page.keyboard.type("The \"Daily\" Example");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2025-07");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "1 article from 1 source" })).toBeFocused();
  const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over()).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Explore 1 article" }).focus();
  await page.keyboard.press("Enter");
  await explorer.seeOutlets("The \"Daily\" Example");
  await expect(explorer.list.getByRole("link", { name: "Bridge to close" })).toBeVisible();
  await expect(explorer.list).toContainText("July 2025");
  expect(await over()).toBeLessThanOrEqual(0);
});

test("a pasted article without a headline is shown by its first words", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt();
  await page.getByRole("button", { name: "Open a folder…" }).click();
  await page.getByRole("textbox", { name: "Article text" }).fill("The ferry is late again. Nobody knows why.");
  await page.getByRole("button", { name: "Read this article" }).click();
  await page.getByRole("button", { name: "Explore 1 article" }).click();
  await expect(explorer.list.getByRole("link", { name: /^The ferry is late again/ })).toBeVisible();
  await expect(explorer.list).toContainText("no headline given");
});

test("a file that disappears while it is read is named", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  await explorer.openAt();
  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    const gone = new Promise((resolve) => (globalThis.isGone = resolve));
    Blob.prototype.arrayBuffer = async function () {
      await gone;
      return read.call(this);
    };
  });
  const path = written(testInfo, "Clippings");
  await folder.choose("Choose a folder…", path);
  rmSync(join(path, "zee.md"));
  await page.evaluate(() => globalThis.isGone());
  await expect(page.getByRole("dialog", { name: "Your files could not be read" })).toContainText("zee.md: ");
});

test("slow reading shows a dialog and can be cancelled", async ({ explorer }) => {
  const { page } = explorer;
  await explorer.openAt();
  // Imitates files whose reading never ends.
  await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => new Promise(() => {});
  });
  await page.getByRole("button", { name: "Open a folder…" }).click();
  await page.getByRole("textbox", { name: "Article text" }).fill("A text.");
  await page.getByRole("button", { name: "Read this article" }).click();
  await expect(page.getByRole("dialog", { name: "Reading your files" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await explorer.seeCount("5 of 5 articles");
});

test("a folder can be dropped on the hosted page and on the single file", async ({ explorer, context }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  const path = written(testInfo, "Dropped");
  const browser = await context.newCDPSession(page);
  for (const address of ["../bundled/", single]) {
    await page.goto(address);
    await explorer.ready();
    const data = { items: [], files: [path], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver"]) await browser.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    await expect(page.getByText("Drop a folder, files or a .zip to open them")).toBeVisible();
    await browser.send("Input.dispatchDragEvent", { type: "drop", x: 300, y: 300, data });
    await expect(page.getByText("Drop a folder, files or a .zip to open them")).toBeHidden();
    await expect(page.getByRole("heading", { name: REPORT })).toBeFocused();
    await folder.explore();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dropped");
  }
});

test("a notice says if an address belongs to another collection", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  const notice = page.getByRole("note", { name: "Notice" });
  const sentence = "This address belongs to another collection.";
  await explorer.openAt("#corpus=0123abcd");
  await expect(notice).toContainText(sentence);
  await explorer.choose("Source", "Zee News");
  await expect(notice).toBeHidden();
  const own = await page.locator("meta[name=cuttings-fingerprint]").getAttribute("content");
  await explorer.openAt(`#source=zee-news&corpus=${own.slice(0, 8)}`);
  await explorer.seeCount("1 of 5 articles");
  await expect(notice).toBeHidden();
  await folder.open(testInfo);
  await expect(notice).toBeHidden();
  await page.goBack();
  await expect(notice).toContainText(sentence);
  await page.goForward();
  await explorer.seeCount("4 of 4 articles");
  await expect(notice).toBeHidden();
});

test("without storage, the browser asks before the reader leaves an opened folder", async ({ explorer }, testInfo) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { get: () => undefined });
  });
  await explorer.openAt();
  await folder.open(testInfo);
  await expect(folder.bar).toContainText("This browser refuses to store it");
  const asked = page.waitForEvent("dialog");
  const left = page.reload().catch(() => {});
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await left;
  await explorer.ready();
  await explorer.seeCount("5 of 5 articles");
});

test("a folder that the browser gives access to is read again, with the changed topics", async ({ explorer }) => {
  const { page } = explorer;
  const folder = new Folder(explorer);
  await explorer.openAt();
  // A folder in the browser's private file system replaces the folder that a reader would choose.
  const write = (files) =>
    page.evaluate(async (files) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Clippings", { create: true });
      for (const [name, content] of files) {
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(content);
        await stream.close();
      }
      globalThis.showDirectoryPicker = async () => folder;
    }, Object.entries(files));
  await write({ "zee.md": FILES["zee.md"], "standard.md": FILES["standard.md"] });
  await page.getByRole("button", { name: "Open a folder…" }).click();
  await page.getByRole("button", { name: "Choose a folder…" }).click();
  await folder.explore("2 articles");
  await page.getByRole("button", { name: "Edit topics…" }).click();
  const dialog = page.getByRole("dialog", { name: "Edit topics" });
  await dialog.getByText("Add a topic").click();
  await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Evenings");
  await dialog.getByLabel("Words or phrases").fill("evening");
  await dialog.getByRole("button", { name: "Add this topic" }).click();
  await expect(dialog.getByRole("status").first()).toHaveText("“Evenings” is added.");
  await dialog.getByRole("button", { name: "Close" }).click();
  await write({ "third.md": "---\ntitle: A third report\nsource: Third\ndate: 2025-07-03\n---\nThey spoke in the evening.\n" });
  await folder.bar.getByRole("button", { name: "Read again" }).click();
  await folder.explore("3 articles");
  await explorer.seeCount("3 of 3 articles");
  await explorer.seeRow("Topic", "Evenings", 3);
});

test("a folder without a handle cannot be read again", async ({ explorer }, testInfo) => {
  const folder = new Folder(explorer);
  await explorer.openAt();
  await folder.open(testInfo);
  await expect(folder.bar.getByRole("button", { name: "Read again" })).toBeHidden();
});
