"""Checks across pages: links, headings, duplicates, unused references, muscles."""

from typing import Any

from hipdips import site_checks
from hipdips.exercise_schema import Exercise, Muscles
from hipdips.front_matter import FrontMatter
from hipdips.glossary import Term
from hipdips.markdown_source import headings
from hipdips.page_fields import Card
from hipdips.page_schema import Plain
from hipdips.reference import Reference
from hipdips.site_source import SiteSource, SourcePage
from hipdips.words import Words

from tests.unit.cases import cases

FIRST = 10
LINES = {
    "title": 3,
    "description": 4,
    "answer": 5,
    "muscles.primary": 17,
    "muscles.secondary": 17,
    "figures": 6,
    "card": 8,
    "figure": 7,
}


def source_page(uri: str, body: str, case: dict[str, Any]) -> SourcePage:
    data = {
        "template": "plain.html",
        "title": case.get("titles", {}).get(uri, f"Title of {uri}"),
        "description": case.get("descriptions", {}).get(uri, f"Description of {uri}"),
    }
    if uri in case.get("answers", {}):
        data["answer"] = case["answers"][uri]
    record = None
    if uri in case.get("figures", {}):
        card = Card.model_construct(figure=case.get("card", "bend-start"))
        record = Plain.model_construct(figures=case["figures"][uri], card=card)
    if "muscles" in case:
        muscles = Muscles(**case["muscles"])
        record = Exercise.model_construct(
            muscles=muscles, easier=[], harder=[], figure="bend", more_figures=[], figures={}
        )
    matter = FrontMatter(data=data, lines=LINES, body=body, body_line=FIRST)
    return SourcePage(uri, f"docs/{uri}", matter, record, tuple(headings(body, FIRST)))


@cases("site_checks")
def test_the_site(case: dict[str, Any]) -> None:
    lines = case.get("references", {})
    source = SiteSource(
        Words(),
        references={key: Reference.model_construct(id=key) for key in lines},
        reference_lines=lines,
        references_path="docs/references.yml",
        terms={"gluteus-medius": Term("gluteus-medius", "Gluteus medius", "", (), "A muscle.")},
        figures=dict.fromkeys(case.get("drawn", ["bend-start", "bend-finish"])),
        pages={uri: source_page(uri, body, case) for uri, body in case["pages"].items()},
    )
    found = site_checks.check(source, {"plain.html": ["sources"]})
    assert [str(problem) for problem in found] == case["problems"]
