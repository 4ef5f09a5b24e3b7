"""Typography: quotes, units, dates, counts and ranges as readers see them."""

import html
from typing import Any

from hipdips import typography

from tests.unit.cases import cases

FORMS = ("source", "sources")


@cases("typography", "smart")
def test_a_line_becomes_html(case: dict[str, Any]) -> None:
    made = typography.smart(case["text"])
    named = made.replace("&amp;", "&amp;amp;").replace("&lt;", "&amp;lt;")  # these two stay
    assert html.unescape(named) == case["html"]


@cases("typography", "units")
def test_a_number_keeps_its_unit(case: dict[str, Any]) -> None:
    assert typography.tie_units(case["text"]).replace("\u00a0", "_") == case["tied"]


@cases("typography", "dates")
def test_a_date_in_words(case: dict[str, Any]) -> None:
    assert typography.long_date(case["date"]) == case["words"]


@cases("typography", "counts")
def test_a_count_in_words(case: dict[str, Any]) -> None:
    assert typography.count(case["number"], FORMS) == case["words"]


@cases("typography", "spans")
def test_a_range_in_words(case: dict[str, Any]) -> None:
    assert typography.span(case["numbers"]) == case["words"]
