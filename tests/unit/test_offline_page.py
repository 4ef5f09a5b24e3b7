"""A page for the folder that opens from disk."""

from typing import Any

from hipdips import offline_page

from tests.unit.cases import cases


@cases("offline_page")
def test_a_page_is_rewritten(case: dict[str, Any]) -> None:
    assert offline_page.rewrite(case["page"], "https://e.org/", "(online)") == case["copy"]
