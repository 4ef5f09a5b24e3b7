"""SVG text: short numbers, relative path data, elements."""

import xml.etree.ElementTree as ET

import numpy as np
import pytest

from overrides.illustrations import svg
from overrides.illustrations.document import document

CURVE = np.array([[0.0, 0.0], [1.0, 0.0], [2.0, 1.0], [2.04, 2.0]])


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (0.5, 1, ".5"), (-0.5, 1, "-.5"), (0.04, 1, "0"), (-0.04, 1, "0"), (10.0, 1, "10"),
        (1.26, 1, "1.3"), (100.0, 0, "100"), (0.25, 2, ".25"), (-10.05, 2, "-10.05"), (20, 0, "20"),
    ],
)  # fmt: skip
def test_numbers_are_as_short_as_they_can_be(value: float, places: int, text: str) -> None:
    assert svg.number(value, places) == text


def test_a_minus_sign_parts_numbers() -> None:
    assert svg.numbers([1, -2, 3.5, 0.5]) == "1-2 3.5 .5"


def test_a_path_is_relative_and_its_rounding_does_not_add_up() -> None:
    path = svg.path([CURVE, CURVE + CURVE[3]], closed=True)
    assert path == "M0 0c1 0 2 1 2 2c1 0 2 1 2.1 2z"
    assert svg.path([], closed=True) == ""
    assert svg.polygon(np.array([[0, 0], [4, 0], [4, -3]])) == "M0 0L4 0L4-3z"


def test_an_element_leaves_out_none_and_escapes() -> None:
    written = svg.element("text", "a", class_="x", font_size=1.5, opacity=None, data_a='"<&')
    assert written == '<text class="x" font-size="1.5" data-a="&quot;&lt;&amp;">a</text>'
    assert svg.element("path", d="M0 0") == '<path d="M0 0"/>'


def test_a_document_has_size_title_and_the_dark_values_that_it_uses() -> None:
    drawn = document("Hips", "Seen from the front.", (640.4, 359.6), svg.element(
        "path", fill="var(--fig-plate,#efe3d9)", d="M0 0"
    ), scale=("less", "more"))  # fmt: skip
    root = ET.fromstring(drawn)  # noqa: S314 (our own drawing)
    assert root.get("viewBox") == "0 0 640 360"
    assert root.get("data-scale") == "less more"
    parts = [child.tag.rpartition("}")[2] for child in root]
    assert parts == ["title", "desc", "metadata", "style", "path"]
    assert "CC BY 4.0" in root[2].text
    assert "svg{--fig-plate:#2f2539}" in drawn
    assert "fig-mat" not in drawn
    assert not drawn.endswith("\n")


def test_a_small_document_has_no_description_and_no_style_without_tokens() -> None:
    drawn = document("Hips", None, (10, 10))
    assert "<desc" not in drawn
    assert "<style" not in drawn
    assert "data-scale" not in drawn
