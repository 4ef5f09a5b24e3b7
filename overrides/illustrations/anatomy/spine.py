"""Parts that the scan lacks, as simple solids: lower back bones, their discs, the pubic joint."""

import numpy as np

from .bones import Array, Bones, Mesh

_ROUND = 28
_BODY = np.array([0.0245, 0.0165])
"""Half width and half depth of a vertebral body, metres."""
_HEIGHT = 0.025
_LEVELS = (  # y and z of the middle of the body, lean to the front in degrees: L5, L4, L3, L2
    (0.0085, 0.1525, 24.0),
    (-0.0015, 0.1870, 10.0),
    (-0.0030, 0.2215, 0.0),
    (-0.0010, 0.2560, -6.0),
)
_DISCS = ((0.0130, 0.1345, 34.0), (0.0030, 0.1700, 17.0), (-0.0030, 0.2043, 5.0),
          (-0.0025, 0.2388, -3.0))  # fmt: skip


def vertebrae() -> list[Mesh]:
    """Return the four lowest back bones as one mesh each, standing on the sacrum."""
    return [_vertebra(np.array([0.0, y, z]), lean) for y, z, lean in _LEVELS]


def discs() -> list[Mesh]:
    """Return the discs below them."""
    return [
        _placed(_drum(_BODY * 0.97, 0.010, 0.06), np.array([0.0, y, z]), lean)
        for y, z, lean in _DISCS
    ]


def pubic_joint(bones: Bones) -> Mesh:
    """Return the pad of cartilage that fills the gap between the pubic bones."""
    gap = bones.meshes["PelvisL"].points[:, 0].min()
    points = bones.meshes["PelvisL"].points
    face = points[points[:, 0] < gap + 0.004]
    low, high = face.min(axis=0), face.max(axis=0)
    middle, half = (low + high) / 2, (high - low) / 2
    middle[0], half[0] = 0.0, gap + 0.003
    return _ball(middle, half * np.array([1.0, 0.95, 0.85]))


def foramina() -> list[Array]:
    """Return the openings of the sacrum, pairs from top to bottom (3,), as if y were 0."""
    heights = ((0.0205, 0.0985), (0.0165, 0.0865), (0.0125, 0.0750), (0.0090, 0.0645))
    return [np.array([side * x, 0.0, z]) for x, z in heights for side in (1, -1)]


def _vertebra(middle: Array, lean: float) -> Mesh:
    parts = [_drum(_BODY, _HEIGHT, -0.13), _ball([0, 0.047, -0.004], [0.0035, 0.017, 0.010])]
    for side in (1, -1):
        parts += [
            _wing(side),
            _ball([side * 0.012, 0.031, 0.000], [0.0110, 0.0060, 0.0135]),  # lamina
            _ball([side * 0.016, 0.031, 0.014], [0.0055, 0.0060, 0.0080]),  # joints above, below
            _ball([side * 0.015, 0.033, -0.014], [0.0055, 0.0055, 0.0080]),
        ]
    return _placed(_joined(parts), middle, lean)


def _wing(side: int) -> Mesh:
    """Return a transverse process: broad at its root, rising a little to its blunt end."""
    ball = _ball([0.0, 0.0, 0.0], [0.018, 0.0045, 0.0068])
    reach = ball.points[:, 0] / 0.018  # -1 at the root, 1 at the end
    points = ball.points + np.array([0.031, 0.020, 0.003])
    points[:, 2] += 0.003 * reach - (0.05 + 0.3 * reach) * ball.points[:, 2]
    return Mesh(points * np.array([side, 1, 1]), ball.faces)


def _drum(half: Array, height: float, swell: float) -> Mesh:
    """Return an upright drum; swell > 0 bulges its side, < 0 gives it a waist."""
    level = np.linspace(-1, 1, 13)
    rim = (1 + swell * (1 - level**2)) * (1 - 0.12 * level**16)
    turn = np.linspace(0, 2 * np.pi, _ROUND, endpoint=False)
    ring = np.stack([half[0] * np.cos(turn), half[1] * np.sin(turn), 0 * turn], axis=1)
    points = rim[:, None, None] * ring + np.array([0, 0, height / 2]) * level[:, None, None]
    ends = np.array([[0, 0, -height / 2], [0, 0, height / 2]])
    faces = _grid(len(level))
    below, above = len(level) * _ROUND, len(level) * _ROUND + 1
    top = (len(level) - 1) * _ROUND
    caps = [[below, (i + 1) % _ROUND, i] for i in range(_ROUND)]
    caps += [[above, top + i, top + (i + 1) % _ROUND] for i in range(_ROUND)]
    return Mesh(np.r_[points.reshape(-1, 3), ends], np.r_[faces, caps])


def _ball(middle: Array | list[float], half: Array | list[float]) -> Mesh:
    level = np.linspace(-np.pi / 2, np.pi / 2, 15)[:, None]
    turn = np.linspace(0, 2 * np.pi, _ROUND, endpoint=False)[None]
    unit = [np.cos(level) * np.cos(turn), np.cos(level) * np.sin(turn), np.sin(level) + 0 * turn]
    points = np.stack(unit, axis=-1).reshape(-1, 3) * np.array(half) + np.array(middle)
    return Mesh(points, _grid(len(level)))


def _grid(rows: int) -> Array:
    """Return the triangles of a closed band of rings."""
    i, j = np.mgrid[0 : rows - 1, 0:_ROUND]
    a, b = i * _ROUND + j, i * _ROUND + (j + 1) % _ROUND
    quads = np.stack([a, b, b + _ROUND, a, b + _ROUND, a + _ROUND], axis=-1)
    return quads.reshape(-1, 3)


def _joined(parts: list[Mesh]) -> Mesh:
    starts = np.cumsum([0, *(len(part.points) for part in parts)])
    faces = [part.faces + start for part, start in zip(parts, starts[:-1], strict=True)]
    return Mesh(np.concatenate([part.points for part in parts]), np.concatenate(faces))


def _placed(mesh: Mesh, middle: Array, lean: float) -> Mesh:
    """Tip a mesh to the front by some degrees and move it."""
    turn = np.radians(lean)
    about_x = np.array(
        [[1, 0, 0], [0, np.cos(turn), np.sin(turn)], [0, -np.sin(turn), np.cos(turn)]]
    )
    return Mesh(mesh.points @ about_x + middle, mesh.faces)
