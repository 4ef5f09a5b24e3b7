"""Myths: a claim, a verdict in a word, why, and what is true instead, each on a page of its own."""

from typing import Any

from lxml import html

from tests.build.built import BuiltPage, report, words_of
from tests.readability import measure

FEWEST_MYTHS = 18
WORDS = range(120, 251)


def myths(written: list[BuiltPage]) -> list[BuiltPage]:
    found = [page for page in written if page.kind == "myth.html"]
    assert len(found) >= FEWEST_MYTHS
    return found


def test_claim_and_verdict_are_shown(written: list[BuiltPage], words: dict[str, Any]) -> None:
    problems = []
    for page in myths(written):
        answer = page.one('//*[@id="answer"]')
        claim = words_of(answer.xpath("./blockquote")[0]).strip("“”")
        verdict = words_of(answer.xpath('./*[contains(@class, "hd-verdict")]')[0])
        wanted = words["myth"]["verdicts"][page.meta["verdict"]]
        if verdict != wanted or claim != page.meta["claim"].replace("'", "\u2019"):
            problems.append(f"{page.address}: “{claim}”, {verdict}")
    report(problems)


def test_parts_and_length(written: list[BuiltPage], words: dict[str, Any]) -> None:
    wanted = [item["id"] for item in words["headings"]["myth.html"]]
    problems = []
    for page in myths(written):
        text = page.one('//*[contains(@class, "hd-prose")]')
        ids = [h2.get("id") for h2 in text.xpath(".//h2")]
        length = measure(html.tostring(text, encoding="unicode")).words
        if ids != wanted or length not in WORDS:
            problems.append(f"{page.address}: {ids}, {length} words")
    report(problems)


def test_the_list_has_them_all_with_their_verdicts(
    written: list[BuiltPage], words: dict[str, Any]
) -> None:
    (page,) = [page for page in written if page.address == "myths/"]
    shown = {
        words_of(item.xpath(".//a")[0]): words_of(
            item.xpath('.//*[contains(@class, "verdict")]')[0]
        )
        for item in page.tree.xpath('//*[@class="hd-index__item"]')
    }
    assert shown == {
        words_of(myth.one("//blockquote")): words["myth"]["verdicts"][myth.meta["verdict"]]
        for myth in myths(written)
    }


def test_every_myth_has_a_source(written: list[BuiltPage]) -> None:
    sources = '//li[starts-with(@id, "source-")]'
    report([page.address for page in myths(written) if not page.tree.xpath(sources)])
