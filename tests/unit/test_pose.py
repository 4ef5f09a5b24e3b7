"""Pose files: every mistake is told with file and line, and says what to do."""

from pathlib import Path
from typing import Any

import pytest

from overrides.illustrations import pose
from overrides.illustrations.located_yaml import MistakeError
from tests.unit.cases import cases

TWO = """\
person: maya
view: [52, 7]
description: Squat.
props: [{kind: box}]
frames:
  start: {title: Start, angles: {hip: [0, 7, 10], kneeL: 3}, free: [pos.2], contacts: [foot]}
  finish: {title: Finish, like: start, angles: {kneeL: 90}, contacts: [footL]}
"""


@cases("pose")
def test_mistakes_are_told(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "squat.yml").write_text(case["text"], encoding="utf-8")
    told = []
    try:
        pose.read("squat", tmp_path)
    except MistakeError as error:
        told = [line.removeprefix(f"{tmp_path}/") for line in str(error).splitlines()]
    assert told == case["mistakes"]


def test_a_frame_takes_from_another_what_it_does_not_say(tmp_path: Path) -> None:
    (tmp_path / "squat.yml").write_text(TWO, encoding="utf-8")
    finish = pose.read("squat", tmp_path).key("finish")
    assert finish.title == "Finish"
    assert finish.angles == {"hip": [0, 7, 10], "kneeL": 90}
    assert finish.free == ["pos.2"]
    assert finish.contacts == ["footL"]


def test_a_pose_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    (tmp_path / "squat.yml").write_text(TWO, encoding="utf-8")
    with pytest.raises(MistakeError, match=r"lunge\.yml: there is no such pose; .* squat$"):
        pose.read("lunge", tmp_path)


@pytest.mark.parametrize("name", pose.names())
def test_the_site_s_own_pose_files_have_no_mistakes(name: str) -> None:
    assert {"start", "finish"} <= set(pose.read(name).frames)
