"""Sharing: copy, e-mail, the device's own sheet, print."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import ask
from tests.browser.reader import Reader

NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })"
REFUSED = """if (self.Clipboard) Clipboard.prototype.writeText = () =>
  Promise.reject(new DOMException('no', 'NotAllowedError'))"""
SHEET = """
window.shared = [];
Navigator.prototype.share = data => { shared.push(data); return Promise.resolve(); };
"""
CANCELLED = "Navigator.prototype.share = () => Promise.reject(new DOMException('x', 'AbortError'))"
NO_SHEET = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined })"


def test_copies_the_address(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    context = reader.context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=reader.root)
    page = reader.go(context.new_page(), kinds["explainer"] + "#sources")
    copy(page).click()
    expect(copy(page)).to_have_text(words["share"]["copied"])
    expect(status(page)).to_have_text(words["share"]["copied"])
    assert page.evaluate("navigator.clipboard.readText()") == reader.root + kinds["explainer"]


def test_label_comes_back(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    context = reader.context()
    context.grant_permissions(["clipboard-write"], origin=reader.root)
    page = context.new_page()
    page.clock.install()
    reader.go(page, kinds["explainer"])
    for _ in range(2):  # pressed again while it still says "Copied"
        copy(page).click()
        expect(copy(page)).to_have_text(words["share"]["copied"])
        page.clock.run_for(500)
    page.clock.run_for(5000)
    expect(copy(page)).to_have_text(words["share"]["copy_link"])
    expect(status(page)).to_be_empty()


@pytest.mark.parametrize("script", [NO_CLIPBOARD, REFUSED], ids=["absent", "refused"])
def test_shows_the_address_when_it_can_not_copy(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any], script: str
) -> None:
    page = reader.open(kinds["explainer"], script)
    shown = page.locator("[data-hd-share]").get_by_text(canonical(page), exact=True)
    expect(shown).to_be_hidden()
    copy(page).click()
    expect(status(page)).to_have_text(words["share"]["copy_failed"])
    expect(shown).to_be_visible()
    assert page.evaluate("getSelection().toString().trim()") == canonical(page)


def test_sheet_is_hidden_where_there_is_none(reader: Reader, pages: list[str]) -> None:
    context = reader.context()
    context.add_init_script(NO_SHEET)
    page = context.new_page()
    for address in pages:
        reader.go(page, address)
        expect(page.locator("[data-hd-sheet]")).to_be_hidden()


def test_sheet_gets_title_and_address(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    page = reader.open(kinds["explainer"], SHEET)
    page.get_by_role("button", name=words["share"]["more"], exact=True).click()
    title = page.locator("h1").inner_text()
    assert ask(page, "shared") == [{"title": title, "url": reader.root + kinds["explainer"]}]


def test_cancelling_is_quiet(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    page = reader.open(kinds["explainer"], CANCELLED)
    page.get_by_role("button", name=words["share"]["more"], exact=True).click()
    expect(status(page)).to_be_empty()


def test_email(reader: Reader, pages: list[str]) -> None:
    page = reader.context().new_page()
    for address in pages[:-1]:  # 404 has nothing to share
        reader.go(page, address)
        link = page.locator("[data-hd-share] a[href^='mailto:']")
        parts = urlsplit(link.get_attribute("href"))
        fields = parse_qs(parts.query, strict_parsing=True)
        title = page.locator("[data-hd-share]").get_attribute("data-title")
        assert parts.path == ""  # the reader chooses whom
        assert fields["subject"] == [title]
        assert title in fields["body"][0]
        assert canonical(page) in fields["body"][0]


def test_print(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    page = reader.open(kinds["exercise"], "window.print = () => { window.printed = true }")
    page.get_by_role("button", name=words["share"]["print"], exact=True).click()
    assert page.evaluate("window.printed")


def test_cite_names_the_page(reader: Reader, pages: list[str], words: dict[str, Any]) -> None:
    page = reader.context().new_page()
    for address in pages[:-1]:
        reader.go(page, address)
        page.get_by_text(words["cite"]["title"], exact=True).click()
        expect(page.locator("[data-hd-share] details[open]")).to_contain_text(canonical(page))


def copy(page: Page) -> Locator:
    """Return the copy button."""
    return page.locator("[data-hd-copy]")


def status(page: Page) -> Locator:
    """Return what a screen reader announces."""
    return page.locator("[data-hd-share] [role=status]")


def canonical(page: Page) -> str:
    """Return the public address of a page."""
    return page.locator("link[rel=canonical]").get_attribute("href")
