"""The skin follows the bones: half linear blend, half dual quaternions (Kavan and others, 2007).

Linear blending alone collapses the crease of a bent hip; dual quaternions alone bulge shoulders.
"""

import numpy as np

from .body import Array
from .rotation import product, quaternions
from .skeleton import Posture


def linear(points: Array, weights: Array, heads: Array, posture: Posture) -> Array:
    """Move points (n, 3) with weights (n, bones) by the weighted mean of their bones."""
    moved = _translations(heads, posture)
    turned = np.einsum("vb,bij,vj->vi", weights, posture.rotation, points, optimize=True)
    return turned + weights @ moved


def blended(points: Array, weights: Array, heads: Array, posture: Posture) -> Array:
    """Move points (n, 3) by the mean of the linear and the dual quaternion blend."""
    real = quaternions(posture.rotation)
    moved = _translations(heads, posture)
    dual = 0.5 * product(np.hstack([np.zeros((len(moved), 1)), moved]), real)
    # q and -q are the same turn: give all bones of a point the sign of its strongest one.
    sign = np.where(real[weights.argmax(1)] @ real.T < 0, -1.0, 1.0)
    shares = weights * sign
    q, d = shares @ real, shares @ dual
    length = np.linalg.norm(q, axis=1, keepdims=True)
    q, d = q / length, d / length
    w, v = q[:, :1], q[:, 1:]
    turned = points + 2 * np.cross(v, np.cross(v, points) + w * points)
    shifted = 2 * (w * d[:, 1:] - d[:, :1] * v + np.cross(v, d[:, 1:]))
    return 0.5 * (turned + shifted) + 0.5 * linear(points, weights, heads, posture)


def _translations(heads: Array, posture: Posture) -> Array:
    return posture.place - np.einsum("bij,bj->bi", posture.rotation, heads)
