"""Small maps of the muscles that an exercise works: hips and thighs from three directions."""

from collections.abc import Sequence

import numpy as np

from overrides.illustrations import curve, svg
from overrides.illustrations.document import document
from overrides.illustrations.palette import colour

from .bones import Array
from .muscle_shape import DEEP, LINES, SHAPES, Corners, Direction
from .picture import View
from .scene import frame
from .silhouette import edge, skin_point

WIDTH, HEIGHT = 600, 264
NAMES = {
    "gluteus-medius": "the side-hip muscle",
    "gluteus-minimus": "the small muscle beneath it",
    "gluteus-maximus": "the large bottom muscle",
    "tensor-fasciae-latae": "the slim muscle at the front of the hip",
    "quadriceps": "the front-thigh muscles",
    "hamstrings": "the back-thigh muscles",
    "adductors": "the inner-thigh muscles",
    "obliques": "the side-waist muscles",
}
_SCALE = 400.0
_TOP = 0.285
_LOW, _HIGH = -0.42, 0.32
_SHORTS = (0.214, -0.190)
_YAW: dict[Direction, float] = {"front": 0, "side": 90, "back": 180}
_EDGES: dict[Direction, tuple[str, str]] = {
    "front": ("R", "L"), "side": ("front", "back"), "back": ("L", "R"),
}  # fmt: skip
_OUTLINE, _STRIPE, _DETAIL = 2.2, 1.3, 1.0
_MAIN_EDGE, _EDGE = 1.6, 1.1
_PLAIN = 0.6


def muscle_map(exercise: str, primary: Sequence[str], secondary: Sequence[str]) -> str:
    """Return the map of an exercise: its main muscles striped, those that help plain.

    exercise: its title. Raises ValueError when no shape is known for a muscle.
    """
    unknown = sorted({*primary, *secondary} - set(SHAPES))
    if unknown:
        raise ValueError(f"{exercise}: no shape is drawn for {', '.join(unknown)}")
    drawing = ""
    for place, direction in enumerate(_YAW):
        view = _view(direction, place)
        drawing += _ground(view, direction)
        for name in SHAPES:
            if name in primary or name in secondary:
                drawing += _muscle(view, direction, name, main=name in primary)
        drawing += _outline(view, direction)
    title, description = _words(exercise, primary, secondary)
    return document(title, description, (WIDTH, HEIGHT), drawing)


def _view(direction: Direction, place: int) -> View:
    """Return the view whose body stands in the middle of one third of the map."""
    middle = WIDTH / 3 * (place + 0.5) + (4 if direction == "side" else 0)
    return frame((WIDTH, HEIGHT), _SCALE, middle=middle, top=_TOP, yaw=_YAW[direction])


def _ground(view: View, direction: Direction) -> str:
    """Return the body with the edges of its shorts and the line between its thighs."""
    heights = np.linspace(_LOW, _HIGH, 120)
    one, other = (edge(name, heights) for name in _EDGES[direction])
    ring = curve.fit_closed(view.place(np.r_[one, other[::-1]]), 0.4)
    data = ""
    for height in _SHORTS:
        start, end = view.place(np.array([skin_point(height, name) for name in _EDGES[direction]]))
        sag = np.array([(end[0] - start[0]) / 2, 0.04 * (end[0] - start[0])])
        data += "M" + svg.numbers(start) + "q" + svg.numbers([*sag, *(end - start)])
    if direction != "side":
        high, low = view.place(np.array([[0.0, 0.0, -0.07], [0.0, 0.0, _LOW]]))
        data += "M" + svg.numbers(high) + "L" + svg.numbers(low)
    return svg.element("path", fill=colour("mat"), d=svg.path(ring, closed=True)) + svg.element(
        "path", fill="none", stroke=colour("line"), stroke_opacity=0.35, stroke_width=_DETAIL,
        d=data,
    )  # fmt: skip


def _outline(view: View, direction: Direction) -> str:
    data = ""
    for name in _EDGES[direction]:
        line = view.place(edge(name, np.linspace(_LOW, _HIGH, 120)))
        data += svg.path(curve.fit_open(curve.resample(line, 2.0), 0.4), closed=False)
    return svg.element("path", fill="none", stroke=colour("line"), stroke_width=_OUTLINE, d=data)


def _muscle(view: View, direction: Direction, name: str, *, main: bool) -> str:
    """Return one muscle, on both sides of the body where both are seen."""
    corners = SHAPES[name].get(direction)
    if not corners:
        return ""
    sides = (1,) if direction == "side" else (1, -1)
    data = "".join(
        svg.path(curve.fit_closed(_rounded(view, direction, corners, side), 0.3), closed=True)
        for side in sides
    )
    deep = name in DEEP and not main
    plain = not main and not deep
    under = svg.element("path", fill=colour("mat"), d=data) if plain else ""
    out = under + svg.element(
        "path", fill="none" if deep else colour("muscle" if main else "muscle-faint"),
        fill_opacity=_PLAIN if plain else None, stroke=colour("line" if plain else "inner"),
        stroke_width=_MAIN_EDGE if main else _EDGE, stroke_dasharray="3 2.5" if deep else None,
        d=data,
    )  # fmt: skip
    lines = LINES.get(name, {}).get(direction, []) if main else []
    data = "".join(_line(view, direction, line, side) for line in lines for side in sides)
    return out + (svg.element(
        "path", fill="none", stroke=colour("inner"), stroke_opacity=0.7, stroke_width=_STRIPE,
        stroke_linecap="round", d=data,
    ) if data else "")  # fmt: skip


def _points(direction: Direction, corners: Corners, side: int) -> Array:
    across, height = np.array(corners).T
    if direction == "side":
        return np.stack([0 * across, across, height], axis=1)
    return np.stack([side * across, 0 * across, height], axis=1)


def _rounded(view: View, direction: Direction, corners: Corners, side: int) -> Array:
    """Return a smooth ring (n, 2) through the corners of a shape: a closed Catmull-Rom curve."""
    ring = view.place(_points(direction, corners, side))
    return _through(np.r_[ring[-1:], ring, ring[:2]])


def _line(view: View, direction: Direction, corners: Corners, side: int) -> str:
    line = view.place(_points(direction, corners, side))
    line = _through(np.r_[2 * line[:1] - line[1:2], line, 2 * line[-1:] - line[-2:-1]])
    return svg.path(curve.fit_open(line, 0.3), closed=False)


def _through(points: Array) -> Array:
    """Return samples of the Catmull-Rom curve between the second point and the last but one."""
    a, b, c, d = (points[k : len(points) - 3 + k, None] for k in range(4))
    t = np.linspace(0, 1, 10, endpoint=False)[None, :, None]
    curves = (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
    ) / 2
    return np.r_[curves.reshape(-1, 2), points[-2:-1]]


def _words(exercise: str, primary: Sequence[str], secondary: Sequence[str]) -> tuple[str, str]:
    """Return a title and a description."""
    description = (
        "Three small views of the hips and thighs: front, left side and back."
        f" Striped: {_list(primary)}."
    )
    if not secondary:
        return f"{exercise}: the striped muscles work most.", description
    dashed = " A dashed line goes round what lies deep." if {*secondary} & {*DEEP} else ""
    description += f" Plain, because they help: {_list(secondary)}.{dashed}"
    return f"{exercise}: the striped muscles work most, the plain ones help.", description


def _list(names: Sequence[str]) -> str:
    words = [NAMES[name] for name in names]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
