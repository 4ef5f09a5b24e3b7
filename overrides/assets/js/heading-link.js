// A heading is a link to itself; pressed, it also copies that address. Where nothing can be copied
// the link alone puts it into the browser's own bar.
(function () {
  "use strict";
  var HD = (window.HD = window.HD || {});
  var main = document.querySelector("main");
  var share = document.querySelector("[data-hd-share]");
  if (!main || !share) return;

  main.addEventListener("click", function (event) {
    var link = event.target.closest(":is(h2, h3) > a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return; // opens elsewhere
    HD.copy(HD.pageAddress() + link.hash).then(function () {
      HD.say(share.dataset.section, function (words) {
        if (words) link.dataset.said = words;
        else delete link.dataset.said;
      });
    }, function () {});
  });
})();
