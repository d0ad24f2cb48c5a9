// Serves the page to who was here before, also when its host is gone. The build puts a version and its files, each with
// the hash of its content, into the first line of code; another build is another worker with a cache of its own.
"use strict";
const build = {{build}};

// One host may hold several of these pages, so a cache bears the name of its page. No address holds a space.
const { scope } = registration;
const page = `cuttings ${scope} `;
const own = page + build.version;
const files = new Map(Object.entries(build.files).map(([file, integrity]) => [new URL(file, scope).href, integrity]));

// All files or none: a build that did not arrive whole never becomes active, and the one before it stays. Caches on the
// way, the browser's own among them, may still hold files of an older release; one such file is none of this build.
async function install() {
  const requests = [...files].map(([file, integrity]) => new Request(file, { integrity, cache: "reload", redirect: "error" }));
  await (await caches.open(own)).addAll(requests);
}

// Only here does an older build go: no open page depends on it any more.
async function clear() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(page) && name !== own).map((name) => caches.delete(name)));
}

// The file of this build that a request asks for, by whatever query; nothing for all that is not this page's.
function file({ method, url }) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname.replace(/\/index\.html$/, "/");
  return method === "GET" && files.has(address) ? address : undefined;
}

async function answer(address, request) {
  const cache = await caches.open(own);
  return (await cache.match(address)) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("fetch", (event) => {
  const address = file(event.request);
  if (address) event.respondWith(answer(address, event.request));
});
// Without this word a new build waits until no page of the old one is open.
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
});
