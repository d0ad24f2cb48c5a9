// Runs the same scenarios in Chromium, Firefox and WebKit. If Chromium is missing, the run fails. If another engine is
// missing, the run reports this engine as not tested and continues.
import { after, before, describe, test } from "node:test";
import { ENGINES, launch, missing } from "./driver.mjs";
import { faults } from "./faults.mjs";
import { fromDisk } from "./disk.mjs";
import { host } from "./host.mjs";
import { hosted } from "./hosted.mjs";
import { offline } from "./offline.mjs";
import { opened } from "./opened.mjs";
import { Reader } from "./reader.mjs";
import { layOut } from "./releases.mjs";
import { working } from "./working.mjs";

describe("engines", { concurrency: 2 }, () => {
  before(layOut);
  for (const name of Object.keys(ENGINES)) {
    const lacking = missing(name);
    if (lacking.length && name !== "Chromium") {
      test(name, { skip: `not tested, because this machine lacks ${lacking.join(", ")}` }, () => {});
      continue;
    }
    describe(name, { concurrency: 1 }, () => {
      let browser;
      before(async () => {
        if (lacking.length) throw new Error(`this machine lacks ${lacking.join(", ")}`);
        browser = await launch(name);
        console.log(`testing in ${await browser.version()}`);
      });
      after(() => browser?.close());
      const scenario = (what, act) =>
        test(what, { timeout: 90_000 }, async () => {
          const reader = new Reader(await browser.tab());
          const hosts = [];
          const serve = async (...folder) => {
            hosts.push(await host(...folder));
            return hosts.at(-1);
          };
          try {
            await act(reader, serve);
          } finally {
            await reader.tab.close();
            await Promise.all(hosts.map((page) => page.stop()));
          }
        });
      for (const part of [hosted, fromDisk, offline, faults, working, opened]) part(scenario);
    });
  }
});
