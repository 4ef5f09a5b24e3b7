"""Paper: each page as PDF, on A4 and Letter."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Page

from tests.browser.conftest import report
from tests.browser.looks import ask
from tests.browser.paper import SIZES, Printed, bare, printed
from tests.browser.reader import Reader
from tests.conftest import file_of

HANDOUT = "handout/"
MARGIN, MARGIN_BELOW = 6, 11  # mm: printers leave an edge; other browsers set letters wider
SOURCES = 'all("[role=doc-endnotes] a[href^=http]").map(link => link.getAttribute("href"))'
UNLOADED = """all("main img").filter(image => visible(image) && !image.naturalWidth)
  .map(image => `${describe(image)} has not come`)"""
LONELY = """shown("main :is(h1, h2, h3)").filter(heading =>
  getComputedStyle(heading).breakAfter !== "avoid").map(describe)"""
TORN = """shown("main :is(table, figure)").filter(element =>
  getComputedStyle(element).breakInside !== "avoid").map(describe)"""


@pytest.fixture(scope="session")
def sheets(site: Path, pages: list[str]) -> list[str]:
    """Return the pages that print on one sheet."""
    return [page for page in pages if html.parse(site / file_of(page)).xpath("//body[@data-paper]")]


@pytest.fixture(scope="session")
def many(kinds: dict[str, str], sheets: list[str]) -> list[str]:
    """Return a page of each kind that may take several sheets."""
    return [page for page in kinds.values() if page not in sheets and page != "404.html"]


@pytest.mark.parametrize("size", SIZES)
def test_one_sheet_is_enough(
    reader: Reader, sheets: list[str], words: dict[str, Any], size: str
) -> None:
    assert HANDOUT in sheets
    assert sum(address.startswith("exercises/") for address in sheets) >= 15
    found = []
    page = reader.context(color_scheme="dark").new_page()
    for address in sheets:
        paper = printed(reader.go(page, address), size)
        found += [f"{address} {fault}" for fault in _faults(paper, page, words)]
        if len(paper.sheets) != 1:
            found.append(f"{address} takes {len(paper.sheets)} sheets of {size}")
        elif paper.edges()[2] < MARGIN_BELOW:
            found.append(f"{address} has only {paper.edges()[2]:.0f} mm left below on {size}")
    report(found)


@pytest.mark.parametrize("size", SIZES)
def test_pages_end_with_where_they_are_from(
    reader: Reader, many: list[str], words: dict[str, Any], size: str
) -> None:
    found = []
    page = reader.context().new_page()
    for address in many:
        paper = printed(reader.go(page, address), size)
        found += [f"{address or 'home'} {fault}" for fault in _faults(paper, page, words)]
        found += [
            f"{address or 'home'} does not print {source}"
            for source in ask(page, SOURCES)
            if bare(source) not in paper.text
        ]
    report(found)


def test_a_guide_has_its_sheet(reader: Reader, sheets: list[str], words: dict[str, Any]) -> None:
    found = []
    page = reader.context().new_page()
    titles = {part["id"]: part["title"] for part in words["headings"]["exercise.html"]}
    for address in sheets:
        if address == HANDOUT:
            continue
        text = printed(reader.go(page, address), "A4").text
        parts = [titles[part] for part in ("how-to", "how-much", "stop-if", "mistakes")]
        parts += [*words["paper"]["blanks"], words["paper"]["your_dose"], words["paper"]["rest"]]
        parts += [words["figure"]["frames"][pose] for pose in ("start", "finish")]
        parts += page.locator("#how-to ~ ol > li, #stop-if ~ ul > li").all_inner_texts()
        parts += page.locator("#mistakes ~ dl > dt").all_inner_texts()
        found += [f"{address} lacks {part!r}" for part in parts if bare(part) not in text]
    report(found)


def test_a_handout_names_its_sources(reader: Reader) -> None:
    page = reader.open(HANDOUT)
    text = printed(page, "A4").text
    sources = ask(page, SOURCES)
    assert len(sources) >= 5
    assert not [source for source in sources if bare(source) not in text]


def test_a_reader_may_print_the_whole_guide(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    page = reader.open(kinds["exercise"], "window.print = () => {}")
    page.get_by_role("button", name=words["share"]["print_whole"], exact=True).click()
    whole = printed(page, "A4")
    assert len(whole.sheets) > 1
    assert not [source for source in ask(page, SOURCES) if bare(source) not in whole.text]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(printed(page, "A4").sheets) == 1


def test_what_belongs_together_stays_together(reader: Reader, pages: list[str]) -> None:
    found = []
    page = reader.context().new_page()
    page.emulate_media(media="print")
    for address in pages:
        reader.go(page, address)
        found += [f"{address or 'home'}: alone at the end: {h}" for h in ask(page, LONELY)]
        found += [f"{address or 'home'}: may be torn: {part}" for part in ask(page, TORN)]
    report(found)


def _faults(paper: Printed, page: Page, words: dict[str, Any]) -> list[str]:
    """Return what is wrong with the end, the edges and the drawings of a printed page."""
    address = page.locator("link[rel=canonical]").get_attribute("href")
    last = paper.texts[-1]
    ending = [address, words["footer"]["reviewed"], words["footer"]["advice"], "CC BY 4.0"]
    ending.append(words["page"]["checked"].replace("{date}", ""))
    controls = [
        words["skip"],
        words["share"]["copy_link"],
        words["cite"]["title"],
        words["wrong"]["link"],
        words["drawings"]["hide"],
        words["figure"]["take"],
    ]
    found = [f"does not end with {part!r}" for part in ending if bare(part) not in last]
    found += [f"prints {part!r}" for part in controls if bare(part) in paper.text]
    if paper.codes() != [address]:
        found.append(f"has the codes {paper.codes()}")
    if min(paper.edges()) < MARGIN:
        found.append(f"has letters at its edge: {paper.edges()}")
    return found + ask(page, UNLOADED)
