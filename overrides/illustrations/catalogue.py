"""Every drawing by name: those of pose files, and those of anatomy."""

from collections.abc import Mapping
from pathlib import Path

from . import pose, solved
from .anatomy import catalogue as anatomy
from .drawing import Drawing
from .located_yaml import MistakeError, load

_DOCS = Path(__file__).resolve().parents[2] / "docs"
FIGURES = _DOCS / "assets" / "figures"
THUMBNAIL = (200.0, 140.0)
"""Size of the small drawing of an exercise, drawing units."""


def names() -> list[str]:
    """Return what can be drawn: pose files, each of which gives several drawings, and anatomy."""
    return [*pose.names(), *anatomy.makers()]


def draw(name: str, data: Path, *, keep: bool = True) -> Mapping[str, str]:
    """Return one of `names` as SVG files by name.

    data: the folder with the bones in it; keep: whether newly solved poses are written down.
    Raises ValueError when a pose file has a mistake, or bones or measurements can't be read.
    """
    maker = anatomy.makers().get(name)
    listed = (_DOCS / "exercises" / f"{name}.md").is_file()
    return {name: maker(data)} if maker else exercise(name, keep=keep, small=listed)


def attempt(name: str, data: Path, *, keep: bool = True) -> tuple[Mapping[str, str], str]:
    """Return what `draw` returns, and what is wrong when it can't draw.

    It stands here and not beside the command, because processes can't import a `__main__`.
    """
    try:
        return draw(name, data, keep=keep), ""
    except ValueError as error:  # tells what is wrong with a pose file, bones or measurements
        return {}, str(error)


def exercise(
    name: str, folder: Path = pose.FOLDER, *, keep: bool = True, small: bool = True
) -> Mapping[str, str]:
    """Return the SVG files of one pose file by name: one for each frame, and a small one.

    keep: whether newly solved poses are written down; small: whether the small one is wanted, for
    lists of guides. Raises MistakeError for mistakes in the file.
    """
    sequence = pose.read(name, folder)
    poses = solved.of(name, sequence, folder, keep=keep)
    for frame, one in poses.items():
        if one.worst > solved.WORST:
            raise MistakeError(
                load(folder / f"{name}.yml").message(
                    ("frames", frame),
                    f"a contact stays {one.worst * 100:.0f} cm away;"
                    " bring the angles nearer, free more of them, or wish for less",
                )
            )
    drawing = Drawing(sequence, poses)
    found = {f"{name}-{frame}": drawing.still(frame) for frame in sequence.frames}
    return {**found, f"{name}-small": drawing.thumbnail(*THUMBNAIL)} if small else found
