// Asks the browser to keep pages for when the connection drops (overrides/worker/keep.js). Comes
// last: after the page is loaded and nothing else is to do. Without it the site is the same, online.
(function () {
  "use strict";
  var root = document.documentElement;
  if (!("worker" in root.dataset) || !/^https?:$/.test(location.protocol)) return;

  function addresses(thrifty) {
    // Drawings further down may not have been loaded yet.
    var found = thrifty ? [] : Array.from(document.images, function (image) {
      return image.currentSrc || image.src;
    });
    if (navigator.serviceWorker.controller) return found;
    // A first visit: all this came before there was anyone to keep it.
    return found.concat(location.href, performance.getEntriesByType("resource").map(
      function (entry) { return entry.name; }
    ));
  }

  function start() {
    try {
      var thrifty = Boolean(navigator.connection && navigator.connection.saveData);
      var seen = addresses(thrifty);
      navigator.serviceWorker.register(root.dataset.base + "sw.js").then(function () {
        return navigator.serviceWorker.ready;
      }).then(function (registration) {
        registration.active.postMessage({ addresses: seen, more: !thrifty });
      }).catch(function () {}); // refused, as in some private windows, or no connection
    } catch (error) {
      // No such thing here: an old browser, a frame without rights, no https.
    }
  }

  function whenIdle() {
    if (window.requestIdleCallback) requestIdleCallback(start);
    else setTimeout(start, 1000);
  }

  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
})();
