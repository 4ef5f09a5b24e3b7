"""Text that never runs over its box."""

from itertools import pairwise

import pytest
from hipdips.typesetting import DoesNotFitError, Face, Style

from tests.conftest import ROOT

FONTS = ROOT / "overrides/assets/fonts"
FACE = Face([FONTS / "fraunces-first.woff2", FONTS / "fraunces-rest.woff2"])
STYLE = Style(FACE, leading=1.2, rise=0.9)


def test_the_width_is_the_sum_of_the_characters_in_em() -> None:
    assert FACE.width("") == 0
    assert FACE.width("aa") == pytest.approx(2 * FACE.width("a"))
    assert 0.4 < FACE.width("n") < 0.7
    assert FACE.width("é") == pytest.approx(FACE.width("e"), abs=0.01)  # from the second file


def test_a_character_that_the_font_lacks_is_told() -> None:
    with pytest.raises(DoesNotFitError, match="no 骨"):
        FACE.width("骨 bone")


def test_lines_are_as_few_as_fit_and_about_the_same_length() -> None:
    text = "What is known and what nobody knows yet"
    whole = FACE.width(text)
    assert FACE.lines(text, whole) == [text]
    two = FACE.lines(text, whole * 0.8) or []
    assert len(two) == 2
    assert " ".join(two) == text
    assert abs(FACE.width(two[0]) - FACE.width(two[1])) < 0.2 * whole


def test_a_word_wider_than_the_box_is_not_broken() -> None:
    assert FACE.lines("a " + "b" * 40, 10) is None


def test_a_word_of_one_letter_never_ends_a_line() -> None:
    text = "No study we found links them, either way. A dip is neither a promise nor a warning."
    for width in range(8, 40):
        lines = FACE.lines(text, width) or []
        assert " ".join(lines) == text
        assert not any(line.endswith((" A", " a")) for line in lines)
    assert FACE.lines("Part A", 99) == ["Part A"]


def test_a_text_without_words_is_an_error() -> None:
    with pytest.raises(DoesNotFitError, match="without words"):
        FACE.lines(" \x1c ", 10)


def test_every_line_lies_in_the_box() -> None:
    lines = STYLE.set("word " * 30, 40, 400, 100)
    assert all(FACE.width(line.text) * line.size <= 400 for line in lines)
    assert lines[0].baseline == 100 + 0.9 * 40
    assert {round(b.baseline - a.baseline, 1) for a, b in pairwise(lines)} == {48}
    assert STYLE.height(lines) == pytest.approx(len(lines) * 48)


def test_a_word_that_is_too_wide_is_an_error() -> None:
    with pytest.raises(DoesNotFitError, match="wider than 400 at 20 px"):
        STYLE.set("w" * 60, 20, 400, 0)
