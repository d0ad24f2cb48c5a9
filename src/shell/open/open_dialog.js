// Opens the folder, the files or the text that the reader chooses.
import { byId } from "../page.js";
import { request } from "../worker.js";
import { chosen, ofHandle, pasted, read } from "./folder.js";
import { explore } from "./opened_bar.js";
import { say, showReport } from "./report_dialog.js";
import { working } from "./working_dialog.js";

let isOpening = false;

export function show() {
  const [dialog, form] = ["open", "paste"].map(byId);
  for (const kind of ["folder", "files"]) {
    const input = byId(`pick-${kind}`);
    byId(`open-${kind}`).onclick = () => input.click();
    input.onchange = () => {
      const collection = chosen(input.files);
      // Without this, choosing the same folder again would fire no event.
      input.value = "";
      open(() => collection);
    };
  }
  if (globalThis.showDirectoryPicker) byId("open-folder").onclick = pick;
  form.onsubmit = (event) => {
    event.preventDefault();
    const fields = ["text", "headline", "source", "date"].map((field) => byId(`paste-${field}`).value.trim());
    form.reset();
    open(() => pasted(...fields));
  };
  byId("open-close").onclick = () => dialog.close();
  dialog.showModal();
}

// Lets the reader choose a folder, and gets a handle with which the page can read the folder again.
async function pick() {
  try {
    const handle = await showDirectoryPicker({ id: "cuttings" });
    open((signal) => ofHandle(handle, signal));
  } catch (reason) {
    // An AbortError means that the reader closed the browser's dialog. Otherwise the browser refuses to show its
    // dialog.
    if (reason.name !== "AbortError") byId("pick-folder").click();
  }
}

// Reads the collection that `gather` returns and shows the report. Then shows the articles, if the reader chooses to
// explore them.
export async function open(gather) {
  if (isOpening) return;
  isOpening = true;
  byId("open").close();
  try {
    const folder = await working("Reading your files", (tell, signal) => made(gather, tell, signal));
    if (!folder) return;
    if (await showReport(folder.report, true)) explore(folder);
  } catch (reason) {
    say("Your files could not be read", reason.message);
  } finally {
    isOpening = false;
  }
}

async function made(gather, tell, signal) {
  const { title, files, ...others } = await gather(signal);
  const contents = await read(files, tell, signal);
  const names = files.map(({ name }) => name);
  const { outcome, parts } = await request({ open: { title, names } }, contents, tell, signal);
  return { report: outcome.opened, parts, ...others };
}
