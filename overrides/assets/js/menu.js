// "Menu" on phones: without script a link to the site map, with script a button for the list.
(function () {
  "use strict";
  var link = document.querySelector("[data-hd-menu]");
  var menu = document.getElementById("menu");
  if (!link || !menu) return;
  var button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.textContent = link.dataset.open;
  button.setAttribute("aria-controls", "menu");
  button.setAttribute("aria-expanded", "false");

  function show(open) {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? link.dataset.close : link.dataset.open;
    document.body.classList.toggle("hd-page--menu-open", open);
  }

  button.addEventListener("click", function () {
    show(menu.hidden);
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && !menu.hidden) {
      show(false);
      button.focus();
    }
  });
  // A wide window has the groups in the header: close, so that nothing stays hidden behind.
  window.matchMedia("(min-width: 62.5em)").addEventListener("change", function () {
    show(false);
  });
  link.replaceWith(button);
})();
