// What a reader does and sees, in any engine. Roles and names stand here and nowhere else.
import assert from "node:assert/strict";
import { until } from "./deadline.mjs";

export class Reader {
  constructor(tab) {
    this.tab = tab;
  }

  async openAt(address) {
    await this.tab.goto(address);
  }

  /** The part with this role and name, as soon as it is there. */
  see(role, name) {
    return until(`${role} “${name}”`, () => this.tab.find(role, name));
  }

  seeNo(role, name) {
    return until(`no ${role} “${name}”`, async () => !(await this.tab.find(role, name)));
  }

  /** The count, as it is written and as it is said. */
  async seeCount(summary) {
    await this.see("heading", summary);
    await until(`status “${summary}”`, async () => (await (await this.tab.find("status"))?.text()) === summary);
  }

  async choose(row) {
    await (await this.see("checkbox", row)).click();
  }

  async search(words) {
    await (await this.see("searchbox", "Search articles")).type(words);
  }

  async open(headline) {
    await (await this.see("link", headline)).click();
    await this.seeNo("checkbox", "Zee News 1");
    await this.see("heading", headline);
  }

  async seeAddress(fragment) {
    await until(`address ${fragment}`, async () => decodeURIComponent(new URL(await this.tab.url()).hash) === fragment);
  }

  /** The sentence of a start that failed, and a way on. */
  async seeFault(title) {
    await this.see("heading", title);
    await this.see("button", "Reload this view");
  }

  async seeNoComplaints() {
    assert.deepEqual(await this.tab.complaints(), []);
  }
}
