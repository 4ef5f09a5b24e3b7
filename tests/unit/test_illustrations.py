"""Illustrations as a whole: an exercise's figure is one YAML file; committed drawings are true."""

import ast
import gzip
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from overrides.illustrations import __main__ as command
from overrides.illustrations import catalogue, palette, sheet
from overrides.illustrations.comparison import differences
from overrides.illustrations.located_yaml import MistakeError
from overrides.illustrations.same import same
from tests.unit.cases import GOLDEN

ROOT = Path(__file__).parents[2]
FILE = GOLDEN / "exercise_figure.yml"
FRAMES = ("start", "finish", "wrong", "right")
COMMITTED = "side-plank"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("poses")
    shutil.copy(FILE, found / "mini-squat.yml")
    return found


@pytest.fixture(scope="module")
def drawn(folder: Path) -> dict[str, str]:
    return dict(catalogue.exercise("mini-squat", folder))


def root(drawing: str) -> ET.Element:
    return ET.fromstring(drawing)  # noqa: S314 (our own drawing)


def test_one_file_gives_a_drawing_for_each_frame_and_a_small_one(drawn: dict[str, str]) -> None:
    assert list(drawn) == [*(f"mini-squat-{frame}" for frame in FRAMES), "mini-squat-small"]
    for drawing in drawn.values():
        top = root(drawing)
        assert top.get("role") == "img"
        assert re.fullmatch(r"0 0 \d+ \d+", top.get("viewBox", ""))
        assert top.findtext(f"{SVG}title", "").startswith("Mini squat")
        assert top[-1].get("d")
    assert root(drawn["mini-squat-small"]).get("viewBox") == "0 0 200 140"


def test_all_but_the_small_one_are_described(drawn: dict[str, str]) -> None:
    described = [name for name, text in drawn.items() if root(text).findtext(f"{SVG}desc")]
    assert described == [f"mini-squat-{frame}" for frame in FRAMES]


def test_drawings_have_no_style_attributes_no_ids_and_only_tokens(drawn: dict[str, str]) -> None:
    for drawing in drawn.values():
        for one in root(drawing).iter():
            assert not {"style", "id"} & set(one.attrib)
            for attribute in ("fill", "stroke"):
                paint = one.get(attribute, "none")
                token = re.fullmatch(r"var\(--fig-([a-z0-9-]+),(#[0-9a-f]{6})\)", paint)
                assert paint == "none" or token, paint
                assert token is None or palette.TOKENS[token[1]][0] == token[2]


def test_drawings_show_what_the_file_says(drawn: dict[str, str]) -> None:
    start, finish, wrong, right, small = (
        set(re.findall(r"--fig-([a-z0-9-]+),", drawing)) for drawing in drawn.values()
    )
    assert {"skin-3", "clay", "slate", "hair-brown", "shoe", "line", "prop", "muscle"} <= start
    assert "muscle-faint" in finish
    assert "motion" in finish
    assert "motion" not in start | wrong | right | small
    assert "prop" in small
    assert "prop" not in wrong | right
    assert drawn["mini-squat-wrong"] != drawn["mini-squat-right"]


def test_drawings_are_small(drawn: dict[str, str]) -> None:
    sizes = {name: len(gzip.compress(text.encode(), 9)) for name, text in drawn.items()}
    assert sizes.pop("mini-squat-small") <= 1.5 * 1024
    assert max(sizes.values()) <= 6 * 1024


def test_the_same_bytes_come_twice_without_solving_again(
    folder: Path, drawn: dict[str, str]
) -> None:
    solved = folder / "solved" / "mini-squat.yml"
    before = solved.read_bytes()
    assert dict(catalogue.exercise("mini-squat", folder)) == drawn
    assert solved.read_bytes() == before


