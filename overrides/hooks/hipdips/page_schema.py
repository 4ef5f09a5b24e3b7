"""Every field that a page's front matter may hold, its meaning and its limits.

A comment under a field is the author's documentation; `examples` is what an error shows.
"""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hipdips.plain_text import count_sentences, count_words, plain

DESCRIPTION_CHARACTERS = 160
ANSWER_WORDS = 45
ANSWER_SENTENCES = 2
LEAD_WORDS = 35

Line = Annotated[str, Field(min_length=2, max_length=120)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Level = Literal["none", "low", "medium", "high"]
Condition = Literal[
    "pregnancy",
    "recent-hip-surgery",
    "hip-pain",
    "pelvic-pain",
    "side-hip-tendon-pain",
    "back-pain",
    "balance-problems",
    "osteoporosis",
    "heart-or-breathing-condition",
]


class Fields(BaseModel):
    """A closed set of fields: a misspelt one is an error, not silently lost."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Change(Fields):
    """One line of a page's public history."""

    date: Annotated[datetime.date, Field(examples=["2026-11-24"])]
    note: Annotated[Line, Field(examples=["First version."])]


class Page(Fields):
    """What every page has, whatever its kind."""

    template: str
    title: Annotated[str, Field(min_length=2, max_length=70, examples=["What causes hip dips?"])]
    description: Annotated[
        str,
        Field(
            min_length=40,
            max_length=DESCRIPTION_CHARACTERS,
            examples=["Why some hips curve in at the side: bone, muscle and fat, with sources."],
        ),
    ]
    """Own sentence for search engines and link previews; no other page has it."""
    updated: Annotated[datetime.date, Field(examples=["2026-11-24"])]
    next_check: Annotated[datetime.date, Field(examples=["2027-11-24"])]
    aliases: Annotated[list[Line], Field(min_length=3, examples=[["why do i have hip dips"]])]
    """Words that people type for this page: searched, never shown."""
    misspellings: Annotated[list[Line], Field(examples=[["hip dibs", "hipdips"]])]
    changes: Annotated[
        list[Change], Field(min_length=1, examples=[[{"date": "2026-11-24", "note": "Fix."}]])
    ]
    """Newest first; the first one's date is `updated`."""

    @model_validator(mode="after")
    def _dates_agree(self) -> "Page":
        if self.next_check <= self.updated:
            raise ValueError("next_check must be later than updated")
        if self.changes[0].date != self.updated:
            raise ValueError("the first entry of changes must have the date of updated")
        return self


def _short_answer(text: str) -> str:
    words, sentences = count_words(plain(text)), count_sentences(plain(text))
    if words > ANSWER_WORDS:
        raise ValueError(f"the answer has {words} words; the limit is {ANSWER_WORDS}")
    if sentences > ANSWER_SENTENCES:
        raise ValueError(f"the answer has {sentences} sentences; the limit is {ANSWER_SENTENCES}")
    return text


class AnsweredPage(Page):
    """A page that answers its title at once."""

    answer: Annotated[
        str,
        Field(
            min_length=20,
            examples=["Mostly bones: how far apart they are. Muscle and fat do the rest."],
        ),
    ]
    """Two sentences, 45 words at most, shown first; citations and one grade are allowed."""

    @model_validator(mode="after")
    def _answer_is_short(self) -> "AnsweredPage":
        _short_answer(self.answer)
        return self


class Explainer(AnsweredPage):
    """A page whose body explains: questions as headings, each answered first."""

    template: Literal["explainer.html"]


class Question(Fields):
    """A question on the home page and where its answer stands."""

    ask: Annotated[Line, Field(examples=["Is it about weight?"])]
    page: Annotated[str, Field(examples=["causes.md#weight"])]


class Home(AnsweredPage):
    """The home page."""

    template: Literal["home.html"]
    questions: Annotated[list[Question], Field(min_length=2, max_length=4)]
    """Shown under the search box."""
    groups: Annotated[dict[str, Line], Field(examples=[{"Understand": "What is under the skin."}])]
    """One sentence for each group of the menu, by the group's name."""


class LedPage(Page):
    """A page with one or two sentences under its title."""

    lead: Annotated[
        str,
        Field(min_length=10, examples=["A small, slow movement for the side of your hip."]),
    ]

    @model_validator(mode="after")
    def _lead_is_short(self) -> "LedPage":
        words = count_words(plain(self.lead))
        if words > LEAD_WORDS:
            raise ValueError(f"the lead has {words} words; the limit is {LEAD_WORDS}")
        return self


class ListPage(LedPage):
    """A page that lists others: exercises, myths, sources, everything from A to Z."""

    template: Literal["exercise-list.html", "index.html", "a-z.html", "references.html"]


class Plain(LedPage):
    """Any other page: title, lead, text."""

    template: Literal["plain.html"]


class Equipment(Fields):
    """What a movement needs, what it may use, and what stands in at home."""

    need: list[Slug]
    optional: list[Slug]
    swap: dict[Slug, Line] = {}

    @model_validator(mode="after")
    def _swaps_something(self) -> "Equipment":
        strangers = set(self.swap) - set(self.need) - set(self.optional)
        if strangers:
            raise ValueError(f"swap names {sorted(strangers)}, which no list of equipment holds")
        return self


class Muscles(Fields):
    """Muscles by their id in the glossary."""

    primary: Annotated[list[Slug], Field(min_length=1, examples=[["gluteus-medius"]])]
    secondary: list[Slug]


class Load(Fields):
    """How much a movement asks of parts that people look after."""

    knees: Annotated[Level, Field(examples=["low"])]
    wrists: Annotated[Level, Field(examples=["none"])]
    balance: Annotated[Level, Field(examples=["none"])]
    back: Annotated[Level, Field(examples=["low"])]


Count = Annotated[int, Field(ge=1, le=100)]
Range = Annotated[
    tuple[Count, Count] | tuple[Count], Field(examples=[[2, 3]], description="[low, high] or [n]")
]


class Dose(Fields):
    """How much, for adults: sets of repeats, or of holds, or minutes."""

    sets: Range | None = None
    reps: Range | None = None
    hold_s: Range | None = None
    minutes: Range | None = None
    rest_s: Annotated[int, Field(ge=0, le=300, examples=[60])] | None = None
    days_per_week: Annotated[Range, Field(examples=[[2, 3]])]
    tempo: Annotated[str, Field(pattern=r"^\d-\d-\d$", examples=["2-1-3"])] | None = None
    """Seconds to lift, to pause, to lower."""

    @model_validator(mode="after")
    def _one_measure(self) -> "Dose":
        given = [name for name in ("reps", "hold_s", "minutes") if getattr(self, name)]
        if len(given) != 1:
            raise ValueError(f"give one of reps, hold_s and minutes; got {given or 'none'}")
        return self


class Exercise(LedPage):
    """A guide to one exercise: facts here, words in the body."""

    template: Literal["exercise.html"]
    figure: Annotated[Slug, Field(examples=["clamshell"])]
    position: Literal[
        "standing", "split-stance", "all-fours", "lying-back", "side-lying", "seated", "moving"
    ]
    side: Literal["both", "each"]
    equipment: Equipment
    space: Annotated[
        list[Literal["floor", "bed", "chair", "standing", "outdoors", "quiet"]],
        Field(min_length=1, examples=[["floor", "bed"]]),
    ]
    level: Literal["gentle", "medium", "hard"]
    muscles: Muscles
    load: Load
    dose: Dose
    easier: Annotated[list[Slug], Field(examples=[["seated-hip-abduction"]])]
    """Guides that are a step down, by slug; a guide without any says how in its body."""
    harder: Annotated[list[Slug], Field(examples=[["side-lying-hip-abduction"]])]
    check_first: Annotated[list[Condition], Field(examples=[["pregnancy"]])]
    """Who asks a professional before trying."""


KINDS: dict[str, type[Page]] = {
    "home.html": Home,
    "explainer.html": Explainer,
    "exercise.html": Exercise,
    "exercise-list.html": ListPage,
    "index.html": ListPage,
    "a-z.html": ListPage,
    "references.html": ListPage,
    "plain.html": Plain,
}
"""Template named in the front matter → the fields it asks for."""
