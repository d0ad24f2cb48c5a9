// Finds the files that a reader chose or dropped, and reads them.
//
// Here a file is an object with `name`, its path within the folder with "/" as separator, and `file`, the browser's
// File or Blob.

// One byte more than the largest file that the intake reads, so that the intake can report a larger file as too large.
const largest = (16 << 20) + 1;
const largestArchive = 256 << 20;
// The number of files that are read at the same time.
const together = 64;

// The files of an <input>.
export function chosen(list) {
  return collection([...list].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

// A pasted article as a file. Text that begins with front matter keeps its own source and date.
export function pasted(text, source, date) {
  const field = (key, value) => (value ? `${key}: ${JSON.stringify(value)}\n` : "");
  const fields = field("source", source) + field("date", date);
  const isPlain = !fields || text.startsWith("---") || text.startsWith("+++");
  const file = new Blob([isPlain ? text : `---\n${fields}---\n\n${text}`]);
  return { title: "Pasted article", files: [{ name: "pasted-article.md", file }] };
}

// Collects what was dropped. Returns a function that lists the files, because the browser gives access to the items
// only during the event.
export function dropped(transfer) {
  const items = [...transfer.items].filter(({ kind }) => kind === "file");
  const found = items.map((item) => ({
    entry: item.webkitGetAsEntry && item.webkitGetAsEntry(),
    file: item.getAsFile(),
    handle: item.getAsFileSystemHandle && item.getAsFileSystemHandle().catch(() => undefined),
  }));
  return async (signal) => {
    const files = [];
    for (const { entry, file, handle } of found) {
      if (!entry || entry.isFile) files.push({ name: file.name, file });
      else files.push(...(await ofFolder(entry, handle, signal)));
    }
    return collection(files);
  };
}

// The files of a dropped folder. Chromium lists no entries for a page that was opened from disk, but it gives handles.
async function ofFolder(entry, handle, signal) {
  try {
    return await all(withinEntry(entry, ""), signal);
  } catch (reason) {
    signal.throwIfAborted();
    const folder = await handle;
    if (!folder) throw reason;
    return all(withinHandle(folder, ""), signal);
  }
}

async function all(files, signal) {
  const found = [];
  for await (const file of files) {
    signal.throwIfAborted();
    found.push(file);
  }
  return found;
}

// Whether the intake passes this name over. Such a folder, for example .git, is listed but not searched.
const isPassedOver = (name) => /^[._]/.test(name);
const unsearched = (path) => ({ name: path, file: new Blob() });

async function* withinEntry(entry, path) {
  const name = path + entry.name;
  if (entry.isFile) {
    yield { name, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) };
    return;
  }
  if (path && isPassedOver(entry.name)) {
    yield unsearched(`${name}/`);
    return;
  }
  const reader = entry.createReader();
  const some = () => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
  for (let entries = await some(); entries.length; entries = await some()) {
    for (const inner of entries) yield* withinEntry(inner, `${name}/`);
  }
}

async function* withinHandle(handle, path) {
  const name = path + handle.name;
  if (handle.kind === "file") yield { name, file: await handle.getFile() };
  else if (path && isPassedOver(handle.name)) yield unsearched(`${name}/`);
  else for await (const inner of handle.values()) yield* withinHandle(inner, `${name}/`);
}

// Makes a collection. Its title is the name of the folder that contains all files, or the name of the only file.
function collection(files) {
  const [first] = files;
  const folder = first && first.name.includes("/") ? first.name.slice(0, first.name.indexOf("/") + 1) : "";
  if (folder && files.every(({ name }) => name.startsWith(folder))) {
    return { title: folder.slice(0, -1), files: files.map(({ name, file }) => ({ name: name.slice(folder.length), file })) };
  }
  return { title: files.length === 1 ? first.name.replace(/\.[^.]*$/, "") : "Your articles", files };
}

// The bytes of every file. Images, audio, video, fonts and passed-over files are given without their bytes.
export async function read(files, tell, signal) {
  const contents = [];
  for (let at = 0; at < files.length; at += together) {
    signal.throwIfAborted();
    contents.push(...(await Promise.all(files.slice(at, at + together).map(bytes))));
    tell(contents.length, files.length);
  }
  return contents;
}

async function bytes({ name, file }) {
  const isUnread = /^(image|audio|video|font)\//.test(file.type) || name.split("/").some(isPassedOver);
  const length = isUnread ? 0 : /\.zip$/i.test(name) ? largestArchive : largest;
  return new Uint8Array(await file.slice(0, length).arrayBuffer());
}
