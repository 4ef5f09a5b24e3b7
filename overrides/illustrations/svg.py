"""Tidy, deterministic SVG text: short numbers, path data, elements and colours."""

from collections.abc import Iterable, Sequence
from html import escape

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


def number(value: float, places: int = 1) -> str:
    """Write a number as short as SVG allows: 0.50 is ".5", -0.0 is "0"."""
    text = f"{value:.{places}f}"
    if places:
        text = text.rstrip("0").rstrip(".")
    if text in ("-0", ""):
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def numbers(values: Iterable[float], places: int = 1) -> str:
    """Write numbers in a row; a minus sign parts them where it can."""
    out = ""
    for value in values:
        text = number(value, places)
        out += text if not out or text.startswith("-") else " " + text
    return out


def path(curves: Sequence[Array], *, closed: bool, places: int = 1) -> str:
    """Write Bézier curves (4, 2) that follow each other as one path."""
    if not curves:
        return ""
    here = np.round(curves[0][0], places)
    return "M" + numbers(here, places) + curve_to(curves, here, places) + ("z" if closed else "")


def curve_to(curves: Sequence[Array], here: Array, places: int = 1) -> str:
    """Write curves relative to the point where the path already is."""
    out = ""
    for curve in curves:
        out += "c" + numbers((np.round(curve[1:], places) - here).ravel(), places)
        here = np.round(curve[3], places)
    return out


def polygon(points: Array, places: int = 1) -> str:
    """Write corners (n, 2) as a closed path of straight lines."""
    return "M" + "L".join(numbers(point, places) for point in points) + "z"


def element(name: str, content: str | None = None, **attributes: str | float | None) -> str:
    """Write an element; attributes that are None are left out, _ in a name is a hyphen."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_text(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}/>" if content is None else f"<{name}{written}>{content}</{name}>"


def _text(value: str | float) -> str:
    return value if isinstance(value, str) else number(value, 2)
