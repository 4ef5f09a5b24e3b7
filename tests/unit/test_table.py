"""Tables: heads of rows and columns."""

import markdown
from hipdips.table import TableExtension
from markdown.extensions.tables import TableExtension as PlainTables


def convert(text: str) -> str:
    return markdown.markdown(text, extensions=[PlainTables(), TableExtension()]).replace("\n", "")


def test_cells_have_heads() -> None:
    assert convert("| What | Women |\n| --- | --- |\n| The *gap* | 150 mm |\n") == (
        '<table><thead><tr><th scope="col">What</th><th scope="col">Women</th></tr></thead>'
        '<tbody><tr><th scope="row">The <em>gap</em></th><td>150 mm</td></tr></tbody></table>'
    )


def test_a_list_in_a_table_names_no_rows() -> None:
    assert "<td>150 mm</td>" in convert("| Gap |\n| --- |\n| 150 mm |\n")
