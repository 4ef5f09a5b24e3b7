"""Headings that link to themselves, so that a part of a page can be pointed at."""

import re

_HEADING = re.compile(r'<(h[23]) id="([^"]+)">(.*?)</\1>', re.DOTALL)


def add(html: str) -> str:
    """Make the words of each heading that has an id a link to that id.

    A heading keeps its name for screen readers, and the link has the same; a heading that holds a
    link already stays as it is.
    """
    return _HEADING.sub(_linked, html)


def _linked(match: re.Match[str]) -> str:
    tag, ident, words = match.groups()
    if "<a " in words:
        return match[0]
    return f'<{tag} id="{ident}"><a href="#{ident}">{words}</a></{tag}>'
