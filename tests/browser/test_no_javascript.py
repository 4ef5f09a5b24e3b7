"""Without scripts: the same text, links in place of buttons, nothing that does nothing."""

from collections.abc import Callable
from difflib import unified_diff
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.conftest import in_menu, report
from tests.browser.looks import ask, visible
from tests.browser.reader import PHONE, Reader

OFF = {"java_script_enabled": False}
# Search finds things and sharing sets out its buttons by script: their words may differ.
# Without script, what describes a drawing is open from the start.
TEXT = """textNodes(document.querySelector("main"),
  "[data-hd-search], [data-hd-share], .hd-describe p")
  .map(node => node.data.trim().replace(/\\s+/g, " "))"""
# Buttons and fields do nothing by themselves on a page that sends no forms.
NEEDS_SCRIPT = """:is(button, input, select, textarea, dialog, [role=button], [role=search], search)
  :not([popovertarget]):not([commandfor]), [data-hd-theme], [data-hd-copy], [data-hd-print],
  [data-hd-sheet], [data-hd-drawings], [data-search-results]""".replace("\n  :not", ":not")


def test_all_text_is_there(reader: Reader, pages: list[str]) -> None:
    found = []
    with_script = reader.context().new_page()
    without = reader.context(**OFF).new_page()
    for address in pages:
        wanted = ask(reader.go(with_script, address), TEXT)
        seen = ask(reader.go(without, address), TEXT)
        assert len(seen) > 3, f"{address}: no text"
        difference = unified_diff(wanted, seen, "with script", "without", n=0, lineterm="")
        found += [f"{address or 'home'}: {line}" for line in list(difference)[2:12]]
    report(found)


def test_nothing_that_needs_script_is_shown(reader: Reader, pages: list[str]) -> None:
    found = []
    page = reader.context(**OFF).new_page()
    for address in pages:
        reader.go(page, address)
        for size in (PHONE, {"width": 1280, "height": 800}):
            page.set_viewport_size(size)
            found += [
                f"{address or 'home'} at {size['width']} px: {element}"
                for element in visible(page, NEEDS_SCRIPT)
            ]
    report(found)


def test_search_is_a_link_to_every_page(
    reader: Reader, pages: list[str], words: dict[str, Any]
) -> None:
    found = []
    page = reader.context(**OFF, viewport=PHONE).new_page()
    for address in pages:
        reader.go(page, address)
        link = page.get_by_role("banner").get_by_role("link", name=words["search"]["button"])
        if not link.is_visible() or not reaches(link.evaluate("link => link.href"), "a-z/"):
            found.append(f"{address or 'home'}: no link to A to Z in the header")
    report(found)
    link.click()
    expect(page).to_have_url(reader.root + "a-z/")


def test_menu_is_a_link_to_the_site_map(
    reader: Reader, pages: list[str], words: dict[str, Any]
) -> None:
    found = []
    page = reader.context(**OFF, viewport=PHONE).new_page()
    for address in pages:
        reader.go(page, address)
        page.get_by_role("banner").get_by_role("link", name=words["menu"], exact=True).click()
        if not ask(page, "inView(document.querySelector(':target'))"):
            found.append(f"{address or 'home'}: the menu link does not lead to the site map")
        links = page.get_by_role("navigation", name=words["site_map"]).get_by_role("link")
        if links.count() < len(in_menu(pages)) - 2:  # all but home and 404
            found.append(f"{address or 'home'}: the site map lacks pages")
    report(found)


def test_citations_lead_to_sources_and_back(
    reader: Reader, page_with: Callable[[str], str]
) -> None:
    page = reader.open(page_with("//p//a[@data-source]"), **OFF)
    citation = page.locator("[data-source]").first
    key = citation.get_attribute("data-source")
    citation.click()
    source = page.locator(f"#source-{key}")
    expect(source).to_be_in_viewport()
    assert at(page) == f"source-{key}"
    source.locator("[role=doc-backlink]").first.click()
    expect(citation).to_be_in_viewport()
    assert at(page) == citation.evaluate("link => link.closest('[id]').id")


def test_terms_lead_to_the_glossary(reader: Reader, page_with: Callable[[str], str]) -> None:
    page = reader.open(page_with("//p//a[@data-term]"), **OFF)
    term = page.locator("[data-term]").first
    key = term.get_attribute("data-term")
    term.click()
    expect(page).to_have_url(f"{reader.root}glossary/#{key}")
    expect(page.locator(f"#{key}")).to_be_in_viewport()


def at(page: Page) -> str:
    """Return the part of the page that its address names."""
    return page.url.partition("#")[2]


def reaches(address: str, page: str) -> bool:
    """Tell if an address leads to a page of the site."""
    return address.partition("#")[0].endswith(f"/{page}")
