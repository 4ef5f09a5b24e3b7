"""A reference is a CSL-YAML entry (Zotero's and pandoc's data model) and what was seen of it."""

import datetime as dt
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hipdips.front_matter import FrontMatter, read_yaml
from hipdips.problem import Problem
from hipdips.schema_problems import validate

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
NAMED_AUTHORS = 6
LISTED_AUTHORS = 1


class _Csl(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Name(_Csl):
    """A person (`family`, `given`) or an organisation (`literal`)."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    non_dropping_particle: str | None = Field(None, alias="non-dropping-particle")
    dropping_particle: str | None = Field(None, alias="dropping-particle")
    suffix: str | None = None

    @model_validator(mode="after")
    def _has_a_name(self) -> "Name":
        if not (self.family or self.literal):
            raise ValueError("give an author as {family: …, given: …} or {literal: …}")
        return self

    @property
    def short(self) -> str:
        """Family name with its particle, or the organisation."""
        particle = self.non_dropping_particle or ""
        return self.literal or f"{particle} {self.family}".strip()

    @property
    def full(self) -> str:
        """Family name and initials as a source list prints them."""
        if self.literal:
            return self.literal
        parts = (self.given or "").replace(".", " ").replace("-", " ").split()
        return f"{self.short} {''.join(part[0] for part in parts)}".strip()


class Issued(_Csl):
    """When it came out: `{date-parts: [[2023, 10, 9]]}`; month and day may be missing."""

    date_parts: Annotated[
        list[list[int]], Field(alias="date-parts", min_length=1, examples=[[[2023, 10]]])
    ]

    @property
    def year(self) -> int:
        """Year of publication."""
        return self.date_parts[0][0]


class Seen(_Csl):
    """Our own notes: what kind of study it is and what one of us has really read."""

    study: Annotated[str, Field(max_length=80, examples=["Randomised trial, 34 adults, 9 weeks"])]
    shows: Annotated[
        str, Field(max_length=320, examples=["Muscle grew alike in both groups; no outline."])
    ]
    """What it can and can't show for our subject, in a sentence or two."""
    seen: Annotated[Literal["abstract", "full-text", "page"], Field(examples=["abstract"])]
    seen_on: Annotated[dt.date, Field(examples=["2026-11-24"])]


class Reference(_Csl):
    """One source. Names and meanings of the fields are those of CSL 1.0.2."""

    id: Annotated[str, Field(pattern=ID_PATTERN, examples=["plotkin-2023"])]
    type: Literal[
        "article-journal",
        "article",
        "report",
        "webpage",
        "book",
        "chapter",
        "thesis",
        "dataset",
        "legislation",
        "post-weblog",
        "article-newspaper",
        "article-magazine",
    ]
    title: Annotated[str, Field(min_length=3, examples=["Hip thrust and back squat training"])]
    author: Annotated[
        list[Name], Field(min_length=1, examples=[[{"family": "Plotkin", "given": "Daniel L."}]])
    ]
    issued: Annotated[Issued | None, Field(examples=[{"date-parts": [[2023, 10]]}])] = None
    """Missing only where the page gives no date."""
    container_title: str | None = Field(None, alias="container-title")
    collection_title: str | None = Field(None, alias="collection-title")
    editor: list[Name] | None = None
    edition: str | None = None
    publisher: str | None = None
    publisher_place: str | None = Field(None, alias="publisher-place")
    genre: str | None = None
    number: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    DOI: Annotated[
        str | None, Field(pattern=r"^10\.\S+$", examples=["10.3389/fphys.2023.1279170"])
    ] = None
    ISBN: str | None = None
    PMID: str | None = None
    URL: Annotated[str, Field(pattern=r"^https?://", examples=["https://doi.org/10.1000/182"])]
    language: str = "en"
    custom: Annotated[
        Seen,
        Field(
            examples=[
                {"study": "Trial, 34 adults", "shows": "…", "seen": "page", "seen_on": "2026-11-24"}
            ]
        ),
    ]

    @property
    def label(self) -> str:
        """First author and year: `Plotkin 2023`, the accessible name of a citation."""
        return f"{self.author[0].short} {self.issued.year if self.issued else 'undated'}"

    @property
    def authors(self) -> str:
        """Authors as a page's sources print them; from the seventh on "and others"."""
        return self._named(NAMED_AUTHORS)

    @property
    def first_authors(self) -> str:
        """Authors as the long list of all sources prints them; the first "and others"."""
        return self._named(LISTED_AUTHORS)

    def _named(self, most: int) -> str:
        names = [name.full for name in self.author[:most]]
        return ", ".join(names) + (" and others" if len(self.author) > most else "")

    @property
    def published_in(self) -> str:
        """Journal, volume, pages; or publisher and report number."""
        volume = self.volume or ""
        if self.issue:
            volume += f"({self.issue})"
        place = ":".join(part for part in (volume, self.page) if part)
        where = self.container_title or self.collection_title or ""
        journal = " ".join(part for part in (where, place) if part)
        return ", ".join(
            part for part in (journal, self.genre, self.number, self.publisher) if part
        )

    def csl(self) -> dict[str, Any]:
        """Return the entry as CSL-JSON."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


def load(path: str, text: str) -> tuple[dict[str, Reference], dict[str, int], list[Problem]]:
    """Read the list of references.

    Returns the sound entries by id, the line on which each entry begins, and the problems.
    """
    data, lines, problems = read_yaml(path, text)
    data = [] if data is None else data
    if not problems and not isinstance(data, list):
        problems = [Problem(path, 1, "the file is no list of references", "- id: plotkin-2023")]
    if problems:
        return {}, {}, problems
    references: dict[str, Reference] = {}
    where: dict[str, int] = {}
    own_lines = _by_entry(lines)
    for index, entry in enumerate(data):
        line = lines.get(str(index), 1)
        own = own_lines.get(str(index), {})
        matter = FrontMatter(data=entry if isinstance(entry, dict) else {}, lines=own)
        record, found = validate(path, matter, Reference)
        problems += [
            Problem(p.path, max(p.line, line), f"{_name(entry)}: {p.message}", p.example)
            for p in found
        ]
        if not isinstance(record, Reference):
            where.setdefault(_name(entry), line)  # known, so that citing it is no second mistake
        else:
            if record.id in references:
                first = where[record.id]
                message = f"the id '{record.id}' stands twice (first on line {first})"
                problems.append(Problem(path, line, message, f"id: {record.id}-b"))
            references[record.id] = record
            where[record.id] = line
    return references, where, problems


def _by_entry(lines: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Part the lines of `0.title`, `1.title`, … by entry."""
    parted: dict[str, dict[str, int]] = {}
    for key, line in lines.items():
        index, dot, field = key.partition(".")
        if dot:
            parted.setdefault(index, {})[field] = line
    return parted


def _name(entry: object) -> str:
    return str(entry.get("id", "an entry without id")) if isinstance(entry, dict) else "an entry"
