"""The finished site: links, anchors, ids, images and loads of every page."""

from pathlib import Path
from typing import Any

from hipdips import finished_site

from tests.unit.cases import cases

ADDRESS = "https://example.org/base/"


@cases("finished_site")
def test_the_finished_site(case: dict[str, Any], tmp_path: Path) -> None:
    files = {"assets/x.css": "", "a/x.svg": ""} | {
        name: f"<!doctype html><html><body>{body}</body></html>"
        for name, body in case["site"].items()
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = finished_site.check(tmp_path, ADDRESS, {"a/index.html": "docs/a.md"})
    assert [str(problem) for problem in found] == case["problems"]
