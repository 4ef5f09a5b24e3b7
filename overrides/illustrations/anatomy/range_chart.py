"""A calm chart of how far crest and trochanter are apart in the women and men who were measured.

It draws the two published tables and nothing else: one dot for each of 100 people, a thick line for
the middle 90 of 100, a thin one from the smallest to the largest, and a ring for the middle person.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from overrides.illustrations import svg
from overrides.illustrations.document import document
from overrides.illustrations.palette import colour

from . import label

_MEASURE = "crest-to-trochanter"
_SIZE = (640.0, 330.0)
_LEFT, _FIRST, _UNITS = 100.0, 60.0, 2.86  # x of the first mm, that mm, drawing units in a mm
_LAST = 240.0
_MARGIN = 46.0  # middle of the words on the left
_COLUMNS = 3
_TICK_SIZE = 24  # these stay on a phone
_DOT = 3.1
_ROW = 8.2  # from dot to dot upwards
_BARS = {"female": 92.0, "male": 268.0}
_TICKS = (100, 150, 200)
_AXIS = 288.0
_TITLE = "Dots show the height of the gap between two bones in 100 women and 100 men."
_DESCRIPTION = (
    "Each dot is one of 100 people. In women the middle person's gap is {female.middle} mm, and 90"
    " of 100 women are between {female.low} and {female.high}; all are between {female.least} and"
    " {female.most}. In men the middle is {male.middle} mm, 90 of 100 are between {male.low} and"
    " {male.high}, and all between {male.least} and {male.most}."
)


class TableError(ValueError):
    """A table of measurements lacks what the chart draws."""


@dataclass(frozen=True)
class Range:
    """The crest-to-trochanter heights of one sex, mm."""

    least: int
    low: int
    """5th percentile."""
    middle: int
    high: int
    """95th percentile."""
    most: int
    people: dict[int, int]
    """Dots out of 100 by the lower edge of their 10 mm."""


def read(folder: Path) -> dict[str, Range]:
    """Return the ranges of "female" and "male" from the tables in docs/data.

    Raises TableError when a table is missing or has no row for them.
    """
    try:
        rows = {
            row["sex"]: row
            for row in _rows(folder / "hip-measurements.csv")
            if (row["group"], row["measure"], row["unit"]) == ("all", _MEASURE, "mm")
        }
        shares = _rows(folder / "hip-gap-shares.csv")
        return {
            sex: Range(
                *(int(rows[sex][name]) for name in ("min", "p5", "p50", "p95", "max")),
                _dots({int(r["at_least_mm"]): int(r["n"]) for r in shares if r["sex"] == sex}),
            )
            for sex in _BARS
        }
    except (OSError, KeyError, ValueError) as error:
        raise TableError(f"{folder}: can't read the measurements ({error!r})") from error


def range_crest_height(ranges: dict[str, Range]) -> str:
    """Return the chart as SVG."""
    drawn = [_person_dots(each.people, _BARS[sex] - 14) for sex, each in ranges.items()]
    drawn += [_bar(each, _BARS[sex]) for sex, each in ranges.items()]
    return document(
        _TITLE, _DESCRIPTION.format(**ranges), _SIZE, *drawn, _axis(), _labels(ranges["female"])
    )


def _rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _dots(at_least: dict[int, int]) -> dict[int, int]:
    """Share 100 dots out between steps of 10 mm; the largest remainders are rounded up."""
    edges = sorted(at_least)
    counts = np.array([at_least[edge] for edge in edges])
    exact = 100 * -np.diff(counts) / counts[0]
    dots = np.floor(exact).astype(int)
    for step in np.argsort(dots - exact, kind="stable")[: 100 - dots.sum()]:
        dots[step] += 1
    return {edge: int(count) for edge, count in zip(edges, dots, strict=False)}


def _x(millimetres: float) -> float:
    return _LEFT + (millimetres - _FIRST) * _UNITS


def _person_dots(people: dict[int, int], ground: float) -> str:
    """Return dots piled up, three side by side in every 10 mm."""
    data = ""
    for edge, count in people.items():
        for number in range(count):
            up, side = divmod(number, _COLUMNS)
            in_row = min(_COLUMNS, count - up * _COLUMNS)
            x = _x(edge + 5) + (side - (in_row - 1) / 2) * _ROW
            data += f"M{svg.numbers((x, ground - up * _ROW))}h0"
    return svg.element(
        "path", fill="none", stroke=colour("plum"), stroke_width=2 * _DOT,
        stroke_linecap="round", d=data,
    )  # fmt: skip


def _bar(each: Range, y: float) -> str:
    thin = f"M{svg.numbers((_x(each.least), y - 5))}v10m0-5H{svg.number(_x(each.most))}m0-5v10"
    thick = f"M{svg.numbers((_x(each.low), y))}H{svg.number(_x(each.high))}"
    return (
        _stroke(thin, 1.6)
        + svg.element("path", fill="none", stroke=colour("line"), stroke_width=9, d=thick)
        + svg.element(
            "circle", cx=_x(each.middle), cy=y, r=8, fill=colour("plate"),
            stroke=colour("line"), stroke_width=2.4,
        )
    )  # fmt: skip


def _axis() -> str:
    marks = "".join(f"M{svg.numbers((_x(tick), _AXIS))}v6" for tick in _TICKS)
    line = f"M{svg.numbers((_x(_FIRST), _AXIS))}H{svg.number(_x(_LAST))}"
    numbers = "".join(
        svg.element(
            "text", words, x=x, y=_AXIS + 30, text_anchor="middle", font_family="inherit",
            font_size=_TICK_SIZE, fill=colour("line"),
        )
        for words, x in [("mm", _MARGIN), *((str(tick), _x(tick)) for tick in _TICKS)]
    )  # fmt: skip
    return _stroke(line + marks, 1.4) + numbers


def _labels(women: Range) -> str:
    """Return row names, and under the women's bar what its parts are."""
    bar = _BARS["female"]
    low, high, under = _x(women.low), _x(women.high), bar + 56
    bracket = f"M{svg.numbers((low, under - 6))}v6H{svg.number(high)}v-6"
    places = [
        ("women", _MARGIN, bar - 22), ("men", _MARGIN, _BARS["male"] - 22),
        ("smallest-gap", _x(women.least), bar + 29), ("middle-person", _x(women.middle), bar + 29),
        ("largest-gap", _x(women.most), bar + 29), ("ninety-of-100", (low + high) / 2, under + 22),
    ]  # fmt: skip
    number_places = {"ninety-of-100": (low + 20, under + 32)}  # well away from the number above it
    return _stroke(bracket, 1.4) + "".join(
        label.alone(key, number, (x, y), number_places.get(key, (x, y + 14)))
        for number, (key, x, y) in enumerate(places, 1)
    )


def _stroke(data: str, width: float) -> str:
    return svg.element("path", fill="none", stroke=colour("line"), stroke_width=width, d=data)
