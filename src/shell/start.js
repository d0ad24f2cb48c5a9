// Starts the program once the plain articles are shown.
import { show, wait } from "./faults.js";
import { isOnDisk, isSingle, remember, root } from "./page.js";
import { restore } from "./open/opened_bar.js";
import { kept } from "./open/kept.js";
import { part, pieces, renew } from "./parts.js";
import { divided, sections } from "./sections.js";

async function parsed() {
  if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
}

function frame() {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

// Waits until the plain articles are shown, so that on a slow network or machine the program does not delay them. A
// hidden page draws no frames, so there it waits only for the HTML.
async function shown() {
  await parsed();
  if (!document.hidden) await frame();
}

// Waits until the program may be requested. This is normally when the plain articles are shown. A large program (2 MB
// or more) may be requested with the first frame, because it takes longer to arrive than the articles.
async function begun() {
  if (root.dataset.program === "large") await Promise.race([frame(), parsed()]);
  else await shown();
}

async function start(glue, program) {
  try {
    wait();
    const folder = kept();
    const [init, module] = await Promise.all([glue, divided(await program), shown()]);
    if (await folder) restore(await folder);
    await init({ module_or_path: module });
  } catch (reason) {
    if (isSingle) show("damaged", reason);
    else if (root.dataset.panic || !(await again())) show("load", reason);
  }
}

// Repeats a failed start, at most once per tab. Returns whether the start is repeated. This helps if the browser has
// cached an old or damaged part. It also helps if the address lacks the final slash, because then all parts are looked
// for in the wrong folder.
async function again() {
  if (remember("cuttings-again", "yes")) return false;
  const { pathname, search, hash } = location;
  const folder = /\/$|\.[^/]*$/.test(pathname) ? pathname : `${pathname}/`;
  if (!(await renew(folder + search))) return false;
  if (folder === pathname) location.reload();
  else location.replace(folder + search + hash);
  return true;
}

// Starts the program of the single file. Unpacks the corpus first, because it comes before the program in the file.
async function startSingle(glue) {
  try {
    for (const name of Object.keys(sections)) sections[name] = await pieces(name, wait);
  } catch (reason) {
    return show("damaged", reason);
  }
  return start(glue, part("", "program", wait));
}

if (typeof WebAssembly !== "object") {
  show("wasm");
} else if (isSingle) {
  wait();
  // The script that starts the program is at the end of the file, so it is missing if the file was cut short.
  const cut = () => show("damaged", "the end of the file is missing");
  addEventListener("DOMContentLoaded", cut);
  addEventListener("cuttings-glue", (event) => {
    removeEventListener("DOMContentLoaded", cut);
    startSingle(event.detail);
  });
} else if (isOnDisk) {
  show("disk");
} else {
  const { glue, module } = root.dataset;
  begun().then(() => start(import(glue).then((exported) => exported.default), part(module, "program", wait)));
}
