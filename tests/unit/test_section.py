"""Sections: a page's HTML cut at its second-level headings."""

from typing import Any

from hipdips import section

from tests.unit.cases import cases


@cases("section")
def test_a_page_is_cut_at_its_headings(case: dict[str, Any]) -> None:
    lead, sections = section.split(case["html"])
    assert lead == case["lead"]
    assert [[part.id, part.title, part.html] for part in sections] == case["sections"]
