"""A page's twin, read by the letter of CommonMark (with tables and footnotes)."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin

from lxml import html as lxml_html
from lxml.html import HtmlElement
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from tests.build.built import BuiltPage

READER = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
NOT_TEXT = (
    "nav | .//button | .//search | .//svg | .//fieldset | .//*[@hidden] | .//*[@aria-hidden]"
    ' | .//*[@role="doc-backlink"] | .//p[@class="hd-kicker"]'
    ' | .//*[contains(@class, "hd-needs-script")] | .//section[contains(@class, "hd-share")]'
    ' | .//details[@class="hd-take"] | .//details[@class="hd-describe"]/summary'
    ' | .//span[@class="hd-plate__words"] | .//li[@class="hd-meta__share"]'
    ' | .//section[@class="hd-sources"]//span[@class="hd-source__back"]'
)


@dataclass
class Twin:
    """The Markdown of a page and what a program makes of it."""

    address: str
    text: str
    tokens: list[Token]
    links: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    words: str = ""
    """All words in order, one space between and around them; footnotes come last."""


def twin(site: Path, page: BuiltPage) -> Twin:
    """Read the twin of a page; fails when it has none."""
    raw = (site / page.address / "index.md").read_bytes()
    found = Twin(page.address, raw.decode("utf-8"), READER.parse(raw.decode("utf-8")))
    texts = []
    for token in flat(found.tokens):
        if token.type == "link_open":
            found.links.append(unquote(str(token.attrs["href"])))
        elif token.type == "image":
            found.images.append(str(token.attrs["src"]))
        if token.type in {"text", "code_inline"}:
            texts.append(token.content)
        elif token.type != "footnote_ref" and token.nesting != 0:
            texts.append("" if token.type[:2] in {"em", "st"} else " ")
    found.words = spaced("".join(texts))
    return found


def flat(tokens: list[Token]) -> Iterator[Token]:
    """Yield all tokens, those inside others too."""
    for token in tokens:
        yield token
        yield from flat(token.children or [])


def spaced(text: str) -> str:
    """Return the words of a text with one space between and around them."""
    return " ".join(["", *re.findall(r"\w+", text), ""])


def seen(page: BuiltPage) -> HtmlElement:
    """Return what readers see of a page: its main part without what works only on a screen."""
    main = deepcopy(page.one("//main"))
    for part in main.xpath(f".//{NOT_TEXT}"):
        part.drop_tree()
    for image in main.iter("img"):
        image.text = image.get("alt")
    return main


def seen_texts(page: BuiltPage) -> Iterator[str]:
    """Yield the words of each block that readers see, in order, without numbers of citations."""
    main = seen(page)
    for mark in main.xpath('.//a[@class="hd-cite"]'):
        mark.drop_tree()
    for text in main.itertext():
        if spaced(text).strip():
            yield spaced(text)


def seen_links(page: BuiltPage, root: str) -> list[str]:
    """Return the absolute addresses that readers can follow, citations and headings aside."""
    return [
        unquote(urljoin(root + page.address, link.get("href")))
        for link in seen(page).iter("a")
        if link.get("class") != "hd-cite" and link.get("href") != f"#{link.getparent().get('id')}"
    ]


def parsed(text: str) -> HtmlElement:
    """Return Markdown as HTML."""
    return lxml_html.fragment_fromstring(READER.render(text), create_parent="div")
