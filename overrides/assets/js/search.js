// The search box: engine and index come on first use; results are links; the status is announced.
(function () {
  "use strict";
  var HD = (window.HD = window.HD || {});
  var base = document.documentElement.dataset.base;
  var pocket = "pocket" in document.documentElement.dataset;
  var most = 8;
  var engine = null;
  var waiting = null;

  function load(path, there) {
    return there ? Promise.resolve() : new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = base + path;
      script.addEventListener("load", done);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
  }

  function prepare() {
    // One load for all boxes; after a failure the next letter tries again.
    waiting = waiting || Promise.all([
      load("assets/js/vendor/minisearch.js", window.MiniSearch),
      load("assets/data/search.js", HD.searchIndex)
    ]).then(function () {
      engine = HD.searchEngine(window.MiniSearch, HD.searchIndex);
    }).catch(function (error) {
      waiting = null;
      throw error;
    });
    return waiting;
  }

  // On disk no server finds the page of a folder: name the file. In the pocket file all is one page.
  function address(page, part) {
    var end = part ? "#" + part : "";
    if (location.protocol !== "file:" && !pocket) return base + (page.u || "./") + end;
    if (!pocket) return base + page.u + "index.html" + end;
    return "#" + (page.u.slice(0, -1).replace(/\//g, "-") || "home") + (part ? "--" + part : "");
  }

  function pageOf(url) {
    return HD.searchIndex.find(function (page) { return page.u === url; });
  }

  function item(page, query) {
    var heading = query ? HD.searchHeading(page, query) : null;
    var link = document.createElement("a");
    var title = document.createElement("span");
    var text = document.createElement("span");
    link.className = "hd-search__result";
    link.href = address(page, heading && heading[0]);
    title.className = "hd-search__title";
    title.textContent = page.t;
    text.className = "hd-search__text";
    text.textContent = heading ? heading[1] : page.d;
    link.append(title, text);
    var row = document.createElement("li");
    row.append(link);
    return row;
  }

  function draw(box, pages, query) {
    var list = document.createElement("ol");
    list.className = "hd-search__list";
    pages.forEach(function (page) { list.append(item(page, query)); });
    box.querySelector("[data-search-results]").replaceChildren(list);
  }

  // Never an empty list: where most people start, in the order of the menu.
  function fallback() {
    var links = Array.from(document.querySelectorAll("#site-map a")).slice(0, 4);
    var home = pageOf("") || HD.searchIndex[0];
    var found = links.map(function (link) {
      return HD.searchIndex.find(function (page) {
        return page.u && new URL(address(page), location.href).href === link.href;
      });
    }).filter(Boolean);
    return [home].concat(found);
  }

  function run(box, query) {
    var status = box.querySelector("[role=status]");
    if (!query.trim()) {
      box.querySelector("[data-search-results]").replaceChildren();
      status.textContent = "";
      return;
    }
    var enter = box.dataset.enter;
    delete box.dataset.enter;
    var pages = HD.searchRun(engine, query).slice(0, most).map(pageOf);
    if (pages.length) {
      draw(box, pages, query);
      status.textContent = pages.length === 1
        ? box.dataset.one
        : box.dataset.many.replace("{count}", pages.length);
    } else {
      draw(box, fallback(), "");
      // "hips" alone stands on every page: that is no failed search, only a wide one.
      status.textContent = HD.searchTerms(query).length
        ? box.dataset.none.replace("{query}", query.trim())
        : box.dataset.fallback;
    }
    if (enter && pages.length) box.querySelector("[data-search-results] a").click();
  }

  function walk(box, event) {
    var links = Array.from(box.querySelectorAll("[data-search-results] a"));
    var input = box.querySelector("input");
    var here = links.indexOf(document.activeElement);
    if (event.key === "Enter" && document.activeElement === input) {
      if (links.length) links[0].click();
      else box.dataset.enter = "pressed"; // before the engine came: run() follows the first link
    } else if (event.key === "ArrowDown" && links.length) {
      links[Math.min(here + 1, links.length - 1)].focus();
    } else if (event.key === "ArrowUp" && here >= 0) {
      (here ? links[here - 1] : input).focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  document.querySelectorAll("[data-hd-search]").forEach(function (box) {
    var input = box.querySelector("input");
    var turn = 0;
    input.addEventListener("focus", function () {
      prepare().catch(function () {}); // typing will say so
    });
    input.addEventListener("input", function () {
      var mine = ++turn;
      box.querySelector("[data-search-results]").replaceChildren();
      var status = box.querySelector("[role=status]");
      if (status.textContent === box.dataset.failed) status.textContent = "";
      prepare().then(function () {
        if (mine === turn) run(box, input.value);
      }, function () {
        status.textContent = box.dataset.failed;
      });
    });
    box.addEventListener("keydown", function (event) { walk(box, event); });
  });

  var dialog = document.querySelector("[data-hd-search-dialog]");
  var opener = document.querySelector("[data-hd-search-open]");
  if (!dialog || !opener || !dialog.showModal) return;

  function openSearch() {
    // On pages with a box of their own (home, A to Z) the reader goes there.
    var own = document.querySelector("main [data-hd-search] input");
    if (own) return own.focus();
    dialog.showModal();
    dialog.querySelector("input").focus();
  }

  opener.setAttribute("role", "button");
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", function (event) {
    event.preventDefault();
    openSearch();
  });
  opener.addEventListener("keydown", function (event) {
    if (event.key === " ") {
      event.preventDefault();
      openSearch();
    }
  });
  dialog.querySelector("[data-hd-search-close]").addEventListener("click", function () {
    dialog.close();
  });
  dialog.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    event.preventDefault(); // the field would only empty itself
    dialog.close();
  });
  dialog.addEventListener("click", function (event) {
    if (event.target === dialog || event.target.closest("[data-search-results] a")) dialog.close();
  });
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      openSearch();
    }
  });
})();
