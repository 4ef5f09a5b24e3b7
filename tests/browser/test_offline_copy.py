"""The zip, unpacked where names need escaping, and the pocket file: opened by a double click."""

import zipfile
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import report
from tests.browser.looks import ask
from tests.browser.reader import PHONE, Reader, complete

QUESTIONS = {
    "i hate my hips": "body-image",
    "are hip dips genetic": "causes",
    "do squats cause hip dips": "myths/squats-cause-them",
}
OFF = {"java_script_enabled": False}
TEXT = "document.querySelector('main').innerText.length"


@pytest.fixture(scope="session")
def unpacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder inside the zip, unpacked below a path with a space and an é."""
    base = tmp_path_factory.mktemp("my café files")
    (packed,) = site.glob("hip-dips-*.zip")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(base)
    return base / packed.stem


def disk(path: Path) -> str:
    return f"file://{quote(str(path))}"


def test_every_page_opens_from_disk_without_a_complaint(
    reader: Reader, unpacked: Path, pages: list[str]
) -> None:
    reader.root = "file://"  # anything else that is asked for is a problem
    page = reader.context().new_page()
    short = []
    for address in [a for a in pages if not a.endswith(".html")] + ["START-HERE.html"]:
        file = unpacked / (address if address.endswith(".html") else f"{address}index.html")
        page.goto(disk(file))
        complete(page)
        if ask(page, TEXT) < 200:
            short.append(address)
    report(short)


def test_search_answers_from_disk_and_its_links_open(reader: Reader, unpacked: Path) -> None:
    reader.root = "file://"
    page = reader.context().new_page()
    for question, wanted in QUESTIONS.items():
        page.goto(disk(unpacked / "START-HERE.html"))
        complete(page)
        first = search(page, question)
        first.click()
        page.wait_for_url(f"**/{wanted}/index.html*")
        expect(page.locator("h1")).to_be_visible()


def test_links_of_a_page_open_from_disk(reader: Reader, unpacked: Path) -> None:
    reader.root = "file://"
    page = reader.context(viewport=PHONE).new_page()
    page.goto(disk(unpacked / "index.html"))
    complete(page)
    page.locator("main a[href*='causes/']").first.click()
    page.wait_for_url("**/causes/index.html*")
    page.locator("[data-hd-theme]").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_without_script_all_text_is_there(reader: Reader, unpacked: Path, pages: list[str]) -> None:
    reader.root = "file://"
    page = reader.context(**OFF).new_page()
    short = []
    for address in pages[:-1]:
        page.goto(disk(unpacked / f"{address}index.html"))
        if ask(page, TEXT) < 200:
            short.append(address)
    report(short)


@pytest.mark.parametrize("options", [{}, OFF], ids=["script", "no script"])
def test_the_pocket_file_reads_completely(
    reader: Reader, site: Path, pages: list[str], options: dict[str, bool]
) -> None:
    reader.root = "file://"
    page = reader.context(viewport=PHONE, **options).new_page()
    page.goto(disk(site / "hip-dips-pocket.html"))
    expect(page.locator("article.hd-pocket-page")).to_have_count(len(pages) - 1)
    assert ask(page, "document.documentElement.scrollWidth") <= PHONE["width"]
    assert ask(page, "Array.from(document.images).every(i => i.complete && i.naturalWidth)")
    page.locator("nav a[href='#causes']").click()
    expect(page.locator("#causes h2").first).to_be_in_viewport()


def test_search_answers_in_the_pocket_file(reader: Reader, site: Path) -> None:
    reader.root = "file://"
    page = reader.context(viewport=PHONE).new_page()
    for question, wanted in QUESTIONS.items():
        page.goto(disk(site / "hip-dips-pocket.html"))
        first = search(page, question)
        name = wanted.replace("/", "-")
        assert first.get_attribute("href").split("--")[0] == f"#{name}"
        first.click()
        expect(page.locator(f"#{name}").first).to_be_in_viewport()


def search(page: Page, question: str) -> Locator:
    """Ask the first search box of the page and return the first answer."""
    page.locator("main input[type=search]").fill(question)
    first = page.locator("main [data-search-results] a").first
    expect(first).to_be_visible()
    return first
