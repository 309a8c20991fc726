"""A mail's style sheet as rules read it: what holds always, and what holds in the dark."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hubgen.newsletter.lint.document import Element

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_DARK = re.compile(r"prefers-color-scheme\s*:\s*dark")
_NAME = re.compile(r"([.#]?)([\w-]+|\*)")
_COLOUR = re.compile(r"#[0-9a-fA-F]{3,6}\b|rgb\([^()]*\)|\b(?:white|black)\b")


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
