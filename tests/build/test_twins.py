"""Every page as Markdown: says what readers see, and leads where the page leads."""

import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.build.built import BuiltPage, report
from tests.build.twins import Twin, flat, parsed, seen, seen_links, seen_texts, spaced, twin
from tests.conftest import file_of, root_of

LEFTOVERS = re.compile(r"\*\*|\]\(|\[\^|^\s*(?:#+ |\|)|\bhd-|[\u00a0\u2060]", re.MULTILINE)


@pytest.fixture(scope="module")
def twins(site: Path, written: list[BuiltPage]) -> list[tuple[BuiltPage, Twin]]:
    return [(page, twin(site, page)) for page in written]


@pytest.fixture(scope="module")
def root(site: Path) -> str:
    return root_of(site)


def test_every_page_and_nothing_else_has_a_twin(site: Path, written: list[BuiltPage]) -> None:
    expected = {f"{page.address}index.md" for page in written}
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.md")} == expected
    assert len(expected) > 50


def test_every_page_links_its_twin(everything: list[BuiltPage]) -> None:
    for page in everything:
        links = page.tree.xpath('//head/link[@rel="alternate" and @type="text/markdown"]')
        assert [link.get("href") for link in links] == (["index.md"] if page.meta else [])
        assert all(link.get("title") for link in links)


def test_a_twin_says_all_that_readers_see(twins: list[tuple[BuiltPage, Twin]]) -> None:
    """Each piece of text stands in the twin, in the order of the page."""
    problems = []
    for page, text in twins:
        place = 0
        for piece in seen_texts(page):
            found = text.words.find(piece, place)
            if found < 0:
                problems.append(f"{page.address}: “{piece.strip()}”")
            else:
                place = found + len(piece) - 1
    report(problems)


def test_a_twin_says_little_else(
    twins: list[tuple[BuiltPage, Twin]],
) -> None:
    """Before its last part, about the page, a twin only adds the words that name a drawing."""
    problems = []
    for page, text in twins:
        before = parsed(text.text.rsplit("\n## ", 1)[0])
        extra = len(spaced(before.text_content()).split()) - sum(
            len(piece.split()) for piece in seen_texts(page) if piece.strip()
        )
        named = len(seen(page).xpath('.//details | .//*[@class="hd-key" or @class="hd-scale"]'))
        references = len(before.xpath('.//sup | .//a[@class="footnote-backref"]'))
        if extra > 5 * named + 2 * references + 2:
            problems.append(f"{page.address}: {extra} words more")
    report(problems)


def test_a_twin_leads_where_its_page_leads(twins: list[tuple[BuiltPage, Twin]], root: str) -> None:
    problems = []
    for page, text in twins:
        own = Counter({f"{root}{page.address}": 2})  # the last part: address, how to cite
        expected, found = Counter(seen_links(page, root)) + own, Counter(text.links)
        problems += [f"{page.address}: {link} is missing" for link in expected - found]
        problems += [f"{page.address}: {link} is new" for link in found - expected]
    report(problems)


def test_every_link_within_the_site_leads_somewhere(
    site: Path, twins: list[tuple[BuiltPage, Twin]], root: str
) -> None:
    ids = {page.address: page.ids() for page, _ in twins}
    problems = []
    for page, text in twins:
        for link in [*text.links, *text.images]:
            if not re.match(r"[a-z]+:", link):
                problems.append(f"{page.address}: {link} is relative")
            if not link.startswith(root):
                continue
            address, _, anchor = link.removeprefix(root).partition("#")
            file = site / (file_of(address) if address.endswith("/") or not address else address)
            if not file.is_file():
                problems.append(f"{page.address}: {link} leads to no file")
            elif anchor and address in ids and unquote(anchor) not in ids[address]:
                problems.append(f"{page.address}: {link} leads to no place")
    report(problems)


