"""The hip outline: what it must keep whatever its numbers are, and what its numbers give."""

import csv
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from overrides.illustrations.anatomy.differences import VARIATIONS
from overrides.illustrations.anatomy.outline import (
    CREST_HEIGHT,
    HEIGHTS,
    MAN,
    PELVIS_WIDTH,
    WOMAN,
    Side,
    dip,
    half_width,
)
from overrides.illustrations.anatomy.standing import Standing

TABLE = Path(__file__).parents[2] / "docs" / "data" / "hip-measurements.csv"
RANGES = {
    "crest_height": (110.0, 195.0),
    "pelvis_width": (230.0, 320.0),
    "neck": (-10.0, 10.0),
    "trochanter": (-8.0, 8.0),
    "muscle": (0.0, 1.0),
    "fat": (0.0, 1.0),
    "flank": (0.0, 1.0),
    "hollow": (0.0, 1.0),
    "thigh": (0.0, 1.0),
    "waist": (-10.0, 35.0),
    "leg": (-10.0, 10.0),
    "yaw": (-20.0, 20.0),
}
LEAN = replace(WOMAN, fat=0.1, crest_height=175, hollow=0.0)
LARGE = replace(WOMAN, fat=0.9, flank=0.8, thigh=0.8, hollow=0.3)
ROUND = replace(WOMAN, crest_height=128, hollow=0.9)


def at(side: Side, height: float) -> float:
    return float(np.interp(height, HEIGHTS, half_width(side)))


def widest_hip(side: Side) -> float:
    low = (HEIGHTS > -150) & (HEIGHTS < 40)
    return 2 * float(half_width(side)[low].max())


def along(side: Side, parameter: str, steps: int = 41) -> list[Side]:
    values = np.linspace(*RANGES[parameter], steps)
    return [replace(side, **{parameter: float(value)}) for value in values]


def test_equal_sides_make_a_symmetrical_body() -> None:
    body = Standing.of(WOMAN, WOMAN, (0, 0), 1)
    assert np.array_equal(body.left, -body.right)


def test_sides_are_drawn_separately() -> None:
    body = Standing.of(replace(WOMAN, hollow=0.0), WOMAN, (0, 0), 1)
    assert np.array_equal(body.right, Standing.of(WOMAN, WOMAN, (0, 0), 1).right)
    assert body.left.min() > 0
    assert not np.allclose(body.left, -body.right, atol=1)


def test_the_middle_person_is_the_one_measured() -> None:
    with TABLE.open(encoding="utf-8") as file:
        rows = {
            (row["sex"], row["measure"]): row
            for row in csv.DictReader(file)
            if row["group"] == "all" and row["unit"] == "mm"
        }
    for sex, name, person in (("female", "women", WOMAN), ("male", "men", MAN)):
        for measure, table, value in (
            ("crest-to-trochanter", CREST_HEIGHT, person.crest_height),
            ("bicristal-breadth", PELVIS_WIDTH, person.pelvis_width),
        ):
            row = rows[sex, measure]
            assert table[name] == tuple(float(row[place]) for place in ("p5", "p50", "p95"))
            assert value == float(row["p50"])
        assert widest_hip(person) == pytest.approx(float(rows[sex, "hip-breadth"]["p50"]), abs=8)
    largest = float(rows["female", "hip-breadth"]["max"])
    assert widest_hip(replace(WOMAN, fat=1.0)) == pytest.approx(largest, abs=10)


@pytest.mark.parametrize("parameter", RANGES)
@pytest.mark.parametrize("side", [WOMAN, MAN, LEAN, LARGE], ids=["woman", "man", "lean", "large"])
def test_a_small_step_of_any_parameter_moves_outline_and_dip_a_little(
    side: Side, parameter: str
) -> None:
    steps = along(side, parameter)
    outlines = np.array([half_width(step) for step in steps])
    assert np.abs(np.diff(outlines, axis=0)).max() < 4.5
    assert np.abs(np.diff([dip(step).depth for step in steps])).max() < 1


@pytest.mark.parametrize(
    ("parameter", "height"),
    [
        ("pelvis_width", 130.0),
        ("pelvis_width", 0.0),
        ("neck", 0.0),
        ("trochanter", 0.0),
        ("muscle", -85.0),
        ("fat", -50.0),
        ("fat", 200.0),
        ("flank", 135.0),
        ("hollow", 60.0),
        ("thigh", -60.0),
        ("waist", 215.0),
    ],
)
@pytest.mark.parametrize("side", [WOMAN, MAN, LEAN, LARGE], ids=["woman", "man", "lean", "large"])
def test_more_of_something_widens_the_place_where_it_is(
    side: Side, parameter: str, height: float
) -> None:
    widths = [at(step, height) for step in along(side, parameter)]
    assert (np.diff(widths) >= 0).all()
    assert widths[-1] > widths[0] + 0.5


