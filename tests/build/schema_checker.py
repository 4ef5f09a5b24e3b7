"""Checks JSON-LD against schema.org's vocabulary: TypeScript's compiler and Google's schema-dts.

schema-dts holds the whole vocabulary as types, so that the compiler finds a type or a property
that doesn't exist, a property on a type that hasn't it, and a value of the wrong kind, at any
depth. It takes one `@type` a thing. Packages come from npm once, with their hashes.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.build.npm_package import Package, node

COMPILER = Package(
    "typescript",
    "6.0.3",  # 7 is a program for each system and no longer a script that node runs
    "y2TvuxSZPDyQakkFRPZHKFm+KKVqIisdg9/CZwm9ftvKXLP8NRWj38/ODjNbr43SsoXqNuAisEf1GdCxqWcdBw==",
)
VOCABULARY = Package(
    "schema-dts",
    "2.1.0",
    "Y/NvOvuJUZwrm+EmNqJF3M+bRufERJs1h5GJPLilUuK5D5b53ttU+XZgIjEFaAVRToh+ib+cQawFmxKC5Jt9ow==",
)
LIBRARY = Package(
    "schema-dts-lib",
    "1.1.0",
    "Nx00FDPHDimSENMznVpADeYUJDsqlMiO9wcs2S+giggNTm5+ruNkM4m9z9qCk6xUJT+ThDM3NxxpwfHfFk1G+Q==",
)
OPTIONS = (
    "--noEmit",
    "--strict",
    "--pretty",
    "false",
    "--module",
    "preserve",
    "--target",
    "es2022",
)
RUN_SECONDS = 120
FIRST_LINE = 'import type {Graph} from "schema-dts";\n'
_ERROR = re.compile(r"^(?:\S+/)?graph-(\d+)\.ts\((\d+),\d+\): error (.*)$")
_LONGEST = 240


def check(graphs: Mapping[str, Any], folder: Path) -> list[str]:
    """Return what is wrong with the graphs, each with its name and the line that it is on.

    folder: an empty one for the compiler's input.
    """
    for package in (VOCABULARY, LIBRARY):
        shutil.copytree(package.folder(), folder / "node_modules" / package.name)
    names = list(graphs)
    rows: list[list[str]] = []
    for number, graph in enumerate(graphs.values()):
        text = json.dumps(graph, ensure_ascii=False, indent=1)
        rows.append(text.split("\n"))
        code = f"{FIRST_LINE}export const graph: Graph = {text};\n"
        (folder / f"graph-{number:03}.ts").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [node(), COMPILER.folder() / "lib/tsc.js", *OPTIONS, *sorted(folder.glob("*.ts"))],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=RUN_SECONDS,
    )
    found = []
    for row in done.stdout.splitlines():
        match = _ERROR.match(row)
        if match:
            number, line = int(match[1]), int(match[2]) - 2
            where = rows[number][line].strip()
            found.append(f"{names[number]}: {where}: {match[3][:_LONGEST]}")
        elif row[:1].strip():  # what is indented explains the row before
            found.append(row)
    if done.returncode and not found:
        pytest.fail(f"TypeScript didn't run:\n{done.stdout}{done.stderr}", pytrace=False)
    return found
