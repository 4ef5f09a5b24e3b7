"""The fields that every page's front matter has, their meaning and their limits.

A comment under a field is the author's documentation; `examples` is what an error shows.
"""

import datetime as dt
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from hipdips.plain_text import count_sentences, count_words, plain

DESCRIPTION_CHARACTERS = 160
CARD_CHARACTERS = 90
ANSWER_WORDS = 45
ANSWER_SENTENCES = 2
LEAD_WORDS = 35

Words = Annotated[str, StringConstraints(strip_whitespace=True)]
"""Spaces around don't count, so that spaces alone are too short."""
Line = Annotated[Words, Field(min_length=2, max_length=120)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Fields(BaseModel):
    """A closed set of fields: a misspelt one is an error, not silently lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Change(Fields):
    """One line of a page's public history."""

    date: Annotated[dt.date, Field(examples=["2026-11-24"])]
    note: Annotated[Line, Field(examples=["First version."])]


class Steps(Fields):
    """Drawings of the same thing that a reader steps through."""

    steps: Annotated[list[Slug], Field(min_length=2, examples=[["layer-bone", "layer-skin"]])]


class Row(Fields):
    """Drawings side by side, in order."""

    row: Annotated[list[Slug], Field(min_length=2, examples=[["find-it-start", "find-it-finish"]])]


class Card(Fields):
    """What the picture for social posts says below the title, and shows."""

    text: Annotated[
        Words,
        Field(
            min_length=10,
            max_length=CARD_CHARACTERS,
            examples=["Bone, muscle and fat shape the outline together. You did nothing wrong."],
        ),
    ]
    """True on its own: in a feed it stands beside strangers' posts."""
    figure: Annotated[Slug, Field(examples=["anatomy-front"])]
    alt: Annotated[Line, Field(examples=["Bones of the hips inside a pair of shorts."])]
    """What the picture shows, for people who can't see it; the title is added."""


class Page(Fields):
    """What every page has, whatever its kind."""

    template: str
    title: Annotated[Words, Field(min_length=2, max_length=70, examples=["What causes hip dips?"])]
    description: Annotated[
        str,
        Field(
            min_length=40,
            max_length=DESCRIPTION_CHARACTERS,
            examples=["Why some hips curve in at the side: bone, muscle and fat, with sources."],
        ),
    ]
    """Own sentence for search engines and link previews; no other page has it."""
    updated: Annotated[dt.date, Field(examples=["2026-11-24"])]
    next_check: Annotated[dt.date, Field(examples=["2027-11-24"])]
    aliases: Annotated[list[Line], Field(min_length=3, examples=[["why do i have hip dips"]])]
    """Words that people type for this page: searched, never shown."""
    misspellings: Annotated[list[Line], Field(examples=[["hip dibs", "hipdips"]])]
    first_for: Annotated[
        list[Line], Field(default_factory=list, examples=[["hate", "hurt myself"]])
    ]
    """Words of distress: a search with one of them shows this page before all others."""
    figures: Annotated[
        dict[Slug, Slug | list[Slug] | Steps | Row],
        Field(default_factory=dict, examples=[{"layers": "anatomy-front"}]),
    ]
    """Drawings by the id of the section that shows them."""
    changes: Annotated[
        list[Change], Field(min_length=1, examples=[[{"date": "2026-11-24", "note": "Fix."}]])
    ]
    """Newest first; the first one's date is `updated`."""

    @field_validator("next_check")
    @classmethod
    def _checked_again_later(cls, value: dt.date, info: ValidationInfo) -> dt.date:
        if "updated" in info.data and value <= info.data["updated"]:
            raise ValueError("it must be later than updated")
        return value

    @field_validator("changes")
    @classmethod
    def _newest_change_first(cls, value: list[Change], info: ValidationInfo) -> list[Change]:
        if "updated" in info.data and value[0].date != info.data["updated"]:
            raise ValueError("the first entry must have the date of updated")
        return value


def _short_answer(text: str) -> str:
    words, sentences = count_words(plain(text)), count_sentences(plain(text))
    if words > ANSWER_WORDS:
        raise ValueError(f"the answer has {words} words; the limit is {ANSWER_WORDS}")
    if sentences > ANSWER_SENTENCES:
        raise ValueError(f"the answer has {sentences} sentences; the limit is {ANSWER_SENTENCES}")
    return text


class CardedPage(Page):
    """A page whose author writes its card; a guide's is made from its facts."""

    card: Annotated[
        Card,
        Field(examples=[{"text": "Mostly bones.", "figure": "layer-bone", "alt": "Hip bones."}]),
    ]


class AnsweredPage(CardedPage):
    """A page that answers its title at once."""

    answer: Annotated[
        str,
        Field(
            min_length=20,
            examples=["Mostly bones: how far apart they are. Muscle and fat do the rest."],
        ),
        AfterValidator(_short_answer),
    ]
    """Two sentences, 45 words at most, shown first; citations and one grade are allowed."""


def _short_lead(text: str) -> str:
    words = count_words(plain(text))
    if words > LEAD_WORDS:
        raise ValueError(f"the lead has {words} words; the limit is {LEAD_WORDS}")
    return text


class LedPage(Page):
    """A page with one or two sentences under its title."""

    lead: Annotated[
        str,
        Field(min_length=10, examples=["A small, slow movement for the side of your hip."]),
        AfterValidator(_short_lead),
    ]
