"""The entries of the feed: newest first, one a page and day, no more than asked for."""

import datetime as dt
from types import SimpleNamespace

from hipdips.changes import Entry, changes


def page(*days: int) -> SimpleNamespace:
    notes = [{"date": dt.date(2026, 11, day), "note": f"{day}{n}"} for n, day in enumerate(days)]
    return SimpleNamespace(meta={"changes": notes})


def test_newest_first_and_pages_in_their_order() -> None:
    first, second = page(24, 3), page(24)
    assert changes([first, second]) == [
        Entry(first, dt.date(2026, 11, 24), ("240",)),
        Entry(second, dt.date(2026, 11, 24), ("240",)),
        Entry(first, dt.date(2026, 11, 3), ("31",)),
    ]


def test_one_entry_a_page_and_day() -> None:
    busy = page(5, 5)
    assert changes([busy]) == [Entry(busy, dt.date(2026, 11, 5), ("50", "51"))]


def test_the_oldest_are_left_out() -> None:
    found = changes([page(1), page(3), page(2)], most=2)
    assert [entry.date.day for entry in found] == [3, 2]


def test_a_day_is_told_whole() -> None:
    found = changes([page(1), page(3), page(2), page(3)], most=1)
    assert [entry.date.day for entry in found] == [3, 3]
    assert changes([], most=1) == []
