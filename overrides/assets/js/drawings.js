// Readers can switch drawings of bodies off; the choice stays on their device.
(function () {
  "use strict";
  var button = document.querySelector("[data-hd-drawings]");
  if (!button) return;
  var root = document.documentElement;

  function name() {
    button.textContent =
      root.dataset.drawings === "hidden" ? button.dataset.show : button.dataset.hide;
  }

  button.addEventListener("click", function () {
    var hide = root.dataset.drawings !== "hidden";
    if (hide) root.dataset.drawings = "hidden";
    else delete root.dataset.drawings;
    try {
      if (hide) localStorage.setItem("hd-drawings", "hidden");
      else localStorage.removeItem("hd-drawings");
    } catch (error) {
      // Storage is blocked: the choice lasts for this page.
    }
    name();
  });
  button.hidden = false;
  name();
})();
