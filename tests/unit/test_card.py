"""Cards for social posts: nothing overflows, nothing lies on something else, each has its name."""

import re
from collections.abc import Iterator

import jinja2
import pytest
from hipdips import card, renderer
from hipdips.figure import Figure
from hipdips.typesetting import DoesNotFitError, Face

from tests.conftest import ROOT

FONTS = ROOT / "overrides/assets/fonts"
COMPOSER = card.Composer(FONTS)
DISPLAY = Face([FONTS / "fraunces-first.woff2", FONTS / "fraunces-rest.woff2"])
TALL, WIDE = (300, 400), (640, 230)
NINETY = (
    "Does the skin, fat or muscle at the side of a hip change as people get older, and by how much?"
)
LINE = "Nobody has measured that yet, in anybody, so nobody can say; here is what is known so far."
WORD = "Trochanteroiliofemorogluteosubcutaneous"


def content(size: tuple[int, int] = TALL, **changed: object) -> card.Content:
    width, height = size
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<title>Square</title><rect fill="var(--fig-line,#2b2036)" width="{width}" height="9"/>'
        "</svg>"
    )
    drawing = Figure("assets/figures/a.svg", width, height, "Square", "", source=svg)
    fields: dict[str, object] = {"title": "A title", "text": "A true sentence.", "cut": True}
    return card.Content(**(fields | {"drawing": drawing} | changed))  # type: ignore[arg-type]


def svg(what: card.Content) -> str:
    loader = jinja2.FileSystemLoader(ROOT / "overrides")
    env = jinja2.Environment(loader=loader)  # noqa: S701 (as MkDocs makes it)
    template = env.get_template("partials/card.svg")
    return template.render(content=what, layout=COMPOSER.layout(what), site_name="Hip Dips")


def lines(layout: card.Layout) -> Iterator[tuple[float, float, float]]:
    """Yield right edge, top and bottom of each line of text."""
    for line in (*layout.title, *layout.text):
        yield (
            72 + DISPLAY.width(line.text) * line.size,
            line.baseline - 0.8 * line.size,
            line.baseline + 0.28 * line.size,
        )


@pytest.mark.parametrize("verdict", ["", "misleading"])
@pytest.mark.parametrize("cut", [True, False])
@pytest.mark.parametrize("size", [TALL, WIDE])
def test_long_words_stay_beside_the_drawing_and_above_the_wordmark(
    size: tuple[int, int],
    cut: bool,  # noqa: FBT001
    verdict: str,
) -> None:
    assert len(NINETY) > 90
    assert len(LINE) == 90
    what = content(
        size, title=NINETY, text=LINE, cut=cut, verdict=verdict, verdict_text="Misleading"
    )
    layout = COMPOSER.layout(what)
    beside = layout.plate.height == card.HEIGHT
    right = layout.plate.x if beside else card.WIDTH - 72
    lowest = 520 if beside else layout.plate.y
    for edge, top, bottom in lines(layout):
        assert edge <= right
        assert top >= 40
        assert bottom <= lowest
    tops = [line.baseline for line in (*layout.title, *layout.text)]
    assert tops == sorted(tops)
    if verdict:
        assert layout.title[-1].baseline < layout.verdict_y - 30
        assert layout.verdict_y < layout.text[0].baseline - 24


def test_a_word_of_40_letters_fits_below_and_stops_the_build_beside_a_drawing() -> None:
    assert len(WORD) == 40 - 1
    word = WORD + "s"
    (line,) = COMPOSER.layout(content(WIDE, title=word)).title
    assert 72 + DISPLAY.width(word) * line.size <= card.WIDTH - 72
    with pytest.raises(DoesNotFitError, match=f"“{word}” and “A true sentence.” don't fit"):
        COMPOSER.layout(content(TALL, title=word))


def test_a_text_that_is_far_too_long_is_an_error() -> None:
    with pytest.raises(DoesNotFitError, match="don't fit"):
        COMPOSER.layout(content(text="word " * 90))


def test_a_short_title_is_set_larger_than_a_long_one() -> None:
    short, long = COMPOSER.layout(content()), COMPOSER.layout(content(title=NINETY, text=LINE))
    assert short.title[0].size > long.title[0].size


def test_a_whole_person_is_never_cut() -> None:
    whole, part = COMPOSER.layout(content(cut=False)), COMPOSER.layout(content(cut=True))
    assert whole.fill.endswith("meet")
    assert part.fill.endswith("slice")
    assert whole.drawing.width < part.drawing.width == whole.plate.width


def test_the_words_are_really_drawn() -> None:
    what = content(verdict="not-true", verdict_text="Not true", title="Café?")
    fonts = [FONTS / f"{name}.woff2" for name in card.FONTS]
    whole = svg(what)
    variants = {"whole": whole}
    for words in ("Café?", "A true sentence.", "Not true", "Hip Dips"):
        assert f">{words}<" in whole
        variants[words] = whole.replace(f">{words}<", "><")
    variants["accent"] = whole.replace("Café", "Caf")
    assert len(set(renderer.render(variants, fonts).values())) == len(variants)


def test_markup_in_words_is_only_text() -> None:
    assert ">A &lt;b&gt; &amp; c<" in svg(content(title="A <b> & c"))


def test_the_name_changes_with_the_content() -> None:
    names = [card.file_name(url, "<svg/>") for url in ("./", "", "causes/", "myths/a-b/")]
    assert [name.rsplit("-", 1)[0] for name in names] == [
        "assets/cards/home",
        "assets/cards/home",
        "assets/cards/causes",
        "assets/cards/myths-a-b",
    ]
    assert all(re.fullmatch(r"[a-z/-]+-[0-9a-f]{10}\.png", name) for name in names)
    assert card.file_name("causes/", "<svg> </svg>") not in names
