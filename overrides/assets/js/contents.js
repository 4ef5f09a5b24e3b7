// Marks the part of the page that is being read in the list of contents.
(function () {
  "use strict";
  var contents = document.querySelector("[data-hd-contents]");
  if (!contents || !("IntersectionObserver" in window)) return;
  var links = {};
  contents.querySelectorAll("a").forEach(function (link) {
    links[link.hash.slice(1)] = link;
  });
  var headings = Object.keys(links)
    .map(function (id) { return document.getElementById(id); })
    .filter(Boolean);

  function mark() {
    var line = window.innerHeight * 0.35;
    var current = null;
    headings.forEach(function (heading) {
      if (heading.getBoundingClientRect().top <= line) current = heading;
    });
    headings.forEach(function (heading) {
      if (heading === current) links[heading.id].setAttribute("aria-current", "true");
      else links[heading.id].removeAttribute("aria-current");
    });
  }

  var observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -65% 0px" });
  headings.forEach(function (heading) { observer.observe(heading); });

  // On phones the list is a disclosure: close it once a part is chosen.
  contents.addEventListener("click", function (event) {
    if (event.target.closest("a")) contents.querySelector("details").open = false;
  });
})();
