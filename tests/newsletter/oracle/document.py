"""The HTML of a mail as rules read it: its links, pictures, texts with their colours, and style sheets."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Elements that have no end tag (HTML, 13.1.2)."""
WITHIN = frozenset(
    "a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small span strong sub sup u var".split()
)
"""Elements that stand within a line; before and behind all others words end."""
UNSEEN = frozenset({"style", "title"})


@dataclass(eq=False)
class Element:
    """An element, what stands around it, and the words that are directly in it."""

    tag: str
    attributes: Mapping[str, str]
    parent: "Element | None" = None
    words: list[str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names by which style sheets know it."""
        return frozenset(self.attributes.get("class", "").split())

    def upwards(self) -> Iterator["Element"]:
        """Yield the element and all around it, the nearest first."""
        here: Element | None = self
        while here:
            yield here
            here = here.parent


@dataclass(frozen=True)
class Document:
    """A whole mail: its elements, and all its words, with those that stand for pictures."""

    elements: tuple[Element, ...]
    words: str = ""

    def of(self, tag: str) -> list[Element]:
        """List the elements of a name, in their order."""
        return [element for element in self.elements if element.tag == tag]

    @cached_property
    def targets(self) -> tuple[str, ...]:
        """Where its links lead, one after the other."""
        return tuple(one.attributes["href"] for one in self.of("a") if "href" in one.attributes)

    @cached_property
    def links(self) -> tuple[str, ...]:
        """All addresses to which it leads, each once, in their order."""
        return tuple(dict.fromkeys(self.targets))

    @cached_property
    def style(self) -> str:
        """What stands in its style sheets."""
        return "\n".join(word for element in self.of("style") for word in element.words)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.words: list[str] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self._open[-1] if self._open else None
        element = Element(tag, {name: value or "" for name, value in attrs}, parent)
        self.elements.append(element)
        self.words.append(element.attributes.get("alt", "") if tag in WITHIN else " ")
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self.words += [] if tag in WITHIN - {"a"} else [" "]  # a plain text has a link's number there
        names = [element.tag for element in self._open]
        if tag in names:
            del self._open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].words.append(data)
        self.words += [] if self._open and self._open[-1].tag in UNSEEN else [data]


def document_of(html: str) -> Document:
    """Read the HTML of a mail; what stands in comments, for Outlook alone, is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Document(tuple(reader.elements), "".join(reader.words))
