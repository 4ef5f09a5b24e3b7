"""Cards for social posts: nothing overflows, nothing lies on something else, each has its name."""

import re
from collections.abc import Iterator

import jinja2
import pytest
from hipdips import card, figure, renderer
from hipdips.figure import Figure
from hipdips.typesetting import DoesNotFitError, Face

from tests.conftest import ROOT

FONTS = ROOT / "overrides/assets/fonts"
COMPOSER = card.Composer(FONTS)
DISPLAY = Face([FONTS / "fraunces-first.woff2", FONTS / "fraunces-rest.woff2"])
TALL, WIDE = (300, 400), (640, 230)
GROUND = '<rect width="640" height="230" fill="var(--fig-frieze,#123456)"/>'
NINETY = (
    "Does the skin, fat or muscle at the side of a hip change as people get older, and by how much?"
)
LINE = "Nobody has measured that yet, in anybody, so nobody can say; here is what is known so far."
WORD = "Trochanteroiliofemorogluteosubcutaneous"


def drawing(size: tuple[int, int], margin: int, under: str = "") -> Figure:
    """Return a drawing of a square, `margin` away from the drawing's edges."""
    width, height = size
    source = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<title>Square</title>{under}<path fill="var(--fig-skin-1,#f0cdb4)" '
        f'd="M{margin} {margin}H{width - margin}V{height - margin}H{margin}z"/></svg>'
    )
    return Figure("assets/figures/a.svg", width, height, "Square", "", source=source)


def content(size: tuple[int, int] = TALL, margin: int = 0, **changed: object) -> card.Content:
    fields: dict[str, object] = {"title": "A title", "text": "A true sentence."}
    return card.Content(**(fields | {"drawing": drawing(size, margin)} | changed))  # type: ignore[arg-type]


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
@pytest.mark.parametrize("margin", [0, 10])
@pytest.mark.parametrize("size", [TALL, WIDE])
def test_long_words_stay_beside_the_drawing_and_above_the_wordmark(
    size: tuple[int, int], margin: int, verdict: str
) -> None:
    assert len(NINETY) > 90
    assert len(LINE) == 90
    what = content(
        size, margin, title=NINETY, text=LINE, verdict=verdict, verdict_text="Misleading"
    )
    layout = COMPOSER.layout(what)
    beside = layout.plate.height == card.HEIGHT
    right = layout.plate.x if beside else card.WIDTH - 72
    lowest = 500 if beside else layout.plate.y
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


def test_a_letter_that_the_font_lacks_is_named() -> None:
    with pytest.raises(DoesNotFitError, match="the font has no 骨"):
        COMPOSER.layout(content(text="骨 is a bone."))


def test_a_short_title_is_set_larger_than_a_long_one() -> None:
    short, long = COMPOSER.layout(content()), COMPOSER.layout(content(title=NINETY, text=LINE))
    assert short.title[0].size > long.title[0].size


def on_card(layout: card.Layout, x: float, y: float) -> tuple[float, float]:
    """Return where a point of the drawing lies on the card."""
    return (
        layout.plate.x + (x - layout.view.x) * layout.scale,
        layout.plate.y + (y - layout.view.y) * layout.scale,
    )


@pytest.mark.parametrize("size", [TALL, WIDE, (400, 300)])
def test_a_whole_person_is_never_cut(size: tuple[int, int]) -> None:
    layout = COMPOSER.layout(content(size, 10))
    left, top = on_card(layout, 10, 10)
    right, bottom = on_card(layout, size[0] - 10, size[1] - 10)
    assert layout.plate.x + 25 < left < right < card.WIDTH - 25
    assert layout.plate.y + 25 < top < bottom < card.HEIGHT - 25
    assert layout.scale <= 2.1
    assert layout.plate.shape == pytest.approx(layout.view.shape, rel=0.01)


def test_a_person_is_fitted_without_their_mat() -> None:
    mat = '<path fill="var(--fig-mat,#dfcfc6)" d="M0 0H640V230H0z"/>'
    lone, lying = drawing(WIDE, 60), drawing(WIDE, 60, mat)
    bare, whole = (COMPOSER.layout(content(drawing=one)) for one in (lone, lying))
    assert bare.view == whole.view
    assert on_card(whole, 640, 230)[1] > card.HEIGHT  # it runs off the edge


def test_a_person_takes_the_composition_that_shows_them_larger() -> None:
    beside, below = COMPOSER.layout(content((300, 300), 10)), COMPOSER.layout(content(WIDE, 10))
    assert beside.plate.height == card.HEIGHT
    assert below.plate.width == card.WIDTH
    many = COMPOSER.layout(content((400, 240), 10, title=NINETY, text=LINE))
    few = COMPOSER.layout(content((400, 240), 10))
    assert few.plate.width == card.WIDTH  # few words leave more below
    assert many.plate.height == card.HEIGHT
    long = COMPOSER.layout(content((300, 300), 10, title=WORD + "s"))
    assert long.plate.width == card.WIDTH  # a word that fits nowhere else


def test_a_part_of_a_body_fills_its_plate() -> None:
    layout = COMPOSER.layout(content())
    assert on_card(layout, 0, 0)[0] <= layout.plate.x
    assert on_card(layout, 0, 0)[1] <= 0
    assert on_card(layout, 300, 400)[0] >= card.WIDTH
    assert on_card(layout, 300, 400)[1] >= card.HEIGHT


def test_a_row_stands_whole_on_its_ground_which_runs_across() -> None:
    what = content(drawing=drawing(WIDE, 0, GROUND))
    layout = COMPOSER.layout(what)
    assert layout.plate.x == 0
    assert layout.plate.width == card.WIDTH
    assert on_card(layout, 0, 0)[0] > 230  # behind the wordmark
    assert on_card(layout, 0, 0)[1] == pytest.approx(layout.plate.y, abs=1)
    assert on_card(layout, 640, 230) == pytest.approx((card.WIDTH, card.HEIGHT), abs=1)
    assert layout.ground == "#123456"
    assert 'fill="#fbf8f4" letter-spacing="-0.014em">Hip Dips<' in svg(what)


def test_text_above_a_band_is_a_little_smaller_where_that_saves_a_line() -> None:
    text = "Gentle. Lying on your side. Kind to your knees, wrists and back."
    (line,) = COMPOSER.layout(content(WIDE, 10, text=text)).text
    assert 36 <= line.size < 40


def test_every_exercise_is_shown_whole_and_every_part_is_known_as_one() -> None:
    found = figure.find(ROOT / "docs/assets/figures")
    poses = [name for name in found if name.endswith(("-start", "-finish", "-right"))]
    people = [name for name in poses if not name.startswith("find-it")]
    parts = [name for name in found if name.startswith(("find-it", "layer", "anatomy", "varia"))]
    assert people
    assert parts
    for name, whole in [(name, True) for name in people] + [(name, False) for name in parts]:
        assert bool(card.whole(found[name])) == whole, name


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
