"""Facts that templates derive: names, kindness, addresses, questions, reading time."""

from types import SimpleNamespace
from typing import Any

import pytest
from hipdips import facts
from hipdips.section import Section


def page(url: str, *titles: str) -> Any:
    sections = [Section(f"s{n}", title, "") for n, title in enumerate(titles)]
    return SimpleNamespace(url=url, sections=sections, meta={"title": f"Page {url}"})


def test_an_item_has_the_name_that_is_written_for_it() -> None:
    assert facts.item_name("band", {"band": "a band"}) == "a band"


def test_an_item_without_a_name_is_called_by_its_key() -> None:
    assert facts.item_name("foam-roller", {"band": "a band"}) == "foam roller"


def test_kind_means_no_load_or_little() -> None:
    load = {"knees": "low", "wrists": "none", "balance": "none", "back": "medium"}
    assert facts.kind_to(load) == ["knees", "wrists"]  # "kind to balance" says nothing


def test_a_hard_move_is_kind_to_nothing() -> None:
    assert facts.kind_to({"knees": "high", "back": "medium"}) == []


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("causes.md", "causes/"),
        ("causes.md#weight", "causes/#weight"),
        ("./causes.md#weight", "causes/#weight"),
        ("exercises/../causes.md", "causes/"),
    ],
)
def test_a_file_becomes_its_address(target: str, url: str) -> None:
    assert facts.page_url(target, {"causes.md": page("causes/")}) == url


def test_a_file_that_is_no_page_is_an_error() -> None:
    with pytest.raises(KeyError):
        facts.page_url("clauses.md", {})


def test_questions_are_the_headings_that_ask_in_order_of_their_words() -> None:
    pages = [page("b/", "Why me?", "Key points"), page("a/", "are they bone?")]
    found = [(q.text, q.url, q.page) for q in facts.questions(pages)]
    assert found == [
        ("are they bone?", "a/#s0", "Page a/"),
        ("Why me?", "b/#s0", "Page b/"),
    ]


@pytest.mark.parametrize(
    ("words", "minutes"), [(0, 1), (1, 1), (200, 1), (299, 1), (301, 2), (1000, 5)]
)
def test_reading_time_at_200_words_a_minute(words: int, minutes: int) -> None:
    assert facts.minutes("word " * words) == minutes
