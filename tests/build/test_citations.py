"""Citations: each number leads to its source and back, and says its name aloud."""

from typing import Any
from urllib.parse import urljoin

from tests.build.built import BuiltPage, report, words_of

CITES = '//a[contains(concat(" ", @class, " "), " hd-cite ")]'
SOURCES = '//li[starts-with(@id, "source-")]'


def test_every_number_leads_to_its_source(written: list[BuiltPage]) -> None:
    problems = []
    for page in written:
        order = {li.get("id"): n for n, li in enumerate(page.tree.xpath(SOURCES), 1)}
        for link in page.tree.xpath(CITES):
            target = link.get("href", "#").removeprefix("#")
            if str(order.get(target)) != words_of(link):
                problems.append(f"{page.address}: {words_of(link)} leads to #{target}")
    report(problems)


def test_numbers_come_in_reading_order(written: list[BuiltPage]) -> None:
    problems = []
    for page in written:
        numbers = [int(words_of(link)) for link in page.tree.xpath(CITES)]
        first = list(dict.fromkeys(numbers))
        if first != list(range(1, len(first) + 1)):
            problems.append(f"{page.address}: {first}")
    report(problems)


def test_every_source_leads_back_to_all_its_places(written: list[BuiltPage]) -> None:
    problems = []
    for page in written:
        for source in page.tree.xpath(SOURCES):
            back = [a.get("href") for a in source.xpath('.//a[@role="doc-backlink"]')]
            name = source.get("id")
            places = [
                f"#{a.get('id')}" for a in page.tree.xpath(CITES) if a.get("href") == f"#{name}"
            ]
            if back != places or not back:
                problems.append(
                    f"{page.address}: #{name} leads back to {back}, is cited at {places}"
                )
    report(problems)


def test_ways_back_have_names_of_their_own(written: list[BuiltPage]) -> None:
    problems = []
    for page in written:
        names = [
            a.get("aria-label") or words_of(a) for a in page.tree.xpath('//a[@role="doc-backlink"]')
        ]
        problems += [f"{page.address}: {name}" for name in set(names) if names.count(name) > 1]
    report(problems)


def test_a_number_says_source_name_and_year(
    written: list[BuiltPage], words: dict[str, Any]
) -> None:
    """“Source 3: Plotkin 2023”, and where in the work, if the author says."""
    problems = []
    for page in written:
        labels = {
            li.get("id"): words_of(li.xpath('.//*[@class="hd-source__meta"]')[0])
            for li in page.tree.xpath(SOURCES)
        }
        for link in page.tree.xpath(CITES):
            prefix, _, name = (
                words["citation"]["label"].partition("{number}")[2].partition("{label}")
            )
            spoken = link.get("aria-label", "")
            start = f"{words['citation']['label'].partition('{number}')[0]}{words_of(link)}{prefix}"
            printed = labels[link.get("href", "#").removeprefix("#")]
            family, _, year = spoken.removeprefix(start).partition(",")[0].rpartition(" ")
            sound = spoken.startswith(start) and not name and family and printed.startswith(family)
            if not sound or (year != "undated" and year not in printed):
                problems.append(f"{page.address}: “{spoken}” for “{printed}”")
    report(problems)


def test_at_most_one_grade_in_a_paragraph(written: list[BuiltPage]) -> None:
    report(
        [
            f"{page.address}: “{words_of(block)[:60]}…”"
            for page in written
            for block in page.tree.xpath("//main//p | //main//li[not(p)] | //main//td | //main//dd")
            if len(block.xpath('.//*[contains(@class, "hd-grade ")]')) > 1
        ]
    )


def test_one_link_a_page_explains_grades(written: list[BuiltPage]) -> None:
    report(
        [
            f"{page.address}: {len(found)}"
            for page in written
            if page.tree.xpath('//*[contains(@class, "hd-grade ")]')
            and page.address != "about/"
            and not (found := page.tree.xpath('//main//a[contains(@href, "about/#grades")]'))
        ]
    )


def test_grades_are_words(written: list[BuiltPage], words: dict[str, Any]) -> None:
    report(
        [
            f"{page.address}: “{words_of(mark)}”"
            for page in written
            for mark in page.tree.xpath("//*[@data-grade]")
            if words_of(mark) != words["grades"].get(mark.get("data-grade"))
        ]
    )


def test_the_list_of_all_sources_knows_who_cites_them(written: list[BuiltPage]) -> None:
    everything = next(page for page in written if page.kind == "references.html")
    problems = []
    for item in everything.tree.xpath('//ul[@class="hd-references"]/li'):
        key = item.get("id")
        citing = {p.address for p in written if p.tree.xpath(f'//li[@id="source-{key}"]')}
        links = item.xpath('.//*[@class="hd-source__back"]//a/@href')
        base = f"https://site/{everything.address}"
        named = {urljoin(base, a).partition("#")[0].removeprefix("https://site/") for a in links}
        if named != citing or not citing:
            problems.append(f"{key}: lists {sorted(named)}, cited by {sorted(citing)}")
    report(problems)
