"""Exercise guides: the same parts in the same order, so that readers learn one once."""

from collections import defaultdict
from copy import deepcopy
from typing import Any

from lxml import html as lxml_html
from lxml.html import HtmlElement

from tests.build.built import BuiltPage, report, words_of
from tests.readability import sentences

LEAD_INS = ("Start.", "Breathing.", "Tempo.")
MOST_STEPS = 6
FEWEST_MISTAKES = 3
LONG_ENOUGH = 7  # words; shorter sentences may stand anywhere
MOST_GUIDES = 2  # that share a sentence
KIND = {"none", "low"}


def guides(written: list[BuiltPage]) -> list[BuiltPage]:
    found = [page for page in written if page.kind == "exercise.html"]
    assert found, "the site has no guide"
    return found


def part(page: BuiltPage, name: str) -> HtmlElement:
    return page.one(f'//section[h2/@id="{name}"]')


def test_nine_headings_in_order(written: list[BuiltPage], words: dict[str, Any]) -> None:
    wanted = [(item["id"], item["title"]) for item in words["headings"]["exercise.html"]]
    assert len(wanted) == 9
    problems = []
    for page in guides(written):
        parts = page.tree.xpath('//*[contains(@class, "hd-guide ")]//h2')
        found = [(h2.get("id"), words_of(h2)) for h2 in parts]
        if found != wanted:
            problems.append(f"{page.address}: {found}")
    report(problems)


def test_how_to_has_a_start_steps_breathing_and_tempo(written: list[BuiltPage]) -> None:
    problems = []
    for page in guides(written):
        how = part(page, "how-to")
        leads = [words_of(strong) for strong in how.xpath("./p/strong[1]")]
        if [lead for lead in leads if lead in LEAD_INS] != list(LEAD_INS):
            problems.append(f"{page.address}: {leads}")
        steps = how.xpath("./ol/li")
        if not 1 <= len(steps) <= MOST_STEPS:
            problems.append(f"{page.address}: {len(steps)} steps")
    report(problems)


def test_eleven_parts_have_something_to_say(written: list[BuiltPage]) -> None:
    """No exercise library that we saw has all eleven together."""
    problems = []
    for page in guides(written):
        how = part(page, "how-to")
        said = {words_of(p.xpath("./strong[1]")[0]): words_of(p) for p in how.xpath("./p[strong]")}
        amounts = {f"{lead} paragraph": len(said.get(lead, "").split()) > 3 for lead in LEAD_INS}
        amounts |= {
            "steps": len(how.xpath("./ol/li")) >= 3,
            "where you feel it": len(words_of(part(page, "feel")).split()) > 20,
            "dose": len(part(page, "how-much").xpath('.//ul[@class="hd-dose"]/li')) >= 2,
            "stop if": len(part(page, "stop-if").xpath(".//li")) >= 3,
            "mistakes": len(part(page, "mistakes").xpath(".//dd")) >= FEWEST_MISTAKES,
            "easier": len(part(page, "easier").xpath(".//li")) >= 2,
            "harder": len(part(page, "harder").xpath(".//li")) >= 2,
            "evidence": bool(part(page, "evidence").xpath('.//a[@class="hd-cite"]')),
            "hip dip not promised": "hip dip" in words_of(part(page, "evidence")).lower(),
        }
        problems += [f"{page.address}: {name}" for name, there in amounts.items() if not there]
    report(problems)


def test_guides_have_sentences_of_their_own(written: list[BuiltPage]) -> None:
    """Fifteen guides, not one guide fifteen times; warnings alone may be the same."""
    where: dict[str, set[str]] = defaultdict(set)
    for page in guides(written):
        text = deepcopy(page.one('//*[contains(@class, "hd-guide ")]'))
        for warning in text.xpath('.//section[h2/@id="stop-if"]'):
            warning.drop_tree()
        made = ("hd-facts", "hd-dose__who", "hd-dose", "hd-marks")
        for element in text.xpath(" | ".join(f'.//*[@class="{name}"]' for name in made)):
            element.drop_tree()
        for sentence in sentences(lxml_html.tostring(text, encoding="unicode")):
            if len(sentence.split()) >= LONG_ENOUGH:
                where[sentence.lower()].add(page.address)
    report(
        [
            f"{sorted(pages)}: {sentence}"
            for sentence, pages in where.items()
            if len(pages) > MOST_GUIDES
        ]
    )


