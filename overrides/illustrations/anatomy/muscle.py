"""The muscles around the hip as simple surfaces spanned over the real bones.

They are schematic: origin and insertion follow anatomy textbooks, thickness and curve are chosen.
Each is made for her left side and mirrored for the right. A value along each surface gives fibres.
"""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage, spatial

from .bones import Array, Bones, Faces, Mesh

MUSCLES = (
    "gluteus-minimus",
    "gluteus-medius",
    "tensor-fasciae-latae",
    "gluteus-maximus",
    "vastus-lateralis",
    "iliotibial-band",
)
_ALONG = 22
_ROUND = 25
_SLICE = 0.006  # half of the thickness of a slice of the hip bone, metres


@dataclass(frozen=True)
class Muscle:
    """A mesh, and a value (n,) from 0 to 1 that is equal along each fibre."""

    mesh: Mesh
    fibre: Array


def muscle(bones: Bones, name: str, side: str, room: tuple[Array, Array]) -> Muscle:
    """Return one of `MUSCLES` on one side, "L" or "R".

    room: heights (n,) and how far out a muscle may reach there (n,), metres: it stays in the skin.
    """
    made = _MAKERS[name](bones)
    points = made.mesh.points.copy()
    points[:, 0] = np.minimum(points[:, 0], np.interp(points[:, 2], *room))
    if side == "L":
        return Muscle(Mesh(points, made.mesh.faces), made.fibre)
    return Muscle(Mesh(points * np.array([-1.0, 1.0, 1.0]), made.mesh.faces[:, ::-1]), made.fibre)


def _medius(bones: Bones) -> Muscle:
    """Thick fan from below the crest to the outer face of the trochanter."""
    start = _crest(bones, np.linspace(-0.046, 0.056, 30), below=0.014)
    knob = bones.mark("greater_trochanter_lateral", "L")
    across = np.linspace(-1, 1, len(start))[:, None]
    end = knob + np.c_[0.002 - 0.004 * across**2, 0.012 * across - 0.002, 0.006 + 0.010 * across]
    sheet = _outside(bones, _ruled(start, end, np.array([0.016, -0.006, 0.000])), 0.004)
    return _thick(sheet, np.array([-0.012, 0.003, 0.004]))


def _minimus(bones: Bones) -> Muscle:
    """Smaller fan beneath it, from lower on the ilium to the front of the trochanter."""
    start = _crest(bones, np.linspace(-0.036, 0.030, 20), below=0.044)
    knob = bones.mark("greater_trochanter_lateral", "L")
    across = np.linspace(-1, 1, len(start))[:, None]
    end = knob + np.c_[0.006 * across - 0.008, 0.003 * across - 0.012, 0.022 - 0.002 * across]
    sheet = _outside(bones, _ruled(start, end, np.array([0.001, -0.003, 0.002])), 0.001)
    return _thick(sheet, np.array([-0.014, 0.004, 0.006]))


def _tensor(bones: Bones) -> Muscle:
    """Slim belly from the front corner of the hip bone down the front of the outer thigh."""
    corner, knob = bones.mark("ASIS", "L"), bones.mark("greater_trochanter_lateral", "L")
    path = np.array([
        [0.006, -0.002, 0.012], [0.018, -0.008, -0.032],
        [0.006, -0.044, -0.015], [0.006, -0.032, -0.060], [0.001, -0.020, -0.110],
    ])  # fmt: skip
    path += np.array([corner, corner, knob, knob, knob])
    return _tube(path, half=np.array([0.009, 0.016]))


def _vastus(bones: Bones) -> Muscle:
    """Large belly on the outer side of the thigh bone."""
    knob, knee = bones.mark("greater_trochanter_lateral", "L"), bones.mark("knee", "L")
    share = np.array([0.05, 0.25, 0.5, 0.75, 0.97])[:, None]
    path = knob + (knee - knob) * share + np.array([-0.012, -0.012, -0.004])
    path[:, 0] += 0.020 * np.sin(np.pi * share[:, 0]) + 0.024 * share[:, 0]
    return _tube(path, half=np.array([0.021, 0.034]))


def _band(bones: Bones) -> Muscle:
    """Long flat tendon down the outer thigh, into which tensor and maximus pull."""
    knob, knee = bones.mark("greater_trochanter_lateral", "L"), bones.mark("knee", "L")
    across = np.linspace(-1, 1, 9)[:, None]
    start = knob + np.c_[0.004 + 0 * across, 0.034 * across - 0.006, 0.022 * across**2 - 0.046]
    end = knee + np.c_[0.042 + 0 * across, 0.011 * across - 0.004, 0.000 * across]
    return _ruled(start, end, np.array([0.012, 0.000, 0.000]))


def _maximus(bones: Bones) -> Muscle:
    """Thick sheet from the back of the hip bone and the sacrum to the outer thigh."""
    knob = bones.mark("greater_trochanter_lateral", "L")
    start = _curve([
        [0.070, 0.062, 0.146], [0.052, 0.078, 0.128], [0.036, 0.096, 0.104],
        [0.024, 0.103, 0.078], [0.014, 0.100, 0.056], [0.009, 0.086, 0.036],
    ], 30)  # fmt: skip
    end = knob + _curve([
        [0.004, 0.006, 0.034], [0.008, 0.012, 0.000], [0.006, 0.006, -0.036],
        [-0.004, 0.014, -0.072], [-0.020, 0.030, -0.098], [-0.044, 0.034, -0.108],
    ], 30)  # fmt: skip
    bulge = np.linspace([0.018, 0.006, 0.000], [0.018, 0.044, -0.004], len(start))
    return _outside(bones, _ruled(start, end, bulge[:, None]), 0.003)


