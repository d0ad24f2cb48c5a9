// If a part of the page is damaged or missing, the page says what happened and what to do. It is never blank.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NO_WASM, withScript } from "./disk.mjs";
import { reset } from "./host.mjs";
import { DIST } from "./releases.mjs";

const LOAD = "Part of the page did not load";
const WASM = /\.wasm$/;
const JS = /^cuttings-page-.*\.js$/;

const missing = (response) => response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html><p>not found");
const sends = (type, change) => (response, name) => response.writeHead(200, { "content-type": type }).end(change(name && readFileSync(join(DIST, name))));
/** Damages the header of a section, because browsers would not notice a damaged letter in a text. */
const flipped = (bytes) => {
  bytes[9] ^= 0xff;
  return bytes;
};

const FAULTS = {
  "the program is missing": [WASM, missing],
  "the program is cut in half": [WASM, sends("application/wasm", (bytes) => bytes.subarray(0, bytes.length / 2))],
  "a byte of the program is wrong": [WASM, sends("application/wasm", flipped)],
  "a page comes instead of the program": [WASM, sends("text/html", () => "<!doctype html><p>Hello")],
  "the connection breaks": [WASM, reset],
  "the script is missing": [JS, missing],
  "the script is broken": [JS, sends("text/javascript", () => "export default function (")],
};

export function faults(scenario) {
  for (const [name, [file, answer]] of Object.entries(FAULTS)) {
    scenario(`when ${name}`, async (reader, host) => {
      // As on GitHub Pages, browsers may cache files for ten minutes. So the damaged file is still cached when the
      // reader reloads.
      const page = await host(DIST, { maxAge: 600 });
      page.break(file, answer);
      await reader.openAt(page.address);
      await reader.seeFault(LOAD);
      page.mend();
      await reader.click("button", "Reload this view");
      await reader.seeCount("5 of 5 articles");
    });
  }

  scenario("when WebAssembly is missing", async (reader, host) => {
    const page = await host(DIST);
    page.break(/^$/, (response) => response.writeHead(200, { "content-type": "text/html" }).end(withScript(readFileSync(join(DIST, "index.html"), "utf8"), NO_WASM)));
    await reader.openAt(page.address);
    await reader.seeFault("This browser does not run WebAssembly");
  });

  scenario("the program starts even if the host sends a wrong MIME type", async (reader, host) => {
    const page = await host(DIST);
    page.break(WASM, sends("application/octet-stream", (bytes) => bytes));
    await reader.openAt(page.address);
    await reader.seeCount("5 of 5 articles");
  });
}
