"""Layers of a drawing: silhouette, colours, shade, shadow, lines, each from the same pixels."""

import re
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from overrides.illustrations import clothes, layer, line, surroundings
from overrides.illustrations.body import SKIN
from overrides.illustrations.camera import PIXELS_PER_UNIT, Camera
from overrides.illustrations.layer import Detail
from overrides.illustrations.palette import colour
from overrides.illustrations.person import person
from overrides.illustrations.scene import Picture, Scene

NUMBER = re.compile(r"-?\d*\.?\d+")
FRONT, SIDE = (0.0, 9.0), (90.0, 9.0)
"""Around and from above, degrees."""


def standing(view: tuple[float, float] = FRONT, lifted: float = 0.0) -> Picture:
    """Return somebody at rest, on the floor or lifted off it by some metres."""
    body = person("rosa")
    posture = body.skeleton.pose({})
    points = body.posed(posture)
    points = points - [0, 0, body.floor(points) - lifted]
    scene = Scene(body, points, posture, ())
    camera = Camera(*view)
    return Picture(scene, camera, camera.window(points).grown(0.06), PIXELS_PER_UNIT)


@pytest.fixture(scope="module")
def picture() -> Picture:
    return standing()


def test_the_silhouette_runs_around_the_whole_figure(picture: Picture) -> None:
    edge = layer.silhouette(picture, Detail())
    assert edge.startswith("M")
    rows, columns = np.nonzero(picture.figure)
    start = [float(number) for number in NUMBER.findall(edge)[:2]]
    near = np.hypot(columns / picture.pixels - start[0], rows / picture.pixels - start[1])
    assert near.min() < 2, "it begins at the figure's edge"


def test_skin_lies_below_clothes_and_all_that_is_worn_is_drawn(picture: Picture) -> None:
    drawn = list(layer.colours(picture, "M0 0", Detail()))
    look = picture.scene.person.look
    tokens = [look.token(region) for region in (clothes.BARE, clothes.TOP, clothes.BOTTOM)]
    fills = [re.search(r'fill="([^"]+)"', part) for part in drawn if part]
    found = [match[1] for match in fills if match]
    assert found[0] == colour(tokens[0])
    assert {colour(token) for token in tokens} <= set(found)


def test_a_small_drawing_has_no_soles(picture: Picture) -> None:
    sole = colour(picture.scene.person.look.token(clothes.SOLE))
    assert sole in "".join(layer.colours(picture, "M0 0", Detail()))
    assert sole not in "".join(layer.colours(picture, "M0 0", Detail(full=False)))


def test_shade_is_soft_and_one_path(picture: Picture) -> None:
    shade = layer.shade(picture)
    assert shade.count("<path") == 1
    assert 'opacity=".13"' in shade


def test_only_what_stands_on_the_floor_throws_a_shadow(picture: Picture) -> None:
    assert surroundings.shadow(picture)
    assert not surroundings.shadow(standing(lifted=0.5))


def test_an_arm_before_the_trunk_is_drawn_as_a_line() -> None:
    drawn = line.inner_lines(standing(SIDE), Detail())
    assert drawn.count("<path") == 1
    assert colour("inner") in drawn


def step(height: float, x: float = 0.0) -> Any:
    """Return a surface that steps back by 3 cm along an upright line of the body.

    height, x: of that line on the reference body, metres.
    """
    size = (200, 120)
    depth = np.where(np.arange(size[1]) < 60, 1.0, 1.03)[None].repeat(size[0], 0)
    place = np.zeros((*size, 3))
    place[..., 0] = x
    place[..., 2] = height
    whole = np.ones(size, bool)
    return SimpleNamespace(
        buffer=SimpleNamespace(seen=whole, depth=depth),
        place=place,
        kind=np.full(size, SKIN),
        limbs=np.full((*size, 4), 0.25),
        figure=np.pad(whole[20:-20, 20:-20], 20),
        pixels=PIXELS_PER_UNIT,
    )


def test_a_step_is_a_line_but_not_between_the_legs() -> None:
    assert line.inner_lines(step(-0.5), Detail())
    assert line.inner_lines(step(-0.1, x=0.15), Detail()), "a hand at the hip"
    assert not line.inner_lines(step(-0.1), Detail())


def test_an_arrow_ends_in_a_head() -> None:
    points = np.c_[np.linspace(0, 60, 30), np.zeros(30)]
    drawn = line.arrow(points)
    head = drawn[drawn.rindex("M") :]
    assert [float(number) for number in NUMBER.findall(head)[:6]] == [51, 6, 60, 0, 51, -6]
    assert colour("motion") in drawn
