"""The hips from her left side and from behind, with the muscles labelled."""

import numpy as np

from overrides.illustrations.document import document

from . import label
from .bones import Bones
from .label import Label
from .scene import body, frame, place, skeleton, span
from .window import Window

_BESIDE = ("gluteus-minimus", "gluteus-medius", "gluteus-maximus", "tensor-fasciae-latae",
           "iliotibial-band")  # fmt: skip


def anatomy_side(bones: Bones) -> str:
    """Return the view from her left: she looks to the left of the picture."""
    view = frame((640, 500), 840, middle=318, top=0.30, yaw=90)
    person = Window(view, edges=("front", "back"), sag=0.004, seam=False)
    drawing = body(person, skeleton(bones) + span(bones, _BESIDE, "L"))
    crest = bones.mark("iliac_crest_top", "L") + np.array([0, -0.012, -0.004])
    labels = [
        Label("crest", place(view, crest), (200, 86)),
        Label("gluteus-medius", place(view, np.array([0, -0.005, 0.105])), (200, 166)),
        Label("tensor", place(view, np.array([0, -0.040, 0.000])), (200, 256)),
        Label("gluteus-maximus", place(view, np.array([0, 0.085, 0.020])), (450, 186)),
        Label("trochanter", place(view, np.array([0, 0.000, 0.002])), (450, 274)),
        Label("iliotibial-band", place(view, np.array([0, -0.006, -0.120])), (450, 362)),
    ]
    return document(
        "Bones and muscles of the hip from the side.",
        "A person in shorts, seen from her left. A fan-shaped muscle runs from the hip bone down"
        " to the knob of the thigh bone. A large muscle lies behind it, a slim one in front;"
        " both pull on a flat band down the outer thigh.",
        view.units,
        drawing,
        label.write(labels),
    )


def anatomy_back(bones: Bones) -> str:
    """Return the view from behind: the large muscle on her left, the one beneath on her right."""
    view = frame((640, 500), 800, middle=318, top=0.30, yaw=180)
    person = Window(view, edges=("L", "R"))
    muscles = span(bones, ["gluteus-maximus"], "L") + span(bones, ["gluteus-medius"], "R")
    drawing = body(person, skeleton(bones) + muscles)
    crest = bones.mark("iliac_crest_top", "R") + np.array([-0.012, 0, -0.006])
    knob = bones.mark("greater_trochanter_lateral", "R") + np.array([0.006, 0, 0.0])
    labels = [
        Label("gluteus-maximus", place(view, np.array([0.085, 0, 0.030])), (174, 226)),
        Label("crest", place(view, crest), (462, 88)),
        Label("gluteus-medius", place(view, np.array([-0.135, 0, 0.085])), (462, 178)),
        Label("trochanter", place(view, knob), (462, 268)),
    ]
    return document(
        "Bones and muscles of the hips from behind.",
        "A person in shorts, seen from behind. On the left a large muscle runs from the back of"
        " the pelvis to the outer thigh. On the right it's left out, so that you see the muscle"
        " beneath: a fan from the hip bone to the knob of the thigh bone.",
        view.units,
        drawing,
        label.write(labels),
    )
