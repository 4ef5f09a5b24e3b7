"""Reads a finished page and lists its claims: sentence, grade, references.

The list is open data (`/claims.json`) and our way to find contradictions: sort by reference,
read in one pass.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from lxml import html as lxml_html

_BLOCKS = ("p", "li", "td", "th", "dd", "dt", "figcaption")
_HOLDERS = ("ul", "ol", "dl", "table")
_HEADINGS = ("h2", "h3", "h4")
_OPENING, _CLOSING = "\"'(\u201c\u2018", "\"')\u201d\u2019"
_SENTENCE = re.compile(rf"(?<=[.?!\u2026])[{_CLOSING}]*\s+(?=[{_OPENING}]*[A-Z0-9])")
_WORD_JOINER = "\u2060"


@dataclass(frozen=True)
class Claim:
    """A sentence that cites, or is graded, and where it stands."""

    text: str
    page: str
    """Address of the page below the site's root: `causes/`."""
    anchor: str
    """Id of the section it stands in."""
    grade: str | None
    """None where the sentence is cited but the paragraph's grade belongs to another."""
    references: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return plain data for JSON."""
        return asdict(self) | {"references": list(self.references)}


def extract(content: str, page: str, first_anchor: str) -> list[Claim]:
    """List the claims of a page's HTML, in order.

    `first_anchor` is the id for what stands before the first heading.
    """
    root = lxml_html.fragment_fromstring(content, create_parent="div")
    claims: list[Claim] = []
    anchor = first_anchor
    for element in root.iter():
        if element.tag in _HEADINGS and element.get("id"):
            anchor = element.get("id")
        elif element.tag in _BLOCKS:
            claims += _block_claims(element, page, anchor)
    return claims


def _block_claims(block: Any, page: str, anchor: str) -> Iterator[Claim]:
    text = ""
    for kind, value in _pieces(block):
        if kind == "text":
            text += value
            continue
        references = tuple(link.get("data-source") for link in value.iterfind("a"))
        grades = [mark.get("data-grade") for mark in value.iterfind("span")]
        sentence = _last_sentence(text)
        yield Claim(sentence, page, anchor, grades[0] if grades else None, references)


def _pieces(element: Any) -> Iterator[tuple[str, Any]]:
    """Yield the text of a block and, in place, its groups of marks; blocks inside it come later."""
    if element.text:
        yield "text", element.text
    for child in element:
        if child.get("class") == "hd-marks":
            yield "marks", child
        elif child.tag not in _BLOCKS + _HOLDERS:
            yield from _pieces(child)
        if child.tail:
            yield "text", child.tail


def _last_sentence(text: str) -> str:
    words = " ".join(text.replace(_WORD_JOINER, "").split())
    return _SENTENCE.split(words)[-1] if words else ""
