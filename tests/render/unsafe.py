"""Look at HTML with a parser of its own for anything that could run, fetch, cover or take over."""

import re
from collections import Counter
from html import escape
from html.parser import HTMLParser

from hubgen.model.output import SITE_PLACEHOLDER
from hubgen.render.allow import TAGS
from hubgen.render.sanitise import sanitise

RUNNING = frozenset(
    "script style iframe object embed form button template noscript math base meta link video audio source "
    "marquee animate set use image foreignobject textarea select title".split()
)
RESERVED = re.compile(r"__(?!(tabbed|codelineno|span)[_-])")
ADDRESSES = re.compile(rf"(?:https?:|mailto:|tel:|[/#?]|{SITE_PLACEHOLDER})", re.IGNORECASE)
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
        return not (value.startswith(SITE_PLACEHOLDER) if tag == "img" else ADDRESSES.match(value))
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


VOID = frozenset("img br hr col input".split())


class Stripper(HTMLParser):
    """Write HTML again without its unsafe attributes, and count the allowed elements that had one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.html = ""
        self.counted: Counter[str] = Counter()
        self.strangers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kept = [(name, value or "") for name, value in attrs if not is_unsafe(tag, name, value or "")]
        if tag not in TAGS:
            self.strangers.append(tag)  # what is in it may go with it
        elif len(kept) < len(attrs) and not self.strangers:
            self.counted[tag] += 1
        self.html += "".join([f"<{tag}", *(f' {name}="{escape(value)}"' for name, value in kept), ">"])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.strangers and tag == self.strangers[-1]:
            self.strangers.pop()
        self.html += f"</{tag}>"

    def handle_data(self, data: str) -> None:
        self.html += data

    def handle_entityref(self, name: str) -> None:
        self.html += f"&{name};"

    def handle_charref(self, name: str) -> None:
        self.html += f"&#{name};"


def vacuous(html: str) -> list[str]:
    """Name the elements that do not come through even without their unsafe attributes: these prove nothing."""
    stripper = Stripper()
    stripper.feed(html)
    stripper.close()
    clean = sanitise(stripper.html)
    return [tag for tag, count in stripper.counted.items() if len(re.findall(rf"<{tag}[ >/]", clean)) < count]
