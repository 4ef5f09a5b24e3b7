"""Computes percentiles, correlations and shares of the people measured, and writes them as tables.

A row of the summary is one measure of one sex: its extremes and percentiles, or its correlation
`with` something else, or its median in the quarter of people with the lowest or the highest BMI.
A row of the shares says how many of one sex reach a certain distance from crest to trochanter.
"""

import csv
import io
import math
from collections.abc import Callable, Iterator, Sequence
from statistics import NormalDist, StatisticsError, correlation, median, quantiles
from typing import NamedTuple

from .survey import SEXES, Person

COLUMNS = (
    "sex", "group", "measure", "unit", "with", "n",
    "min", "p5", "p50", "p95", "max", "r", "r_low", "r_high",
)  # fmt: skip
"""`r_low` and `r_high` bound the 95 % interval of `r`; cells that do not apply are empty."""
SHARE_COLUMNS = ("sex", "at_least_mm", "n", "of", "per_100")

_VALUES: dict[str, Callable[[Person], float]] = {
    "crest-to-trochanter": lambda p: p.crest_to_trochanter_mm,
    "crest-to-trochanter-of-stature": lambda p: 100 * p.crest_to_trochanter_mm / p.stature_mm,
    "bicristal-breadth": lambda p: p.bicristal_breadth_mm,
    "bicristal-breadth-of-stature": lambda p: 100 * p.bicristal_breadth_mm / p.stature_mm,
    "hip-breadth": lambda p: p.hip_breadth_mm,
    "bicristal-of-hip-breadth": lambda p: 100 * p.bicristal_breadth_mm / p.hip_breadth_mm,
    "bmi": lambda p: p.bmi,
    "weight": lambda p: p.weight_kg,
    "stature": lambda p: p.stature_mm,
}
_SPREADS = {
    "crest-to-trochanter": "mm",
    "crest-to-trochanter-of-stature": "%",
    "bicristal-breadth": "mm",
    "bicristal-breadth-of-stature": "%",
    "hip-breadth": "mm",
    "bicristal-of-hip-breadth": "%",
}
_CORRELATIONS = (
    ("crest-to-trochanter", "bmi"),
    ("crest-to-trochanter", "weight"),
    ("crest-to-trochanter", "stature"),
    ("bicristal-breadth", "bmi"),
    ("hip-breadth", "bmi"),
)
_BY_QUARTER = ("crest-to-trochanter", "bicristal-breadth", "hip-breadth")
_DECIMALS = {"mm": 0, "%": 1}  # the survey itself read lengths to the millimetre
_CONFIDENCE = 0.95
_STEP = 10  # mm between two lines that people's distances are held against
_FEWEST = 4  # Fisher's interval divides by the root of n - 3


class Spread(NamedTuple):
    """The values that 5 %, 50 % and 95 % of people stay below, in the unit of the values."""

    p5: float
    p50: float
    p95: float


class Correlation(NamedTuple):
    """Pearson's r and the bounds of its 95 % confidence interval."""

    r: float
    low: float
    high: float


def spread(values: Sequence[float]) -> Spread:
    """Return percentiles, interpolated linearly between neighbours (numpy's default).

    Raises `StatisticsError` for fewer than two values.
    """
    twentieths = quantiles(values, n=20, method="inclusive")
    return Spread(twentieths[0], twentieths[9], twentieths[18])


def correlate(first: Sequence[float], second: Sequence[float]) -> Correlation:
    """Return Pearson's correlation of two equally long series, interval by Fisher's z (1921).

    Raises `StatisticsError` for fewer than four pairs, unequal lengths or a constant series.
    """
    r = correlation(first, second)
    if len(first) < _FEWEST:
        raise StatisticsError(f"a correlation needs {_FEWEST} people or more; got {len(first)}")
    if abs(r) >= 1:  # z is infinite
        return Correlation(r, r, r)
    reach = NormalDist().inv_cdf((1 + _CONFIDENCE) / 2) / math.sqrt(len(first) - 3)
    return Correlation(r, math.tanh(math.atanh(r) - reach), math.tanh(math.atanh(r) + reach))


def summarise(people: Sequence[Person]) -> list[dict[str, str]]:
    """Return the table's rows, women first, as text under `COLUMNS`.

    Raises `StatisticsError`, naming the sex, when there are too few people of it to say anything.
    """
    rows: list[dict[str, str]] = []
    for sex in SEXES:
        group = [person for person in people if person.sex == sex]
        try:
            everyone = {"sex": sex, "group": "all", "n": str(len(group))}
            rows += (everyone | row for row in _rows(group))
            rows += ({"sex": sex} | row for row in _quarter_rows(group))
        except StatisticsError as error:
            raise StatisticsError(f"{sex}, n = {len(group)}: {error}") from error
    return rows


def shares(people: Sequence[Person]) -> list[dict[str, str]]:
    """Return how many people's crest stands at least so far above their trochanter.

    Women first; lines every 10 mm, from the last that everyone of a sex reaches to the first that
    nobody does. Rows as text under `SHARE_COLUMNS`, `per_100` rounded to whole people.
    """
    rows: list[dict[str, str]] = []
    for sex in SEXES:
        distances = [p.crest_to_trochanter_mm for p in people if p.sex == sex]
        if not distances:
            continue
        lowest, highest = (math.floor(end(distances) / _STEP) for end in (min, max))
        for line in range(lowest * _STEP, (highest + 2) * _STEP, _STEP):
            reached = sum(distance >= line for distance in distances)
            rows.append(
                {
                    "sex": sex,
                    "at_least_mm": str(line),
                    "n": str(reached),
                    "of": str(len(distances)),
                    "per_100": f"{100 * reached / len(distances):.0f}",
                }
            )
    return rows


def to_csv(rows: Sequence[dict[str, str]], columns: Sequence[str] = COLUMNS) -> bytes:
    """Return the rows as the bytes of a CSV file: UTF-8, one line feed a line, header first."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def _rows(group: Sequence[Person]) -> Iterator[dict[str, str]]:
    values = {name: [value(person) for person in group] for name, value in _VALUES.items()}
    for measure, unit in _SPREADS.items():
        points = spread(values[measure])._asdict()
        points |= {"min": min(values[measure]), "max": max(values[measure])}
        rounded = {name: f"{point:z.{_DECIMALS[unit]}f}" for name, point in points.items()}
        yield {"measure": measure, "unit": unit} | rounded
    for measure, other in _CORRELATIONS:
        r, low, high = (f"{bound:z.2f}" for bound in correlate(values[measure], values[other]))
        yield {"measure": measure, "with": other, "r": r, "r_low": low, "r_high": high}


def _quarter_rows(group: Sequence[Person]) -> Iterator[dict[str, str]]:
    size = len(group) // 4
    ranked = sorted(group, key=lambda person: person.bmi)
    quarters = {"bmi-lowest-quarter": ranked[:size], "bmi-highest-quarter": ranked[-size:]}
    for measure in _BY_QUARTER:
        for name, quarter in quarters.items():
            middle = median(_VALUES[measure](person) for person in quarter)
            yield {
                "group": name,
                "measure": measure,
                "unit": "mm",
                "n": str(size),
                "p50": f"{middle:z.0f}",
            }
