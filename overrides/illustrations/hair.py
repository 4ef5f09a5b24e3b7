"""Hair and head coverings: part of the head's skin lifted along its normals, and round shapes."""

import numpy as np
import trimesh
from numpy.typing import NDArray

from .body import HAIR, Array, Mesh, Rig
from .rotation import about

_NO_PLACE = 9.0
"""Reference coordinates of parts that no garment may colour."""
STYLES = ("none", "crop", "short", "bob", "bun", "pony", "puff", "scarf")
_THICKNESS = {
    "bun": 0.012,
    "pony": 0.012,
    "puff": 0.012,
    "crop": 0.007,
    "short": 0.015,
    "bob": 0.02,
}
_EDGE, _NECK = -0.012, 0.60
"""Where hair thins out (metres inside the hairline), and above which height it grows."""
_FACE_FROM, _SHOULDERS, _FACE_OPEN = -0.125, 0.17, 0.02
"""A scarf leaves the face open in front of this depth, and ends on the shoulders."""
_HALF = 0.5


def meshes(rig: Rig, points: Array, heads: Array, style: str) -> list[Mesh]:
    """Return the meshes of a style on a body's points (n, 3) at rest.

    Raises KeyError for an unknown style.
    """
    if style == "none":
        return []
    if style == "scarf":
        return [_scarf(rig, points)]
    return [_cap(rig, points, style), *_extras(rig, heads, style)]


def _lifted(rig: Rig, points: Array, chosen: NDArray[np.bool_], lift: Array) -> Mesh:
    """Return a copy of chosen skin, moved out by `lift` metres (n,)."""
    normals = np.asarray(trimesh.Trimesh(points, rig.faces, process=False).vertex_normals)
    faces = rig.faces[chosen[rig.faces].all(1)]
    used, faces = np.unique(faces, return_inverse=True)
    return Mesh(
        points=points[used] + normals[used] * lift[used, None],
        reference=rig.reference[used],
        weights=rig.weights[used],
        faces=faces.reshape(-1, 3),
        kind=HAIR,
    )


def _cap(rig: Rig, points: Array, style: str) -> Mesh:
    line = _hairline(rig.reference, style)
    head = rig.weights[:, rig.bone("head")] > _HALF
    scalp = head & (line > _EDGE) & (rig.reference[:, 2] > _NECK)
    full = np.clip((line - _EDGE) / 0.035, 0, 1)
    return _lifted(rig, points, scalp, _THICKNESS[style] * full * (2 - full) + 0.001)


def _hairline(reference: Array, style: str) -> Array:
    """Return how far inside the hair each place is (n,), metres; negative is bare."""
    y, z = reference[:, 1] + 0.108, reference[:, 2]
    above = (z - 0.727) * 0.62 + (y + 0.012) * 0.8  # a plane from the forehead to behind the ear
    nape, temple = z - 0.655, (z - 0.70) + y * 1.6 + 0.02
    hair = np.minimum(np.minimum(above, nape), temple)
    if style == "bob":
        hair = np.maximum(hair, np.minimum((y + 0.01) * 1.2, z - 0.63))
    return hair


def _extras(rig: Rig, heads: Array, style: str) -> list[Mesh]:
    def at(*place: float) -> Array:
        """Return a place given on the reference body's head."""
        return np.array(place) + (heads - rig.reference_heads)[rig.bone("head")]

    if style == "bun":
        return [_ball(rig, at(0, -0.012, 0.805), (0.038, 0.034, 0.034))]
    if style == "puff":
        return [_ball(rig, at(0, -0.035, 0.815), (0.075, 0.070, 0.062))]
    if style == "pony":
        return [
            _ball(rig, at(0, -0.002, 0.765), (0.02, 0.022, 0.022)),
            _ball(rig, at(0, 0.028, 0.70), (0.026, 0.026, 0.085), 14),
        ]
    return []


def _ball(rig: Rig, centre: Array, radii: tuple[float, float, float], tilt: float = 0) -> Mesh:
    sphere = trimesh.creation.icosphere(subdivisions=3)
    points = (np.asarray(sphere.vertices) * radii) @ about("x", tilt).T + centre
    weights = np.zeros((len(points), len(rig.bones)))
    weights[:, rig.bone("head")] = 1
    return Mesh(
        points=points,
        reference=np.full_like(points, _NO_PLACE),
        weights=weights,
        faces=np.asarray(sphere.faces, np.int64),
        kind=HAIR,
    )


def scarf_hem(reference: Array) -> Array:
    """Return the height of the hem by reference place (…, 3); below it a scarf is the top."""
    return 0.494 + 0.28 * np.abs(reference[..., 0])


def _scarf(rig: Rig, points: Array) -> Mesh:
    side, y, z = np.abs(rig.reference[:, 0]), rig.reference[:, 1], rig.reference[:, 2]
    face = 1 - np.hypot(side / 0.066, (z - 0.715) / 0.082)  # an ellipse stays open at the front
    face = np.where(y < _FACE_FROM, face, -1)
    hem = 0.478 + 0.28 * side
    falls = np.clip((z - hem) / 0.05, 0, 1)
    lift = 0.0012 + (0.003 + 0.016 * np.clip(-face / 0.25, 0, 1)) * falls
    chosen = (z > hem) & (side < _SHOULDERS) & (face < _FACE_OPEN)
    cloth = _lifted(rig, points, chosen, lift)
    return Mesh(
        points=_softened(cloth, falls[np.unique(rig.faces[chosen[rig.faces].all(1)])]),
        reference=cloth.reference,
        weights=cloth.weights,
        faces=cloth.faces,
        kind=HAIR,
    )


def _softened(cloth: Mesh, falls: Array) -> Array:
    """Let cloth bridge the hollows of the neck; its border stays where it is."""
    mesh = trimesh.Trimesh(cloth.points, cloth.faces, process=False)
    edges, count = np.unique(mesh.edges_sorted, axis=0, return_counts=True)
    border = np.zeros(len(cloth.points), bool)
    border[edges[count == 1].ravel()] = True
    trimesh.smoothing.filter_laplacian(mesh, iterations=14, volume_constraint=False)
    points = np.where(border[:, None], cloth.points, np.asarray(mesh.vertices))
    normals = np.asarray(trimesh.Trimesh(points, cloth.faces, process=False).vertex_normals)
    return points + normals * (0.006 * ~border * falls)[:, None]
