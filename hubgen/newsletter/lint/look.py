"""What readers see of a mail: its words, their colour and that of their ground, on a light and on a dark screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from hubgen.newsletter.lint.document import Document, Element
from hubgen.newsletter.lint.sheet import Declared, Styled, declarations, sheets

LINK = "#0000ee"
"""The colour of a link of which nothing is said."""
FILLING = " \u00ad\u034f\u200b\u200c\u200d\u2060\ufeff"
"""What a preheader is filled with: it has no width."""
UNSET = frozenset({"", "transparent", "none", "inherit", "initial", "unset"})


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
