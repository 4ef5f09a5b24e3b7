// Keeps pages on the reader's device, so that they open when the connection drops. `KEPT` stands in
// front of this: what to keep from the start, a version that changes when any file here does, and
// the mark of pages that fit this version's styles and script.
//
// With a connection everything comes from the network, as it would without any of this; only fonts
// come from the store first. A store never holds a page that its styles don't fit.
// (Every browser that has service workers knows async functions.)
(function () {
  "use strict";
  const base = new URL("./", self.location).pathname;
  // Other sites may share the host: only stores that begin with this are ours.
  const ours = "hip-dips " + base + " ";
  const name = ours + KEPT.version;
  const missing = base + KEPT.missing;
  const assets = new RegExp("^(?:" + KEPT.assets + ")$");
  const patience = 3000; // milliseconds that a stored copy waits for the network
  // Tabs, for as long as this runs: those whose page came from the store, and those whose page is
  // of another version, as just after the site has changed.
  const fromStore = new Set();
  const others = new Set();

  // The key of an address, or null for what is never kept: other hosts, downloads, cards, data.
  function keyOf(address) {
    const url = new URL(address, self.location);
    if (url.origin !== self.location.origin || !url.pathname.startsWith(base)) return null;
    const path = url.pathname.slice(base.length).replace(/(^|\/)index\.html$/, "$1");
    return /^(?:[a-z0-9-]+\/)*$/.test(path) || assets.test(path) ? base + path : null;
  }

  async function stored(key) {
    try {
      return await (await caches.open(name)).match(key, { ignoreVary: true });
    } catch (error) {
      return undefined; // storage is blocked
    }
  }

  // Puts an answer into the store, and tells whether it was fit for that. A host may send the page
  // for what is missing from an address without ".html"; no other answer may come by a detour.
  async function keep(key, response) {
    const detour = response.redirected;
    if (response.status !== 200 || response.type !== "basic") return false;
    if (detour && key !== missing) return false;
    if (!assets.test(key.slice(base.length))) {
      const text = await response.clone().text();
      if (!text.includes(KEPT.mark)) return false; // or no page of ours, but a Wi-Fi's log-in
    }
    try {
      const store = await caches.open(name);
      await store.put(key, detour ? new Response(response.body, response) : response);
      return true;
    } catch (error) {
      return false; // the device is full
    }
  }

  async function take(key, cache) {
    return keep(key, await fetch(new Request(key, { cache: cache })));
  }

  // The answer, or nothing when none comes, it comes late or is a fault.
  function inTime(coming) {
    return Promise.race([
      coming.then(function (response) { return response.status < 500 && response; }, function () {}),
      new Promise(function (done) { setTimeout(done, patience); })
    ]);
  }

  async function page(event, key) {
    const coming = Promise.resolve(event.preloadResponse).then(function (early) {
      return early || fetch(event.request);
    });
    // Copied before anyone reads it, and kept even if it comes too late to be shown.
    event.waitUntil(coming.then(function (response) {
      return key && keep(key, response.clone());
    }).then(function (fit) {
      if (!fit) others.add(event.resultingClientId);
    }).catch(function () {}));
    const copy = key && await stored(key);
    const answer = copy ? await inTime(coming) : await coming.catch(function () {});
    if (answer) return answer;
    fromStore.add(event.resultingClientId);
    return copy || await inFolder(event.request.url) || await stored(missing) || Response.error();
  }

  // Without a connection no host sends readers on from `causes` to `causes/`.
  async function inFolder(address) {
    const url = new URL(address);
    url.pathname += "/";
    const key = keyOf(url);
    return key && await stored(key) && Response.redirect(url);
  }

  async function asset(event, key) {
    const copy = await stored(key);
    if (copy && (fromStore.has(event.clientId) || key.endsWith(".woff2"))) return copy;
    const coming = fetch(event.request);
    if (copy) {
      const answer = await inTime(coming);
      if (answer || !others.has(event.clientId)) return answer || copy;
      return coming.catch(function () { return copy; }); // worth waiting for, but better than none
    }
    // Only what is new: styles and script stay those that the pages in the store were made for.
    event.waitUntil(coming.then(function (response) {
      return keep(key, response.clone());
    }).catch(function () {}));
    return coming;
  }

  self.addEventListener("fetch", function (event) {
    const request = event.request;
    if (request.method !== "GET" || request.headers.has("range")) return;
    const key = keyOf(request.url);
    const isPage = Boolean(key) && key.endsWith("/");
    if (request.mode === "navigate") event.respondWith(page(event, isPage ? key : null));
    else if (key && !isPage) event.respondWith(asset(event, key));
  });

  async function otherStores() {
    const names = await caches.keys();
    return names.filter(function (other) { return other.startsWith(ours) && other !== name; });
  }

  // Also asks anew for what the reader had opened under the last version: a changed site doesn't
  // take it away, and nothing stays older than the site. The host answers "unchanged" for most.
  // Without a connection in the midst of it, all stays as it was, and the next page tries again.
  async function install() {
    const core = KEPT.core.map(function (path) { return base + path; });
    const fit = await Promise.all(core.map(function (key) { return take(key, "no-cache"); }));
    if (fit.includes(false)) throw new Error("Not complete: the site is just changing, or the device is full.");
    const opened = new Set();
    for (const other of await otherStores()) {
      for (const request of await (await caches.open(other)).keys()) opened.add(keyOf(request.url));
    }
    core.concat(null).forEach(function (key) { opened.delete(key); });
    await Promise.all(Array.from(opened, function (key) { return take(key, "no-cache"); }));
    // Takes over at once. Waiting until all tabs are closed would leave new pages without a store.
    await self.skipWaiting();
  }

  async function activate() {
    for (const other of await otherStores()) await caches.delete(other);
    // The browser asks for a page while this wakes up.
    if (self.registration.navigationPreload) await self.registration.navigationPreload.enable();
    await self.clients.claim();
  }

  // A page tells what it has loaded without us, and whether the reader can spare data for more.
  async function hear(message) {
    const more = message.more ? KEPT.more.map(function (path) { return base + path; }) : [];
    const keys = new Set(message.addresses.map(keyOf).concat(more));
    keys.delete(null);
    await Promise.all(Array.from(keys, async function (key) {
      if (!(await stored(key))) await take(key, "default").catch(function () {});
    }));
  }

  self.addEventListener("install", function (event) { event.waitUntil(install()); });
  self.addEventListener("activate", function (event) { event.waitUntil(activate()); });
  self.addEventListener("message", function (event) { event.waitUntil(hear(event.data)); });
})();
