"""Tell whether two drawings are the same but for the last digit of their numbers."""

import re

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
TOLERANCE = 0.11
"""Drawing units: libraries of other machines round the last digit differently."""


def same(one: str, other: str) -> bool:
    """Compare two SVG texts: equal words, and numbers within the tolerance."""
    if _NUMBER.sub("#", one.strip()) != _NUMBER.sub("#", other.strip()):
        return False
    pairs = zip(_NUMBER.findall(one), _NUMBER.findall(other), strict=True)
    return all(abs(float(a) - float(b)) <= TOLERANCE for a, b in pairs)
