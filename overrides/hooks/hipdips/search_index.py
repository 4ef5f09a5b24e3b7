"""The search index: one document a page, with the words people really type for it."""

import json
import re
from typing import Any, Protocol

from lxml import html as lxml_html

from hipdips.page_fields import AnsweredPage, LedPage
from hipdips.plain_text import plain
from hipdips.site_source import SourcePage

_HEADINGS = ("h2", "h3")


class Rendered(Protocol):
    """What the index needs of a rendered page."""

    url: str
    content: str


def document(page: Rendered, source: SourcePage) -> dict[str, Any]:
    """Return a page as the search library reads it; `u` is its address below the root.

    t title, d description, a aliases and misspellings (searched, never shown),
    f words that put the page before all others (only where there are any),
    h sections as [id, heading, text], x what stands before them.
    """
    record = source.record
    if record is None:
        raise ValueError(f"{source.path} has no checked front matter")
    intro = ""
    if isinstance(record, AnsweredPage):
        intro = plain(record.answer)
    elif isinstance(record, LedPage):
        intro = plain(record.lead)
    before, texts = _parts(page.content)
    first = {"f": record.first_for} if record.first_for else {}
    return first | {
        "u": page.url,
        "t": record.title,
        "d": record.description,
        "a": [*record.aliases, *record.misspellings],
        "h": [
            [heading.id, plain(heading.title), texts.get(heading.id, "")]
            for heading in source.headings
        ],
        "x": intro or before,
    }


def script(name: str, data: object) -> str:
    """Return data as a classic script: browsers refuse `fetch` from `file://`."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"(window.HD=window.HD||{{}}).{name}={text};\n"


def _parts(content: str) -> tuple[str, dict[str, str]]:
    """Return the text before the first heading, and of each section up to the next heading."""
    if not content.strip():
        return "", {}
    root = lxml_html.fragment_fromstring(content, create_parent="div")
    for mark in root.xpath('//*[@class="hd-marks"]'):
        mark.drop_tree()
    here, texts = "", {"": ""}
    for element in root:
        if element.tag in _HEADINGS and element.get("id"):
            here = element.get("id")
            texts[here] = ""
        else:
            texts[here] += f" {element.text_content()}"
    tidy = {name: re.sub(r"\s+", " ", text).strip() for name, text in texts.items()}
    return tidy.pop(""), tidy
