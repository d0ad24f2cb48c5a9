// Reads the opened folder again, after its files have changed. Only browsers that gave the page a handle of the folder
// can do this.
import { byId } from "../page.js";
import { ofHandle } from "./folder.js";
import { open } from "./open_dialog.js";
import { folder } from "./opened_bar.js";

addEventListener("click", ({ target }) => target === byId("opened-again") && open(again));

async function again(signal) {
  const { handle, toml, isUnsaved } = folder();
  // The browser asks the reader for permission once after each start of the page.
  if ((await handle.requestPermission({ mode: "read" })) !== "granted") throw new Error("The browser does not allow the page to read the folder.");
  const collection = await ofHandle(handle, signal);
  if (!toml) return collection;
  // Topics that the reader changed replace the `topics.toml` of the folder.
  const others = collection.files.filter(({ name }) => name !== "topics.toml");
  return { ...collection, files: [...others, { name: "topics.toml", file: new Blob([toml]) }], toml, isUnsaved };
}
