// Sets the theme, and hides the list if the address names an article, before the first paint.
import { root } from "./page.js";

try {
  const theme = localStorage.getItem("cuttings-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch { /* without storage, the system's theme applies */ }

// The plain articles come after the list in the HTML. Without this, an address of an article would show the list first.
if (/^#doc=[^&]+$/.test(location.hash)) {
  root.dataset.reading = "";
  addEventListener("load", () => delete root.dataset.reading);
}
