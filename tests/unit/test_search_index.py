"""The search index: what one page gives to the search."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
from hipdips import front_matter, search_index
from hipdips.markdown_source import headings
from hipdips.page_schema import KINDS
from hipdips.schema_problems import validate
from hipdips.site_source import SourcePage

from tests.unit.cases import read

PAGES: dict[str, str] = read("page_schema")["pages"]


def source_page(kind: str, body: str) -> SourcePage:
    matter = front_matter.read("docs/x.md", PAGES[kind] + body)
    record: Any = validate("docs/x.md", matter, KINDS[matter.data["template"]])[0]
    return SourcePage("x.md", "docs/x.md", matter, record, tuple(headings(matter.body)))


def test_an_answered_page_begins_with_its_answer() -> None:
    source = source_page("explainer", "## Is it *bone*? {#bone}\n\nText.\n")
    html = '<h2 id="bone">Is it <em>bone</em>?</h2>\n<p>Text.</p>'
    assert search_index.document(SimpleNamespace(url="causes/", content=html), source) == {
        "u": "causes/",
        "t": "What causes hip dips?",
        "d": "Bone, muscle and fat all shape a hip dip, and bodies differ in each of them.",
        "a": ["why do i have hip dips", "are hip dips genetic", "hip dips cause"],
        "h": [["bone", "Is it bone?", "Text."]],
        "x": "Mostly bones. Muscle and fat do the rest.",
    }


def test_misspellings_are_searched_like_aliases() -> None:
    found = search_index.document(
        SimpleNamespace(url="about/", content=""), source_page("plain", "")
    )
    assert found["a"] == ["about", "who made this", "contact", "abot"]
    assert found["x"] == "Plain answers about hip dips, with the source beside each claim."


def test_marks_are_not_searched_and_words_stay_apart() -> None:
    html = (
        '<p>It grew.<span class="hd-marks"><a>1</a> <span>Strong evidence</span></span> Then</p>\n'
        "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    )
    html = f'<h2 id="more">More</h2>\n{html}'
    source = source_page("plain", "## More {#more}\n")
    found = search_index.document(SimpleNamespace(url="a/", content=html), source)
    assert found["h"] == [["more", "More", "It grew. Then one two"]]


def test_a_page_with_broken_front_matter_has_no_document() -> None:
    source = SourcePage("x.md", "docs/x.md", front_matter.FrontMatter(), None, ())
    with pytest.raises(ValueError, match=r"docs/x\.md"):
        search_index.document(SimpleNamespace(url="x/", content=""), source)


def test_data_for_scripts_is_a_script() -> None:
    made = search_index.script("searchIndex", [{"t": "Fraunces “é”"}])
    assert made == '(window.HD=window.HD||{}).searchIndex=[{"t":"Fraunces “é”"}];\n'


def test_data_for_scripts_is_json_inside() -> None:
    data = {"a": ["</script>", "\u2028", "é"]}
    made = search_index.script("x", data)
    assert json.loads(made.partition("=")[2].partition("=")[2].removesuffix(";\n")) == data
