"""The z-buffer: what is in front is seen, and values spread over it."""

import numpy as np
import pytest

from overrides.illustrations.visibility import render, without_holes

SQUARE = np.array([[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [0.0, 10.0]])
TWO = np.array([[0, 1, 2], [0, 2, 3]])


def square(depth: float, shift: float = 0.0) -> np.ndarray:
    return np.c_[SQUARE + shift, np.full(4, depth)]


def test_a_square_covers_its_pixels_once_and_no_others() -> None:
    buffer = render(square(2.0, shift=3), TWO, 20, 18)
    assert buffer.seen.shape == (18, 20)
    assert buffer.seen[3:14, 3:14].all()
    assert buffer.seen.sum() == 11 * 11
    assert buffer.depth[5, 5] == pytest.approx(2.0)
    assert np.isinf(buffer.depth[0, 0])


@pytest.mark.parametrize("front", [0, 1])
def test_the_nearer_one_is_seen_whichever_comes_first(front: int) -> None:
    depths = (1.0, 2.0) if front == 0 else (2.0, 1.0)
    points = np.concatenate([square(depths[0]), square(depths[1], shift=4)])
    buffer = render(points, np.concatenate([TWO, TWO + 4]), 20, 20)
    assert buffer.face[7, 7] // 2 == front
    assert buffer.face[1, 1] // 2 == 0
    assert buffer.face[12, 12] // 2 == 1


def test_a_tilted_triangle_s_depth_and_values_change_evenly() -> None:
    points = np.array([[0.0, 0.0, 0.0], [20.0, 0.0, 2.0], [0.0, 20.0, 4.0]])
    faces = np.array([[0, 1, 2]])
    buffer = render(points, faces, 21, 21)
    spread = buffer.spread(faces, np.array([[0.0, 1.0], [20.0, 1.0], [0.0, 1.0]]))
    assert buffer.depth[5, 10] == pytest.approx(2.0, abs=1e-6)
    assert spread[5, 10] == pytest.approx([10.0, 1.0], abs=1e-5)
    assert spread[20, 20] == pytest.approx([0.0, 0.0])


def test_what_is_outside_the_picture_or_seen_edge_on_is_left_out() -> None:
    edge_on = np.array([[1.0, 1.0, 0.0], [5.0, 1.0, 0.0], [9.0, 1.0, 3.0]])
    assert not render(edge_on, np.array([[0, 1, 2]]), 12, 12).seen.any()
    assert not render(square(1.0, shift=30), TWO, 12, 12).seen.any()
    assert render(square(1.0, shift=-5), TWO, 12, 12).seen.sum() == 6 * 6


def test_triangles_of_all_sizes_are_drawn_together() -> None:
    big = np.array([[0.0, 0.0, 5.0], [600.0, 0.0, 5.0], [0.0, 600.0, 5.0]])
    small = np.array([[10.0, 10.0, 1.0], [14.0, 10.0, 1.0], [10.0, 14.0, 1.0]])
    buffer = render(np.r_[big, small], np.array([[0, 1, 2], [3, 4, 5]]), 300, 300)
    assert buffer.seen.all()
    assert (buffer.face == 1).sum() == 15


def ring(inner: int) -> tuple[np.ndarray, np.ndarray]:
    """Return a square of 30 pixels with a square hole of about `inner` in its middle."""
    low, high = 15 - inner / 2, 15 + inner / 2
    outside = [[0.0, 0.0], [30.0, 0.0], [30.0, 30.0], [0.0, 30.0]]
    inside = [[low, low], [high, low], [high, high], [low, high]]
    points = np.c_[np.array(outside + inside), np.full(8, 1.5)]
    sides = [(k, (k + 1) % 4) for k in range(4)]
    faces = [[a, b, b + 4] for a, b in sides] + [[a, b + 4, a + 4] for a, b in sides]
    return points, np.array(faces)


def test_a_small_hole_is_closed_with_what_is_around_it() -> None:
    buffer = render(*ring(4), 31, 31)
    assert not buffer.seen[15, 15]
    closed = without_holes(buffer, 25)
    assert closed.seen.all()
    assert closed.depth[15, 15] == pytest.approx(1.5)
    assert closed.face[15, 15] in buffer.face[12:19, 12:19]
    assert (closed.face[buffer.seen] == buffer.face[buffer.seen]).all()


def test_a_big_hole_stays() -> None:
    buffer = render(*ring(12), 31, 31)
    assert without_holes(buffer, 25) is buffer


def test_a_gap_at_the_edge_of_the_picture_is_no_hole() -> None:
    buffer = render(square(1.0, shift=-1), TWO, 12, 10)
    assert (~buffer.seen).sum() == 20
    assert without_holes(buffer, 100) is buffer