def test_every_source_stands_in_the_twin(twins: list[tuple[BuiltPage, Twin]]) -> None:
    problems = []
    cited = 0
    for page, text in twins:
        sources = page.tree.xpath('//ol[@class="hd-sources__list"]/li')
        notes = re.findall(r"^\[\^(\d+)\]: (.+)$", text.text, re.MULTILINE)
        if [number for number, _ in notes] != [str(n + 1) for n in range(len(sources))]:
            problems.append(f"{page.address}: {len(sources)} sources, {len(notes)} notes")
        for source, (number, note) in zip(sources, notes, strict=False):
            parts = [source.find("a"), *source.xpath("./span[not(contains(@class, 'back'))]")]
            told = spaced(parsed(note).text_content())
            problems += [
                f"{page.address}: note {number} lacks “{part.text_content()}”"
                for part in parts
                if spaced(part.text_content()) not in told
            ]
            if f"]({unquote(source.find('a').get('href'))})" not in unquote(note):
                problems.append(f"{page.address}: note {number} doesn't lead to its source")
        used = [int(n) for n in re.findall(r"\[\^(\d+)\](?!:)", text.text)]
        expected = [int(mark.text) for mark in page.tree.xpath('//main//a[@class="hd-cite"]')]
        if used != expected:
            problems.append(f"{page.address}: cites {used}, the page {expected}")
        cited += len(used)
    report(problems)
    assert cited > 500


def test_grades_stay_in_words(twins: list[tuple[BuiltPage, Twin]]) -> None:
    for page, text in twins:
        for grade in {e.text for e in page.tree.xpath("//main//*[@data-grade]")}:
            marks = page.tree.xpath(f'count(//main//*[@data-grade and text()="{grade}"])')
            assert text.text.count(f" ({grade})") == marks, page.address


def test_tables_and_lists_stay_whole(twins: list[tuple[BuiltPage, Twin]]) -> None:
    problems = []
    for page, text in twins:
        main, told = seen(page), parsed(text.text)
        for path in ("count(.//table)", "count(.//tr)", "count(.//th | .//td)", "count(.//h2)"):
            extra = 1 if "h2" in path else 0  # the part about the page
            lists = ".//ul[contains(@class, 'hd-index')]//h2"  # one line a myth
            expected = main.xpath(path) - (main.xpath(f"count({lists})") if extra else 0)
            if told.xpath(path) != expected + extra:
                problems.append(f"{page.address}: {path} {told.xpath(path)}, page {expected}")
        steps = main.xpath('.//*[@id="how-to"]/..//ol/li')
        numbered = re.findall(r"^(\d+)\. ", text.text, re.MULTILINE)
        if steps and numbered[: len(steps)] != [str(n + 1) for n in range(len(steps))]:
            problems.append(f"{page.address}: steps {numbered}")
    report(problems)


def test_a_twin_is_clean(twins: list[tuple[BuiltPage, Twin]]) -> None:
    problems = []
    for page, text in twins:
        inline = [t.content for t in flat(text.tokens) if t.type == "text"]
        problems += [f"{page.address}: {t}" for t in inline if LEFTOVERS.search(t)]
        problems += [f"{page.address}: {t.content}" for t in flat(text.tokens) if "html" in t.type]
        if not text.text.startswith("# ") or not re.search(r"[^\n]\n\Z", text.text):
            problems.append(f"{page.address}: begins or ends wrong")
        if re.search(r"[ \t]$|\n{3}|\r|\S {2,}\S|\(\)|\[\]", text.text, re.MULTILINE):
            problems.append(f"{page.address}: stray space or an empty pair")
    report(problems)


def test_a_twin_tells_who_made_it(
    twins: list[tuple[BuiltPage, Twin]], root: str, words: dict[str, Any]
) -> None:
    for page, text in twins:
        about = text.text.rsplit("\n## ", 1)[1]
        assert about.startswith(words["twin"]["about"]), page.address
        assert f"<{root}{page.address}>" in about
        assert words["footer"]["reviewed"] in about
        assert words["twin"]["licence"] in about
        assert str(page.meta["updated"].year) in about
        assert page.meta["changes"][0]["note"].rstrip(".") in about
