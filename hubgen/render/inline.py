"""Inline Markdown, without looking for what is not there.

Python-Markdown tries some thirty patterns on each piece of text, and most need characters that the whole body
does not have. Those are left out; a pattern that is not named here, or is somebody else's, is always tried.
"""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from hubgen.render.meter import Meter

NEEDED = {
    "backtick": ("`",),
    "keys-custom": ("+",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("[",),
    "link": ("[",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("[",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n",),
    "html": ("<",),
    "magic-link": ("://", "www"),
    "magic-mail": ("@",),
    "entity": ("&",),
    "emoji": (":",),
    "keys": ("++",),
    "delimiter": tuple("*_^=~"),
    "smart-trademark": ("(tm)",),
    "smart-copyright": ("(c)",),
    "smart-registered": ("(r)",),
    "smart-plus-minus": ("+/-",),
    "smart-not-equal": ("=/=",),
    "smart-care-of": ("c/o",),
    "smart-ordinal-numbers": ("1st", "2nd", "3rd", *(f"{digit}th" for digit in range(10))),
    "smart-arrows": ("--",),
    "smart-fractions": tuple(f"/{digit}" for digit in "234568"),
}
"""For each pattern, small letters and signs of which a text must have one for the pattern to match."""
OURS = ("markdown.", "pymdownx.")


class Sparing(InlineProcessor):
    """Applies those of a set of patterns that may match somewhere in a body."""

    def __init__(self, md: Markdown, patterns: Any) -> None:
        super().__init__(md)
        self._all = patterns

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Choose the patterns, then let Python-Markdown apply them."""
        idle = set(_idle(self._all, "\0".join(tree.itertext()).lower()))
        self.inlinePatterns: Any = [pattern for pattern in self._all if id(pattern) not in idle]
        return super().run(tree, ancestors) if self.inlinePatterns else tree


def install(md: Markdown) -> None:
    """Put this in the place of Python-Markdown's own way, and of the one that `smartsymbols` adds, and count."""
    meter = Meter()
    md.registerExtension(meter)  # type: ignore[arg-type]  # so that it is reset before each body
    for name, priority in (("inline", 20), ("smart-symbols", 6.1)):
        if name in md.treeprocessors:
            stock: Any = md.treeprocessors[name]
            for pattern in stock.inlinePatterns:
                meter.watch(pattern)
            md.treeprocessors.register(Sparing(md, stock.inlinePatterns), name, priority)


def _idle(patterns: Any, text: str) -> Iterator[int]:
    """Find the patterns, by identity, that cannot match in a text of small letters."""
    for name, signs in NEEDED.items():
        known = name in patterns and type(patterns[name]).__module__.startswith(OURS)
        if known and not any(sign in text for sign in signs):
            yield id(patterns[name])
