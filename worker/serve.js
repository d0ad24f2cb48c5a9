// Runs the worker's module in a Web Worker, or on the page's own thread if the browser refuses a worker.
//
// Work is done in slices. Between slices, messages arrive, and on the page's thread the browser draws.
import init, { progress, receive, work } from "cuttings-worker";

// The length of a slice, in milliseconds.
const SLICE = 20;

async function serve(module, port) {
  await init({ module_or_path: module });
  const answer = (head, parts) => port.postMessage({ head, parts }, parts.map(({ buffer }) => buffer));
  const { port1: begins, port2: next } = new MessageChannel();
  let isWorking = false;

  // After a panic the module must not be used again. The page starts another worker with the next request.
  const guarded = (act) => (event) => {
    try {
      act(event);
    } catch (reason) {
      port.postMessage({ fault: String(reason) });
      port.close();
      begins.close();
    }
  };
  begins.onmessage = guarded(() => {
    const end = performance.now() + SLICE;
    do {
      isWorking = work(answer);
    } while (isWorking && performance.now() < end);
    progress(answer);
    if (isWorking) next.postMessage("");
  });
  port.onmessage = guarded(({ data: { head, parts } }) => {
    receive(head, parts);
    if (!isWorking) next.postMessage("");
    isWorking = true;
  });
}

if (globalThis.document) {
  globalThis.cuttingsServe = serve;
} else {
  // The first message is the module. The page sends the port after the reply that the module was compiled.
  onmessage = async ({ data: bytes }) => {
    try {
      const module = await WebAssembly.compile(bytes);
      onmessage = ({ data: port }) => serve(module, port).catch((reason) => port.postMessage({ fault: String(reason) }));
      postMessage("");
    } catch (reason) {
      postMessage(String(reason));
    }
  };
}
