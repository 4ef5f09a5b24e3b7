// Asks the browser to keep pages for when the connection drops (overrides/worker/keep.js). Comes
// last: after the page is loaded and nothing else is to do. Without it the site is the same, online.
(function () {
  "use strict";
  var root = document.documentElement;
  if (!("worker" in root.dataset) || !/^https?:$/.test(location.protocol)) return;

  function addresses(thrifty, first) {
    // Drawings further down may not have been loaded yet.
    var found = thrifty ? [] : Array.from(document.images, function (image) {
      return image.currentSrc || image.src;
    });
    if (!first) return found;
    return found.concat(location.href, performance.getEntriesByType("resource").map(
      function (entry) { return entry.name; }
    ));
  }

  function start() {
    try {
      var workers = navigator.serviceWorker;
      var first = !workers.controller; // all that came so far came past it
      var tell = function () {
        var thrifty = Boolean(navigator.connection && navigator.connection.saveData);
        workers.controller.postMessage({ addresses: addresses(thrifty, first), more: !thrifty });
      };
      workers.register(root.dataset.base + "sw.js").then(function () {
        if (workers.controller) tell();
        else workers.addEventListener("controllerchange", tell, { once: true });
      }).catch(function () {}); // refused, as in some private windows, or no connection
    } catch (error) {
      // No such thing here: an old browser, a frame without rights, no https.
    }
  }

  function whenIdle() {
    if (window.requestIdleCallback) requestIdleCallback(start, { timeout: 2000 }); // a busy page is never idle
    else setTimeout(start, 1000);
  }

  if (document.readyState === "complete") whenIdle();
  else addEventListener("load", whenIdle);
})();
