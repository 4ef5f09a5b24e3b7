"""References: how they are printed, what is wrong with one, and CSL-JSON for others."""

import json
from typing import Any

from hipdips import reference

from tests.unit.cases import cases, read

SOUND: str = read("reference")["sound"]
PATH = "docs/references.yml"


def changed(change: list[str]) -> str:
    if not change:
        return SOUND
    assert change[0] in SOUND
    return SOUND.replace(change[0], change[1], 1)


@cases("reference", "printed")
def test_a_reference_is_printed(case: dict[str, Any]) -> None:
    references, _, problems = reference.load(PATH, changed(case["change"]))
    assert not problems
    one = references["plotkin-2023"]
    for name in {"label", "authors", "published_in"} & case.keys():
        assert getattr(one, name) == case[name]


@cases("reference", "mistakes")
def test_a_mistake_has_its_message(case: dict[str, Any]) -> None:
    _, _, problems = reference.load(PATH, changed(case["change"]))
    found = [str(problem) for problem in problems]
    if "first" in case:
        assert found[:1] == [case["first"]]
    else:
        assert found == case["problems"]


def test_an_entry_knows_its_line() -> None:
    second = SOUND.replace("id: plotkin-2023", "id: kubo-2019")
    _, lines, _ = reference.load(PATH, f"# All sources.\n\n{SOUND}\n{second}")
    assert lines == {"plotkin-2023": 3, "kubo-2019": 23}


def test_an_empty_list_is_no_mistake() -> None:
    assert reference.load(PATH, "") == ({}, {}, [])


def test_csl_json_goes_round() -> None:
    """What /references.json offers can be read again, by us as by Zotero, without loss."""
    references, _, _ = reference.load(PATH, SOUND)
    one = references["plotkin-2023"]
    made = json.loads(json.dumps(one.csl()))
    assert reference.Reference.model_validate(made) == one
    assert made["container-title"] == "Frontiers in Physiology"
    assert made["issued"] == {"date-parts": [[2023, 10, 9]]}
    assert made["author"][1] == {"family": "Rodas", "given": "Marc-André"}
    assert made["custom"]["seen_on"] == "2026-11-24"
    assert None not in made.values()


def test_every_reference_of_the_site_goes_round(pytestconfig: Any) -> None:
    text = (pytestconfig.rootpath / PATH).read_text(encoding="utf-8")
    references, _, problems = reference.load(PATH, text)
    assert not problems
    assert references
    for one in references.values():
        made = json.loads(json.dumps(one.csl()))
        assert reference.Reference.model_validate(made) == one
