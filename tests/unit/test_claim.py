"""Claims: which sentence a mark belongs to, and where it stands."""

import re
from typing import Any

from hipdips import claim

from tests.unit.cases import cases

MARKS = re.compile(r"\[([a-c ]*)\](?:\{([a-z-]+)\})?")


def marks(match: re.Match[str]) -> str:
    links = "".join(f'\u2060<a data-source="{key}">1</a>' for key in match[1].split())
    grade = f'\u00a0<span data-grade="{match[2]}">Grade</span>' if match[2] else ""
    return f'<span class="hd-marks">{links}{grade}</span>'


@cases("claim")
def test_claims_are_read_from_the_finished_page(case: dict[str, Any]) -> None:
    found = claim.extract(MARKS.sub(marks, case["html"]), "causes/", "answer")
    assert [[c.text, c.anchor, c.grade, list(c.references)] for c in found] == case["claims"]
    assert {c.page for c in found} <= {"causes/"}


def test_a_claim_is_plain_data_for_json() -> None:
    one = claim.Claim("It grew.", "causes/", "muscle", None, ("plotkin-2023",))
    assert one.as_dict() == {
        "text": "It grew.",
        "page": "causes/",
        "anchor": "muscle",
        "grade": None,
        "references": ["plotkin-2023"],
    }
