"""Rotations as matrices and quaternions. Angles are in degrees."""

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.transform import Rotation

Array = NDArray[np.float64]


def about(axis: str, degrees: float) -> Array:
    """Return the matrix (3, 3) of a turn about x, y or z."""
    return Rotation.from_euler(axis, degrees, degrees=True).as_matrix()


def around(direction: Array, degrees: float) -> Array:
    """Return the matrix (3, 3) of a turn around any direction (3,)."""
    return Rotation.from_rotvec(unit(direction) * np.radians(degrees)).as_matrix()


def unit(vector: Array) -> Array:
    """Return the vector with length one."""
    return vector / np.linalg.norm(vector)


def quaternions(matrices: Array) -> Array:
    """Return rotations (n, 3, 3) as quaternions (n, 4), the real part first."""
    return np.roll(Rotation.from_matrix(matrices).as_quat(), 1, axis=1)


def product(a: Array, b: Array) -> Array:
    """Return the products of quaternions (n, 4)."""
    real = a[:, :1] * b[:, :1] - (a[:, 1:] * b[:, 1:]).sum(1, keepdims=True)
    rest = a[:, :1] * b[:, 1:] + b[:, :1] * a[:, 1:] + np.cross(a[:, 1:], b[:, 1:])
    return np.hstack([real, rest])
