// Shows a corpus that differs from the bundled one: an opened folder, or the bundled articles with changed topics. The
// bar above the page names this corpus.
//
// In this module, a folder is an object. `report` is its reading report, and `parts` are its three sections. In some
// browsers, `handle` is a handle of the folder. After a change of topics, `toml` is the changed `topics.toml`. `undo`
// are the previous topics, newest last. `isUnsaved` says that the change is in no saved file yet. `isOwn` says that the
// articles are the bundled ones.
import { byId, root } from "../page.js";
import { replace } from "../sections.js";
import { forget, keep } from "./kept.js";
import { confirmed, counted, showReport } from "./report_dialog.js";
import { save } from "./save.js";

// The number of digits of the fingerprint in an address. `FINGERPRINT` in core/src/route/mod.rs is the same number.
const digits = 8;
let program;
let shown = { undo: [] };
let isStored = true;

// Sets the function that makes the program show the corpus of the current sections.
export function follow(listener) {
  program = listener;
}

// The folder that the page shows. While the page shows the bundled corpus, the object has no report.
export const folder = () => shown;

// Shows a folder and stores it.
export async function explore(opened) {
  restore(opened);
  history.pushState(null, "", address(opened));
  scrollTo(0, 0);
  await drawn();
  byId("results-heading").focus({ preventScroll: true });
  await stored();
}

// Shows the same articles with other topics. `parts` are the new sections. The second parameter describes the new
// topics, as `TopicList` in core/src/bridge/topics.rs does. `undo` are the previous topics, newest last.
export async function amend(parts, { title, articles, toml }, undo) {
  const own = { isOwn: true, report: { title, read: articles, fingerprint: pageFingerprint() } };
  const at = scrollY;
  restore({ ...(shown.report ? shown : own), parts, toml, undo, isUnsaved: true });
  await drawn();
  scrollTo(0, at);
  await stored();
}

// Replaces the sections with those of a folder, and names the folder in the bar. The program then loads these sections.
export function restore(opened) {
  shown = { undo: [], ...opened };
  const { handle, isOwn, report, undo } = shown;
  replace(shown.parts);
  root.dataset.corpus = report.fingerprint;
  root.toggleAttribute("data-changed", undo.length > 0);
  const changed = undo.length ? ", with changed topics" : "";
  byId("opened-title").textContent = `${isOwn ? "" : "Your folder "}“${report.title}”: ${counted(report.read, "article")}${changed}.`;
  byId("opened").hidden = false;
  byId("opened-report").hidden = Boolean(isOwn);
  byId("opened-report").onclick = () => showReport(report, false);
  byId("opened-again").hidden = !handle;
  byId("opened-save").onclick = saveOpened;
  byId("opened-close").textContent = isOwn ? "Discard the changes" : "Close this folder";
  byId("opened-close").onclick = close;
  guard();
  if (!location.hash && !isOwn) history.replaceState(history.state, "", address(shown));
}

const pageFingerprint = () => document.querySelector("meta[name=cuttings-fingerprint]").content;
const address = ({ report: { fingerprint } }) => `#corpus=${fingerprint.slice(0, digits)}`;

// Saves the page as one file, and notes that the file contains the changes of topics.
export const saveOpened = () => save(noteSaved);

// Notes that the changes of topics are in a file.
export function noteSaved() {
  if (!shown.isUnsaved) return;
  shown.isUnsaved = false;
  stored();
}

async function stored() {
  try {
    await keep(shown);
    isStored = true;
  } catch {
    isStored = false;
    byId("opened-title").append(" This browser refuses to store it. Save it as one file before you leave.");
  }
  guard();
}

// Has the browser ask before the reader leaves, if a change of topics or the folder would be lost.
function guard() {
  removeEventListener("beforeunload", ask);
  if (shown.isUnsaved || !isStored) addEventListener("beforeunload", ask);
}

function ask(event) {
  event.preventDefault();
}

// Closes the folder. Deletes the stored folder and reloads the page, which then shows the bundled corpus.
async function close() {
  const rest = "The changes of topics are in no saved file. Save the page as one file, or download topics.toml, to keep them.";
  if (shown.isUnsaved && !(await confirmed("Discard the changes?", rest, "Discard"))) return;
  removeEventListener("beforeunload", ask);
  await forget();
  location.replace(location.pathname + location.search);
}

// Has the program show the current sections. Resolves once the articles are drawn, because the program then sets
// `data-state` again.
function drawn() {
  const done = new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      resolve();
    });
    watch.observe(root, { attributeFilter: ["data-state"] });
  });
  program();
  return done;
}
