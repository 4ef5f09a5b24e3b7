"""Other ways to look: forced colours, less motion, paper."""

import re
from typing import Any

from tests.browser.conftest import report
from tests.browser.looks import ask, visible
from tests.browser.reader import PHONE, Reader

MARKS = """all("[data-grade]").filter(mark => mark.closest("main")).map(mark => ({
  grade: mark.dataset.grade, text: mark.innerText.trim(), shown: visible(mark),
  glyph: getComputedStyle(mark, "::before").width
}))"""
MOVES = """all("*").flatMap(element => [null, "::before", "::after"].map(part => {
  const style = getComputedStyle(element, part);
  const moves = text => text.split(",").some(time => parseFloat(time) > 0);
  const moving = moves(style.transitionDuration) || moves(style.animationDuration);
  return moving || style.scrollBehavior === "smooth" ? describe(element) + (part ?? "") : null;
})).filter(Boolean)"""
NOT_ON_PAPER = """nav, dialog, search, button, input, [role=button], [data-hd-share] a,
  a[href$='#main'], [role=note], [role=doc-backlink]"""
WITHOUT_ADDRESS = """shown("main a[href^=http]").filter(link =>
  !(link.innerText + getComputedStyle(link, "::after").content).includes(link.getAttribute("href"))
).map(link => `${describe(link)} does not show its address`)"""
MOST_SHEETS = 30
MOST_SHEETS_OF = {"references": 60}  # a bibliography
# What a reader could open on screen and could not on paper. A sheet has its page's address instead.
CLOSED = """all("body:not([data-paper]) main details > :not(summary)")
  .filter(part => !part.closest("nav, [data-hd-share], .hd-take") && !visible(part))
  .map(part => `${describe(part)} stays closed on paper`)"""
SPLIT = """shown("#stop-if, [role=doc-endnotes] li, figure, main section ol > li").map(element =>
  element.id === "stop-if" ? element.closest("section") : element
).filter(element => getComputedStyle(element).breakInside !== "avoid")
  .map(element => `${describe(element)} may be split between two sheets`)"""
COLOURS = """[getComputedStyle(document.body).color,
  getComputedStyle(document.documentElement).backgroundColor]"""


def test_forced_colours_keep_the_marks(
    reader: Reader, pages: list[str], words: dict[str, Any]
) -> None:
    found, seen = [], set()
    page = reader.context(viewport=PHONE, forced_colors="active").new_page()
    for address in pages:
        reader.go(page, address)
        for mark in ask(page, MARKS):
            seen.add(mark["grade"])
            if mark["text"] != words["grades"][mark["grade"]] or not mark["shown"]:
                found.append(f"{address or 'home'}: the mark {mark['grade']} has no words: {mark}")
            if not float(mark["glyph"].removesuffix("px") or 0) > 0:
                found.append(f"{address or 'home'}: the mark {mark['grade']} has no glyph")
    assert len(seen) >= 4, f"only {seen}"
    report(sorted(set(found)))


def test_less_motion_means_none(reader: Reader, pages: list[str]) -> None:
    found = []
    page = reader.context(reduced_motion="reduce").new_page()
    for address in pages:
        moving = ask(reader.go(page, address), MOVES)
        if moving:
            found.append(f"{address or 'home'}: {len(moving)} parts move: {moving[:3]}")
    report(found)


def test_paper(reader: Reader, pages: list[str]) -> None:
    found = []
    page = reader.context(color_scheme="dark").new_page()
    page.emulate_media(media="print")
    for address in pages:
        reader.go(page, address)
        faults = [f"{part} is printed" for part in visible(page, NOT_ON_PAPER)]
        faults += ask(page, WITHOUT_ADDRESS) + ask(page, CLOSED) + ask(page, SPLIT)
        if ask(page, COLOURS) != ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]:
            faults.append(f"the colours of paper are {ask(page, COLOURS)}")
        found += [f"{address or 'home'}: {fault}" for fault in faults]
    report(found)


def test_paper_shows_where_it_is_from(reader: Reader, pages: list[str]) -> None:
    found = []
    page = reader.context().new_page()
    page.emulate_media(media="print")
    for address in pages:
        reader.go(page, address)
        canonical = page.locator("link[rel=canonical]")
        if canonical.count() and canonical.get_attribute("href") not in page.inner_text("body"):
            found.append(f"{address or 'home'}: the address is not printed")
    report(found)


def test_pdf(reader: Reader, kinds: dict[str, str]) -> None:
    found = []
    page = reader.context().new_page()
    for kind, address in kinds.items():
        reader.go(page, address)
        pdf = page.pdf(prefer_css_page_size=True)
        sheets = len(re.findall(rb"/Type\s*/Page\b", pdf))
        most = MOST_SHEETS_OF.get(kind, MOST_SHEETS)
        if b"/Font" not in pdf or len(pdf) < 10_000 or not 1 <= sheets <= most:
            found.append(f"{kind}: {len(pdf)} bytes on {sheets} sheets")
    report(found)
