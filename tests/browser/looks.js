// What a reader sees, asked of the page: tests/browser/looks.py puts these before every question.

// An element in one line, for messages.
const describe = (element) => {
  const text = (element.getAttribute("aria-label") || element.innerText || element.value || "").trim();
  const mark = element.id ? `#${element.id}` : element.className?.baseVal ?? element.className;
  return `<${element.localName} ${mark}> “${text.replace(/\s+/g, " ").slice(0, 40)}”`;
};

// Seen by eye: drawn, not transparent, not one of the 1-pixel boxes for screen readers.
const visible = (element) => {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) {
    return false;
  }
  for (let part = element; part && part !== document.body; part = part.parentElement) {
    const box = part.getBoundingClientRect();
    if (box.width <= 1 && box.height <= 1 && getComputedStyle(part).display !== "contents") return false;
  }
  return element.getClientRects().length > 0;
};

const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const shown = (selector, root = document) => all(selector, root).filter(visible);

// Text nodes that are seen, below `root`, outside of what `skip` selects.
const textNodes = (root, skip = "script, style, template") => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() && !node.parentElement.closest(skip) && visible(node.parentElement)) found.push(node);
  }
  return found;
};

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";
const focusable = () => shown(FOCUSABLE).filter((element) => element.tabIndex >= 0 && !element.disabled);

const inView = (element) => {
  const box = element.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
};

// Nothing lies over the middle of its first line.
const uncovered = (element) => {
  const box = element.getClientRects()[0];
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return Boolean(top) && (element.contains(top) || top.contains(element));
};
