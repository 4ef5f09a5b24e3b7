"""Plain text: the words of a short piece of Markdown, counted."""

from typing import Any

from hipdips import plain_text

from tests.unit.cases import cases


@cases("plain_text")
def test_plain_text(case: dict[str, Any]) -> None:
    text = plain_text.plain(case["markdown"])
    assert text == case["plain"]
    assert plain_text.count_words(text) == case["words"]
    assert plain_text.count_sentences(text) == case["sentences"]