def test_the_ladder_is_told_from_both_sides(written: list[BuiltPage]) -> None:
    metas = {page.address.split("/")[1]: page.meta for page in guides(written)}
    up = {(slug, other) for slug, meta in metas.items() for other in meta["harder"]}
    down = {(other, slug) for slug, meta in metas.items() for other in meta["easier"]}
    report([f"{easier} → {harder}: only one of them says so" for easier, harder in up ^ down])


def test_every_need_has_guides(written: list[BuiltPage]) -> None:
    metas = [page.meta for page in guides(written)]
    needs = {
        "no floor": [m for m in metas if {"standing", "chair", "outdoors"} & set(m["space"])],
        "bed": [m for m in metas if "bed" in m["space"]],
        "seated": [m for m in metas if "chair" in m["space"]],
        "no equipment": [m for m in metas if not m["equipment"]["need"]],
        "kind to knees": [m for m in metas if m["load"]["knees"] in KIND],
        "kind to wrists": [m for m in metas if m["load"]["wrists"] in KIND],
        "kind to the back": [m for m in metas if m["load"]["back"] in KIND],
        "steady": [m for m in metas if m["load"]["balance"] in KIND],
        "gentle": [m for m in metas if m["level"] == "gentle"],
    }
    report([f"{need}: {len(found)} guides" for need, found in needs.items() if len(found) < 2])


def test_facts_of_the_front_matter_are_shown(
    written: list[BuiltPage], words: dict[str, Any]
) -> None:
    w = words["exercise"]
    problems = []
    for page in guides(written):
        shown = words_of(page.one('//dl[@class="hd-facts"]'))
        wanted = [w["levels"][page.meta["level"]], w["positions"][page.meta["position"]]]
        wanted += [w["conditions"][name] for name in page.meta["check_first"]]
        problems += [f"{page.address}: no “{text}”" for text in wanted if text not in shown]
    report(problems)


def test_the_dose_is_the_one_of_the_front_matter(
    written: list[BuiltPage], words: dict[str, Any]
) -> None:
    forms = words["exercise"]["dose"]
    problems = []
    for page in guides(written):
        wanted = []
        for name in ("sets", "reps", "hold_s", "minutes", "rest_s", "days_per_week"):
            if name not in page.meta["dose"]:
                continue
            given = page.meta["dose"][name]
            numbers = given if isinstance(given, list) else [given]
            noun = forms["sets_each" if name == "sets" and page.meta["side"] == "each" else name]
            span = " to ".join(str(number) for number in dict.fromkeys(numbers))
            wanted.append(f"{span} {noun['one' if numbers[-1] == 1 else 'many']}")
        shown = [words_of(row) for row in page.tree.xpath('//ul[@class="hd-dose"]/li')]
        if shown != wanted:
            problems.append(f"{page.address}: shows {shown}, the source has {wanted}")
    report(problems)


def test_every_guide_is_in_the_list(written: list[BuiltPage]) -> None:
    lists = [page for page in written if page.kind == "exercise-list.html"]
    assert len(lists) == 1
    shown = {words_of(a) for a in lists[0].tree.xpath('//*[@class="hd-tile__name"]/a')}
    assert shown == {page.meta["title"] for page in guides(written)}


def test_doses_say_that_they_are_for_adults(written: list[BuiltPage]) -> None:
    report(
        [
            page.address
            for page in guides(written)
            if "adults" not in words_of(part(page, "how-much"))
        ]
    )
