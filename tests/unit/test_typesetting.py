"""Text that never runs over its box."""

from itertools import pairwise

import pytest
from hipdips.typesetting import DoesNotFitError, Face, Style, fit

from tests.conftest import ROOT

FONTS = ROOT / "overrides/assets/fonts"
FACE = Face([FONTS / "fraunces-first.woff2", FONTS / "fraunces-rest.woff2"])
STYLE = Style(FACE, (60, 40, 20), 1.2, 0.9)


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


def test_the_largest_size_that_fits_is_taken() -> None:
    for size in STYLE.sizes:
        width = FACE.width("One line") * size
        (line,) = fit("One line", STYLE, width, size * STYLE.leading)
        assert (line.text, line.size) == ("One line", size)
        assert line.baseline == pytest.approx(size * STYLE.rise)


def test_every_line_lies_in_the_box() -> None:
    lines = fit("word " * 30, STYLE, 400, 300)
    assert all(FACE.width(line.text) * line.size <= 400 for line in lines)
    assert lines[-1].baseline <= 300
    steps = {round(b.baseline - a.baseline, 1) for a, b in pairwise(lines)}
    assert steps == {round(lines[0].size * STYLE.leading, 1)}


@pytest.mark.parametrize("text", ["word " * 60, "w" * 60])
def test_too_much_text_is_an_error(text: str) -> None:
    with pytest.raises(DoesNotFitError, match="at 20 px"):
        fit(text, STYLE, 400, 100)
