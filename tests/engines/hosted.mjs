// The page on a static host, under a path such as a project has on GitHub Pages.
import assert from "node:assert/strict";
import { until } from "./deadline.mjs";
import { ALL, ZEE } from "./reader.mjs";
import { DIST } from "./releases.mjs";

export function hosted(scenario) {
  scenario("from a host: explores, reads, goes back, reloads, requests nothing elsewhere, keeps its policy", async (reader, host) => {
    const page = await host(DIST);
    await reader.explore(page.address);
    const foreign = (await reader.tab.requests()).filter((url) => /^(?!about:|data:)/.test(url) && !url.startsWith(page.address));
    assert.deepEqual(foreign, []);
    assert.deepEqual(await reader.tab.complaints(), []);
    // Reports may arrive late. So the test violates the policy on purpose, and expects that report to be the first.
    await reader.tab.run(() => fetch("http://127.0.0.1:9/on-purpose").catch(() => undefined));
    await until("the report of a policy broken on purpose", () => page.violations.length);
    assert.match(page.violations[0], /on-purpose/);
  });

  scenario("from a host: the engine's accessibility tree has the controls by their names", async (reader, host) => {
    const page = await host(DIST);
    await reader.openAt(page.address);
    await reader.seeCount(ALL);
    const parts = [["searchbox", "Search articles"], ["checkbox", ZEE.row], ["link", ZEE.headline]];
    for (const [role, name] of parts) assert.ok(await reader.tab.isNamed(role, name), `${role} “${name}”`);
  });

  scenario("from a host: an address without its trailing slash leads to the page and keeps the view", async (reader, host) => {
    const page = await host(DIST);
    await reader.openAt(page.address.replace(/\/$/, ZEE.address));
    await reader.seeCount("1 of 5 articles");
    await reader.see("link", ZEE.headline);
  });

  // In a sandboxed frame, scripts are off in every engine, and the page around the frame can read its text.
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
