// Says what is wrong, over the plain articles, when the program cannot start or has broken.
import { keepOffline } from "./offline.js";
import { forget } from "./open/kept.js";
import { byId, isSingle, remember, root } from "./page.js";
import { renew } from "./parts.js";

const below = "the articles can be read here all the same";
const faults = {
  wasm: ["This browser does not run WebAssembly", `For search and filters, open the page in a current version of Firefox, Chrome, Edge or Safari, or allow WebAssembly where a setting for higher security turned it off; ${below}.`],
  disk: ["From disk, another file is the one to open", `Open cuttings.html, which lies beside this file and holds everything; ${below}.`],
  load: ["A part of the page did not arrive", `Check the connection and reload for search and filters; ${below}.`],
  damaged: ["A part of this file is damaged", `Get the file once more for search and filters; ${below}.`],
  folder: ["The folder that you opened cannot be shown", `This page has changed since you opened it. Reload, and open the folder again; ${below}.`],
  hang: ["The page has not started yet", `Wait a little longer, or reload; ${below}.`],
  panic: ["The page ran into an error and stopped", `Reload to go on where you were; until then ${below}.`],
};
const details = [];
let fault = "";

export function show(kind, detail) {
  if (detail) details.push(String(detail));
  // After the first fault of a start, only a panic says more. Nothing is said twice.
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

// If the browser refuses its clipboard, the old command may still work. Otherwise the text stands there selected.
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

// A program that broke receives no more events.
for (const type of ["hashchange", "popstate", "keydown", "pagehide", "pointermove", "pointerup", "pointercancel"]) {
  addEventListener(type, (event) => fault === "panic" && event.stopImmediatePropagation(), true);
}

/* While the program starts. */

const patience = 10000;
let watchdog;

// Starts the watchdog, or starts it again: something has arrived.
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

// The same frame shows the program instead of the plain articles. If a plain link had the focus, the same link of the
// program gets it.
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
