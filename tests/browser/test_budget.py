"""How much a first view may weigh, and that nothing moves while it comes."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import kind_of, report
from tests.browser.reader import DESK, PHONE, Reader
from tests.browser.server import SiteServer, packed
from tests.conftest import file_of

MOST_REQUESTS = 10
KB = 1000
MOST_BYTES = 100 * KB
MOST_BYTES_OF = {"exercise": 130 * KB, "exercise-list": 130 * KB}
SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push({
  value: entry.value,
  moved: entry.sources.map(source => source.node?.parentElement?.className || source.node?.nodeName)
}))).observe({ type: "layout-shift", buffered: true });
"""


# Browsers differ in how far ahead they fetch lazy pictures: this is Chromium's way on a good line.
FAR = """[...document.querySelectorAll("img[loading=lazy]")]
  .filter(image => image.getBoundingClientRect().top > innerHeight + 1250)
  .map(image => image.getAttribute("src"))"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_first_view(reader: Reader, site: Path, pages: list[str], size: dict[str, int]) -> None:
    found = []
    for address in pages:
        asked: list[str] = []
        context = reader.context(viewport=size)
        context.on("request", lambda request, asked=asked: asked.append(request.url))
        page = reader.go(context.new_page(), address)
        page.wait_for_load_state("networkidle")
        later = {urljoin(page.url, path) for path in page.evaluate(FAR)}
        context.close()
        paths = [url.removeprefix(reader.root).partition("?")[0] for url in set(asked) - later]
        files = [path if Path(path).suffix else file_of(path) for path in paths]
        weights = {file: len(packed(site / file)) for file in files if not file.startswith("data:")}
        if not any(file.endswith(".svg") for file in files):  # Chromium without a window skips it
            weights["assets/icon.svg"] = len(packed(site / "assets/icon.svg"))
        most = MOST_BYTES_OF.get(kind_of(site, address), MOST_BYTES)
        if len(weights) > MOST_REQUESTS or sum(weights.values()) > most:
            heaviest = sorted(weights.items(), key=lambda entry: -entry[1])
            found.append(
                f"{address or 'home'}: {len(weights)} requests, {sum(weights.values())} bytes, "
                f"at most {MOST_REQUESTS} and {most}: {heaviest}"
            )
        found += [f"{address or 'home'} loads {file}" for file in files if "search" in file]
        found += [f"{address or 'home'} loads {file}" for file in files if "vendor" in file]
    report(found)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves(reader: Reader, pages: list[str], size: dict[str, int]) -> None:
    found = []
    for address in pages:
        page = reader.open(address, SHIFTS, viewport=size)
        found += shifts(page, address, 0.005)
        page.context.close()
    report(found)


def test_nothing_jumps_when_fonts_are_late(
    reader: Reader, server: SiteServer, kinds: dict[str, str]
) -> None:
    """The local stand-ins are as wide as the fonts, or nearly: what is read stays in place."""
    found = []
    server.font_delay = 0.4
    try:
        for size in (PHONE, DESK):
            for address in kinds.values():
                page = reader.open(address, SHIFTS, viewport=size)
                found += shifts(page, f"{address or 'home'} at {size['width']} px", 0.1)
                page.context.close()
    finally:
        server.font_delay = 0.0
    report(found)


def file_at(address: str) -> str:
    """Return the file below the site that any address stands for."""
    return address if "." in address.rpartition("/")[2] else file_of(address)


def shifts(page: Page, where: str, most: float) -> list[str]:
    """Return what moved, if it was more than allowed."""
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 150)))")
    moved = page.evaluate("shifts")
    total = sum(entry["value"] for entry in moved)
    return [f"{where or 'home'}: {total:.3f} {moved}"] if total >= most else []


def test_search_comes_on_first_use(reader: Reader, kinds: dict[str, str]) -> None:
    asked: list[str] = []
    page = reader.open(kinds["home"])
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("searchbox").focus()
    page.wait_for_load_state("networkidle")
    assert len([url for url in asked if "minisearch" in url]) == 1
    assert len([url for url in asked if url.endswith("data/search.js")]) == 1
