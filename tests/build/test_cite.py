"""Every page can be cited: a line to copy, and a file that reference managers read."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from tests.build.built import BuiltPage, report, words_of
from tests.conftest import ROOT, root_of

SCHEMA = Path(__file__).parent / "csl" / "csl-data.json"
"""The CSL project's own schema, 1.0.2 (github.com/citation-style-language/schema, e3ce254)."""


@pytest.fixture(scope="module")
def csl() -> Draft7Validator:
    return Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_schema_finds_mistakes(csl: Draft7Validator) -> None:
    item = {"id": "a", "type": "webpage"}
    assert csl.is_valid([item])
    for wrong in (item, [{"id": "a"}], [item | {"rights": "CC BY"}], [item | {"type": "page"}]):
        assert not csl.is_valid(wrong)


def test_every_page_is_cited_by_the_letter_of_csl(
    site: Path, written: list[BuiltPage], csl: Draft7Validator
) -> None:
    found = []
    for page in written:
        errors = csl.iter_errors(_cited(site, page))
        found += [f"{page.address}: {error.json_path} {error.message}" for error in errors]
    report(found)


def test_all_references_are_cited_by_the_letter_of_csl(site: Path, csl: Draft7Validator) -> None:
    data = json.loads((site / "references.json").read_text(encoding="utf-8"))
    report([f"{error.json_path}: {error.message[:200]}" for error in csl.iter_errors(data)])


def test_the_file_tells_what_the_page_is(
    site: Path, written: list[BuiltPage], words: dict[str, Any]
) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    for page in written:
        (item,) = _cited(site, page)
        day = page.meta["updated"]
        assert item["title"] == page.meta["title"]
        assert item["author"] == [{"literal": words["publisher"]}]
        assert item["version"] == version
        assert item["issued"] == {"date-parts": [[day.year, day.month, day.day]]}
        assert item["URL"] == item["id"] == root_of(site) + page.address


def test_only_pages_have_one(site: Path, written: list[BuiltPage]) -> None:
    expected = {site / page.address / "cite.json" for page in written}
    assert set(site.rglob("cite.json")) == expected


def test_the_page_offers_its_own(site: Path, written: list[BuiltPage]) -> None:
    names = set()
    for page in written:
        link = page.one('//section[@id="share"]//a[@download]')
        assert link.get("href") == "cite.json", page.address  # relative: also from a folder on disk
        assert link.get("download").startswith("hip-dips"), page.address
        names.add(link.get("download"))
        text = words_of(page.one('//*[@id="cite-text"]'))
        (item,) = _cited(site, page)
        for part in (item["author"][0]["literal"], item["version"], item["URL"]):
            assert part in text, page.address
        assert words_of(page.one("//h1")) in text, page.address
        assert str(page.meta["updated"].year) in text, page.address
    assert len(names) == len(written), "two pages' files would overwrite each other"


def _cited(site: Path, page: BuiltPage) -> list[dict[str, Any]]:
    return list(json.loads((site / page.address / "cite.json").read_text(encoding="utf-8")))
