"""What a page's Markdown holds: headings, links, marks and blocks, each with its line."""

from typing import Any

from hipdips import markdown_source as source

from tests.unit.cases import cases

FIRST_LINE = 10


@cases("markdown_source", "headings")
def test_headings(case: dict[str, Any]) -> None:
    found = source.headings(case["markdown"], FIRST_LINE)
    assert [[h.line, h.level, h.title, h.id] for h in found] == case["found"]


@cases("markdown_source", "links")
def test_links(case: dict[str, Any]) -> None:
    found = source.links(case["markdown"], FIRST_LINE)
    assert [[link.line, link.text, link.target, link.is_image] for link in found] == case["found"]


@cases("markdown_source", "marks")
def test_marks(case: dict[str, Any]) -> None:
    found = source.marks(case["markdown"], FIRST_LINE)
    assert [[mark.line, list(mark.keys), mark.grade] for mark in found] == case["found"]


@cases("markdown_source", "blocks")
def test_blocks(case: dict[str, Any]) -> None:
    found = source.blocks(case["markdown"], FIRST_LINE)
    assert [[line, text] for line, text in found] == case["found"]


def test_blanked_code_keeps_its_length() -> None:
    assert list(source.prose_lines("a `code` b", 3)) == [(3, "a        b")]
