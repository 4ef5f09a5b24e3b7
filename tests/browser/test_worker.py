"""Pages open when the connection drops, and a changed site is shown at once all the same."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hipdips import worker
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import report
from tests.browser.reader import Reader, complete
from tests.browser.server import SiteServer, packed, serve
from tests.browser.store import STYLES, changed, clear, kept, more, renew, without_worker
from tests.conftest import file_of

CORE = ("", "what-are-hip-dips/", "causes/", "prevalence/", "can-they-change/")
VISITED = ("exercises/clamshell/", "myths/", "faq/", "procedures/", "glossary/")
NEVER = "exercises/squat/"
SAVES_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
NO_WORKERS = """Object.defineProperty(Navigator.prototype, "serviceWorker", {
  get() { throw new DOMException("Access is denied", "SecurityError"); }
})"""
OTHERS = ("feed.xml", "one.zip", "hip-dips-pocket.html", "assets/cards/a.png", "index.md")


@pytest.fixture
def folder(site: Path, tmp_path: Path) -> Path:
    """Return a copy of what the worker may keep, and the worker: a site that may change."""
    for name in (*worker.files(site), worker.FILE, "404.html"):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / name, tmp_path / "site" / name)
    return tmp_path / "site"


@pytest.fixture
def host(folder: Path) -> Iterator[SiteServer]:
    with serve(folder) as host:
        yield host


@pytest.fixture
def reader(browser: Browser, host: SiteServer) -> Iterator[Reader]:
    reader = Reader(browser, host.root)
    yield reader
    reader.close()


def first_visit(reader: Reader, address: str = "", script: str = "") -> Page:
    """Open a page and wait until it is kept, with the core."""
    context = reader.context(service_workers="allow")
    if script:
        context.add_init_script(script)
    page = reader.go(context.new_page(), address)
    kept(page, f"/{address}", *(f"/{name}" for name in CORE), f"/{STYLES}")
    return page


def looks_right(page: Page) -> None:
    """Check that styles, fonts and script came."""
    paper = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}, page.url
    assert page.evaluate("[...document.fonts].some(font => font.status === 'loaded')"), page.url
    assert page.evaluate("Boolean(window.HD)"), page.url


def test_with_the_server_stopped(reader: Reader, host: SiteServer) -> None:
    page = first_visit(reader)
    for address in VISITED:
        reader.go(page, address)
    kept(page, *(f"/{address}" for address in VISITED))
    host.away = True
    host.shutdown()
    host.server_close()
    for address in (*VISITED, *CORE[1:4]):  # of the core only home has been opened
        answer = page.goto(reader.root + address)
        assert answer
        assert answer.from_service_worker, address
        complete(page)
        expect(page.locator("link[rel=canonical]")).to_have_attribute(
            "href", re.compile(f"/{address}$")
        )
        looks_right(page)


def test_the_first_page_of_all_is_kept_though_it_came_before(
    reader: Reader, host: SiteServer
) -> None:
    page = first_visit(reader, NEVER)
    drawings = page.locator("main img").evaluate_all(
        "images => images.map(image => new URL(image.src).pathname)"
    )
    assert drawings
    kept(page, *drawings)
    host.away = True
    page.reload()
    complete(page)
    looks_right(page)
    page.mouse.wheel(0, 20_000)
    for image in page.locator("main img").all():
        image.scroll_into_view_if_needed()
        assert image.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")


def test_the_search_works_without_a_connection_once_it_was_used(
    reader: Reader, host: SiteServer
) -> None:
    page = first_visit(reader, "causes/")
    for _ in range(2):
        page.keyboard.press("/")
        page.get_by_role("dialog").get_by_role("searchbox").fill("prevalence")
        expect(page.locator("dialog [data-search-results] a").first).to_be_visible()
        kept(page, "/assets/js/vendor/minisearch.js", "/assets/data/search.js")
        host.away = True
        reader.go(page, "prevalence/")


def test_a_page_that_is_not_kept_and_the_ways_on(
    reader: Reader, host: SiteServer, folder: Path, words: dict[str, dict[str, str]]
) -> None:
    page = first_visit(reader)
    kept(page, *(f"/{name}" for name in more(folder)))
    host.away = True
    reader.go(page, NEVER)
    expect(page.locator("h1")).to_have_text(words["not_stored"]["title"])
    looks_right(page)
    page.locator("main li a").nth(2).click()
    expect(page.locator("h1")).not_to_have_text(words["not_stored"]["title"])
    page.go_back()
    host.away = False
    page.get_by_role("link", name=words["not_stored"]["again"]).click()
    expect(page.locator("h1")).not_to_have_text(words["not_stored"]["title"])
    assert page.url == reader.root + NEVER


def test_a_changed_site_is_shown_at_once(
    reader: Reader, host: SiteServer, folder: Path, tmp_path: Path
) -> None:
    page = first_visit(reader)
    reader.go(page, VISITED[0])
    kept(page, f"/{VISITED[0]}")
    # Two pages and the styles of both, whose address stays the same.
    host.site = changed(folder, tmp_path / "new", "index.html", file_of(VISITED[0]))
    late = host.site / "late.js"
    shutil.move(host.site / worker.FILE, late)
    reader.expected.append("404")  # the new worker isn't there yet
    reader.go(page, "")
    looks(page, new=True)
    # When the connection drops now, the store still holds one version, and no mixture.
    host.away = True
    for address in ("", VISITED[0]):
        reader.go(page, address)
        looks(page, new=False)
    # The new version comes by itself, and with it what had been opened, though it wasn't again.
    host.away = False
    shutil.move(late, host.site / worker.FILE)
    renew(page)
    host.away = True
    for address in ("", VISITED[0]):
        reader.go(page, address)
        looks(page, new=True)


def looks(page: Page, *, new: bool) -> None:
    """Check that a page and its styles are both of the changed site, or both not."""
    heading = page.locator("h1")
    assert (heading.get_attribute("data-new") is not None) == new, page.url
    expect(heading).to_have_css("outline-width", "7px" if new else re.compile("^(?!7px)"))


def test_below_a_path(browser: Browser, folder: Path, tmp_path: Path) -> None:
    outer = tmp_path / "outer"
    outer.mkdir()
    (outer / "index.html").write_text("<!doctype html><title>Other</title>", encoding="utf-8")
    shutil.move(folder, outer / "sub")
    with serve(outer) as host:
        reader = Reader(browser, f"{host.root}sub/")
        page = reader.go(reader.context(service_workers="allow").new_page(), "")
        names = ("", "causes/", STYLES, *more(tmp_path / "outer/sub"))
        paths = kept(page, *(f"/sub/{name}" for name in names))
        assert all(path.startswith("/sub/") for path in paths)
        host.away = True
        reader.go(page, "causes")  # no host sends readers on to `causes/`
        assert page.url == f"{reader.root}causes/"
        looks_right(page)
        reader.close()
    assert reader.unexpected() == []


def test_only_pages_and_their_files_are_kept(
    reader: Reader, folder: Path, words: dict[str, dict[str, str]], host: SiteServer
) -> None:
    for name in OTHERS:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("<p>x</p>", encoding="utf-8")
    # Not of this site: as a Wi-Fi's log-in page, or a host that answers all with "found".
    (folder / "log-in").mkdir()
    (folder / "log-in/index.html").write_text("<!doctype html><title>Pay</title>", "utf-8")
    page = first_visit(reader)
    reader.go(page, "causes/?from=elsewhere")
    page.evaluate("async names => { for (const name of names) await fetch('/' + name) }", OTHERS)
    reader.expected.append("404")
    for address in ("hip-dips-pocket.html", "log-in/", "nowhere/"):
        page.goto(reader.root + address)
    reader.go(page, "index.html?x=1")
    reader.go(page, VISITED[0])
    allowed = {*worker.files(folder)} - {"index.html", "log-in/index.html"}
    paths = [path.removeprefix("/") for path in kept(page, f"/{VISITED[0]}")]
    report([path for path in paths if path and not {path, file_of(path)} & allowed])
    (folder / file_of(VISITED[0])).unlink()
    answer = page.goto(reader.root + VISITED[0])
    assert answer
    assert answer.status == 404  # what is gone from the site is gone, though it was kept
    complete(page)
    host.away = True
    for address in ("hip-dips-pocket.html", "log-in/"):
        page.goto(reader.root + address)
        expect(page.locator("h1")).to_have_text(words["not_stored"]["title"])


def test_readers_who_save_data_get_no_more_than_the_core(reader: Reader) -> None:
    page = first_visit(reader, script=SAVES_DATA)
    page.wait_for_timeout(200)
    assert not [path for path in kept(page) if "/anatomy-" in path]


def test_workers_are_refused(reader: Reader) -> None:
    context = reader.context(service_workers="allow")
    context.add_init_script(NO_WORKERS)
    page = reader.go(context.new_page(), "causes/")
    page.wait_for_timeout(300)
    looks_right(page)
    assert page.evaluate("caches.keys()") == []


def test_the_store_is_refused(reader: Reader, folder: Path) -> None:
    """A worker that is there already, on a device that forbids its store later."""
    path = folder / worker.FILE
    text = path.read_text(encoding="utf-8").replace('("install"', '("never"')
    refuse = "caches.open=caches.keys=function(){return Promise.reject(new Error('refused'))};\n"
    path.write_text(refuse + text, encoding="utf-8")
    page = reader.go(reader.context(service_workers="allow").new_page(), "")
    page.wait_for_function("navigator.serviceWorker.getRegistration().then(one => one?.active)")
    for address in ("causes/", VISITED[0]):
        reader.go(page, address)
        looks_right(page)
    assert page.evaluate("Boolean(navigator.serviceWorker.controller)")


def test_switched_off(reader: Reader, host: SiteServer, folder: Path) -> None:
    page = first_visit(reader)
    without_worker(folder)
    packed.cache_clear()
    reader.go(page, "causes/")
    clear(page)
    host.away = True
    reader.expected.append("ERR_EMPTY_RESPONSE")  # nothing is left that would answer
    with pytest.raises(Exception, match="ERR_"):
        page.goto(reader.root)


def test_a_slow_connection_is_not_waited_for(
    reader: Reader, host: SiteServer, folder: Path
) -> None:
    path = folder / worker.FILE
    text = path.read_text(encoding="utf-8")
    assert "patience=3000;" in text
    path.write_text(text.replace("patience=3000;", "patience=300;"), encoding="utf-8")
    page = first_visit(reader)
    kept(page, *(f"/{name}" for name in more(folder)))
    host.answer_delay = 20
    reader.go(page, "causes/")
    looks_right(page)
    host.away = True
    host.answer_delay = 0


def test_a_page_saved_from_the_browser_asks_for_none(reader: Reader, folder: Path) -> None:
    reader.root = f"file://{folder}/"
    reader.expected += ["woff2", "site.webmanifest"]  # what folders refuse: the zip does without
    page = reader.context(service_workers="allow").new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    reader.go(page, "causes/index.html")
    page.wait_for_timeout(200)
    assert asked
    assert not [url for url in asked if worker.FILE in url]