@pytest.mark.parametrize(
    ("parameter", "sign"), [("crest_height", 1), ("neck", 1), ("thigh", 1), ("hollow", -1)]
)
def test_the_dip_of_the_middle_woman_follows(parameter: str, sign: int) -> None:
    depths = np.array([dip(step).depth for step in along(WOMAN, parameter)])
    assert (sign * np.diff(depths) > -0.03).all()
    assert sign * (depths[-1] - depths[0]) > 2


def test_ordinary_bodies_have_no_dip_or_a_clear_one() -> None:
    assert dip(ROUND).depth < 0.5
    assert dip(WOMAN).depth == pytest.approx(3.0, abs=1)
    for side in (LEAN, LARGE):
        assert dip(side).depth > 8


def test_a_dip_lies_between_the_places_where_the_line_touches() -> None:
    found = dip(LEAN)
    assert -170 <= found.low < found.height < found.high <= LEAN.crest + 8
    assert 30 < found.height < 100


def test_the_dip_doesn_t_depend_on_how_wide_the_whole_body_is_drawn() -> None:
    assert dip(replace(WOMAN, pelvis_width=290)).depth == pytest.approx(dip(WOMAN).depth, abs=1)


def test_muscle_promises_nothing() -> None:
    """More muscle deepens the dip of some bodies and softens that of others, and never by much."""
    changes = []
    for crest, fat, flank, hollow, thigh, neck in product(
        (121, 150, 182), (0.1, 0.4, 0.8), (0.2, 0.8), (0.2, 0.8), (0.2, 0.8), (-8, 0, 8)
    ):
        side = replace(
            WOMAN, crest_height=crest, fat=fat, flank=flank, hollow=hollow, thigh=thigh, neck=neck
        )
        changes.append(dip(replace(side, muscle=1.0)).depth - dip(replace(side, muscle=0.0)).depth)
    change = np.array(changes)
    assert (change > 0.3).mean() > 0.3
    assert (change < -0.3).mean() > 0.3
    assert np.abs(change).max() < 6


@pytest.mark.parametrize("name", VARIATIONS)
def test_what_the_small_multiples_say_of_the_dip_is_what_they_draw(name: str) -> None:
    """Millimetres of change that the words stand for."""
    says = {
        "a little clearer": (0.5, 3),
        "gets clearer": (3, 8),
        "longer and deeper": (5, 12),
        "a bit softer": (-3, -0.5),
        "hardly changes": (-0.5, 0.5),
    }
    words = VARIATIONS[name].description
    least, most = next(span for phrase, span in says.items() if phrase in words)
    depths = [dip(side).depth for side in VARIATIONS[name].sides]
    assert least < depths[2] - depths[0] < most
    assert least < 0 < most or sorted(depths, reverse=least < 0) == depths


def test_yaw_moves_the_two_sides_in_opposite_ways() -> None:
    toward, away = replace(WOMAN, yaw=12.0), replace(WOMAN, yaw=-12.0)
    assert at(toward, 130) < at(WOMAN, 130) < at(away, 130)


def test_a_leg_that_leans_outwards_raises_the_trochanter_and_moves_the_thigh_out() -> None:
    out = replace(WOMAN, leg=-8.0)
    assert at(out, -200) > at(WOMAN, -200) + 20
    assert at(out, 250) == pytest.approx(at(WOMAN, 250), abs=0.1)


@pytest.mark.parametrize(
    ("side", "expected"),
    [
        (WOMAN, [161.4, 173.2, 174.4, 169.5, 161.7, 157.3, 137.5, 3.03]),
        (MAN, [158.1, 169.6, 171.5, 168.0, 160.1, 158.1, 156.4, 4.19]),
        (LEAN, [147.1, 158.1, 159.5, 155.4, 142.0, 146.6, 125.4, 10.28]),
        (LARGE, [213.6, 228.9, 223.7, 212.0, 213.8, 218.7, 188.5, 13.61]),
        (
            replace(WOMAN, neck=6.0, trochanter=4.0, leg=-4.0, yaw=8.0),
            [185.8, 188.9, 188.5, 180.6, 160.1, 151.1, 137.0, 7.14],
        ),
    ],
    ids=["woman", "man", "lean", "large", "turned"],
)
def test_half_widths_stay_as_they_are(side: Side, expected: list[float]) -> None:
    """In mm at -200, -100, -48, 0, 60, 132 and 212 mm, then the dip: a port must give the same."""
    heights = (-200, -100, -48, 0, 60, 132, 212)
    found = [*(at(side, height) for height in heights), dip(side).depth]
    assert found == pytest.approx(expected, abs=0.05)
