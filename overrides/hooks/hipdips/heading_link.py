"""Headings that link to themselves, so that a part of a page can be pointed at."""

import re

_HEADING = re.compile(r'<(h[23]) id="([^"]+)">(.*?)</\1>', re.DOTALL)
_SPACE = re.compile(r"[ \n]")
_OPEN = re.compile(r"<\w")


def add(html: str) -> str:
    """Make the words of each heading that has an id a link to that id.

    A heading keeps its name for screen readers, and the link has the same; a heading that holds a
    link already stays as it is. Its last word is marked, so that the sign of the link can stay
    with it and never begins a line of its own.
    """
    return _HEADING.sub(_linked, html)


def _linked(match: re.Match[str]) -> str:
    tag, ident, words = match.groups()
    if "<a " in words:
        return match[0]
    end = _last_word(words)
    words = f'{words[:end]}<span class="hd-last-word">{words[end:]}</span>'
    return f'<{tag} id="{ident}"><a href="#{ident}">{words}</a></{tag}>'


def _last_word(words: str) -> int:
    """Return where the last word begins that cuts no element in two; 0 if there is none."""
    for space in reversed([*_SPACE.finditer(words)]):
        rest = words[space.end() :]
        whole = rest.count("<") == rest.count(">") and len(_OPEN.findall(rest)) == rest.count("</")
        if rest.strip() and whole:
            return space.end()
    return 0
