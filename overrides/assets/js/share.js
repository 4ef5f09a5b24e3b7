// Copy link and citation, the device's share sheet, print. E-mail is a plain link and needs no script.
(function () {
  "use strict";
  var HD = (window.HD = window.HD || {});
  var share = document.querySelector("[data-hd-share]");
  if (!share) return;
  var status = share.querySelector("[data-hd-share-status]");
  var later = 0;

  // From a downloaded copy the address of the file means nothing to others: offer the public one.
  HD.pageAddress = function () {
    return location.protocol === "file:" ? share.dataset.url : location.href.split("#")[0];
  };

  // Fails where there is no clipboard, as in many apps' own browsers.
  HD.copy = function (text) {
    return navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
  };

  // Says what was done, to eyes (`show` draws it, and is called again to undo) and screen readers.
  HD.say = function (text, show) {
    clearTimeout(later);
    (HD.say.undo || Boolean)();
    HD.say.undo = function () { show(""); status.textContent = ""; };
    show(text);
    status.textContent = text;
    later = setTimeout(function () { HD.say.undo(); }, 2000);
  };

  share.querySelectorAll("[data-hd-copy]").forEach(function (button) {
    var label = button.querySelector("span");
    var usual = label.textContent;
    var shown = share.querySelector(button.dataset.hdCopy);

    function say(text) {
      HD.say(text, function (words) { label.textContent = words || usual; });
    }

    button.addEventListener("click", function () {
      var text = shown.matches(".hd-share__url") ? HD.pageAddress() : shown.textContent.trim();
      HD.copy(text).then(
        function () { say(button.dataset.done); },
        function () {
          shown.classList.add("hd-share__url--shown");
          getSelection().selectAllChildren(shown);
          say(button.dataset.failed);
        }
      );
    });
  });

  var sheet = share.querySelector("[data-hd-sheet]");
  if (navigator.share) {
    sheet.hidden = false;
    sheet.querySelector("button").addEventListener("click", function () {
      // Cancelling rejects the promise; that is the reader's choice and needs no message.
      navigator.share({ title: share.dataset.title, url: HD.pageAddress() }).catch(function () {});
    });
  }

  share.querySelector("[data-hd-print]").addEventListener("click", function () {
    window.print();
  });
})();
