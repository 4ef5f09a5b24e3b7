"""Citations in pandoc's form become numbered links to the page's list of sources.

`Claim.[@plotkin-2023; @kubo-2019, p. 4]{.moderate}` and, without a source,
`Nobody has tested this.[]{.no-direct-evidence}`.

An inline processor marks them and a tree processor numbers them. Rewriting the text to `[^key]`
would misnumber (headings and tables are read early) and would touch code.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from hipdips.markdown_source import citation_items
from hipdips.reference import Reference

_PATTERN = r"\[(@[^\]]+)\](?:\{\.([a-z-]+)\})?|\[\]\{\.([a-z-]+)\}"
_WORD_JOINER = "\u2060"
_INLINE_PRIORITY = 175  # after code (190), before links (160)
_TREE_PRIORITY = 15  # after inline patterns (20), before attr_list (8) and toc (5)
_GLOSSARY = re.compile(r"(?:^|/)glossary\.md#([a-z0-9-]+)$")


@dataclass
class Source:
    """A reference as one page cites it: its number there and its places."""

    number: int
    reference: Reference
    anchors: list[str] = field(default_factory=list)
    """Ids of the citations, in order of appearance."""


@dataclass
class Citations:
    """What one page cites and which glossary terms it links."""

    sources: dict[str, Source] = field(default_factory=dict)
    terms: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class CitationWords:
    """The words a citation needs: `Source {number}: {label}` and a name for each grade."""

    label: str
    grades: Mapping[str, str]


class CitationExtension(Extension):
    """Markdown extension; after each conversion `page` holds what was cited.

    Pass an instance: one serves all pages, and every new conversion starts `page` afresh.
    """

    def __init__(self, references: Mapping[str, Reference], words: CitationWords) -> None:
        """Keep the references by id and the words of the interface."""
        super().__init__()
        self.references = references
        self.words = words
        self.page = Citations()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Markdown's own name)
        """Register both processors for one conversion."""
        self.page = Citations()
        inline = _CitationInline(_PATTERN, md)
        inline.words = self.words
        md.inlinePatterns.register(inline, "hipdips-citation", _INLINE_PRIORITY)
        tree = _CitationTree(md)
        tree.extension = self
        md.treeprocessors.register(tree, "hipdips-citation", _TREE_PRIORITY)


class _CitationInline(InlineProcessor):
    """Marks citations and grades; keys wait in `data-source` for their number."""

    words: CitationWords

    def handleMatch(  # type: ignore[override]  # noqa: N802 (Markdown's own name)
        self, match: re.Match[str], _: str
    ) -> tuple[ET.Element, int, int]:
        wrapper = ET.Element("span", {"class": "hd-marks"})
        for key, locator in citation_items(match[1]) if match[1] else []:
            link = ET.SubElement(wrapper, "a", {"class": "hd-cite", "data-source": key})
            if locator:
                link.set("data-locator", locator)
        grade = match[2] or match[3]
        if grade:
            mark = ET.SubElement(wrapper, "span", {"class": f"hd-grade hd-grade--{grade}"})
            mark.set("data-grade", grade)
            mark.text = self.words.grades.get(grade, grade)
        return wrapper, match.start(0), match.end(0)


class _CitationTree(Treeprocessor):
    """Numbers citations in reading order and notes the glossary terms."""

    extension: CitationExtension

    def run(self, root: ET.Element) -> None:
        for element in root.iter("a"):
            if "data-source" in element.attrib:
                self._number(element)
            else:
                self._note_term(element)
        for wrapper in root.iter("span"):
            if wrapper.get("class") == "hd-marks":
                _glue(wrapper)

    def _number(self, link: ET.Element) -> None:
        key = link.get("data-source", "")
        reference = self.extension.references.get(key)
        if reference is None:  # reported with its line by source_checks
            return
        sources = self.extension.page.sources
        source = sources.setdefault(key, Source(len(sources) + 1, reference))
        anchor = f"cite-{key}-{len(source.anchors) + 1}"
        source.anchors.append(anchor)
        name = self.extension.words.label.format(number=source.number, label=reference.label)
        locator = link.get("data-locator")
        link.set("id", anchor)
        link.set("href", f"#source-{key}")
        link.set("role", "doc-noteref")
        link.set("aria-label", f"{name}, {locator}" if locator else name)
        link.text = str(source.number)

    def _note_term(self, link: ET.Element) -> None:
        match = _GLOSSARY.search(link.get("href", ""))
        if match:
            link.set("class", "hd-term")
            link.set("data-term", match[1])
            if match[1] not in self.extension.page.terms:
                self.extension.page.terms.append(match[1])


def _glue(wrapper: ET.Element) -> None:
    """Keep the numbers on the line of the last word; the grade may go to the next line."""
    numbers = [child for child in wrapper if child.tag == "a"]
    if numbers:
        wrapper.text = _WORD_JOINER
    for before in numbers[:-1]:
        before.tail = _WORD_JOINER
    if numbers and len(wrapper) > len(numbers):
        numbers[-1].tail = "\u00a0"
    elif not numbers:
        wrapper.text = "\u00a0"
