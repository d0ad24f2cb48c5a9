// Stores the opened folder in the browser's database until the reader closes the folder.

// The key of this page in the database. Pages of one origin share a database. In some browsers, all pages opened from
// disk share one too.
const page = location.pathname.replace(/index\.html$/, "");
// The key of a flag in `localStorage` that says that a folder is stored. Without the flag, the page opens no database.
const flag = `cuttings-folder-${page}`;
// The maximum time that the database may take to answer, in milliseconds. After that, it counts as empty.
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

// Stores a folder and replaces the previous one. Rejects if the browser refuses storage.
export async function keep(folder) {
  await stored("readwrite", (folders) => folders.put(folder, page));
  localStorage.setItem(flag, "yes");
}

// The stored folder; undefined if there is none, or if the database fails or takes too long.
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
  } catch { /* without storage, there is no folder to delete */ }
}
