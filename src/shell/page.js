// What every module of the shell knows of its page.
export const root = document.documentElement;
export const isSingle = root.dataset.edition === "single";
export const isOnDisk = location.protocol === "file:";
export const byId = (id) => document.getElementById(id);

// Sets or, with null, removes a value that lasts as long as the tab. Returns the old one.
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
