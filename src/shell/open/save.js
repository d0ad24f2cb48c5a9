// Saves the page as one file, with the articles that it shows.
import { byId } from "../page.js";
import { copies } from "../sections.js";
import { request, template } from "../worker.js";
import { say } from "./report_dialog.js";
import { working } from "./working_dialog.js";

// Saves the page, and calls `saved` when the browser has the file.
export async function save(saved = () => {}) {
  try {
    const bytes = await working("Writing the file", async (tell, signal) => {
      await request("hold", copies(), tell, signal);
      const { parts } = await request("save", [await template()], tell, signal);
      return parts[0];
    });
    if (!bytes) return;
    download(bytes, "text/html", `${named(byId("app").querySelector("h1").textContent)}.html`);
    saved();
  } catch (reason) {
    say("The file could not be written", reason.message);
  }
}

// A title as a file name that every operating system accepts.
const named = (title) => title.replace(/[\p{Cc}<>:"/\\|?*]+/gu, " ").replace(/\s+/g, " ").trim().slice(0, 100) || "cuttings";

// Downloads a file with this content, MIME type and name.
export function download(content, type, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser reads the blob some time after the click, so its address must stay valid for a while.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
