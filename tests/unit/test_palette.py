"""Colours of drawings: a light and a dark value each, and enough contrast in both."""

import re
from itertools import product
from pathlib import Path

import pytest

from overrides.illustrations import palette

CODE = Path(palette.__file__).parent


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, *, dark: bool) -> float:
    darker, lighter = sorted(luminance(palette.TOKENS[name][dark]) for name in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#777777") == pytest.approx(0.1845, abs=1e-4)


@pytest.mark.parametrize("token", palette.TOKENS)
def test_every_token_has_a_light_and_a_dark_value(token: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z0-9]+)?", token)
    assert len(palette.TOKENS[token]) == 2
    assert all(re.fullmatch(r"#[0-9a-f]{6}", value) for value in palette.TOKENS[token])


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [("line", "plate", 3), ("bone", "shorts", 4.5), ("motion", "plate", 3)],
)
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_carries_meaning_is_seen(one: str, other: str, least: float, *, dark: bool) -> None:
    assert contrast(one, other, dark=dark) >= least


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_skin_colours_go_from_light_to_dark(*, dark: bool) -> None:
    skins = [luminance(palette.TOKENS[f"skin-{number}"][dark]) for number in range(1, 7)]
    assert skins == sorted(skins, reverse=True)


def test_a_colour_falls_back_to_its_light_value() -> None:
    assert palette.colour("plate") == "var(--fig-plate,#efe3d9)"
    with pytest.raises(KeyError):
        palette.colour("purple")


def test_flat_drawings_have_plain_colours() -> None:
    drawing = palette.colour("line") + palette.colour("frieze-line")
    assert palette.flatten(drawing) == "#2b2036#f4ede6"
    assert palette.flatten(drawing, dark=True) == "#f4ede6#f4ede6"


def test_no_other_module_names_a_colour_of_its_own() -> None:
    found = [
        (path.name, match)
        for path, pattern in product(CODE.rglob("*.py"), [r"#[0-9a-f]{6}\b|#[0-9a-f]{3}\b"])
        if path.name != "palette.py"
        for match in re.findall(pattern, path.read_text(encoding="utf-8"))
    ]
    assert found == []
