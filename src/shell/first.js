// Runs before the first paint. Sets the theme, and hides the plain list if the address names something else.
import { root } from "./page.js";

try {
  const theme = localStorage.getItem("cuttings-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch { /* without storage, the system's theme applies */ }

// A browser finds the element that an address names only after it has read the whole page. Until then, the attribute
// `data-seeking` makes the list invisible.
if (location.hash.length > 1) {
  root.dataset.seeking = "";
  addEventListener("load", () => delete root.dataset.seeking);
}
// If the address names an article, the attribute `data-reading` removes the list from the layout. The plain articles
// come after the list in the HTML, so the page would otherwise show the list first.
if (/^#doc=[^&]+$/.test(location.hash)) {
  root.dataset.reading = "";
  addEventListener("load", () => delete root.dataset.reading);
}
