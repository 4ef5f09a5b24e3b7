"""What social posts, home screens and browsers' tabs show of a page."""

import hashlib
import html
import json
import struct
from collections import defaultdict
from pathlib import Path
from urllib.parse import urljoin

from linkpreview import Link, LinkPreview

from tests.build.built import BuiltPage, report

SIZE = struct.Struct(">II")
CARD = (1200, 630)
HEAVIEST = 200_000
ADDRESS = "https://hipdips.example/"
EARLY = 16_000
"""Crawlers read the first part of a page only: the tags stand in these characters."""
ALT = 300


def tag(page: BuiltPage, name: str) -> str:
    """Return the content of the only meta element of a name or property."""
    return str(page.one(f'//head/meta[@name="{name}" or @property="{name}"]').get("content"))


def plain(text: str) -> str:
    """Return typographic text as authors type it."""
    return text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"')


def card_of(page: BuiltPage, site: Path) -> Path:
    address = tag(page, "og:image")
    assert address.startswith(ADDRESS), page.address
    return site / address.removeprefix(ADDRESS)


def test_a_link_preview_finds_title_sentence_and_picture(written: list[BuiltPage]) -> None:
    found = []
    for page in written:
        url = ADDRESS + page.address.removeprefix("/")
        preview = LinkPreview(Link(url, page.html))
        picture = preview.absolute_image
        said = (page.meta["title"], page.meta["description"])
        if (plain(preview.title), plain(preview.description)) != said:
            found.append(f"{page.address}: {preview.title!r}, {preview.description!r}")
        if preview.site_name != "Hip Dips" or not picture.startswith(f"{ADDRESS}assets/cards/"):
            found.append(f"{page.address}: {preview.site_name!r}, {picture!r}")
    report(found)


def test_every_tag_is_there_and_whole(written: list[BuiltPage]) -> None:
    found = []
    for page in written:
        url = ADDRESS + page.address.removeprefix("/")
        canonical = page.one('//head/link[@rel="canonical"]').get("href")
        expected = {
            "og:url": url,
            "og:type": "website" if page.kind == "home.html" else "article",
            "og:locale": "en_GB",
            "og:image:type": "image/png",
            "og:image:width": "1200",
            "og:image:height": "630",
            "twitter:card": "summary_large_image",
            "twitter:title": tag(page, "og:title"),
            "twitter:description": tag(page, "og:description"),
            "twitter:image": tag(page, "og:image"),
            "twitter:image:alt": tag(page, "og:image:alt"),
        }
        got = {name: tag(page, name) for name in expected}
        if got != expected or canonical != url:
            found.append(f"{page.address}: {got}, canonical {canonical}")
        last = page.html.index("twitter:image:alt")
        if last > EARLY:
            found.append(f"{page.address}: the tags end at character {last}")
    report(found)


def test_articles_say_when_they_were_written_and_changed(written: list[BuiltPage]) -> None:
    for page in written:
        if page.kind != "home.html":
            assert tag(page, "article:modified_time") == str(page.meta["updated"])
            first = page.meta["changes"][-1]["date"]
            assert tag(page, "article:published_time") == str(first)


def test_the_picture_is_on_disk_in_size_and_weight(site: Path, written: list[BuiltPage]) -> None:
    found = []
    for page in written:
        png = card_of(page, site).read_bytes()
        if not png.startswith(b"\x89PNG") or SIZE.unpack(png[16:24]) != CARD:
            found.append(f"{page.address}: no PNG of 1200 by 630")
        if len(png) > HEAVIEST:
            found.append(f"{page.address}: {len(png)} bytes")
    report(found)


def test_no_two_pages_look_alike_in_a_feed(site: Path, written: list[BuiltPage]) -> None:
    seen: dict[str, list[str]] = defaultdict(list)
    for page in written:
        picture = hashlib.sha256(card_of(page, site).read_bytes()).hexdigest()
        for what in (tag(page, "og:title"), tag(page, "og:description"), picture):
            seen[what].append(page.address)
        seen[tag(page, "og:image:alt")].append(page.address)
    report([f"{who}: {what}" for what, who in seen.items() if len(who) > 1])


def test_only_cards_of_pages_are_published(site: Path, written: list[BuiltPage]) -> None:
    named = {card_of(page, site) for page in written}
    assert set((site / "assets/cards").iterdir()) == named
    assert len(named) == len(written)


def test_the_alternative_says_what_the_card_says(written: list[BuiltPage]) -> None:
    found = []
    for page in written:
        alt = tag(page, "og:image:alt")
        if not alt.startswith(tag(page, "og:title").rstrip(".")) or len(alt) > ALT:
            found.append(f"{page.address}: {len(alt)} characters: {alt}")
        if "card" in page.meta and page.meta["card"]["text"] not in plain(alt):
            found.append(f"{page.address}: without its sentence: {alt}")
    report(found)


def test_titles_and_texts_hold_no_markup(written: list[BuiltPage]) -> None:
    for page in written:
        for name in ("og:title", "og:description", "og:image:alt"):
            assert "<" not in tag(page, name), page.address
            assert html.unescape(tag(page, name)) == tag(page, name), page.address


def test_home_screens_and_old_tabs_find_their_icons(site: Path, written: list[BuiltPage]) -> None:
    icons = ("apple-touch-icon", "icon", "manifest")
    for page in written:
        hrefs = [
            urljoin(ADDRESS + page.address.removeprefix("/"), link.get("href"))
            for rel in icons
            for link in page.tree.xpath(f'//head/link[@rel="{rel}"]')
        ]
        names = ["apple-touch-icon.png", "favicon.ico", "assets/icon.svg", "site.webmanifest"]
        assert hrefs == [ADDRESS + name for name in names], page.address
        assert all((site / name).is_file() for name in names)
    assert SIZE.unpack((site / "apple-touch-icon.png").read_bytes()[16:24]) == (180, 180)


def test_the_manifest_names_pictures_of_the_sizes_it_says(site: Path) -> None:
    manifest = json.loads((site / "site.webmanifest").read_text(encoding="utf-8"))
    assert {"name", "short_name", "start_url", "scope", "display", "lang"} <= set(manifest)
    purposes = set()
    for picture in manifest["icons"]:
        content = (site / picture["src"]).read_bytes()
        purposes.add(picture.get("purpose", "any"))
        if picture["type"] == "image/png":
            width, height = SIZE.unpack(content[16:24])
            assert picture["sizes"] == f"{width}x{height}"
    assert purposes == {"any", "maskable"}
