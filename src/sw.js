// Service worker: serves the page to returning readers, even if the host of the page cannot be reached. The command
// `cuttings finish` writes the version of the build and the hash of each file into the constant `build`. Each build has
// its own service worker and its own cache.
"use strict";
const build = {{build}};

// One host may serve several pages made with Cuttings, so the name of a cache starts with the address of the page that
// it belongs to. A space follows the address. Without the space, the page at /a/ would also delete the caches of the
// page at /a/b/.
const { scope } = registration;
const page = `cuttings ${scope} `;
const own = page + build.version;
const addressed = (files) => new Map(Object.entries(files).map(([file, integrity]) => [new URL(file, scope).href, integrity]));
const files = addressed(build.files);
// Files that many readers never need: the files of the web worker, and the single file. They are cached on first use.
const later = addressed(build.later);

// A request for a file of this build that bypasses the browser's cache. A cache between browser and host may still
// return the file of an older release. Then the hash does not match, and the request fails.
const exact = (address, integrity) => new Request(address, { integrity, cache: "reload", redirect: "error" });

// Caches all of `files`. If one of them cannot be fetched, caches none, and the previous build stays active.
async function install() {
  await (await caches.open(own)).addAll([...files].map(([address, integrity]) => exact(address, integrity)));
}

// Deletes the caches of older builds. Runs only on activation, because until then open pages may use an older build.
async function clear() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(page) && name !== own).map((name) => caches.delete(name)));
}

// The address under which a requested file is cached: without the query and without `index.html`. Undefined if this
// build does not have the file, or if the request is not a GET.
function file({ method, url }) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname.replace(/\/index\.html$/, "/");
  return method === "GET" && (files.has(address) || later.has(address)) ? address : undefined;
}

async function answer(address, request) {
  const cache = await caches.open(own);
  return (await cache.match(address)) ?? (later.has(address) ? kept(cache, address, request) : fetch(request));
}

// Fetches a file of `later` that is used for the first time, and caches it. If the host already has a newer release,
// the hash does not match. The reader still gets the newer single file, uncached, because the single file needs no
// other file. Only the single file is opened by navigation.
async function kept(cache, address, request) {
  try {
    const response = await fetch(exact(address, later.get(address)));
    if (response.ok) await cache.put(address, response.clone());
    return response;
  } catch (reason) {
    if (request.mode === "navigate") return fetch(request);
    throw reason;
  }
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("fetch", (event) => {
  const address = file(event.request);
  if (address) event.respondWith(answer(address, event.request));
});
// The page sends the message `activate` when the reader accepts a new version. Without the message, the new build would
// wait until no page of the old build is open.
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
});
