"""HTML in which some attributes and style sheets are written otherwise, and all else is left as it was."""

from collections.abc import Callable, Mapping
from html import escape
from html.parser import HTMLParser

Attributes = Mapping[str, str | None]


def retouched(html: str, attributes: Callable[[str, Attributes], Attributes], style: Callable[[str], str]) -> str:
    """Write the attributes of elements, by their tags, and the style sheets as two functions say."""
    pen = _Pen(html, attributes, style)
    pen.feed(html)
    pen.close()
    return pen.written()


class _Pen(HTMLParser):
    """Notes where something is to be written otherwise; nothing that stands in words or comments is touched."""

    def __init__(
        self, html: str, attributes: Callable[[str, Attributes], Attributes], style: Callable[[str], str]
    ) -> None:
        super().__init__(convert_charrefs=False)
        self._html, self._attributes, self._style = html, attributes, style
        self._lines = [0, *(at + 1 for at, char in enumerate(html) if char == "\n")]
        self._changes: list[tuple[int, int, str]] = []
        self._in_style = False

    def written(self) -> str:
        """Put what was noted in its places."""
        parts, last = [], 0
        for start, end, text in self._changes:
            parts += [self._html[last:start], text]
            last = end
        return "".join([*parts, self._html[last:]])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        wanted = self._attributes(tag, known)
        if wanted != known:
            self._note(self.get_starttag_text() or "", _tag(tag, wanted))
        self._in_style = tag == "style"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self._note(data, self._style(data))

    def _note(self, was: str, text: str) -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self._changes.append((start, start + len(was), text))


def _tag(name: str, attributes: Attributes) -> str:
    written = (f" {key}" if value is None else f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{''.join(written)}>"
