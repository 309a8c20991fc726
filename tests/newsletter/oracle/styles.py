"""What readers see of a mail: its words, their colour and that of their ground, on a light and on a dark screen."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from tests.newsletter.oracle.document import Document, Element

LINK = "#0000ee"
"""The colour of a link of which nothing is said."""
FILLING = " \u00ad\u034f\u200b\u200c\u200d\u2060\ufeff"
"""What a preheader is filled with: it has no width."""
UNSET = frozenset({"", "transparent", "none", "inherit", "initial", "unset"})


_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_DARK = re.compile(r"prefers-color-scheme\s*:\s*dark")
_NAME = re.compile(r"([.#]?)([\w-]+|\*)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,6}\b|rgb\([^()]*\)|\b(?:white|black)\b")
_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})")
_RGB = re.compile(r"rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)")
_NAMED = {"white": "#ffffff", "black": "#000000"}


@dataclass(frozen=True, slots=True)
class Declared:
    """A value; one that is important goes before the element's own."""

    value: str
    important: bool = False


Declarations = Mapping[str, Declared]


@dataclass(frozen=True, slots=True)
class Styled:
    """What a style sheet says of the elements that a selector means."""

    selector: str
    declarations: Declarations

    def means(self, element: Element) -> bool:
        """Tell whether the selector means an element; attributes and states are those of other programs or moments."""
        if any(sign in self.selector for sign in "[:+~"):
            return False
        first, *around = reversed(self.selector.replace(">", " ").split())
        return _fits(first, element) and _stands_in(around, element)


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of an element's words; `shown` is False where nobody sees them."""

    letters: str = "black"
    ground: str = "white"
    shown: bool = True


class Seen(NamedTuple):
    """Words with their colours."""

    words: str
    look: Look


def seen(document: Document, *, dark: bool) -> Iterator[Seen]:
    """Yield all words of a mail that are shown, in their order.

    Of two rules for one thing the later holds, whatever their selectors: mails use plain ones.
    """
    always, added = sheets(document.style)
    rules = always + added if dark else always
    looks: dict[Element, Look] = {}
    for element in document.elements:
        around = looks[element.parent] if element.parent else Look()
        looks[element] = _look(element, around, rules)
        words = " ".join("".join(element.words).split()).strip(FILLING)
        if words and looks[element].shown:
            yield Seen(words, looks[element])


def _look(element: Element, around: Look, rules: Sequence[Styled]) -> Look:
    usual = LINK if element.tag == "a" else around.letters
    letters = _value(element, "color", rules)
    ground = _value(element, "background-color", rules) or element.attributes.get("bgcolor", "").lower()
    hidden = element.tag in ("head", "style", "title") or _value(element, "display", rules) == "none"
    return Look(
        around.letters if letters == "inherit" else letters or usual,
        around.ground if ground in UNSET else ground,
        around.shown and not hidden,
    )


def _value(element: Element, name: str, rules: Sequence[Styled]) -> str:
    """Find what holds for an element: what is important, else its own, else what the style sheet says last."""
    own = declarations(element.attributes.get("style", "")).get(name)
    sheet = [rule.declarations[name] for rule in rules if name in rule.declarations and rule.means(element)]
    found = [*sheet, own] if own else sheet
    strong = [one for one in found if one.important]
    return (strong or found or [Declared("")])[-1].value.lower()


def declarations(text: str) -> Declarations:
    """Read `color: red; background: #fff`; of a background only its colour counts."""
    found: dict[str, Declared] = {}
    for name, _, value in (part.partition(":") for part in text.split(";") if ":" in part):
        declared = _declared(value)
        colour = _COLOUR.search(declared.value) if name.strip().lower() == "background" else None
        known = ("background-color", replace(declared, value=colour[0])) if colour else (name.strip().lower(), declared)
        found |= [known]
    return found


def sheets(style: str) -> tuple[tuple[Styled, ...], tuple[Styled, ...]]:
    """Part a style sheet: what holds always, and what a dark screen adds; all other conditions are left out."""
    always: list[Styled] = []
    dark: list[Styled] = []
    for head, body in _blocks(_COMMENT.sub("", style)):
        if not head.startswith("@"):
            always += _styled(head, body)
        elif _DARK.search(head):
            dark += [one for inner, within in _blocks(body) for one in _styled(inner, within)]
    return tuple(always), tuple(dark)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each pair of braces, and within it."""
    depth, start, head = 0, 0, ""
    for at, char in enumerate(text):
        if char == "{":
            if depth == 0:
                head, start = text[start:at].rpartition(";")[2].strip(), at + 1
            depth += 1
        elif char == "}" and depth:
            depth -= 1
            if depth == 0:
                yield head, text[start:at]
                start = at + 1


def _styled(selectors: str, body: str) -> list[Styled]:
    return [Styled(selector.strip(), declarations(body)) for selector in selectors.split(",") if selector.strip()]


def _declared(value: str) -> Declared:
    plain, _, important = value.rpartition("!")
    known = important.strip().lower() == "important"
    return Declared(plain.strip() if known else value.strip(), known)


def _fits(compound: str, element: Element) -> bool:
    return all(_named(sign, name, element) for sign, name in _NAME.findall(compound))


def _named(sign: str, name: str, element: Element) -> bool:
    if sign == ".":
        return name in element.classes
    if sign == "#":
        return name == element.attributes.get("id")
    return name in ("*", element.tag)


def _stands_in(around: list[str], element: Element) -> bool:
    """Tell whether what a selector names stands around an element, in its order."""
    outside = iter(list(element.upwards())[1:])
    return all(any(_fits(compound, one) for one in outside) for compound in around)


def digits(colour: str) -> str:
    """Write a colour as #rrggbb; "" for one in a way that is not known here."""
    text = _NAMED.get(colour, colour).lower()
    if _HEX.fullmatch(text):
        return text if len(text) == 7 else "#" + "".join(digit * 2 for digit in text[1:])
    match = _RGB.fullmatch(text)
    return "#" + "".join(f"{min(int(part), 255):02x}" for part in match.groups()) if match else ""
