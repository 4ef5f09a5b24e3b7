"""Pages as Markdown: what readers see stays, what only works on a screen goes."""

import pytest
from hipdips import twin

ADDRESS = "https://example.org/sub/causes/"
ROW = "<tbody><tr><th>a | b</th><td>2</td></tr></tbody>"
WORDS = {"drawing": "In words:", "labels": "Labels:", "verdict": "Verdict:"}


def converted(inside: str) -> str:
    page = f"<html><body><p>Menu</p><main>{inside}</main><p>Foot</p></body></html>"
    return twin.convert(page, ADDRESS, WORDS)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>What is it?</h1>\n<p>A\n curve.</p>", "# What is it?\n\nA curve."),
        ("<p>A <b>b</b> <em>c</em></p>", "A **b** *c*"),
        ("<p>150\u00a0mm,\u2060 no more</p>", "150 mm, no more"),
        ("<p>2 * 3 * 4, [sic], a_b, _c_, &amp;lt; &lt;b&gt;</p>",
         r"2 \* 3 \* 4, \[sic\], a_b, \_c\_, \&lt; \<b>"),
        ("<p>1. Lift</p><p># five</p><p>- a</p>", "1\\. Lift\n\n\\# five\n\n\\- a"),
        ("<p>Written in 2011. Read later.</p>", "Written in 2011. Read later."),
        ('<p><a href="#sources">17</a> <a href="../glossary/#pelvis">pelvis</a></p>',
         f"[17]({ADDRESS}#sources) [pelvis](https://example.org/sub/glossary/#pelvis)"),
        ('<p><a href="tel:111">111</a> <a href="mailto:a@b.example">us</a></p>',
         "[111](tel:111) [us](mailto:a@b.example)"),
        (f"<table><thead><tr><th>A</th><th>B</th></tr></thead>{ROW}</table>",
         "| A | B |\n| --- | --- |\n| a \\| b | 2 |"),
        ("<dl><div><dt>Level</dt><dd>Gentle</dd></div><dt>Too fast?</dt><dd><p>Slow.</p></dd></dl>",
         "- **Level:** Gentle\n- **Too fast?** Slow."),
    ],
)  # fmt: skip
def test_text(html: str, expected: str) -> None:
    assert converted(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<nav>On this page</nav>",
        "<button>Copy</button>",
        '<p class="hd-status" hidden>Copied</p>',
        '<span aria-hidden="true">The caption again</span>',
        '<section class="hd-share"><h2>Share</h2></section>',
        '<div class="hd-needs-script">Ask</div>',
        '<img src="a.svg" alt="">',
        "<svg><text>Dip</text></svg>",
        '<details class="hd-take"><summary>Use this drawing</summary><p>Free</p></details>',
    ],
)
def test_what_only_works_on_a_screen_goes(html: str) -> None:
    assert converted(f"<p>Before</p>{html}<p>After</p>") == "Before\n\nAfter"


def test_citations_become_footnotes_and_the_grade_stays_in_words() -> None:
    marks = (
        '<span class="hd-marks">\u2060<a class="hd-cite" href="#source-a">1</a>\u2060'
        '<a class="hd-cite" href="#source-b" data-locator="p. 4">2</a>\u00a0'
        '<span class="hd-grade hd-grade--limited">Limited evidence</span></span>'
    )
    sources = (
        '<section role="doc-endnotes"><h2>How we know</h2><ol class="hd-sources__list">'
        '<li><a class="hd-source__title" href="https://a.example/"><cite>First</cite></a>\n'
        '<span>Ito A, 2020.</span> <span class="hd-source__back"><a href="#x">Back</a></span></li>'
        '<li><a class="hd-source__title" href="https://b.example/"><cite>Why?</cite></a>\n'
        "<span>Lee B, 2021.</span></li></ol></section>"
    )
    assert converted(f"<p>It grows.{marks} Perhaps.</p>{sources}") == (
        "It grows.[^1][^2] (p. 4) (Limited evidence) Perhaps.\n\n"
        "## How we know\n\n"
        "[^1]: [First](https://a.example/). Ito A, 2020.\n\n"
        "[^2]: [Why?](https://b.example/) Lee B, 2021."
    )


def test_drawings_are_told() -> None:
    figure = (
        '<figure><span class="hd-plate"><img src="../a.svg#plain" alt="Bones [front]."></span>'
        '<ol class="hd-key"><li>Crest</li> <li>Dip</li></ol><figcaption>'
        '<details class="hd-describe"><summary>Describe</summary><p>Two bones.</p></details>'
        "</figcaption></figure>"
    )
    assert converted(figure) == (
        "![Bones \\[front\\].](https://example.org/sub/a.svg#plain)\n\n"
        "Labels: Crest, Dip\n\n"
        "**In words:** Two bones."
    )


def test_rows_of_drawings_stand_below_each_other() -> None:
    item = (
        '<li class="hd-row__item"><span class="hd-row__name">{0}</span><img src="/{0}" alt="{0}.">'
    )
    row = "".join(item.format(name) + "</li>" for name in ("Start", "Finish"))
    assert converted(f'<ol class="hd-row">{row}</ol>') == (
        "**Start:** ![Start.](https://example.org/Start)\n\n"
        "**Finish:** ![Finish.](https://example.org/Finish)"
    )


def test_a_tile_is_one_line() -> None:
    tile = (
        '<ul><li><article class="hd-tile"><h3><a href="squat/">Squat</a></h3>'
        "<p>Sit down without a chair.</p><p>Medium.</p></article></li></ul>"
    )
    assert converted(tile) == (
        "- **[Squat](https://example.org/sub/causes/squat/)**: Sit down without a chair. Medium."
    )


def test_a_verdict_says_what_it_is() -> None:
    verdict = '<div class="hd-answer"><p class="hd-verdict">Not true</p></div>'
    assert converted(verdict) == "**Verdict:** Not true"


def test_a_page_without_main_is_an_error() -> None:
    with pytest.raises(ValueError, match="has no <main>"):
        twin.convert("<html><body><p>x</p></body></html>", ADDRESS, WORDS)
