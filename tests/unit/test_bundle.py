"""The bundles: every file is in, in order, without comments."""

from pathlib import Path

import pytest
from hipdips import bundle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    (tmp_path / "base.css").write_text("/* Reason. */\na { color: red; }\n", encoding="utf-8")
    (tmp_path / "parts" / "menu.css").write_text("b { margin: 0 }\n", encoding="utf-8")
    (tmp_path / "one.js").write_text("// Reason.\nvar one = 1\n", encoding="utf-8")
    (tmp_path / "two.js").write_text('(function () { "use strict"; })();\n', encoding="utf-8")
    return tmp_path


def test_stylesheets_are_joined_in_order_without_comments(folder: Path) -> None:
    assert bundle.css(folder, ["parts/menu", "base"]) == "b{margin:0}a{color:red}\n"


def test_a_stylesheet_that_nobody_listed_is_named(folder: Path) -> None:
    with pytest.raises(ValueError, match=r"build_assets\.css .*not listed \['parts/menu'\]"):
        bundle.css(folder, ["base"])


def test_a_stylesheet_that_does_not_exist_is_named(folder: Path) -> None:
    with pytest.raises(ValueError, match=r"no such file \['footer'\]"):
        bundle.css(folder, ["base", "parts/menu", "footer"])


def test_scripts_are_joined_in_order(folder: Path) -> None:
    joined = bundle.js(folder, ["two", "one"])
    assert 0 <= joined.index('"use strict"') < joined.index("var one=1")
    assert "Reason" not in joined


def test_a_script_without_a_closing_semicolon_is_not_called_by_the_next(folder: Path) -> None:
    """`var one = 1` and then `(function …)()` reads as `1(function …)()`: a TypeError."""
    joined = bundle.js(folder, ["one", "two"])
    assert joined.startswith(("var one=1;\n", "var one=1\n;"))


def test_a_script_is_made_small() -> None:
    assert bundle.minify_js("// Reason.\nvar a = 1; // why\n\nvar b;\n") == "var a=1;var b;"


def test_an_address_in_a_script_is_no_comment() -> None:
    assert bundle.minify_js('var a = "https://example.org";') == 'var a="https://example.org";'
