// Serves the page to readers who were here before, also when its host is gone. The build puts a version and its files, each
// with the hash of its content, into the first line of code. Another build is another worker with a cache of its own.
"use strict";
const build = {{build}};

// One host may hold several of these pages, so a cache bears the name of its page. No address holds a space.
const { scope } = registration;
const page = `cuttings ${scope} `;
const own = page + build.version;
const addressed = (files) => new Map(Object.entries(files).map(([file, integrity]) => [new URL(file, scope).href, integrity]));
const files = addressed(build.files);
// What a visitor may never need: the worker and the single file are kept once they were used.
const later = addressed(build.later);

// Caches on the way, the browser's own among them, may still hold files of an older release. The hash refuses them.
const exact = (address, integrity) => new Request(address, { integrity, cache: "reload", redirect: "error" });

// All files or none: a build that did not arrive whole never becomes active, and the one before it stays.
async function install() {
  await (await caches.open(own)).addAll([...files].map(([address, integrity]) => exact(address, integrity)));
}

// Only here does an older build go: no open page depends on it any more.
async function clear() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(page) && name !== own).map((name) => caches.delete(name)));
}

// The file of this build that a request asks for, by whatever query; nothing for what is not this page's.
function file({ method, url }) {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname.replace(/\/index\.html$/, "/");
  return method === "GET" && (files.has(address) || later.has(address)) ? address : undefined;
}

async function answer(address, request) {
  const cache = await caches.open(own);
  return (await cache.match(address)) ?? (later.has(address) ? kept(cache, address, request) : fetch(request));
}

// A file that is used for the first time. The single file of the next release is whole in itself, so a reader who asks for
// it gets it, but this build does not keep it.
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
// Without this message a new build waits until no page of the old one is open.
addEventListener("message", (event) => {
  if (event.data === "activate") skipWaiting();
});
