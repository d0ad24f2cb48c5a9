// Runs before the first paint. Sets the theme, and hides the list if the address names something else.
import { root } from "./page.js";

try {
  const theme = localStorage.getItem("cuttings-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch { /* without storage, the system's theme applies */ }

// A browser finds the element that an address names only after it has read the whole page. Without this, it would show
// the whole list until then.
if (location.hash.length > 1) {
  root.dataset.seeking = "";
  addEventListener("load", () => delete root.dataset.seeking);
}
// The plain articles come after the list in the HTML. Without this, a page opened at an article would first show the
// list.
if (/^#doc=[^&]+$/.test(location.hash)) {
  root.dataset.reading = "";
  addEventListener("load", () => delete root.dataset.reading);
}
