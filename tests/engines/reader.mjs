// The actions and observations of a reader, in any engine.
import { until } from "./deadline.mjs";

export const ALL = "5 of 5 articles";
export const ZEE = { row: "Zee News 1", address: "#source=zee-news", headline: "Days after Trump hosted Munir, Singh raises Pakistan and Operation Sindoor with Hegseth" };
const DEVDISCOURSE = { address: "#source=devdiscourse" };

export class Reader {
  constructor(tab) {
    this.tab = tab;
  }

  /**
   * Opens an address as a new document, even if only its fragment differs from the current address. Does not open an
   * empty page in between, because WebKit without a profile may then forget what a service worker cached.
   */
  async openAt(address) {
    const document = (url) => url.split("#")[0];
    const isSame = document(await this.tab.url()) === document(address);
    await this.tab.goto(address);
    if (isSame) await this.tab.reload();
  }

  /** Waits for the element with this role and name, and returns it. */
  see(role, name) {
    return until(`${role} “${name}”`, () => this.tab.find(role, name));
  }

  seeNo(role, name) {
    return until(`no ${role} “${name}”`, async () => !(await this.tab.find(role, name)));
  }

  async click(role, name) {
    await (await this.see(role, name)).click();
  }

  /** Sees the count in the live page. The plain page shows a count too, but has no search field. */
  async seeCount(summary) {
    await this.see("heading", summary);
    await this.see("searchbox", "Search articles");
  }

  async search(words) {
    await (await this.see("searchbox", "Search articles")).type(words);
  }

  async open(headline) {
    await this.click("link", headline);
    await this.seeArticle(headline);
  }

  async seeArticle(headline) {
    await this.see("heading", headline);
    await this.see("link", "Back to the list");
  }

  /** Sees the message of a failed start, the button to reload, and the plain articles. */
  async seeFault(title, headline = ZEE.headline) {
    await this.see("heading", title);
    await this.see("button", "Reload this view");
    await this.see("link", headline);
    await this.seeNo("searchbox", "Search articles");
  }

  /** Searches, reads, reloads, goes back and filters, once each. */
  async explore(address) {
    await this.openAt(address);
    await this.seeCount(ALL);
    await this.search("\"Operation Sindoor\"");
    await this.seeCount("1 of 5 articles");
    await this.open(ZEE.headline);
    await this.tab.reload();
    await this.seeArticle(ZEE.headline);
    await this.tab.back();
    await this.seeCount("1 of 5 articles");
    await this.see("link", ZEE.headline);
    await this.openAt(address + DEVDISCOURSE.address);
    await this.seeCount("1 of 5 articles");
    await this.click("checkbox", ZEE.row);
    await this.seeCount("2 of 5 articles");
    await this.tab.back();
    await this.seeCount("1 of 5 articles");
  }
}
