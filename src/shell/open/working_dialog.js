// Shows how far a long piece of work is, and lets the reader cancel it.
import { byId } from "../page.js";

// Work that is done within half a second shows nothing.
const patience = 500;
// How often the count is written: screen readers announce it.
const pace = 1000;

// Does the work. Returns undefined if the reader cancelled it.
export async function working(title, work) {
  const stop = new AbortController();
  // A file of a slow drive may not arrive for minutes. The dialog does not wait for it.
  const cancelled = new Promise((_, reject) => stop.signal.addEventListener("abort", () => reject(stop.signal.reason)));
  const [dialog, bar, count] = ["working", "working-bar", "working-count"].map(byId);
  byId("working-title").textContent = title;
  count.textContent = "";
  bar.removeAttribute("value");
  let written = 0;
  const tell = (done, total) => {
    bar.max = total;
    bar.value = done;
    if (performance.now() - written < pace && done < total) return;
    written = performance.now();
    count.textContent = `${done} of ${total}`;
  };
  byId("working-cancel").onclick = () => stop.abort();
  dialog.oncancel = () => stop.abort();
  const shown = setTimeout(() => dialog.showModal(), patience);
  try {
    return await Promise.race([work(tell, stop.signal), cancelled]);
  } catch (reason) {
    if (!stop.signal.aborted) throw reason;
    return undefined;
  } finally {
    clearTimeout(shown);
    dialog.close();
  }
}
