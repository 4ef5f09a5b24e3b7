"""Strokes: masks become outlines, and thin lines become shapes of varying width."""

import re

import numpy as np
import pytest

from overrides.illustrations import stroke

ROW, COLUMN = np.mgrid[0:120, 0:160]
DISC = (ROW - 60) ** 2 + (COLUMN - 80) ** 2 < 40**2


def test_a_disc_is_one_closed_outline_in_drawing_units() -> None:
    data = stroke.outline(DISC, 2.0)
    assert data.count("M") == data.count("z") == 1
    x, y = (float(n) for n in re.findall(r"-?[\d.]+", data)[:2])
    assert np.hypot(x - 40, y - 30) == pytest.approx(20, abs=0.5)


def test_a_hole_has_its_own_outline_and_specks_are_dropped() -> None:
    ring = DISC & ~((ROW - 60) ** 2 + (COLUMN - 80) ** 2 < 15**2)
    assert stroke.outline(ring, 2.0).count("z") == 2
    speck = (ROW > 10) & (ROW < 14) & (COLUMN > 10) & (COLUMN < 14)
    assert stroke.outline(speck, 2.0) == ""
    assert stroke.outline(DISC | speck, 2.0).count("z") == 1


def test_a_mask_that_touches_the_edge_is_still_closed() -> None:
    assert stroke.outline(COLUMN < 50, 2.0).count("z") == 1


def test_lines_of_equal_value_stay_inside_the_mask() -> None:
    data = stroke.isolines(COLUMN / 80 - 1, DISC, [-0.25, 0.25], 2.0)
    assert data.count("M") == 2
    assert "z" not in data
    starts = [float(x) for x in re.findall(r"M(-?[\d.]+)", data)]
    assert starts == pytest.approx([30, 50], abs=0.2)
    assert stroke.isolines(COLUMN / 80 - 1, DISC, [3.0], 2.0) == ""


def test_a_brush_stroke_is_a_closed_shape_as_wide_as_it_says() -> None:
    line = np.stack([np.linspace(10, 60, 30), np.full(30, 20.0)], axis=1)
    data = stroke.brush(line, np.full(30, 4.0))
    assert data.startswith("M10 22c")
    assert data.count("M") == data.count("z") == 1
    assert "l0-4" in data


def test_a_thick_line_is_thinned_to_its_middle() -> None:
    bar = (np.abs(ROW - 60) < 3) & (COLUMN > 20) & (COLUMN < 140)
    (line,) = stroke.centre_lines(bar, 20)
    assert line[:, 0] == pytest.approx(60, abs=1)
    assert np.ptp(line[:, 1]) > 105
    assert stroke.centre_lines(bar, 500) == []


def test_a_cross_is_four_arms_or_two_lines_and_a_ring_ends() -> None:
    cross = ((np.abs(ROW - 60) < 2) | (np.abs(COLUMN - 80) < 2)) & DISC
    lines = stroke.centre_lines(cross, 10)
    assert 2 <= len(lines) <= 4
    assert sum(map(len, lines)) == pytest.approx(155, abs=15)
    distance = np.hypot(ROW - 60, COLUMN - 80)
    ring = stroke.centre_lines((distance > 30) & (distance < 34), 20)
    assert sum(map(len, ring)) == pytest.approx(2 * np.pi * 32 * 0.9, rel=0.1)
