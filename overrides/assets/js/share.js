// Copy link and citation, the device's share sheet, print. E-mail is a plain link and needs no script.
(function () {
  "use strict";
  var HD = (window.HD = window.HD || {});
  var share = document.querySelector("[data-hd-share]");
  if (!share) return;
  var status = share.querySelector("[data-hd-share-status]");
  var later = 0;
  var undo = function () {};

  // From a downloaded copy the address of the file means nothing to others: offer the public one.
  HD.pageAddress = function () {
    if (location.protocol === "file:") return share.dataset.url;
    return location.origin + location.pathname.replace(/index\.html$/, ""); // without what others hang on it to follow readers
  };

  // Many apps' own browsers have no clipboard: then the text shows in `part`, by default the row's
  // address, selected for the reader's own hand; the older command may still copy it, or this fails.
  HD.copy = function (text, part) {
    var written = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
    return written.catch(function () {
      var shown = part || share.querySelector("#share-address");
      shown.textContent = text;
      if (!select(shown)) throw new Error("not copied");
    });
  };

  // Says what was done, to eyes (`show` draws it, and is called with "" to undo) and screen readers;
  // what has to be read and acted upon (`failed`) stays longer.
  HD.say = function (text, show, failed) {
    clearTimeout(later);
    undo();
    undo = function () { show(""); status.textContent = ""; };
    show(text);
    status.textContent = text;
    later = setTimeout(function () { undo(); }, failed ? 8000 : 2000);
  };

  function select(part) {
    part.classList.add("hd-share__copied");
    getSelection().selectAllChildren(part);
    try {
      return document.execCommand("copy");
    } catch (error) {
      return false;
    }
  }

  share.querySelectorAll("[data-hd-copy]").forEach(function (button) {
    var label = button.querySelector("span");
    var usual = label.textContent;
    var part = share.querySelector("#" + button.dataset.hdCopy);

    function say(text, failed) {
      HD.say(text, function (words) { label.textContent = words || usual; }, failed);
    }

    button.addEventListener("click", function () {
      if (part.id === "share-address") part.textContent = HD.pageAddress();
      HD.copy(part.textContent.trim(), part).then(
        function () { say(button.dataset.done); },
        function () { say(button.dataset.failed, true); }
      );
    });
  });

  function openSheet() {
    return navigator.share({
      title: share.dataset.title,
      text: document.querySelector("meta[name=description]").content,
      url: HD.pageAddress()
    });
  }

  if (navigator.share) {
    var sheet = share.querySelector("[data-hd-sheet]");
    sheet.hidden = false;
    sheet.querySelector("button").addEventListener("click", function () {
      // Cancelling rejects the promise; that is the reader's choice and needs no message.
      openSheet().catch(function (error) {
        if (error.name !== "AbortError") share.querySelector("[data-hd-copy=share-address]").click();
      });
    });
  }

  // The link at the top leads to the row; on a phone it opens the sheet, and the place isn't lost.
  var here = document.querySelector("[data-hd-share-here]");
  if (here && navigator.share && matchMedia("(pointer: coarse)").matches) {
    here.addEventListener("click", function (event) {
      event.preventDefault();
      openSheet().catch(function (error) {
        if (error.name !== "AbortError") location.hash = here.hash;
      });
    });
  }

  // A guide prints one sheet, unless its reader asks for the whole page.
  share.querySelectorAll("[data-hd-print]").forEach(function (button) {
    var whole = button.dataset.hdPrint === "whole";
    button.addEventListener("click", function () {
      if (whole) {
        document.body.dataset.paper = "whole";
        addEventListener("afterprint", function () { document.body.dataset.paper = "sheet"; }, { once: true });
      }
      window.print();
    });
  });
})();
