"""JSON-LD: in schema.org's vocabulary, true to the page it stands on, complete in itself."""

import json
from pathlib import Path
from typing import Any

from tests.build import schema_checker
from tests.build.built import ELSEWHERE, BuiltPage, read, report, words_of
from tests.build.structured import (
    BLOCK,
    Graphs,
    blocks,
    letters,
    of_type,
    one,
    page_of,
    root_of,
    things,
    work_of,
)
from tests.conftest import file_of

FORBIDDEN = {
    "HowTo", "FAQPage", "QAPage", "Person", "Review", "ClaimReview", "Rating", "AggregateRating",
}  # fmt: skip
"""Dropped by search engines, or more than we can honestly say."""
FORBIDDEN_FIELDS = {"reviewedBy", "lastReviewed", "review", "aggregateRating", "reviewRating"}
ARTICLES = {"explainer.html", "myth.html", "exercise.html"}
MEDICAL = ARTICLES | {"home.html"}


WRONG = {
    "an unknown property": ({"@type": "Article", "headlin": "x"}, "'\"headlin\"' does not exist"),
    "another type's property": ({"@type": "Article", "isbn": "x"}, "'\"isbn\"' does not exist"),
    "an unknown type": ({"@type": "Artikel", "name": "x"}, "'\"Artikel\"' is not assignable"),
    "a number for a text": ({"@type": "Article", "headline": 7}, "'number' is not assignable"),
    "an unknown property deep down": (
        {"@type": "Article", "citation": [{"@type": "Book", "titel": "x"}]},
        "'\"titel\"' does not exist",
    ),
    "an unknown type deep down": (
        {"@type": "Article", "citation": [{"@type": "Buch"}]},
        '\'{ "@type": "Buch"; }\' is not assignable',
    ),
    "a type that the property doesn't take": (
        {"@type": "Article", "author": {"@type": "Book"}},
        '\'{ "@type": "Book"; }\' is not assignable',
    ),
}
RIGHT = {"@type": "Article", "@id": "#a", "citation": [{"@type": "Book", "isbn": "x"}]}


def test_the_checker_really_checks(tmp_path: Path) -> None:
    graphs = {name: [wrong] for name, (wrong, _) in WRONG.items()} | {"right": [RIGHT]}
    found = schema_checker.check(
        {
            name: {"@context": "https://schema.org", "@graph": graph}
            for name, graph in graphs.items()
        },
        tmp_path,
    )
    assert len(found) == len(WRONG), found
    for row, (name, (_, says)) in zip(found, WRONG.items(), strict=True):
        assert row.startswith(f"{name}: ")
        assert says in row


def test_every_graph_keeps_to_the_vocabulary(written: list[BuiltPage], tmp_path: Path) -> None:
    report(schema_checker.check({page.address: blocks(page)[0] for page in written}, tmp_path))


def test_every_written_page_has_one_block_that_ends_its_body(everything: list[BuiltPage]) -> None:
    problems = []
    for page in everything:
        found = page.tree.xpath(BLOCK)
        if len(found) != bool(page.meta):
            problems.append(f"{page.address}: {len(found)} blocks")
        elif found and (found[0].getnext() is not None or found[0].getparent().tag != "body"):
            problems.append(f"{page.address}: not the last of its body")
        elif found and "<" in found[0].text:
            problems.append(f"{page.address}: a < that could end the block")
    report(problems)


def test_everything_has_a_type_or_is_described_in_the_same_graph(graphs: Graphs) -> None:
    problems = []
    for address, graph in graphs.items():
        idents = [thing["@id"] for thing in things(graph) if len(thing) > 1 and "@id" in thing]
        problems += [f"{address}: {name} twice" for name in idents if idents.count(name) > 1]
        for thing in things(graph):
            if set(thing) == {"@id"}:
                if thing["@id"] not in idents:
                    problems.append(f"{address}: nothing is {thing['@id']}")
            elif not isinstance(thing.get("@type"), str):
                problems.append(f"{address}: no type: {thing}")
    report(problems)


def test_nothing_is_claimed_that_we_cannot_hold(graphs: Graphs) -> None:
    problems = []
    for address, graph in graphs.items():
        problems += [
            f"{address}: {thing}"
            for thing in things(graph)
            if thing.get("@type") in FORBIDDEN
            or FORBIDDEN_FIELDS & set(thing)
            or "" in thing.values()
        ]
    report(problems)


