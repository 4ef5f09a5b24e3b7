"""Small derived facts that templates print: names, kindness, addresses, questions."""

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_KIND = ("none", "low")
_WORDS_PER_MINUTE = 200


@dataclass(frozen=True)
class Question:
    """A heading that asks something, and where it stands."""

    text: str
    url: str
    page: str


def item_name(key: str, names: Mapping[str, str]) -> str:
    """Return the printed name of an item, or the key's own words when none is written."""
    return names[key] if key in names else key.replace("-", " ")


def kind_to(load: Mapping[str, str]) -> list[str]:
    """Return the parts a movement asks little of: `knees`, `wrists`."""
    return [part for part, level in load.items() if level in _KIND and part != "balance"]


def joined(names: Sequence[str], last: str) -> str:
    """Return "knees, wrists and back"; `last` is the word before the last name."""
    *first, end = names
    return f"{', '.join(first)} {last} {end}" if first else end


def page_url(target: str, documents: Mapping[str, Any]) -> str:
    """Turn `causes.md#weight` into the address of that place below the root."""
    uri, _, anchor = target.partition("#")
    url = documents[posixpath.normpath(uri)].url
    return f"{url}#{anchor}" if anchor else str(url)


def questions(pages: Iterable[Any]) -> list[Question]:
    """Return every section heading that ends in a question mark, in order of its words."""
    found = [
        Question(section.title, f"{page.url}#{section.id}", page.meta["title"])
        for page in pages
        for section in page.sections
        if section.title.endswith("?")
    ]
    return sorted(found, key=lambda question: question.text.lower())


def minutes(text: str) -> int:
    """Return how long plain text takes to read, at 200 words a minute, never under one."""
    return max(1, round(len(text.split()) / _WORDS_PER_MINUTE))
