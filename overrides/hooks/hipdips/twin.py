"""A finished page as Markdown, for assistants and whoever prefers plain text.

It is made from the page's HTML, so that it says what readers see: also what templates draw from
front matter, and lists of other pages. Two steps: bring the page's `<main>` into shape (what only
works on a screen goes, what stands side by side goes below each other), then write Markdown.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import html as lxml_html
from lxml.html import HtmlElement
from lxml.html import builder as make
from markdownify import ATX, MarkdownConverter

_TAGS_LEFT_OUT = frozenset(
    ("button", "fieldset", "form", "input", "nav", "script", "search", "svg", "template")
)
_CLASSES_LEFT_OUT = frozenset(
    (
        "hd-kicker",  # the menu's group
        "hd-meta__share",
        "hd-needs-script",
        "hd-paper",  # blanks to write in
        "hd-plate__words",  # the text alternative once more, for readers who hide drawings
        "hd-share",
        "hd-take",
    )
)
_SPANS_WITH_MEANING = frozenset(("hd-az__page", "hd-grade", "hd-row__name", "hd-row__words"))
_TILES = ("hd-tile", "hd-index__item")
_IN_A_LINE = {"hd-meta": " · ", "hd-scale": ", ", "hd-key": ", "}
_ENDS = tuple(".?!:…”")
_SPECIAL = re.compile(r"([\\`*~<\[\]])|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_STARTS_A_BLOCK = re.compile(r"^(\s*)(?:([#>=+-]+)|(\d{1,9})([.)]))(?=\s|$)")
_INVISIBLE = str.maketrans({"\u2060": None, "\u00a0": " "})
_BLANK_LINES = re.compile(r"\n{3,}")
_SPACES = re.compile(r"(?<=\S) {2,}")


def convert(page: str, address: str, words: Mapping[str, str]) -> str:
    """Return the text of a finished HTML page as CommonMark with tables and footnotes.

    Links become absolute: `address` is the page's own. `words` are `drawing`, `labels` and
    `verdict`, each put before what it names. Raises ValueError for a page without `<main>`.
    """
    main = lxml_html.document_fromstring(page).find(".//main")
    if main is None:
        raise ValueError(f"{address} has no <main>")
    main.make_links_absolute(address)
    _leave_out(main)
    for step in (_name_what_was_shown, _flatten_lists, _list_in_lines):
        step(main, words)
    written = _Writer().convert(lxml_html.tostring(main, encoding="unicode").translate(_INVISIBLE))
    lines = (_SPACES.sub(" ", line.rstrip()) for line in written.splitlines())
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _leave_out(main: HtmlElement) -> None:
    for element in list(main.iter()):
        if not isinstance(element.tag, str):
            continue
        if (
            element.tag in _TAGS_LEFT_OUT
            or _classes(element) & _CLASSES_LEFT_OUT
            or element.get("hidden") is not None
            or element.get("aria-hidden") == "true"
            or (element.tag == "img" and not element.get("alt"))
        ):
            element.drop_tree()
    for back in main.xpath('.//*[@role="doc-endnotes"]//*[@class="hd-source__back"]'):
        back.drop_tree()
    for items in main.xpath('.//*[@class="hd-sources__list"]'):
        for number, item in enumerate(items, 1):
            item.set("value", str(number))


def _name_what_was_shown(main: HtmlElement, words: Mapping[str, str]) -> None:
    """Put a word where a shape, a place or a button gave the meaning."""
    for details in _of(main, "hd-describe"):
        details.find("summary").drop_tree()
        _put_before(details.find("p"), words["drawing"])
    for verdict in _of(main, "hd-verdict"):
        if "hd-index__item" not in _classes(verdict.getparent()):
            _put_before(verdict, words["verdict"])
    for label in _of(main, "hd-answer__label"):
        text, label.text = label.text, None
        label.append(make.STRONG(text or ""))


def _flatten_lists(main: HtmlElement, _: Mapping[str, str]) -> None:
    """Make one line of an item that a page sets as a tile, and of a list of links."""
    for tile in (tile for name in _TILES for tile in _of(main, name)):
        for part in list(tile):
            heading = part.tag in {"h2", "h3"}
            part.tag = "strong" if heading else "span"
            part.tail = ": " if heading else " "
    for links in _of(main, "hd-source__back"):
        for link in links[:-1]:
            link.tail = ", "
    for wrapper in main.xpath(".//dl/div | .//cite | .//span"):
        if not _classes(wrapper) & _SPANS_WITH_MEANING:
            wrapper.drop_tag()  # a fifth of the work of converting


def _list_in_lines(main: HtmlElement, words: Mapping[str, str]) -> None:
    """Turn short lists, which are no list to a reader, into a line of text."""
    for name, between in _IN_A_LINE.items():
        for items in [found for found in _of(main, name) if found.tag in {"ul", "ol"}]:
            for item in items[:-1]:
                item.tail = between
            items[-1].tail = None
            items.tag, items.text = "p", f"{words['labels']} " if name != "hd-meta" else None
            for item in list(items):
                item.drop_tag()


def _put_before(element: HtmlElement, words: str) -> None:
    text, element.text = element.text, None
    label = make.STRONG(words)
    label.tail = f" {text or ''}"
    element.insert(0, label)


def _of(main: HtmlElement, name: str) -> Iterator[HtmlElement]:
    found = main.xpath(f'.//*[contains(@class, "{name}")]')
    return (element for element in found if name in _classes(element))


def _classes(element: HtmlElement) -> frozenset[str]:
    return frozenset((element.get("class") or "").split())


class _Writer(MarkdownConverter):  # type: ignore[misc]  # the library has no types
    """Writes Markdown; knows our citations, rows of drawings, lists of sources and terms."""

    class Options:
        bs4_options = "lxml"
        bullets = "-"
        heading_style = ATX
        wrap, wrap_width = True, None  # line breaks of the HTML are spaces; lines stay whole

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Escape only what would be read as Markdown here."""
        text = _SPECIAL.sub(r"\\\g<0>", text)
        text = _STARTS_A_BLOCK.sub(
            lambda m: m[1] + (f"\\{m[2]}" if m[2] else f"{m[3]}\\{m[4]}"), text
        )
        return text.replace("|", "\\|") if parent_tags & {"td", "th"} else text

    def convert_a(self, el: Any, text: str, parent_tags: set[str]) -> str:
        if _has(el, "hd-cite"):
            place = el.get("data-locator")
            return f"[^{text.strip()}]" + (f" ({place})" if place else "")
        link = str(super().convert_a(el, text, parent_tags))
        if _has(el, "hd-source__title") and not text.rstrip().endswith(_ENDS):
            link += "."
        return link

    def convert_img(self, el: Any, _text: str, **_: Any) -> str:
        return f"![{self.escape(el['alt'], set())}]({el['src']})"

    def convert_span(self, el: Any, text: str, **_: Any) -> str:
        if _has(el, "hd-grade"):
            return f" ({text.strip()})"
        if _has(el, "hd-row__name"):
            return f"**{text.strip()}:** "
        if _has(el, "hd-row__words"):
            return f" {text.strip()}"
        if _has(el, "hd-az__page"):
            return f" ({text.strip()})"
        return text

    def convert_dl(self, _el: Any, text: str, **_: Any) -> str:
        return f"\n\n{text.strip()}\n\n"

    convert_figure = convert_dl
    convert_figcaption = convert_dl

    def convert_dt(self, _el: Any, text: str, **_: Any) -> str:
        term = text.strip()
        return f"\n- **{term}{'' if term.endswith(_ENDS) else ':'}**"

    def convert_dd(self, _el: Any, text: str, **_: Any) -> str:
        inside = text.strip().replace("\n", "\n  ")
        return f" {inside}\n"

    def convert_ol(self, el: Any, text: str, parent_tags: set[str]) -> str:
        if _has(el, "hd-row") or _has(el, "hd-sources__list"):
            return f"\n\n{text.strip()}\n\n"
        return str(super().convert_list(el, text, parent_tags))

    def convert_li(self, el: Any, text: str, parent_tags: set[str]) -> str:
        if _has(el, "hd-row__item"):
            return f"\n\n{text.strip()}\n\n"
        if el.parent is not None and _has(el.parent, "hd-sources__list"):
            return f"\n\n[^{el['value']}]: {text.strip()}\n\n"
        return str(super().convert_li(el, text, parent_tags))


def _has(element: Any, name: str) -> bool:
    return name in (element.get("class") or ())
