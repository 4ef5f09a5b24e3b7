"""Step 3: put drawings into the site: labels in words, small ones in one file."""

from hipdips import figure
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

GATHERED = f"{figure.FOLDER}/small.svg"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Replace what MkDocs would copy as it stands."""
    source = config.extra["source"]
    for name, drawing in source.figures.items():
        file = files.src_uris[drawing.file]
        if name.endswith(figure.SMALL):
            files.remove(file)
        elif drawing.labels:
            file.content_string = drawing.labelled(source.words["labels"])
    content = figure.gathered(source.figures)
    files.append(
        File.generated(config, GATHERED, content=content, inclusion=InclusionLevel.INCLUDED)
    )
    return files
