"""Measurements: a made-up survey of ten people, its summary worked out by hand."""

from pathlib import Path
from statistics import StatisticsError

import pytest

from overrides.measurements.__main__ import OUTPUT, main
from overrides.measurements.summary import (
    COLUMNS,
    SHARE_COLUMNS,
    correlate,
    shares,
    spread,
    summarise,
    to_csv,
)
from overrides.measurements.survey import NUMBERS, SurveyError, read

HEADER = ",".join(["sex", *NUMBERS, "age_years"])

# All are 2 m tall but the last of each sex (1 m), so BMI is weight / 4, and for the last weight.
# Crest minus trochanter: women 100, 110, 120, 130, 140; men 140, 130, 120, 110, 100.
PEOPLE = """
female,2000,40,1000,900,200,400,30
female,2000,80,1010,900,210,300,30
female,2000,120,1020,900,220,400,30
female,2000,160,1030,900,230,460,30
female,1000,50,1040,900,240,500,30
male,2000,40,1040,900,200,400,30
male,2000,80,1030,900,210,300,30
male,2000,120,1020,900,220,400,30
male,2000,160,1010,900,230,460,30
male,1000,50,1000,900,240,500,30
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, HEADER + PEOPLE)
    return tmp_path


def write(folder: Path, table: str) -> None:
    (folder / "ansur2").mkdir(exist_ok=True)
    (folder / "ansur2" / "hips.csv").write_text(table, encoding="utf-8")


def row(folder: Path, sex: str, measure: str, other: str = "") -> dict[str, str]:
    wanted = (sex, measure, other)
    rows = summarise(read(folder))
    return next(r for r in rows if (r["sex"], r["measure"], r.get("with", "")) == wanted)


def test_a_person_has_a_distance_and_a_bmi(folder: Path) -> None:
    first = read(folder)[0]
    assert first.crest_to_trochanter_mm == 100
    assert first.bmi == 10


def test_percentiles_lie_between_neighbours() -> None:
    # Five values have four gaps: 5 % of the way is 0.2 of the first gap, 95 % is 0.8 of the last.
    assert spread([140, 100, 130, 110, 120]) == pytest.approx((102, 120, 138))


def test_percentiles_need_two_values() -> None:
    with pytest.raises(StatisticsError):
        spread([1])


def test_correlation_and_its_interval() -> None:
    # Deviations -2 -1 0 1 2 and -1 -2 1 0 2: products 2 + 2 + 0 + 0 + 4 = 8, squares 10 and 10.
    # z = atanh 0.8 = 1.0986, reach = 1.95996 / sqrt(5 - 3) = 1.3859: tanh -0.2873, tanh 2.4845.
    r, low, high = correlate([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])
    assert r == pytest.approx(0.8)
    assert (low, high) == pytest.approx((-0.2797, 0.9862), abs=0.0001)


def test_a_perfect_correlation_has_no_interval() -> None:
    assert correlate([1, 2, 3, 4], [4, 3, 2, 1]) == pytest.approx((-1, -1, -1))


@pytest.mark.parametrize(("first", "second"), [([1, 2, 3], [1, 2, 4]), ([1, 2, 3, 4], [5] * 4)])
def test_a_correlation_needs_four_pairs_that_vary(first: list[float], second: list[float]) -> None:
    with pytest.raises(StatisticsError):
        correlate(first, second)


def test_summary_of_the_made_up_women(folder: Path) -> None:
    # Per cent of stature: 5, 5.5, 6, 6.5, 14: the middle is 6, the ends 5.1 and 6.5 + 0.8 * 7.5.
    distance = {"p5": "102", "p50": "120", "p95": "138", "unit": "mm", "n": "5"}
    share = {"p5": "5.1", "p50": "6.0", "p95": "12.5", "unit": "%", "n": "5"}
    assert row(folder, "female", "crest-to-trochanter").items() >= distance.items()
    assert row(folder, "female", "crest-to-trochanter-of-stature").items() >= share.items()
    # Bicristal of hip breadth: 200/400, 210/300, 220/400, 230/460, 240/500 = 50 70 55 50 48 %.
    share = {"p5": "48.4", "p50": "50.0", "p95": "67.0", "unit": "%"}
    assert row(folder, "female", "bicristal-of-hip-breadth").items() >= share.items()
    breadth = {"p5": "202", "p50": "220", "p95": "238"}
    assert row(folder, "female", "bicristal-breadth").items() >= breadth.items()
    breadth = {"p5": "320", "p50": "400", "p95": "492"}  # of 300 400 400 460 500
    assert row(folder, "female", "hip-breadth").items() >= breadth.items()


def test_correlations_of_the_made_up_people(folder: Path) -> None:
    # Deviations of distance -20 -10 0 10 20 (squares 1000); of weight, mean 90: -50 -10 30 70 -40,
    # squares 10000, products 1000 + 100 + 0 + 700 - 800 = 1000; r = 1000 / sqrt(1000 * 10000).
    assert row(folder, "female", "crest-to-trochanter", "weight")["r"] == "0.32"
    assert row(folder, "male", "crest-to-trochanter", "weight")["r"] == "-0.32"
    # Stature 200 200 200 200 -800 (squares 800000), products -4000 - 2000 + 2000 - 16000 = -20000.
    assert row(folder, "female", "crest-to-trochanter", "stature")["r"] == "-0.71"
    # BMI 10 20 30 40 50: it rises with the distance step by step.
    assert row(folder, "female", "crest-to-trochanter", "bmi")["r"] == "1.00"
    # Hip breadth, mean 412: -12 -112 -12 48 88 (squares 22880); BMI -20 -10 0 10 20;
    # products 240 + 1120 + 0 + 480 + 1760 = 3600; r = 3600 / sqrt(22880 * 1000).
    assert row(folder, "female", "hip-breadth", "bmi")["r"] == "0.75"


def test_quarters_of_bmi_have_their_median(folder: Path) -> None:
    # A quarter of five people is one: the lightest woman (100 mm) and the last one (140 mm).
    quarters = {
        r["group"]: r["p50"]
        for r in summarise(read(folder))
        if r["sex"] == "female" and r["measure"] == "crest-to-trochanter" and r["group"] != "all"
    }
    assert quarters == {"bmi-lowest-quarter": "100", "bmi-highest-quarter": "140"}


def test_shares_go_from_everyone_to_nobody(folder: Path) -> None:
    # The women's distances are 100, 110, 120, 130 and 140 mm.
    rows = [row for row in shares(read(folder)) if row["sex"] == "female"]
    lines = {row["at_least_mm"]: (row["n"], row["per_100"]) for row in rows}
    assert lines == {
        "100": ("5", "100"),
        "110": ("4", "80"),
        "120": ("3", "60"),
        "130": ("2", "40"),
        "140": ("1", "20"),
        "150": ("0", "0"),
    }
    assert {row["of"] for row in rows} == {"5"}


def test_too_few_people_are_named(folder: Path) -> None:
    with pytest.raises(StatisticsError, match="male, n = 0"):
        summarise([person for person in read(folder) if person.sex == "female"])


def test_the_table_has_stable_columns_and_bytes(folder: Path) -> None:
    table = to_csv(summarise(read(folder)))
    lines = table.decode().split("\n")
    assert table == to_csv(summarise(read(folder)))
    assert lines[0] == ",".join(COLUMNS)
    assert lines[1] == "female,all,crest-to-trochanter,mm,,5,100,102,120,138,140,,,"
    assert lines[-1] == ""
    assert len(lines) == 1 + 2 * (6 + 5 + 6) + 1
    assert {line.count(",") for line in lines[:-1]} == {len(COLUMNS) - 1}


def test_a_missing_file_says_where_it_comes_from(tmp_path: Path) -> None:
    with pytest.raises(SurveyError, match=r"hips\.csv: no such file.*ANSUR II.*NATICK/TR-15/007"):
        read(tmp_path)


def test_missing_columns_are_named(tmp_path: Path) -> None:
    write(tmp_path, "sex,stature_mm,weight_kg,iliocristale_height_mm,hip_breadth_mm\n")
    expected = r"hips\.csv:1: missing columns: trochanterion_height_mm, bicristal_breadth_mm\. "
    with pytest.raises(SurveyError, match=expected):
        read(tmp_path)


def test_an_empty_file_lacks_every_column(tmp_path: Path) -> None:
    write(tmp_path, "")
    with pytest.raises(SurveyError, match="missing columns: sex, stature_mm"):
        read(tmp_path)


def test_every_bad_cell_is_listed_with_its_line(tmp_path: Path) -> None:
    good = "female,2000,40,1000,900,200,400,30"
    bad = ["woman,2000,40,1000,900,200,400,30", "male,tall,0,nan,inf,200,-4,30", "male,2000"]
    write(tmp_path, "\n".join([HEADER, good, *bad]))
    with pytest.raises(SurveyError) as caught:
        read(tmp_path)
    path = tmp_path / "ansur2" / "hips.csv"
    lines = str(caught.value).split("\n")
    assert lines[:3] == [
        f"{path}:3: sex: expected female or male; got 'woman'",
        f"{path}:4: stature_mm: expected a number above 0; got 'tall'",
        f"{path}:4: weight_kg: expected a number above 0; got '0'",
    ]
    assert len([line for line in lines if line.startswith(f"{path}:4:")]) == 5
    assert f"{path}:5: weight_kg: expected a number above 0; got None" in lines


def test_the_command_writes_and_checks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = folder / "data"
    summary, gaps = output / "hip-measurements.csv", output / "hip-gap-shares.csv"
    check = ["--data", str(folder), "--check"]
    assert main(check, output) == 1
    assert not output.exists()
    assert main(["--data", str(folder)], output) == 0
    assert main(check, output) == 0
    summary.write_bytes(summary.read_bytes().replace(b"102", b"103"))
    assert main(check, output) == 1
    assert f"{summary}: differs" in capsys.readouterr().err
    assert main(["--data", str(folder)], output) == 0
    gaps.unlink()
    assert main(check, output) == 1
    assert f"{gaps}: differs" in capsys.readouterr().err


def test_the_command_reports_unusable_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(tmp_path)], tmp_path / "out") == 2
    assert "no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "columns"),
    [("hip-measurements.csv", COLUMNS), ("hip-gap-shares.csv", SHARE_COLUMNS)],
)
def test_the_published_tables_have_these_columns(name: str, columns: tuple[str, ...]) -> None:
    assert (OUTPUT / name).read_text(encoding="utf-8").startswith(",".join(columns) + "\n")
