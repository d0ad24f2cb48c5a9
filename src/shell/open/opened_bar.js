// Shows a folder that the reader opened in the place of the bundled corpus, and says so above the page.
import { byId, root } from "../page.js";
import { replace } from "../sections.js";
import { forget, keep } from "./kept.js";
import { counted, showReport } from "./report_dialog.js";
import { save } from "./save.js";

// How many digits of the fingerprint stand in an address: src/state/opened.rs takes as many.
const digits = 8;
let program;

// Names the program's function that shows the corpus of the sections.
export function follow(listener) {
  program = listener;
}

// Shows a folder, and keeps it. A folder is its report and its three parts.
export async function explore(folder) {
  const before = byId("results-heading");
  restore(folder);
  history.pushState(null, "", address(folder));
  program();
  scrollTo(0, 0);
  focusOther(before);
  try {
    await keep(folder);
    removeEventListener("beforeunload", ask);
  } catch {
    addEventListener("beforeunload", ask);
    byId("opened-title").append(" This browser refuses to keep it: save it as one file before you leave.");
  }
}

// Puts a folder in the place of the corpus that the program will ask for.
export function restore(folder) {
  const { title, read, fingerprint } = folder.report;
  replace(folder.parts);
  root.dataset.corpus = fingerprint;
  byId("opened-title").textContent = `Your folder “${title}”: ${counted(read, "article")}.`;
  byId("opened").hidden = false;
  byId("opened-report").onclick = () => showReport(folder.report, false);
  byId("opened-save").onclick = save;
  byId("opened-close").onclick = close;
  if (!location.hash) history.replaceState(history.state, "", address(folder));
}

const address = ({ report: { fingerprint } }) => `#corpus=${fingerprint.slice(0, digits)}`;

// Loads the page again, which shows the bundled corpus.
async function close() {
  removeEventListener("beforeunload", ask);
  await forget();
  location.replace(location.pathname + location.search);
}

function ask(event) {
  event.preventDefault();
}

// The heading of the new page gets the focus as soon as it is drawn.
function focusOther(before) {
  const heading = byId("results-heading");
  if (heading && heading !== before) heading.focus({ preventScroll: true });
  else requestAnimationFrame(() => focusOther(before));
}
