"""The zip and the pocket file: whole, light, alone."""

import base64
import hashlib
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

from tests.build.built import BuiltPage, report, words_of
from tests.conftest import ROOT

FOLDER = re.compile(r'(?m)^version = "(.+)"')
MOST_ZIP, MOST_POCKET, LONGEST = 8_000_000, 2_500_000, 120
PARAGRAPHS = """//main//*[contains(@class, "hd-prose")]
  //p[not(ancestor::figure or ancestor::*[contains(@class, "hd-downloads")])]"""
TEXTS = {"README.txt", "VERSION.txt", "LICENSE.txt", "CREDITS.txt"}


@pytest.fixture(scope="module")
def folder() -> str:
    version = FOLDER.search((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert version
    return f"hip-dips-{version[1]}"


@pytest.fixture(scope="module")
def unpacked(site: Path, folder: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("unpacked")
    with zipfile.ZipFile(site / f"{folder}.zip") as archive:
        archive.extractall(base)
    return base / folder


@pytest.fixture(scope="module")
def pocket(site: Path) -> html.HtmlElement:
    return html.document_fromstring((site / "hip-dips-pocket.html").read_text(encoding="utf-8"))


def test_one_folder_with_all_that_was_promised(
    site: Path, folder: str, unpacked: Path, written: list[BuiltPage]
) -> None:
    with zipfile.ZipFile(site / f"{folder}.zip") as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {folder}
    assert max(map(len, names)) <= LONGEST
    pages = {f"{page.address}index.html" for page in written}
    found = {p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*.html")}
    assert found == pages | {"START-HERE.html"}
    assert {p.name for p in unpacked.glob("*.txt")} == TEXTS
    assert (unpacked / "START-HERE.html").read_bytes() == (unpacked / "index.html").read_bytes()
    assert not {p.suffix for p in unpacked.rglob("*")} & {".png", ".xml", ".md", ".webmanifest"}


def test_the_files_are_light_and_the_page_says_how_light(
    site: Path, folder: str, words: dict[str, Any]
) -> None:
    packed = (site / f"{folder}.zip").read_bytes()
    pocket = (site / "hip-dips-pocket.html").stat().st_size
    assert len(packed) <= MOST_ZIP
    assert pocket <= MOST_POCKET
    digest = hashlib.sha256(packed).hexdigest()
    sums = (site / f"{folder}.zip.sha256").read_text(encoding="utf-8")
    assert sums == f"{digest}  {folder}.zip\n"
    page = (site / "offline/index.html").read_text(encoding="utf-8")
    assert digest in page
    for count in (len(packed), pocket):
        assert f"{count / 1e6 + 0.05:.1f} MB" in page
    assert words["download"]["zip"] in page
    assert "@zip" not in page
    assert "@pocket" not in page


def test_the_copy_says_that_it_is_one(unpacked: Path, words: dict[str, Any]) -> None:
    page = (unpacked / "offline/index.html").read_text(encoding="utf-8")
    assert "You are reading the downloaded copy: version" in page
    assert f">{words['download']['zip']}<" not in page
    assert "<!--" not in page


def test_texts_name_licence_and_makers(unpacked: Path) -> None:
    texts = {name: (unpacked / name).read_bytes() for name in TEXTS}
    assert all(
        b"\r\n" in text and b"\n" not in text.replace(b"\r\n", b"") for text in texts.values()
    )
    assert b"Permission is hereby granted" in texts["LICENSE.txt"]
    assert b"CC BY 4.0" in texts["LICENSE.txt"]
    for maker in (b"Fraunces", b"Atkinson", b"MiniSearch", b"MakeHuman", b"ANSUR", b"zlib"):
        assert maker in texts["CREDITS.txt"]
    assert texts["CREDITS.txt"].count(b"SIL OPEN FONT LICENSE Version 1.1") >= 2
    assert b"START-HERE.html" in texts["README.txt"]


def test_every_link_of_the_copy_names_a_file_and_a_place(unpacked: Path) -> None:
    trees = {p: html.document_fromstring(p.read_bytes()) for p in unpacked.rglob("*.html")}
    ids = {p: set(tree.xpath("//@id")) for p, tree in trees.items()}
    found = []
    for path, tree in trees.items():
        for target in tree.xpath("//@href | //@src"):
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                continue
            other = (path.parent / parts.path).resolve() if parts.path else path
            known = ids.get(other)
            if not other.is_file() or (known and parts.fragment and parts.fragment not in known):
                found.append(f"{path.relative_to(unpacked)}: {target}")
    report(found)


def test_the_copy_loads_nothing_from_elsewhere(unpacked: Path) -> None:
    found = []
    for path in unpacked.rglob("*.html"):
        tree = html.document_fromstring(path.read_bytes())
        loaded = [*tree.xpath("//@src"), *tree.xpath("//link[not(@rel='canonical')]/@href")]
        found += [
            f"{path.name}: {one}" for one in loaded if urlsplit(one).scheme not in {"", "data"}
        ]
    report(found)


def test_links_that_need_the_internet_are_marked(unpacked: Path, words: dict[str, Any]) -> None:
    mark = words["download"]["online"]
    found = []
    for path in unpacked.rglob("*.html"):
        tree = html.document_fromstring(path.read_bytes())
        said = [link.text_content() for link in tree.xpath("//a[starts-with(@href,'http')]")]
        found += [
            f"{path.relative_to(unpacked)}: {text}" for text in said if not text.endswith(mark)
        ]
    report(found)


def test_the_pocket_file_holds_every_page_and_term(
    pocket: html.HtmlElement, written: list[BuiltPage]
) -> None:
    titles = [words_of(heading) for heading in pocket.xpath("//article//h2")]
    expected = [words_of(page.one("//h1")) for page in written]
    assert sorted(titles) == sorted(expected)
    for page in written:
        for heading in page.tree.xpath("//main//h2[@id] | //main//h3[@id]"):
            if heading.get("id") in {"sources", "share-title", "questions", "start"}:
                continue
            name = page.address.strip("/").replace("/", "-") or "home"
            assert pocket.xpath(f"//*[@id='{name}--{heading.get('id')}']"), heading.get("id")


def test_the_pocket_file_says_what_the_pages_say(
    pocket: html.HtmlElement, written: list[BuiltPage]
) -> None:
    whole = words_of(pocket)
    found = []
    for page in written:
        for paragraph in page.tree.xpath(PARAGRAPHS):
            missing = [text for text in sentences(paragraph) if text not in whole]
            found += [f"{page.address}: {text}" for text in missing]
    report(found)


def sentences(paragraph: html.HtmlElement) -> Iterator[str]:
    """Yield the bits of text between links and marks: what must stand word for word."""
    for text in paragraph.xpath(".//text()"):
        words = re.sub(r"\s+", " ", text).strip()
        if len(words) > 20:
            yield words


def test_every_link_of_the_pocket_file_leads_somewhere(pocket: html.HtmlElement) -> None:
    ids = pocket.xpath("//@id")
    assert len(ids) == len(set(ids))
    known = set(ids)
    found = [t for t in pocket.xpath("//a/@href") if t.startswith("#") and t[1:] not in known]
    found += [
        t for t in pocket.xpath("//a/@href") if not re.match(r"#|https?:|tel:|mailto:|sms:", t)
    ]
    report(found)


def test_the_pocket_file_needs_nothing_else(pocket: html.HtmlElement) -> None:
    loaded = [*pocket.xpath("//@src"), *pocket.xpath("//link/@href")]
    assert [one for one in loaded if not one.startswith("data:")] == []
    css = pocket.xpath("string(//style)")
    assert not [
        one
        for one in re.findall(r"url\(([^)]*)\)", css)
        if not one.strip("\"'").startswith("data:")
    ]
    policy = pocket.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    for element in pocket.xpath("//script | //style"):
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_the_pocket_file_shows_the_guides_and_the_bones(pocket: html.HtmlElement) -> None:
    for guide in (ROOT / "docs/exercises").glob("*.md"):
        if guide.stem != "index":
            shown = pocket.xpath(f"//article[@id='exercises-{guide.stem}']//img/@src")
            assert len(shown) >= 2, guide.stem
    assert len(pocket.xpath("//article[@id='what-are-hip-dips']//img")) >= 4
