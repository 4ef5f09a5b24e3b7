"""Reads the people of the survey, and says where every unusable cell is.

Source: 2012 Anthropometric Survey of U.S. Army Personnel (ANSUR II), public file; Gordon CC et al.
(2014), NATICK/TR-15/007, approved for public release. Landmarks: Hotzman J et al. (2011),
NATICK/TR-11/017.
"""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TABLE = Path("ansur2") / "hips.csv"
SEXES = ("female", "male")
NUMBERS = {
    "stature_mm": "stature",
    "weight_kg": "weightkg, divided by 10",
    "iliocristale_height_mm": "iliocristaleheight",
    "trochanterion_height_mm": "trochanterionheight",
    "bicristal_breadth_mm": "bicristalbreadth",
    "hip_breadth_mm": "hipbreadth",
}
"""Columns read besides `sex`, each with its name in the survey's two public files."""

SOURCE = (
    "The table is made from the public data of ANSUR II, the 2012 Anthropometric Survey of U.S."
    " Army Personnel (report NATICK/TR-15/007; 'ANSUR II FEMALE Public.csv' and 'ANSUR II MALE"
    " Public.csv' from https://www.openlab.psu.edu/ansur2/): one row per person of both files, with"
    " the columns sex (female or male), "
    + ", ".join(f"{ours} ({theirs})" for ours, theirs in NUMBERS.items())
)


class SurveyError(Exception):
    """The table is missing or unusable; the message has one line per problem."""


@dataclass(frozen=True)
class Person:
    """One measured person; lengths in millimetres, weight in kilograms."""

    sex: str
    stature_mm: float
    weight_kg: float
    iliocristale_height_mm: float
    """Floor to the highest point of the iliac crest that can be felt, at the side."""
    trochanterion_height_mm: float
    """Floor to the top of the greater trochanter."""
    bicristal_breadth_mm: float
    """From crest to crest, over bone."""
    hip_breadth_mm: float
    """Standing, at the widest, over soft tissue."""

    @property
    def crest_to_trochanter_mm(self) -> float:
        """Height between the two bones that a dip lies between."""
        return self.iliocristale_height_mm - self.trochanterion_height_mm

    @property
    def bmi(self) -> float:
        """Body mass index, kg/m²."""
        return self.weight_kg / (self.stature_mm / 1000) ** 2


def read(folder: Path) -> list[Person]:
    """Read everyone in `folder`/ansur2/hips.csv, in the order of the file.

    Raises `SurveyError` when the file or a column is missing (saying where the data come from), or
    listing every cell that is not a positive number, or no known sex, as `path:line: column: …`.
    """
    path = folder / TABLE
    try:
        # utf-8-sig: a table that went through a spreadsheet may begin with a byte order mark.
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            missing = [name for name in ("sex", *NUMBERS) if name not in (table.fieldnames or [])]
            if missing:
                raise SurveyError(f"{path}:1: missing columns: {', '.join(missing)}. {SOURCE}")
            rows = [(table.line_num, row) for row in table]
    except FileNotFoundError as error:
        raise SurveyError(f"{path}: no such file. {SOURCE}") from error
    problems = [f"{path}:{line}: {problem}" for line, row in rows for problem in _problems(row)]
    if problems:
        raise SurveyError("\n".join(problems))
    return [Person(row["sex"], **{name: float(row[name]) for name in NUMBERS}) for _, row in rows]


def _problems(row: dict[str, str]) -> Iterator[str]:
    if row["sex"] not in SEXES:
        yield f"sex: expected {' or '.join(SEXES)}; got {row['sex']!r}"
    for name in NUMBERS:
        if not _is_measurement(row[name]):
            yield f"{name}: expected a number above 0; got {row[name]!r}"


def _is_measurement(cell: str | None) -> bool:
    try:
        number = float(cell or "")  # a short row has None in its last columns
    except ValueError:
        return False
    return 0 < number < math.inf
