// Runs inline before the first paint, so that nothing flashes or jumps: the reader's stored choices.
// Then asks for the site's script once the page is painted: no reader waits for a comfort. (A script
// element with `defer` runs before the first frame when it arrives early, and delays it.)
// Stays tiny: the security policy names it by its hash.
(function (root) {
  root.classList.add("js");
  try {
    var theme = localStorage.getItem("hd-theme");
    if (theme === "dark" || theme === "light") root.dataset.theme = theme;
    if (localStorage.getItem("hd-drawings") === "hidden") root.dataset.drawings = "hidden";
  } catch (error) {
    // Storage is blocked: the device's own colours and all drawings.
  }
  document.addEventListener("DOMContentLoaded", function () {
    requestAnimationFrame(function () {
      setTimeout(function () {
        var script = document.createElement("script");
        script.src = root.dataset.base + "assets/js/site.js";
        document.head.append(script);
      });
    });
  });
})(document.documentElement);
