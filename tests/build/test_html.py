"""HTML: the Nu checker, which the W3C runs too, finds no error on any page."""

from pathlib import Path

import pytest

from tests.build import nu_checker
from tests.build.built import report

# Read from a folder, no file has an address that 'self' could mean; browsers test the policy.
# The pocket file holds its style sheet, and the checker's CSS is older than container queries.
NOT_MEANT = ("Resource violates Content Security Policy", "CSS: ")
OTHERS = 2
"""The pocket file and the page for what isn't kept."""


def test_no_page_has_an_error(
    site: Path, pages: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    messages = [m for m in nu_checker.check(site) if not m["message"].startswith(NOT_MEANT)]
    rows = [
        f"{m.get('url', '').removeprefix(f'file:{site}/')}:{m.get('lastLine', 0)}: {m['message']}"
        for m in messages
    ]
    errors = [row for m, row in zip(messages, rows, strict=True) if m["type"] != "info"]
    with capsys.disabled():
        for row in sorted(set(rows) - set(errors)):
            print(f"\nwarning: {row}", end="")  # noqa: T201 (shown, not asserted)
    report(errors)
    assert len(list(site.rglob("*.html"))) == len(pages) + OTHERS


def test_the_checker_really_checks(tmp_path: Path) -> None:
    page = "<!doctype html><html lang=en><title>T</title><p id=a><p id=a><ul><p>x</ul>"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    errors = [m["message"] for m in nu_checker.check(tmp_path) if m["type"] == "error"]
    assert any("Duplicate ID" in message for message in errors)
    assert any("not allowed as child" in message for message in errors)
