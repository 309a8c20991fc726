"""The allow-list, against any soup of HTML."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubgen.render.sanitise import sanitise
from tests.render.unsafe import RUNNING, is_unsafe, unsafe

NAMES = st.sampled_from(
    [*sorted(RUNNING), *"p div span a img svg path table td input label li ul details summary h2 pre code".split()]
)
ATTRIBUTES = st.sampled_from(
    "onclick onerror href src style id class name for type srcset xlink:href action title data-md-component".split()
)
VALUES = st.sampled_from(
    [
        "javascript:pwn()",
        "java\tscript:pwn()",
        "\u3000javascript:pwn()",
        "data:text/html,x",
        "https://example.org/",
        "__config",
        "__tabbed_1_1",
        "md-overlay",
        "text-align: left;",
        "background:url(//e.test)",
        "checkbox",
        "password",
        '"><script>pwn()</script>',
        "--><img src=x onerror=pwn()>",
    ]
)
QUOTED = st.tuples(ATTRIBUTES, st.sampled_from(["'", '"', ""]), VALUES).map(lambda a: f" {a[0]}={a[1]}{a[2]}{a[1]}")
OPEN = st.tuples(NAMES, st.lists(QUOTED, max_size=3)).map(lambda t: f"<{t[0]}{''.join(t[1])}>")
CLOSE = NAMES.map(lambda name: f"</{name}>")
LOOSE = st.sampled_from(
    ["words", "<", ">", "<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&#xFDD0;", "\x00", "<svg/", "'"]
)
SOUP = st.lists(st.one_of(OPEN, CLOSE, LOOSE), max_size=25).map("".join)


def unsafe_but_for_addresses(html: str) -> list[str]:
    """Relative and foreign pictures are the business of links; the allow-list alone lets them stand."""
    return [what for what in unsafe(html) if not what.startswith(("img src=", "a href="))]


ONE = r' [\w-]+="[^"]*"'


def in_order(html: str) -> str:
    """Put attributes in order: where one is taken out, the last takes its place."""
    return re.sub(
        r'(?: [\w-]+="[^"]*")+', lambda match: "".join(sorted(re.findall(r' [\w-]+="[^"]*"', match[0]))), html
    )


@settings(max_examples=400)
@given(SOUP)
def test_no_script_ever_comes_through(soup: str) -> None:
    clean = sanitise(soup)
    assert unsafe_but_for_addresses(clean) == []
    assert 'href="javascript:' not in clean
    assert 'src="javascript:' not in clean


@settings(max_examples=400)
@given(SOUP)
def test_sanitising_twice_is_sanitising_once(soup: str) -> None:
    once = sanitise(soup)
    assert in_order(sanitise(once)) == in_order(once)


def test_the_test_knows_a_handler_when_it_sees_one() -> None:
    assert is_unsafe("p", "onclick", "x")
    assert is_unsafe("p", "id", "__config")
    assert not is_unsafe("input", "id", "__tabbed_1_1")


@pytest.mark.parametrize(("html", "clean"), [
    ('<p style="text-align: left;">x</p>', "<p>x</p>"),
    ('<div role="alert">x</div>', "<div>x</div>"),
    ('<input type="checkbox" value="x">', '<input type="checkbox">'),
    ("<p>a<script>ran()</script>b</p>", "<p>ab</p>"),
])  # fmt: skip
def test_what_is_on_no_list_goes_and_all_around_it_stays(html: str, clean: str) -> None:
    assert sanitise(html) == clean


def test_a_field_without_a_type_is_taken_out() -> None:
    assert sanitise("<p><input><input type=text><input type=radio></p>") == '<p><input type="radio"></p>'


def test_classes_of_the_theme_are_its_own_but_for_a_few() -> None:
    assert sanitise('<a class="md-button md-header own">x</a>').startswith('<a class="md-button own"')


def test_no_class_makes_the_theme_fetch_a_script_from_another_host() -> None:
    assert sanitise('<pre class="mermaid own mermaid">x</pre>') == '<pre class="own">x</pre>'
    assert sanitise('<pre class="mermaid-like">x</pre>') == '<pre class="mermaid-like">x</pre>'


def test_spans_of_lines_of_code_keep_their_ids() -> None:
    assert sanitise('<span id="__span-0-1">x</span>') == '<span id="__span-0-1">x</span>'


@pytest.mark.parametrize("others", ["", "rel=x target=y onclick=z", "onclick=z rel=x", "class=a id=__x title=b"])
def test_rel_and_loading_end_an_element_whatever_else_it_had(others: str) -> None:
    seen: list[tuple[str, str]] = []

    def note(tag: str, name: str, value: str) -> str:
        seen.append((tag, name))
        return value

    sanitise(f"<a {others} href=x>y</a><img {others} loading=eager src=x><a href=z {others}>y</a>", note)
    tags = [tag for tag, _ in seen]
    ends = [index for index, (_, name) in enumerate(seen) if name in ("rel", "loading")]
    assert [tags[index] for index in ends] == ["a", "img", "a"]
    assert ends == [tags.index("img") - 1, len(tags) - tags[::-1].index("img") - 1, len(tags) - 1]
