"""The glossary page, read as data."""

from dataclasses import asdict
from typing import Any

from hipdips import glossary

from tests.unit.cases import cases


@cases("glossary")
def test_terms_are_read(case: dict[str, Any]) -> None:
    terms, problems = glossary.read("docs/glossary.md", case["markdown"], 20)
    found = [asdict(term) | {"also": list(term.also)} for term in terms.values()]
    assert found == case["terms"]
    assert list(terms) == [term["id"] for term in case["terms"]]
    assert [str(problem) for problem in problems] == case["problems"]
