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
// hidden page draws no frame to wait for.
async function shown() {
  await parsed();
  if (!document.hidden) await frame();
}

// Waits until the program may be requested. A large program is requested with the first frame, because it takes longer
// to arrive than the articles do.
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

// Repeats a failed start, once per tab. A host may show the page at an address without the final slash, where its parts
// are not found. A browser may also have cached an old or damaged part.
async function again() {
  if (remember("cuttings-again", "yes")) return false;
  const { pathname, search, hash } = location;
  const folder = /\/$|\.[^/]*$/.test(pathname) ? pathname : `${pathname}/`;
  if (!(await renew(folder + search))) return false;
  if (folder === pathname) location.reload();
  else location.replace(folder + search + hash);
  return true;
}

// Starts the program of the single file. Unpacks the corpus before the program, in the order of the file.
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
