"""The front view of the hips: the home page's drawing and the labelled one."""

import numpy as np

from overrides.illustrations.document import document

from . import label
from .bones import Array, Bones
from .label import Label
from .scene import body, frame, place, skeleton, span
from .silhouette import skin_point
from .window import Window

DIP = 0.054
"""Height of the deepest place of the outline, metres above the trochanter."""
_SLICE = 0.002  # half of the thickness of a slice of the hip bone, metres


def home(bones: Bones) -> str:
    """Return the home page's drawing: bones, and one side-hip muscle on her left."""
    view = frame((592, 648), 1100, middle=204, top=0.315)
    drawing = body(Window(view), skeleton(bones) + span(bones, ["gluteus-medius"], "L"))
    crest = _ridge(bones, "L")
    knob = bones.mark("greater_trochanter_lateral", "L") + np.array([-0.006, 0, 0.002])
    labels = [
        Label("crest", place(view, crest), (418, 185)),
        Label("dip", place(view, skin_point(DIP, "L")), (418, 290)),
        Label("trochanter", place(view, knob), (418, 390)),
    ]
    return document(
        "Hips from the front with the bones drawn in. The dip lies between two bones.",
        "A person in high-waisted shorts, from the waist to the thighs. Inside the shorts you see"
        " the hip bones, the lower back and both thigh bones. On one side a muscle runs from the"
        " hip bone to the top of the thigh bone. There the outline curves in a little: the dip.",
        view.units,
        drawing,
        label.write(labels),
    )


def anatomy_front(bones: Bones) -> str:
    """Return the labelled front view, with both side-hip muscles on her left."""
    view = frame((640, 500), 820, middle=332, top=0.30)
    muscles = ["gluteus-medius", "gluteus-minimus"]
    drawing = body(Window(view), skeleton(bones) + span(bones, muscles, "L"))
    crest = _ridge(bones, "R")
    knob = bones.mark("greater_trochanter_lateral", "R") + np.array([0.006, 0, 0.002])
    joint = bones.mark("hip_joint", "R") + np.array([-0.004, 0, -0.002])
    labels = [
        Label("crest", place(view, crest), (182, 108)),
        Label("hip-joint", place(view, joint), (182, 210)),
        Label("trochanter", place(view, knob), (182, 300)),
        Label("gluteus-medius", place(view, np.array([0.142, 0, 0.080])), (470, 120)),
        Label("dip", place(view, skin_point(DIP, "L")), (470, 198)),
        Label("gluteus-minimus", place(view, np.array([0.125, 0, 0.056])), (470, 276)),
    ]
    return document(
        "Bones and side-hip muscles from the front, with the dip between two bones.",
        "The bones of the hips inside a pair of shorts. The hip joint, a ball in a socket, lies"
        " deep inside. The knob of the thigh bone stands out at the side. On one side two muscles"
        " run from the hip bone to this knob, and the outline curves in over them.",
        view.units,
        drawing,
        label.write(labels),
    )


def _ridge(bones: Bones, side: str) -> Array:
    """Return the place (3,) of the crest's ridge halfway from its top to its outermost place."""
    middle = (bones.mark("iliac_crest_top", side) + bones.mark("iliac_crest_lateral", side))[0] / 2
    points = bones.meshes["Pelvis" + side].points
    near = points[np.abs(points[:, 0] - middle) < _SLICE]
    return near[near[:, 2].argmax()] - np.array([0.0, 0.0, 0.002])
