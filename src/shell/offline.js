// Registers the service worker of the hosted page, and offers a new version when one is ready.
import { byId, isOnDisk, isSingle } from "./page.js";

let isKept = false;

// Registers the service worker once. A new version waits until the reader accepts it.
export function keepOffline() {
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
    // Another tab may have activated the new version already.
    if (registration.waiting) registration.waiting.postMessage("activate");
    else location.reload();
  };
}
