"""What a drawing shows: neither mat nor shadow nor wall, and never what only lies near it."""

import pytest
from hipdips import ink

SKIN = '<path fill="var(--fig-skin-1,#f0cdb4)" d="M10 20h30v40h-30z"/>'


def svg(inside: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">{inside}</svg>'


def path(fill: str, way: str, more: str = "") -> str:
    return f'<path fill="{fill}" {more} d="{way}"/>'


def test_a_shape_is_measured_by_its_curves_and_not_by_their_handles() -> None:
    assert ink.bounds(svg(SKIN)) == (10, 20, 40, 60)
    box = ink.bounds(svg(path("var(--fig-skin-1,#f0cdb4)", "M0 0c0 40 40 40 40 0z")))
    assert box is not None
    assert (box.width, box.height) == (40, 30)


@pytest.mark.parametrize(
    "beside",
    [
        path("var(--fig-mat,#dfcfc6)", "M0 0h400v90h-400z"),
        path("var(--fig-shade,#2b2036)", "M0 0h400v90h-400z"),
        path("none", "M0 0h400", 'stroke="var(--fig-line,#2b2036)"'),
        path("var(--fig-prop,#d9cfc8)", "M0 0h60v380h-60z"),
    ],
    ids=["mat", "shadow", "line along a shape", "wall"],
)
def test_surroundings_do_not_count(beside: str) -> None:
    assert ink.bounds(svg(beside + SKIN)) == (10, 20, 40, 60)


def test_small_things_and_arrows_count() -> None:
    pillow = path("var(--fig-prop,#d9cfc8)", "M0 0h80v70h-80z")
    arrow = path("none", "M90 100v10", 'stroke="var(--fig-motion,#9a3b28)"')
    assert ink.bounds(svg(pillow + SKIN)) == (0, 0, 80, 70)
    assert ink.bounds(svg(SKIN + arrow)) == (10, 20, 90, 110)


def test_a_moved_group_is_measured_where_it_lies() -> None:
    assert ink.bounds(svg(f'<g transform="translate(5 -20)">{SKIN}</g>')) == (15, 0, 45, 40)
    with pytest.raises(ValueError, match="got scale"):
        ink.bounds(svg(f'<g transform="scale(2)">{SKIN}</g>'))


def test_a_drawing_of_lines_alone_has_no_bounds() -> None:
    assert ink.bounds(svg("")) is None


def test_the_colour_of_the_ground_is_found() -> None:
    rect = '<rect width="9" height="9" fill="var(--fig-frieze,#2b2036)"/>'
    assert ink.ground(svg(rect + SKIN)) == "#2b2036"
    assert ink.ground(svg(SKIN)) == ""
