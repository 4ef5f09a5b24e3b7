"""What changed on the site, from the front matter of its pages: the entries of the feed."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

MOST = 50


@dataclass(frozen=True)
class Entry:
    """Everything that changed on one page on one day.

    A page and a day name it for good: another note on the same day joins it, and no note that is
    reworded makes feed readers show it as new.
    """

    page: Any
    """The MkDocs page."""
    date: dt.date
    notes: tuple[str, ...]
    """In the order of the front matter."""


def changes(pages: Iterable[Any], most: int = MOST) -> list[Entry]:
    """Return the newest entries first; on one day in the order of `pages`.

    No more than `most`, but for a day that has begun: what is left out there nobody would ever see.
    """
    entries = []
    for page in pages:
        days: dict[dt.date, list[str]] = {}
        for change in page.meta["changes"]:
            days.setdefault(change["date"], []).append(change["note"])
        entries += [Entry(page, date, tuple(notes)) for date, notes in days.items()]
    entries.sort(key=lambda entry: entry.date, reverse=True)
    last = entries[:most][-1:]
    return [entry for entry in entries if last and entry.date >= last[0].date]
