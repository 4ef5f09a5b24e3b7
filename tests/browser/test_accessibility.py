"""axe finds nothing to improve: every page, light and dark, phone and desk, and all that opens."""

from importlib.resources import files

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import report
from tests.browser.opened import OPENED
from tests.browser.reader import DESK, PHONE, Reader

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Rules that don't hold for us, each with its reason. None so far.
EXEMPT: dict[str, str] = {}
# Only here the policy is off: axe adds styles of its own. Colours change at once.
OPTIONS = {"bypass_csp": True, "reduced_motion": "reduce"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page(reader: Reader, pages: list[str], scheme: str) -> None:
    found = []
    page = reader.context(**OPTIONS, color_scheme=scheme).new_page()
    for address in pages:
        reader.go(page, address)
        page.evaluate(AXE)
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            found += violations(page, f"{address or 'home'}, {scheme}, {size['width']} px")
    report(found)


@pytest.mark.parametrize("what", OPENED)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_opens(reader: Reader, kinds: dict[str, str], what: str, scheme: str) -> None:
    found = []
    for size in (PHONE, DESK):
        page = reader.open(OPENED[what].on(kinds), **OPTIONS, color_scheme=scheme, viewport=size)
        if OPENED[what].fits(page):
            OPENED[what].open(page)
            page.evaluate(AXE)
            found += violations(page, f"{what}, {scheme}, {size['width']} px")
    report(found)


def violations(page: Page, where: str) -> list[str]:
    """Return a line for each element that breaks a rule."""
    rules = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    result = page.evaluate("rules => axe.run(document, rules)", rules)
    return [
        f"{where}: {rule['id']}: {node['failureSummary']}\n    {node['html'][:200]}"
        for rule in result["violations"]
        if rule["id"] not in EXEMPT
        for node in rule["nodes"]
    ]
