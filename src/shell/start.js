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

// The articles come first: the program takes its share of a slow network and machine when they can be read. A hidden page
// draws no frame to wait for.
async function shown() {
  await parsed();
  if (!document.hidden) await frame();
}

// A large program is asked for with the first frame: it arrives for longer than the articles do.
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

// A host may show the page at an address without the last slash, from which its parts are not found. And a browser may
// keep what was wrong before. So a start that fails is tried again, once in a tab.
async function again() {
  if (remember("cuttings-again", "yes")) return false;
  const { pathname, search, hash } = location;
  const folder = /\/$|\.[^/]*$/.test(pathname) ? pathname : `${pathname}/`;
  if (!(await renew(folder + search))) return false;
  if (folder === pathname) location.reload();
  else location.replace(folder + search + hash);
  return true;
}

// In the single file the corpus is unpacked before the program: what is needed first comes first.
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
  // What starts the program stands at the end: a file that was cut short lacks it.
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
