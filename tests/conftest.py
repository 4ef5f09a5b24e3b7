"""Shared by all tests: the built site, made once per run by the very command that README names.

Any test that takes `site` or `pages` sees the same build, whichever worker it runs in.
"""

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BUILD_SECONDS = 120  # a build takes about two; this only ends a wait that would never end
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def build(
    root: Path, site_dir: Path, *options: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in a checkout; return its exit code and output, both streams."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", site_dir, *options],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=BUILD_SECONDS,
        check=False,
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the one strict build of this checkout.

    The first worker to create the folder `site-claim` builds; a rename hands the result over, so
    that the others never see half a site.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    done, failed = shared / "site", shared / "site-failed"
    try:
        (shared / "site-claim").mkdir()
    except FileExistsError:
        _wait_for(done, failed)
    else:
        _build_once(shared / "site-unfinished", done, failed)
    if failed.exists():
        pytest.fail(failed.read_text(encoding="utf-8"), pytrace=False)
    return done


@pytest.fixture(scope="session")
def pages(site: Path) -> list[str]:
    """Return the address of every page below the root: ``, `causes/`, …, and `404.html` last.

    Open one with `site / file_of(address)`, or in a browser at the root plus the address.
    """
    return [*addresses_of(site), "404.html"]


def addresses_of(site: Path) -> list[str]:
    """Return the address of every page below the root, sorted: ``, `causes/`, …."""
    root = root_of(site)
    return sorted(address.removeprefix(root) for address in _addresses(site))


def file_of(address: str) -> str:
    """Return the file below the site that a page's address stands for."""
    return address if address.endswith(".html") else f"{address}index.html"


def root_of(site: Path) -> str:
    """Return the address that a build was made for, with a slash at the end."""
    return min(_addresses(site), key=len)


def _addresses(site: Path) -> list[str]:
    sitemap = ET.parse(site / "sitemap.xml")  # noqa: S314 (our own file)
    return [entry.text or "" for entry in sitemap.iter(f"{_SITEMAP}loc")]


def _build_once(unfinished: Path, done: Path, failed: Path) -> None:
    try:
        result = build(ROOT, unfinished)
        message = f"the site can't be built:\n{result.stdout}" if result.returncode else ""
    except subprocess.TimeoutExpired:
        message = f"the site isn't built after {BUILD_SECONDS} seconds"
    if message:
        draft = failed.with_suffix(".draft")
        draft.write_text(message, encoding="utf-8")
        draft.rename(failed)
    else:
        unfinished.rename(done)


def _wait_for(done: Path, failed: Path) -> None:
    end = time.monotonic() + BUILD_SECONDS + 10
    while not (done.exists() or failed.exists()):
        if time.monotonic() > end:
            pytest.fail("another worker began to build the site and never finished", pytrace=False)
        time.sleep(0.05)
