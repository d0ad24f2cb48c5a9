// Replaces the bundled corpus with an opened folder, and shows the bar above the page that names the folder.
import { byId, root } from "../page.js";
import { replace } from "../sections.js";
import { forget, keep } from "./kept.js";
import { counted, showReport } from "./report_dialog.js";
import { save } from "./save.js";

// The number of digits of the fingerprint in an address. `FINGERPRINT` in core/src/route/mod.rs is the same number.
const digits = 8;
let program;

// Sets the function that makes the program show the corpus of the current sections.
export function follow(listener) {
  program = listener;
}

// Shows an opened folder and stores it. `folder` has the field `report`, and `parts` with the three sections.
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
    byId("opened-title").append(" This browser refuses to store it. Save it as one file before you leave.");
  }
}

// Replaces the sections with those of a folder, and names the folder in the bar. The program then loads these sections.
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

// Deletes the stored folder and reloads the page. It then shows the bundled corpus.
async function close() {
  removeEventListener("beforeunload", ask);
  await forget();
  location.replace(location.pathname + location.search);
}

function ask(event) {
  event.preventDefault();
}

// Focuses the results heading of the new page as soon as that heading is drawn. `before` is the heading of the previous
// page.
function focusOther(before) {
  const heading = byId("results-heading");
  if (heading && heading !== before) heading.focus({ preventScroll: true });
  else requestAnimationFrame(() => focusOther(before));
}
