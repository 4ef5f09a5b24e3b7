"""Words of the interface: a missing one is an error, at any depth."""

import jinja2
import pytest
from hipdips import words
from hipdips.words import MissingWordError, Words

TEXT = (
    "close: Close\nshare:\n  copy_link: Copy link\n  deep: {er: Deeper}\nlist: [source, sources]\n"
)


@pytest.fixture
def loaded() -> Words:
    found, problems = words.load("docs/words/en.yml", TEXT)
    assert not problems
    return found


def test_words_are_read_at_any_depth(loaded: Words) -> None:
    assert loaded["close"] == "Close"
    assert loaded["share"]["deep"]["er"] == "Deeper"
    assert loaded["list"] == ["source", "sources"]


def test_a_missing_word_is_named_with_its_file(loaded: Words) -> None:
    with pytest.raises(MissingWordError, match=r"^docs/words/en\.yml has no words for 'open'$"):
        loaded["open"]


def test_a_missing_word_is_named_with_its_trail(loaded: Words) -> None:
    with pytest.raises(MissingWordError, match=r"no words for 'share\.deep\.est'"):
        loaded["share"]["deep"]["est"]


@pytest.mark.parametrize(
    "template", ["{{ words.open }}", '{{ words.share["open"] }}', "{% if words.open %}{% endif %}"]
)
def test_a_template_cannot_print_nothing_for_a_missing_word(loaded: Words, template: str) -> None:
    with pytest.raises(MissingWordError):
        jinja2.Environment(autoescape=True).from_string(template).render(words=loaded)


def test_a_template_reads_words_by_dots(loaded: Words) -> None:
    made = jinja2.Environment(autoescape=True).from_string("{{ words.share.deep.er }}")
    assert made.render(words=loaded) == "Deeper"


def test_what_may_be_missing_is_asked_for_with_get(loaded: Words) -> None:
    assert loaded.get("headings", {}) == {}


@pytest.mark.parametrize("name", ["items", "keys", "values", "copy", "get", "pop"])
def test_a_word_that_templates_would_take_for_a_method_is_refused(name: str) -> None:
    """`{{ words.share.copy }}` would print "built-in method copy of …" on every page."""
    _, problems = words.load("docs/words/en.yml", f"share:\n  {name}: Word\n")
    assert [problem.line for problem in problems] == [2]
    assert f"'share.{name}'" in problems[0].message


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "docs/words/en.yml:1: the language file holds no words"),
        ("- one", "docs/words/en.yml:1: the language file holds no words"),
        ("a: b: c", "docs/words/en.yml:1: broken YAML: mapping values are not allowed here"),
        ("a: b\na: c", "docs/words/en.yml:2: the field 'a' stands twice (first on line 1)"),
    ],
)
def test_a_broken_file_is_reported(text: str, problem: str) -> None:
    _, problems = words.load("docs/words/en.yml", text)
    assert [str(found).split(". Example: ")[0] for found in problems] == [problem]
