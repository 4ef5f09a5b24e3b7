"""Draws: python -m overrides.illustrations [--check] [--sheet FILE] [--data FOLDER] [name …].

Without names it draws everything. The drawings of bones need data that is not in the repository;
the message says where it is published.
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from . import catalogue
from .anatomy.bones import DATA
from .comparison import differences
from .sheet import sheet

_PROCESSES = 2


def main(arguments: Sequence[str] | None = None, figures: Path = catalogue.FIGURES) -> int:
    """Draw what was asked for into the folder `figures`, or compare it with what is there.

    Returns 1 when something can't be drawn or, with --check, isn't what its source draws.
    """
    asked = _asked(arguments)
    drawn: dict[str, str] = {}
    wrong: list[str] = []
    for made, problem in _draw(asked):
        drawn |= made
        wrong += [problem] if problem and problem not in wrong else []
    if asked.check:
        whole = not asked.names and not wrong
        wrong += differences(figures, drawn, whole=whole)
    else:
        figures.mkdir(parents=True, exist_ok=True)
        for name, text in drawn.items():
            (figures / f"{name}.svg").write_text(text + "\n", encoding="utf-8", newline="\n")
    if asked.sheet:
        asked.sheet.write_bytes(sheet(drawn))
    sys.stderr.writelines(f"{line}\n" for line in wrong)
    return 1 if wrong else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m overrides.illustrations")
    parser.add_argument("names", nargs="*", metavar="name", help="pose files or drawings of bones")
    parser.add_argument("--check", action="store_true", help="write nothing; tell what is stale")
    parser.add_argument("--sheet", type=Path, metavar="FILE", help="show all drawn on one PNG too")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        default=DATA,
        help="folder with bones/bones.npz in it (default: %(default)s)",
    )
    asked = parser.parse_args(arguments)
    known = catalogue.names()
    if unknown := sorted(set(asked.names) - set(known)):
        parser.error(f"there is no {', '.join(unknown)}; choose from {', '.join(known)}")
    return asked


def _draw(asked: argparse.Namespace) -> Iterator[tuple[Mapping[str, str], str]]:
    """Draw in processes side by side; yields drawings by name, and what went wrong."""
    names = asked.names or catalogue.names()
    work = partial(catalogue.attempt, data=asked.data, keep=not asked.check)
    if len(names) == 1:
        yield work(names[0])
        return
    # A process that is forked while a library runs threads may hang, so start afresh.
    with ProcessPoolExecutor(_PROCESSES, get_context("spawn")) as pool:
        yield from pool.map(work, names)


if __name__ == "__main__":
    sys.exit(main())
