"""What a page's Markdown holds, with line numbers: headings, links, images, citations, blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"^\s*(```|~~~)")
_CODE = re.compile(r"(`+)(?:(?!\1).)*\1")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_HEADING_ID = re.compile(r"\s*\{:?[^}]*#([^\s}]+)[^}]*\}$")
_LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*([^)\s]+)[^)]*\)")
_MARK = re.compile(
    r"(?<!\\)(?:\[(?P<keys>@[^\]]+)\](?:\{\.(?P<grade>[^}\s]*)\})?|\[\]\{\.(?P<lone>[^}\s]*)\})"
)


@dataclass(frozen=True)
class Heading:
    """A heading line; `id` is empty when the author gave none."""

    line: int
    level: int
    title: str
    id: str


@dataclass(frozen=True)
class Link:
    """A Markdown link or image."""

    line: int
    text: str
    target: str
    is_image: bool


@dataclass(frozen=True)
class Mark:
    """A citation with its keys, or a grade that stands alone (no keys)."""

    line: int
    keys: tuple[str, ...]
    grade: str
    text: str


def prose_lines(body: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """Yield number and text of each line outside fenced code, with inline code blanked."""
    fence = ""
    for number, row in enumerate(body.split("\n"), first_line):
        match = _FENCE.match(row)
        if match and (not fence or match[1] == fence):
            fence = "" if fence else match[1]
            yield number, ""
        elif fence:
            yield number, ""
        else:
            yield number, _CODE.sub(lambda m: " " * len(m[0]), row)


def headings(body: str, first_line: int = 1) -> list[Heading]:
    """Return the ATX headings in order."""
    found = []
    for number, row in prose_lines(body, first_line):
        match = _HEADING.match(row)
        if match:
            named = _HEADING_ID.search(match[2])
            title = match[2][: named.start()] if named else match[2]
            found.append(Heading(number, len(match[1]), title.strip(), named[1] if named else ""))
    return found


def links(body: str, first_line: int = 1) -> list[Link]:
    """Return inline links and images."""
    return [
        Link(number, match[2], match[3], bool(match[1]))
        for number, row in prose_lines(body, first_line)
        for match in _LINK.finditer(row)
    ]


def marks(body: str, first_line: int = 1) -> list[Mark]:
    """Return citations `[@key; @key, p. 3]{.grade}` and lone grades `[]{.grade}` in order."""
    found = []
    for number, row in prose_lines(body, first_line):
        for match in _MARK.finditer(row):
            items = citation_items(match["keys"]) if match["keys"] else []
            keys = tuple(key for key, _ in items)
            found.append(Mark(number, keys, match["grade"] or match["lone"] or "", match[0]))
    return found


def citation_items(inner: str) -> list[tuple[str, str]]:
    """Split the inside of a citation into pairs of key and locator (pandoc's form)."""
    items = []
    for part in inner.split(";"):
        key, _, locator = part.strip().partition(",")
        items.append((key.strip().removeprefix("@"), locator.strip()))
    return items


def blocks(body: str, first_line: int = 1) -> Iterator[tuple[int, str]]:
    """Yield first line and text of each paragraph or list item."""
    start, rows = first_line, []
    for number, row in prose_lines(body, first_line):
        begins_item = re.match(r"\s*(?:[-*+]|\d+[.)]|:)\s", row)
        if (not row.strip() or begins_item) and rows:
            yield start, "\n".join(rows)
            rows = []
        if row.strip():
            if not rows:
                start = number
            rows.append(row)
    if rows:
        yield start, "\n".join(rows)
