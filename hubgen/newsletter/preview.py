"""An issue as people look at it before it goes out: on light and dark screens, on a phone, and as plain text."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from email.utils import parseaddr
from html import escape
from html.parser import HTMLParser
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from hubgen.model.problem import Problem, Severity
from hubgen.newsletter.proof import Proof
from hubgen.portable.describe import media_type_of
from hubgen.portable.html_tree import elements
from hubgen.words.english import counted

HTML, TEXT, MESSAGE, PAGE = "email.html", "email.txt", "message.eml", "preview.html"
ALWAYS, NEVER = "(min-width:0)", "(max-width:0)"
"""Media queries that hold, and do not hold, wherever something is shown."""
Attributes = Mapping[str, str | None]
_DARK = re.compile(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)")
_LIGHT = re.compile(r"\(\s*prefers-color-scheme\s*:\s*light\s*\)")
_BOTH = re.compile(r"\blight dark\b")
_ADDRESS = re.compile(r"((?:https?://|mailto:)[^\s<>]+)")


def files_of(proof: Proof, pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    """Map the names of a preview's files to their bytes; `pictures` maps addresses to the files that will stand there.

    `email.html`, `email.txt` and `message.eml` are as they would be mailed, byte for byte.
    """
    files = {HTML: proof.mail.html.encode(), TEXT: proof.mail.text.encode(), MESSAGE: proof.message}
    return files | {PAGE: preview_page(proof, pictures).encode()}


def preview_page(proof: Proof, pictures: Mapping[str, bytes]) -> str:
    """Return an HTML page that shows all forms at once; it needs no script, nor network for the hub's own pictures."""
    elsewhere = proof.mail.html.replace("<head>", '<head><base target="_blank">', 1)  # links open outside of the frame
    html = with_pictures(elsewhere, pictures)
    sizes = {HTML: len(proof.mail.html.encode()), TEXT: len(proof.mail.text.encode()), MESSAGE: len(proof.message)}
    places = PackageLoader("hubgen", "templates/mail")
    template = Environment(loader=places, autoescape=True, undefined=StrictUndefined).get_template(PAGE)
    sender = parseaddr(proof.sender)[0] or proof.sender or proof.letter.masthead
    return template.render(
        letter=proof.letter,
        sender=sender,
        initial=sender.strip('"')[:1].upper(),
        text=_with_addresses(proof.mail.text),
        light=on_screen(html, dark=False),
        dark=on_screen(html, dark=True),
        sizes={name: size_of(size) for name, size in sizes.items()},
        counted=_counted(proof.problems),
        problems=_by_severity(proof.problems),
        grave=any(problem.severity is Severity.ERROR for problem in proof.problems),
    )


def on_screen(html: str, *, dark: bool) -> str:
    """Return a mail's HTML as a light or a dark screen shows it, whatever the screen on which somebody looks at it."""

    def style(text: str) -> str:
        shown = _DARK.sub(ALWAYS if dark else NEVER, text)
        return _BOTH.sub("dark" if dark else "light", _LIGHT.sub(NEVER if dark else ALWAYS, shown))

    def attributes(tag: str, own: Attributes) -> Attributes:
        judged = "content" if tag == "meta" else "style"
        return {name: style(value) if value and name == judged else value for name, value in own.items()}

    return _Rewriter(html, attributes, style).written()


def pictures_in(html: str) -> list[str]:
    """Return the addresses of a mail's pictures, each once."""
    return list(dict.fromkeys(filter(None, (picture.get("src") for picture in elements(html, "img")))))


def with_pictures(html: str, pictures: Mapping[str, bytes]) -> str:
    """Return a mail's HTML with pictures put into it, for they cannot be fetched before the site is published."""

    def attributes(tag: str, own: Attributes) -> Attributes:
        address = (own.get("src") if tag == "img" else None) or ""
        if address not in pictures:
            return own
        data = b64encode(pictures[address]).decode()
        return {**own, "src": f"data:{media_type_of(address) or 'image/png'};base64,{data}"}

    return _Rewriter(html, attributes, str).written()


def size_of(count: int) -> str:
    """Return a number of bytes in words: 812 bytes, 23 kB (of 1000 bytes, as mail programs count)."""
    return f"{count} bytes" if count < 1000 else f"{count / 1000:.0f} kB"


def _by_severity(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    """List what is to be mended, gravest first."""
    return [
        {"problem": one, "severity": one.severity.value, "where": f"{one.path}:{one.line}"}
        for one in sorted(problems, key=lambda one: list(Severity).index(one.severity))
    ]


def _with_addresses(text: str) -> list[tuple[str, str]]:
    """Part a text into words and the addresses behind them, which are written from left to right anywhere."""
    *found, last = _ADDRESS.split(text)
    return [*zip(found[::2], found[1::2], strict=True), (last, "")]


def _counted(problems: Sequence[Problem]) -> str:
    counts = Counter(problem.severity.value for problem in problems)
    return ", ".join(counted(number, name) for name, number in sorted(counts.items()))


class _Rewriter(HTMLParser):
    """Rewrites the attributes of elements, by their tags, and the style sheets with two functions.

    Nothing that stands in words or comments is touched.
    """

    def __init__(
        self, html: str, attributes: Callable[[str, Attributes], Attributes], style: Callable[[str], str]
    ) -> None:
        super().__init__(convert_charrefs=False)
        self._html, self._attributes, self._style = html, attributes, style
        self._lines = [0, *(at + 1 for at, char in enumerate(html) if char == "\n")]
        self._changes: list[tuple[int, int, str]] = []
        self._in_style = False

    def written(self) -> str:
        """Return the rewritten HTML."""
        self.feed(self._html)
        self.close()
        parts, last = [], 0
        for start, end, text in self._changes:
            parts += [self._html[last:start], text]
            last = end
        return "".join([*parts, self._html[last:]])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        wanted = self._attributes(tag, known)
        if wanted != known:
            written = (f" {key}" if value is None else f' {key}="{escape(value)}"' for key, value in wanted.items())
            self._change(self.get_starttag_text() or "", f"<{tag}{''.join(written)}>")
        self._in_style = tag == "style"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self._change(data, self._style(data))

    def _change(self, was: str, text: str) -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        self._changes.append((start, start + len(was), text))
