// What a reader does and sees, in any engine. Roles and names stand here and nowhere else.
import { until } from "./deadline.mjs";

export const ALL = "5 of 5 articles";
export const ZEE = { row: "Zee News 1", address: "#source=zee-news", headline: "Days after Trump hosted Munir, Singh raises Pakistan and Operation Sindoor with Hegseth" };
const DEVDISCOURSE = { address: "#source=devdiscourse" };

export class Reader {
  constructor(tab) {
    this.tab = tab;
  }

  /**
   * Opens an address as a new document, also where only its fragment is another. Never by way of an empty page: WebKit
   * without a profile may then forget what a worker kept.
   */
  async openAt(address) {
    const document = (url) => url.split("#")[0];
    const isSame = document(await this.tab.url()) === document(address);
    await this.tab.goto(address);
    if (isSame) await this.tab.reload();
  }

  /** The part with this role and name, as soon as it is there. */
  see(role, name) {
    return until(`${role} “${name}”`, () => this.tab.find(role, name));
  }

  seeNo(role, name) {
    return until(`no ${role} “${name}”`, async () => !(await this.tab.find(role, name)));
  }

  async click(role, name) {
    await (await this.see(role, name)).click();
  }

  /** The count, as it is written, and that the program says it: the plain page has no filters. */
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

  /** The sentence of a start that failed, a way on, and the articles all the same. */
  async seeFault(title) {
    await this.see("heading", title);
    await this.see("button", "Reload this view");
    await this.see("link", ZEE.headline);
    await this.seeNo("searchbox", "Search articles");
  }

  /** Everything that the page is for, once. */
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
