"""The one build, read: each page parsed once a worker."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.build.built import ELSEWHERE, BuiltPage, read
from tests.build.structured import Graphs, blocks
from tests.conftest import ROOT, build


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a build for `ELSEWHERE`, and with the service worker switched off."""
    folder = tmp_path_factory.mktemp("elsewhere") / "site"
    done = build(ROOT, folder, SITE_URL=ELSEWHERE, SERVICE_WORKER="false")
    assert not done.returncode, done.stdout
    return folder


@pytest.fixture(scope="session")
def everything(site: Path, pages: list[str]) -> list[BuiltPage]:
    """Return all pages, 404.html last."""
    return [read(site, address) for address in pages]


@pytest.fixture(scope="session")
def written(everything: list[BuiltPage]) -> list[BuiltPage]:
    """Return the pages that somebody wrote: all but 404.html."""
    return [page for page in everything if page.meta]


@pytest.fixture(scope="session")
def words() -> dict[str, Any]:
    """Return the words of the interface."""
    return dict(yaml.safe_load((ROOT / "docs/words/en.yml").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def graphs(written: list[BuiltPage]) -> Graphs:
    """Return the things of every page's one graph by the page's address."""
    return {page.address: blocks(page)[0]["@graph"] for page in written}
