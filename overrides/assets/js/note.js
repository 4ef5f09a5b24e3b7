// Citations and glossary terms open as a note beside their paragraph (in the rail on wide screens).
// Without script both are links: to the page's list of sources, to the glossary.
(function () {
  "use strict";
  var open = null; // { link, note }
  var words = document.querySelector("[data-hd-note-words]");
  if (!words) return;

  function close(returnFocus) {
    if (!open) return;
    open.note.remove();
    open.link.setAttribute("aria-expanded", "false");
    open.link.removeAttribute("aria-controls");
    if (returnFocus) open.link.focus();
    open = null;
  }

  function place(link) {
    return link.closest("p, li, dd, table, .hd-facts > div") || link.parentElement;
  }

  function show(link, fill) {
    var note = document.createElement("aside");
    note.className = "hd-note";
    note.id = "note";
    note.setAttribute("role", "note");
    note.setAttribute("aria-label", link.getAttribute("aria-label") || link.textContent);
    fill(note);
    var button = document.createElement("button");
    button.type = "button";
    button.className = "hd-note__close";
    button.setAttribute("aria-label", words.dataset.close);
    button.append(words.content.cloneNode(true));
    button.addEventListener("click", function () { close(true); });
    note.prepend(button);
    var block = place(link);
    if (block.matches("li, dd, .hd-facts > div")) block.append(note);
    else block.after(note);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", "note");
    open = { link: link, note: note };
  }

  function fillSource(link) {
    var entry = document.getElementById("source-" + link.dataset.source);
    return entry && function (note) {
      var copy = entry.cloneNode(true);
      copy.querySelectorAll(".hd-source__back").forEach(function (part) { part.remove(); });
      var number = document.createElement("span");
      number.className = "hd-note__number";
      number.textContent = link.textContent + ".";
      note.append(number, " ");
      note.append.apply(note, Array.from(copy.childNodes));
    };
  }

  function fillTerm(link) {
    var term = window.HD && window.HD.glossary && window.HD.glossary[link.dataset.term];
    return term && function (note) {
      var name = document.createElement("b");
      var text = document.createElement("p");
      var more = document.createElement("a");
      name.textContent = term[0];
      text.textContent = term[1];
      more.href = link.href;
      more.textContent = words.dataset.more;
      note.append(name, text, more);
    };
  }

  function toggle(link, fill) {
    var again = open && open.link === link;
    close(false);
    if (!again) show(link, fill);
  }

  function loadGlossary(done) {
    if (window.HD && window.HD.glossary) return done();
    var script = document.createElement("script");
    script.src = document.documentElement.dataset.base + "assets/data/glossary.js";
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  }

  document.querySelectorAll(".hd-cite, .hd-term").forEach(function (link) {
    link.setAttribute("aria-expanded", "false");
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest(".hd-cite, .hd-term");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches(".hd-cite")) {
      var fill = fillSource(link);
      if (!fill) return;
      event.preventDefault();
      toggle(link, fill);
    } else {
      event.preventDefault();
      loadGlossary(function () {
        var term = fillTerm(link);
        if (term) toggle(link, term);
        else location.href = link.href;
      });
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && open) close(true);
  });
})();
