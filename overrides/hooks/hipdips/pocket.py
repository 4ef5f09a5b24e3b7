"""The whole site as one file that reads completely where no script runs, as in a phone's preview.

Each page becomes an article; an id `weight` on the page causes becomes `causes--weight`, and every
link to another page a link inside the file.
"""

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from lxml import html
from lxml.html import HtmlElement

from hipdips.figure import FOLDER, PLAIN, Figure

SOURCES = "references"
_HOME = "home"
_LEFT_OUT = (
    "hd-paper",
    "hd-share",
    "hd-meta__share",
    "hd-pager",
    "hd-help",
    "hd-contents",
    "hd-take",
    "hd-search",
    "hd-needs-script",
    "hd-sources",
    "hd-steps__choices",
    "hd-downloads",
    "hd-questions",
    "hd-ways",
)
"""Classes of what a single file has once or not at all."""
_HEADING = re.compile(r"h[1-5]")
_FONT = re.compile(r"@font-face\{[^}]*\}")
_FONT_FILE = re.compile(r'url\("?\.\./fonts/([a-z-]+\.woff2)"?\)')
_SAFE = "!$'()*+,-./:;=?@_~& "
"""What may stand in a data address as it is; quotation marks end the attribute."""


@dataclass(frozen=True)
class Pages:
    """What articles are made with."""

    names: Mapping[str, str]
    """Address below the root of every page → its name in the file: `causes/` → `causes`."""
    figures: Mapping[str, Figure]
    """The drawings that the file holds, by name."""
    public: str
    """Address of the live site."""
    online: str
    """What is written behind links that need the internet."""


@dataclass(frozen=True)
class Entry:
    """A page in the contents."""

    url: str
    """Address below the root."""
    file: str
    """Its file in the finished site."""
    title: str

    @property
    def name(self) -> str:
        """Its name in the file."""
        return name(self.url)


@dataclass(frozen=True)
class Group:
    """A part of the contents."""

    title: str
    pages: list[Entry]


def grouped(nav: Iterable[Any], documents: Iterable[Any]) -> list[Group]:
    """Return all pages in the order of the menu; those of no menu follow their folder's list.

    nav: MkDocs' navigation; documents: all of its pages.
    """
    strays = [page for page in documents if page.parent is None and page.file.name != "index"]
    groups = []
    for item in nav:
        found = []
        for page in item.children or [item]:
            found.append(page)
            folder = page.file.src_uri.removesuffix("index.md")
            if page.file.name == "index" and folder:
                found += [stray for stray in strays if stray.file.src_uri.startswith(folder)]
        groups.append(Group(item.title, [_entry(page) for page in found]))
    return groups


def _entry(page: Any) -> Entry:
    url = "" if page.is_homepage else page.url
    return Entry(url, page.file.dest_uri, page.meta["title"])


def name(url: str) -> str:
    """Return a page's name in the file: `exercises/clamshell/` is `exercises-clamshell`."""
    return url.strip("./").replace("/", "-") or _HOME


def article(page: str, url: str, pages: Pages) -> str:
    """Return the main part of a finished page as an article of the file.

    url: the page's address below the root, an empty string for the home page.
    """
    main: HtmlElement = html.document_fromstring(page).xpath("//main")[0]
    _drop(main)
    own = name(url)
    for element in main.iter(html.etree.Element):
        _settle(element, own, url, pages)
    for picture in list(main.iter("img")):
        _show(picture, pages)
    main.tag = "article"
    for key in list(main.attrib):
        del main.attrib[key]
    main.set("id", own)
    main.set("class", "hd-pocket-page")
    return str(html.tostring(main, encoding="unicode", with_tail=False))


def _drop(main: HtmlElement) -> None:
    for element in list(main.iter(html.etree.Element)):
        classes = set((element.get("class") or "").split())
        if classes & set(_LEFT_OUT) or element.tag in {"button", "search", "template"}:
            element.drop_tree()
    for choice in list(main.iter("picture")):  # one drawing will do
        for source in choice.findall("source"):
            source.drop_tree()
        choice.drop_tag()
    for steps in main.xpath('//*[contains(@class, "hd-steps")]'):  # all at once, none to choose
        steps.set("class", steps.get("class").replace("hd-steps", ""))


