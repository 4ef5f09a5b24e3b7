"""Fixtures of the browser tests: one Chromium a worker, one server, readers that miss nothing."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser import chromium
from tests.browser.reader import Reader
from tests.browser.server import SiteServer, serve
from tests.conftest import ROOT, file_of


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    with chromium.launch(playwright) as browser:
        yield browser


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[SiteServer]:
    with serve(site) as server:
        yield server


@pytest.fixture
def reader(browser: Browser, server: SiteServer) -> Iterator[Reader]:
    """Return a reader; the test fails for what went wrong on its pages (see below)."""
    reader = Reader(browser, server.root)
    yield reader
    reader.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Fail a test whose reader met a problem: as a part of the test, not of its clearing up."""
    result = yield
    reader = getattr(item, "funcargs", {}).get("reader")
    if reader:
        report(reader.unexpected())
    return result


def report(failures: list[str]) -> None:
    """Fail with all that was found, a line each."""
    if failures:
        pytest.fail(f"{len(failures)} found\n" + "\n".join(failures), pytrace=False)


@pytest.fixture(scope="session")
def words() -> dict[str, Any]:
    """Return the words of the interface, so that tests survive a better wording."""
    return yaml.safe_load((ROOT / "docs/words/en.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def kinds(site: Path, pages: list[str]) -> dict[str, str]:
    """Return one page of each kind: `{"home": "", "explainer": "causes/", …}`.

    It is the longest of those that have a term, or of all.
    """

    def worth(address: str) -> tuple[bool, int]:
        text = (site / file_of(address)).read_bytes()
        return b"data-term" in text, len(text)

    found: dict[str, str] = {}
    for address in sorted(pages, key=worth, reverse=True):
        found.setdefault(kind_of(site, address), address)
    return found


def in_menu(pages: list[str]) -> list[str]:
    """Return the pages that the menu lists; myths are reached from the list of their folder."""
    return [page for page in pages if page == "myths/" or not page.startswith("myths/")]


def kind_of(site: Path, address: str) -> str:
    """Return the kind that a page's template names: home, explainer, exercise, …."""
    body = html.parse(site / file_of(address)).find("body")
    return body.get("class").rpartition("--")[2]


@pytest.fixture(scope="session")
def page_with(site: Path, pages: list[str]) -> Callable[[str], str]:
    """Return a function: the first page that has what an XPath looks for."""

    def find(path: str) -> str:
        for address in pages:
            if html.parse(site / file_of(address)).xpath(path):
                return address
        pytest.fail(f"no page has {path}")

    return find
