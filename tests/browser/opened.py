"""Everything on a page that opens, and how a reader opens it."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Page, expect


class Opened(NamedTuple):
    """Something that opens."""

    kind: str
    """The kind of page to open it on."""
    open: Callable[[Page], None]
    panel: str
    """What opens, as a selector."""
    fits: Callable[[Page], bool] = lambda _: True
    """Tells if it can be opened at the page's width."""

    def on(self, kinds: dict[str, str]) -> str:
        """Return the address of a page to open it on."""
        return kinds[self.kind]


def search(page: Page) -> None:
    """Open the search over a page and find something."""
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("muscle")
    expect(page.locator("dialog [data-search-results] a").first).to_be_visible()


def search_nothing(page: Page) -> None:
    """Open the search over a page and find nothing: only the fallback."""
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("xqzv wvxq")
    expect(page.locator("dialog [data-search-results] a").first).to_be_visible()


def close_search(page: Page) -> None:
    """Press Escape twice: the browser first clears the words."""
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def menu(page: Page) -> None:
    """Open the menu and all its groups."""
    page.locator("[aria-controls=menu]").click()
    closed = page.locator("#menu details:not([open]) > summary")
    while closed.count():
        closed.first.click()
    expect(page.locator("#menu a").first).to_be_visible()


def citation(page: Page) -> None:
    """Open the first citation in the text."""
    page.locator("main section [data-source]").first.click()
    expect(page.get_by_role("note")).to_be_visible()


def term(page: Page) -> None:
    """Open the first glossary term in the text."""
    page.locator("main section [data-term]").first.click()
    expect(page.get_by_role("note")).to_be_visible()


def details(page: Page) -> None:
    """Open every disclosure: contents, cite, changes."""
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")


def share_failed(page: Page) -> None:
    """Copy the address where the browser refuses."""
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error());"
        " document.execCommand = () => false; }"
    )
    page.locator("[data-hd-copy=share-address]").click()
    expect(page.locator("[data-hd-share-status]")).not_to_be_empty()


def _is_narrow(page: Page) -> bool:
    return page.locator("[aria-controls=menu]").is_visible()


OPENED = {
    "search": Opened("explainer", search, "dialog"),
    "search without a result": Opened("exercise", search_nothing, "dialog"),
    "menu": Opened("explainer", menu, "#menu", _is_narrow),
    "citation": Opened("explainer", citation, "[role=note]"),
    "citation in a guide": Opened("exercise", citation, "[role=note]"),
    "term": Opened("explainer", term, "[role=note]"),
    "term in a guide": Opened("exercise", term, "[role=note]"),
    "details": Opened("explainer", details, "main details"),
    "copying refused": Opened("explainer", share_failed, "[data-hd-share]"),
}
