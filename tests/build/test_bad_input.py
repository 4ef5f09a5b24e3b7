"""Each mistake an author can make is made, once: the build stops and says where and what is right.

The cases stand in bad_input.yml; a new one needs no Python.
"""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, build

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "bad_input.yml").read_text(encoding="utf-8")
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of what a build reads."""
    for folder in ("docs", "overrides"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    for file in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / file, tmp_path)
    return tmp_path


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_build_stops(checkout: Path, case: dict[str, Any]) -> None:
    lines = [spoil(checkout, change) for change in case["changes"]]
    if "at" in case:
        text = (checkout / case["changes"][-1]["file"]).read_text(encoding="utf-8")
        lines.append(text[: text.index(case["at"])].count("\n") + 1)
    done = build(checkout, checkout / "site")
    assert done.returncode, "the build went on"
    found = case["says"].replace("{line}", str(lines[-1]))
    reported = [row.strip() for row in done.stdout.splitlines() if row.strip().startswith(found)]
    assert reported, f"expected “{found}” in\n{done.stdout}"
    assert " Example: " in reported[0], reported[0]
    assert "Traceback" not in done.stdout


def test_all_mistakes_are_reported_in_one_run(checkout: Path) -> None:
    told = [case for case in CASES if case.get("together")]
    lines = [[spoil(checkout, change) for change in case["changes"]] for case in told]
    output = build(checkout, checkout / "site").stdout
    for case, line in zip(told, lines, strict=True):
        file, _, rest = case["says"].partition(":{line}")
        assert any(
            row.strip().startswith(f"{file}:") and rest in row for row in output.splitlines()
        ), f"{case['name']}: {line}\n{output}"
    assert len(told) > 5


def test_a_missing_word_of_the_interface_is_named(checkout: Path) -> None:
    spoil(checkout, {"file": "docs/words/en.yml", "old": "  copy_link: Copy link\n", "new": ""})
    done = build(checkout, checkout / "site")
    assert done.returncode
    assert "docs/words/en.yml has no words for 'share.copy_link'" in done.stdout


def spoil(checkout: Path, change: dict[str, str]) -> int:
    """Make one change; return the line on which it stands.

    `old` → `new` in `file`, or `copy` of a file with `old` → `new`, or a new file with `text`.
    """
    path = checkout / change["file"]
    if "text" in change:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(change["text"], encoding="utf-8")
        return 1
    if "copy" in change:
        shutil.copy(checkout / change["copy"], path)
    text = path.read_text(encoding="utf-8")
    for old, new in change.get("each", [[change.get("old"), change.get("new")]]):
        assert text.count(old), f"{change['file']} has no “{old}”"
        start = text.index(old)
        text = text[:start] + new + text[start + len(old) :]
        path.write_text(text, encoding="utf-8")
    return text[:start].count("\n") + 1 + change.get("below", 0)
