// An opened folder is shown, kept over a reload, and closed.
import { pathToFileURL } from "node:url";
import { until } from "./deadline.mjs";
import { ALL } from "./reader.mjs";
import { DIST, SINGLE } from "./releases.mjs";

const ONE = "1 of 1 article";

/** Pastes an article and explores it. Expects it to survive a reload until it is closed. */
async function openAndClose(reader, address) {
  await reader.openAt(address);
  await reader.seeCount(ALL);
  await reader.click("button", "Open a folder…");
  await (await reader.see("textbox", "Article text")).type("The bridge will close in July for repairs.");
  await reader.click("button", "Read this article");
  await reader.see("heading", "1 article");
  await reader.click("button", "Explore 1 article");
  await reader.seeCount(ONE);
  const isStored = () => reader.tab.run(() => Object.keys(localStorage).some((key) => key.startsWith("cuttings-folder-")));
  await until("the folder is stored", isStored);
  await reader.tab.reload();
  await reader.seeCount(ONE);
  await reader.click("button", "Close this folder");
  await reader.seeCount(ALL);
}

export function opened(scenario) {
  scenario("an opened text is kept over a reload until it is closed", async (reader, host) => {
    await openAndClose(reader, (await host(DIST)).address);
  });

  scenario("from disk: an opened text is kept over a reload until it is closed", async (reader) => {
    await openAndClose(reader, pathToFileURL(SINGLE).href);
  });
}
