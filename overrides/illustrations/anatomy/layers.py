"""Four drawings of one pose, from bone to skin, for stepping through the layers of a hip."""

import numpy as np

from overrides.illustrations import curve, svg
from overrides.illustrations.document import document
from overrides.illustrations.palette import colour

from . import picture
from .bones import Array, Bones
from .picture import Solid, View
from .scene import HEIGHTS, bone_layer, foramina, frame, muscle_layer, skeleton, span
from .silhouette import edge
from .window import HEM, WAISTBAND, Window

_MUSCLES = ("gluteus-minimus", "gluteus-medius", "vastus-lateralis")
_FAT = np.array([  # height, thickness of the fat under the skin at the side: metres, chosen
    [-0.40, 0.010], [-0.19, 0.013], [-0.08, 0.018], [-0.01, 0.0155], [0.05, 0.0085],
    [0.10, 0.0062], [0.14, 0.0075], [0.18, 0.015], [0.23, 0.020], [0.40, 0.020],
])  # fmt: skip
_TITLES = {
    "bone": "Layer 1 of 4: the bones of the hips.",
    "muscle": "Layer 2 of 4: muscles at the side of the hips.",
    "fat": "Layer 3 of 4: fat over the muscles.",
    "skin": "Layer 4 of 4: skin and clothes over everything.",
}
_WORDS = {
    "bone": "The hip bones stand wide at the top. Below, the knob of each thigh bone stands out."
    " Between the two there's a gap on each side.",
    "muscle": "Muscles run from the hip bones to the knobs of the thigh bones and down the outer"
    " thighs. They fill a part of each gap.",
    "fat": "Under the skin lies a layer of fat. At the side it's drawn thicker at the waist and the"
    " outer thigh, and thinner over the hip bone and the dip.",
    "skin": "The outline follows what lies below it: out over the hip bone, a little in at the dip,"
    " and out again over the thigh bone.",
}
LAYERS = tuple(_TITLES)


def layer(bones: Bones, name: str) -> str:
    """Return one of LAYERS; all four have the same frame and pose."""
    view = frame((480, 560), 1060, middle=240, top=0.285)
    person = Window(view)
    inside = "" if name == "skin" else _inside(view, _solids(bones, name))
    fat = _fat(view) if name == "fat" else ""
    drawing = person.behind() + inside + fat + person.before()
    return document(_TITLES[name], _WORDS[name], view.units, drawing)


def _solids(bones: Bones, name: str) -> list[Solid]:
    solids = skeleton(bones)
    if name != "bone":
        for side in "LR":
            solids += span(bones, _MUSCLES, side, _thickness(HEIGHTS))
    return solids


def _inside(view: View, solids: list[Solid]) -> str:
    seen = picture.look(view, solids)
    return bone_layer(seen) + foramina(view) + muscle_layer(seen)


def _thickness(heights: Array) -> Array:
    return np.interp(heights, *_FAT.T)


def _fat(view: View) -> str:
    """Return the fat at both sides as it would look where it's cut."""
    heights = np.linspace(HEM - 0.03, WAISTBAND + 0.02, 120)
    out = ""
    for side in "LR":
        skin = edge(side, heights)
        inner = skin.copy()
        inner[:, 0] -= np.sign(skin[:, 0]) * _thickness(heights)
        ring = view.place(np.r_[skin, inner[::-1]])
        line = curve.resample(view.place(inner), 2.0)
        out += svg.element(
            "path", fill=colour("fat"), d=svg.path(curve.fit_closed(ring, 0.3), closed=True)
        )
        out += svg.element(
            "path", fill="none", stroke=colour("inner"), stroke_width=picture.INNER,
            d=svg.path(curve.fit_open(line, 0.3), closed=False),
        )  # fmt: skip
    return out
