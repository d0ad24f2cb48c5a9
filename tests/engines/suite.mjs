// What must work alike in every engine: from a host under a path, from disk, offline, across releases, and when parts fail.
import { describe, before, after, test } from "node:test";
import { ENGINES, launch, missing } from "./driver.mjs";
import { stopAll } from "./host.mjs";
import { fromDisk } from "./disk.mjs";
import { faults } from "./faults.mjs";
import { hosted } from "./hosted.mjs";
import { offline } from "./offline.mjs";

/** Runs everything in one engine. Only Chromium is indispensable; where another cannot be had, the run says so. */
export function suite(name) {
  const lacking = missing(name);
  if (lacking.length && name !== "Chromium") {
    test(name, { skip: `${lacking.join(", ")} not on this machine: ${name} was not tested` });
    return;
  }
  describe(name, () => {
    let browser;
    before(async () => {
      if (lacking.length) throw new Error(`${lacking.join(", ")} not on this machine, and the tests need it`);
      browser = await launch(name);
      console.log(`engine: ${await browser.version()}`);
    });
    after(async () => {
      await browser?.close();
      await stopAll();
    });
    const tab = () => browser.tab();
    for (const part of [hosted, fromDisk, offline, faults]) part(tab);
  });
}
