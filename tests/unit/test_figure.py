"""Figures: what a drawing says about itself."""

from pathlib import Path

import pytest
from hipdips import figure

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640.4 359.6">'
    "<title> Bones of the hip </title><desc>Seen from the front.</desc></svg>"
)


def draw(folder: Path, name: str, svg: str) -> Path:
    path = folder / name
    path.write_text(svg, encoding="utf-8")
    return path


def test_a_drawing_has_its_size_title_and_description(tmp_path: Path) -> None:
    drawn = figure.read(draw(tmp_path, "clamshell.svg", SVG))
    assert drawn == figure.Figure(
        "assets/figures/clamshell.svg", 640, 360, "Bones of the hip", "Seen from the front."
    )


def test_a_description_may_be_missing(tmp_path: Path) -> None:
    path = draw(tmp_path, "a.svg", SVG.replace("<desc>Seen from the front.</desc>", ""))
    assert figure.read(path).description == ""


@pytest.mark.parametrize(
    "broken",
    [
        SVG.replace(' viewBox="0 0 640.4 359.6"', ""),
        SVG.replace("640.4 359.6", "640"),
        SVG.replace("<title> Bones of the hip </title>", ""),
        SVG.replace(" Bones of the hip ", "  "),
    ],
)
def test_a_drawing_without_size_or_title_is_refused_by_name(tmp_path: Path, broken: str) -> None:
    with pytest.raises(ValueError, match=r"a\.svg needs a viewBox and a <title>"):
        figure.read(draw(tmp_path, "a.svg", broken))


def test_a_folder_is_read_by_name(tmp_path: Path) -> None:
    draw(tmp_path, "b.svg", SVG)
    draw(tmp_path, "a.svg", SVG)
    draw(tmp_path, "notes.txt", "no drawing")
    assert list(figure.find(tmp_path)) == ["a", "b"]


def test_no_folder_means_no_drawings_yet(tmp_path: Path) -> None:
    assert figure.find(tmp_path / "figures") == {}
