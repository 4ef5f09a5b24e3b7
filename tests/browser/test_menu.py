"""The menu on phones: a button for the list of all pages."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import in_menu
from tests.browser.opened import menu
from tests.browser.reader import DESK, PHONE, Reader


def test_opens_and_closes(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    page = reader.open(kinds["explainer"], viewport=PHONE)
    button, panel = parts(page)
    expect(button).to_have_accessible_name(words["menu"])
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(panel).to_be_hidden()
    button.click()
    expect(panel).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(button).to_have_accessible_name(words["close"])
    button.click()
    expect(panel).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_have_accessible_name(words["menu"])


def test_lists_every_page(reader: Reader, kinds: dict[str, str], pages: list[str]) -> None:
    page = reader.open(kinds["exercise"], viewport=PHONE)
    menu(page)
    links = parts(page)[1].get_by_role("link").evaluate_all("links => links.map(link => link.href)")
    wanted = [page for page in in_menu(pages) if page not in {"", "404.html"}]
    assert {reader.root + page for page in wanted} <= set(links)


def test_marks_where_the_reader_is(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["exercise"], viewport=PHONE)
    menu(page)
    here = parts(page)[1].locator("[aria-current=page]")
    expect(here).to_have_count(1)
    assert here.evaluate("link => link.href") == page.url


def test_leads_on(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], viewport=PHONE)
    menu(page)
    parts(page)[1].get_by_role("link").last.click()
    page.wait_for_load_state()
    expect(parts(page)[1]).to_be_hidden()


def test_a_wide_window_closes_it(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], viewport=PHONE)
    menu(page)
    page.set_viewport_size(DESK)
    button, panel = parts(page)
    expect(panel).to_be_hidden()
    expect(button).to_be_hidden()
    page.set_viewport_size(PHONE)
    expect(panel).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")


def parts(page: Page) -> tuple[Locator, Locator]:
    """Return the button and the list."""
    return page.locator("[aria-controls=menu]"), page.locator("#menu")
