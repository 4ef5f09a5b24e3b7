// Runs inline before the first paint, so that nothing flashes or jumps: the reader's stored choices.
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
})(document.documentElement);
