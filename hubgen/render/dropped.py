"""HTML that an author wrote and no page shows: the sanitiser does not tell what it drops, so it is found again.

Each tag in question gets a number in the author's text; what of that comes out as an element, HTML's own parser
says, so that code, comments and attributes that only look like tags are none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import nh3

from hubgen.model.item import Item
from hubgen.model.problem import Code, Problem
from hubgen.model.source import marks_in
from hubgen.model.story import Story
from hubgen.render import allow
from hubgen.render.converter import Converter, MarkdownError
from hubgen.render.position import first_line

PLAIN = frozenset(
    "abbr acronym address area article aside base basefont bdi bdo big body button center col data datalist dfn dir "
    "dialog fieldset font footer frameset head header hgroup html label legend link main map menu menuitem meta meter "
    "nav nobr noembed noframes noscript optgroup option output param picture progress rb rp rt rtc ruby search slot "
    "source strike template title track tt wbr".split()
)
"""Elements of HTML that are dropped and that nobody misses: their words stay, or they show nothing by themselves."""

EMBEDDED = frozenset("iframe frame object embed applet".split())
PLAYED = frozenset("video audio".split())
_FORM = "link to the form: [Sign up](https://…)"
OTHERS = {
    "script": "write in words what it shows, or link to it",
    "canvas": "write in words what it shows, or put a picture of it there",
    "style": "write it into a file of the content folder, and name that in mkdocs.yml: extra_css: [style.css]",
    "math": "write it in words, or put a picture of it there",
    "form": _FORM,
    "select": _FORM,
    "textarea": _FORM,
}
"""What to do instead, by element; what is named nowhere here is no HTML, such as a word that somebody put in <…>."""

_TAG = re.compile(r"<([A-Za-z][\w.-]*)(?=[\s/>])")
_PROBE, _END = "data-hubgen-probe", "data-hubgen-end"
_WITHIN_SVG = frozenset("text tspan defs use title desc line polyline polygon ellipse lineargradient stop".split())


@dataclass(slots=True)
class _Element:
    """An element as the parser sees it; `probe` is the number of its tag, None where no author wrote it."""

    tag: str = ""
    probe: int | None = None
    address: str = ""


@dataclass(slots=True)
class _Elements:
    """Notes elements, attribute by attribute; the last attribute of each closes it."""

    found: list[_Element] = field(default_factory=list)
    _now: _Element = field(default_factory=_Element)

    def __call__(self, tag: str, name: str, value: str) -> None:
        if name == _END:
            self._now.tag = tag
            self.found.append(self._now)
            self._now = _Element()
        elif name == _PROBE:
            self._now.probe = int(value) if value.isdecimal() else None
        else:
            self._now.address = value.strip()


def missed(html: str) -> frozenset[str]:
    """Give the names of tags in unsafe HTML that the sanitiser drops and that an author would miss."""
    names = {name.lower() for name in _TAG.findall(html)} - allow.TAGS - PLAIN
    return frozenset(names - _WITHIN_SVG if names and "<svg" in html else names)


def dropped(item: Item, tags: frozenset[str], converter: Converter) -> Iterator[Problem]:
    """Yield a Problem for each of an item's elements with one of these tags, at its place in the author's file.

    One that no author wrote, but an extension of Markdown, stands at the first line with words.
    """
    body = item.source.body
    written = [match for match in _TAG.finditer(body) if match[1].lower() in tags]
    marks = list(marks_in(body, item.source.body_line, [match.start() for match in written]))
    for one in _elements(body, written, tags, converter):
        mark = marks[one.probe] if one.probe is not None and one.probe < len(marks) else first_line(item)
        yield Problem(item.source.path, *mark, Code.DROPPED_ELEMENT, *_advice(one, item))


def _elements(body: str, written: list[re.Match[str]], tags: frozenset[str], converter: Converter) -> list[_Element]:
    """Render the body once more, its tags numbered, and note which of them are elements."""
    pieces, end = [], 0
    for number, match in enumerate(written):
        pieces += [body[end : match.end()], f" {_PROBE}={number}"]
        end = match.end()
    try:
        html, _ = converter.convert("".join(pieces) + body[end:])
    except MarkdownError:
        return []
    noted = _Elements()
    nh3.Cleaner(
        tags=allow.TAGS | tags,
        clean_content_tags=set(allow.DROPPED_WHOLE - tags),
        attributes={"*": {_PROBE, "src", "data"}},
        attribute_filter=noted,
        set_tag_attribute_values={tag: {_END: ""} for tag in tags},
    ).clean(html)
    return [one for one in noted.found if one.tag in tags]


def _advice(one: _Element, item: Item) -> tuple[str, str]:
    """Give message and hint."""
    message, address = f"no page shows <{one.tag}>: it is left out", one.address or "https://…"
    named = " or name the recording in the header as video:" if isinstance(item, Story) else ""
    if one.tag in EMBEDDED:
        return message, f"write a link to it: [What it shows]({address}){named and ',' + named}"
    if one.tag in PLAYED:
        return message, f"link the file: [Watch the evening]({one.address or 'evening.mp4'}){named and ',' + named}"
    return message, OTHERS.get(one.tag, f"to show it as it is written, write it as code: `<{one.tag}>`")
