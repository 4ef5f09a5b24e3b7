"""The service worker of the built site: its list, its weight, and how it is switched off."""

import gzip
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hipdips import worker

from tests.build.built import BuiltPage, report
from tests.conftest import ROOT, file_of

MOST, MOST_MORE = 200_000, 160_000
"""Bytes as sent: the core, with what a first page loads anyway; its drawings and rarer letters."""


@pytest.fixture(scope="session")
def facts(site: Path) -> dict[str, Any]:
    """Return what the worker knows."""
    first = (site / worker.FILE).read_text(encoding="utf-8").partition("\n")[0]
    return dict(json.loads(first.removeprefix("var KEPT=").rstrip(";")))


def path_of(address: str) -> str:
    return file_of(address) if not address or address.endswith("/") else address


def test_every_address_in_the_lists_exists(site: Path, facts: dict[str, Any]) -> None:
    listed = [*facts["core"], *facts["more"], facts["missing"]]
    report([address for address in listed if not (site / path_of(address)).is_file()])
    assert len(listed) == len(set(listed)) + 1  # the page for what is missing is of the core


def test_the_pages_of_the_core_are_those_of_the_settings(facts: dict[str, Any]) -> None:
    kept = [address for address in facts["core"] if not address or address.endswith("/")]
    assert kept[0] == ""
    assert {"causes/", "body-image/", "when-to-get-help/", "a-z/"} <= set(kept)


def test_what_comes_unasked_is_light(site: Path, facts: dict[str, Any]) -> None:
    for name, most in (("core", MOST), ("more", MOST_MORE)):
        paths = [site / path_of(address) for address in facts[name]]
        packed = {
            str(path): len(path.read_bytes())
            if path.suffix == ".woff2"
            else len(gzip.compress(path.read_bytes(), 6))
            for path in paths
        }
        assert sum(packed.values()) <= most, packed


def test_the_version_is_that_of_the_finished_site(site: Path, facts: dict[str, Any]) -> None:
    """Nothing may change a page after the worker was written."""
    assert facts["version"] == worker.version(worker.files(site))


def test_the_browser_is_asked_to_look_for_a_new_one(site: Path) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    assert re.search(r"^/sw\.js\n  Cache-Control: no-cache$", headers, re.MULTILINE)


def test_every_page_asks_for_it_and_none_of_the_zip(
    site: Path, everything: list[BuiltPage]
) -> None:
    looks = {page.tree.get("data-worker") for page in everything}
    assert len(looks) == 1
    assert looks != {None}
    (packed,) = site.glob("*.zip")
    with zipfile.ZipFile(packed) as archive:
        names = archive.namelist()
        report([name for name in names if re.search(r"sw\.js|not-stored", name)])
        pages = [name for name in names if name.endswith(".html")]
        report([name for name in pages if b"data-worker" in archive.read(name)])
        assert pages


def test_the_page_for_what_is_not_kept_leads_only_to_what_is(
    site: Path, facts: dict[str, Any]
) -> None:
    text = (site / worker.MISSING).read_text(encoding="utf-8")
    assert 'name="robots" content="noindex"' in text
    assert "on your device | " in text.partition("</title>")[0]
    assert 'href="/assets/css/site.css"' in text  # absolute: it is shown at any address
    listed = re.search(r"hd-page-head.*?<ul>(.*?)</ul>", text, re.DOTALL)
    assert listed
    links = re.findall(r'href="/([^"]*)"', listed[1])
    assert len(links) > 5
    report([link for link in links if link.strip(".") not in facts["core"]])


def test_switched_off(elsewhere: Path) -> None:
    code = (elsewhere / worker.FILE).read_text(encoding="utf-8")
    assert "unregister()" in code  # it ends the workers of readers who were here before
    assert "fetch" not in code
    pages = {path: path.read_text(encoding="utf-8") for path in elsewhere.rglob("*.html")}
    assert pages
    report([str(path) for path, text in pages.items() if "data-worker" in text])


def test_the_readme_says_how_to_switch_it_off() -> None:
    settings = yaml.compose((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert "SERVICE_WORKER" in yaml.serialize(settings)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "| `SERVICE_WORKER=false` |" in readme
    assert "docs/offline.md" in readme.partition("| `SERVICE_WORKER=false` |")[2].partition("\n")[0]
    offline = (ROOT / "docs/offline.md").read_text(encoding="utf-8")
    assert "{#dropped}" in offline  # where readers learn how to clear it
