"""Citations and glossary terms open as notes beside their paragraph."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import ask
from tests.browser.reader import DESK, PHONE, Reader

CITATION = "//main//section//p//a[@data-source]"
TERM = "//main//section//p//a[@data-term]"
OVERLAPS = """(() => {
  const note = document.querySelector("[role=note]").getBoundingClientRect();
  return textNodes(document.querySelector("main"), "[role=note], .hd-unseen").some(node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return Array.from(range.getClientRects()).some(box => box.left < note.right - 1 &&
      box.right > note.left + 1 && box.top < note.bottom - 1 && box.bottom > note.top + 1);
  });
})()"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_citation(
    reader: Reader, page_with: Callable[[str], str], size: dict[str, int], words: dict[str, Any]
) -> None:
    page = reader.open(page_with(CITATION), viewport=size)
    link = citations(page).first
    expect(link).to_have_attribute("aria-expanded", "false")
    link.click()
    note = page.get_by_role("note")
    expect(link).to_have_attribute("aria-expanded", "true")
    assert link.get_attribute("aria-controls") == note.get_attribute("id")
    expect(note).to_have_accessible_name(link.get_attribute("aria-label"))
    source = page.locator(f"#source-{link.get_attribute('data-source')}")
    title = source.get_by_role("link").first
    expect(note).to_contain_text(title.inner_text())
    expect(note.get_by_role("link").first).to_have_attribute("href", title.get_attribute("href"))
    expect(note.locator("[role=doc-backlink], [id]")).to_have_count(0)
    expect(note).to_be_in_viewport()
    assert not ask(page, OVERLAPS), "the note lies over text"
    note.get_by_role("button", name=words["citation"]["close"]).click()
    expect(note).to_have_count(0)
    expect(link).to_be_focused()
    expect(link).to_have_attribute("aria-expanded", "false")


def test_every_citation_has_its_note(reader: Reader, pages: list[str]) -> None:
    page = reader.context(viewport=PHONE).new_page()
    for address in pages:
        reader.go(page, address)
        links = page.locator("main [data-source]")
        for place in range(0, links.count(), 5):
            links.nth(place).dispatch_event("click")
            expect(page.get_by_role("note")).to_have_count(1)
            assert page.get_by_role("note").get_by_role("link").count() >= 1, address


def test_one_note_at_a_time(reader: Reader, page_with: Callable[[str], str]) -> None:
    page = reader.open(page_with(CITATION), viewport=PHONE)
    first, last = citations(page).first, citations(page).last
    first.click()
    last.click()
    expect(page.get_by_role("note")).to_have_count(1)
    expect(first).to_have_attribute("aria-expanded", "false")
    expect(first).not_to_have_attribute("aria-controls", "note")
    last.click()
    expect(page.get_by_role("note")).to_have_count(0)


def test_enter_opens_and_space_scrolls_as_on_links(
    reader: Reader, page_with: Callable[[str], str]
) -> None:
    page = reader.open(page_with(CITATION))
    citations(page).first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("note")).to_be_visible()
    assert "#" not in page.url, "the page jumps to the sources as well"


def test_a_new_tab_stays_a_new_tab(reader: Reader, page_with: Callable[[str], str]) -> None:
    page = reader.open(page_with(CITATION))
    with page.context.expect_page():
        citations(page).first.click(modifiers=["Control"])
    expect(page.get_by_role("note")).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_term(
    reader: Reader, page_with: Callable[[str], str], size: dict[str, int], words: dict[str, Any]
) -> None:
    page = reader.open(page_with(TERM), viewport=size)
    link = page.locator("main section p [data-term]").first
    key = link.get_attribute("data-term")
    link.click()
    note = page.get_by_role("note")
    assert len(note.inner_text()) > 30
    assert not ask(page, OVERLAPS), "the note lies over text"
    more = note.get_by_role("link", name=words["citation"]["term"])
    more.click()
    expect(page).to_have_url(f"{reader.root}glossary/#{key}")
    expect(page.locator(f"#{key}")).to_be_in_viewport()


def test_every_term_has_its_note(reader: Reader, pages: list[str]) -> None:
    page = reader.context(viewport=PHONE).new_page()
    for address in pages:
        reader.go(page, address)
        links = page.locator("main [data-term]")
        for place in range(links.count()):
            links.nth(place).dispatch_event("click")
            expect(links.nth(place)).to_have_attribute("aria-expanded", "true")
            expect(page.get_by_role("note")).to_have_count(1)


def test_term_is_a_link_when_the_glossary_can_not_load(
    reader: Reader, page_with: Callable[[str], str]
) -> None:
    reader.expected += ["data/glossary.js", "ERR_FAILED"]  # stopped below
    page = reader.open(page_with(TERM))
    page.route("**/glossary.js", lambda route: route.abort())
    link = page.locator("main section p [data-term]").first
    key = link.get_attribute("data-term")
    link.click()
    expect(page).to_have_url(f"{reader.root}glossary/#{key}")


def test_two_quick_clicks_close_again(reader: Reader, page_with: Callable[[str], str]) -> None:
    page = reader.open(page_with(TERM))
    link = page.locator("main section p [data-term]").first
    link.dblclick()
    expect(page.get_by_role("note")).to_have_count(0)
    expect(link).to_have_attribute("aria-expanded", "false")


def citations(page: Page) -> Locator:
    """Return the citations of the text."""
    return page.locator("main section p [data-source]")
