"""Where the thing that a drawing shows lies in it, read from the SVG: cards are fitted to that.

A person's mat, shadow and the wall behind take room in a drawing but aren't what it shows.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import NamedTuple

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path

_SURFACES = ("--fig-mat", "--fig-shade")
_PROP = "--fig-prop"
_ARROW = "--fig-motion"
_LARGE = 10_000
"""Square px: a prop of this size is a wall or a worktop, which may go on past a picture's edge."""
_GROUND = re.compile(r'<rect [^>]*fill="var\(--fig-frieze,(#[0-9a-f]{6})\)"')
_PATH = "{http://www.w3.org/2000/svg}path"
_MOVED = re.compile(r"translate\((-?[\d.]+) (-?[\d.]+)\)")


class Bounds(NamedTuple):
    """A rectangle in a drawing's units."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


def bounds(svg: str) -> Bounds | None:
    """Return the box around the shapes and arrows of an SVG; None when it has none.

    Reads paths, and groups that are moved: our drawings have no other transforms.
    """
    boxes = list(_boxes(ET.fromstring(svg), Identity))  # noqa: S314 (our own drawing)
    if not boxes:
        return None
    left, top, right, bottom = zip(*boxes, strict=True)
    return Bounds(min(left), min(top), max(right), max(bottom))


def ground(svg: str) -> str:
    """Return the colour that a drawing lays under itself, or an empty string."""
    found = _GROUND.search(svg)
    return found[1] if found else ""


def _boxes(element: ET.Element, place: Transform) -> Iterator[Bounds]:
    if transform := element.get("transform"):
        moved = _MOVED.fullmatch(transform)
        if not moved:
            raise ValueError(f"a drawing's transform is read as translate(x y); got {transform}")
        place = place.translate(float(moved[1]), float(moved[2]))
    if element.tag == _PATH and (box := _box(element, place)):
        yield box
    for child in element:
        yield from _boxes(child, place)


def _box(path: ET.Element, place: Transform) -> Bounds | None:
    fill, stroke = path.get("fill", "none"), path.get("stroke", "")
    lines = fill == "none" and _ARROW not in stroke  # lines run along shapes
    if lines or any(surface in fill for surface in _SURFACES):
        return None
    pen = BoundsPen(None)
    parse_path(path.get("d", ""), TransformPen(pen, place))
    box = Bounds(*pen.bounds)
    return None if _PROP in fill and box.width * box.height > _LARGE else box
