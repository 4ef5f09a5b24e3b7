"""The camera: metres become drawing units, and nothing is distorted."""

import numpy as np
import pytest

from overrides.illustrations.camera import Camera, Window

POINTS = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


@pytest.mark.parametrize(("yaw", "pitch"), [(0, 0), (52, 7), (168, 34), (-20, 90)])
def test_axes_are_a_right_handed_frame(yaw: float, pitch: float) -> None:
    right, up, away = Camera(yaw, pitch).axes
    assert np.stack([right, up, away]) @ np.stack([right, up, away]).T == pytest.approx(np.eye(3))
    assert np.cross(right, away) == pytest.approx(up)


@pytest.mark.parametrize(
    ("yaw", "right", "away"),
    [(0, [1, 0, 0], [0, 1, 0]), (90, [0, 1, 0], [-1, 0, 0]), (180, [-1, 0, 0], [0, -1, 0])],
    ids=["from the front", "from the body's left", "from behind"],
)
def test_yaw_goes_round_the_body(yaw: float, right: list[float], away: list[float]) -> None:
    axes = Camera(yaw, 0).axes
    assert axes[0] == pytest.approx(np.array(right, float))
    assert axes[1] == pytest.approx(np.array([0.0, 0.0, 1.0]))
    assert axes[2] == pytest.approx(np.array(away, float))


def test_a_high_camera_sees_the_floor_from_above() -> None:
    _, up, away = Camera(0, 90).axes
    assert away == pytest.approx([0, 0, -1], abs=1e-12)
    assert up == pytest.approx([0, 1, 0], abs=1e-12)


def test_places_are_counted_from_the_top_left_in_units() -> None:
    camera, window = Camera(0, 0, 100), Window(-1, 2, -1, 3)
    placed = camera.project(POINTS, window)
    assert placed == pytest.approx(
        np.array([[100, 300, 0], [200, 300, 0], [100, 300, 1], [100, 200, 0.0]])
    )


def test_a_window_just_holds_its_points() -> None:
    camera = Camera(0, 0)
    assert camera.window(POINTS) == Window(0, 1, 0, 1)
    assert Window(0, 1, 0, 1).grown(0.5) == Window(-0.5, 1.5, -0.5, 1.5)
    assert Window(0, 1, 0, 1).joined(Window(-2, 0.5, 0.5, 3)) == Window(-2, 1, 0, 3)
