"""Clean HTML as plain text: lines with what stands before them, and the links that they name."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from hubgen.portable.passage import Line, Passage
from hubgen.portable.text import legal, line
from hubgen.portable.tree import body_of, text_of

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    "address article aside blockquote dd details div dl dt figcaption figure footer header hr li main nav ol p pre "
    "section table tbody td tfoot th thead tr ul".split()
) | set(_HEADINGS)
_BREAK = "\x0b"
"""A line's end that the author meant; no legal text has it."""


def passages_of(html: str) -> tuple[Passage, ...]:
    """Read clean HTML as passages of plain text, their links numbered from 1 on."""
    walk = _Walk()
    body = body_of(html)
    if body is not None:
        walk.inside(body, Line(""), top=True)
    return tuple(walk.passages)


class _Walk:
    """One way through a body; a Line without text is the frame that a text is to stand in."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self._lines: list[Line] = []
        self._links: list[tuple[int, str]] = []
        self._number = 0

    def inside(self, element: Any, frame: Line, *, top: bool = False) -> Line:
        """Tell all that is in an element, and give the frame for what comes next."""
        words = [element.text or ""]
        for child in element:
            if _is_block(child):
                frame = self._block(child, self._say(words, frame, top), top)
                words = [child.tail or ""]
            else:
                words += [self._inline(child), child.tail or ""]
        return self._say(words, frame, top)

    def _block(self, element: Any, frame: Line, top: bool) -> Line:
        self._tell(element, frame)
        said = bool(self._lines) if top else True
        self._close(top)
        return frame.following() if said else frame

    def _tell(self, element: Any, frame: Line) -> None:
        """Tell a block by what it is."""
        match element.tag:
            case "ul" | "ol":
                self._list(element, frame)
            case "blockquote":
                self.inside(element, frame.marked("> ", "> "))
            case "pre":
                self._code(element, frame)
            case "table":
                self._table(element, frame)
            case "hr":
                self._add("* * *", frame)
            case "dd":
                self.inside(element, replace(frame, gap=False).marked("    ", "    "))
            case tag if tag in _HEADINGS:
                self._add(self._inline(element), replace(frame, heading=_HEADINGS[tag]))
            case _:
                self.inside(element, frame)

    def _say(self, words: Iterable[str], frame: Line, top: bool) -> Line:
        said = self._add("".join(words), frame)
        self._close(top)
        return frame.following() if said else frame

    def _add(self, words: str, frame: Line) -> bool:
        text = "\n".join(filter(None, map(line, words.split(_BREAK))))
        if text:
            self._lines.append(replace(frame, text=text))
        return bool(text)

    def _close(self, top: bool) -> None:
        if top and (self._lines or self._links):
            self.passages.append(Passage(tuple(self._lines), tuple(self._links)))
            self._lines, self._links = [], []

    def _inline(self, element: Any) -> str:
        """Give the words of an element, and note its links."""
        if element.tag == "br":
            return _BREAK
        if element.tag == "img":
            return legal(element.get("alt", ""))
        parts = [element.text or ""]
        for child in element:
            parts += [self._inline(child), " " if _is_block(child) else "", child.tail or ""]
        words = "".join(parts)
        return self._named(words, element.get("href")) if element.tag == "a" and element.get("href") else words

    def _named(self, words: str, url: str) -> str:
        self._number += 1
        self._links.append((self._number, url))
        own = words.strip()
        return f"[{self._number}]" if own == url else f"{words.rstrip()} [{self._number}]".lstrip()

    def _list(self, element: Any, frame: Line) -> None:
        number = int(element.get("start", "1")) if element.get("start", "1").isdecimal() else 1
        frame = replace(frame, gap=element.getparent().tag != "li")
        for item in element:
            mark = f"{number}. " if element.tag == "ol" else "* "
            loose = item.find("p") is not None
            self._item(item, frame.marked(mark, " " * len(mark)))
            frame, number = replace(frame.following(), gap=loose), number + 1

    def _item(self, element: Any, frame: Line) -> None:
        """Tell an item of a list, or what else an author put there."""
        if element.tag == "li":
            self.inside(element, frame)
        elif _is_block(element):
            self._tell(element, frame)
        else:
            self._add(self._inline(element), frame)

    def _code(self, element: Any, frame: Line) -> None:
        text = legal(text_of(element)).strip("\n")
        if text.strip():
            self._lines.append(replace(frame.marked("    ", "    "), text=text, verbatim=True))

    def _table(self, element: Any, frame: Line) -> None:
        for row in element.iter("caption", "tr"):
            if next(row.iterancestors("table")) is not element:
                continue  # its table stands in a cell, which tells it
            cells = [row] if row.tag == "caption" else list(row)
            if self._add(" | ".join(self._inline(cell).strip() for cell in cells), frame):
                frame = replace(frame.following(), gap=False)


def _is_block(element: Any) -> bool:
    """Tell whether an element breaks the line; a link never does, whatever is in it."""
    return element.tag in _BLOCKS or (element.tag != "a" and any(map(_is_block, element)))
