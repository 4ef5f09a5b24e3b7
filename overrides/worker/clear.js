// Takes the place of keep.js when the site no longer keeps pages on devices: removes what was kept
// and then itself, on the reader's next visit.
(function () {
  "use strict";
  var ours = "hip-dips " + new URL("./", self.location).pathname + " ";

  self.addEventListener("install", function () { self.skipWaiting(); });

  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.map(function (name) {
        return name.startsWith(ours) && caches.delete(name);
      }));
    }).then(function () { return self.registration.unregister(); }));
  });
})();
