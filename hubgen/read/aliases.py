"""Keys of other tools: those that mean one of hubgen's own, and those that ask for fewer readers than everybody.

The tools are Jekyll, Hugo, Eleventy and MkDocs. hubgen publishes to everybody, or to nobody.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from hubgen.model.kind import Kind
from hubgen.model.source import KeyPath, Position
from hubgen.read.tree import Value, YamlDocument

_OTHER_NAMES = {
    "title": "name",
    "topics": "tag tags topic category categories keywords",
    "authors": "author",
    "summary": "description excerpt abstract",
    "updated": "lastmod last_modified last_modified_at modified",
    "date": "publishDate published_at",
    "aliases": "redirect_from",
    "uid": "slug",
    "lang": "language",
    "image": "cover cover_image featured_image thumbnail",
    "place": "location venue",
}
COMMON = {other: ours for ours, others in _OTHER_NAMES.items() for other in others.split()}
OF_KIND: dict[Kind, dict[str, str]] = {
    Kind.STORY: {"speaker": "speakers", "presenter": "speakers", "presenters": "speakers", "recording": "video"},
    Kind.RESOURCE: {"url": "link", "external_url": "link", "website": "link", "type": "format"},
    Kind.EVENT: {"speaker": "speakers", "host": "hosts", "sponsor": "sponsors", "capacity": "max_people"},
    Kind.SERIES: {"rrule": "repeats", "recurrence": "repeats", "host": "hosts"},
    Kind.PERSON: {"aka": "also_known_as", "website": "links", "url": "links", "avatar": "photo"},
    Kind.CHAPTER: {"website": "links", "url": "links"},
}
YES = frozenset("true yes on 1 y t".split())
NO = frozenset("false no off 0 n f".split())
"""How a yes and a no are written, whatever the case: as pydantic reads a `bool`."""
PUBLIC = {"visibility": {"public"}, "access": {"public"}, "private": NO, "membersonly": NO, "unlisted": NO}
"""Values that ask for everybody, by their keys; all others ask for less."""


def rename_foreign_keys(tree: YamlDocument, kind: Kind) -> YamlDocument:
    """Rename keys of other tools in place; where both names stand, lists are joined and hubgen's own name wins."""
    if not isinstance(tree.data, dict):
        return tree
    _open_date(tree, tree.data)
    names = COMMON | OF_KIND.get(kind, {})
    for old in [key for key in tree.data if key in names]:
        _rename(tree, tree.data, old, names[old])
    if "published" in tree.data:
        _publish(tree, tree.data)
    return tree


def _rename(tree: YamlDocument, data: dict[str, Value], old: str, new: str) -> None:
    value = data.pop(old)
    if data.get(new) is None:
        data[new] = value
        _move(tree.values, (old,), (new,))
        _move(tree.keys, (old,), (new,))
    elif new in ("topics", "authors", "aliases"):
        ours, theirs = _numbered(tree, data[new], new), _numbered(tree, value, old)
        data[new] = ours + theirs
        for number in range(len(theirs)):
            _move(tree.values, (old, number), (new, len(ours) + number))


def _numbered(tree: YamlDocument, value: Value, key: str) -> list[Value]:
    """Give each value of a list a position, where only the list has one."""
    for number in range(len(_listed(value))):
        if (key,) in tree.values:
            tree.values.setdefault((key, number), tree.values[(key,)])
    return _listed(value)


def _move(marks: dict[KeyPath, Position], old: KeyPath, new: KeyPath) -> None:
    for path in [path for path in marks if path[: len(old)] == old]:
        marks[new + path[len(old) :]] = marks.pop(path)


def _open_date(tree: YamlDocument, data: dict[str, Value]) -> None:
    """Material's blog writes `date: {created: …, updated: …}`."""
    date = data.get("date")
    if isinstance(date, dict) and "created" in date:
        data["date"] = date["created"]
        _move(tree.values, ("date", "created"), ("date",))
        if "updated" in date:
            data.setdefault("updated", date["updated"])
            _move(tree.values, ("date", "updated"), ("updated",))


def _publish(tree: YamlDocument, data: dict[str, Value]) -> None:
    """Jekyll writes `published: false` for a draft. Where `draft:` stands too, either of them makes it one."""
    value = data.pop("published")
    draft = "false" if is_yes(value) else "true" if is_no(value) else value
    if value is not None and (data.get("draft") is None or is_no(data["draft"])):
        data["draft"] = draft
        _move(tree.values, ("published",), ("draft",))
        _move(tree.keys, ("published",), ("draft",))


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [] if value is None else [value]


def asking_for_less(header: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys of a header that ask for fewer readers than everybody; an empty value asks for nothing."""
    for key, value in header.items():
        name = re.sub("[^a-z]", "", key.lower())
        if value in (None, ""):
            continue
        if name == "password" or (name in PUBLIC and str(value).lower() not in PUBLIC[name]):
            yield key


def is_yes(value: Any) -> bool:
    """Tell whether a value of a header is a yes."""
    return str(value).lower() in YES


def is_no(value: Any) -> bool:
    """Tell whether a value of a header is a no."""
    return str(value).lower() in NO
