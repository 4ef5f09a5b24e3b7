"""Readability: hand-counted golden cases for every rule of the one measuring function."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.readability import Sentence, measure

GOLDEN = Path(__file__).parent / "golden" / "readability.yml"
CASES = yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_measures_equal_the_hand_count(case: dict[str, Any]) -> None:
    expected = case["expected"]
    measures = measure(case["html"], frozenset(case.get("terms", ())))
    assert measures.words == expected["words"]
    assert measures.sentences == expected["sentences"]
    assert measures.syllables == expected["syllables"]
    assert measures.mean_sentence == pytest.approx(expected["mean_sentence"], abs=0.001)
    assert measures.longest == Sentence(*expected["longest"])
    assert measures.long_sentences == expected.get("long_sentences", [])
    assert measures.long_paragraphs == expected.get("long_paragraphs", [])
    assert measures.grade == pytest.approx(expected["grade"], abs=0.001)


@pytest.mark.parametrize("html", ["", " ", "<!-- only a comment -->", "<p>", "text alone"])
def test_html_without_prose_measures_nothing(html: str) -> None:
    assert measure(html).words == 0


def test_sections_add_up_to_their_article() -> None:
    sections = [case["html"] for case in CASES if "terms" not in case]
    whole = measure(f"<article>{''.join(sections)}</article>")
    assert whole.words == sum(measure(section).words for section in sections)
    assert whole.syllables == sum(measure(section).syllables for section in sections)


def test_empty_terms_match_nothing() -> None:
    assert measure("<p>Hip dips.</p>", frozenset({"", " "})) == measure("<p>Hip dips.</p>")
