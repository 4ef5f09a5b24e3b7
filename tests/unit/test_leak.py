"""Leaks: nothing of overrides/ reaches the site but fonts and libraries."""

from hipdips import leak


def test_fonts_and_libraries_are_meant_to_be_published() -> None:
    published = {
        "assets/fonts/atkinson.woff2": "overrides/assets/fonts/atkinson.woff2",
        "assets/js/vendor/minisearch.js": "overrides/assets/js/vendor/minisearch.js",
    }
    assert leak.check(published) == []


def test_anything_else_is_named_with_the_line_that_stops_it() -> None:
    published = {
        "notes.txt": "overrides/notes.txt",
        "assets/js/menu.js": "overrides/assets/js/menu.js",
    }
    assert [str(problem) for problem in leak.check(published)] == [
        (
            "overrides/assets/js/menu.js: this file of overrides/ would be published on the site. "
            "Example: a line `/assets/js/menu.js` (or its folder) under exclude_docs in mkdocs.yml"
        ),
        (
            "overrides/notes.txt: this file of overrides/ would be published on the site. "
            "Example: a line `/notes.txt` (or its folder) under exclude_docs in mkdocs.yml"
        ),
    ]
