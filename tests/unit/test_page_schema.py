"""Front matter's schema: each kind of mistake has its message, line and example."""

from typing import Any

import pytest
from hipdips import front_matter
from hipdips.page_schema import KINDS, Page
from hipdips.schema_problems import validate

from tests.unit.cases import cases, read

PAGES: dict[str, str] = read("page_schema")["pages"]


def problems_of(text: str) -> list[str]:
    matter = front_matter.read("docs/x.md", text)
    assert not matter.problems
    _, found = validate("docs/x.md", matter, KINDS[matter.data["template"]])
    return [str(problem) for problem in found]


def changed(page: str, change: list[Any]) -> str:
    text = PAGES[page]
    pairs = [change] if change and isinstance(change[0], str) else change
    for old, new in pairs:
        assert old in text, f"the sound page doesn't hold {old!r}"
        text = text.replace(old, new, 1)
    return text


@cases("page_schema", "mistakes")
def test_a_mistake_has_its_message(case: dict[str, Any]) -> None:
    assert problems_of(changed(case["page"], case["change"])) == case["problems"]


@pytest.mark.parametrize("page", PAGES)
def test_every_field_of_every_kind_is_known_to_be_needed_or_not(page: str) -> None:
    """Leave out one field after the other: each is reported, alone, where the page begins."""
    matter = front_matter.read("docs/x.md", PAGES[page])
    wrong = []
    for field in set(matter.data) - {"template"}:
        rest = {key: value for key, value in matter.data.items() if key != field}
        less = front_matter.FrontMatter(data=rest, lines=matter.lines)
        _, found = validate("docs/x.md", less, KINDS[matter.data["template"]])
        begins = [str(p).startswith(f"docs/x.md:1: the field '{field}' is missing") for p in found]
        if begins != [True]:
            wrong.append(f"{field}: {[str(p) for p in found]}")
    assert not wrong, "\n".join(wrong)


def test_a_sound_page_becomes_a_record() -> None:
    matter = front_matter.read("docs/x.md", PAGES["exercise"])
    record, _ = validate("docs/x.md", matter, KINDS["exercise.html"])
    assert isinstance(record, Page)
    assert record.title == "Clamshell"
    assert record.updated.isoformat() == "2026-11-24"


def test_every_kind_of_page_has_a_template(pytestconfig: pytest.Config) -> None:
    folder = pytestconfig.rootpath / "overrides"
    missing = [name for name in KINDS if not (folder / name).is_file()]
    assert not missing
