// A folder to open, and the actions of a reader who opens it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "./explorer.mjs";

export const FILES = {
  "zee.md": "---\ntitle: The call\nsource: Zee\ndate: 2025-07-01\n---\nThe two ministers spoke by telephone on Tuesday evening.\n",
  "standard.md": "---\ntitle: A second report\nsource: Standard\ndate: soon\n---\nThe two ministers spoke by telephone on Tuesday evening.\n",
  "asia/xinhua.md": "---\ntitle: 两国国防部长通电话\nsource: 新华社\ndate: 2025-07-02\n---\n两国国防部长周二晚间通电话。\n",
  "asia/arabic.txt": "نص قصير عن مكالمة هاتفية.\n",
  "empty.md": "",
  "photo.jpg": "no article",
};
/** The heading of the reading report on `FILES`. */
export const REPORT = "4 articles from 3 sources";

/** Writes a folder and returns its path. */
export function written(testInfo, name, files = FILES) {
  const folder = testInfo.outputPath(name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** The actions of a reader who opens a folder. */
export class Folder {
  constructor(explorer) {
    this.explorer = explorer;
    this.page = explorer.page;
    this.report = this.page.getByRole("dialog").filter({ has: this.page.getByRole("button", { name: "Close" }) });
    this.bar = this.page.getByRole("region", { name: "Opened folder" });
  }

  /** Opens the dialog “Open your own articles”, presses `button` there, and chooses paths. */
  async choose(button, ...paths) {
    await this.page.getByRole("button", { name: "Open a folder…" }).click();
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: button }).click();
    await (await chooser).setFiles(paths.length > 1 ? paths : paths[0]);
  }

  async explore(count = "4 articles") {
    await this.page.getByRole("button", { name: `Explore ${count}` }).click();
    await expect(this.bar).toBeVisible();
  }

  async open(testInfo, name = "Clippings", files = FILES) {
    await this.choose("Choose a folder…", written(testInfo, name, files));
    await this.explore();
    await this.explorer.seeCount("4 of 4 articles");
  }

  /** Saves the page. Returns the suggested name of the file (`named`), its path (`file`) and its bytes. */
  async save(testInfo, name) {
    const download = this.page.waitForEvent("download");
    await this.bar.or(this.page.getByRole("dialog")).getByRole("button", { name: "Save as one file" }).click();
    const file = testInfo.outputPath(name);
    await (await download).saveAs(file);
    return { named: (await download).suggestedFilename(), file, bytes: readFileSync(file) };
  }
}
