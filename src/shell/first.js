// What must be decided before the first paint.
import { root } from "./page.js";

try {
  const theme = localStorage.getItem("cuttings-theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
} catch { /* without storage, the system's theme applies */ }

// An article that the address names comes after the list: until it is there, the list is not shown in its place.
if (/^#doc=[^&]+$/.test(location.hash)) {
  root.dataset.reading = "";
  addEventListener("load", () => delete root.dataset.reading);
}
