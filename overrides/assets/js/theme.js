// One button: dark or light colours. Until it is pressed the device decides.
(function () {
  "use strict";
  var button = document.querySelector("[data-hd-theme]");
  if (!button) return;
  var root = document.documentElement;
  var device = window.matchMedia("(prefers-color-scheme: dark)");

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : device.matches;
  }

  function name() {
    button.setAttribute("aria-label", isDark() ? button.dataset.light : button.dataset.dark);
    button.classList.toggle("hd-tool--dark", isDark());
  }

  button.addEventListener("click", function () {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("hd-theme", root.dataset.theme);
    } catch (error) {
      // Storage is blocked: the choice lasts for this page.
    }
    name();
  });
  device.addEventListener("change", name);
  name();
})();
