"""Only fonts and libraries of overrides/ reach the site: MkDocs would copy any data file there."""

from collections.abc import Mapping

from hipdips.problem import Problem

_FONTS = ".woff2"
_LIBRARIES = "assets/js/vendor/"


def check(published: Mapping[str, str]) -> list[Problem]:
    """Report theme files that would be published.

    `published` maps the address below the site's root to the file's path in the checkout.
    """
    return [
        Problem(
            path,
            0,
            "this file of overrides/ would be published on the site",
            f"a line `/{uri}` (or its folder) under exclude_docs in mkdocs.yml",
        )
        for uri, path in sorted(published.items())
        if not uri.endswith(_FONTS) and not uri.startswith(_LIBRARIES)
    ]
