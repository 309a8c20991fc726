"""An issue as one looks at it before it goes out: as mail on light and dark screens, on a phone, and as plain text."""

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Mapping, Sequence
from email.utils import parseaddr
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from hubgen.model.problem import Problem, Severity
from hubgen.newsletter.lint.context import elements
from hubgen.newsletter.proof import Proof
from hubgen.newsletter.retouch import Attributes, retouched
from hubgen.portable.picture import media_type_of

HTML, TEXT, MESSAGE, PAGE = "email.html", "email.txt", "message.eml", "preview.html"
_DARK = re.compile(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)")
_LIGHT = re.compile(r"\(\s*prefers-color-scheme\s*:\s*light\s*\)")
_BOTH = re.compile(r"\blight dark\b")
_ADDRESS = re.compile(r"((?:https?://|mailto:)[^\s<>]+)")
ALWAYS, NEVER = "(min-width:0)", "(max-width:0)"
"""Media queries that hold, and do not hold, wherever something is shown."""


def files_of(proof: Proof, pictures: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files of a preview by their names; `pictures` maps addresses to what will stand there.

    What lies in `email.html`, `email.txt` and `message.eml` is what would be mailed, byte for byte.
    """
    return {
        HTML: proof.mail.html.encode(),
        TEXT: proof.mail.text.encode(),
        MESSAGE: proof.message,
        PAGE: preview_page(proof, pictures).encode(),
    }


def preview_page(proof: Proof, pictures: Mapping[str, bytes]) -> str:
    """Write the page that shows all forms at once; it needs no network for the hub's own pictures, and no script."""
    html = with_pictures(_opening_elsewhere(proof.mail.html), pictures)
    sizes = {HTML: len(proof.mail.html.encode()), TEXT: len(proof.mail.text.encode()), MESSAGE: len(proof.message)}
    return _template().render(
        letter=proof.letter,
        sender=parseaddr(proof.sender)[0] or proof.sender or proof.letter.masthead,
        text=_with_addresses(proof.mail.text),
        light=on_screen(html, dark=False),
        dark=on_screen(html, dark=True),
        sizes={name: size_of(size) for name, size in sizes.items()},
        counted=_counted(proof.problems),
        problems=_told(proof.problems),
        grave=any(problem.severity is Severity.ERROR for problem in proof.problems),
    )


def on_screen(html: str, *, dark: bool) -> str:
    """Show a mail as on a light or on a dark screen, whatever the screen is on which somebody looks at it."""

    def on(style: str) -> str:
        shown = _DARK.sub(ALWAYS if dark else NEVER, style)
        return _BOTH.sub("dark" if dark else "light", _LIGHT.sub(NEVER if dark else ALWAYS, shown))

    def attributes(tag: str, own: Attributes) -> Attributes:
        judged = {"content"} if tag == "meta" else {"style"}
        return {name: on(value) if value and name in judged else value for name, value in own.items()}

    return retouched(html, attributes, on)


def pictures_in(html: str) -> list[str]:
    """List the addresses of a mail's pictures, each once."""
    return list(dict.fromkeys(filter(None, (picture.get("src") for picture in elements(html, "img")))))


def with_pictures(html: str, pictures: Mapping[str, bytes]) -> str:
    """Put pictures into a mail, which cannot be fetched before the site is published."""

    def attributes(tag: str, own: Attributes) -> Attributes:
        address = (own.get("src") if tag == "img" else None) or ""
        return {**own, "src": _as_data(address, pictures[address])} if address in pictures else own

    return retouched(html, attributes, str)


def size_of(count: int) -> str:
    """Write a number of bytes: 812 bytes, 23 kB; in thousands, as mail programs count where they cut."""
    return f"{count} bytes" if count < 1000 else f"{count / 1000:.0f} kB"


def _as_data(address: str, data: bytes) -> str:
    return f"data:{media_type_of(address) or 'image/png'};base64,{b64encode(data).decode()}"


def _opening_elsewhere(html: str) -> str:
    """Let links open beside the preview, not in the frame."""
    return html.replace("<head>", '<head><base target="_blank">', 1)


def _told(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    """List what is to be mended, gravest first."""
    return [
        {"problem": one, "severity": one.severity.value, "where": f"{one.path}:{one.line}"}
        for severity in Severity
        for one in problems
        if one.severity is severity
    ]


def _with_addresses(text: str) -> list[tuple[str, str]]:
    """Part a text into words and the addresses behind them, which are written from left to right anywhere."""
    *found, last = _ADDRESS.split(text)
    return [*zip(found[::2], found[1::2], strict=True), (last, "")]


def _counted(problems: Sequence[Problem]) -> str:
    counts = Counter(problem.severity.value for problem in problems)
    return ", ".join(f"{number} {name}{'s' if number > 1 else ''}" for name, number in sorted(counts.items()))


def _template() -> Template:
    places = PackageLoader("hubgen", "templates/mail")
    chosen = Environment(loader=places, autoescape=True, undefined=StrictUndefined)
    return chosen.get_template(PAGE)
