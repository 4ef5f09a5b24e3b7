"""Drawings: alternative text, description, and the switch that hides them.

No drawings are needed for these tests: they build the site once more with one of their own.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import Reader, complete
from tests.browser.server import serve
from tests.conftest import ROOT, build

TITLE = "A figure lying on its side & lifting a knee"
DESCRIPTION = "The heels stay together while the top knee rises."
SVG = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400">
  <title>{TITLE.replace("&", "&amp;")}</title>
  <desc>{DESCRIPTION}</desc>
  <path d="M20 380H620M100 380C200 200 400 200 540 380" fill="none" stroke="#2b2036"/>
</svg>"""
GUIDE = "exercises/clamshell/"


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a build that has a drawing for one guide."""
    root = tmp_path_factory.mktemp("drawn")
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, root)
    figures = root / "docs/assets/figures"
    figures.mkdir(exist_ok=True)
    (figures / "clamshell.svg").write_text(SVG, encoding="utf-8")
    result = build(root, root / "site")
    assert result.returncode == 0, result.stdout
    return root / "site"


@pytest.fixture
def reader(browser: Browser, drawn: Path) -> Iterator[Reader]:
    with serve(drawn) as server:
        reader = Reader(browser, server.root)
        yield reader
        reader.close()


def test_figure(reader: Reader) -> None:
    page = reader.open(GUIDE)
    image = drawing(page)
    image.scroll_into_view_if_needed()
    expect(image).to_have_js_property("complete", value=True)
    assert image.evaluate("image => image.naturalWidth") > 0
    expect(image).to_have_attribute("width", "640")
    expect(image).to_have_attribute("height", "400")
    expect(page.get_by_role("figure")).to_contain_text(DESCRIPTION)


def test_switch_hides_and_remembers(reader: Reader, words: dict[str, Any]) -> None:
    page = reader.open(GUIDE)
    expect(drawing(page)).to_be_visible()
    switch = page.get_by_role("contentinfo").get_by_role("button")
    expect(switch).to_have_accessible_name(words["drawings"]["hide"])
    switch.click()
    expect(drawing(page)).to_be_hidden()
    expect(switch).to_have_accessible_name(words["drawings"]["show"])
    expect(page.get_by_text(DESCRIPTION)).to_be_visible()
    page.reload()
    complete(page)
    expect(drawing(page)).to_be_hidden()
    reader.go(page, "exercises/")
    expect(page.locator("main img").first).to_be_hidden()
    page.get_by_role("button", name=words["drawings"]["show"]).click()
    expect(page.locator("main img").first).to_be_visible()
    reader.go(page, GUIDE)
    expect(drawing(page)).to_be_visible()


def test_hidden_drawings_are_not_fetched(reader: Reader) -> None:
    asked: list[str] = []
    context = reader.context()
    context.on("request", lambda request: asked.append(request.url))
    context.add_init_script("if (origin !== 'null') localStorage.setItem('hd-drawings', 'hidden')")
    page = reader.go(context.new_page(), GUIDE)
    page.mouse.wheel(0, 5000)
    page.wait_for_timeout(300)
    assert not [url for url in asked if "figures" in url]


def test_switch_is_hidden_without_script(reader: Reader) -> None:
    page = reader.open(GUIDE, java_script_enabled=False)
    expect(page.locator("[data-hd-drawings]")).to_be_hidden()
    expect(drawing(page)).to_be_visible()


def test_no_switch_without_drawings(browser: Browser, site: Path) -> None:
    if list(site.glob("assets/figures/*.svg")):
        return  # the site itself has drawings by now
    with serve(site) as server:
        plain = Reader(browser, server.root)
        expect(plain.open(GUIDE).locator("[data-hd-drawings]")).to_have_count(0)
        plain.close()


def drawing(page: Page) -> Locator:
    """Return the drawing of the guide."""
    return page.locator(f'main img[alt="{TITLE}"]')
