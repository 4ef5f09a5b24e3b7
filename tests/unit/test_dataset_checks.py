"""Tables to download: described once, on a page that links to them, and really there."""

import pytest
from hipdips import dataset_checks
from hipdips.dataset_schema import Dataset
from hipdips.front_matter import FrontMatter
from hipdips.page_schema import Explainer
from hipdips.site_source import SiteSource, SourcePage
from hipdips.words import Words

TABLE = "data/hips.csv"
LINK = f"[the table]({TABLE})"


def page(uri: str, body: str, *tables: str, based_on: str = "gordon-2014") -> SourcePage:
    described = [Dataset.model_construct(file=table, based_on=based_on) for table in tables]
    record = Explainer.model_construct(datasets=described)
    lines = {f"datasets.{index}": 5 + index for index in range(len(tables))}
    return SourcePage(uri, f"docs/{uri}", FrontMatter(lines=lines, body=body), record, ())


def check(*pages: SourcePage, tables: tuple[str, ...] = (TABLE,)) -> list[str]:
    source = SiteSource(
        Words(),
        reference_lines={"gordon-2014": 1},
        tables=tables,
        pages={page.uri: page for page in pages},
    )
    return [str(problem) for problem in dataset_checks.check(source)]


def test_a_table_that_is_there_linked_and_described_once() -> None:
    assert check(page("a.md", LINK, TABLE), page("b.md", LINK)) == []


@pytest.mark.parametrize(
    ("pages", "problem"),
    [
        (
            [page("a.md", LINK, TABLE, "data/hops.csv")],
            ["docs/a.md:6: there is no table docs/data/hops.csv", "file: one of data/hips.csv"],
        ),
        (
            [page("a.md", LINK, TABLE), page("b.md", LINK, TABLE)],
            [
                "docs/b.md:5: docs/data/hips.csv is described in docs/a.md too",
                "one page for each table",
            ],
        ),
        (
            [page("a.md", "No link.", TABLE)],
            [
                "docs/a.md:5: the page describes docs/data/hips.csv but doesn't link to it",
                "[the table](data/hips.csv)",
            ],
        ),
        (
            [page("a.md", LINK, TABLE, based_on="grodon-2014")],
            ["docs/a.md:5: unknown reference 'grodon-2014' in 'datasets'", "based_on: gordon-2014"],
        ),
        (
            [page("a.md", LINK)],
            [
                "docs/data/hips.csv: no page describes this table to search engines",
                "datasets: [{file: data/hips.csv, …}]",
            ],
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(pages: list[SourcePage], problem: list[str]) -> None:
    assert check(*pages) == [". Example: ".join(problem)]