def test_a_contact_that_can_t_be_reached_is_told(tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8").replace("contacts: [foot]", "contacts: [palm 1.9]")
    (tmp_path / "reach.yml").write_text(text, encoding="utf-8")
    with pytest.raises(MistakeError, match=r"reach\.yml:16: frames\.finish: a contact stays \d+ "):
        catalogue.exercise("reach", tmp_path, keep=False)
    assert not (tmp_path / "solved").exists()


def test_only_what_has_a_guide_has_a_small_drawing(tmp_path: Path) -> None:
    assert list(catalogue.draw("find-it", tmp_path, keep=False)) == [
        f"find-it-{frame}" for frame in ("start", "middle", "finish")
    ]
    guides = {path.stem for path in (catalogue.FIGURES.parents[1] / "exercises").glob("*.md")}
    small = {path.stem.removesuffix("-small") for path in catalogue.FIGURES.glob("*-small.svg")}
    assert small == guides - {"index"}


def test_committed_drawings_are_what_their_pose_file_draws() -> None:
    assert [*differences(catalogue.FIGURES, catalogue.exercise(COMMITTED), whole=False)] == []


def test_missing_stale_and_orphaned_drawings_are_told(tmp_path: Path) -> None:
    for name, text in (("old", '<svg d="M0 1"/>'), ("fine", '<svg d="M1 1"/>'), ("lost", "<svg/>")):
        (tmp_path / f"{name}.svg").write_text(text + "\n", encoding="utf-8")
    drawn = {"new": "<svg/>", "old": '<svg d="M9 1"/>', "fine": '<svg d="M1 1.1"/>'}
    told = [*differences(tmp_path, drawn, whole=True)]
    assert [re.sub(r".*/(\w+)\.svg: is (\w+).*", r"\1 \2", line) for line in told] == [
        "new missing",
        "old stale",
        "lost orphaned",
    ]
    assert len([*differences(tmp_path, drawn, whole=False)]) == 2


def test_every_committed_drawing_has_a_source() -> None:
    sources = set(catalogue.names())
    for path in catalogue.FIGURES.glob("*.svg"):
        exercise = re.sub(r"-(start|middle|finish|wrong|right|small)$", "", path.stem)
        assert {path.stem, exercise} & sources, path.name


def test_the_command_writes_checks_and_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    figures, png = tmp_path / "figures", tmp_path / "all.png"
    name = "range-crest-height"
    assert command.main([name, "--check"], figures) == 1
    assert "is missing" in capsys.readouterr().err
    assert command.main([name, "--sheet", str(png)], figures) == 0
    assert png.read_bytes().startswith(b"\x89PNG")
    written = (figures / f"{name}.svg").read_text(encoding="utf-8")
    assert same(written, (catalogue.FIGURES / f"{name}.svg").read_text(encoding="utf-8"))
    assert written.endswith("</svg>\n")
    assert command.main([name, "--check"], figures) == 0
    assert capsys.readouterr().err == ""


def test_bones_that_are_not_there_are_told_with_where_they_are_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["home", "--data", str(tmp_path)], tmp_path / "figures") == 1
    told = capsys.readouterr().err
    assert str(tmp_path / "bones") in told
    assert "https://github.com/manishsreenivasa/BMFToolkit" in told


def test_an_unknown_name_is_told_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["planks"])
    told = capsys.readouterr().err
    assert "there is no planks; choose from" in told
    assert "side-plank" in told
    assert "anatomy-front" in told


def test_the_sheet_shows_all_drawings(drawn: dict[str, str]) -> None:
    light, dark = sheet.sheet(drawn), sheet.sheet(drawn, dark=True)
    assert light.startswith(b"\x89PNG")
    assert light != dark


def test_the_site_s_build_never_imports_the_illustrations() -> None:
    """Drawings are committed: a build needs none of the libraries that draw them."""
    for path in sorted((ROOT / "overrides" / "hooks").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(alias.name for alias in node.names)]
            assert not any("illustrations" in name for name in names), path.name
