"""Colours of drawings: light and dark values, and what a drawing carries of them."""

import re

import pytest

from overrides.illustrations import palette


def test_a_colour_follows_the_page_and_falls_back_to_light() -> None:
    assert palette.colour("plate") == f"var(--fig-plate,{palette.TOKENS['plate'][0]})"


def test_a_drawing_carries_the_dark_values_that_it_uses_and_no_others() -> None:
    drawing = f'<path fill="{palette.colour("plate")}" stroke="{palette.colour("bone")}"/>'
    style = palette.dark_style(drawing)
    assert style == (
        "<style>@media(prefers-color-scheme:dark){svg{"
        f"--fig-plate:{palette.TOKENS['plate'][1]}"
        "}}</style>"
    ), "bones are as light in the dark"
    assert palette.dark_style(f'<path fill="{palette.colour("bone")}"/>') == ""


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_flattened_a_drawing_has_plain_colours(scheme: int) -> None:
    drawing = "".join(f'<path fill="{palette.colour(token)}"/>' for token in palette.TOKENS)
    flat = palette.flatten(drawing, dark=bool(scheme))
    assert re.findall(r'fill="([^"]+)"', flat) == [
        values[scheme] for values in palette.TOKENS.values()
    ]


def luminance(colour: str) -> float:
    """Return a colour's relative luminance, 0 to 1, as WCAG defines it."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_outlines_and_arrows_stand_out_from_the_ground(scheme: int) -> None:
    for token in ("line", "motion"):
        assert contrast(palette.TOKENS[token][scheme], palette.TOKENS["plate"][scheme]) >= 3, token


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_muscles_that_work_most_differ_from_those_that_help(scheme: int) -> None:
    strong, faint = (palette.TOKENS[token][scheme] for token in ("muscle", "muscle-faint"))
    assert contrast(strong, faint) >= 1.4
