// Finds the files that a reader chose or dropped, and reads them.
//
// In this module, a file is an object with two fields. `name` is the path within the folder, with "/" as separator.
// `file` is the browser's File or Blob. A collection is a list of files with a title and, in some browsers, a handle of
// their folder.

// The maximum number of bytes read from a file. The limit of the intake is one byte less, so the intake notices a file
// that is too large.
const largest = (16 << 20) + 1;
// The maximum number of bytes read from a `.zip`.
const largestArchive = 256 << 20;
// The maximum number of files that are read together, as one Blob. Reading them one by one takes five times as long.
const together = 64;
// Files are added to such a Blob until it has at least this many bytes.
const enough = 16 << 20;

// The files that the reader chose in an <input>, as a collection.
export function chosen(list) {
  return collection([...list].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

// A pasted article as a collection of one file. Headline, source and date become front matter, unless the text already
// begins with front matter. The file's name has no letters, so that the intake does not use the name as a headline.
export function pasted(text, title, source, date) {
  const field = (key, value) => (value ? `${key}: ${JSON.stringify(value)}\n` : "");
  const fields = field("title", title) + field("source", source) + field("date", date);
  const isPlain = !fields || text.startsWith("---") || text.startsWith("+++");
  const file = new Blob([isPlain ? text : `---\n${fields}---\n\n${text}`]);
  return { title: "Pasted article", files: [{ name: "1.md", file }] };
}

// Takes the dropped files and folders from the event, because the browser gives access to them only during the event.
// Returns a function that later makes a collection of them.
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
    // Only a single folder can be read again later.
    const folder = found.length === 1 && (await found[0].handle);
    return { ...collection(files), handle: folder && folder.kind === "directory" ? folder : undefined };
  };
}

// The files of a folder as a collection. `handle` is the browser's handle of the folder.
export async function ofHandle(handle, signal) {
  return { ...collection(await all(withinHandle(handle, ""), signal)), title: handle.name, handle };
}

// The files of a dropped folder. If the page was opened from disk, Chromium does not list the folder's entries. Then
// the folder's handle lists the files.
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

// Whether the intake passes over a file or folder with this name, such as .git. A folder of this kind is in the list of
// files, so that the report can name it. The files in the folder are not in the list.
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

// Makes a collection. Its title is the name of the folder that contains all files. If there is no such folder, the
// title is the name of the only file, or else “Your articles”.
function collection(files) {
  const [first] = files;
  const folder = first && first.name.includes("/") ? first.name.slice(0, first.name.indexOf("/") + 1) : "";
  if (folder && files.every(({ name }) => name.startsWith(folder))) {
    return { title: folder.slice(0, -1), files: files.map(({ name, file }) => ({ name: name.slice(folder.length), file })) };
  }
  return { title: files.length === 1 ? first.name.replace(/\.[^.]*$/, "") : "Your articles", files };
}

// The bytes of every file, in the same order. Images, audio, video, fonts and passed-over files are not read and give
// no bytes. `tell` gets the progress.
export async function read(files, tell, signal) {
  const contents = [];
  while (contents.length < files.length) {
    signal.throwIfAborted();
    const some = [];
    for (let bytes = 0; some.length < together && bytes < enough && contents.length + some.length < files.length;) {
      const file = readable(files[contents.length + some.length]);
      some.push(file);
      bytes += file.content.size;
    }
    contents.push(...(await bytesOf(some)));
    tell(contents.length, files.length);
  }
  return contents;
}

function readable({ name, file }) {
  const isUnread = /^(image|audio|video|font)\//.test(file.type) || name.split("/").some(isPassedOver);
  const length = isUnread ? 0 : /\.zip$/i.test(name) ? largestArchive : largest;
  // Browsers take longer to read a slice than a whole file.
  return { name, content: file.size > length ? file.slice(0, length) : file };
}

async function bytesOf(files) {
  try {
    const all = new Uint8Array(await new Blob(files.map(({ content }) => content)).arrayBuffer());
    let end = 0;
    // Copies, because each file is transferred to the worker in a buffer of its own.
    return files.map(({ content }) => all.slice(end, (end += content.size)));
  } catch (reason) {
    if (files.length === 1) throw new Error(`${files[0].name}: ${reason.message}`);
    // A file was changed or removed. Reading the files one by one finds out which.
    const contents = [];
    for (const file of files) contents.push(...(await bytesOf([file])));
    return contents;
  }
}
