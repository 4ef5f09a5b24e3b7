"""Light and dark: the device decides until the reader does."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.looks import ask
from tests.browser.reader import Reader, complete

# At the first frame that a reader could see.
AT_FIRST = """addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => {
  window.atFirst = getComputedStyle(document.documentElement).colorScheme;
}))"""
LUMINANCE = """(() => {
  const parts = getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/g);
  return (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]) / 255;
})()"""


@pytest.mark.parametrize("device", ["light", "dark"])
def test_device_decides(reader: Reader, device: str, words: dict[str, Any]) -> None:
    page = reader.open(color_scheme=device)
    assert shows(page) == device
    expect(button(page)).to_have_accessible_name(words["theme"][f"to_{other(device)}"])
    page.emulate_media(color_scheme=other(device))
    assert shows(page) == other(device)
    expect(button(page)).to_have_accessible_name(words["theme"][f"to_{device}"])


@pytest.mark.parametrize("device", ["light", "dark"])
def test_reader_decides_and_it_stays(
    reader: Reader, kinds: dict[str, str], device: str, words: dict[str, Any]
) -> None:
    page = reader.open(color_scheme=device, script=AT_FIRST)
    button(page).click()
    for address in (None, "", kinds["exercise"]):
        if address is not None:
            reader.go(page, address)
            assert page.evaluate("window.atFirst") == other(device), "the page flashes"
        assert shows(page) == other(device)
        expect(button(page)).to_have_accessible_name(words["theme"][f"to_{device}"])
    button(page).click()
    assert shows(page) == device


def test_a_strange_stored_value_does_no_harm(reader: Reader) -> None:
    page = reader.open(color_scheme="dark")
    page.evaluate("localStorage.setItem('hd-theme', '<none>')")
    page.reload()
    complete(page)
    assert shows(page) == "dark"


def button(page: Page) -> Locator:
    """Return the theme button."""
    return page.locator("[data-hd-theme]")


def other(scheme: str) -> str:
    """Return the other one."""
    return {"light": "dark", "dark": "light"}[scheme]


def shows(page: Page) -> str:
    """Return light or dark, by the colour of the paper."""
    return "dark" if ask(page, LUMINANCE) < 0.2 else "light"
