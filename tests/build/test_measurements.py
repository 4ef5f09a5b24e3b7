"""Numbers of our own in the text are those of the table that the program computes."""

import csv
import re

import pytest

from tests.build.built import DOCS, BuiltPage, words_of

Row = dict[str, str]
TABLE = DOCS / "data/hip-measurements.csv"
SHARES = DOCS / "data/hip-gap-shares.csv"


@pytest.fixture(scope="module")
def rows() -> dict[tuple[str, str, str, str], Row]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {
            (row["sex"], row["group"], row["measure"], row["with"]): row
            for row in csv.DictReader(file)
        }


@pytest.fixture(scope="module")
def causes(written: list[BuiltPage]) -> BuiltPage:
    return next(page for page in written if page.address == "causes/")


@pytest.fixture(scope="module")
def prevalence(written: list[BuiltPage]) -> BuiltPage:
    return next(page for page in written if page.address == "prevalence/")


@pytest.mark.parametrize(("column", "sex"), [(1, "female"), (2, "male")])
def test_the_table_of_causes(
    causes: BuiltPage, rows: dict[tuple[str, str, str, str], Row], column: int, sex: str
) -> None:
    cells = [words_of(row[column]) for row in causes.one("//table").xpath(".//tr")]
    gap = rows[sex, "all", "crest-to-trochanter", ""]
    share = rows[sex, "all", "crest-to-trochanter-of-stature", ""]
    assert cells == [
        f"{'Women' if sex == 'female' else 'Men'} ({int(gap['n']):,})",
        f"{gap['p50']} mm ({gap['p5']} to {gap['p95']})",
        f"{share['p50']}% ({share['p5']} to {share['p95']})",
        rows[sex, "all", "crest-to-trochanter", "bmi"]["r"],
        rows[sex, "all", "bicristal-breadth", "bmi"]["r"],
        rows[sex, "all", "hip-breadth", "bmi"]["r"],
    ]


def test_the_words_of_causes(causes: BuiltPage, rows: dict[tuple[str, str, str, str], Row]) -> None:
    text = words_of(causes.one("//article"))
    everyone = {sex: rows[sex, "all", "crest-to-trochanter", ""] for sex in ("female", "male")}
    people = sum(int(row["n"]) for row in everyone.values())
    low, high = (
        {
            measure: rows["female", f"bmi-{end}-quarter", measure, ""]["p50"]
            for measure in ("crest-to-trochanter", "bicristal-breadth", "hip-breadth")
        }
        for end in ("lowest", "highest")
    )
    widths = [rows[sex, "all", "bicristal-breadth", ""]["p50"] for sex in everyone]
    for phrase in (
        f"we checked {people:,} people",
        "between {p5} and {p95} mm; in men".format(**everyone["female"]),
        "in men, between {p5} and {p95} mm".format(**everyone["male"]),
        f"{widths[0]} mm in women and {widths[1]} mm in men",
        f"from {low['crest-to-trochanter']} to {high['crest-to-trochanter']} mm",
        f"from {low['bicristal-breadth']} to {high['bicristal-breadth']} mm",
        f"hip breadth from {low['hip-breadth']} to {high['hip-breadth']} mm",
    ):
        assert phrase in text


def test_the_table_of_prevalence(prevalence: BuiltPage) -> None:
    with SHARES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    reach = {(row["sex"], f"{row['at_least_mm']} mm or more"): row["per_100"] for row in rows}
    shown = [
        [words_of(cell) for cell in row.xpath("./th | ./td")]
        for row in prevalence.one("//h2[@id='measured']/..//tbody").xpath("./tr")
    ]
    assert shown
    assert shown == [[line, reach["female", line], reach["male", line]] for line, *_ in shown]
    text = words_of(prevalence.one("//article"))
    many, few = (reach["female", f"{line} mm or more"] for line in (140, 170))
    assert f"from 140 to 170 mm, and women go from {many} in 100 to {few}." in text


def test_the_words_of_prevalence(
    prevalence: BuiltPage, rows: dict[tuple[str, str, str, str], Row]
) -> None:
    text = words_of(prevalence.one("//article"))
    gaps = {sex: rows[sex, "all", "crest-to-trochanter", ""] for sex in ("female", "male")}
    shares = [rows[sex, "all", "crest-to-trochanter-of-stature", ""]["p50"] for sex in gaps]
    for phrase in (
        "The middle gap was {p50} mm in women".format(**gaps["female"]),
        "and {p50} mm in men".format(**gaps["male"]),
        "it was {p5} to {p95} mm in women".format(**gaps["female"]),
        "and {p5} to {p95} mm in men".format(**gaps["male"]),
        "The smallest was {min} mm in women".format(**gaps["female"]),
        "and {min} mm in men, so everyone had a gap".format(**gaps["male"]),
        f"{shares[0]}% and {shares[1]}% of their height",
        f"{int(gaps['female']['n']):,} women and {int(gaps['male']['n']):,} men",
    ):
        assert phrase in text


def test_the_number_of_people_is_the_same_everywhere(
    written: list[BuiltPage], rows: dict[tuple[str, str, str, str], Row]
) -> None:
    people = sum(int(rows[sex, "all", "hip-breadth", ""]["n"]) for sex in ("female", "male"))
    own = r"(?:measured|checked|measurements of) (\d,\d{3})\b|\b(\d,\d{3}) measured"
    counts = {
        count
        for page in written
        for pair in re.findall(own, page.source, re.IGNORECASE)
        for count in pair
        if count
    }
    assert counts == {f"{people:,}"}
