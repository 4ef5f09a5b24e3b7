"""Curves: a traced line becomes few Bézier curves that stay close to it."""

import numpy as np
import pytest

from overrides.illustrations import curve

TURN = np.linspace(0, 2 * np.pi, 400)


def circle(radius: float) -> np.ndarray:
    return radius * np.stack([np.cos(TURN), np.sin(TURN)], axis=1)


def along(curves: list[np.ndarray]) -> np.ndarray:
    """Return points on Bézier curves (4, 2)."""
    t = np.linspace(0, 1, 30)[:, None]
    a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
    return np.concatenate([a * p[0] + b * p[1] + c * p[2] + d * p[3] for p in curves])


def test_a_circle_is_a_few_curves_that_close() -> None:
    curves = curve.fit_closed(circle(50), 0.25)
    assert 3 <= len(curves) <= 8
    assert np.hypot(*along(curves).T) == pytest.approx(50, abs=0.4)
    for one, following in zip(curves, [*curves[1:], curves[0]], strict=True):
        assert one[3] == pytest.approx(following[0])


def test_a_larger_tolerance_needs_fewer_curves() -> None:
    wave = np.stack([np.linspace(0, 200, 800), 12 * np.sin(np.linspace(0, 25, 800))], axis=1)
    fine, coarse = (curve.fit_open(wave, tolerance) for tolerance in (0.1, 2.0))
    assert len(coarse) < len(fine)
    assert fine[0][0] == pytest.approx(wave[0])
    assert fine[-1][3] == pytest.approx(wave[-1])


def test_the_corners_of_a_square_stay_sharp() -> None:
    corners = np.array([[0.0, 0], [60, 0], [60, 60], [0, 60], [0, 0]])
    places = along(curve.fit_closed(curve.resample(corners, 0.4), 0.25))
    for corner in corners[:4]:
        assert np.hypot(*(places - corner).T).min() < 1


def test_the_facets_of_a_mesh_are_smoothed_out() -> None:
    facets = circle(50)[:: 400 // 30]
    places = along(curve.fit_closed(np.r_[facets, facets[:1]], 0.25))
    assert np.ptp(np.hypot(*places.T)) < 0.8


def test_a_point_is_no_line_and_two_points_are_straight() -> None:
    assert curve.fit_open(np.array([[1.0, 2.0]]), 0.2) == []
    (straight,) = curve.fit_open(np.array([[0.0, 0.0], [3.0, 0.0]]), 0.2)
    assert straight == pytest.approx(np.array([[0, 0], [1, 0], [2, 0], [3, 0.0]]))


def test_resampled_points_are_evenly_spaced() -> None:
    line = curve.resample(np.array([[0.0, 0.0], [1.0, 0.0], [10.0, 0.0]]), 0.5)
    assert np.diff(line[:, 0]) == pytest.approx(0.5)
    assert len(curve.resample(np.array([[0.0, 0.0], [0.1, 0.0]]), 0.5)) == 9
