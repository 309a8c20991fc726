"""All that Material's Markdown makes comes through the allow-list; what differs is written down here."""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from hubgen.render.converter import Converter
from hubgen.render.sanitise import sanitise
from tests.render.rendering import SETTINGS

RAW = Converter(SETTINGS).convert(Path(__file__).with_name("kitchen.md").read_text("utf-8"))[0]

LOST = {("a", "name")}  # of lines of code, which have the same id
GAINED = {("a", "rel"), ("img", "loading")}
IMPLIED = {"tbody"}  # which any browser puts into a table that has none


class Nodes(HTMLParser):
    """List elements and their attributes in the order of the document."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: Counter[tuple[str, str, str]] = Counter()
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += {tag} - IMPLIED
        self.attributes.update((tag, name, _value(name, value or "")) for name, value in attrs)

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def _value(name: str, value: str) -> str:
    return value.rstrip(";") if name == "style" else value


def differences(one: Nodes, other: Nodes) -> Iterator[tuple[str, str]]:
    yield from ((tag, name) for tag, name, _ in one.attributes - other.attributes)


def test_no_element_and_no_word_is_lost() -> None:
    raw, clean = Nodes(RAW), Nodes(sanitise(RAW))
    assert clean.tags == raw.tags
    assert clean.words == raw.words


def test_what_is_lost_and_gained_is_on_the_list() -> None:
    raw, clean = Nodes(RAW), Nodes(sanitise(RAW))
    assert set(differences(raw, clean)) == LOST
    assert set(differences(clean, raw)) == GAINED


@pytest.mark.parametrize(
    "made",
    [
        'class="admonition note"',
        'class="admonition tip inline end"',
        "<details",
        'class="tabbed-set tabbed-alternate"',
        'name="__tabbed_1"',
        'class="highlighttable"',
        'id="__codelineno-0-1"',
        'class="filename"',
        'class="hll"',
        '<pre class="diagram">',
        'class="twemoji"',
        "<path d=",
        ">😄<",
        'class="task-list-control"',
        'class="footnote-ref"',
        'class="md-button md-button--primary"',
        'style="text-align: center;"',
        'class="key-control"',
        'class="critic"',
        'class="grid cards"',
        'class="annotate"',
        'class="arithmatex"',
        'class="headerlink"',
        'id="标题"',
        '<abbr title="HyperText">',
        "<figcaption>",
        'class="toc"',
    ],
)
def test_each_feature_is_there(made: str) -> None:
    assert made in sanitise(RAW)
