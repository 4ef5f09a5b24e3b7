"""The site as files: what is published, how heavy it is, the same bytes twice, any address."""

import base64
import gzip
import hashlib
import json
import re
import resource
from pathlib import Path
from typing import Any

import pytest
from hipdips import policy

from tests.build.built import BuiltPage, report
from tests.conftest import ROOT, build

PUBLISHED = re.compile(
    r"(?:[a-z0-9-]+/)*index\.html|(?:404|not-stored)\.html|_headers|sitemap\.xml(?:\.gz)?|"
    r"hip-dips-[0-9.]+\.zip(?:\.sha256)?|hip-dips-pocket\.html|sw\.js|"
    r"favicon\.ico|apple-touch-icon\.png|assets/icon-[a-z0-9-]+\.png|site\.webmanifest|"
    r"assets/cards/[a-z0-9-]+-[0-9a-f]{10}\.png|"
    r"(?:[a-z0-9-]+/)*(?:index\.md|cite\.json)|feed\.xml|llms\.txt|robots\.txt|"
    r"(?:claims|references)\.json|data/[a-z-]+\.csv|assets/icon\.svg|assets/figures/[a-z0-9-]+\.(?:svg|png)|"
    r"assets/css/site\.css|assets/js/site\.js|assets/js/vendor/minisearch\.js|"
    r"assets/data/(?:search|glossary)\.js|assets/fonts/[a-z-]+\.woff2"
)
FIRST_VIEW = (
    "assets/css/site.css",
    "assets/js/site.js",
    "assets/icon.svg",
    "assets/fonts/fraunces-first.woff2",
    "assets/fonts/atkinson-first.woff2",
    "assets/fonts/atkinson-bold-first.woff2",
)
INLINE = '//script[not(@src) and not(@type="application/ld+json")]'
"""Scripts that run; JSON-LD is data."""
KB = 1000
MOST, MOST_OF = 100 * KB, {"exercise.html": 130 * KB, "exercise-list.html": 130 * KB}
CORES, MOST_COLD, MOST_WARM = 2, 20, 10
"""Seconds of a build with all artefacts: all pictures drawn anew, and kept from an earlier one."""
SLOW = 1.75
"""How much slower a core is while others are busy: the same build took 26 to 46 seconds of one."""
GRADES = {"strong", "moderate", "limited", "expert-opinion", "no-direct-evidence", None}


def test_only_what_is_meant_is_published(site: Path) -> None:
    files = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    report([name for name in sorted(files) if not PUBLISHED.fullmatch(name)])


def test_a_first_view_is_light(site: Path, everything: list[BuiltPage]) -> None:
    shared = sum(len(gzip.compress((site / name).read_bytes(), 6)) for name in FIRST_VIEW)
    found = []
    for page in everything:
        size = shared + len(gzip.compress(page.html.encode(), 6))
        if size > MOST_OF.get(page.kind, MOST):
            found.append(f"{page.address}: {size} bytes")
    report(found)


def test_a_build_is_quick_and_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Also from nothing: the second build finds the pictures that the first one kept.

    Measured in seconds of a core, two of which do the work: other tests run beside this one.
    """
    kept = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    for name, most in (("cold", MOST_COLD), ("warm", MOST_WARM)):
        start = spent()
        again = build(ROOT, tmp_path / name, PYTHONHASHSEED=str(most), **kept)
        seconds = spent() - start
        assert not again.returncode, again.stdout
        assert _hashes(tmp_path / name) == _hashes(site), name
        assert seconds <= SLOW * CORES * most, f"{name}: {seconds:.1f} s of a core"


def spent() -> float:
    """Return the seconds of a core that all finished processes of this one have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_the_site_works_below_any_address(elsewhere: Path) -> None:
    for name in ("404.html", "not-stored.html"):
        wrong = (elsewhere / name).read_text(encoding="utf-8")
        assert 'href="/sub/path/assets/css/site.css"' in wrong
        assert 'data-base="/sub/path/"' in wrong
    page = (elsewhere / "causes/index.html").read_text(encoding="utf-8")
    assert 'href="https://example.org/sub/path/causes/"' in page


def test_the_policy_names_every_inline_script(everything: list[BuiltPage]) -> None:
    found = []
    for page in everything:
        head = page.tree.find("head")
        assert head[0].get("charset") == "utf-8", page.address
        rules = head[1].get("content", "")
        assert head[1].get("http-equiv") == "Content-Security-Policy", page.address
        named = set(re.findall(r"'sha256-[^']+'", rules))
        scripts = page.tree.xpath(f"{INLINE}/text()")
        if named != {_source_of(script) for script in scripts} or "unsafe" in rules:
            found.append(f"{page.address}: {rules}")
    report(found)


def test_hosts_get_the_same_policy(site: Path, everything: list[BuiltPage]) -> None:
    headers = (site / "_headers").read_text(encoding="utf-8")
    assert (
        f"Content-Security-Policy: {policy.rules(policy.hashes(p.html for p in everything))}"
        in (headers)
    )
    assert "frame-ancestors 'none'" in headers


def test_nothing_is_inline_but_one_script(everything: list[BuiltPage]) -> None:
    found = []
    for page in everything:
        found += [f"{page.address}: style= on <{e.tag}>" for e in page.tree.xpath("//*[@style]")]
        found += [f"{page.address}: <style>" for _ in page.tree.xpath("//style")]
        handlers = page.tree.xpath("//@*[starts-with(name(), 'on')]")
        found += [f"{page.address}: handler {handler}" for handler in handlers]
        if len(page.tree.xpath(INLINE)) != 1:
            found.append(f"{page.address}: more than the one early script")
    report(found)


def test_claims_can_be_traced(site: Path, everything: list[BuiltPage]) -> None:
    ids = {page.address: page.ids() for page in everything}
    known = {entry["id"] for entry in _json(site / "references.json")}
    claims = _json(site / "claims.json")
    assert any(claim["grade"] for claim in claims)
    found = []
    for claim in claims:
        sound = (
            claim["anchor"] in ids.get(claim["page"], set())
            and claim["grade"] in GRADES
            and set(claim["references"]) <= known
            and (claim["grade"] or claim["references"])
            and len(claim["text"].split()) > 2
        )
        if not sound:
            found.append(str(claim))
    report(found)


@pytest.mark.parametrize("field", ["id", "type", "title", "author", "URL", "custom"])
def test_references_are_csl(site: Path, field: str) -> None:
    report([str(entry) for entry in _json(site / "references.json") if not entry.get(field)])


def _json(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text(encoding="utf-8")))


def _source_of(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _hashes(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
