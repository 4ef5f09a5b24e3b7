"""Muscle maps: every muscle that a guide names has a shape, and a map says what it shows."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml

from overrides.illustrations.anatomy import muscle_map, muscle_shape

GUIDES = sorted((Path(__file__).parents[2] / "docs" / "exercises").glob("*.md"))
SVG = "{http://www.w3.org/2000/svg}"


def guides() -> list[tuple[str, dict[str, list[str]]]]:
    facts = [next(yaml.safe_load_all(path.read_text(encoding="utf-8"))) for path in GUIDES]
    return [(fact["title"], fact["muscles"]) for fact in facts if "muscles" in fact]


@pytest.mark.parametrize(("title", "muscles"), guides(), ids=[title for title, _ in guides()])
def test_every_guide_has_a_map(title: str, muscles: dict[str, list[str]]) -> None:
    drawn = muscle_map.muscle_map(title, muscles["primary"], muscles["secondary"])
    root = ET.fromstring(drawn)  # noqa: S314 (our own drawing)
    assert root.get("viewBox") == "0 0 600 264"
    assert title in root.findtext(f"{SVG}title", "")
    assert len(root.findtext(f"{SVG}title", "")) <= 120
    words = root.findtext(f"{SVG}desc", "")
    named = [*muscles["primary"], *muscles["secondary"]]
    assert all(muscle_map.NAMES[name] in words for name in named)
    assert "var(--fig-muscle," in drawn
    assert ("var(--fig-muscle-faint," in drawn) == bool(muscles["secondary"])
    assert ("plain" in root.findtext(f"{SVG}title", "")) == bool(muscles["secondary"])
    assert " id=" not in drawn
    assert " style=" not in drawn


def test_a_muscle_without_a_shape_is_named() -> None:
    with pytest.raises(ValueError, match="Squat: no shape is drawn for biceps"):
        muscle_map.muscle_map("Squat", ["quadriceps", "biceps"], [])


def test_every_shape_has_a_name_and_is_seen_somewhere() -> None:
    assert set(muscle_shape.SHAPES) == set(muscle_map.NAMES)
    assert all(muscle_shape.SHAPES.values())
    for name, lines in muscle_shape.LINES.items():
        assert set(lines) <= set(muscle_shape.SHAPES[name])


def test_main_muscles_are_striped_and_others_plain() -> None:
    main, helps = (muscle_map.muscle_map("Squat", *m) for m in ([["obliques"], []], [[], []]))
    assert main.count("<path") > helps.count("<path")


def test_a_map_is_the_same_each_time() -> None:
    one, other = (muscle_map.muscle_map("Clamshell", ["gluteus-medius"], []) for _ in range(2))
    assert one == other
