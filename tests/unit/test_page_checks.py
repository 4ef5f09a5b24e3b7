"""Checks on one page's body: each kind of author mistake has its message, line and example."""

from typing import Any

import pytest
from hipdips import page_checks
from hipdips.front_matter import FrontMatter
from hipdips.markdown_source import headings
from hipdips.reference import Reference
from hipdips.site_source import SourcePage

from tests.unit.cases import cases

FIRST = 10
LAST_TWO = [
    {"id": "key-points", "title": "Key points"},
    {"id": "unknown", "title": "What nobody knows yet"},
]
GUIDE = """\
## How to do it {#how-to}
**Start.** Lie down.

1. Lift.

**Breathing.** Out as it lifts.

**Tempo.** Slow.

## Common mistakes {#mistakes}

It rolls
:   Lift less.

It drifts
:   Press.

It drops
:   Slow down.
"""


@pytest.fixture
def references() -> dict[str, Reference]:
    keys = ("plotkin-2023", "plotkin-2025", "kubo-2019")
    return {key: Reference.model_construct(id=key) for key in keys}


def source_page(template: str, body: str, answer: str = "") -> SourcePage:
    data = {"template": template} | ({"answer": answer} if answer else {})
    matter = FrontMatter(data=data, lines={"answer": 5}, body=body, body_line=FIRST)
    return SourcePage("x.md", "docs/x.md", matter, None, tuple(headings(body, FIRST)))


@cases("page_checks", "body")
def test_a_body(case: dict[str, Any], references: dict[str, Reference]) -> None:
    page = source_page("plain.html", case["markdown"], case.get("answer", ""))
    found = page_checks.check(page, references, [])
    assert [str(problem) for problem in found] == case["problems"]


@cases("page_checks", "explainer")
def test_required_headings(case: dict[str, Any], references: dict[str, Reference]) -> None:
    page = source_page("explainer.html", case["markdown"])
    found = page_checks.check(page, references, LAST_TWO)
    assert [str(problem) for problem in found] == case["problems"]


@cases("page_checks", "exercise")
def test_parts_of_an_exercise(case: dict[str, Any], references: dict[str, Reference]) -> None:
    old, new = case["change"] or ("", "")
    assert old in GUIDE
    page = source_page("exercise.html", GUIDE.replace(old, new, 1))
    found = page_checks.check(page, references, [])
    assert [str(problem) for problem in found] == case["problems"]
