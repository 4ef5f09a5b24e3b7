"""Checks across pages, before anything is drawn: links, duplicates, unused sources, muscles."""

import posixpath
from collections.abc import Iterator

from hipdips import dataset_checks, ladder, page_checks
from hipdips.exercise_schema import Exercise
from hipdips.figure import FOLDER
from hipdips.markdown_source import links, marks
from hipdips.page_fields import CardedPage, Row, Steps
from hipdips.page_schema import Home
from hipdips.problem import Problem
from hipdips.site_source import SiteSource, SourcePage

HERO = "hero"
"""Stands for the top of a page, before its first section."""
_EXTERNAL = ("http://", "https://", "mailto:", "tel:")


def check(source: SiteSource, template_ids: dict[str, list[str]]) -> list[Problem]:
    """Return every problem of the sources, sorted by file and line.

    `template_ids` are ids that templates add to pages: template → ids (`sources`, `answer`).
    """
    found = list(source.problems)
    required = source.words.get("headings", {})
    for page in source.pages.values():
        found += page_checks.check(page, source.reference_lines, required.get(page.template, []))
        found += _links(page, source, template_ids)
        found += _muscles(page, source)
        found += _figures(page, source)
    found += _duplicates(source, "title")
    found += _duplicates(source, "description")
    found += _uncited(source)
    found += dataset_checks.check(source)
    found += ladder.check(_rungs(source))
    return sorted(set(found))


def _targets(page: SourcePage) -> Iterator[tuple[int, str]]:
    for link in links(page.matter.body, page.matter.body_line):
        yield link.line, link.target
    if isinstance(page.record, Home):
        for index, question in enumerate(page.record.questions):
            yield page.matter.line("questions", index), question.page


def _links(
    page: SourcePage, source: SiteSource, template_ids: dict[str, list[str]]
) -> Iterator[Problem]:
    for line, target in _targets(page):
        if target.startswith(_EXTERNAL):
            continue
        path, _, anchor = target.partition("#")
        if path.startswith("/"):
            message = f"the link '{target}' begins with a slash, which breaks offline"
            yield Problem(page.path, line, message, "[causes](causes.md#weight)")
            continue
        uri = posixpath.normpath(posixpath.join(posixpath.dirname(page.uri), path))
        uri = uri if path else page.uri
        if not uri.endswith(".md"):
            continue  # files (data, pictures) are checked on the finished site
        other = source.pages.get(uri)
        if other is None:
            message = f"the link '{target}' leads to no page"
            yield Problem(page.path, line, message, _nearest(uri, page, source))
        elif anchor and anchor not in _ids(other, template_ids):
            known = ", ".join(h.id for h in other.headings if h.id) or "none"
            message = f"the link '{target}' leads to no heading of {other.path}"
            yield Problem(page.path, line, message, f"one of its ids: {known}")


def _ids(page: SourcePage, template_ids: dict[str, list[str]]) -> set[str]:
    return {h.id for h in page.headings} | set(template_ids.get(page.template, []))


def _nearest(uri: str, page: SourcePage, source: SiteSource) -> str:
    name = posixpath.basename(uri)
    same = [known for known in source.pages if posixpath.basename(known) == name]
    near = (same or sorted(source.pages))[0]
    return f"a file below docs/, such as {posixpath.relpath(near, posixpath.dirname(page.uri))}"


def _muscles(page: SourcePage, source: SiteSource) -> Iterator[Problem]:
    if not isinstance(page.record, Exercise):
        return
    for group in ("primary", "secondary"):
        for index, muscle in enumerate(getattr(page.record.muscles, group)):
            if muscle not in source.terms:
                message = f"the muscle '{muscle}' is no term of the glossary"
                known = [name for name in source.terms if name.startswith(muscle[:4])]
                example = f"{group}: [{(known or ['gluteus-medius'])[0]}]"
                line = page.matter.line("muscles", group, index)
                yield Problem(page.path, line, message, example)


def _figures(page: SourcePage, source: SiteSource) -> Iterator[Problem]:
    if isinstance(page.record, Exercise):
        for slug in (page.record.figure, *page.record.more_figures):
            for frame in ("start", "finish"):
                yield from _drawing(page, source, "figure", f"{slug}-{frame}")
    if isinstance(page.record, CardedPage):
        yield from _drawing(page, source, "card", page.record.card.figure)
    for section, shown in page.record.figures.items() if page.record else ():
        if section not in {h.id for h in page.headings} | {HERO}:
            message = f"'figures' names no section of this page: '{section}'"
            example = f"{HERO}, or one of: {', '.join(h.id for h in page.headings if h.id)}"
            yield Problem(page.path, page.matter.line("figures", section), message, example)
        for name in names_of(shown):
            yield from _drawing(page, source, "figures", name)


def names_of(shown: str | list[str] | Steps | Row) -> list[str]:
    """Return the names of the drawings that a section shows."""
    if isinstance(shown, str):
        return [shown]
    if isinstance(shown, Steps):
        return shown.steps
    return shown.row if isinstance(shown, Row) else shown


def _drawing(page: SourcePage, source: SiteSource, field: str, name: str) -> Iterator[Problem]:
    if name not in source.figures:
        message = f"there is no drawing docs/{FOLDER}/{name}.svg"
        example = "python -m overrides.illustrations draws it from its pose file"
        yield Problem(page.path, page.matter.line(field), message, example)


def _duplicates(source: SiteSource, field: str) -> Iterator[Problem]:
    first: dict[str, SourcePage] = {}
    for page in source.pages.values():
        value = str(page.matter.data.get(field, "")).strip().lower()
        if value and value in first:
            message = f"the {field} is the same as in {first[value].path}"
            example = f"{field}: one that no other page has"
            yield Problem(page.path, page.matter.line(field), message, example)
        first.setdefault(value, page)


def _uncited(source: SiteSource) -> Iterator[Problem]:
    cited = set()
    for page in source.pages.values():
        for text in (page.matter.body, str(page.matter.data.get("answer", ""))):
            cited |= {key for mark in marks(text) for key in mark.keys}
    for key, line in source.reference_lines.items():
        if key not in cited:
            message = f"nobody cites the reference '{key}'"
            example = f"cite it, `Claim.[@{key}]`, or delete the entry"
            yield Problem(source.references_path, line, message, example)


def _rungs(source: SiteSource) -> Iterator[ladder.Rung]:
    for page in source.pages.values():
        if isinstance(page.record, Exercise):
            yield ladder.Rung(
                page.slug,
                page.path,
                page.matter,
                tuple(page.record.easier),
                tuple(page.record.harder),
            )
