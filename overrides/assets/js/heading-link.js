// A heading is a link to itself; pressed, it also copies that address, or says where it stands.
(function () {
  "use strict";
  var HD = (window.HD = window.HD || {});
  var main = document.querySelector("main");
  var share = document.querySelector("[data-hd-share]");
  if (!main || !share) return;

  main.addEventListener("click", function (event) {
    var link = event.target.closest(":is(h2, h3) > a[href^='#']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return; // opens elsewhere
    function say(words, failed) {
      HD.say(words, function (shown) {
        if (shown) link.dataset.said = shown;
        else delete link.dataset.said;
      }, failed);
    }
    HD.copy(HD.pageAddress() + link.hash).then(
      function () { say(share.dataset.section); },
      function () { say(share.dataset.sectionFailed, true); }
    );
  });
})();
