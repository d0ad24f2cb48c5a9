// The page on a static host, under a path like that of a project on GitHub Pages.
import assert from "node:assert/strict";
import { until } from "./deadline.mjs";
import { ALL, ZEE } from "./reader.mjs";
import { DIST } from "./releases.mjs";

export function hosted(scenario) {
  scenario("from a host: explores, reads, goes back and reloads, requests only its own files, does not violate its policy", async (reader, host) => {
    const page = await host(DIST);
    await reader.explore(page.address);
    const foreign = (await reader.tab.requests()).filter((url) => /^(?!about:|data:)/.test(url) && !url.startsWith(page.address));
    assert.deepEqual(foreign, []);
    assert.deepEqual(await reader.tab.complaints(), []);
    // Reports of violations may arrive late. The test therefore violates the policy on purpose, and expects that the
    // first report is about this violation.
    await reader.tab.run(() => fetch("http://127.0.0.1:9/on-purpose").catch(() => undefined));
    await until("the report of the violation on purpose", () => page.violations.length);
    assert.match(page.violations[0], /on-purpose/);
  });

  scenario("from a host: the controls have their names in the engine's accessibility tree", async (reader, host) => {
    const page = await host(DIST);
    await reader.openAt(page.address);
    await reader.seeCount(ALL);
    const parts = [["searchbox", "Search articles"], ["checkbox", ZEE.row], ["link", ZEE.headline]];
    for (const [role, name] of parts) assert.ok(await reader.tab.isNamed(role, name), `${role} “${name}”`);
  });

  scenario("from a host: an address without its trailing slash opens the page and keeps the view", async (reader, host) => {
    const page = await host(DIST);
    await reader.openAt(page.address.replace(/\/$/, ZEE.address));
    await reader.seeCount("1 of 5 articles");
    await reader.see("link", ZEE.headline);
  });

  // A sandboxed frame turns scripts off in every engine, and the page around the frame can still read the frame's text.
  scenario("from a host: with scripts off the page shows the articles", async (reader, host) => {
    const page = await host(DIST);
    for (const edition of ["", "cuttings.html"]) {
      await reader.openAt(`${page.origin}/empty`);
      const text = () =>
        reader.tab.run((address) => {
          const frame = document.querySelector("iframe") ?? document.body.appendChild(document.createElement("iframe"));
          if (!frame.src) Object.assign(frame, { sandbox: "allow-same-origin", width: 1000, height: 800, src: address });
          return frame.contentDocument?.body?.innerText ?? "";
        }, page.address + edition);
      await until(`the articles in ${edition || "the page"}`, async () => (await text()).includes(ZEE.headline));
      assert.match(await text(), /unwavering support/);
      assert.doesNotMatch(await text(), /Opening the articles|New version/);
    }
  });
}
