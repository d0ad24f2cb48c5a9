// Runs the worker's module in a Web Worker, or on the page's own thread if the browser refuses a worker.
//
// Work is done in slices. Between two slices, messages can arrive. On the page's thread, the browser can also draw.
import init, { progress, receive, work } from "cuttings-worker";

// The minimum length of a slice, in milliseconds, unless the work ends earlier.
const SLICE = 20;

async function serve(module, port) {
  await init({ module_or_path: module });
  const answer = (head, parts) => port.postMessage({ head, parts }, parts.map(({ buffer }) => buffer));
  const { port1: begins, port2: next } = new MessageChannel();
  let isWorking = false;

  // After a panic, the module must not be used again. With its next request, the page starts another worker.
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
  // The first message contains the bytes of the module. The reply is empty if they compile, or else says why not. After
  // an empty reply, the page sends the port for requests.
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
