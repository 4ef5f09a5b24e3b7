"""Writes the tables of docs/data: `python -m overrides.measurements [--data …] [--check]`.

The data folder is not in the repository: people's own rows stay out of it (`survey.SOURCE` says
where the public file comes from). So this is run by hand, when a table changes.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import StatisticsError

from .summary import SHARE_COLUMNS, shares, summarise, to_csv
from .survey import TABLE, SurveyError, read

OUTPUT = Path(__file__).resolve().parents[2] / "docs" / "data"


def main(arguments: Sequence[str] | None = None, output: Path = OUTPUT) -> int:
    """Write the tables into the folder `output`, or with `--check` only compare them.

    Returns the exit status: 0 done or equal, 1 `--check` found a difference, 2 unusable data (what
    is wrong with it is printed to standard error).
    """
    parser = argparse.ArgumentParser(prog="python -m overrides.measurements", description=__doc__)
    parser.add_argument(
        "--data",
        type=Path,
        default=Path("../shared/data"),
        help=f"folder that holds {TABLE} (default: %(default)s)",
    )
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args(arguments)
    try:
        people = read(options.data)
        tables = {
            "hip-measurements.csv": to_csv(summarise(people)),
            "hip-gap-shares.csv": to_csv(shares(people), SHARE_COLUMNS),
        }
    except (SurveyError, StatisticsError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    differing = [name for name, table in tables.items() if not _holds(output / name, table)]
    if not options.check:
        output.mkdir(parents=True, exist_ok=True)
        for name in differing:
            (output / name).write_bytes(tables[name])
    elif differing:
        for name in differing:
            sys.stderr.write(
                f"{output / name}: differs from {options.data / TABLE}; run without --check\n"
            )
        return 1
    return 0


def _holds(path: Path, table: bytes) -> bool:
    return path.is_file() and path.read_bytes() == table


if __name__ == "__main__":
    sys.exit(main())
