"""The Markdown that comes with hubgen, and what a hub's own settings make of it.

Emoji come without a foreign host: icons as Material's inline SVG, all others as the characters that they are.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from xml.etree.ElementTree import Element

from pymdownx.slugs import slugify
from pymdownx.superfences import fence_code_format

from hubgen.config import Markdown

PLAIN = "abbr admonition attr_list def_list footnotes md_in_html tables toc".split()
PYMDOWN = (
    "betterem caret critic details highlight inlinehilite keys magiclink mark smartsymbols superfences "
    "tabbed tasklist tilde".split()
)
BUNDLES = {"extra", "pymdownx.extra"}
"""Names that stand for several extensions, all of which hubgen has anyway."""
EMOJI = "pymdownx.emoji"
_FETCHING = {"material.extensions.emoji", "materialx.emoji", "pymdownx.emoji"}


def defaults() -> Markdown:
    """Give hubgen's own settings: what Material's manual recommends, without what reads files or runs code."""
    drawn = _emoji_settings()
    names = [*PLAIN, *(f"pymdownx.{name}" for name in PYMDOWN), *drawn]
    return Markdown(extensions=tuple(names), settings=_settings() | drawn)


def merged(user: Markdown) -> Markdown:
    """Add what a hub's mkdocs.yml names: its extensions come after hubgen's, its settings win key by key."""
    ours = defaults()
    names = dict.fromkeys(_short(name) for name in (*ours.extensions, *user.extensions))
    superseded = BUNDLES | ({"fenced_code"} if "pymdownx.superfences" in names else set())
    kept = tuple(name for name in names if name not in superseded)
    settings = _combined(ours.settings, user.settings)
    return Markdown(extensions=kept, settings=settings | {EMOJI: _without_hosts(settings.get(EMOJI, {}))})


def _settings() -> dict[str, Any]:
    # Without this, every heading in Chinese or Arabic is called `_1`, `_2` …
    readable = slugify(case="lower")
    # Not of the class 'mermaid', which the theme draws with a script from another host.
    mermaid = {"name": "mermaid", "class": "diagram", "format": fence_code_format}
    return {
        "toc": {"permalink": True, "slugify": readable},
        "pymdownx.highlight": {"anchor_linenums": True},
        "pymdownx.superfences": {"custom_fences": [mermaid]},
        "pymdownx.tabbed": {"alternate_style": True, "slugify": readable},
        "pymdownx.tasklist": {"custom_checkbox": True},
    }


def _short(name: Any) -> Any:
    return name.removeprefix("markdown.extensions.") if isinstance(name, str) else name


def _combined(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> dict[str, Any]:
    """Merge settings key by key, theirs over ours; those of a bundle go to its members."""
    both = dict(ours)
    for said, values in theirs.items():
        for name, own in (values or {}).items() if _short(said) in BUNDLES else [(said, values or {})]:
            both[_short(name)] = {**both.get(_short(name), {}), **own}
    return both


def _emoji_settings() -> dict[str, Any]:
    """Give the extension's settings; none without Material, whose icons they draw."""
    if find_spec("material") is None or find_spec("material.extensions") is None:
        return {}
    material = import_module("material.extensions.emoji")
    return {EMOJI: {"emoji_index": material.twemoji, "emoji_generator": _drawn_by(material.to_svg)}}


def _without_hosts(settings: dict[str, Any]) -> dict[str, Any]:
    """Replace those usual generators that show emoji as pictures from a foreign host."""
    generator = settings.get("emoji_generator")
    if getattr(generator, "__module__", None) not in _FETCHING:
        return settings
    return settings | {"emoji_generator": _drawn_by(generator)}


def _drawn_by(icons: Any) -> Callable[..., Element]:
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
