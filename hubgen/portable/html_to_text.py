"""Clean HTML as plain text that is still to be broken into lines, with the links that it names."""

from dataclasses import dataclass, replace
from typing import Any

from hubgen.model.text import single_line, xml_safe
from hubgen.portable.html_tree import parse_fragment, text_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    "address article aside blockquote dd details div dl dt figcaption figure footer header hr li main nav ol p pre "
    "section table tbody td tfoot th thead tr ul".split()
) | set(_HEADINGS)
_BREAK = "\x0b"
"""A line's end that the author meant; no text that XML allows has it."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A text that is still to be broken into lines.

    `first` stands before its first line, `rest` before the others, and `gap` says that an empty line comes before
    it. `heading` is a heading's level, 0 for all else; a `verbatim` text keeps its lines as they are.
    """

    text: str = ""
    first: str = ""
    rest: str = ""
    gap: bool = True
    heading: int = 0
    verbatim: bool = False

    def indented(self, first: str, rest: str) -> "TextLine":
        """Return the line with more before its first line and before the others."""
        return replace(self, first=self.first + first, rest=self.rest + rest)

    def following(self) -> "TextLine":
        """Return the frame for the next text: a mark such as a bullet stands before its first line only."""
        return replace(self, first=self.rest, gap=True)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, list, quote or table; its lines name its links by number, as in [1]."""

    lines: tuple[TextLine, ...]
    links: tuple[tuple[int, str], ...] = ()


def html_to_blocks(html: str) -> tuple[TextBlock, ...]:
    """Convert clean HTML to blocks of plain text, one for each element at its top, with links numbered from 1 on."""
    converter = _Converter()
    body = parse_fragment(html)
    if body is not None:
        converter.add_children(body, TextLine(), top=True)
    return tuple(converter.blocks)


class _Converter:
    """One way through a body; the frame of a text is a TextLine without a text."""

    def __init__(self) -> None:
        self.blocks: list[TextBlock] = []
        self._lines: list[TextLine] = []
        self._links: list[tuple[int, str]] = []
        self._number = 0

    def add_children(self, element: Any, frame: TextLine, *, top: bool = False) -> None:
        """Add an element's texts and blocks; at the `top` a block ends behind each."""
        words = [element.text or ""]
        for child in element:
            if _is_block(child):
                frame = self._add("".join(words), frame, top)
                self._add_block(child, frame)
                self._end_block(top)
                frame, words = frame.following(), [child.tail or ""]
            else:
                words += [self._inline(child), child.tail or ""]
        self._add("".join(words), frame, top)

    def _add_block(self, element: Any, frame: TextLine) -> None:
        match element.tag:
            case "ul" | "ol":
                self._add_list(element, frame)
            case "blockquote":
                self.add_children(element, frame.indented("> ", "> "))
            case "pre":
                self._add_code(element, frame)
            case "table":
                self._add_table(element, frame)
            case "hr":
                self._add("* * *", frame)
            case "dd":
                self.add_children(element, replace(frame, gap=False).indented("    ", "    "))
            case tag if tag in _HEADINGS:
                self._add(self._inline(element), replace(frame, heading=_HEADINGS[tag]))
            case _:
                self.add_children(element, frame)

    def _add_list(self, element: Any, frame: TextLine) -> None:
        number = int(element.get("start", "1")) if element.get("start", "1").isdecimal() else 1
        frame = replace(frame, gap=element.getparent().tag != "li")
        for item in element:
            mark = f"{number}. " if element.tag == "ol" else "* "
            loose = item.find("p") is not None
            inner = frame.indented(mark, " " * len(mark))
            if _is_block(item):
                self._add_block(item, inner)
            else:
                self._add(self._inline(item), inner)
            frame, number = replace(frame.following(), gap=loose), number + 1

    def _add_code(self, element: Any, frame: TextLine) -> None:
        text = xml_safe(text_of(element)).strip("\n")
        if text.strip():
            self._lines.append(replace(frame.indented("    ", "    "), text=text, verbatim=True))

    def _add_table(self, element: Any, frame: TextLine) -> None:
        for row in element.iter("caption", "tr"):
            if next(row.iterancestors("table")) is not element:
                continue  # its table stands in a cell, which has it
            cells = [row] if row.tag == "caption" else list(row)
            following = self._add(" | ".join(self._inline(cell).strip() for cell in cells), frame)
            frame = replace(following, gap=False) if following is not frame else frame

    def _add(self, words: str, frame: TextLine, top: bool = False) -> TextLine:
        """Add a text, if there is any, and return the frame of the next."""
        text = "\n".join(filter(None, map(single_line, words.split(_BREAK))))
        if text:
            self._lines.append(replace(frame, text=text))
        self._end_block(top)
        return frame.following() if text else frame

    def _end_block(self, top: bool) -> None:
        if top and (self._lines or self._links):
            self.blocks.append(TextBlock(tuple(self._lines), tuple(self._links)))
            self._lines, self._links = [], []

    def _inline(self, element: Any) -> str:
        """Return the words of an element, and note its links."""
        if element.tag == "br":
            return _BREAK
        if element.tag == "img":
            return xml_safe(element.get("alt", ""))
        parts = [element.text or ""]
        for child in element:
            parts += [self._inline(child), " " if _is_block(child) else "", child.tail or ""]
        words = "".join(parts)
        url = element.get("href") if element.tag == "a" else None
        if not url:
            return words
        self._number += 1
        self._links.append((self._number, url))
        return f"[{self._number}]" if words.strip() == url else f"{words.rstrip()} [{self._number}]".lstrip()


def _is_block(element: Any) -> bool:
    """Tell whether an element breaks the line; a link never does, whatever is in it."""
    return element.tag in _BLOCKS or (element.tag != "a" and any(map(_is_block, element)))
