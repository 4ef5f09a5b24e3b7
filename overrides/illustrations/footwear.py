"""Shoes: the hull of each foot, softened, a little larger than the foot."""

import numpy as np
import trimesh
from scipy.spatial import ConvexHull, cKDTree

from .body import SHOE, Array, Mesh, Rig

_ANKLE = -0.845
"""Height on the reference body up to which a shoe reaches."""
_EDGE = 0.012
_MARGIN = 0.006


def shoe(rig: Rig, points: Array, side: str) -> Mesh:
    """Return the shoe of one foot of a body's points (n, 3); side is L or R."""
    bones = rig.bones_like("foot", "toe", side=side)
    foot = np.isin(rig.weights.argmax(1), bones) & (rig.reference[:, 2] < _ANKLE)
    skin, reference = points[foot], rig.reference[foot]
    hull = trimesh.Trimesh(skin, ConvexHull(skin).simplices, process=True)
    trimesh.repair.fix_normals(hull)
    mesh = trimesh.Trimesh(*trimesh.remesh.subdivide_to_size(hull.vertices, hull.faces, _EDGE))
    trimesh.smoothing.filter_laplacian(mesh, iterations=3)
    trimesh.repair.fix_normals(mesh)
    outside = np.asarray(mesh.vertices) + np.asarray(mesh.vertex_normals) * _MARGIN
    distance, nearest = cKDTree(skin).query(outside, k=8)
    share = 1 / (distance + 1e-3)
    share /= share.sum(1, keepdims=True)
    return Mesh(
        points=outside,
        reference=outside + ((reference - skin)[nearest] * share[..., None]).sum(1),
        weights=(rig.weights[foot][nearest] * share[..., None]).sum(1),
        faces=np.asarray(mesh.faces, np.int64),
        kind=SHOE,
    )
