"""The keyboard alone: every stop is seen, named and ringed, on phone and desk."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import report
from tests.browser.looks import ask, focused
from tests.browser.opened import OPENED
from tests.browser.reader import DESK, PHONE, Reader

# What is wrong with the stop that has the focus; its ring; whether it was here before.
STOP = """(() => {
  const here = document.activeElement;
  if (here === document.body) return { end: true, faults: [] };
  const reached = (window.reachedByTab ??= new Set());
  const again = reached.has(here);
  reached.add(here);
  const style = getComputedStyle(here);
  const faults = [];
  if (!visible(here)) faults.push("is not visible");
  else if (!inView(here)) faults.push("is outside of the window");
  else if (!uncovered(here)) faults.push("is covered by something");
  const ring = style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
  if (ring < 2) faults.push("has no ring");
  return { end: again, faults: again ? [] : faults.map(fault => `${describe(here)} ${fault}`) };
})()"""
MISSED = """focusable().filter(element => !argument || element.closest(argument))
  .filter(element => !window.reachedByTab.has(element))
  .map(element => `${describe(element)} is not reached by Tab`)"""
# Stand before a part of the page.
BEFORE = """(() => {
  if (argument === "dialog") return; // holds the focus already
  const stops = focusable();
  const first = stops.findIndex(element => element.closest(argument));
  stops.at(first - 1).focus();
})()"""
NO_CONTROLS = {"RootWebArea", "main", "generic", "navigation", "scrollable"}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_stop(reader: Reader, kinds: dict[str, str], size: dict[str, int]) -> None:
    found = []
    page = reader.context(viewport=size).new_page()
    for kind, address in kinds.items():
        reader.go(page, address)
        found += [f"{kind}: {fault}" for fault in walk(page) + nameless(page)]
    report(found)


def test_what_opens_can_be_walked(reader: Reader, kinds: dict[str, str]) -> None:
    found = []
    for what, opened in OPENED.items():
        page = reader.open(opened.on(kinds), viewport=PHONE)
        opened.open(page)
        found += [f"{what}: {fault}" for fault in nameless(page) + walk(page, opened.panel)]
        page.close()
    report(found)


def test_skip_link_comes_first(reader: Reader, pages: list[str], words: dict[str, Any]) -> None:
    found = []
    page = reader.context(viewport=PHONE).new_page()
    for address in pages:
        reader.go(page, address)
        page.keyboard.press("Tab")
        if words["skip"] not in focused(page) or not ask(page, "visible(document.activeElement)"):
            found.append(f"{address or 'home'}: first is {focused(page)}")
            continue
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        if not ask(page, "Boolean(document.activeElement.closest('main'))"):
            found.append(f"{address or 'home'}: the skip link leads to {focused(page)}")
    report(found)


@pytest.mark.parametrize("what", ["menu", "citation", "term"])
def test_escape_closes_and_returns(reader: Reader, kinds: dict[str, str], what: str) -> None:
    page = reader.open(OPENED[what].on(kinds), viewport=PHONE)
    OPENED[what].open(page)
    opener = page.locator("[aria-expanded=true]")
    expect(opener).to_have_count(1)
    panel = page.locator(f"#{opener.get_attribute('aria-controls')}")
    expect(panel).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert ask(page, "document.activeElement.getAttribute('aria-expanded')") == "false"


def test_escape_closes_search_and_returns(
    reader: Reader, kinds: dict[str, str], words: dict[str, Any]
) -> None:
    page = reader.open(kinds["explainer"])
    opener = page.get_by_role("banner").get_by_role("button", name=words["search"]["button"])
    opener.focus()
    for key in ("Enter", "Space"):
        page.keyboard.press(key)
        expect(page.get_by_role("dialog")).to_be_visible()
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_be_hidden()
        expect(opener).to_be_focused()


def test_search_holds_the_focus(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"])
    OPENED["search"].open(page)
    stops = [page.keyboard.press("Tab") or ask(page, INSIDE) for _ in range(30)]
    assert "page" not in stops
    assert len(set(stops)) > 3, "the focus stays where it is"


# In the dialog, in the page behind it, or with the browser's own bar.
INSIDE = """document.activeElement === document.body ? "browser"
  : document.activeElement.closest("dialog") ? describe(document.activeElement) : "page" """


def test_contents_by_keyboard(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"], viewport=PHONE)
    page.locator("[data-hd-contents] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading = page.locator(":target")
    expect(heading).to_be_in_viewport()
    expect(page.locator("[data-hd-contents] a").first).to_be_hidden()


def walk(page: Page, part: str = "") -> list[str]:
    """Press Tab from the top to the end, or through a part; return what is wrong with the stops."""
    faults = []
    if part:
        ask(page, BEFORE, part)
    for _ in range(ask(page, "focusable().length") + 5):
        page.keyboard.press("Tab")
        stop = ask(page, STOP)
        faults += stop["faults"]
        if stop["end"] or part:
            missed = ask(page, MISSED, part)
            if not missed or not part:
                return faults + missed
    return [*faults, f"Tab never comes to an end: it stays at {focused(page)}"]


def nameless(page: Page) -> list[str]:
    """Return the controls that have no name, as the browser tells it to a screen reader."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        f"a {node['role']['value']} has no name (node {node['backendDOMNodeId']})"
        for node in nodes
        if not node["ignored"]
        and any(entry["name"] == "focusable" for entry in node.get("properties", []))
        and node["role"]["value"] not in NO_CONTROLS
        and not node.get("name", {}).get("value", "").strip()
    ]
