"""The facts of an exercise, as front matter holds them: the one place that documents each."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from hipdips.page_fields import Fields, LedPage, Line, Slug

_PAIR = 2

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


class Equipment(Fields):
    """What a movement needs, what it may use, and what stands in at home."""

    need: Annotated[list[Slug], Field(examples=[["chair"]])]
    optional: Annotated[list[Slug], Field(examples=[["mat", "band"]])]
    swap: Annotated[dict[Slug, Line], Field(default_factory=dict)]

    @model_validator(mode="after")
    def _swaps_something(self) -> "Equipment":
        strangers = set(self.swap) - set(self.need) - set(self.optional)
        if strangers:
            raise ValueError(f"swap names {sorted(strangers)}, which no list of equipment holds")
        return self


class Muscles(Fields):
    """Muscles by their id in the glossary."""

    primary: Annotated[list[Slug], Field(min_length=1, examples=[["gluteus-medius"]])]
    secondary: Annotated[list[Slug], Field(examples=[["gluteus-maximus"]])]


class Load(Fields):
    """How much a movement asks of parts that people look after."""

    knees: Annotated[Level, Field(examples=["low"])]
    wrists: Annotated[Level, Field(examples=["none"])]
    balance: Annotated[Level, Field(examples=["none"])]
    back: Annotated[Level, Field(examples=["low"])]


def _rising(numbers: list[int]) -> list[int]:
    if len(numbers) == _PAIR and numbers[0] > numbers[1]:
        raise ValueError("a range runs from low to high")
    return numbers


Count = Annotated[int, Field(ge=1, le=100)]
Range = Annotated[
    list[Count], Field(min_length=1, max_length=_PAIR, examples=[[2, 3]]), AfterValidator(_rising)
]
"""[low, high] or [n]."""


class Dose(Fields):
    """How much, for adults: sets of repeats, or of holds, or minutes."""

    sets: Annotated[Range | None, Field(examples=[[2, 3]])] = None
    reps: Annotated[Range | None, Field(examples=[[8, 15]])] = None
    hold_s: Annotated[Range | None, Field(examples=[[20, 30]])] = None
    minutes: Annotated[Range | None, Field(examples=[[10, 20]])] = None
    rest_s: Annotated[int | None, Field(ge=0, le=300, examples=[60])] = None
    days_per_week: Annotated[Range, Field(examples=[[2, 3]])]
    tempo: Annotated[str | None, Field(pattern=r"^\d-\d-\d$", examples=["2-1-3"])] = None
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
    """Name of the pose file that draws it: overrides/illustrations/poses/<name>.yml."""
    more_figures: Annotated[list[Slug], Field(default_factory=list, examples=[["running"]])]
    """Further pose files of the same guide."""
    position: Literal[
        "standing", "split-stance", "all-fours", "lying-back", "side-lying", "seated", "moving"
    ]
    side: Literal["both", "each"]
    equipment: Annotated[Equipment, Field(examples=[{"need": [], "optional": ["mat"], "swap": {}}])]
    space: Annotated[
        list[Literal["floor", "bed", "chair", "standing", "outdoors", "quiet"]],
        Field(min_length=1, examples=[["floor", "bed"]]),
    ]
    level: Literal["gentle", "medium", "hard"]
    muscles: Annotated[Muscles, Field(examples=[{"primary": ["gluteus-medius"], "secondary": []}])]
    load: Annotated[
        Load, Field(examples=[{"knees": "low", "wrists": "none", "balance": "none", "back": "low"}])
    ]
    dose: Annotated[
        Dose, Field(examples=[{"sets": [2, 3], "reps": [8, 15], "days_per_week": [2, 3]}])
    ]
    easier: Annotated[list[Slug], Field(examples=[["seated-hip-abduction"]])]
    """Guides that are a step down, by slug; a guide without any says how in its body."""
    harder: Annotated[list[Slug], Field(examples=[["side-lying-hip-abduction"]])]
    check_first: Annotated[list[Condition], Field(examples=[["pregnancy"]])]
    """Who asks a professional before trying."""
