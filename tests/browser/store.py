"""What a service worker keeps in a browser, and sites that change under it."""

import json
import re
import shutil
from pathlib import Path

from hipdips import worker
from playwright.sync_api import Page

from tests.conftest import ROOT

PAGES = ("", "causes/")
"""The core of a changed site."""
# Resolves when the worker runs and holds so many files.
_KEPT = """async least => {
  for (let turn = 0; turn < 600; turn++) {
    const names = await caches.keys();
    const lists = await Promise.all(names.map(async name => (await caches.open(name)).keys()));
    const paths = lists.flat().map(request => new URL(request.url).pathname);
    if (least.every(path => paths.includes(path)) && names.length === 1
      && navigator.serviceWorker.controller) return paths.sort();
    await new Promise(done => setTimeout(done, 25));
  }
  throw new Error("not kept: " + least);
}"""
STYLES = "assets/css/site.css"
_LOOK = re.compile(r'data-worker="[^"]*"')
_RENEWED = """async old => {
  for (let turn = 0; turn < 200; turn++) {
    const names = await caches.keys();
    if (names.length === 1 && names[0] !== old) return;
    await new Promise(done => setTimeout(done, 25));
  }
  throw new Error("no new version");
}"""
# As browsers do by themselves, a moment after a page was opened.
_UPDATE = "navigator.serviceWorker.getRegistration().then(found => found.update())"
_GONE = """async () => {
  let left;
  for (let turn = 0; turn < 200; turn++) {
    left = [await navigator.serviceWorker.getRegistrations(), await caches.keys()].flat();
    if (!left.length) return;
    await new Promise(done => setTimeout(done, 25));
  }
  throw new Error("still there: " + left);
}"""


def kept(page: Page, *paths: str) -> list[str]:
    """Wait until these are kept; return all that is."""
    return list(page.evaluate(_KEPT, list(paths)))


def more(folder: Path) -> list[str]:
    """Return what the worker keeps from the start when data isn't saved."""
    text = (folder / worker.FILE).read_text(encoding="utf-8")
    return list(json.loads(re.findall(r'"more":(\[.*?\])', text)[0]))


def changed(folder: Path, to: Path, *pages: str) -> Path:
    """Return a copy of a site with other styles and some other pages, and a worker that fits."""
    shutil.copytree(folder, to)
    with (to / STYLES).open("a", encoding="utf-8") as css:
        css.write("h1{outline:7px solid}")
    for path in to.rglob("*.html"):
        text = _LOOK.sub(worker.mark("other"), path.read_text(encoding="utf-8"), count=1)
        if path.relative_to(to).as_posix() in pages:
            text = text.replace("<h1", "<h1 data-new=''")
        path.write_text(text, encoding="utf-8")
    code = (ROOT / "overrides/worker/keep.js").read_text(encoding="utf-8")
    script = worker.script(worker.files(to), PAGES, code, "other")
    (to / worker.FILE).write_text(script, encoding="utf-8")
    return to


def without_worker(folder: Path) -> None:
    """Change a site to what a build makes with SERVICE_WORKER=false."""
    for path in folder.rglob("*.html"):
        path.write_text(_LOOK.sub("", path.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    shutil.copy(ROOT / "overrides/worker/clear.js", folder / worker.FILE)


def renew(page: Page) -> None:
    """Look for a new worker, and wait until its store alone is left."""
    (old,) = page.evaluate("caches.keys()")
    page.evaluate(_UPDATE)
    page.evaluate(_RENEWED, old)


def clear(page: Page) -> None:
    """Look for a new worker, and wait until neither worker nor store is left."""
    page.evaluate(_UPDATE)
    page.evaluate(_GONE)
