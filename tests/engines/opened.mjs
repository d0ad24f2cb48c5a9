// The page shows an opened folder, keeps it over a reload, and closes it.
import { pathToFileURL } from "node:url";
import { until } from "./deadline.mjs";
import { ALL } from "./reader.mjs";
import { DIST, SINGLE } from "./releases.mjs";

const ONE = "1 of 1 article";

/** Pastes an article and explores it. Expects that a reload keeps the article, until the reader closes the folder. */
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
  scenario("from a host: a pasted article is kept over a reload until the reader closes it", async (reader, host) => {
    await openAndClose(reader, (await host(DIST)).address);
  });

  scenario("from disk: a pasted article is kept over a reload until the reader closes it", async (reader) => {
    await openAndClose(reader, pathToFileURL(SINGLE).href);
  });
}