def _settle(element: HtmlElement, own: str, url: str, pages: Pages) -> None:
    """Make one element's names unique in the file, its level fit and its link lead right."""
    if element.get("id"):
        element.set("id", f"{own}--{element.get('id')}")
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        if element.get(attribute):
            element.set(attribute, f"{own}--{element.get(attribute)}")
    if isinstance(element.tag, str) and _HEADING.fullmatch(element.tag):
        element.tag = f"h{int(element.tag[1]) + 1}"
    if element.tag == "details":
        element.set("open", "")
    if element.tag == "a" and element.get("href"):
        _lead(element, own, url, pages)


def _lead(link: HtmlElement, own: str, url: str, pages: Pages) -> None:
    target = link.get("href")
    parts = urlsplit(target)
    if link.get("data-source"):  # the list of all sources has every source once
        link.set("href", f"#{SOURCES}--{link.get('data-source')}")
    elif parts.scheme in {"http", "https"}:
        _mark(link, pages.online)
    elif parts.scheme:
        return
    elif not parts.path:
        link.set(
            "href", f"#{own}--{parts.fragment}" if parts.fragment != "sources" else f"#{SOURCES}"
        )
    else:
        address = posixpath.normpath(posixpath.join(url or ".", parts.path))
        page = pages.names.get("" if address == "." else f"{address}/")
        if page is None:  # a file: only the site has it
            link.set("href", f"{pages.public}{address}")
            link.attrib.pop("download", None)
            _mark(link, pages.online)
        else:
            link.set("href", f"#{page}--{parts.fragment}" if parts.fragment else f"#{page}")


def _mark(link: HtmlElement, online: str) -> None:
    link.set("rel", "noreferrer external")
    last = link[-1] if len(link) else None
    if last is None:
        link.text = f"{link.text or ''} {online}"
    else:
        last.tail = f"{last.tail or ''} {online}"


def _show(picture: HtmlElement, pages: Pages) -> None:
    """Put a drawing into the file, or leave its words where the file doesn't hold it."""
    figure = pages.figures.get(_drawing(picture.get("src")))
    if figure is None and not picture.get("alt"):  # the words beside it say all
        picture.drop_tree()
        return
    plate = picture.getparent()
    if figure is None:
        words = html.Element("span")
        words.text = picture.get("alt")
        words.tail = picture.tail
        plate.replace(picture, words)
        for labels in plate.findall("svg"):
            labels.drop_tree()
        plate.set("class", "hd-pocket-words")
        return
    svg = quote(figure.unlabelled.replace('"', "'"), safe=_SAFE)
    picture.set("src", f"data:image/svg+xml,{svg}")
    picture.attrib.pop("decoding", None)
    picture.attrib.pop("loading", None)


def _drawing(source: str) -> str:
    """Return a drawing's name: `../assets/figures/squat.svg#start` is `squat-start`."""
    path, _, view = source.partition("#")
    stem = path.rsplit(f"{FOLDER}/", 1)[-1].removesuffix(".svg")
    return stem if view in {"", PLAIN} else f"{stem}-{view}"


def styles(css: str, font: Callable[[str], str | None]) -> str:
    """Return a stylesheet that holds its fonts; font: file name → Base64, None to leave it out."""

    def kept(match: re.Match[str]) -> str:
        file = _FONT_FILE.search(match[0])
        if file is None:
            return match[0]
        data = font(file[1])
        return match[0].replace(file[0], f"url(data:font/woff2;base64,{data})") if data else ""

    return _FONT.sub(kept, css)


def shown(figures: Iterable[str], guides: Iterable[str]) -> list[str]:
    """Return the names of the drawings that the file holds: anatomy, and two of each guide.

    guides: names of the guides' pose files.
    """
    wanted = {f"{slug}-{pose}" for slug in guides for pose in ("start", "finish")}
    parts = ("anatomy-", "layer-", "find-it-")
    return [
        name
        for name in figures
        if name in wanted or name == "home" or (name.startswith(parts) and "small" not in name)
    ]
