// Shows a message above the plain articles if the program cannot start or panics.
import { keepOffline } from "./offline.js";
import { forget } from "./open/kept.js";
import { byId, isSingle, remember, root } from "./page.js";
import { renew } from "./parts.js";

const below = "You can still read the articles below.";
const faults = {
  wasm: ["This browser does not run WebAssembly", `For search and filters, use a current version of Firefox, Chrome, Edge or Safari, or allow WebAssembly in the browser’s security settings. ${below}`],
  disk: ["Open cuttings.html instead", `This file does not work from disk. Open cuttings.html in the same folder: it contains everything. ${below}`],
  load: ["Part of the page did not load", `For search and filters, check your connection and reload. ${below}`],
  damaged: ["Part of this file is damaged", `For search and filters, download the file again. ${below}`],
  folder: ["Your folder cannot be shown", `This page has changed since you opened the folder. Reload, then open the folder again. ${below}`],
  hang: ["The page has not started yet", `Wait a little longer, or reload. ${below}`],
  panic: ["The page ran into an error and stopped", `Reload to continue. ${below}`],
};
const details = [];
let fault = "";

export function show(kind, detail) {
  if (detail) details.push(String(detail));
  // A fault stays on screen, unless it is a hang or the new fault is a panic.
  if (fault === kind || (fault && fault !== "hang" && kind !== "panic")) return;
  fault = kind;
  clearTimeout(watchdog);
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", draw);
  else draw();
}

function draw() {
  const [title, advice] = faults[fault];
  const version = document.querySelector("meta[name=cuttings-fingerprint]");
  const report = [title, ...details, location.href, `corpus ${version && version.content}`, navigator.userAgent];
  const active = document.activeElement;
  const wasNowhere = !active || active === document.body || byId("app").contains(active);
  root.dataset.state = "failed";
  byId("fault-title").textContent = title;
  byId("fault-advice").textContent = advice;
  byId("fault-details").textContent = report.join("\n");
  byId("fault-single").hidden = fault !== "disk";
  byId("fault-reload").hidden = fault === "disk";
  byId("fault-reload").onclick = reload;
  byId("fault-copy").onclick = copy;
  byId("fault").hidden = false;
  if (fault === "panic") byId("app").replaceChildren();
  if (wasNowhere) byId(fault === "disk" ? "fault-single" : "fault-reload").focus({ preventScroll: true });
  keepOffline();
}

// Copies the details. If the browser refuses access to the clipboard, the deprecated function `execCommand` may still
// work. If that function fails too, the text stays selected, so that the reader can copy it.
async function copy() {
  const report = byId("fault-details");
  let isCopied = true;
  try {
    await navigator.clipboard.writeText(report.textContent);
  } catch {
    report.parentElement.open = true;
    getSelection().selectAllChildren(report);
    isCopied = document.execCommand("copy");
  }
  byId("fault-copied").textContent = isCopied ? "Copied" : "The details are selected: press Ctrl+C or ⌘C";
}

async function reload() {
  if (fault !== "panic" && !isSingle) await renew(location.pathname + location.search);
  location.reload();
}

addEventListener("error", (event) => {
  const Trap = globalThis.WebAssembly ? WebAssembly.RuntimeError : RangeError;
  if (event.error instanceof Trap) show("panic", event.error.message);
  else if (isSingle && root.dataset.state === "starting" && event.message) show("damaged", event.message);
}, true);

// Stops these events after a panic, before they reach the program's listeners. The program can no longer handle them.
for (const type of ["hashchange", "popstate", "keydown", "pagehide", "pointermove", "pointerup", "pointercancel"]) {
  addEventListener(type, (event) => fault === "panic" && event.stopImmediatePropagation(), true);
}

/* The watchdog shows the fault `hang` if, during the start, no part of the page arrives for `patience` milliseconds. */

const patience = 10000;
let watchdog;

// Starts or restarts the watchdog. Called whenever a piece of the page arrives.
export function wait() {
  clearTimeout(watchdog);
  if (!fault) watchdog = setTimeout(() => show("hang"), patience);
}

new MutationObserver(() => {
  const { state, failure, panic, corpus } = root.dataset;
  if (panic) return show("panic", panic);
  if (failure && corpus) return forget().then(() => show("folder", failure));
  if (failure) return show("load", failure);
  if (state === "ready") settle();
}).observe(root, { attributeFilter: ["data-state", "data-panic", "data-failure"] });

// Runs when the program is drawn. In the same frame, style sheets replace the plain articles with the program. If a
// link in the plain articles has the focus, the focus moves to the same link in the program.
function settle() {
  clearTimeout(watchdog);
  fault = "";
  byId("fault").hidden = true;
  const link = document.activeElement && document.activeElement.closest("#plain a[href]");
  const same = link && byId("app").querySelector(`a[href="${CSS.escape(link.getAttribute("href"))}"]`);
  if (same) same.focus({ preventScroll: true });
  remember("cuttings-again", null);
  keepOffline();
}
