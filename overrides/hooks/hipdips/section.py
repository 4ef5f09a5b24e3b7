"""Splits a page's HTML at its second-level headings, so that a template can place each part."""

import re
from dataclasses import dataclass

_HEADING = re.compile(r"^<h[23](?=\s)", re.MULTILINE)
_H2 = re.compile(r'^<h2(?=\s)[^>]*\sid="([^"]+)"[^>]*>(.*?)</h2>\s*', re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """A second-level heading and everything up to the next one."""

    id: str
    title: str
    """HTML of the heading's inside."""
    html: str


def split(content: str) -> tuple[str, list[Section]]:
    """Return what stands before the first heading, and the sections in order."""
    parts = _H2.split(content)
    sections = [
        Section(parts[i], parts[i + 1], parts[i + 2].strip()) for i in range(1, len(parts), 3)
    ]
    return parts[0].strip(), sections


def under(html: str, heading: str, extra: str) -> str:
    """Put HTML at the end of the part that a third-level heading opens; `heading` is its id."""
    start = re.search(rf'^<h3(?=\s)[^>]*\sid="{re.escape(heading)}"', html, re.MULTILINE)
    if start is None:
        return html
    following = _HEADING.search(html, start.end())
    end = following.start() if following else len(html)
    return f"{html[:end].rstrip()}\n{extra}\n{html[end:]}"
