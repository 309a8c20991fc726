"""Look at HTML with a parser of its own for anything that could run, fetch, cover or take over."""

import re
from html.parser import HTMLParser

from hubgen.model.rendered import BASE

RUNNING = frozenset(
    "script style iframe object embed form button template noscript math base meta link video audio source "
    "marquee animate set use image foreignobject textarea select title".split()
)
RESERVED = re.compile(r"__(?!(tabbed|codelineno|span)[_-])")
ADDRESSES = re.compile(rf"(?:https?:|mailto:|tel:|[/#?]|{BASE})", re.IGNORECASE)
STYLE = re.compile("text-align: (left|right|center);")


class Finder(HTMLParser):
    """Collect what is unsafe in `found`."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in RUNNING or (tag == "input" and dict(attrs).get("type") not in ("checkbox", "radio")):
            self.found.append(tag)
        self.found += [f"{tag} {name}={value}" for name, value in attrs if is_unsafe(tag, name, value or "")]

    handle_startendtag = handle_starttag


def is_unsafe(tag: str, name: str, value: str) -> bool:
    if name in ("href", "src"):
        return not (value.startswith(BASE) if tag == "img" else ADDRESSES.match(value))
    if name in ("id", "name", "for"):
        return bool(RESERVED.match(value))
    if name == "class":
        return bool({"md-overlay", "md-header", "md-search"} & set(value.split()))
    if name == "style":
        return not STYLE.fullmatch(value)
    return name.startswith(("on", "xlink", "form", "data-md", "popover")) or name in ("srcset", "srcdoc", "target")


def unsafe(html: str) -> list[str]:
    finder = Finder()
    finder.feed(html)
    finder.close()
    return finder.found
