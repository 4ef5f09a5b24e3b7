"""Sharing and citing: copy, e-mail, the device's own sheet, print."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import ask
from tests.browser.reader import PHONE, Reader

NO_CLIPBOARD = "Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })"
REFUSED = """if (self.Clipboard) Clipboard.prototype.writeText = () =>
  Promise.reject(new DOMException('no', 'NotAllowedError'))"""
SHEET = """
window.shared = [];
Navigator.prototype.share = data => { shared.push(data); return Promise.resolve(); };
"""
CANCELLED = "Navigator.prototype.share = () => Promise.reject(new DOMException('x', 'AbortError'))"
# The older way to copy, which many apps' own browsers still have.
OLD_WAY = """document.execCommand = command => {
  window.copied = [command, getSelection().toString().trim()]; return true; };"""
NO_WAY = "document.execCommand = () => false;"
BROKEN_SHEET = (
    "Navigator.prototype.share = () => Promise.reject(new DOMException('x', 'DataError'))"
)
NO_SHEET = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined })"


def test_copies_the_address(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    context = reader.context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=reader.root)
    page = reader.go(context.new_page(), kinds["explainer"] + "?fbclid=x#sources")
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
    page = reader.open(kinds["explainer"], script + ";" + NO_WAY)
    shown = page.locator("#share-address")
    expect(shown).to_be_hidden()
    copy(page).click()
    expect(status(page)).to_have_text(words["share"]["copy_failed"])
    expect(shown).to_be_visible()
    expect(shown).to_be_in_viewport()
    assert page.evaluate("getSelection().toString().trim()") == reader.root + kinds["explainer"]


@pytest.mark.parametrize("script", [NO_CLIPBOARD, REFUSED], ids=["absent", "refused"])
def test_copies_the_older_way(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any], script: str
) -> None:
    page = reader.open(kinds["explainer"], script + ";" + OLD_WAY)
    copy(page).click()
    expect(status(page)).to_have_text(words["share"]["copied"])
    assert ask(page, "copied") == ["copy", reader.root + kinds["explainer"]]


def test_an_app_without_sheet_and_clipboard(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    """As in the browsers inside of social apps: the top link leads to an address to hold."""
    script = f"{NO_CLIPBOARD};{NO_SHEET};{NO_WAY}"
    page = reader.open(kinds["explainer"], script, viewport=PHONE, has_touch=True, is_mobile=True)
    top(page).tap()
    expect(copy(page)).to_be_in_viewport()
    expect(page.locator("[data-hd-sheet]")).to_be_hidden()
    copy(page).tap()
    expect(page.locator("#share-address")).to_be_visible()
    expect(status(page)).to_have_text(words["share"]["copy_failed"])


def test_the_top_of_every_page_leads_to_the_row(reader: Reader, pages: list[str]) -> None:
    page = reader.context(java_script_enabled=False, viewport=PHONE).new_page()
    for address in pages[1:-1]:  # home is an entry by itself, 404 has nothing to share
        reader.go(page, address)
        expect(top(page)).to_have_count(1)
    top(page).click()
    expect(page.locator("[data-hd-share]")).to_be_in_viewport()


def test_the_top_opens_the_sheet_of_a_phone(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], SHEET, viewport=PHONE, has_touch=True, is_mobile=True)
    top(page).tap()
    (shared,) = ask(page, "shared")
    assert shared["url"] == reader.root + kinds["explainer"]
    assert "#" not in page.url, "the reader keeps the place"


def test_the_top_is_a_link_where_a_mouse_points(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], SHEET)
    top(page).click()
    expect(page.locator("[data-hd-share]")).to_be_in_viewport()
    assert ask(page, "shared") == []


@pytest.mark.parametrize(
    ("script", "leads"), [(CANCELLED, ""), (BROKEN_SHEET, "#share")], ids=["cancelled", "broken"]
)
def test_the_top_without_a_sheet_after_all(
    reader: Reader, kinds: dict[str, str], script: str, leads: str
) -> None:
    page = reader.open(kinds["explainer"], script, viewport=PHONE, has_touch=True, is_mobile=True)
    top(page).tap()
    page.evaluate("Promise.resolve()")
    assert page.url == reader.root + kinds["explainer"] + leads
    expect(status(page)).to_be_empty()


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
    text = page.locator("meta[name=description]").get_attribute("content")
    expected = {"title": title, "text": text, "url": reader.root + kinds["explainer"]}
    assert ask(page, "shared") == [expected]


def test_cancelling_is_quiet(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    page = reader.open(kinds["explainer"], CANCELLED)
    page.get_by_role("button", name=words["share"]["more"], exact=True).click()
    expect(status(page)).to_be_empty()


def test_a_sheet_that_is_refused_gives_way_to_copying(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    page = reader.open(kinds["explainer"], f"{BROKEN_SHEET};{NO_CLIPBOARD};{NO_WAY}")
    page.get_by_role("button", name=words["share"]["more"], exact=True).click()
    expect(status(page)).to_have_text(words["share"]["copy_failed"])
    expect(page.locator("#share-address")).to_be_visible()


def test_what_failed_can_be_read_in_peace(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    context = reader.context()
    context.add_init_script(f"{NO_CLIPBOARD};{NO_WAY}")
    page = context.new_page()
    page.clock.install()
    reader.go(page, kinds["explainer"])
    copy(page).click()
    page.clock.run_for(5000)
    expect(status(page)).to_have_text(words["share"]["copy_failed"])
    page.clock.run_for(5000)
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


def test_copies_the_citation(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    context = reader.context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=reader.root)
    page = reader.go(context.new_page(), kinds["exercise"])
    page.get_by_text(words["cite"]["title"], exact=True).click()
    page.get_by_role("button", name=words["cite"]["copy_text"], exact=True).click()
    expect(status(page)).to_have_text(words["share"]["copied"])
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#cite-text").inner_text()
    assert words["publisher"] in copied
    assert canonical(page) in copied


def test_selects_the_citation_when_it_can_not_copy(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    page = reader.open(kinds["exercise"], REFUSED + ";" + NO_WAY)
    page.get_by_text(words["cite"]["title"], exact=True).click()
    page.locator("[data-hd-copy=cite-text]").click()
    expect(status(page)).to_have_text(words["cite"]["copy_failed"])
    selected = page.evaluate("getSelection().toString().trim()")
    assert selected == page.locator("#cite-text").inner_text().strip()


def test_one_message_at_a_time(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    context = reader.context()
    context.grant_permissions(["clipboard-write"], origin=reader.root)
    page = reader.go(context.new_page(), kinds["explainer"])
    page.get_by_text(words["cite"]["title"], exact=True).click()
    copy(page).click()
    page.locator("[data-hd-copy=cite-text]").click()
    expect(copy(page)).to_have_text(words["share"]["copy_link"])
    expect(page.locator("[data-hd-copy=cite-text]")).to_have_text(words["share"]["copied"])
    expect(page.locator("[data-hd-copy=cite-text]")).to_have_text(words["cite"]["copy_text"])
    expect(status(page)).to_be_empty()


def test_downloads_the_citation(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    page = reader.open(kinds["exercise"])
    page.get_by_text(words["cite"]["title"], exact=True).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=words["cite"]["data"], exact=True).click()
    (item,) = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert item["URL"] == canonical(page)
    assert download.value.suggested_filename.startswith("hip-dips-exercises-")


def copy(page: Page) -> Locator:
    """Return the button that copies the page's address."""
    return page.locator("[data-hd-copy=share-address]")


def top(page: Page) -> Locator:
    """Return the link to the row that stands near the title."""
    return page.locator("[data-hd-share-here]")


def status(page: Page) -> Locator:
    """Return what a screen reader announces."""
    return page.locator("[data-hd-share] [role=status]")


def canonical(page: Page) -> str:
    """Return the public address of a page."""
    return page.locator("link[rel=canonical]").get_attribute("href")
