"""The service worker: what it keeps from the start, and a version that tells every change."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hipdips import worker

LOOK = "0123456789ab"
PAGE = (
    f'<!doctype html><html lang="en" {worker.mark(LOOK)}><title>T</title>'
    '<link rel="stylesheet" href="{up}assets/css/site.css"><link rel="icon" href="{up}favicon.ico">'
    '<link rel="preload" href="{up}assets/fonts/one-first.woff2"><link rel="canonical" href="/x/">'
    '<img src="{up}assets/figures/{figure}.svg#plain"><a href="{up}assets/figures/other.svg">o</a>'
)
FILES = {
    "index.html": PAGE.format(up="", figure="home"),
    "causes/index.html": PAGE.format(up="../", figure="bone"),
    "myths/one/index.html": PAGE.format(up="../../", figure="myth"),
    "not-stored.html": PAGE.format(up="/", figure="home"),
    "404.html": "wrong address",
    "sitemap.xml": "<urlset/>",
    "feed.xml": "<feed/>",
    "hip-dips-1.zip": "zip",
    "hip-dips-1.zip.sha256": "0",
    "hip-dips-pocket.html": "pocket",
    "causes/index.md": "# Causes",
    "causes/cite.json": "{}",
    "claims.json": "[]",
    "data/sizes.csv": "1",
    "favicon.ico": "icon",
    "_headers": "/*",
    "sw.js": "an old worker",
    "assets/cards/home-0123456789.png": "card",
    "assets/figures/home.png": "picture",
    "assets/figures/home.svg": "<svg/>",
    "assets/figures/bone.svg": "<svg>" + " " * worker.LARGEST,
    "assets/figures/myth.svg": "<svg/>",
    "assets/figures/other.svg": "<svg/>",
    "assets/css/site.css": "a{}",
    "assets/js/site.js": "a()",
    "assets/js/vendor/minisearch.js": "b()",
    "assets/data/search.js": "c()",
    "assets/data/glossary.js": "d()",
    "assets/fonts/one-first.woff2": "font",
    "assets/fonts/one-rest.woff2": "font",
    "assets/icon.svg": "<svg/>",
}
PAGES = ["", "causes/"]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def facts(script: str) -> dict[str, Any]:
    """Return what stands in front of the code."""
    return dict(json.loads(script.partition("\n")[0].removeprefix("var KEPT=").rstrip(";")))


def test_pages_and_assets_may_be_kept_and_nothing_else(site: Path) -> None:
    never = {"404.html", "sitemap.xml", "feed.xml", "claims.json", "_headers", "sw.js"}
    never |= {"favicon.ico", "data/sizes.csv", "causes/index.md", "causes/cite.json"}
    never |= {name for name in FILES if name.startswith("hip-dips-") or name.endswith(".png")}
    assert set(worker.files(site)) == set(FILES) - never


def test_the_core_is_its_pages_and_what_they_need(site: Path) -> None:
    found = facts(worker.script(worker.files(site), PAGES, "go();", LOOK))
    assert found["core"] == [
        "",
        "causes/",
        "assets/css/site.css",
        "assets/data/glossary.js",
        "assets/fonts/one-first.woff2",
        "assets/js/site.js",
        "not-stored.html",
    ]


def test_small_drawings_and_rarer_letters_come_when_data_can_be_spared(site: Path) -> None:
    found = facts(worker.script(worker.files(site), PAGES, "go();", LOOK))
    assert found["more"] == ["assets/figures/home.svg", "assets/fonts/one-rest.woff2"]


@pytest.mark.parametrize("name", sorted(set(FILES) - {"404.html"}))
def test_the_version_tells_every_change_of_what_may_be_kept(site: Path, name: str) -> None:
    before = worker.files(site)
    (site / name).write_text(FILES[name] + " ", encoding="utf-8")
    changed = worker.version(before) != worker.version(worker.files(site))
    assert changed == (name in before)


def test_the_version_tells_a_new_name_and_a_lost_file(site: Path) -> None:
    kept = worker.files(site)
    one = {worker.version(kept)}
    one.add(worker.version({name: data for name, data in kept.items() if "myth" not in name}))
    one.add(worker.version({name.replace("myths/", "claims/"): kept[name] for name in kept}))
    assert len(one) == 3


def test_the_same_files_give_the_same_script_in_any_order(site: Path) -> None:
    kept = worker.files(site)
    backwards = dict(reversed(kept.items()))
    assert worker.script(kept, PAGES, "go();", LOOK) == worker.script(
        backwards, PAGES, "go();", LOOK
    )


@pytest.mark.parametrize("name", ["causes/index.html", "assets/js/site.js", "not-stored.html"])
def test_a_file_of_the_core_that_is_missing_is_named(site: Path, name: str) -> None:
    (site / name).unlink()
    with pytest.raises(ValueError, match=re.escape(name)):
        worker.script(worker.files(site), PAGES, "go();", LOOK)


def test_a_page_without_the_mark_of_its_look_is_named(site: Path) -> None:
    """The worker would never keep it."""
    with pytest.raises(ValueError, match="other"):
        worker.script(worker.files(site), PAGES, "go();", "other")


def test_the_look_tells_a_change_of_styles_or_script() -> None:
    looks = {worker.look(parts) for parts in ([b"a", b"b"], [b"a ", b"b"], [b"a", b"b "])}
    assert len(looks) == 3
    assert worker.look([b"a", b"b"]) in looks
