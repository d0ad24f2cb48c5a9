// Shows the progress of long work, and lets the reader cancel it.
import { byId } from "../page.js";

// The wait before the dialog is shown, in milliseconds.
const patience = 500;
// The time between two updates of the count, in milliseconds. It is long because screen readers announce each update.
const pace = 1000;

// Runs `work` and returns its result, or undefined if the reader cancelled. `work` gets a function that shows progress,
// and an AbortSignal.
export async function working(title, work) {
  const stop = new AbortController();
  // A file on a slow drive may take minutes to arrive. Cancel does not wait for it.
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
