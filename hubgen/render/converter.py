"""Markdown to HTML: one reused instance of Python-Markdown, as if it were new for each body.

Python-Markdown tries some thirty inline patterns on each piece of text, and most need characters that the whole body
does not have. Those are left out; a pattern that is not named here, or is somebody else's, is always tried.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import ETX, STX

from hubgen.config import Markdown
from hubgen.render.work import TOO_MUCH, Meter, TooMuch

_FOUND = re.compile(f"{STX}[^{STX}{ETX}]*{ETX}")
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


class MarkdownError(Exception):
    """A body that Markdown, or one of its extensions, could not get through; says why, and near which words."""

    def __init__(self, message: str, near: str = "") -> None:
        super().__init__(message)
        self.near = near


class Converter:
    """Convert bodies with one set of extensions; what one body defines is unknown to the next."""

    def __init__(self, settings: Markdown) -> None:
        self._settings = settings
        self._markdown = self._new()

    def convert(self, body: str) -> tuple[str, list[Any]]:
        """Give a body's HTML, not yet safe, and the tokens of the `toc` extension; raises MarkdownError."""
        try:
            html = self._markdown.reset().convert(body)
        except TooMuch as error:
            self._markdown = self._new()
            raise MarkdownError(f"{TOO_MUCH}: too much stands in this paragraph", _words_of(error.text)) from None
        except RecursionError:
            self._markdown = self._new()
            raise MarkdownError("the text is nested too deep for the Markdown parser: make it flatter") from None
        except Exception as error:  # an extension may raise anything
            self._markdown = self._new()  # what failed half-way may be in any state
            raise MarkdownError(f"the Markdown parser fails on this text ({type(error).__name__}: {error})") from error
        return html, getattr(self._markdown, "toc_tokens", [])

    def _new(self) -> markdown.Markdown:
        settings = self._settings
        made = markdown.Markdown(
            extensions=list(settings.extensions),
            extension_configs={name: dict(values or {}) for name, values in settings.settings.items()},
        )
        install(made)
        return made


def _words_of(text: str) -> str:
    """Take the longest line that is still as the author wrote it, without what the parser put in its place."""
    return max((line for part in _FOUND.split(text) for line in part.split("\n")), key=len)


def install(md: markdown.Markdown) -> None:
    """Let an instance of Python-Markdown try only patterns that may match, and count what they do."""
    meter = Meter()
    md.registerExtension(meter)  # type: ignore[arg-type]  # so that it is reset before each body
    for name, priority in (("inline", 20), ("smart-symbols", 6.1)):
        if name in md.treeprocessors:
            stock: Any = md.treeprocessors[name]
            for pattern in stock.inlinePatterns:
                meter.watch(pattern)
            md.treeprocessors.register(PatternFilter(md, stock.inlinePatterns), name, priority)


class PatternFilter(InlineProcessor):
    """Applies those of a set of patterns that may match somewhere in a body."""

    def __init__(self, md: markdown.Markdown, patterns: Any) -> None:
        super().__init__(md)
        self._all = patterns

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Choose the patterns, then let Python-Markdown apply them."""
        idle = set(_idle(self._all, "\0".join(tree.itertext()).lower()))
        self.inlinePatterns: Any = [pattern for pattern in self._all if id(pattern) not in idle]
        return super().run(tree, ancestors) if self.inlinePatterns else tree


def _idle(patterns: Any, text: str) -> Iterator[int]:
    """Find the patterns, by identity, that cannot match in a text of small letters."""
    for name, signs in NEEDED.items():
        known = name in patterns and type(patterns[name]).__module__.startswith(OURS)
        if known and not any(sign in text for sign in signs):
            yield id(patterns[name])
