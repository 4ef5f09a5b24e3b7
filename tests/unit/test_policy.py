"""The security policy: its hashes are those a browser computes, its place is right."""

import base64
import hashlib
import re

import pytest
from hipdips import policy

PAGE = (
    '<!doctype html><html><head>\n  <meta charset="utf-8">\n  <title>T</title>{scripts}'
    "</head><body></body></html>"
)


def page(scripts: str = "") -> str:
    return PAGE.replace("{scripts}", scripts)


def test_the_hash_is_the_one_of_the_standard() -> None:
    """The example of the CSP Level 3 recommendation, section 8.4: alert('Hello, world.');."""
    found = policy.hashes(["<script>alert('Hello, world.');</script>"])
    assert found == ["'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]


def test_every_byte_between_the_tags_counts() -> None:
    inside = "\n  // é ☃\n  go( );\t\n"
    digest = base64.b64encode(hashlib.sha256(inside.encode("utf-8")).digest()).decode()
    assert policy.hashes([f"<script>{inside}</script>"]) == [f"'sha256-{digest}'"]


def test_hashes_are_sorted_and_each_stands_once() -> None:
    pages = ["<script>b</script><script>a</script>", "<script>a</script>"]
    found = policy.hashes(pages)
    assert found == sorted(set(found))
    assert len(found) == 2


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script defer src="a.js"></script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script type="application/json">{}</script>',
    ],
)
def test_files_and_data_need_no_hash(script: str) -> None:
    assert policy.hashes([script]) == []


@pytest.mark.parametrize(
    "script",
    [
        "<script>a</script>",
        '<script id="early">a</script>',
        "<SCRIPT>a</SCRIPT>",
        '<script data-src="x">a</script>',
    ],
)
def test_an_inline_script_is_seen_however_it_is_written(script: str) -> None:
    assert len(policy.hashes([script])) == 1


def test_the_policy_stands_straight_after_the_charset() -> None:
    sealed = policy.seal(page("<script>a</script>"))
    expected = r'<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="'
    assert re.search(expected, sealed)
    assert policy.hashes(["<script>a</script>"])[0] in sealed


def test_nothing_else_of_the_page_changes() -> None:
    sealed = policy.seal(page("<script>a</script>"))
    back = re.sub(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>', "", sealed)
    assert back == page("<script>a</script>")


@pytest.mark.parametrize(
    "broken",
    [
        page().replace('<meta charset="utf-8">', ""),
        page().replace('<meta charset="utf-8">', '<meta charset="utf-8"><meta charset="utf-8">'),
        "",
    ],
)
def test_a_page_without_its_one_charset_is_refused(broken: str) -> None:
    with pytest.raises(ValueError, match="exactly once"):
        policy.seal(broken)


def test_the_policy_allows_own_files_and_nothing_unsafe() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy.rules([]).split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == rules["font-src"] == "'self'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy.rules([])
    assert '"' not in policy.rules(["'sha256-x'"])  # it stands in an attribute


def test_the_headers_file_holds_the_policy_of_all_pages_and_no_framing() -> None:
    made = policy.headers(["<script>a</script>", "<script>b</script>"])
    assert made.startswith("/*\n  Content-Security-Policy: default-src 'none';")
    for source in policy.hashes(["<script>a</script><script>b</script>"]):
        assert source in made
    assert "; frame-ancestors 'none'\n" in made
    assert "frame-ancestors" not in policy.seal(page())  # a browser would complain
