"""Bones: loading the scan, and the smooth changes that show differences between people.

The scan itself is not in the repository; a few made-up points stand in for it.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from overrides.illustrations.anatomy import bones
from overrides.illustrations.anatomy.bones import Bones

MARKS = {  # her left side, metres; the trochanter is 0.03 below the hip joint
    "iliac_crest_top": [0.11, 0.0, 0.15],
    "iliac_crest_lateral": [0.15, -0.05, 0.10],
    "greater_trochanter_lateral": [0.16, 0.0, -0.03],
    "greater_trochanter_top": [0.13, 0.0, 0.01],
    "hip_joint": [0.09, 0.0, 0.0],
    "ASIS": [0.13, -0.05, 0.04],
    "knee": [0.06, -0.02, -0.38],
}
FACES = np.array([[0, 1, 2]], np.uint16)


def shaft() -> np.ndarray:
    """Return a thigh bone: its ball, its knob, and rings round a straight shaft."""
    height = np.linspace(-0.05, -0.40, 36)
    middle = 0.12 + 0.15 * (height + 0.05)
    around = [[0.012, 0.0], [-0.012, 0.0], [0.0, 0.012], [0.0, -0.012]]
    rings = [[x + dx, dy, z] for x, z in zip(middle, height, strict=True) for dx, dy in around]
    return np.array([[0.09, 0.0, 0.0], [0.16, 0.0, -0.03], *rings])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    pelvis = np.array([MARKS["iliac_crest_top"], MARKS["ASIS"], [0.01, -0.04, -0.05]])
    left = {"PelvisL": pelvis, "FemurL": shaft()}
    mirror = np.array([-1.0, 1.0, 1.0])
    parts = {
        **left,
        **{name[:-1] + "R": points * mirror for name, points in left.items()},
        "Sacrum": np.array([[0.0, 0.1, 0.1], [0.02, 0.1, 0.1], [0.0, 0.1, 0.05]]),
    }
    stored = {f"{name}_v": points.astype(np.float32) for name, points in parts.items()}
    folder = tmp_path / "bones"
    folder.mkdir()
    np.savez(folder / "bones.npz", **stored, **{f"{name}_f": FACES for name in parts})
    marks = {
        f"{name}_{side}": [point[0] * sign, *point[1:]]
        for name, point in MARKS.items()
        for side, sign in (("L", 1), ("R", -1))
    }
    (folder / "landmarks.json").write_text(json.dumps(marks), encoding="utf-8")
    return tmp_path


@pytest.fixture
def scan(data: Path) -> Bones:
    return bones.load(data)


def test_the_trochanter_is_at_zero_and_sizes_are_scaled(scan: Bones) -> None:
    assert scan.mark("greater_trochanter_lateral", "L") == pytest.approx([0.1472, 0.0, 0.0])
    assert scan.mark("hip_joint", "R") == pytest.approx([-0.0828, 0.0, 0.0276])
    assert scan.meshes["FemurL"].points[1] == pytest.approx([0.1472, 0.0, 0.0], abs=1e-7)
    assert set(scan.meshes) == set(bones.PARTS)


def test_a_missing_folder_is_named_with_the_place_where_the_scan_is_published(
    tmp_path: Path,
) -> None:
    with pytest.raises(bones.BonesError) as error:
        bones.load(tmp_path / "nowhere")
    assert str(tmp_path / "nowhere" / "bones") in str(error.value)
    assert "https://github.com/manishsreenivasa/BMFToolkit" in str(error.value)
    assert "--data" in str(error.value)


def test_a_missing_bone_or_landmark_is_named(data: Path) -> None:
    marks = data / "bones" / "landmarks.json"
    marks.write_text("{}", encoding="utf-8")
    with pytest.raises(bones.BonesError, match="greater_trochanter_lateral_L"):
        bones.load(data)
    np.savez(data / "bones" / "bones.npz", Sacrum_v=np.zeros((3, 3)), Sacrum_f=FACES)
    with pytest.raises(bones.BonesError, match="PelvisL_v"):
        bones.load(data)


def test_a_wider_pelvis_takes_the_thigh_bones_along_unchanged(scan: Bones) -> None:
    wide = bones.widen_pelvis(scan, 1.1)
    assert wide.mark("iliac_crest_lateral", "L")[0] == pytest.approx(0.1518)
    assert wide.mark("hip_joint", "L")[0] == pytest.approx(0.09108)
    moved = wide.meshes["FemurL"].points - scan.meshes["FemurL"].points
    assert moved == pytest.approx(np.broadcast_to([0.00828, 0, 0], moved.shape))
    assert wide.mark("knee", "R")[0] == pytest.approx(scan.mark("knee", "R")[0] - 0.00828)


def test_a_higher_crest_leaves_joint_and_thigh_bone_where_they_are(scan: Bones) -> None:
    high = bones.raise_crest(scan, 1.2)
    rise = high.mark("iliac_crest_top", "L") - scan.mark("iliac_crest_top", "L")
    assert rise == pytest.approx([0, 0, 0.2 * 0.15 * 0.92])
    assert high.mark("hip_joint", "L") == pytest.approx(scan.mark("hip_joint", "L"))
    assert (high.meshes["FemurR"].points == scan.meshes["FemurR"].points).all()


def test_the_crest_rises_evenly_without_folds(scan: Bones) -> None:
    column = np.stack([np.full(200, 0.1), np.zeros(200), np.linspace(-0.03, 0.17, 200)], axis=1)
    mesh = bones.Mesh(column, scan.meshes["PelvisL"].faces)
    tall = Bones({**scan.meshes, "PelvisL": mesh}, scan.marks)
    for factor in (0.75, 1.3):
        heights = bones.raise_crest(tall, factor).meshes["PelvisL"].points[:, 2]
        assert (np.diff(heights) > 0).all()
        assert np.abs(np.diff(heights, 2)).max() < 2e-5


def test_a_longer_neck_moves_knob_and_shaft_outwards_but_not_the_ball(scan: Bones) -> None:
    long = bones.lengthen_neck(scan, 0.01)
    assert long.mark("greater_trochanter_lateral", "L")[2] == pytest.approx(0)
    before, after = (b.meshes["FemurL"].points for b in (scan, long))
    from_ball = (after - after[0]) - (before - before[0])
    assert np.hypot(*from_ball[-1, [0, 2]]) == pytest.approx(0.01)
    assert from_ball[-1, 0] > 0.005
    assert from_ball[-1, 2] < 0
    ball = long.meshes["FemurL"].points[0] - long.mark("hip_joint", "L")
    assert ball == pytest.approx([0, 0, 0], abs=1e-7)


def test_one_side_can_differ(scan: Bones) -> None:
    uneven = bones.enlarge_trochanter(scan, 0.006, "R")
    assert (uneven.meshes["FemurL"].points == scan.meshes["FemurL"].points).all()
    knob = uneven.mark("greater_trochanter_lateral", "R")
    assert knob == pytest.approx(scan.mark("greater_trochanter_lateral", "R") - [0.006, 0, 0])


def test_a_bigger_trochanter_leaves_shaft_and_ball(scan: Bones) -> None:
    big = bones.enlarge_trochanter(scan, 0.006)
    moved = np.abs(big.meshes["FemurL"].points - scan.meshes["FemurL"].points).max(axis=1)
    assert moved[1] == pytest.approx(0.006, rel=1e-4)
    assert moved[0] < 0.0005
    assert moved[-4:].max() < 1e-6


def test_no_change_is_no_change(scan: Bones) -> None:
    for same in (
        bones.widen_pelvis(scan, 1),
        bones.raise_crest(scan, 1),
        bones.lengthen_neck(scan, 0),
        bones.enlarge_trochanter(scan, 0),
    ):
        for name, mesh in same.meshes.items():
            assert mesh.points == pytest.approx(scan.meshes[name].points)
