"""A zip file that comes out the same, byte for byte, whenever and wherever it is made."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Mapping

LONGEST = 120
"""Letters in a path: Windows stops at 260, with the folders above ours."""
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?")
_REFUSED = re.compile(r'[<>:"\\|?*\x00-\x1f]|[. ]$')
_UNIX, _FILE = 3, 0o100644


def pack(files: Mapping[str, bytes], day: dt.date) -> bytes:
    """Return files, given by path, as a zip; each is dated to the day.

    Raises ValueError when a name can't be unpacked on Windows.
    """
    wrong = list(unfit(files))
    if wrong:
        raise ValueError(f"names that Windows refuses: {', '.join(wrong)}")
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = _UNIX, _FILE << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[path])
    return data.getvalue()


def unfit(paths: Iterable[str]) -> list[str]:
    """Return the paths that some system can't unpack: too long, reserved or alike but for case."""
    seen: set[str] = set()
    found = []
    for path in paths:
        parts = path.split("/")
        bad = any(not p or _RESERVED.fullmatch(p) or _REFUSED.search(p) for p in parts)
        if bad or len(path) > LONGEST or path.lower() in seen:
            found.append(path)
        seen.add(path.lower())
    return found
