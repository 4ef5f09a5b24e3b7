"""Exercise guides: the same parts in the same order, so that readers learn one once."""

from typing import Any

from tests.build.built import BuiltPage, report, words_of

LEAD_INS = ("Start.", "Breathing.", "Tempo.")
MOST_STEPS = 6


def guides(written: list[BuiltPage]) -> list[BuiltPage]:
    found = [page for page in written if page.kind == "exercise.html"]
    assert found, "the site has no guide"
    return found


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
        part = page.one('//section[h2/@id="how-to"]')
        leads = [words_of(strong) for strong in part.xpath("./p/strong[1]")]
        if [lead for lead in leads if lead in LEAD_INS] != list(LEAD_INS):
            problems.append(f"{page.address}: {leads}")
        steps = part.xpath("./ol/li")
        if not 1 <= len(steps) <= MOST_STEPS:
            problems.append(f"{page.address}: {len(steps)} steps")
    report(problems)


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
            if "adults" not in words_of(page.one('//section[h2/@id="how-much"]'))
        ]
    )
