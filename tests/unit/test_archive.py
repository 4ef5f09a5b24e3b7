"""The zip: the same bytes every time, names that every system takes."""

import datetime as dt
import io
import zipfile

import pytest
from hipdips import archive

DAY = dt.date(2026, 11, 24)


def test_order_of_the_files_does_not_matter() -> None:
    files = {"a/b.html": b"b" * 900, "a/a.txt": b"a"}
    turned = dict(reversed(files.items()))
    assert archive.pack(files, DAY) == archive.pack(turned, DAY)
    assert archive.pack(files, DAY) != archive.pack(files, dt.date(2026, 11, 25))


def test_a_zip_holds_the_files_sorted_and_dated() -> None:
    packed = archive.pack({"b": b"2", "a": b"1" * 5000}, DAY)
    with zipfile.ZipFile(io.BytesIO(packed)) as found:
        assert found.testzip() is None
        assert [entry.filename for entry in found.infolist()] == ["a", "b"]
        assert {entry.date_time for entry in found.infolist()} == {(2026, 11, 24, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in found.infolist()} == {0o100644}
        assert found.read("a") == b"1" * 5000
    assert len(packed) < 1000


@pytest.mark.parametrize(
    "path",
    [
        "a/con.txt",
        "AUX",
        "a/lpt1/b",
        "a?b",
        'a"b',
        "a:b",
        "a\\b",
        "end.",
        "end ",
        "a//b",
        "a/" * 70,
    ],
)
def test_a_name_that_windows_refuses_stops_the_build(path: str) -> None:
    with pytest.raises(ValueError, match="Windows refuses"):
        archive.pack({path: b""}, DAY)


def test_names_that_differ_only_in_case_are_one_on_windows() -> None:
    assert archive.unfit(["a/B.html", "a/b.html", "a/console.txt", "a/é.html"]) == ["a/b.html"]
