"""JSON-LD: each kind of thing on its own, and how it gets into a page."""

import datetime as dt
import json
from typing import Any, get_args

import pytest
from hipdips.exercise_schema import Dose, Exercise, Muscles
from hipdips.figure import Figure
from hipdips.glossary import Term
from hipdips.page_fields import Change
from hipdips.page_schema import Plain
from hipdips.reference import Issued, Reference
from hipdips.site_source import SiteSource
from hipdips.structured_data import graph
from hipdips.structured_data.citation import citation
from hipdips.structured_data.exercise import plan
from hipdips.structured_data.image import Image, image, shown
from hipdips.structured_data.node import Site, printed
from hipdips.structured_data.terms import term_set
from hipdips.words import Words

SITE = Site(
    root="https://example.org/sub/",
    name="Hips",
    description="About hips.",
    publisher="Hip people",
    language="en-GB",
    logo="icon.svg",
    licence_page="about/#licence",
)
WORDS: dict[str, Any] = {
    "levels": {"gentle": "Gentle"},
    "check_intro": "Ask first if: {list}.",
    "conditions": {"pregnancy": "pregnant", "hip-pain": "hip pain"},
    "adults": "For adults.",
    "plan_stop": "Stop: {url}",
    "types": {"strength": "Strength training", "aerobic": "Aerobic exercise"},
    "dose": {
        "sets": {"one": "set", "many": "sets"},
        "sets_each": {"one": "set a side", "many": "sets a side"},
        "rest_s": {"one": "second of rest", "many": "seconds of rest"},
        "days_per_week": {"one": "day a week", "many": "days a week"},
    },
}
TERM = Term("gluteus-medius", "Gluteus medius", "", ("side-hip muscle",), "It's at your side.")


def reference(**fields: Any) -> Reference:
    known = {"type": "article-journal", "title": "Hips", "URL": "https://a.org/1"} | fields
    return Reference.model_construct(**known)


def guide(dose: dict[str, Any], side: str = "both") -> Exercise:
    return Exercise.model_construct(
        title="Bend",
        level="gentle",
        side=side,
        check_first=["pregnancy", "hip-pain"],
        dose=Dose(**dose),
        muscles=Muscles(primary=["gluteus-medius"], secondary=[]),
    )


def planned(dose: dict[str, Any], side: str = "both") -> dict[str, Any]:
    return plan(guide(dose, side), "https://example.org/sub/bend/", SITE, {TERM.id: TERM}, WORDS)


def test_no_dose_without_who_should_ask_first() -> None:
    assert planned({"reps": [8], "days_per_week": [2]})["description"] == (
        "Ask first if: pregnant; hip pain. For adults. Stop: https://example.org/sub/bend/#stop-if"
    )


def test_what_has_no_title_is_described() -> None:
    said = citation(reference(title="[A doctor on hips]"))
    assert said["description"] == "A doctor on hips"
    assert "name" not in said


def test_text_is_printed_as_readers_see_it() -> None:
    assert printed('It\'s "so" & *here*...') == "It’s “so” & here…"  # noqa: RUF001


def test_every_kind_of_source_has_a_type() -> None:
    for kind in get_args(Reference.model_fields["type"].annotation):
        assert citation(reference(type=kind))["@type"]


def test_a_citation_says_no_more_than_is_known() -> None:
    assert citation(reference(type="webpage")) == {
        "@type": "WebPage",
        "name": "Hips",
        "url": "https://a.org/1",
    }


@pytest.mark.parametrize(
    ("parts", "date"),
    [([2023], "2023"), ([2023, 1], "2023-01"), ([2023, 10, 9], "2023-10-09")],
)
def test_a_date_is_as_precise_as_its_source(parts: list[int], date: str) -> None:
    issued = Issued.model_validate({"date-parts": [parts]})
    assert citation(reference(issued=issued))["datePublished"] == date


def test_a_doi_is_given_where_the_address_is_another() -> None:
    assert citation(reference(DOI="10.1/A"))["sameAs"] == "https://doi.org/10.1/A"
    assert "sameAs" not in citation(reference(DOI="10.1/A", URL="https://doi.org/10.1/a"))


def test_only_a_book_has_the_number_of_a_book() -> None:
    assert citation(reference(type="book", ISBN="1"))["isbn"] == "1"
    assert "isbn" not in citation(reference(type="chapter", ISBN="1"))


