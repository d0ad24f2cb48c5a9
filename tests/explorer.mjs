// The page as a reader uses it. Elements are found by role and name where possible.
import { test as base, expect } from "@playwright/test";

export { expect };

/** The actions and observations of a reader. Methods named `see…` wait, and fail if they do not see what they name. */
export class Explorer {
  constructor(page) {
    this.page = page;
    this.search = page.getByRole("searchbox", { name: "Search articles" });
    this.list = page.getByRole("list", { name: "Articles" });
    this.from = page.getByLabel("From", { exact: true });
    this.to = page.getByLabel("To", { exact: true });
    this.order = page.getByRole("combobox", { name: "Order" });
    this.bars = page.getByRole("group", { name: /^Articles by/ }).getByRole("link");
    this.headline = page.getByRole("main").getByRole("heading", { level: 2 });
  }

  /** Opens a page and waits for its program. `hash` is the address's fragment, `corpus` names a page of pages.mjs. */
  async openAt(hash = "", corpus = "bundled") {
    await this.page.goto(`../${corpus}/${hash}`);
    await this.ready();
  }

  async ready() {
    await expect(this.page.locator("html")).toHaveAttribute("data-state", "ready");
  }

  box(facet, label) {
    return this.page.getByRole("group", { name: facet, exact: true }).getByRole("checkbox", { name: new RegExp(`^${label}`) });
  }

  async choose(facet, label) {
    await this.box(facet, label).click();
  }

  async exclude(label) {
    await this.page.getByRole("button", { name: `Exclude ${label}` }).click();
  }

  async removeFilter(label) {
    await this.page.getByRole("button", { name: `Remove filter ${label}` }).click();
  }

  async clearAll() {
    await this.page.getByRole("button", { name: "Clear all" }).click();
  }

  async open(headline) {
    await this.list.getByRole("link", { name: headline }).click();
  }

  view(name) {
    return this.page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: new RegExp(`^${name}`) });
  }

  /** The links from the statements of a comparison view to articles. */
  evidence() {
    return this.page.getByRole("main").locator("a[href*='doc=']");
  }

  /** Sees these words as the first highlight of the open article, in the viewport. */
  async seeMarked(words) {
    const mark = this.page.getByRole("article").locator("mark").first();
    await expect(mark).toHaveText(words);
    await expect(mark).toBeInViewport();
  }

  link(name) {
    return this.page.getByRole("main").getByRole("link", { name, exact: true });
  }

  topic(name) {
    return this.page.getByRole("region", { name: "Topics" }).getByRole("button", { name, exact: true });
  }

  /** Sees the count in the heading and in the live region. */
  async seeCount(summary) {
    await expect(this.page.getByRole("main").getByRole("heading", { name: summary, exact: true })).toBeVisible();
    await expect(this.page.getByRole("status")).toHaveText(summary);
  }

  /** Sees the sources of the listed articles, in order. */
  async seeOutlets(...outlets) {
    await expect(this.list.getByRole("article")).toHaveCount(outlets.length);
    for (const [place, outlet] of outlets.entries()) {
      await expect(this.list.getByRole("article").nth(place)).toContainText(outlet);
    }
  }

  /** Sees a value of a facet with this count. */
  async seeRow(facet, label, count) {
    await expect(this.box(facet, label)).toHaveAccessibleName(`${label} ${count}`);
  }

  async seeAddress(fragment) {
    await expect.poll(() => decodeURIComponent(new URL(this.page.url()).hash)).toBe(fragment);
  }
}

/** A test that fails if its page logs an error or a warning, or violates the page's Content Security Policy. */
export const test = base.extend({
  explorer: async ({ page }, use) => {
    const complaints = [];
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.addInitScript(() => {
      // Playwright cannot use the dialog of `showDirectoryPicker`. Without that function, the page uses an <input>.
      delete globalThis.showDirectoryPicker;
      addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    });
    await use(new Explorer(page));
    expect(complaints).toEqual([]);
  },
});
