// Copy link, the device's share sheet, print. E-mail is a plain link and needs no script.
(function () {
  "use strict";
  var share = document.querySelector("[data-hd-share]");
  if (!share) return;
  var status = share.querySelector("[data-hd-share-status]");
  var local = location.protocol === "file:";
  // From a downloaded copy the address of the file means nothing to others: offer the public one.
  var url = local ? share.dataset.url : location.href.split("#")[0];

  var copy = share.querySelector("[data-hd-copy]");
  var label = copy.querySelector("span");
  var usual = label.textContent;
  var later = 0;

  function say(text) {
    label.textContent = text;
    status.textContent = text;
    clearTimeout(later);
    later = setTimeout(function () {
      label.textContent = usual;
      status.textContent = "";
    }, 2000);
  }

  copy.addEventListener("click", function () {
    var written = navigator.clipboard ? navigator.clipboard.writeText(url) : Promise.reject();
    written.then(
      function () { say(copy.dataset.done); },
      function () {
        var shown = share.querySelector(".hd-share__url");
        shown.classList.add("hd-share__url--shown");
        getSelection().selectAllChildren(shown);
        say(copy.dataset.failed);
      }
    );
  });

  var sheet = share.querySelector("[data-hd-sheet]");
  if (navigator.share) {
    sheet.hidden = false;
    sheet.querySelector("button").addEventListener("click", function () {
      // Cancelling rejects the promise; that is the reader's choice and needs no message.
      navigator.share({ title: share.dataset.title, url: url }).catch(function () {});
    });
  }

  share.querySelector("[data-hd-print]").addEventListener("click", function () {
    window.print();
  });
})();
