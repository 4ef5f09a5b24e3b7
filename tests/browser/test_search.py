"""Search as a reader meets it: in the dialog, on home, on A to Z, on a wrong address."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import report
from tests.browser.reader import PHONE, Reader

# A question, and the page that comes first (or, with `<=`, among the first three).
QUESTIONS = {
    "why do i have hip dips": "causes/",
    "clam shell": "exercises/clamshell/",
    "i hate my hips": "body-image/",
    "I HATE MY HIPS!!": "body-image/",
    "illiac crest": "<=glossary/",
    "violin hips": "",
    "clamshel": "exercises/clamshell/",
}
ASKED = Path(__file__).with_name("questions.yml")
FIRST_FEW = 3
FEWEST_QUESTIONS = 100


@pytest.fixture(scope="module")
def asked() -> dict[str, list[dict[str, Any]]]:
    """Return what people ask, in groups."""
    return yaml.safe_load(ASKED.read_text(encoding="utf-8"))


def test_answers_what_people_ask(
    reader: Reader, kinds: dict[str, str], pages: list[str], asked: dict[str, list[dict[str, Any]]]
) -> None:
    questions = [question for group in asked.values() for question in group]
    assert len(questions) >= FEWEST_QUESTIONS
    box = open_box(reader.open(kinds["explainer"]))
    missed = []
    for question in questions:
        wanted = [page for page in question["pages"] if page in pages]
        assert wanted, f"no such page: {question}"
        results = find(box, question["ask"])
        top = [address_of(reader, href) for href in results[:FIRST_FEW]]
        if not set(wanted) & set(top):
            missed.append(f"{question['ask']}: {top} instead of {wanted}")
    report(missed)


def test_help_comes_first(
    reader: Reader, kinds: dict[str, str], asked: dict[str, list[dict[str, Any]]]
) -> None:
    box = open_box(reader.open(kinds["explainer"]))
    found = {
        question["ask"]: address_of(reader, find(box, question["ask"])[0])
        for question in asked["hard days"]
    }
    report([f"{ask}: {page}" for ask, page in found.items() if page != "body-image/"])


@pytest.mark.parametrize("kind", ["home", "a-z", "404", "explainer", "exercise"])
def test_finds_what_people_ask(
    reader: Reader, kinds: dict[str, str], kind: str, words: dict[str, Any]
) -> None:
    page = reader.open(kinds[kind])
    box = open_box(page)
    found = []
    for question, wanted in QUESTIONS.items():
        results = find(box, question)
        pages = [address_of(reader, href) for href in results]
        top = pages[:3] if wanted.startswith("<=") else pages[:1]
        if wanted.removeprefix("<=") not in top:
            found.append(f"{question}: {pages[:3]}")
        count = words["search"]["one" if len(pages) == 1 else "many"]
        expect(status(box)).to_have_text(count.replace("{count}", str(len(pages))))
    assert not found


def test_never_empty(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    for kind in ("home", "explainer", "404"):
        page = reader.open(kinds[kind])
        box = open_box(page)
        for nonsense in ("xqzv wvxq", "<b>xqzv"):
            assert len(find(box, nonsense)) >= 3, f"{kind}: {nonsense}"
            message = words["search"]["none"].replace("{query}", nonsense)
            expect(status(box)).to_have_text(message)
        for wide in ("the", "hips", "?!", "ひざ"):  # nothing that tells one page from another
            assert len(find(box, wide)) >= 3, f"{kind}: {wide}"
            expect(status(box)).to_have_text(words["search"]["fallback"])


def test_empties_with_the_words(reader: Reader, kinds: dict[str, str]) -> None:
    box = open_box(reader.open(kinds["home"]))
    assert find(box, "clam")
    for nothing in ("", "   "):
        box.get_by_role("searchbox").fill(nothing)
        expect(box.get_by_role("link")).to_have_count(0)
        expect(status(box)).to_be_empty()


def test_results_are_links_in_one_list(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"])
    box = open_box(page)
    find(box, "muscle")
    expect(box.locator("[data-search-results]")).to_have_count(1)
    expect(box.locator("[data-search-results] > ol > li > a")).not_to_have_count(0)
    expect(box.locator("[data-search-results] li:not(:has(> a))")).to_have_count(0)


def test_every_result_is_there(reader: Reader, kinds: dict[str, str], pages: list[str]) -> None:
    box = open_box(reader.open(kinds["exercise"]))
    for query in ("hips", "muscle", "source", "gluteus medius", "what nobody knows"):
        for href in find(box, query):
            assert href.removeprefix(reader.root).partition("#")[0] in pages, href


def test_leads_to_the_part_of_a_page(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["home"])
    find(open_box(page), "common mistakes clamshell")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{reader.root}exercises/clamshell/#mistakes")
    expect(page.locator("#mistakes")).to_be_in_viewport()


@pytest.mark.parametrize("kind", ["home", "explainer"])
def test_by_keyboard(reader: Reader, kinds: dict[str, str], kind: str) -> None:
    page = reader.open(kinds[kind])
    page.keyboard.press("/")
    box = open_box(page)
    field = box.get_by_role("searchbox")
    expect(field).to_be_focused()
    page.keyboard.type("muscle/")
    expect(field).to_have_value("muscle/")
    links = box.locator("[data-search-results] a")
    expect(links.nth(2)).to_be_visible()
    for key, place in (("Down", 0), ("Down", 1), ("Up", 0)):
        page.keyboard.press(f"Arrow{key}")
        expect(links.nth(place)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(field).to_be_focused()
    for _ in range(links.count() + 2):
        page.keyboard.press("ArrowDown")
    expect(links.last).to_be_focused()
    wanted = links.last.evaluate("link => link.href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(wanted)


def test_enter_opens_the_first(reader: Reader, kinds: dict[str, str]) -> None:
    page = reader.open(kinds["explainer"])
    find(open_box(page), "clam shell")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{reader.root}exercises/clamshell/")


def test_enter_right_after_typing(reader: Reader, kinds: dict[str, str]) -> None:
    """Quick fingers press Enter before the engine has come: it must not be lost."""
    page = reader.open(kinds["home"])
    page.get_by_role("searchbox").focus()
    page.keyboard.type("clam shell")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{reader.root}exercises/clamshell/")


def test_works_on_a_wrong_address(reader: Reader) -> None:
    reader.expected.append("status of 404")  # the page itself
    page = reader.open("no/such/page/", viewport=PHONE)
    results = find(open_box(page), "clam shell")
    assert results[0] == f"{reader.root}exercises/clamshell/"


def test_says_so_when_it_can_not_load(reader: Reader, kinds: dict[str, str]) -> None:
    reader.expected.append("data/search.js")  # stopped below
    reader.expected.append("ERR_FAILED")
    page = reader.open(kinds["explainer"])
    page.route("**/search.js", lambda route: route.abort())
    box = open_box(page)
    box.get_by_role("searchbox").fill("clam")
    expect(status(box)).not_to_be_empty()
    page.unroute("**/search.js")
    assert find(box, "clam shell"), "a second try works"


def test_hint_of_the_key(reader: Reader, kinds: dict[str, str], words: dict[str, Any]) -> None:
    page = reader.open(kinds["explainer"])
    opener = page.get_by_role("button", name=words["search"]["button"])
    expect(opener).to_have_attribute("aria-keyshortcuts", "/")
    for key in ("Control+/", "Alt+/"):
        page.keyboard.press(key)
        expect(page.get_by_role("dialog")).to_be_hidden()


def open_box(page: Page) -> Locator:
    """Return the search box: the page's own, else that of the dialog, opened."""
    own = page.locator("main [data-hd-search]")
    if own.count():
        return own
    if not page.get_by_role("dialog").is_visible():
        page.locator("[data-hd-search-open]").click()
    return page.get_by_role("dialog").locator("[data-hd-search]")


def address_of(reader: Reader, href: str) -> str:
    """Return a page's address below the root, without its fragment."""
    return href.removeprefix(reader.root).partition("#")[0]


def status(box: Locator) -> Locator:
    """Return what a screen reader announces."""
    return box.get_by_role("status")


def find(box: Locator, query: str) -> list[str]:
    """Type a question; return the addresses of the results once the status is there."""
    box.get_by_role("searchbox").fill("")
    box.get_by_role("searchbox").fill(query)
    expect(status(box)).not_to_be_empty()
    links = box.locator("[data-search-results] a")
    return links.evaluate_all("links => links.map(link => link.href)")
