"""The kinds of page: which template asks for which fields."""

from typing import Annotated, Literal

from pydantic import Field

from hipdips.dataset_schema import Dataset
from hipdips.exercise_schema import Exercise
from hipdips.page_fields import AnsweredPage, CardedPage, Fields, LedPage, Line, Page


class Explainer(AnsweredPage):
    """A page whose body explains: questions as headings, each answered first."""

    template: Literal["explainer.html"]
    first_before_contents: Annotated[bool, Field(examples=[True])] = False
    """Whether the first section stands before the contents, so that it needs no scrolling."""
    datasets: Annotated[list[Dataset], Field(default_factory=list)]
    """Tables that the page offers, for search engines; the page itself says the same in words."""


class Myth(AnsweredPage):
    """A claim that goes round, how far it holds, and what is true instead."""

    template: Literal["myth.html"]
    claim: Annotated[Line, Field(examples=["Hip dips mean you're overweight."])]
    """As people say it; quotation marks are added."""
    verdict: Literal["not-true", "misleading", "unproven", "partly-true"]


class Question(Fields):
    """A question on the home page and where its answer stands."""

    ask: Annotated[Line, Field(examples=["Is it about weight?"])]
    page: Annotated[str, Field(examples=["causes.md#weight"])]


class Home(AnsweredPage):
    """The home page."""

    template: Literal["home.html"]
    questions: Annotated[
        list[Question],
        Field(
            min_length=2,
            max_length=5,
            examples=[[{"ask": "Is it about weight?", "page": "causes.md#weight"}]],
        ),
    ]
    """Shown under the search box."""
    groups: Annotated[dict[str, Line], Field(examples=[{"Understand": "What is under the skin."}])]
    """One sentence for each group of the menu, by the group's name."""


class ListPage(LedPage, CardedPage):
    """A page that lists others: exercises, myths, sources, everything from A to Z."""

    template: Literal["exercise-list.html", "index.html", "a-z.html", "references.html"]


class Plain(LedPage, CardedPage):
    """Any other page: title, lead, text."""

    template: Literal["plain.html"]
    one_sheet: Annotated[bool, Field(examples=[True])] = False
    """Whether it prints on one sheet, to hand out; guides always do."""


KINDS: dict[str, type[Page]] = {
    "home.html": Home,
    "explainer.html": Explainer,
    "myth.html": Myth,
    "exercise.html": Exercise,
    "exercise-list.html": ListPage,
    "index.html": ListPage,
    "a-z.html": ListPage,
    "references.html": ListPage,
    "plain.html": Plain,
}
"""Template named in the front matter → the fields it asks for."""
