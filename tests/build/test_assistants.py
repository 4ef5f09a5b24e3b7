"""llms.txt, robots.txt and the sitemap: what assistants and search engines read first."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from urllib.robotparser import RobotFileParser

import pytest

from tests.build.built import ELSEWHERE, BuiltPage, report
from tests.conftest import root_of

ENTRY = re.compile(r"- \[(?P<name>[^\]]+)\]\((?P<url>[^)\s]+)\): (?P<note>\S.*)")
DOWNLOAD = re.compile(r"\b\d+\.\d MB\b|\b[0-9a-f]{64}\b")  # sizes and digests of the two files
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(scope="module")
def guide(site: Path) -> str:
    return (site / "llms.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def root(site: Path) -> str:
    return root_of(site)


def words_in(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def sections(guide: str) -> dict[str, list[re.Match[str]]]:
    """Return the entries of each list by its heading; fails on a line that is no entry."""
    found = {}
    for part in guide.split("\n## ")[1:]:
        title, _, lines = part.partition("\n")
        matches = [ENTRY.fullmatch(line) for line in lines.strip().splitlines()]
        assert all(matches), lines
        found[title] = [match for match in matches if match]
    return found


def test_the_guide_has_the_form_of_llms_txt(guide: str, words: dict[str, Any]) -> None:
    start = guide.split("\n## ", 1)[0]
    assert re.match(r"# [^\n]+\n\n> [^\n]+\n\n(?:- [^\n]+\n)+\Z", start)
    assert list(sections(guide)) == [
        words["assistants"]["distress"],
        words["assistants"]["start"],
        "Understand",
        "Can they change?",
        "Move",
        "This site",
        "Optional",
    ]
    assert guide.endswith("\n")
    assert not guide.endswith("\n\n")
    assert "{" not in guide


def test_the_guide_begins_with_help_and_is_honest(guide: str, root: str) -> None:
    first = next(iter(sections(guide).values()))
    assert first[0]["url"] == f"{root}body-image/index.md"
    notes = guide.split("\n## ", 1)[0]
    assert notes.index(f"({root}body-image/)") < notes.index("No clinician")
    assert f"({root}claims.json)" in notes
    assert "CC BY 4.0" in notes


def test_the_guide_names_every_page_once(guide: str, root: str, written: list[BuiltPage]) -> None:
    listed = [match["url"] for found in sections(guide).values() for match in found]
    pages = [url for url in listed if url.endswith(".md")]
    assert sorted(pages) == sorted(f"{root}{page.address}index.md" for page in written)
    notes = {m["url"]: m["note"] for found in sections(guide).values() for m in found}
    for page in written:
        note = notes[f"{root}{page.address}index.md"]
        assert words_in(note) == words_in(page.meta["description"]), page.address


def test_every_address_of_the_guide_is_a_file(site: Path, guide: str, root: str) -> None:
    urls = re.findall(r"\]\(([^)]+)\)", guide)
    assert len(urls) > 50
    report(
        [
            url
            for url in urls
            if not url.startswith(root)
            or not any(
                (site / f"{url.removeprefix(root)}{end}").is_file() for end in ("", "index.html")
            )
        ]
    )


def test_robots_are_welcome(site: Path, root: str, written: list[BuiltPage]) -> None:
    text = (site / "robots.txt").read_text(encoding="utf-8")
    robots = RobotFileParser()
    robots.parse(text.splitlines())
    for agent in ("Googlebot", "GPTBot", "ClaudeBot", "*"):
        for page in written:
            assert robots.can_fetch(agent, f"{root}{page.address}")
    assert robots.site_maps() == [f"{root}sitemap.xml"]
    assert f"{root}llms.txt" in text


def test_the_sitemap_has_the_dates_of_the_pages(
    site: Path, root: str, written: list[BuiltPage]
) -> None:
    tree = ET.parse(site / "sitemap.xml")  # noqa: S314 (our own file)
    dates = {
        entry.findtext(f"{SITEMAP}loc"): entry.findtext(f"{SITEMAP}lastmod")
        for entry in tree.iter(f"{SITEMAP}url")
    }
    assert dates == {f"{root}{page.address}": str(page.meta["updated"]) for page in written}


def test_hosts_are_told_what_a_twin_is(site: Path) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    assert "/*.md\n  Content-Type: text/markdown; charset=utf-8\n  X-Robots-Tag: noindex" in headers


def test_all_of_it_works_below_any_address(site: Path, root: str, elsewhere: Path) -> None:
    """Another address changes the addresses, the downloads that hold them, and nothing else."""
    names = ["llms.txt", "robots.txt", "feed.xml", "sitemap.xml"]
    names += [path.relative_to(site).as_posix() for path in site.rglob("index.md")]
    problems = []
    for name in names:
        here = DOWNLOAD.sub("", (site / name).read_text(encoding="utf-8"))
        there = DOWNLOAD.sub("", (elsewhere / name).read_text(encoding="utf-8"))
        if root not in here or there != here.replace(root, ELSEWHERE):
            problems.append(name)
    report(problems)
