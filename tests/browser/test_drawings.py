"""Drawings: what stands for them in words, labels, theme, the switch that hides them."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import report
from tests.browser.reader import DESK, PHONE, Reader, complete

GUIDE, EXPLAINER, LAYERS = "exercises/clamshell/", "what-are-hip-dips/", "causes/"
# A picture that failed to load, or shows nothing of its file, has no size of its own.
BROKEN = """async () => {
  const pictures = [...document.images];
  pictures.forEach(picture => { picture.loading = "eager"; });
  await Promise.all(pictures.map(picture => picture.decode().catch(() => null)));
  return pictures.filter(picture => !picture.naturalWidth).map(picture => picture.src);
}"""
# Two words of a drawing that lie over each other, or one that leaves its plate.
CROWDED = """() => [...document.querySelectorAll(".hd-plate")].flatMap(plate => {
  const inside = plate.getBoundingClientRect();
  const words = [...plate.querySelectorAll("text")].filter(word => word.getClientRects().length);
  const boxes = words.map(word => [word.textContent, word.getBoundingClientRect()]);
  const out = boxes.filter(([, box]) => box.left < inside.left - 1 || box.right > inside.right + 1);
  const over = boxes.flatMap(([word, a], i) => boxes.slice(i + 1).filter(([, b]) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  ).map(([other]) => `${word} lies over ${other}`));
  return out.map(([word]) => `${word} leaves the plate`).concat(over);
})"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll(".hd-labels text")]
  .filter(word => word.getClientRects().length)
  .map(word => word.getBoundingClientRect().height))"""


def test_every_drawing_loads(reader: Reader, pages: list[str]) -> None:
    page = reader.context(viewport=PHONE).new_page()
    found = []
    for address in pages:
        broken = reader.go(page, address).evaluate(BROKEN)
        found += [f"{address or 'home'}: {source}" for source in broken]
    report(found)


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_labels_never_meet(reader: Reader, pages: list[str], width: int) -> None:
    page = reader.context(viewport={"width": width, "height": 800}).new_page()
    found = []
    for address in pages:
        crowded = reader.go(page, address).evaluate(CROWDED)
        found += [f"{address or 'home'} at {width}: {words}" for words in crowded]
    report(found)


@pytest.mark.parametrize("width", [320, 1280])
def test_labels_are_large_enough_to_read(reader: Reader, width: int) -> None:
    page = reader.open(EXPLAINER, viewport={"width": width, "height": 800})
    assert page.evaluate(SMALLEST) >= 16


def test_a_narrow_drawing_has_a_key(reader: Reader, words: dict[str, Any]) -> None:
    key = reader.open(EXPLAINER, viewport=PHONE).locator(".hd-key").first
    expect(key).to_be_visible()
    expect(key).to_contain_text(words["labels"]["trochanter"])
    wide = reader.open(EXPLAINER, viewport=DESK)
    expect(wide.locator(".hd-labels text", has_text=words["labels"]["trochanter"])).to_be_visible()


def test_layers_are_stepped_through_by_keyboard(reader: Reader, words: dict[str, Any]) -> None:
    page = reader.open(LAYERS)
    layers = page.locator(".hd-steps").get_by_role("listitem").filter(has=page.locator("img"))
    expect(layers).to_have_count(1)  # the others are hidden
    page.get_by_role("radio", name=words["labels"]["layer-bone"]).focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name=words["labels"]["layer-muscle"])).to_be_checked()
    expect(layers.first.locator("img")).to_have_attribute(
        "src", "../assets/figures/layer-muscle.svg"
    )


def test_layers_stand_together_on_paper(reader: Reader) -> None:
    page = reader.open(LAYERS)
    page.emulate_media(media="print")
    expect(page.locator(".hd-steps img:visible")).to_have_count(4)
    expect(page.locator(".hd-steps input:visible")).to_have_count(0)


def test_words_describe_a_drawing_without_script(reader: Reader) -> None:
    page = reader.open(EXPLAINER, java_script_enabled=False)
    expect(page.locator(".hd-describe p").first).to_be_visible()


def test_drawings_follow_the_page_and_not_the_device(reader: Reader) -> None:
    seen = {}
    for device in ("light", "dark"):
        page = reader.open(GUIDE, color_scheme=device)
        for theme in ("light", "dark"):
            page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
            page.wait_for_timeout(200)
            seen[device, theme] = page.locator(".hd-plate").first.screenshot()
    assert seen["light", "dark"] == seen["dark", "dark"]
    assert seen["light", "light"] == seen["dark", "light"]
    assert seen["light", "light"] != seen["light", "dark"]


def test_switch_hides_and_remembers(reader: Reader, words: dict[str, Any]) -> None:
    page = reader.open(GUIDE)
    expect(drawing(page)).to_be_visible()
    switch = page.get_by_role("contentinfo").get_by_role("button")
    expect(switch).to_have_accessible_name(words["drawings"]["hide"])
    text = drawing(page).get_attribute("alt") or ""
    switch.click()
    expect(drawing(page)).to_be_hidden()
    expect(switch).to_have_accessible_name(words["drawings"]["show"])
    expect(page.locator(".hd-plate__words", has_text=text)).to_be_visible()
    page.reload()
    complete(page)
    expect(drawing(page)).to_be_hidden()
    reader.go(page, "exercises/")
    expect(page.locator("main img").first).to_be_hidden()
    page.get_by_role("button", name=words["drawings"]["show"]).click()
    expect(page.locator("main img").first).to_be_visible()
    reader.go(page, GUIDE)
    expect(drawing(page)).to_be_visible()


def test_hidden_drawings_are_not_fetched(reader: Reader) -> None:
    asked: list[str] = []
    context = reader.context()
    context.on("request", lambda request: asked.append(request.url))
    context.add_init_script("if (origin !== 'null') localStorage.setItem('hd-drawings', 'hidden')")
    page = reader.go(context.new_page(), "exercises/")
    page.mouse.wheel(0, 5000)
    page.wait_for_timeout(300)
    assert not [url for url in asked if "figures" in url]


def test_switch_is_hidden_without_script(reader: Reader) -> None:
    page = reader.open(GUIDE, java_script_enabled=False)
    expect(page.locator("[data-hd-drawings]")).to_be_hidden()
    expect(drawing(page)).to_be_visible()


def drawing(page: Page) -> Locator:
    """Return the first drawing of the page."""
    return page.locator("main img").first
