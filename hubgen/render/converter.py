"""Markdown to HTML: one reused instance of Python-Markdown, as if it were new for each body."""

import re
from typing import Any

import markdown
from markdown.util import ETX, STX

from hubgen.config import Markdown
from hubgen.render import inline
from hubgen.render.meter import TooMuch
from hubgen.render.work import TOO_MUCH

_FOUND = re.compile(f"{STX}[^{STX}{ETX}]*{ETX}")


class Unconvertible(Exception):
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
        """Give a body's HTML, not yet safe, and its headings as the `toc` extension lists them."""
        try:
            html = self._markdown.reset().convert(body)
        except TooMuch as error:
            self._markdown = self._new()
            raise Unconvertible(f"{TOO_MUCH}: too much stands in this paragraph", _words_of(error.text)) from None
        except RecursionError:
            self._markdown = self._new()
            raise Unconvertible("the text is nested too deep for the Markdown parser: make it flatter") from None
        except Exception as error:  # an extension may raise anything
            self._markdown = self._new()  # what failed half-way may be in any state
            raise Unconvertible(f"the Markdown parser fails on this text ({type(error).__name__}: {error})") from error
        return html, getattr(self._markdown, "toc_tokens", [])

    def _new(self) -> markdown.Markdown:
        settings = self._settings
        made = markdown.Markdown(
            extensions=list(settings.extensions),
            extension_configs={name: dict(values or {}) for name, values in settings.settings.items()},
        )
        inline.install(made)
        return made


def _words_of(text: str) -> str:
    """Take the longest line that is still as the author wrote it, without what the parser put in its place."""
    return max((line for part in _FOUND.split(text) for line in part.split("\n")), key=len)
