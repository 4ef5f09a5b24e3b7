"""How short texts are printed: curly quotes, dates, numbers and ranges."""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

import markdown

_UNIT = re.compile(r"(?<=\d) (?=(?:mm|cm|kg|km)\b)")
_PARAGRAPH = re.compile(r"^<p>(.*)</p>$", re.DOTALL)
_BLOCKS = (
    "indent",
    "code",
    "hashheader",
    "setextheader",
    "hr",
    "olist",
    "ulist",
    "quote",
    "reference",
)


def _line_reader() -> markdown.Markdown:
    """Return a Markdown that knows no blocks: "1. Lift" is a line here, never a list."""
    reader = markdown.Markdown(extensions=["smarty"])
    for name in _BLOCKS:
        reader.parser.blockprocessors.deregister(name)
    return reader


_LINE = _line_reader()


@cache  # menus, titles and sources stand on many pages
def smart(text: str) -> str:
    """Return a line of text as HTML with curly quotes, dashes and ellipses."""
    html = _LINE.reset().convert(text)
    match = _PARAGRAPH.match(html)
    return match[1] if match else html


def tie_units(markdown_text: str) -> str:
    """Keep a number and its unit on one line: `150 mm` gets a no-break space."""
    return _UNIT.sub("\u00a0", markdown_text)


def long_date(value: dt.date) -> str:
    """Return a date as `24 November 2026`, whatever the machine's locale."""
    months = (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    )
    return f"{value.day} {months[value.month - 1]} {value.year}"


def count(number: int, forms: Sequence[str]) -> str:
    """Return a number with its noun: `count(2, ["source", "sources"])` is `2 sources`."""
    return f"{number} {forms[0] if number == 1 else forms[1]}"


def span(numbers: Sequence[int]) -> str:
    """Return `2 to 3` for a range, `2` for one number or equal ends."""
    ends = list(dict.fromkeys(numbers))
    return " to ".join(str(number) for number in ends)
