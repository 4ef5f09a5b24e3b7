"""Every page: what browsers, search engines and screen readers need of it."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from tests.build.built import BuiltPage, report, words_of

MOST_DESCRIPTION = 160
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MONTHS = "January February March April May June July August September October November December"


def test_every_source_is_a_page_and_every_page_has_a_source(
    written: list[BuiltPage], everything: list[BuiltPage], pytestconfig: pytest.Config
) -> None:
    folder = pytestconfig.rootpath / "docs"
    assert len(written) == len(list(folder.rglob("*.md")))
    assert [page.address for page in everything if not page.meta] == ["404.html"]


def test_titles_are_unique(everything: list[BuiltPage]) -> None:
    titles = Counter(words_of(page.one("//head/title")) for page in everything)
    report([f"{n} pages are titled {title!r}" for title, n in titles.items() if n > 1 or not title])


def test_descriptions_are_unique_and_short(everything: list[BuiltPage]) -> None:
    found = {
        page.address: page.one('//head/meta[@name="description"]').get("content", "")
        for page in everything
    }
    counts = Counter(found.values())
    report(
        [
            f"{where}: {len(text)} characters"
            for where, text in found.items()
            if len(text) > MOST_DESCRIPTION
        ]
        + [
            f"{n} pages have the description {text!r}"
            for text, n in counts.items()
            if n > 1 or not text
        ]
    )


def test_one_first_level_heading(everything: list[BuiltPage]) -> None:
    report([f"{p.address}: {n} h1" for p in everything if (n := len(p.tree.xpath("//h1"))) != 1])


def test_the_language_is_named(everything: list[BuiltPage], words: dict[str, str]) -> None:
    locale = words["locale"]
    report([p.address for p in everything if p.tree.get("lang") != locale])


def test_canonical_addresses(site: Path, written: list[BuiltPage]) -> None:
    listed = [entry.text for entry in ET.parse(site / "sitemap.xml").iter(f"{MAP}loc")]  # noqa: S314
    root = min((address or "" for address in listed), key=len)
    report(
        [
            f"{page.address}: {address}"
            for page in written
            if (address := page.one('//head/link[@rel="canonical"]').get("href"))
            != root + page.address
        ]
    )


def test_the_wrong_address_is_not_indexed(everything: list[BuiltPage]) -> None:
    hidden = [p.address for p in everything if p.tree.xpath('//meta[@name="robots"]')]
    assert hidden == ["404.html"]


def test_landmarks(everything: list[BuiltPage]) -> None:
    problems = []
    for page in everything:
        problems += [
            f"{page.address}: {len(page.tree.xpath(path))} of {path}"
            for path in ("/html/body/header", "/html/body/main", "/html/body/footer")
            if len(page.tree.xpath(path)) != 1
        ]
        names = [nav.get("aria-label") for nav in page.tree.xpath("//nav")]
        if None in names or len(set(names)) < len(names):
            problems.append(f"{page.address}: navs named {names}")
        skip = page.tree.xpath("/html/body/*[1]")[0]
        if skip.tag != "a" or skip.get("href") != "#main":
            problems.append(f"{page.address}: doesn't begin with a way to skip to the text")
    report(problems)


def test_the_date_of_the_last_check_is_the_one_of_the_source(
    written: list[BuiltPage], words: dict[str, dict[str, str]]
) -> None:
    problems = []
    for page in written:
        day = page.meta["updated"]
        date = f"{day.day} {MONTHS.split()[day.month - 1]} {day.year}"
        text = words["page"]["checked"].replace("{date}", date)
        if text not in words_of(page.one("//main")):
            problems.append(f"{page.address}: nowhere says “{text}”")
    report(problems)


def test_the_site_map_has_the_date_of_the_source(site: Path, written: list[BuiltPage]) -> None:
    entries = ET.parse(site / "sitemap.xml").getroot().findall(f"{MAP}url")  # noqa: S314
    found = {entry.findtext(f"{MAP}loc"): entry.findtext(f"{MAP}lastmod") for entry in entries}
    root = min((address or "" for address in found), key=len)
    assert found == {root + page.address: str(page.meta["updated"]) for page in written}


def test_headings_come_in_order_and_parts_can_be_linked_to(everything: list[BuiltPage]) -> None:
    problems = []
    for page in everything:
        last = 0
        for heading in page.tree.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]"):
            level, text = int(heading.tag[1]), words_of(heading)
            if level > last + 1:
                problems.append(f"{page.address}: h{level} “{text}” follows h{last}")
            last = level
            listed = heading.xpath("ancestor::li") or heading.xpath('parent::*[@class="hd-way"]')
            if heading.tag in ("h2", "h3") and not heading.get("id") and not listed:
                problems.append(f"{page.address}: {heading.tag} “{text}” has no id")
    report(problems)


def test_headings_of_the_source_keep_their_ids(written: list[BuiltPage]) -> None:
    report(
        [
            f"{page.address}: #{name}"
            for page in written
            for name in re.findall(r"^#{2,4} .*\{#([\w-]+)\}$", page.source, re.MULTILINE)
            if name not in page.ids()
        ]
    )


def test_the_answer_stands_before_the_first_part(written: list[BuiltPage]) -> None:
    problems = []
    for page in written:
        if "answer" not in page.meta:
            continue
        before = page.one('//*[@id="answer"]').xpath("preceding::h2[ancestor::main]")
        if before:
            problems.append(f"{page.address}: “{words_of(before[0])}” stands before the answer")
    report(problems)


def test_the_help_page_does_not_send_readers_to_itself(written: list[BuiltPage]) -> None:
    lines = {page.address: page.tree.xpath('//p[@class="hd-help"]//a') for page in written}
    report(
        [
            f"{where}: links to itself"
            for where, a in lines.items()
            if a and a[0].get("href") == "./"
        ]
        + [f"{where}: {len(a)} lines of help" for where, a in lines.items() if len(a) > 1]
    )
    without = [where for where, a in lines.items() if not a]
    assert without == ["body-image/"], "every page but the help page has the quiet line"


def test_every_page_can_be_shared_cited_and_corrected(written: list[BuiltPage]) -> None:
    report(
        [
            f"{page.address}: {len(found)} of {path}"
            for page in written
            for path in (
                "//*[@data-hd-share]",
                '//*[@class="hd-share"]//a[starts-with(@href, "mailto:")]',
            )
            if len(found := page.tree.xpath(path)) != 1
        ]
    )
