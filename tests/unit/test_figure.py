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
        "assets/figures/clamshell.svg",
        640,
        360,
        "Bones of the hip",
        "Seen from the front.",
        source=SVG,
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


LABELLED = SVG.replace(
    "</svg>",
    '<path d="M0 0"/><g class="hd-label" data-label="dip"><circle r="4"/>'
    '<text class="hd-label__name">{dip}</text><text class="hd-label__number">1</text></g></svg>',
)


def test_labels_lie_over_the_drawing_as_words(tmp_path: Path) -> None:
    drawn = figure.read(draw(tmp_path, "front.svg", LABELLED))
    assert drawn.labels == ("dip",)
    overlay = drawn.overlay({"dip": "The dip"})
    assert 'viewBox="0 0 640 360"' in overlay
    assert ">The dip</text>" in overlay
    assert "M0 0" not in overlay


def test_a_drawing_to_take_away_has_its_words_and_can_hide_them(tmp_path: Path) -> None:
    whole = figure.read(draw(tmp_path, "front.svg", LABELLED)).labelled({"dip": "The dip"})
    assert ">The dip</text>" in whole
    assert "M0 0" in whole
    assert "#plain:target .hd-label" in whole


def test_a_label_without_words_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="dip"):
        figure.read(draw(tmp_path, "front.svg", LABELLED)).overlay({})


def test_words_below_a_drawing(tmp_path: Path) -> None:
    svg = SVG.replace("<svg ", '<svg data-scale="less more" ')
    assert figure.read(draw(tmp_path, "fat.svg", svg)).scale == ("less", "more")


def test_small_drawings_are_gathered_in_one_file(tmp_path: Path) -> None:
    style = "<style>@media(prefers-color-scheme:dark){svg{--fig-line:#fff}}</style>"
    small = SVG.replace("</title>", f"</title>{style}<path/>")
    for name in ("a-small.svg", "b-small.svg", "b-start.svg"):
        draw(tmp_path, name, small)
    sheet = figure.gathered(figure.small(figure.find(tmp_path)))
    assert '<view id="a" viewBox="0 0 640 360"/>' in sheet
    assert '<view id="b" viewBox="0 360 640 360"/>' in sheet
    assert sheet.count("<style>") == 1
    assert sheet.count("<path/>") == 2
    assert "<title>" not in sheet


def test_key_poses_come_in_order(tmp_path: Path) -> None:
    for name in ("bend-finish", "bend-start", "bend-wrong", "bow-middle"):
        draw(tmp_path, f"{name}.svg", SVG)
    figures = figure.find(tmp_path)
    assert list(figure.poses_of(figures, "bend")) == ["start", "finish"]
    assert list(figure.poses_of(figures, "bow")) == ["middle"]
