"""The JSON-LD of a built page, read: its things, and the ones that every page has."""

import json
from collections.abc import Iterator
from typing import Any

from tests.build.built import BuiltPage

BLOCK = '//script[@type="application/ld+json"]'
Graphs = dict[str, list[dict[str, Any]]]


def blocks(page: BuiltPage) -> list[dict[str, Any]]:
    return [json.loads(element.text) for element in page.tree.xpath(BLOCK)]


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Return every object, at any depth."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def of_type(graph: list[dict[str, Any]], *types: str) -> list[dict[str, Any]]:
    return [thing for thing in graph if thing["@type"] in types]


def one(graph: list[dict[str, Any]], *types: str) -> dict[str, Any]:
    found = of_type(graph, *types)
    assert len(found) == 1, f"{len(found)} of {types}"
    return found[0]


def page_of(graph: list[dict[str, Any]]) -> dict[str, Any]:
    return one(graph, "MedicalWebPage", "WebPage", "AboutPage", "CollectionPage")


def work_of(graph: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the article, or the page where there is none: what is published."""
    return (of_type(graph, "Article") or [page_of(graph)])[0]


def root_of(graphs: Graphs) -> str:
    return str(one(graphs[""], "WebSite")["url"])


def letters(text: str) -> str:
    """Return the letters of a text: quotes are curly or not, marks of sources stand between."""
    return "".join(char for char in text if char.isalpha())
