// The shell: it starts the program, and speaks when the program cannot. It needs nothing else; the finishing step
// puts it into the page.
//
// The program says how it is by attributes of <html>: data-state="ready" once it shows something, data-failure="…" when
// it has no corpus to show, data-panic="…" when it broke. style/plain.css shows the program when it is ready and the plain articles when it is not.
(() => {
  "use strict";
  const root = document.documentElement;
  const isSingle = root.dataset.edition === "single";
  const isOnDisk = location.protocol === "file:";
  const byId = (id) => document.getElementById(id);

  /* The colours, before the first paint. */

  try {
    const theme = localStorage.getItem("cuttings-theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch { /* without storage the system's theme it is */ }

  // An article that the address names comes after the list: until it is there, the list is not shown in its place.
  if (/^#doc=[^&]+$/.test(location.hash)) {
    root.dataset.reading = "";
    addEventListener("load", () => delete root.dataset.reading);
  }

  /* When something is wrong. */

  const below = "the articles can be read here all the same";
  const faults = {
    wasm: ["This browser does not run WebAssembly", `For search and filters, open the page in a current version of Firefox, Chrome, Edge or Safari, or allow WebAssembly where a setting for higher security turned it off; ${below}.`],
    disk: ["From disk, another file is the one to open", `Open cuttings.html, which lies beside this file and holds everything; ${below}.`],
    load: ["A part of the page did not arrive", `Check the connection and reload for search and filters; ${below}.`],
    damaged: ["A part of this file is damaged", `Get the file once more for search and filters; ${below}.`],
    hang: ["The page has not started yet", `Wait a little longer, or reload; ${below}.`],
    panic: ["The page ran into an error and stopped", `Reload to go on where you were; until then ${below}.`],
  };
  const details = [];
  let fault = "";

  function show(kind, detail) {
    if (detail) details.push(String(detail));
    // After the first word of a start that fails, only a panic says more; nothing is said twice.
    if (fault === kind || (fault && fault !== "hang" && kind !== "panic")) return;
    fault = kind;
    clearTimeout(watchdog);
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", draw);
    else draw();
  }

  function draw() {
    const [title, advice] = faults[fault];
    const version = document.querySelector("meta[name=cuttings-fingerprint]");
    const report = [title, ...details, location.href, `corpus ${version && version.content}`, navigator.userAgent];
    const active = document.activeElement;
    const wasNowhere = !active || active === document.body || byId("app").contains(active);
    root.dataset.state = "failed";
    byId("fault-title").textContent = title;
    byId("fault-advice").textContent = advice;
    byId("fault-details").textContent = report.join("\n");
    byId("fault-single").hidden = fault !== "disk";
    byId("fault-reload").hidden = fault === "disk";
    byId("fault-reload").onclick = reload;
    byId("fault-copy").onclick = copy;
    byId("fault").hidden = false;
    if (fault === "panic") byId("app").replaceChildren();
    if (wasNowhere) byId(fault === "disk" ? "fault-single" : "fault-reload").focus({ preventScroll: true });
    keepOffline();
  }

  // Where the clipboard is refused, the old command may still do it; else the text stands there selected.
  async function copy() {
    const report = byId("fault-details");
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(report.textContent);
    } catch {
      report.parentElement.open = true;
      getSelection().selectAllChildren(report);
      isCopied = document.execCommand("copy");
    }
    byId("fault-copied").textContent = isCopied ? "Copied" : "The details are selected: press Ctrl+C or ⌘C";
  }

  async function reload() {
    if (fault !== "panic" && !isSingle) await renew(location.pathname + location.search);
    location.reload();
  }

  addEventListener("error", (event) => {
    const Trap = globalThis.WebAssembly ? WebAssembly.RuntimeError : RangeError;
    if (event.error instanceof Trap) show("panic", event.error.message);
    else if (isSingle && root.dataset.state === "starting" && event.message) show("damaged", event.message);
  }, true);

  // A program that broke hears nothing more.
  for (const type of ["hashchange", "popstate", "keydown", "pagehide", "pointermove", "pointerup", "pointercancel"]) {
    addEventListener(type, (event) => fault === "panic" && event.stopImmediatePropagation(), true);
  }

  /* While it starts. */

  const patience = 10000;
  let watchdog;

  function wait() {
    clearTimeout(watchdog);
    if (!fault) watchdog = setTimeout(() => show("hang"), patience);
  }

  new MutationObserver(() => {
    const { state, failure, panic } = root.dataset;
    if (panic) return show("panic", panic);
    if (failure) return show("load", failure);
    if (state === "ready") settle();
  }).observe(root, { attributeFilter: ["data-state", "data-panic", "data-failure"] });

  // The same frame shows the program in the place of the plain articles. Who had the focus on a link there finds it on
  // the same link here.
  function settle() {
    clearTimeout(watchdog);
    fault = "";
    byId("fault").hidden = true;
    const link = document.activeElement && document.activeElement.closest("#plain a[href]");
    const same = link && byId("app").querySelector(`a[href="${CSS.escape(link.getAttribute("href"))}"]`);
    if (same) same.focus({ preventScroll: true });
    remember("cuttings-again", null);
    keepOffline();
  }

  function remember(key, value) {
    try {
      const kept = sessionStorage.getItem(key);
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, value);
      return kept;
    } catch {
      return "no storage";
    }
  }

  /* The start. */

  async function parsed() {
    if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
  }

  function frame() {
    return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }

  // The articles come first: what the program takes of a slow network and machine it takes when they can be read. A page
  // that is not looked at shows no frame to wait for.
  async function shown() {
    await parsed();
    if (!document.hidden) await frame();
  }

  // A large program is asked for when the first of them are on screen: it comes for longer than they do.
  async function begun() {
    if (root.dataset.program === "large") await Promise.race([frame(), parsed()]);
    else await shown();
  }

  async function start(glue, program) {
    try {
      wait();
      const [init, module] = await Promise.all([glue, divided(await program), shown()]);
      await init({ module_or_path: module });
    } catch (reason) {
      if (isSingle) show("damaged", reason);
      else if (root.dataset.panic || !(await again())) show("load", reason);
    }
  }

  // A host may show the page under an address without the last slash, from which its parts are not found; and a browser
  // may hold what is wrong by now. So a start that fails is tried again, once in a tab.
  async function again() {
    if (remember("cuttings-again", "yes")) return false;
    const { pathname, search, hash } = location;
    const folder = /\/$|\.[^/]*$/.test(pathname) ? pathname : `${pathname}/`;
    if (!(await renew(folder + search))) return false;
    if (folder === pathname) location.reload();
    else location.replace(folder + search + hash);
    return true;
  }

  // Hosts let browsers hold the page and its parts for some minutes, also when these are of two releases or came broken:
  // each is asked for once more, past the cache. Says whether the page is there.
  async function renew(page) {
    const fresh = async (address) => {
      const answer = await fetch(address, { cache: "reload" });
      await answer.arrayBuffer();
      return answer.ok;
    };
    const { glue, module } = root.dataset;
    const [isThere] = await Promise.all([page, glue, module].map((address) => fresh(address).catch(() => false)));
    return isThere;
  }

  // The hosted page: the parts are files.
  async function fetched(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: status ${response.status}`);
    return response.body;
  }

  // The single file: the program is blocks of base64 in this page, each read and let go before the next.
  function unpacked() {
    const blocks = [...document.querySelectorAll("script[type='application/gzip']")];
    const packed = new ReadableStream({
      async pull(out) {
        await new Promise((resolve) => setTimeout(resolve));
        const block = blocks.shift();
        if (!block) return out.close();
        const letters = atob(block.textContent);
        const bytes = new Uint8Array(letters.length);
        for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
        block.remove();
        wait();
        out.enqueue(bytes);
      },
    });
    return packed.pipeThrough(new DecompressionStream("gzip"));
  }

  // What the program carries, each a custom section of its module. They are taken out on the way and handed over in the
  // pieces in which they came: browsers copy and check what they compile, and keep it.
  const sections = { corpus: undefined, contents: undefined, index: undefined };
  globalThis.cuttings = {
    section: (name) => {
      const pieces = sections[name];
      delete sections[name];
      return pieces;
    },
  };

  // Compiles a module while it comes, but for the sections. A module is eight bytes, then sections: a byte that says what it
  // is, its length as LEB128, so many bytes; one that says 0 begins with the length of its name and the name.
  async function divided(stream) {
    const reader = stream.getReader();
    let chunk = new Uint8Array();

    async function isThere() {
      while (!chunk.length) {
        const { done, value } = await reader.read();
        if (done) return false;
        wait();
        chunk = value;
      }
      return true;
    }

    async function take(length, give) {
      for (let left = length; left > 0;) {
        if (!(await isThere())) throw new Error(`${left} bytes are missing`);
        const piece = chunk.subarray(0, left);
        chunk = chunk.subarray(left);
        left -= piece.length;
        give(piece);
      }
    }

    // A number, and the bytes that it took.
    async function number(give) {
      let value = 0;
      let unit = 1;
      let byte;
      do {
        await take(1, (piece) => {
          [byte] = piece;
          give(piece);
        });
        value += (byte & 0x7f) * unit;
        unit *= 0x80;
      } while (byte > 0x7f);
      return value;
    }

    async function divide(out) {
      const pass = (piece) => out.enqueue(piece);
      await take(8, pass);
      while (await isThere()) {
        const head = [];
        const keep = (piece) => head.push(piece);
        const isCustom = chunk[0] === 0;
        await take(1, keep);
        let length = await number(keep);
        let name = "";
        if (isCustom) {
          const before = head.length;
          const letters = await number(keep);
          await take(letters, (piece) => {
            keep(piece);
            name += String.fromCharCode(...piece);
          });
          length -= head.slice(before).reduce((sum, piece) => sum + piece.length, 0);
        }
        if (Object.hasOwn(sections, name)) {
          sections[name] = [];
          await take(length, (piece) => sections[name].push(piece));
        } else {
          head.forEach(pass);
          await take(length, pass);
        }
      }
      out.close();
    }

    let received;
    const program = new ReadableStream({
      start(out) {
        received = divide(out).catch((reason) => {
          out.error(reason);
          throw reason;
        });
      },
    });
    const response = new Response(program, { headers: { "content-type": "application/wasm" } });
    const [module] = await Promise.all([WebAssembly.compileStreaming(response), received]);
    return module;
  }

  /* Without a network. */

  let isKept = false;

  // The service worker keeps the hosted page for later; what it has of a new version waits until the reader wants it.
  function keepOffline() {
    if (isKept || isSingle || isOnDisk || !navigator.serviceWorker) return;
    isKept = true;
    const address = "./sw.js";
    const trusted = globalThis.trustedTypes
      ? trustedTypes.createPolicy("app-sw", { createScriptURL: () => address }).createScriptURL(address)
      : address;
    navigator.serviceWorker.register(trusted).then(offer, () => { /* the page works without it */ });
  }

  function offer(registration) {
    const worker = navigator.serviceWorker;
    const look = () => {
      if (registration.waiting && worker.controller) byId("update").hidden = false;
    };
    registration.addEventListener("updatefound", () => {
      if (registration.installing) registration.installing.addEventListener("statechange", look);
    });
    look();
    let isWanted = false;
    worker.addEventListener("controllerchange", () => isWanted && location.reload());
    byId("update-later").onclick = () => {
      byId("update").hidden = true;
    };
    byId("update-load").onclick = () => {
      isWanted = true;
      // Another tab may have let it in already.
      if (registration.waiting) registration.waiting.postMessage("activate");
      else location.reload();
    };
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
      start(event.detail, unpacked());
    });
  } else if (isOnDisk) {
    show("disk");
  } else {
    const { glue, module } = root.dataset;
    begun().then(() => start(import(glue).then((exported) => exported.default), fetched(module)));
  }
})();
