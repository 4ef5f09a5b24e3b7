"""Sections: a page's HTML cut at its second-level headings."""

from typing import Any

from hipdips import section

from tests.unit.cases import cases


@cases("section")
def test_a_page_is_cut_at_its_headings(case: dict[str, Any]) -> None:
    lead, sections = section.split(case["html"])
    assert lead == case["lead"]
    assert [[part.id, part.title, part.html] for part in sections] == case["sections"]


PART = '<p>One.</p>\n<h3 id="fat">Fat</h3>\n<p>Two.</p>\n<h3 id="muscle">Muscle</h3>\n<p>Three.</p>'


def test_a_drawing_goes_under_the_heading_it_belongs_to() -> None:
    first = section.under(PART, "fat", "<figure>")
    assert first == PART.replace("Two.</p>", "Two.</p>\n<figure>")
    last = section.under(PART, "muscle", "<figure>")
    assert last == PART + "\n<figure>\n"


def test_a_heading_of_another_part_changes_nothing() -> None:
    assert section.under(PART, "bones", "<figure>") == PART
