"""Flat colours of a figure, from the skin up; each function returns SVG elements."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from . import clothes, stroke, svg
from .body import SKIN
from .palette import colour
from .rotation import unit
from .scene import Picture

Mask = NDArray[np.bool_]
_LIGHT = unit(np.array([-0.45, 0.75, 0.5]))
_DARK = 0.02
"""Where the light falls flatter than this, the body is in shade."""
HEAD_FROM = 0.60
"""Height on the reference body from which the head starts: no shade on a face."""
_CROTCH = (0.09, -0.22, 0.06)
"""Its half width, lowest and highest place on the reference body, metres."""
_MOSTLY, _HALF = 0.6, 0.5
_FAR = 0.10
"""A limb this much further away than its twin is darkened, metres."""
_ORDER = (clothes.TOP, clothes.BOTTOM, clothes.LIMB, clothes.HEAD, clothes.SHOES, clothes.SOLE)


@dataclass(frozen=True)
class Detail:
    """How much a drawing shows. Lengths in drawing units."""

    tolerance: float = 0.25
    line: float = 1.5
    shortest: float = 4.5
    """Lines inside the figure that are shorter are left out."""
    loose: float = 9.0
    """The same for lines that touch nothing at either end."""
    full: bool = True
    """Whether shade, shadow, fibres, arrows and a description are there; small ones lack them."""


def fill(data: str, token: str, opacity: float | None = None) -> str:
    """Return a filled shape without a line; nothing for an empty path."""
    return svg.element("path", fill=colour(token), opacity=opacity, d=data) if data else ""


def silhouette(picture: Picture, detail: Detail) -> str:
    """Return the path data of the whole figure's edge."""
    return stroke.outline(picture.figure, picture.pixels, blur=1.5, tolerance=detail.tolerance)


def colours(picture: Picture, edge: str, detail: Detail) -> Iterator[str]:
    """Draw skin, then clothes, hair and shoes over it; edge: the figure's silhouette."""
    look = picture.scene.person.look
    yield fill(edge, look.token(clothes.BARE))
    for region in _ORDER:
        if region == clothes.SOLE and not detail.full:
            continue
        here = picture.region == region
        if region == clothes.SHOES:  # the sole lies over it, so that no gap shows between
            here = here | (picture.region == clothes.SOLE)
        if region == clothes.TOP:  # trousers and a scarf lie over it
            near = ndimage.binary_dilation(
                here, iterations=1 + int(3 * detail.tolerance * picture.pixels)
            )
            here = here | (near & np.isin(picture.region, (clothes.BOTTOM, clothes.HEAD)))
        data = stroke.outline(
            picture.reaching_out(here),
            picture.pixels,
            blur=1.4,
            tolerance=detail.tolerance,
            least=20,
        )
        yield fill(data, look.token(region))


def shade(picture: Picture) -> str:
    """Draw one soft shadow where the body turns away from the light."""
    right, up, away = picture.camera.axes
    axes = np.stack([right, up, -away], axis=1)
    weight = np.maximum(ndimage.gaussian_filter(picture.figure.astype(float), 7), 1e-3)
    facing = np.where(picture.figure[..., None], picture.normal @ axes, 0)
    soft = ndimage.gaussian_filter(facing, (7, 7, 0)) / weight[..., None]
    dark = picture.figure & (soft @ _LIGHT < _DARK)
    dark &= ~((picture.place[..., 2] > HEAD_FROM) & (picture.kind == SKIN))
    dark &= ~_crotch(picture)
    dark = picture.reaching_out(ndimage.binary_opening(dark, iterations=6))
    data = stroke.outline(dark, picture.pixels, blur=3, tolerance=0.45, least=2200)
    return fill(data, "shade", 0.13)


def _crotch(picture: Picture) -> Mask:
    """Return where the legs meet in front: a rounded shade there would look like a bulge."""
    x, y, z = np.moveaxis(picture.place, -1, 0)
    return (np.abs(x) < _CROTCH[0]) & (y < 0) & (z > _CROTCH[1]) & (z < _CROTCH[2])


def far_limbs(picture: Picture) -> str:
    """Darken the arm and the leg that are well further away than their twin."""
    far = _far(picture)
    if not far.any():
        return ""
    data = stroke.outline(
        picture.reaching_out(far), picture.pixels, blur=1.6, tolerance=0.35, least=80
    )
    return fill(data, "shade", 0.16)


def _far(picture: Picture) -> Mask:
    _, _, away = picture.camera.axes
    shares, depth = picture.limb_shares, picture.scene.points @ away
    far = np.zeros_like(picture.figure)
    for left, right in ((0, 1), (2, 3)):
        distance = [depth[shares[:, limb] > _MOSTLY].mean() for limb in (left, right)]
        if abs(distance[0] - distance[1]) > _FAR:
            further = left if distance[0] > distance[1] else right
            far |= picture.figure & (picture.limbs[..., further] > _HALF)
    return far
