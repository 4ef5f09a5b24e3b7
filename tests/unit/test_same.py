"""Two drawings are the same when only the last digits of their numbers differ."""

import pytest

from overrides.illustrations.same import same

ONE = '<svg viewBox="0 0 60 40"><path fill="var(--fig-line,#2b2036)" d="M1.5-2c.5 0 1 1.5 2 2z" '
ONE += 'stroke-width="1.5" opacity=".13"/></svg>'


@pytest.mark.parametrize(
    ("other", "equal"),
    [
        (ONE, True),
        (ONE + "\n", True),
        (ONE.replace("1.5-2c", "1.6-2.1c"), True),
        (ONE.replace("c.5", "c.4"), True),
        (ONE.replace("c.5 0 1", "c.5-.1 1"), True),
        (ONE.replace('"1.5"', '"1.6"'), False),
        (ONE.replace('".13"', '".16"'), False),
        (ONE.replace("1.5-2c", "1.7-2c"), False),
        (ONE.replace("2 2z", "2 2c0 0 1 1 1 1z"), False),
        (ONE.replace("--fig-line", "--fig-inner"), False),
        (ONE.replace("<path", "<title>Hips</title><path"), False),
        ("", False),
    ],
)
def test_drawings_are_compared(other: str, *, equal: bool) -> None:
    assert same(ONE, other) is equal
    assert same(other, ONE) is equal
