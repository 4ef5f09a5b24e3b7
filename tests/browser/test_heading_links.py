"""Headings link to themselves: quiet, named, big enough, and pressed they copy their address."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import report
from tests.browser.looks import ask
from tests.browser.reader import DESK, PHONE, Reader
from tests.browser.test_share import NO_CLIPBOARD, NO_WAY, OLD_WAY, REFUSED

LINK = ":is(h2, h3) > a[href^='#']"
TOUCH = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
# Headings that have no link, small links, signs on a line of their own or out of the window.
FAULTS = """all("main :is(h2, h3)[id]:not([class])").flatMap(heading => {
  const link = heading.querySelector(":scope > a");
  if (!link || link.hash !== "#" + heading.id) return [`${describe(heading)} has no link`];
  const box = link.getBoundingClientRect();
  const small = box.width < 24 || box.height < 24;
  const named = link.textContent.trim() === heading.textContent.trim()
    && !heading.ariaLabel && !link.ariaLabel && !link.title;
  const words = heading.querySelector(".hd-last-word");
  const range = document.createRange();
  range.selectNodeContents(words);
  const [end] = [...range.getClientRects()].slice(-1);
  const lines = [...words.getClientRects()];
  const alone = lines.length !== 1 || end.right + 20 > lines[0].right;
  const out = lines[0].right > document.documentElement.clientWidth;
  return [small && "is small", !named && "is named otherwise", alone && "has a lonely sign",
    out && "has its sign out of the window"].filter(Boolean)
    .map(fault => `${describe(link)} ${fault}`);
})"""
SIGN = """(word => getComputedStyle(document.querySelector(word), "::after").backgroundColor)"""
UNSEEN = "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_heading(reader: Reader, pages: list[str], size: dict[str, int]) -> None:
    found = []
    page = reader.context(viewport=size).new_page()
    for address in pages:
        reader.go(page, address)
        found += [f"{address or 'home'}: {fault}" for fault in ask(page, FAULTS)]
    report(found)


@pytest.mark.parametrize("kind", ["explainer", "exercise", "myth", "plain"])
def test_names_for_screen_readers(reader: Reader, kinds: dict[str, str], kind: str) -> None:
    """A heading is called what it says, as is its link: no sign, no "link to this part"."""
    page = reader.open(kinds[kind])
    for link in page.locator(f"main {LINK}").all()[:5]:
        text = link.inner_text().strip()
        heading = page.locator(f"[id='{link.get_attribute('href')[1:]}']")
        expect(heading).to_have_accessible_name(text)
        expect(link).to_have_accessible_name(text)


def test_the_sign_shows_under_a_mouse_and_with_the_focus(
    reader: Reader, kinds: dict[str, str]
) -> None:
    page = reader.open(kinds["explainer"])
    link = page.locator(f"main {LINK}").first
    assert sign(page) == UNSEEN
    link.hover()
    assert sign(page) != UNSEEN
    page.mouse.move(0, 0)
    assert sign(page) == UNSEEN
    page.locator("[data-hd-contents] a").last.focus()
    while not link.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
    assert sign(page) != UNSEEN


def test_the_sign_shows_where_nothing_hovers(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], **TOUCH)
    assert sign(page) != UNSEEN


def test_paper_has_no_signs(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], **TOUCH)
    page.emulate_media(media="print")
    content = 'getComputedStyle(document.querySelector("main .hd-last-word"), "::after").content'
    assert page.evaluate(content) == "none"


@pytest.mark.parametrize("kind", ["explainer", "exercise", "myth", "plain", "exercise-list"])
def test_pressed_it_copies_its_address(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any], kind: str
) -> None:
    context = reader.context(viewport=PHONE)
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=reader.root)
    page = reader.go(context.new_page(), kinds[kind] + "?utm_source=x")
    link = page.locator(f"main {LINK}").nth(1)
    link.click()
    address = reader.root + kinds[kind] + link.get_attribute("href")
    expect(page.locator("[data-hd-share-status]")).to_have_text(words["share"]["section_copied"])
    expect(link).to_have_attribute("data-said", words["share"]["section_copied"])
    expect(link).to_be_in_viewport()
    assert page.evaluate("navigator.clipboard.readText()") == address
    assert page.url.endswith(link.get_attribute("href"))
    expect(page.locator("[data-hd-share-status]")).to_be_empty()
    assert link.get_attribute("data-said") is None


def test_what_it_says_has_room(reader: Reader, kinds: dict[str, str]) -> None:
    """What was copied is said within the window, above the heading, and moves nothing."""
    context = reader.context(viewport={"width": 320, "height": 640})
    context.grant_permissions(["clipboard-write"], origin=reader.root)
    page = reader.go(context.new_page(), kinds["exercise"])
    links = page.locator(f"main {LINK}")
    for link in links.all():
        link.evaluate("link => link.scrollIntoView({ block: 'start' })")
        before = ask(page, "document.body.scrollHeight")
        link.click()
        expect(link).to_have_attribute("data-said", "Link to this part copied")
        told = link.evaluate("""link => {
          const style = getComputedStyle(link, "::before");
          const box = link.getClientRects()[0];
          const height = parseFloat(style.height) + 2;
          return { right: box.left + parseFloat(style.width), top: box.top - height };
        }""")
        assert told["right"] <= 320
        assert told["top"] >= 0 or ask(page, "scrollY") == 0
        assert ask(page, "document.body.scrollHeight") == before
        assert ask(page, "document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("script", [NO_CLIPBOARD, REFUSED], ids=["no clipboard", "refused"])
def test_without_a_clipboard_it_says_where_the_link_is(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any], script: str
) -> None:
    page = reader.open(kinds["explainer"], f"{script};{NO_WAY}")
    link = page.locator(f"main {LINK}").nth(2)
    link.click()
    address = reader.root + kinds["explainer"] + link.get_attribute("href")
    assert page.url == address
    expect(link).to_be_in_viewport()
    expect(link).to_have_attribute("data-said", words["share"]["section_failed"])
    expect(page.locator("[data-hd-share-status]")).to_have_text(words["share"]["section_failed"])
    expect(page.locator("#share-address")).to_be_visible()
    expect(page.locator("#share-address")).to_have_text(address)
    assert page.evaluate("getSelection().toString().trim()") == address


def test_without_a_clipboard_the_older_way_may_copy(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    page = reader.open(kinds["explainer"], f"{NO_CLIPBOARD};{OLD_WAY}")
    link = page.locator(f"main {LINK}").nth(2)
    link.click()
    expect(link).to_have_attribute("data-said", words["share"]["section_copied"])
    address = reader.root + kinds["explainer"] + link.get_attribute("href")
    assert ask(page, "copied") == ["copy", address]


def test_without_script_it_is_a_link(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], java_script_enabled=False)
    link = page.locator(f"main {LINK}").nth(2)
    link.click()
    assert page.url == reader.root + kinds["explainer"] + link.get_attribute("href")
    expect(link).to_be_in_viewport()


def test_opened_elsewhere_it_copies_nothing(reader: Reader, kinds: dict[str, str]) -> None:
    script = "if (self.Clipboard) Clipboard.prototype.writeText = () => { window.copied = true; }"
    page = reader.open(kinds["explainer"], script)
    page.locator(f"main {LINK}").first.click(modifiers=["Control"])
    assert not page.evaluate("window.copied")


def sign(page: Page) -> str:
    """Return the colour of the first heading's sign."""
    return ask(page, f"{SIGN}(argument)", f"main {LINK} > .hd-last-word")
