// Keeps the opened folder in the browser's database until the reader closes it.

// Pages of one origin share a database. From disk, so do all files in some browsers.
const page = location.pathname.replace(/index\.html$/, "");
// Says that there is something to look for: a page that never opened a folder opens no database.
const flag = `cuttings-folder-${page}`;
// A database that does not answer within this time is taken for empty.
const patience = 5000;

function stored(mode, act) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("cuttings", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("folders");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction("folders", mode);
      const asked = act(transaction.objectStore("folders"));
      transaction.oncomplete = () => {
        database.close();
        resolve(asked.result);
      };
      transaction.onabort = () => {
        database.close();
        reject(transaction.error);
      };
    };
  });
}

// Keeps a folder in the place of the one before it. Rejects if the browser refuses storage.
export async function keep(folder) {
  localStorage.setItem(flag, "yes");
  await stored("readwrite", (folders) => folders.put(folder, page));
}

// The folder that was kept, if there is one.
export async function kept() {
  try {
    if (!localStorage.getItem(flag)) return undefined;
    const late = new Promise((resolve) => setTimeout(resolve, patience));
    return await Promise.race([stored("readonly", (folders) => folders.get(page)), late]);
  } catch {
    return undefined;
  }
}

export async function forget() {
  try {
    localStorage.removeItem(flag);
    await stored("readwrite", (folders) => folders.delete(page));
  } catch { /* without storage, nothing was kept */ }
}
