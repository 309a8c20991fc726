"""Let through what the allow-list names: every body passes here once, before anything reads it."""

import re
from collections.abc import Callable
from functools import lru_cache

import nh3

from hubgen.model.output import SITE_PLACEHOLDER
from hubgen.render import allow

Judge = Callable[[str, str, str], str | None]
"""Decides on one attribute (tag, name, value): the value that stays, or None."""

_FREE_INPUT = re.compile(r'<input(?![^<>]*\stype="(?:checkbox|radio)")[^>]*(?:>|\Z)')
_PLACEHOLDER_BY_NUMBER = re.compile(r"&#(?:x0*fdd0|0*64976)(?![0-9a-f]);?", re.IGNORECASE)
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd1-\ufdef\ufffe\uffff]")


def sanitise(html: str, judge: Judge | None = None) -> str:
    """Give HTML with allowed tags and attributes alone; `judge` gives each attribute's value, or None to drop it.

    `rel` is the last attribute of each `a`, and `loading` of each `img`: with them an element ends.
    """
    clean = _cleaner(judge or allowed).clean(_without_placeholder(html))
    # An input without a type is a field that could ask for a password.
    return _FREE_INPUT.sub("", _UNFIT.sub("", clean)) if "<input" in clean else _UNFIT.sub("", clean)


def allowed(tag: str, name: str, value: str) -> str | None:
    """Give the value of an attribute where the allow-list has it, else None."""
    if name == "class":
        return _classes(value)
    if name == "id" or name == "for":
        return value if allow.IDENTIFIER.fullmatch(value) or allow.THEME_IDENTIFIER.fullmatch(value) else None
    if name == "name":  # an anchor of old, which is still in use, or a set of tabs
        return value if (allow.IDENTIFIER if tag == "a" else allow.TAB_SET).fullmatch(value) else None
    if name == "style":
        match = allow.ALIGNMENT.fullmatch(value)
        return f"text-align: {match[1]};" if match else None
    if name == "type" and tag == "input":
        return value if value in ("checkbox", "radio") else None
    form = allow.VALUES.get(name)
    return value if form is None or form.fullmatch(value) else None


@lru_cache(4096)
def _classes(value: str) -> str | None:
    kept = [name for name in value.split() if allow.CLASS.fullmatch(name) or name in allow.THEME_CLASSES]
    return " ".join(kept) or None


def _cleaner(judge: Judge) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=allow.TAGS,
        clean_content_tags=set(allow.DROPPED_WHOLE),
        attributes=allow.ATTRIBUTES,
        attribute_filter=judge,
        url_schemes=set(allow.SCHEMES),
        link_rel=allow.REL,
        set_tag_attribute_values={"img": {"loading": "lazy"}},
        strip_comments=True,
    )


def _without_placeholder(html: str) -> str:
    """Take out `SITE_PLACEHOLDER` where an author wrote it, also as a character reference."""
    html = html.replace(SITE_PLACEHOLDER, "")
    return _PLACEHOLDER_BY_NUMBER.sub("\ufffd", html) if "&#" in html else html
