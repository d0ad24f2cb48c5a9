// Sets the theme, and hides the list if the address names something else, before the first paint.
import { root } from "./page.js";

try {
  const theme = localStorage.getItem("cuttings-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch { /* without storage, the system's theme applies */ }

// A browser finds what an address names only once it has read the whole page. Until then it would show the whole list.
if (location.hash.length > 1) {
  root.dataset.seeking = "";
  addEventListener("load", () => delete root.dataset.seeking);
}
// The plain articles come after the list in the HTML. Without this, an address of an article would show the list first.
if (/^#doc=[^&]+$/.test(location.hash)) {
  root.dataset.reading = "";
  addEventListener("load", () => delete root.dataset.reading);
}
