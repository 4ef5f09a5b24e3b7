"""Step 3: put drawings into the site: labels in words, those seen together in one file."""

from hipdips import figure
from hipdips.exercise_schema import Exercise
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace what MkDocs would copy as it stands."""
    source = config.extra["source"]
    for name, drawing in source.figures.items():
        file = files.src_uris[drawing.file]
        if name.endswith(figure.SMALL):
            files.remove(file)
        elif drawing.labels:
            file.content_string = drawing.labelled(source.words["labels"])
    made = {"small": figure.small(source.figures)}
    for page in source.pages.values():
        if isinstance(page.record, Exercise):
            for slug in (page.record.figure, *page.record.more_figures):
                made[slug] = figure.poses_of(source.figures, slug)
    for name, parts in made.items():
        uri, content = f"{figure.FOLDER}/{name}.svg", figure.gathered(parts)
        files.append(
            File.generated(config, uri, content=content, inclusion=InclusionLevel.INCLUDED)
        )
    return files
