"""Questions to a page about what is seen; works with the page's scripts on or off."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_WORDS = Path(__file__).with_name("looks.js").read_text(encoding="utf-8")


def ask(page: Page, question: str, argument: Any = None) -> Any:
    """Return the value of a JavaScript expression; `argument` and looks.js are at hand."""
    return page.evaluate(f"argument => {{ {_WORDS}\n return ({question}); }}", argument)


def visible(page: Page, selector: str) -> list[str]:
    """Return a line for each element of a selector that is seen."""
    return ask(page, "shown(argument).map(describe)", selector)


def focused(page: Page) -> str:
    """Return a line for the element that has the focus."""
    return ask(page, "describe(document.activeElement)")