def test_kinds_of_page(graphs: Graphs, written: list[BuiltPage]) -> None:
    problems = []
    for page in written:
        graph = graphs[page.address]
        medical = page_of(graph)["@type"] == "MedicalWebPage"
        if medical != (page.kind in MEDICAL) or len(of_type(graph, "Article")) != (
            page.kind in ARTICLES
        ):
            problems.append(f"{page.address}: {[thing['@type'] for thing in graph]}")
    report(problems)
    assert page_of(graphs["about/"])["@type"] == "AboutPage"
    assert page_of(graphs["references/"])["@type"] == "CollectionPage"
    assert page_of(graphs["faq/"])["@type"] == "WebPage"


def test_titles_descriptions_and_dates_are_those_of_the_page(
    graphs: Graphs, written: list[BuiltPage]
) -> None:
    problems = []
    for page in written:
        graph, title = graphs[page.address], words_of(page.one("//h1"))
        described, work = page_of(graph), work_of(graph)
        expected = {
            "url": page.one('//link[@rel="canonical"]').get("href"),
            "name": title,
            "dateModified": str(page.meta["updated"]),
            "datePublished": str(page.meta["changes"][-1]["date"]),
        }
        problems += [
            f"{page.address}: {key} {described.get(key)!r}, expected {value!r}"
            for key, value in expected.items()
            if described.get(key) != value
        ]
        if work.get("headline", title) != title or work["dateModified"] != expected["dateModified"]:
            problems.append(f"{page.address}: {work['headline']}")
        said = page.one('//meta[@name="description"]').get("content")
        if letters(described["description"]) != letters(said):
            problems.append(f"{page.address}: {described['description']}")
    report(problems)


def test_the_publisher_is_an_organisation(graphs: Graphs, words: dict[str, Any]) -> None:
    for graph in graphs.values():
        publisher = one(graph, "Organization")
        assert publisher["name"] == words["publisher"]
        work = work_of(graph)
        assert work["author"] == work["publisher"] == {"@id": publisher["@id"]}
        assert work["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert work["isAccessibleForFree"] is True
        assert work["inLanguage"] == words["locale"]
        assert page_of(graph)["isPartOf"] == {"@id": one(graph, "WebSite")["@id"]}


def test_citations_are_the_sources_of_the_page(graphs: Graphs, written: list[BuiltPage]) -> None:
    problems, counted = [], 0
    for page in written:
        listed = page.tree.xpath('//ol[@class="hd-sources__list"]//a[@class="hd-source__title"]')
        cited = work_of(graphs[page.address]).get("citation", [])
        counted += len(cited)
        if [entry["url"] for entry in cited] != [link.get("href") for link in listed]:
            problems.append(f"{page.address}: other addresses, or another order")
        titles = [words_of(link) for link in listed]  # in brackets: our words for what has none
        said = [entry.get("name") or f"[{entry['description']}]" for entry in cited]
        if said != titles or any("[" in entry.get("name", "")[:1] for entry in cited):
            problems.append(f"{page.address}: other titles")
    report(problems)
    assert counted > len(written)
    assert "citation" not in work_of(graphs["references/"]), "the heaviest page stays as it is"


def test_the_way_to_a_page(graphs: Graphs, written: list[BuiltPage]) -> None:
    root, problems = root_of(graphs), []
    titles = {root + page.address: words_of(page.one("//h1")) for page in written}
    titles[root] = one(graphs[""], "WebSite")["name"]
    for address, graph in graphs.items():
        if not address:
            assert not of_type(graph, "BreadcrumbList"), "home leads nowhere further up"
            continue
        way = one(graph, "BreadcrumbList")
        steps = way["itemListElement"]
        folders = address.rstrip("/").split("/")
        expected = [
            root + "".join(f"{part}/" for part in folders[:n]) for n in range(len(folders) + 1)
        ]
        if [step["item"] for step in steps] != expected:
            problems.append(f"{address}: {[step['item'] for step in steps]}")
        if [step["position"] for step in steps] != list(range(1, len(steps) + 1)):
            problems.append(f"{address}: positions")
        problems += [
            f"{address}: {step['name']}" for step in steps if step["name"] != titles[step["item"]]
        ]
    report(problems)


def test_addresses_follow_the_site(elsewhere: Path) -> None:
    for address in ("", "causes/", "exercises/clamshell/", "glossary/", "prevalence/"):
        page = read(elsewhere, address)
        (block,) = blocks(page)
        assert page_of(block["@graph"])["@id"] == ELSEWHERE + address
        ours = [
            value
            for thing in things(block["@graph"])
            for key, value in thing.items()
            if key in ("@id", "contentUrl", "acquireLicensePage", "item", "logo")
        ]
        assert ours
        report([value for value in ours if not value.startswith(ELSEWHERE)])
        assert "hipdips.example" not in json.dumps(block)
        assert (elsewhere / file_of(address)).is_file()