def test_pictures_are_those_that_the_page_shows() -> None:
    names = ("front", "bend-start", "bend-small")
    figures = {name: Figure(f"assets/figures/{name}.svg", 6, 4, name, "") for name in names}
    html = (
        '<img class="a" src="../assets/figures/front.svg#plain" alt="">'
        '<img src="assets/figures/bend.svg#start"><img src="../assets/figures/front.svg">'
        '<img src="assets/figures/small.svg#bend"><img src="assets/figures/gone.svg">'
        '<a href="assets/figures/bend-small.svg">bend</a>'
    )
    found = [picture.file for picture in shown(html, figures)]
    assert found == ["assets/figures/front.svg", "assets/figures/bend-start.svg"]


def test_a_picture_has_its_licence_and_its_size_in_pixels() -> None:
    node = image(Image("card.png", "A card", (1200, 630)), SITE)
    assert node["@id"] == node["contentUrl"] == "https://example.org/sub/card.png"
    assert node["acquireLicensePage"] == "https://example.org/sub/about/#licence"
    assert (node["width"], node["height"]) == ("1200 px", "630 px")
    assert "width" not in image(Image("a.svg", "A"), SITE)


def test_repeats_rest_and_sets() -> None:
    dose = {"sets": [2, 3], "reps": [8, 15], "rest_s": 60, "days_per_week": [2, 3]}
    node = planned(dose, side="each")
    assert node["repetitions"] == {"@type": "QuantitativeValue", "minValue": 8, "maxValue": 15}
    assert node["restPeriods"] == "60 seconds of rest"
    assert node["additionalVariable"] == "2 to 3 sets a side"
    assert node["activityFrequency"]["unitText"] == "days a week"
    assert node["exerciseType"] == "Strength training"
    assert "activityDuration" not in node
    assert node["associatedAnatomy"][0]["url"].endswith("/sub/glossary/#gluteus-medius")


def test_holds_and_minutes_are_lengths_of_time() -> None:
    held = planned({"sets": [1], "hold_s": [20, 30], "days_per_week": [2]})
    assert held["activityDuration"]["unitCode"] == "SEC"
    assert held["activityFrequency"]["value"] == 2
    assert held["additionalVariable"] == "1 set"
    walked = planned({"minutes": [10, 30], "days_per_week": [3, 5]})
    assert walked["activityDuration"]["unitCode"] == "MIN"
    assert walked["exerciseType"] == "Aerobic exercise"
    assert not {"repetitions", "restPeriods", "additionalVariable"} & set(walked)


def test_a_term_is_named_by_the_address_that_links_to_it() -> None:
    node = term_set([TERM], "Words", "https://example.org/sub/glossary/", SITE)
    assert node["hasDefinedTerm"] == [
        {
            "@type": "DefinedTerm",
            "@id": "https://example.org/sub/glossary/#gluteus-medius",
            "name": "Gluteus medius",
            "alternateName": ["side-hip muscle"],
            "description": "It’s at your side.",  # noqa: RUF001
        }
    ]


def test_the_pages_above_a_page() -> None:
    known = dict.fromkeys(["index.md", "faq.md", "myths/index.md", "myths/a.md", "talks/b.md"])
    assert graph.parents("index.md", known) == []
    assert graph.parents("faq.md", known) == ["index.md"]
    assert graph.parents("myths/index.md", known) == ["index.md"]
    assert graph.parents("myths/a.md", known) == ["index.md", "myths/index.md"]
    assert graph.parents("talks/b.md", known) == ["index.md"]


def test_the_card_comes_before_the_drawings() -> None:
    day = dt.date(2026, 11, 24)
    changes = [Change(date=day, note="Fix."), Change(date=dt.date(2025, 1, 2), note="First.")]
    record = Plain.model_construct(
        template="plain.html", title="Home", description="D", updated=day, changes=changes
    )
    card, drawing = Image("card.png", "Card", (1200, 630)), Image("a.svg", "A")
    subject = graph.Subject("index.md", "", record, images=(drawing,), card=card)
    made = graph.describe(subject, SITE, SiteSource(Words()), {"index.md": ""})
    page = made["@graph"][2]
    assert page["primaryImageOfPage"] == {"@id": "https://example.org/sub/card.png"}
    assert [picture["@id"] for picture in page["image"]] == [
        "https://example.org/sub/card.png",
        "https://example.org/sub/a.svg",
    ]
    assert page["datePublished"] == "2025-01-02"
    assert page["dateModified"] == "2026-11-24"


def test_no_text_ends_the_element() -> None:
    evil = {"name": "</script><script>alert(1)</script><!--"}
    element = graph.script(evil)
    assert element.count("<") == 2
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside) == evil


def test_the_element_comes_last_in_the_body() -> None:
    assert graph.placed("<body><p></p>\n</body>\n</html>", "<x>") == (
        "<body><p></p>\n  <x>\n</body>\n</html>"
    )
    with pytest.raises(ValueError, match="a page needs </body>"):
        graph.placed("<body>", "<x>")
