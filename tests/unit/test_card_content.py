"""What a card says: an author's line, or a guide's facts in words."""

from types import SimpleNamespace
from typing import Any

import yaml
from hipdips.card_content import describe
from hipdips.exercise_schema import Exercise, Load
from hipdips.figure import Figure
from hipdips.front_matter import FrontMatter
from hipdips.page_fields import Card
from hipdips.page_schema import Myth, Plain
from hipdips.site_source import SiteSource, SourcePage

from tests.conftest import ROOT

WORDS = yaml.safe_load((ROOT / "docs/words/en.yml").read_text(encoding="utf-8"))
MUSCLE = '<g class="hd-muscles"><path d="M0 0"/></g>'


def drawn(name: str) -> Figure:
    return Figure(f"assets/figures/{name}.svg", 300, 400, f"Title of {name}", "", source=MUSCLE)


def site(*records: Any) -> tuple[SiteSource, list[SourcePage]]:
    pages = [
        SourcePage(f"{n}.md", f"docs/{n}.md", FrontMatter(), record, ())
        for n, record in enumerate(records)
    ]
    names = ("bend-start", "bend-finish", "layer-bone")
    figures = {name: drawn(name) for name in names}
    found = SimpleNamespace(words=WORDS, figures=figures, pages={page.uri: page for page in pages})
    return found, pages  # type: ignore[return-value]


def guide(**load: str) -> Exercise:
    none = {"knees": "none", "wrists": "none", "balance": "none", "back": "none"}
    return Exercise.model_construct(
        title="Bend",
        figure="bend",
        more_figures=[],
        level="gentle",
        position="seated",
        load=Load(**(none | load)),  # type: ignore[arg-type]
    )


def test_a_guide_shows_its_finish_and_says_its_facts() -> None:
    source, (page,) = site(guide(wrists="high"))
    content, alt = describe(page, source)
    assert content.text == "Gentle. Sitting. Kind to your knees and back."
    assert content.drawing.title == "Title of bend-finish"
    assert alt == "Bend. Gentle. Sitting. Kind to your knees and back. Title of bend-finish."


def test_a_guide_that_is_kind_to_nothing_says_no_more() -> None:
    source, (page,) = site(guide(wrists="high", knees="high", back="medium"))
    assert describe(page, source)[0].text == "Gentle. Sitting."


def test_no_card_shows_muscles_on_clothes() -> None:
    card = Card(text="It is not new.", figure="bend-start", alt="A person sits.")
    source, pages = site(Plain.model_construct(title="A dip?", card=card), guide())
    assert source.figures["bend-start"].source == MUSCLE
    assert not any(describe(page, source)[0].drawing.source for page in pages)


def test_an_author_chooses_line_and_drawing() -> None:
    card = Card(text='It is not "new".', figure="bend-start", alt="A person sits.")
    plain = Plain.model_construct(title='A "dip"?', card=card)
    source, pages = site(plain, guide())
    content, alt = describe(pages[0], source)
    assert (content.title, content.text) == ("A “dip”?", "It is not “new”.")
    assert content.drawing.title == "Title of bend-start"
    assert alt == "A “dip”? It is not “new”. A person sits."


def test_a_myth_says_its_verdict() -> None:
    card = Card(text="Nobody has counted.", figure="layer-bone", alt="Bones")
    myth = Myth.model_construct(title="Is it rare?", verdict="unproven", card=card)
    source, (page,) = site(myth)
    content, alt = describe(page, source)
    assert (content.verdict, content.verdict_text) == ("unproven", "Unproven")
    assert alt == "Is it rare? Unproven. Nobody has counted. Bones."
