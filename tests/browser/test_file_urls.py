"""Pages of a copied folder, opened from disk: all works but links to folders."""

import json
import shutil
from pathlib import Path
from urllib.parse import quote

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from tests.browser.opened import citation, term
from tests.browser.reader import Reader, complete
from tests.conftest import file_of

FONTS = """Array.from(document.fonts).filter(font => font.status === "loaded")
  .map(font => font.family.replaceAll('"', ""))"""

# Chromium refuses preloaded fonts from disk, then takes them through the stylesheet all the same.
# The offline copy leaves the preloads out.
PRELOADS = ["woff2: net::ERR_FAILED", "Failed to load resource: net::ERR_FAILED"]
PRELOADS += ["from origin 'null' has been blocked by CORS", "was preloaded using link"]
PRELOADS += ["request credentials mode does not match"]


@pytest.fixture
def folder(site: Path, tmp_path: Path) -> Path:
    """Return a copy of the site whose path needs escaping."""
    return shutil.copytree(site, tmp_path / "hip dips é")


@pytest.mark.parametrize("kind", ["explainer", "exercise"])
def test_from_disk(reader: Reader, folder: Path, kinds: dict[str, str], kind: str) -> None:
    reader.expected += PRELOADS
    page = open_file(reader, folder / file_of(kinds[kind]))
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert page.evaluate(paper) not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    assert {"Fraunces", "Atkinson Hyperlegible"} <= set(page.evaluate(FONTS))
    before = page.evaluate(paper)
    page.locator("[data-hd-theme]").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.wait_for_function(f"before => {paper} !== before", arg=before)
    page.wait_for_timeout(500)  # Chromium stores what local files keep a moment later
    page.reload()
    complete(page)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    citation(page)
    term(page)
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("i hate my hips")
    first = page.locator("dialog [data-search-results] a").first
    expect(first).to_be_visible()
    assert "body-image/" in first.get_attribute("href")


def test_shares_the_public_address(reader: Reader, folder: Path, kinds: dict[str, str]) -> None:
    reader.expected += ["blocked by CORS", "ERR_FAILED", "A preload for 'file:"]  # as above
    reader.root = "file://"
    context = reader.context()
    context.add_init_script(
        "if (self.Clipboard) Clipboard.prototype.writeText ="
        " text => { window.copied = text; return Promise.resolve() }"
    )
    page = context.new_page()
    page.goto(f"file://{quote(str(folder / file_of(kinds['explainer'])))}")
    complete(page)
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    page.locator("[data-hd-copy=share-address]").click()
    assert page.evaluate("window.copied") == canonical
    heading = page.locator("main h2 > a[href^='#']").first
    heading.click()
    assert page.evaluate("window.copied") == canonical + heading.get_attribute("href")
    assert page.url.startswith("file:")
    assert page.url.endswith(heading.get_attribute("href"))


def test_the_citation_is_a_file_beside_the_page(folder: Path, kinds: dict[str, str]) -> None:
    page = folder / file_of(kinds["explainer"])
    link = html.parse(page).xpath("//a[@download]/@href")
    (item,) = json.loads((page.parent / link[0]).read_text(encoding="utf-8"))
    assert item["type"] == "webpage"


def open_file(reader: Reader, path: Path) -> Page:
    """Open a file as a double click does."""
    page = reader.context().new_page()
    page.goto(f"file://{quote(str(path))}")
    return complete(page)
