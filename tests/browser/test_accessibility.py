"""axe finds nothing to improve: every page, light and dark, phone and desk, and all that opens."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import report
from tests.browser.opened import OPENED
from tests.browser.reader import DESK, PHONE, Reader

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What colours can change: all that the dark scheme needs once light has passed the whole list.
COLOURS = ["color-contrast", "link-in-text-block"]
# Rules that don't hold for us, each with its reason. None so far.
EXEMPT: dict[str, str] = {}
# Only here the policy is off: axe adds styles of its own. Colours change at once.
OPTIONS = {"bypass_csp": True, "reduced_motion": "reduce"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page(reader: Reader, pages: list[str], scheme: str) -> None:
    found = {}
    page = reader.context(**OPTIONS, color_scheme=scheme).new_page()
    for address in pages:
        reader.go(page, address)
        page.evaluate(AXE)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            found[f"{address or 'home'} at {size['width']} px"] = violations(page, scheme)
    report(by_fault(found))


@pytest.mark.parametrize("what", OPENED)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens(reader: Reader, kinds: dict[str, str], what: str, scheme: str) -> None:
    found = {}
    for size in (PHONE, DESK):
        page = reader.open(OPENED[what].on(kinds), **OPTIONS, color_scheme=scheme, viewport=size)
        if OPENED[what].fits(page):
            OPENED[what].open(page)
            page.evaluate(AXE)
            found[f"{size['width']} px"] = violations(page, scheme)
    report(by_fault(found))


def violations(page: Page, scheme: str) -> list[str]:
    """Return a line for each element that breaks a rule."""
    rules = (
        {"type": "tag", "values": TAGS}
        if scheme == "light"
        else {"type": "rule", "values": COLOURS}
    )
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    result = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{rule['id']} ({rule['help']}): {node['html'][:160]}"
        for rule in result["violations"]
        if rule["id"] not in EXEMPT
        for node in rule["nodes"]
    ]


def by_fault(found: dict[str, list[str]]) -> list[str]:
    """Turn faults by place into one line a fault: most faults are on many pages."""
    places: dict[str, list[str]] = {}
    for place, faults in found.items():
        for fault in faults:
            places.setdefault(fault, []).append(place)
    return [f"{fault}\n    on {'; '.join(where)}" for fault, where in places.items()]
