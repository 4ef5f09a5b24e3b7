"""Plain text of a short piece of Markdown: for counting, link previews and the search index."""

import re

CITATION = re.compile(r"\[@[^\]]+\](?:\{\.[a-z-]+\})?|\[\]\{\.[a-z-]+\}")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ATTRIBUTES = re.compile(r"\{[:#.][^}]*\}")
_MARKS = re.compile(r"[*_`]+")
_SENTENCE_END = re.compile("[.?!][\"')\u2019\u201d]*(?=\\s|$)")


def plain(markdown: str) -> str:
    """Return the words of inline Markdown without citations, link targets and emphasis."""
    text = CITATION.sub("", markdown)
    text = _LINK.sub(r"\1", text)
    text = _ATTRIBUTES.sub("", text)
    return " ".join(_MARKS.sub("", text).split())


def count_words(text: str) -> int:
    """Count words of plain text: whatever stands between spaces and holds a letter or digit."""
    return sum(any(char.isalnum() for char in word) for word in text.split())


def count_sentences(text: str) -> int:
    """Count sentences of plain text by their closing marks; text without any is one."""
    return max(1, len(_SENTENCE_END.findall(text)))
