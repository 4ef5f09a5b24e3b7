"""A built page beside its source: what tests of the build compare."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from lxml import html as lxml_html
from lxml.html import HtmlElement

from tests.conftest import ROOT, file_of

DOCS = ROOT / "docs"
ELSEWHERE = "https://example.org/sub/path/"
"""Another address of the site, below a path."""


@dataclass(frozen=True)
class BuiltPage:
    """One page of the site; `meta` and `source` are empty for 404.html, which nobody wrote."""

    address: str
    html: str
    tree: HtmlElement
    source: str
    meta: dict[str, Any]

    @property
    def kind(self) -> str:
        """Name of its template."""
        return str(self.meta.get("template", "404.html"))

    def ids(self) -> set[str]:
        """Return all ids of the page."""
        return {str(name) for name in self.tree.xpath("//@id")}

    def one(self, path: str) -> HtmlElement:
        """Return the only element of an XPath."""
        found = self.tree.xpath(path)
        assert len(found) == 1, f"{self.address}: {len(found)} of {path}"
        return found[0]


def read(site: Path, address: str) -> BuiltPage:
    html = (site / file_of(address)).read_text(encoding="utf-8")
    source = _source(address)
    meta = yaml.safe_load(source.split("\n---\n", 1)[0].removeprefix("---\n")) if source else {}
    return BuiltPage(address, html, lxml_html.document_fromstring(html), source, meta)


def words_of(element: HtmlElement) -> str:
    """Return the text of an element on one line."""
    return re.sub(r"\s+", " ", element.text_content()).strip()


def report(problems: list[str]) -> None:
    """Fail with all problems, or pass."""
    assert not problems, "\n" + "\n".join(problems)


def _source(address: str) -> str:
    names = [f"{address}index.md", f"{address.rstrip('/')}.md"]
    found = [DOCS / name for name in names if (DOCS / name).is_file()]
    return found[0].read_text(encoding="utf-8") if found else ""
