"""Emoji without a foreign host: icons as Material's inline SVG, all others as the characters that they are."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from xml.etree.ElementTree import Element

NAME = "pymdownx.emoji"
_FETCHING = {"material.extensions.emoji", "materialx.emoji", "pymdownx.emoji"}


def settings() -> dict[str, Any]:
    """Give the extension's settings; none without Material, whose icons they draw."""
    if find_spec("material") is None or find_spec("material.extensions") is None:
        return {}
    index = import_module("material.extensions.emoji").twemoji
    return {NAME: {"emoji_index": index, "emoji_generator": drawn_by(_material())}}


def at_home(given: dict[str, Any]) -> dict[str, Any]:
    """Replace those usual generators that show emoji as pictures from a foreign host."""
    generator = given.get("emoji_generator")
    if getattr(generator, "__module__", None) not in _FETCHING:
        return given
    return given | {"emoji_generator": drawn_by(generator)}


def drawn_by(icons: Any) -> Callable[..., Element]:
    """Make a generator that writes characters where there are any, and leaves icons to another one."""

    def draw(index: str, shortname: str, alias: str, uc: str | None, alt: str, title: str, *rest: Any) -> Element:
        if not uc:
            icon: Element = icons(index, shortname, alias, uc, alt, title, *rest)
            return icon
        options = rest[1]
        element = Element("span", {"class": options.get("classes", index), "title": title or shortname})
        element.text = "".join(chr(int(code, 16)) for code in uc.split("-"))
        return element

    return draw


def _material() -> Any:
    return import_module("material.extensions.emoji").to_svg
