import pytest

from hubgen.portable.html_to_text import html_to_blocks


def told(html: str) -> list[str]:
    """Write passages as lines: what stands before, the text, and where links lead."""
    found = []
    for passage in html_to_blocks(html):
        found += [
            ("\n" if line.gap and number else "") + line.first + line.text for number, line in enumerate(passage.lines)
        ]
        found += [f"[{number}] {url}" for number, url in passage.links]
    return found


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p>One <em>two</em>\n three</p><p>four</p>", ["One two three", "four"]),
        ("Loose <b>words</b><p>and more</p>rest", ["Loose words", "and more", "rest"]),
        ('<p>See <a href="u">this</a> and <a href="v">that</a>.</p>', ["See this [1] and that [2].", "[1] u", "[2] v"]),
        ('<p><a href="https://e.org">https://e.org</a></p>', ["[1]", "[1] https://e.org"]),
        ('<p><a href="u"><img src="x" alt="A cup"></a></p>', ["A cup [1]", "[1] u"]),
        ('<p><a href="u"></a></p>', ["[1]", "[1] u"]),
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", ["* a", "  * b", "* c"]),
        ('<ol start="3"><li>a</li><li>b</li></ol>', ["3. a", "4. b"]),
        ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", ["* a", "\n  b", "\n* c"]),
        ('<ul><a href="u">a</a></ul>', ["* a [1]", "[1] u"]),
        ("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote>", ["> a", "\n> > b"]),
        ("<pre><code>a\n  b\n</code></pre>", ["    a\n  b"]),
        ("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", ["a | b", "1 | 2"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("<p>a</p><hr><p>b</p>", ["a", "* * *", "b"]),
        ("<dl><dt>tea</dt><dd>hot</dd></dl>", ["tea", "    hot"]),
        ("", []),
    ],
)
def test_what_an_editor_writes_is_told_in_plain_lines(html: str, lines: list[str]) -> None:
    assert told(html) == lines


def test_a_table_in_a_table_names_its_links_once() -> None:
    html = '<table><tr><td>a<table><tr><td><a href="u">b</a></td></tr></table></td></tr></table>'

    assert told(html)[1:] == ["[1] u"]
