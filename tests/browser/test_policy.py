"""Strict policy, no third parties: not a word in the console, whatever the reader does.

The reader of `reader.py` listens: to the console, to errors, to the policy, to requests. These
tests only have to do things.
"""

from playwright.sync_api import expect

from tests.browser.opened import citation, close_search, search, term
from tests.browser.reader import PHONE, Reader

NO_STORAGE = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("Access is denied", "SecurityError"); }
})"""
FULL_STORAGE = """Storage.prototype.setItem = () => {
  throw new DOMException("The quota is used up", "QuotaExceededError");
}"""


def test_every_page_names_the_policy(reader: Reader, pages: list[str]) -> None:
    reader.expected.append("inline")  # the script below, which the policy stops
    page = reader.context().new_page()
    for address in pages:
        reader.go(page, address)
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        # Chromium obeys: what the policy doesn't name is not run.
        assert page.evaluate(
            "() => { const script = document.createElement('script');"
            " script.textContent = 'window.ran = true'; document.head.append(script);"
            " return window.ran === undefined }"
        ), address


def test_every_page_with_its_fonts_and_links(reader: Reader, pages: list[str]) -> None:
    for size in (PHONE, {"width": 1280, "height": 800}):
        page = reader.context(viewport=size).new_page()
        for address in pages:
            reader.go(page, address)
            page.mouse.wheel(0, 20_000)
            page.locator("[data-hd-theme]").click()
            page.evaluate("new Promise(done => requestIdleCallback(done))")


def test_all_that_can_be_done(reader: Reader, kinds: dict[str, str]) -> None:
    use_everything(reader, kinds)


def test_storage_is_blocked(reader: Reader, kinds: dict[str, str]) -> None:
    use_everything(reader, kinds, NO_STORAGE)


def test_storage_is_full(reader: Reader, kinds: dict[str, str]) -> None:
    use_everything(reader, kinds, FULL_STORAGE)


def test_nothing_is_stored_unasked(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"])
    citation(page)
    search(page)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    close_search(page)
    page.locator("[data-hd-theme]").click()
    assert page.evaluate("Object.keys(localStorage)") == ["hd-theme"]


def use_everything(reader: Reader, kinds: dict[str, str], script: str = "") -> None:
    """Use every control of a page of each kind, on a phone."""
    context = reader.context(viewport=PHONE)
    context.grant_permissions(["clipboard-write", "clipboard-read"], origin=reader.root)
    context.add_init_script("window.print = () => {}")
    if script:
        context.add_init_script(script)
    page = context.new_page()
    for kind, address in kinds.items():
        reader.go(page, address)
        before = page.locator("html").get_attribute("data-theme")
        page.locator("[data-hd-theme]").click()
        assert page.locator("html").get_attribute("data-theme") != before, kind
        page.locator("[aria-controls=menu]").click()
        expect(page.locator("#menu")).to_be_visible()
        page.keyboard.press("Escape")
        if page.locator("main section [data-source]").count():
            citation(page)
        if page.locator("main section [data-term]").count():
            term(page)
        for summary in page.locator("main summary").all():
            summary.click()
        for control in page.locator("[data-hd-copy], [data-hd-print]").all():
            control.click()
        page.keyboard.press("/")
        box = page.locator("dialog[open], main").last.get_by_role("searchbox")
        box.fill("clam")
        expect(page.locator("[data-search-results] a").first).to_be_visible()
        close_search(page)
