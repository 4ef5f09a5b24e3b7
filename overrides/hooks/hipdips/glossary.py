"""The glossary page, read as data: each term's id, name, sound, other names and definition.

One term in docs/glossary.md looks like this:

    ## Iliac crest {#iliac-crest}

    *Say:* ILL-ee-ack krest. *Also called:* top of the hip bone.

    The curved top edge of your hip bone.[@key]
"""

import re
from dataclasses import dataclass

from hipdips.markdown_source import headings
from hipdips.plain_text import plain
from hipdips.problem import Problem

_FACT = re.compile(r"\*(Say|Also called):\*\s*(.*?)(?=\s*\*(?:Say|Also called):\*|$)", re.DOTALL)
EXAMPLE = "*Say:* ILL-ee-ack krest. *Also called:* top of the hip bone. Then a blank line and one \
or two sentences"


@dataclass(frozen=True)
class Term:
    """A word we explain."""

    id: str
    name: str
    say: str
    also: tuple[str, ...]
    definition: str
    """Plain text."""


def read(path: str, body: str, first_line: int) -> tuple[dict[str, Term], list[Problem]]:
    """Return the terms by id, and the problems of entries that aren't of the form above."""
    rows = body.split("\n")
    entries = [h for h in headings(body, first_line) if h.level == 2]  # noqa: PLR2004
    ends = [*(h.line for h in entries), first_line + len(rows)][1:]
    terms: dict[str, Term] = {}
    problems = []
    for heading, end in zip(entries, ends, strict=True):
        text = "\n".join(rows[heading.line - first_line + 1 : end - first_line])
        paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text) if part.strip()]
        facts = dict(_FACT.findall(paragraphs[0])) if paragraphs else {}
        definition = [part for part in paragraphs if not _FACT.match(part)]
        if not definition:
            message = f"the term '{heading.title}' has no definition"
            problems.append(Problem(path, heading.line, message, EXAMPLE))
            continue
        also = facts.get("Also called", "").strip().rstrip(".")
        terms[heading.id] = Term(
            id=heading.id,
            name=heading.title,
            say=facts.get("Say", "").strip().rstrip("."),
            also=tuple(name.strip() for name in also.split(",") if name.strip()),
            definition=plain(definition[0]),
        )
    return terms, problems