_MAKERS = {
    "gluteus-minimus": _minimus,
    "gluteus-medius": _medius,
    "tensor-fasciae-latae": _tensor,
    "gluteus-maximus": _maximus,
    "vastus-lateralis": _vastus,
    "iliotibial-band": _band,
}


def _crest(bones: Bones, depths: Array, below: float) -> Array:
    """Return points (n, 3) on the outer face of the hip bone, `below` the crest at each y."""
    points = bones.meshes["PelvisL"].points
    line = []
    for y in depths:
        slice_ = points[np.abs(points[:, 1] - y) < _SLICE]
        height = slice_[:, 2].max() - below
        level = slice_[np.argsort(np.abs(slice_[:, 2] - height), kind="stable")[:5]]
        line.append([level[:, 0].max() + 0.003, y, height])
    return ndimage.gaussian_filter1d(np.array(line), 2.0, axis=0, mode="nearest")


def _curve(corners: list[list[float]], count: int) -> Array:
    """Return `count` points on a smooth line through some corners."""
    places = np.linspace(0, len(corners) - 1, 8 * count)
    line = np.stack(
        [np.interp(places, range(len(corners)), axis) for axis in np.array(corners).T], axis=1
    )
    line = ndimage.gaussian_filter1d(line, 2.5 * count / len(corners), axis=0, mode="nearest")
    return line[np.linspace(0, len(line) - 1, count).astype(int)]


def _ruled(start: Array, end: Array, bulge: Array) -> Muscle:
    """Span a sheet between two lines (n, 3); its middle bulges by vectors (3,) or (n, 1, 3), m."""
    along = np.linspace(0, 1, _ALONG)[None, :, None]
    swell = np.sin(np.pi * along**0.85)
    points = start[:, None] * (1 - along) + end[:, None] * along + swell * bulge
    fibre = np.repeat(np.linspace(0, 1, len(start)), _ALONG)
    return Muscle(Mesh(points.reshape(-1, 3), _grid(len(start), _ALONG)), fibre)


def _tube(path: Array, half: Array) -> Muscle:
    """Span a spindle round a path (n, 3): `half` is its reach in x and y at the thickest."""
    middle = _curve(path.tolist(), 28)
    place = np.linspace(0, 1, len(middle))
    thick = 0.12 + 0.88 * np.sin(np.pi * place**0.85) ** 0.8
    turn = np.linspace(0, 2 * np.pi, _ROUND)
    ring = np.stack([half[0] * np.cos(turn), half[1] * np.sin(turn), 0 * turn], axis=1)
    points = middle[:, None] + thick[:, None, None] * ring
    fibre = np.tile((1 - np.sin(turn)) / 2, len(middle))
    return Muscle(Mesh(points.reshape(-1, 3), _grid(len(middle), _ROUND)), fibre)


def _grid(rows: int, columns: int) -> Faces:
    i, j = np.mgrid[0 : rows - 1, 0 : columns - 1]
    a = i * columns + j
    b, c, d = a + columns, a + columns + 1, a + 1
    return np.stack([a, b, c, a, c, d], axis=-1).reshape(-1, 3)


def _thick(sheet: Muscle, inwards: Array) -> Muscle:
    """Give a sheet its front and back edge: strips that reach inwards, as far as a vector."""
    rows = sheet.mesh.points.reshape(-1, _ALONG, 3)
    swell = np.sin(np.pi * np.linspace(0, 1, _ALONG) ** 0.85)[:, None] ** 0.6
    points, faces, fibre = [sheet.mesh.points], [sheet.mesh.faces], [sheet.fibre]
    for row, first, last in ((rows[0], 0.0, -1.0), (rows[-1], 1.0, 2.0)):
        share = np.linspace(0, 1, 6)
        strip = row + share[:, None, None] * swell * inwards
        faces.append(_grid(len(share), _ALONG) + sum(len(part) for part in points))
        points.append(strip.reshape(-1, 3))
        fibre.append(np.repeat(first + (last - first) * share, _ALONG))
    return Muscle(Mesh(np.concatenate(points), np.concatenate(faces)), np.concatenate(fibre))


def _outside(bones: Bones, made: Muscle, gap: float) -> Muscle:
    """Push a sheet outwards until it lies `gap` metres outside the hip bone."""
    bone = bones.meshes["PelvisL"].points
    tree = spatial.cKDTree(bone[:, 1:])
    points = made.mesh.points.copy()
    for place, near in enumerate(tree.query_ball_point(points[:, 1:], 0.007)):
        if near:
            points[place, 0] = max(points[place, 0], bone[near, 0].max() + gap)
    rows = points.reshape(-1, _ALONG, 3)
    rows[..., 0] = ndimage.gaussian_filter(rows[..., 0], 1.2, mode="nearest")
    return Muscle(Mesh(points, made.mesh.faces), made.fibre)
