"""Tell whether two drawings are the same but for the last digit of their numbers."""

import re

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_CHOSEN = re.compile(r'[\w-]*(?:opacity|width|size)="[^"]*"')
"""Numbers that code chooses and no library computes: they are equal everywhere."""
TOLERANCE = 0.11
"""Drawing units: libraries of other machines round the last digit differently."""


def same(one: str, other: str) -> bool:
    """Compare two SVG texts: equal words, and numbers within the tolerance."""
    if _words(one) != _words(other) or _CHOSEN.findall(one) != _CHOSEN.findall(other):
        return False
    pairs = zip(_NUMBER.findall(one), _NUMBER.findall(other), strict=True)
    return all(abs(float(a) - float(b)) <= TOLERANCE for a, b in pairs)


def _words(drawing: str) -> list[str]:
    """Return all but numbers, and but the space that a minus sign makes needless."""
    return _NUMBER.sub(" # ", drawing).split()
