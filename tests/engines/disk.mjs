// The single file, opened from disk.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { OPEN, SAVE, asked } from "../asked.mjs";
import { until } from "./deadline.mjs";
import { ALL } from "./reader.mjs";
import { DIST, SINGLE, scratch } from "./releases.mjs";

const DAMAGED = "Part of this file is damaged";

/** Writes a changed copy of a single file and returns the address of the copy. */
function copy(name, change, html = readFileSync(SINGLE, "utf8")) {
  const file = scratch(`${name}.html`);
  writeFileSync(file, change(html));
  return pathToFileURL(file).href;
}

/**
 * Returns the HTML with a script before the page's own scripts. The policy gets the hash of this script, because it
 * would block the script otherwise.
 */
export function withScript(html, script) {
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  return html.replace("script-src ", `script-src ${hash} `).replace(/(http-equiv="Content-Security-Policy"[^>]*>)/, (meta) => `${meta}<script>${script}</script>`);
}

export const NO_WASM = "delete globalThis.WebAssembly";
/** A script that collects errors and violations of the policy in the global array `broken`. */
export const RECORDER = "globalThis.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective + ' ' + event.blockedURI)); addEventListener('error', (event) => broken.push(event.message))";

export function fromDisk(scenario) {
  scenario("from disk: explores, reads, goes back and reloads, and requests only its own file", async (reader) => {
    const address = pathToFileURL(SINGLE).href;
    await reader.explore(address);
    const asked = (await reader.tab.requests()).filter((url) => /^(?!about:|data:)/.test(url) && url.split("#")[0] !== address);
    assert.deepEqual(asked, []);
    assert.deepEqual(await reader.tab.complaints(), []);
  });

  scenario("from disk: does not violate its policy", async (reader) => {
    await reader.explore(copy("recorded", (html) => withScript(html, RECORDER)));
    await reader.tab.run(() => fetch("http://127.0.0.1:9/on-purpose").catch(() => undefined));
    await until("the violation on purpose", () => reader.tab.run(() => broken.length));
    assert.match((await reader.tab.run(() => broken))[0], /on-purpose/);
  });

  const faults = {
    "WebAssembly is missing": ["This browser does not run WebAssembly", (html) => withScript(html, NO_WASM)],
    "the file is cut short": [DAMAGED, (html) => html.slice(0, html.length / 2)],
    "a letter of the program is wrong": [DAMAGED, (html) => {
      const at = html.indexOf("data-part=\"program\"") + 20_000;
      return html.slice(0, at) + (html[at] === "A" ? "B" : "A") + html.slice(at + 1);
    }],
  };
  for (const [name, [title, change]] of Object.entries(faults)) {
    scenario(`from disk: ${name}`, async (reader) => {
      await reader.openAt(copy(name.replaceAll(" ", "-"), change));
      await reader.seeFault(title);
    });
  }

  scenario("from disk: a saved page reports the same faults, above its own articles", async (reader) => {
    await reader.openAt(pathToFileURL(SINGLE).href);
    await reader.seeCount(ALL);
    const [, saved] = await reader.tab.run(asked, [OPEN, SAVE]);
    const [html] = saved.parts;
    for (const [name, [title, change]] of Object.entries(faults)) {
      await reader.openAt(copy(`saved, ${name}`, change, html));
      await reader.seeFault(title, "The call");
    }
  });

  scenario("from disk: index.html says which file to open, and shows the articles", async (reader) => {
    await reader.openAt(pathToFileURL(`${DIST}/index.html`).href);
    await reader.see("heading", "Open cuttings.html instead");
    await reader.click("link", "Open cuttings.html");
    await reader.seeCount("5 of 5 articles");
  });
}
