"""What each page's card says and shows, from its front matter and the words of the interface."""

from dataclasses import replace
from html import unescape
from typing import Any

from hipdips import facts
from hipdips.card import Content
from hipdips.exercise_schema import Exercise
from hipdips.page_fields import CardedPage
from hipdips.page_schema import Myth
from hipdips.site_source import SiteSource, SourcePage
from hipdips.typography import smart


def describe(page: SourcePage, source: SiteSource) -> tuple[Content, str]:
    """Return what the card of a checked page says and shows, and its text alternative."""
    record, words = page.record, source.words
    if isinstance(record, Exercise):
        name, text = f"{record.figure}-finish", _facts(record, words)
        shown = source.figures[name].title
    elif isinstance(record, CardedPage):
        name, text, shown = record.card.figure, record.card.text, record.card.alt
    else:
        raise TypeError(f"{page.path} has problems; a build stops at them before")
    drawing = source.figures[name]
    drawing = replace(drawing, source=drawing.without_muscles)  # small, they look like injuries
    verdict = record.verdict if isinstance(record, Myth) else ""
    content = Content(
        title=_line(record.title),
        text=_line(text),
        drawing=drawing,
        verdict=verdict,
        verdict_text=words["myth"]["verdicts"][verdict] if verdict else "",
    )
    parts = (content.title, content.verdict_text, content.text, _line(shown))
    return content, " ".join(_sentence(part) for part in parts if part)


def _facts(record: Exercise, words: Any) -> str:
    """Return what a guide asks for: "Gentle. Sitting. Kind to knees and wrists."."""
    w = words["exercise"]
    text = f"{w['levels'][record.level]}. {w['positions'][record.position]}."
    kind = [w["loads"][part] for part in facts.kind_to(record.load.model_dump())]
    if kind:
        text += f" {w['kind_to_your'].replace('{list}', facts.joined(kind, words['and']))}"
    return text


def _line(text: str) -> str:
    return unescape(smart(text))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "”")) else f"{text}."
