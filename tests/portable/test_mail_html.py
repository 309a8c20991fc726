import pytest

from hubgen.portable.mail_html import fit_size, mail_html

OWN = "http://localhost/"


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ("<h1>a</h1><h2>b</h2><h6>c</h6>", "<h2>a</h2><h3>b</h3><h6>c</h6>"),
        ("<h2>a</h2>", "<h2>a</h2>"),
        (
            '<a href="https://e.org/b/"><img src="https://e.org/a.png"></a>',
            '<a href="https://e.org/b/"><img src="https://e.org/a.png" width="552" alt="e.org/b/"></a>',
        ),
        (
            '<a href="https://e.org/b/"><img src="https://e.org/a.png"> b</a>',
            '<a href="https://e.org/b/"><img src="https://e.org/a.png" width="552" alt=""> b</a>',
        ),
        ('<p><img src="https://e.org/a.svg" alt="A plan"> b</p>', '<p><a href="https://e.org/a.svg">A plan</a> b</p>'),
        ('<a href="u"><img src="https://e.org/a.webp" alt="A plan"></a>', '<a href="u">A plan</a>'),
        (
            '<img src="https://e.org/a.png" width="1104" height="100">',
            '<img src="https://e.org/a.png" width="552" height="50" alt="">',
        ),
        ('<img src="https://e.org/a.png" height="90">', '<img src="https://e.org/a.png" width="552" alt="">'),
        ('<img src="http://localhost/a.gif" alt="a">', '<img src="http://localhost/a.gif" alt="a" width="552">'),
        ('<table width="2000"><tr><td width="900">a</td></tr></table>', "<table><tr><td>a</td></tr></table>"),
        ('<p><a href="https://e.org/{{x}}">a</a></p>', '<p><a href="https://e.org/%7B%7Bx%7D%7D">a</a></p>'),
        ('<pre><a href="u">a</a></pre>', "<pre>a</pre>"),
        ("<td>a</td>", "<div>a</div>"),
        ("", ""),
    ],
)
def test_only_what_all_mail_programs_show_is_left(html: str, made: str) -> None:
    assert mail_html(html, OWN) == made


@pytest.mark.parametrize(
    ("size", "shown"),
    [((552, 100), (552, 100)), ((10, 10), (10, 10)), ((5520, 10), (552, 1)),
     ((None, 10), (552, None)), ((90, None), (90, None))],
)  # fmt: skip
def test_a_picture_is_never_larger_than_it_is(
    size: tuple[int | None, int | None], shown: tuple[int, int | None]
) -> None:
    assert fit_size(*size) == shown
