// Serves the page to returning readers, even if its host cannot be reached. The finishing step writes the version of
// the build and the hash of each file into the first line of code. Each build has its own service worker and its own
// cache.
"use strict";
const build = {{build}};

// One host may have several of these pages, so the name of a cache starts with the address of its page. Addresses
// contain no spaces, so no page's prefix is the start of another page's.
const { scope } = registration;
const page = `cuttings ${scope} `;
const own = page + build.version;
const addressed = (files) => new Map(Object.entries(files).map(([file, integrity]) => [new URL(file, scope).href, integrity]));
const files = addressed(build.files);
// Files that many readers never need: the worker's and the single file. They are cached on first use.
const later = addressed(build.later);

// The browser's cache, or one between host and browser, may still have files of an older release. The hash refuses
// them.
const exact = (address, integrity) => new Request(address, { integrity, cache: "reload", redirect: "error" });

// Caches all files or none. If a file is missing, this build never becomes active, and the previous one stays.
async function install() {
  await (await caches.open(own)).addAll([...files].map(([address, integrity]) => exact(address, integrity)));
}

// Deletes the caches of older builds. Only on activation, because then no open page depends on them.
async function clear() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(page) && name !== own).map((name) => caches.delete(name)));
}

// The address of the requested file, without its query. Undefined if the file is not part of this build.
function file({ method, url }) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname.replace(/\/index\.html$/, "/");
  return method === "GET" && (files.has(address) || later.has(address)) ? address : undefined;
}

async function answer(address, request) {
  const cache = await caches.open(own);
  return (await cache.match(address)) ?? (later.has(address) ? kept(cache, address, request) : fetch(request));
}

// Fetches and caches a file that is used for the first time. If the single file on the host is of a newer release, its
// hash differs. The reader still gets it, because it needs no other file, but it is not cached.
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
// Without this message, a new build waits until no page of the old build is open.
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
});
