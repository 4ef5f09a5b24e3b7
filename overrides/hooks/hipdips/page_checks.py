"""Checks on one page's Markdown: headings, images, marks, required parts."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from hipdips.grade import EXAMPLE as GRADE_EXAMPLE
from hipdips.grade import GRADES
from hipdips.markdown_source import blocks, links, marks, prose_lines
from hipdips.problem import Problem
from hipdips.site_source import SourcePage

_ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
_STYLE = re.compile(r"(<[^>]*\s|\{[^}]*)style\s*=", re.IGNORECASE)
_RAW_IMAGE = re.compile(r"<img\b(?![^>]*\balt\s*=\s*[\"'][^\"']+[\"'])", re.IGNORECASE)
_TOP, _SECTION = 1, 2
_MOST_STEPS, _LEAST_MISTAKES = 6, 3
_LEAD_INS = ("Start", "Breathing", "Tempo")


def check(
    page: SourcePage, references: Collection[str], required: list[dict[str, str]]
) -> list[Problem]:
    """Return all problems of a page's body.

    `required` are headings (`id`, `title`) that stand in this order: the whole page of an
    exercise, the end of an explainer.
    """
    found = [
        *_headings(page),
        *_required_headings(page, required),
        *_markup(page),
        *_marks(page, references),
    ]
    if page.template == "exercise.html":
        found += _exercise_parts(page)
    return found


def _headings(page: SourcePage) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    level = _TOP
    for heading in page.headings:
        slug = re.sub(r"[^a-z0-9]+", "-", heading.title.lower()).strip("-")[:24].strip("-")
        right = f"{'#' * max(heading.level, _SECTION)} {heading.title} {{#{slug}}}"
        if heading.level == _TOP:
            message = "the body has a first-level heading; the template makes it from 'title'"
            yield Problem(page.path, heading.line, message, right)
        elif heading.level > level + 1:
            message = f"the heading '{heading.title}' skips a level (from h{level})"
            example = f"{'#' * (level + 1)} {heading.title} {{#{heading.id or slug}}}"
            yield Problem(page.path, heading.line, message, example)
        if not heading.id:
            message = f"the heading '{heading.title}' has no permanent id"
            yield Problem(page.path, heading.line, message, right)
        elif not _ID.match(heading.id):
            message = f"the id '{heading.id}' may only hold a-z, 0-9 and hyphens"
            yield Problem(page.path, heading.line, message, right)
        elif heading.id in seen:
            message = f"the id '{heading.id}' stands twice (first on line {seen[heading.id]})"
            yield Problem(page.path, heading.line, message, f"{{#{heading.id}-2}}")
        seen.setdefault(heading.id, heading.line)
        level = max(heading.level, _TOP)


def _required_headings(page: SourcePage, required: list[dict[str, str]]) -> Iterator[Problem]:
    if not required:
        return
    sections = [h for h in page.headings if h.level == _SECTION]
    wanted = [item["id"] for item in required]
    for item in required:
        right = f"## {item['title']} {{#{item['id']}}}"
        match = next((h for h in sections if h.id == item["id"]), None)
        if match is None:
            last = page.matter.body_line
            yield Problem(page.path, last, f"the heading '{item['title']}' is missing", right)
        elif match.title != item["title"]:
            message = f"the heading #{item['id']} reads '{match.title}'"
            yield Problem(page.path, match.line, message, right)
    order = [h.id for h in sections if h.id in wanted]
    if sorted(order, key=wanted.index) != order or (
        len(order) == len(wanted) and [h.id for h in sections][-len(wanted) :] != wanted
    ):
        line = next(h.line for h in sections if h.id in wanted)
        message = "the required headings are out of order or don't close the page"
        yield Problem(page.path, line, message, ", ".join(f"#{name}" for name in wanted))


def _markup(page: SourcePage) -> Iterator[Problem]:
    for link in links(page.matter.body, page.matter.body_line):
        if link.is_image and not link.text.strip():
            example = f"![Bones of the hip from the front]({link.target})"
            yield Problem(page.path, link.line, "the image has no alt text", example)
        if "[@" in link.text:
            example = f"[causes]({link.target})[@plotkin-2023]"
            yield Problem(page.path, link.line, "a citation inside a link; cite after it", example)
    for number, row in prose_lines(page.matter.body, page.matter.body_line):
        if _RAW_IMAGE.search(row):
            example = '<img src="bones.svg" alt="Bones of the hip from the front">'
            yield Problem(page.path, number, "the image has no alt text", example)
        if _STYLE.search(row):
            message = "a style attribute; the site's security policy forbids them"
            example = "a class, {: .hd-note }, and a rule in overrides/assets/css"
            yield Problem(page.path, number, message, example)


def _marks(page: SourcePage, references: Collection[str]) -> Iterator[Problem]:
    for place, first, text in _marked_text(page):
        for mark in marks(text, first):
            for key in mark.keys:
                if references and key not in references:  # none: the file itself is broken
                    yield Problem(
                        page.path,
                        mark.line,
                        f"unknown reference '@{key}'",
                        f"an id of docs/references.yml, such as {_near(key, references)}",
                    )
            if (mark.grade and mark.grade not in GRADES) or (not mark.grade and not mark.keys):
                message = f"unknown grade '{mark.grade}'"
                yield Problem(page.path, mark.line, message, GRADE_EXAMPLE)
            if re.search(r",\s*@", mark.text):
                message = "two references need a semicolon between them"
                yield Problem(page.path, mark.line, message, "[@kubo-2019; @plotkin-2023]")
            if place == "heading":
                message = "a citation in a heading; cite in the sentence below it"
                yield Problem(page.path, mark.line, message, GRADE_EXAMPLE)
        if sum(bool(mark.grade) for mark in marks(text, first)) > 1:
            message = "two grades in one paragraph; the mark grades its main claim"
            yield Problem(page.path, first, message, "split the paragraph or drop a grade")


def _marked_text(page: SourcePage) -> Iterator[tuple[str, int, str]]:
    answer = page.matter.data.get("answer")
    if isinstance(answer, str):
        yield "answer", page.matter.line("answer"), answer
    for first, text in blocks(page.matter.body, page.matter.body_line):
        yield ("heading" if text.startswith("#") else "text"), first, text


def _near(key: str, references: Collection[str]) -> str:
    family = key.split("-", maxsplit=1)[0]
    same = [f"[@{known}]" for known in references if known.split("-")[0] == family]
    return same[0] if same else f"[@{next(iter(references), 'plotkin-2023')}]"


def _exercise_parts(page: SourcePage) -> Iterator[Problem]:
    how = _body_of(page, "how-to")
    if how is None:
        return
    line, text = how
    for word in _LEAD_INS:
        if not re.search(rf"^\*\*{word}\.\*\*\s", text, re.MULTILINE):
            message = f"'How to do it' has no paragraph that begins **{word}.**"
            yield Problem(page.path, line, message, f"**{word}.** Breathe out as the knee lifts.")
    steps = len(re.findall(r"^\d+\.\s", text, re.MULTILINE))
    if not 1 <= steps <= _MOST_STEPS:
        message = f"'How to do it' has {steps} numbered steps; 1 to {_MOST_STEPS} are allowed"
        yield Problem(page.path, line, message, "1. Lift your top knee.")
    mistakes = _body_of(page, "mistakes")
    if mistakes is not None:
        count = len(re.findall(r"^:\s+\S", mistakes[1], re.MULTILINE))
        if count < _LEAST_MISTAKES:
            message = (
                f"'Common mistakes' has {count} entries; at least {_LEAST_MISTAKES} are needed"
            )
            example = "Your hips roll back, a new line, `:   Lift half as high.`"
            yield Problem(page.path, mistakes[0], message, example)


def _body_of(page: SourcePage, section: str) -> tuple[int, str] | None:
    sections = [h for h in page.headings if h.level == _SECTION]
    rows = page.matter.body.split("\n")
    for index, heading in enumerate(sections):
        if heading.id == section:
            start = heading.line - page.matter.body_line + 1
            following: Any = sections[index + 1] if index + 1 < len(sections) else None
            end = following.line - page.matter.body_line if following else len(rows)
            return heading.line, "\n".join(rows[start:end])
    return None
