"""How easy the words are, and which words never stand on the site."""

import re
from copy import deepcopy

import pytest
from hipdips import front_matter, glossary
from lxml import html as lxml_html
from lxml.html import HtmlElement

from tests.build.built import DOCS, BuiltPage, report, words_of
from tests.readability import Measures, measure

MOST_WORDS = dict.fromkeys(
    ("what-are-hip-dips/", "causes/", "prevalence/", "can-they-change/"), 900
)
MOST_WORDS_A_SECTION = 250
ANSWER_WORDS = 45
BANNED = (
    "fix", "fixes", "flaw", "flaws", "problem area", "get rid of", "tone", "toned", "toning",
    "sculpt", "snatched", "perfect", "should", "just", "guilty", "cheat", "journey", "trouble spot",
    "unsightly", "beach body", "summer body", "bad knees",
)  # fmt: skip
# Titles of papers are others' words; quoted speech is what people say, not what we say.
QUOTED = re.compile(r"“[^”]*”")
OTHERS = '//*[@role="doc-endnotes"] | //*[contains(@class, "hd-references")]'


@pytest.fixture(scope="module")
def terms() -> frozenset[str]:
    matter = front_matter.read("glossary.md", (DOCS / "glossary.md").read_text(encoding="utf-8"))
    found, _ = glossary.read("glossary.md", matter.body, matter.body_line)
    return frozenset(term.name.lower() for term in found.values())


def prose(page: BuiltPage) -> list[HtmlElement]:
    found = [deepcopy(text) for text in page.tree.xpath('//*[contains(@class, "hd-prose")]')]
    apart = OTHERS.replace("//*", ".//*") + " | .//figure"  # captions aren't prose
    for part in [part for text in found for part in text.xpath(apart)]:
        part.drop_tree()
    return found


def measured(*elements: HtmlElement, terms: frozenset[str]) -> Measures:
    text = "".join(lxml_html.tostring(element, encoding="unicode") for element in elements)
    return measure(text, terms)


def test_explainers_are_plain(written: list[BuiltPage], terms: frozenset[str]) -> None:
    found = []
    for page in written:
        if page.kind != "explainer.html":
            continue
        result = measured(*prose(page), terms=terms)
        if result.grade > 7 or result.mean_sentence > 14:
            found.append(f"{page.address}: grade {result.grade:.1f}, {result.mean_sentence:.1f}")
        if result.words > MOST_WORDS.get(page.address, 10**6):
            found.append(f"{page.address}: {result.words} words")
    report(found)


def test_guides_are_plain(written: list[BuiltPage], terms: frozenset[str]) -> None:
    found = []
    for page in written:
        if page.kind != "exercise.html":
            continue
        steps = measured(page.one('//*[@id="how-to"]/..'), terms=terms)
        whole = measured(*prose(page), terms=terms)
        if steps.grade > 6 or whole.grade > 7 or whole.mean_sentence > 14:
            found.append(f"{page.address}: steps {steps.grade:.1f}, whole {whole.grade:.1f}")
    report(found)


def test_no_sentence_or_paragraph_is_long(written: list[BuiltPage], terms: frozenset[str]) -> None:
    found = []
    for page in written:
        for text in prose(page):
            result = measured(text, terms=terms)
            found += [f"{page.address}: {sentence}" for sentence in result.long_sentences]
            found += [f"{page.address}: {paragraph}" for paragraph in result.long_paragraphs]
    report(found)


def test_sections_are_short(written: list[BuiltPage], terms: frozenset[str]) -> None:
    """A reader meets a heading every 250 words at the latest, third-level ones included."""
    found = []
    for page in written:
        if page.kind == "a-z.html":  # a list, made by the build
            continue
        for section in page.tree.xpath('//section[contains(@class, "hd-section")]'):
            parts: list[HtmlElement] = [lxml_html.Element("div")]
            for child in deepcopy(section):
                if child.tag == "h3":
                    parts.append(lxml_html.Element("div"))
                if child.tag != "figure":  # captions aren't prose
                    parts[-1].append(child)
            for part in parts:
                words = measured(part, terms=terms).words
                if words > MOST_WORDS_A_SECTION:
                    found.append(f"{page.address}: {words} words at “{words_of(part)[:40]}”")
    report(found)


def test_answers_are_short(written: list[BuiltPage]) -> None:
    found = []
    for page in written:
        for answer in page.tree.xpath('//*[@id="answer"]'):
            text = deepcopy(answer)
            for mark in text.xpath('.//*[@class="hd-marks"] | .//*[@class="hd-answer__label"]'):
                mark.drop_tree()
            if len(words_of(text).split()) > ANSWER_WORDS:
                found.append(f"{page.address}: {words_of(text)}")
    report(found)


def test_no_word_shames(everything: list[BuiltPage]) -> None:
    found = []
    for page in everything:
        main = deepcopy(page.one("//main"))
        for part in main.xpath(OTHERS.replace("//*", ".//*")):
            part.drop_tree()
        text = QUOTED.sub("", words_of(main))
        for word in BANNED:
            match = re.search(rf"\b{word}\b", text, re.IGNORECASE)
            if match:
                around = text[max(0, match.start() - 30) : match.end() + 30]
                found.append(f"{page.address}: “{word}” in “{around}”")
        found += [f"{page.address}: an exclamation mark" for _ in re.findall("!", text)]
    report(found)
