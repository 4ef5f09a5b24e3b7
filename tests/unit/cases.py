"""Golden cases: a YAML file a module, one entry a case, whose name reads as a specification."""

from pathlib import Path
from typing import Any

import pytest
import yaml

GOLDEN = Path(__file__).parent / "golden"


def read(name: str) -> Any:
    """Return the data of golden/<name>.yml."""
    return yaml.safe_load((GOLDEN / f"{name}.yml").read_text(encoding="utf-8"))


def cases(name: str, part: str = "") -> pytest.MarkDecorator:
    """Run a test once for each case of golden/<name>.yml, or of one part of it, as `case`."""
    found = read(name)[part] if part else read(name)
    names = [case["name"] for case in found]
    assert len(set(names)) == len(names), f"two cases of {name}.yml have one name"
    return pytest.mark.parametrize("case", found, ids=names)
