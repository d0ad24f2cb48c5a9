// Constants and helpers for all modules of the shell.
export const root = document.documentElement;
export const isSingle = root.dataset.edition === "single";
export const isOnDisk = location.protocol === "file:";
export const byId = (id) => document.getElementById(id);

// Stores a value until the tab is closed, or removes it if `value` is null. Returns the previous value: null if there
// was none, "no storage" if the browser refuses storage.
export function remember(key, value) {
  try {
    const kept = sessionStorage.getItem(key);
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
    return kept;
  } catch {
    return "no storage";
  }
}
