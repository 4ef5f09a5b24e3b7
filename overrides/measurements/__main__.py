"""Writes docs/data/hip-measurements.csv: `python -m overrides.measurements [--data …] [--check]`.

The data folder is not in the repository: people's own rows stay out of it (`survey.SOURCE` says
where the public file comes from). So this is run by hand, when the summary changes.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import StatisticsError

from .summary import summarise, to_csv
from .survey import TABLE, SurveyError, read

OUTPUT = Path(__file__).resolve().parents[2] / "docs" / "data" / "hip-measurements.csv"


def main(arguments: Sequence[str] | None = None, output: Path = OUTPUT) -> int:
    """Write `output`, or with `--check` only compare it.

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
        recomputed = to_csv(summarise(read(options.data)))
    except (SurveyError, StatisticsError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if not options.check:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(recomputed)
    elif not output.is_file() or output.read_bytes() != recomputed:
        sys.stderr.write(f"{output}: differs from {options.data / TABLE}; run without --check\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
