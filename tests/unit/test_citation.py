"""Citations: numbers in reading order, names, grades, and what is left alone."""

from typing import Any

import pytest
from hipdips.citation import CitationExtension, CitationWords
from hipdips.reference import Reference
from lxml import html as lxml_html
from markdown import Markdown

from tests.unit.cases import cases

WORDS = CitationWords(
    "Source {number}: {label}",
    {
        "strong": "Strong evidence",
        "moderate": "Moderate evidence",
        "no-direct-evidence": "No direct evidence",
    },
)
SEEN = {"study": "Trial", "shows": "Something.", "seen": "page", "seen_on": "2026-11-24"}


def reference(key: str, author: dict[str, str], year: int | None) -> Reference:
    issued = {"date-parts": [[year]]} if year else None
    return Reference.model_validate(
        {
            "id": key,
            "type": "report",
            "title": "A title",
            "author": [author],
            "issued": issued,
            "URL": "https://example.org/",
            "custom": SEEN,
        }
    )


@pytest.fixture
def extension() -> CitationExtension:
    known = (
        reference("plotkin-2023", {"family": "Plotkin"}, 2023),
        reference("kubo-2019", {"family": "Kubo"}, 2019),
        reference("who", {"literal": "World Health Organization"}, None),
    )
    return CitationExtension({one.id: one for one in known}, WORDS)


def converter(extension: CitationExtension) -> Markdown:
    """Return a converter with the extensions of mkdocs.yml that touch citations."""
    return Markdown(
        extensions=["attr_list", "def_list", "md_in_html", "smarty", "tables", "toc", extension]
    )


@cases("citation")
def test_citations_become_notes(case: dict[str, Any], extension: CitationExtension) -> None:
    html = converter(extension).convert(case["markdown"])
    page = lxml_html.fragment_fromstring(html, create_parent="div")
    links = [link for link in page.xpath('//a[@class="hd-cite"]') if link.get("id")]
    places = [link.get("id").removeprefix("cite-").rpartition("-") for link in links]
    assert [source.reference.id for source in extension.page.sources.values()] == case["numbers"]
    found = {
        "whole": canonical(html),
        "cites": [f"{key} {a.text} {n}" for a, (key, _, n) in zip(links, places, strict=True)],
        "names": [link.get("aria-label") for link in links],
        "terms": extension.page.terms,
    }
    for name in found.keys() & case.keys():
        wanted = canonical(case[name]) if name == "whole" else case[name]
        assert found[name] == wanted, name
    assert [text for text in case.get("holds", []) if text not in html] == []


def canonical(html: str) -> str:
    """Return HTML with attributes in one order."""
    tree = lxml_html.fragment_fromstring(html, create_parent="div")
    for element in tree.iter():
        attributes = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(attributes)
    return lxml_html.tostring(tree, encoding="unicode")


def test_a_number_stays_on_the_line_of_its_word_and_a_grade_may_leave(
    extension: CitationExtension,
) -> None:
    html = converter(extension).convert("Grew.[@who; @kubo-2019]{.strong}")
    assert html.count("\N{WORD JOINER}") == 2  # before each number
    assert html.count("\N{NO-BREAK SPACE}") == 1  # before the grade


def test_every_anchor_of_a_source_is_kept_for_the_way_back(extension: CitationExtension) -> None:
    converter(extension).convert("One.[@who] Two.[@who]")
    assert extension.page.sources["who"].anchors == ["cite-who-1", "cite-who-2"]


def test_one_extension_serves_all_pages_and_starts_each_afresh(
    extension: CitationExtension,
) -> None:
    converter(extension).convert("One.[@who]")
    first = extension.page
    converter(extension).convert("One.[@kubo-2019]")
    assert list(first.sources) == ["who"]
    assert list(extension.page.sources) == ["kubo-2019"]
    assert extension.page.sources["kubo-2019"].number == 1


def test_smart_quotes_and_a_list_of_attributes_leave_a_citation_alone(
    extension: CitationExtension,
) -> None:
    html = converter(extension).convert('"It grew."[@who]\n{: .lead }')
    assert 'class="lead"' in html
    assert "&rdquo;<span" in html
    assert 'href="#source-who"' in html
