"""A problem in a source file says where it is, what is wrong and what right looks like."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an author must mend before the site can be built."""

    path: str
    """File as the author knows it, relative to the checkout: `docs/causes.md`."""
    line: int
    """Line in that file, from 1; 0 when the whole file is meant."""
    message: str
    """What is wrong, in one sentence without a full stop."""
    example: str = ""
    """A right form to copy, or empty when the message already holds it."""

    def __str__(self) -> str:
        """Return `path:line: message. Example: …`, the form editors can jump to."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        stop = "" if self.message.endswith("?") else "."
        example = f"{stop} Example: {self.example}" if self.example else ""
        return f"{place}: {self.message}{example}"
