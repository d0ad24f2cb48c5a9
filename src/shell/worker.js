// Carries messages between the page and the worker, a second WebAssembly module that is loaded on first use.
//
// A message is JSON and a list of buffers, which are transferred. If the browser refuses a Web Worker, the same module
// runs on the page's thread, in slices of time.
import { isSingle, root } from "./page.js";
import { part } from "./parts.js";

// The maximum time that a worker may take to start, in milliseconds. After that, it counts as refused by the browser.
const patience = 10000;

// The shell's own requests have ids above this number. The program's ids are below it.
const FIRST = 2 ** 31;

let port;
let listener;
let last = FIRST;
const requests = new Map();
let trusted;

// Sets the program's listener, which gets the JSON and the buffers of each response.
export function hear(given) {
  listener = given;
}

// Sends a request: `head` is its JSON, `parts` are its buffers. The first request starts the worker.
export function post(head, parts) {
  if (!port) connect();
  port.postMessage({ head, parts }, parts.map(({ buffer }) => buffer));
}

// Sends a request of the shell. Resolves to the outcome and the buffers of the response. `tell` gets the progress.
// `signal` cancels the request.
export function request(ask, parts, tell = () => {}, signal = undefined) {
  const id = (last += 1);
  return new Promise((resolve, reject) => {
    requests.set(id, ({ progress, done, failed }, received) => {
      if (progress) return tell(progress.done, progress.total);
      requests.delete(id);
      if (failed) reject(new Error(failed.reason));
      else resolve({ outcome: done, parts: received });
    });
    if (signal) {
      signal.addEventListener("abort", () => {
        if (requests.delete(id)) post(JSON.stringify({ id, ask: "cancel" }), []);
        reject(signal.reason);
      });
    }
    post(JSON.stringify({ id, ask }), parts);
  });
}

// Passes a response to the sender of the request: the shell or the program. A response with the id 0 fails all open
// requests.
function heard(head, parts) {
  const id = Number(/^\{"id":(\d+)/.exec(head)?.[1]);
  if (id >= FIRST) return requests.get(id)?.(JSON.parse(head).status, parts);
  if (id === 0) [...requests.values()].forEach((answered) => answered(JSON.parse(head).status, []));
  if (listener) listener(head, parts);
}

function connect() {
  const { port1, port2 } = new MessageChannel();
  const lose = (reason) => {
    if (port !== port1) return;
    // The next request starts another worker.
    port = undefined;
    port1.close();
    heard(JSON.stringify({ id: 0, status: { failed: { reason: String(reason) } } }), []);
  };
  port = port1;
  port1.onmessage = ({ data: { head, parts, fault } }) => (fault ? lose(fault) : heard(head, parts));
  begin(port2, lose).catch(lose);
}

async function begin(port2, lose) {
  const stream = await part(root.dataset.workerModule, "worker-program", () => {});
  const module = await new Response(stream).arrayBuffer();
  let worker;
  try {
    worker = await started(module);
  } catch {
    return (await onThisThread())(module, port2);
  }
  worker.onerror = ({ message }) => lose(message);
  worker.postMessage(port2, [port2]);
}

// Resolves to a worker that has compiled the module. Rejects if the browser refuses the worker.
function started(module) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address());
    const refused = (reason) => {
      clearTimeout(late);
      worker.terminate();
      reject(reason);
    };
    const late = setTimeout(refused, patience);
    worker.onerror = (event) => {
      event.preventDefault();
      refused(event);
    };
    worker.onmessage = ({ data: fault }) => {
      if (fault) return refused(fault);
      clearTimeout(late);
      resolve(worker);
    };
    worker.postMessage(module);
  });
}

// The address of the worker's script. In the single file, it is the address of a blob with the script's text. The
// Trusted Types policy `cuttings-worker` allows this address and no other.
function address() {
  if (trusted) return trusted;
  const script = isSingle ? URL.createObjectURL(new Blob([glue().textContent], { type: "text/javascript" })) : root.dataset.worker;
  trusted = globalThis.trustedTypes
    ? trustedTypes.createPolicy("cuttings-worker", { createScriptURL: () => script }).createScriptURL(script)
    : script;
  return trusted;
}

const glue = () => document.querySelector("script[data-part='worker']");

// The function that runs the worker's module on the page's thread. In the single file, the script that defines this
// function has already run.
async function onThisThread() {
  if (!isSingle) await import(root.dataset.worker);
  return globalThis.cuttingsServe;
}

// The HTML of a single file, as UTF-8. The worker replaces the corpus in this HTML. The hosted page fetches
// cuttings.html. The single file gathers its own elements that are marked with `data-part`.
export async function template() {
  if (!isSingle) {
    const response = await fetch("./cuttings.html");
    if (!response.ok) throw new Error(`cuttings.html: status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
  const kept = document.querySelectorAll("[data-part]");
  return new TextEncoder().encode([...kept].map((element) => element.outerHTML).join("\n"));
}
