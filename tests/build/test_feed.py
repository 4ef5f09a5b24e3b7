"""The feed of changes: RFC 4287 by the letter, and true to the front matter."""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hipdips.changes import MOST
from lxml import html as lxml_html

from tests.build.built import BuiltPage, report
from tests.conftest import root_of

ATOM = "{http://www.w3.org/2005/Atom}"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


@pytest.fixture(scope="module")
def feed(site: Path) -> ET.Element:
    return ET.parse(site / "feed.xml").getroot()  # noqa: S314 (our own file)


@pytest.fixture(scope="module")
def read(site: Path) -> Any:
    """Return the feed as a feed reader reads it."""
    return feedparser.parse((site / "feed.xml").read_bytes())


def test_a_feed_reader_reads_it(read: Any, words: dict[str, Any]) -> None:
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert read.feed.title == words["feed"]["title"]
    assert read.feed.author == words["publisher"]
    assert read.entries[0].title
    assert read.entries[0].content[0].value.startswith("<p>")


def test_every_part_that_the_standard_asks_for_is_there_once(feed: ET.Element) -> None:
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            found = element.findall(f"{ATOM}{name}")
            assert len(found) == 1, name
            assert (found[0].text or "").strip(), name
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    stamps = [e.text or "" for e in feed.iter(f"{ATOM}updated")]
    report([stamp for stamp in stamps if not RFC_3339.fullmatch(stamp)])
    for stamp in stamps:
        assert dt.datetime.fromisoformat(stamp).tzinfo


def test_addresses_are_whole_and_lead_to_pages(
    site: Path, feed: ET.Element, written: list[BuiltPage]
) -> None:
    root = root_of(site)
    links = {e.get("rel"): e.get("href") for e in feed.findall(f"{ATOM}link")}
    assert links == {"self": f"{root}feed.xml", "alternate": root}
    assert feed.findtext(f"{ATOM}id") == f"{root}feed.xml"
    assert (site / (feed.findtext(f"{ATOM}icon") or "").removeprefix(root)).is_file()
    pages = {f"{root}{page.address}" for page in written}
    ids = []
    for entry in feed.iter(f"{ATOM}entry"):
        link = entry.findall(f"{ATOM}link")
        assert [e.get("rel") for e in link] == ["alternate"]
        assert link[0].get("href") in pages
        day = (entry.findtext(f"{ATOM}updated") or "")[:10]
        ids.append(entry.findtext(f"{ATOM}id"))
        assert ids[-1] == f"{link[0].get('href')}#changed-{day}"
    assert len(set(ids)) == len(ids)


def test_it_tells_the_newest_changes(read: Any, site: Path, written: list[BuiltPage]) -> None:
    root = root_of(site)
    expected = {
        (f"{root}{page.address}", str(change["date"]), change["note"])
        for page in written
        for change in page.meta["changes"]
    }
    told = [(e.link, e.updated[:10], e.content[0].value) for e in read.entries]
    assert [day for _, day, _ in told] == sorted((day for _, day, _ in told), reverse=True)
    assert read.feed.updated[:10] == max(day for _, day, _ in expected) == told[0][1]
    days = sorted((day for _, day in {(url, day) for url, day, _ in expected}), reverse=True)
    assert len(told) == len([day for day in days if day >= days[:MOST][-1]]), "days are told whole"
    for url, day, content in told:
        notes = [note for u, d, note in expected if (u, d) == (url, day)]
        assert notes
        plain = lxml_html.fragment_fromstring(content, create_parent="div")
        told_words = re.findall(r"\w+", plain.text_content())
        assert all(set(re.findall(r"\w+", note)) <= set(told_words) for note in notes), content
    oldest = told[-1][1]
    shown = {(url, day) for url, day, _ in told}
    assert all((url, day) in shown for url, day, _ in expected if day > oldest)


def test_every_page_links_it(everything: list[BuiltPage], words: dict[str, Any]) -> None:
    for page in everything:
        link = page.one('//head/link[@type="application/atom+xml"]')
        assert link.get("rel") == "alternate"
        assert link.get("title") == words["feed"]["title"]
        depth = page.address.count("/")
        assert link.get("href") == ("../" * depth + "feed.xml" if page.meta else "/feed.xml")
