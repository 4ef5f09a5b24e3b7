"""Links that others have made go on working: no published address vanishes."""

from pathlib import Path

import pytest

from tests.build import permanent_addresses
from tests.build.built import BuiltPage, report


@pytest.fixture(scope="module")
def published(site: Path, written: list[BuiltPage]) -> list[str]:
    return permanent_addresses.published(site, written)


def test_none_vanishes(published: list[str]) -> None:
    report(permanent_addresses.vanished(permanent_addresses.known(), published))


def test_new_ones_are_listed(published: list[str]) -> None:
    new = sorted(set(published) - set(permanent_addresses.known()))
    assert not new, f"new for good; add with `{permanent_addresses.COMMAND}`:\n" + "\n".join(new)


def test_the_list_is_in_order() -> None:
    lines = permanent_addresses.known()
    assert lines == sorted(set(lines)), f"write it with `{permanent_addresses.COMMAND}`"


def test_the_list_has_all_kinds(published: list[str]) -> None:
    assert {
        "/",
        "/causes/",
        "/causes/#answer",
        "/causes/#fat",
        "/causes/#share",
        "/causes/#sources",
        "/exercises/clamshell/#stop-if",
        "/exercises/#side-lying",
        "/faq/#violin-hips",
        "/glossary/#gluteus-medius",
        "/myths/weak-hips/#instead",
        "/claims.json",
        "/references.json",
        "/data/hip-measurements.csv",
        "/feed.xml",
        "/llms.txt",
    } <= set(published)
    assert not [line for line in published if "#source-" in line or "404" in line]


def test_what_is_lost_is_told_with_its_cure() -> None:
    old = ["/", "/a/", "/a/#b", "/c.json"]
    lost = permanent_addresses.vanished(old, ["/", "/new/"])
    assert [line.split(":")[0] for line in lost] == [
        f"{address} is gone" for address in ("/a/", "/a/#b", "/c.json")
    ]
    assert "{#b}" in lost[1]
    assert not permanent_addresses.vanished(old, [*old, "/new/"])
