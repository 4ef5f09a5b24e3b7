"""JSON-LD of what a page holds: pictures, terms, tables, exercises."""

from pathlib import Path
from typing import Any
from urllib.parse import urldefrag

from tests.build.built import DOCS, BuiltPage, report, words_of
from tests.build.structured import Graphs, letters, of_type, one, root_of, work_of


def test_pictures_are_files_of_ours_with_their_licence(
    site: Path, graphs: Graphs, everything: list[BuiltPage]
) -> None:
    root, problems = root_of(graphs), []
    ids = {page.address: page.ids() for page in everything}
    for address, graph in graphs.items():
        for picture in of_type(graph, "ImageObject"):
            file = site / picture["contentUrl"].removeprefix(root)
            where, anchor = urldefrag(picture["acquireLicensePage"])
            if not file.is_file() or anchor not in ids[where.removeprefix(root)]:
                problems.append(f"{address}: {picture}")
            if not picture["license"] or "CC BY 4.0" not in picture["copyrightNotice"]:
                problems.append(f"{address}: {picture}")
        shown = [{"@id": picture["@id"]} for picture in of_type(graph, "ImageObject")]
        if work_of(graph).get("image", []) != shown:
            problems.append(f"{address}: other pictures than the work's")
    report(problems)


def test_every_drawing_that_can_be_taken_is_described(
    graphs: Graphs, written: list[BuiltPage]
) -> None:
    problems = []
    for page in written:
        taken = {
            link.get("href").rpartition("/")[2]
            for link in page.tree.xpath("//a[@download]")
            if link.get("href").endswith(".svg")
        }
        described = {
            picture["contentUrl"].rpartition("/")[2]
            for picture in of_type(graphs[page.address], "ImageObject")
        }
        problems += [f"{page.address}: {name}" for name in sorted(taken - described)]
    report(problems)


def test_the_glossary_is_a_set_of_terms(graphs: Graphs, written: list[BuiltPage]) -> None:
    page = next(page for page in written if page.address == "glossary/")
    terms = one(graphs["glossary/"], "DefinedTermSet")["hasDefinedTerm"]
    headings = page.tree.xpath("//main//h2[@id and ancestor::*[contains(@class, 'hd-prose')]]")
    expected = [(heading.get("id"), words_of(heading)) for heading in headings]
    assert [(urldefrag(term["@id"]).fragment, term["name"]) for term in terms] == expected
    text = words_of(page.one("//main"))
    report(
        [term["name"] for term in terms if letters(term["description"]) not in letters(text)][:3]
    )
    assert not [address for address, graph in graphs.items() if of_type(graph, "DefinedTermSet")][
        1:
    ]


def test_every_table_is_described_once_and_can_be_fetched(site: Path, graphs: Graphs) -> None:
    root = root_of(graphs)
    found = [
        table["distribution"]["contentUrl"]
        for graph in graphs.values()
        for table in of_type(graph, "Dataset")
    ]
    files = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.glob("data/*.csv"))
    assert sorted(found) == [root + name for name in files]
    for name in files:
        assert (site / name).is_file()
    for table in of_type(graphs["prevalence/"], "Dataset"):
        assert table["license"] == "https://creativecommons.org/publicdomain/zero/1.0/"
        assert "not hip dips" in table["description"]
        assert table["isBasedOn"]["url"].startswith("https://")


def test_guides_are_plans_with_their_dose(
    graphs: Graphs, written: list[BuiltPage], words: dict[str, Any]
) -> None:
    problems, fields = [], set()
    for page in written:
        if page.kind != "exercise.html":
            assert not of_type(graphs[page.address], "ExercisePlan")
            continue
        plan, dose = one(graphs[page.address], "ExercisePlan"), page.meta["dose"]
        fields |= set(plan)
        measured = plan.get("repetitions") or plan["activityDuration"]
        wanted = dose.get("reps") or dose.get("hold_s") or dose["minutes"]
        for quantity, numbers in (
            (measured, wanted),
            (plan["activityFrequency"], dose["days_per_week"]),
        ):
            ends = [quantity.get("value", quantity.get("minValue")), quantity.get("maxValue")]
            if [end for end in ends if end is not None] != list(dict.fromkeys(numbers)):
                problems.append(f"{page.address}: {quantity}")
        asked = [words["exercise"]["conditions"][one] for one in page.meta["check_first"]]
        if not all(part in plan["description"] for part in [*asked, f"/{page.address}#stop-if"]):
            problems.append(f"{page.address}: {plan['description']}")
        muscles = page.meta["muscles"]
        names = [urldefrag(muscle["url"]).fragment for muscle in plan["associatedAnatomy"]]
        if names != muscles["primary"] + muscles["secondary"]:
            problems.append(f"{page.address}: {names}")
    report(problems)
    assert fields >= {"exerciseType", "intensity", "restPeriods", "additionalVariable", "audience"}
