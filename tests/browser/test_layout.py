"""Nothing runs over, nothing is too small to read or to press: at any width, with large text."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright

from tests.browser import chromium
from tests.browser.conftest import report
from tests.browser.looks import ask
from tests.browser.reader import PHONE, Reader
from tests.browser.server import SiteServer

WIDTHS = (320, 390, 768, 1280)
# What sticks out of the page, innermost; boxes that scroll by themselves may be wider inside.
SIDEWAYS = """(() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = element => element.parentElement?.closest("body *") &&
    getComputedStyle(element.parentElement).overflowX !== "visible";
  const wide = shown("body *").filter(element =>
    element.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(element));
  const inner = wide.filter(element =>
    !wide.some(other => other !== element && element.contains(other)));
  return [`${root.scrollWidth} px wide: ${inner.slice(0, 3).map(describe).join(", ")}`];
})()"""
# Words that their own box cuts off.
CUT = """shown("main *, header *, footer *").filter(element => {
  const style = getComputedStyle(element);
  return style.overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1;
}).map(element => `${describe(element)} is cut off`)"""
SMALL = """[...new Set(textNodes(document.body).map(node => node.parentElement))].map(element =>
  [element, getComputedStyle(element).fontSize]
).filter(entry => parseFloat(entry[1]) < 14).map(entry => `${describe(entry[0])} is ${entry[1]}`)"""
# Numbers in a drawing grow with the drawing; the words of its key grow with the reader's text.
SIZES = """textNodes(document.body, "script, style, template, svg")
  .map(node => node.parentElement)
  .map(element => [describe(element), parseFloat(getComputedStyle(element).fontSize)])"""
# Links in running text are as high as their line: WCAG exempts them, and so do we.
STANDALONE = "button, summary, input, select, nav a, header a, [role=button]"
PRIMARY = "button, summary, input, header nav a, [data-hd-search-open], li > a:has(> svg)"
TARGETS = """shown(argument.selector).filter(element => {
  const box = element.getBoundingClientRect();
  const least = argument.least - 0.5;
  return box.height < least || (!element.closest("p") && box.width < least);
}).map(element => {
  const box = element.getBoundingClientRect();
  return `${describe(element)} is ${Math.round(box.width)} by ${Math.round(box.height)} px`;
})"""


@pytest.fixture
def large_text(playwright: Playwright, server: SiteServer) -> Iterator[Reader]:
    """Return a reader whose browser is set to text of 200 %, for pages and their breakpoints."""
    with chromium.launch(playwright, "--blink-settings=defaultFontSize=32") as browser:
        yield Reader(browser, server.root)


def test_no_sideways_scroll(reader: Reader, pages: list[str]) -> None:
    report(sideways(reader, pages, WIDTHS))


def test_no_sideways_scroll_with_text_of_200_percent(large_text: Reader, pages: list[str]) -> None:
    report(sideways(large_text, pages, (390, 1280)))


def sideways(reader: Reader, pages: list[str], widths: tuple[int, ...]) -> list[str]:
    """Return what sticks out or is cut off."""
    found = []
    page = reader.context().new_page()
    for address in pages:
        reader.go(page, address)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            where = f"{address or 'home'} at {width} px"
            found += [f"{where}: {fault}" for fault in ask(page, SIDEWAYS) + ask(page, CUT)]
    return found


def test_zoom_of_400_percent(reader: Reader, pages: list[str]) -> None:
    """A window of 1280 by 1024 at 400 % is 320 by 256: one direction to scroll (WCAG 1.4.10)."""
    found = []
    zoomed = {"viewport": {"width": 320, "height": 256}, "device_scale_factor": 4}
    page = reader.context(**zoomed).new_page()
    for address in pages:
        reader.go(page, address)
        found += [f"{address or 'home'}: {fault}" for fault in ask(page, SIDEWAYS)]
    report(found)


def test_readable_and_pressable(reader: Reader, pages: list[str]) -> None:
    found = []
    page = reader.context().new_page()
    for address in pages:
        reader.go(page, address)
        for width in (320, 390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            faults = ask(page, SMALL)
            faults += ask(page, TARGETS, {"selector": STANDALONE, "least": 24})
            if width == 390:
                faults += ask(page, TARGETS, {"selector": PRIMARY, "least": 44})
            found += [f"{address or 'home'} at {width} px: {fault}" for fault in faults]
    report(found)


def test_text_follows_the_browser(
    reader: Reader, large_text: Reader, kinds: dict[str, str]
) -> None:
    """Text set in px would not grow with the reader's own size."""
    found = []
    usual = reader.context(viewport=PHONE).new_page()
    large = large_text.context(viewport=PHONE).new_page()
    for kind, address in kinds.items():
        before = dict(ask(reader.go(usual, address), SIZES))
        for text, size in ask(large_text.go(large, address), SIZES):
            # Headings grow less: part of their size is the window's.
            if size < 1.4 * before.get(text, 0):
                found.append(f"{kind}: {text} grows from {before[text]} to {size} px")
    report(found)


def test_citations_have_room_for_a_finger(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], viewport=PHONE)
    citation = page.locator("main section [data-source]").first
    citation.scroll_into_view_if_needed()
    middle = citation.evaluate(
        "link => { const box = link.getBoundingClientRect();"
        " return [box.left + box.width / 2, box.top + box.height / 2] }"
    )
    hits = [
        page.evaluate(
            "([x, y]) => Boolean(document.elementFromPoint(x, y)?.closest('[data-source]'))",
            [middle[0], middle[1] + offset],
        )
        for offset in (-20, 20)
    ]
    assert all(hits), "less than 40 px high to a finger"
