"""A starter's header, drawn from the model of its kind: what a key means is written once, at its field."""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from types import MappingProxyType

from pydantic.fields import FieldInfo

from hubgen.errors import HubError
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.scaffold.known import Known
from hubgen.scaffold.placeholder import choices, placeholder
from hubgen.scaffold.scalar import plain, quoted

DATED = frozenset({Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.EVENT, Kind.ISSUE})
"""Kinds whose date means something: what has none is in stock, or enters no feed."""

COMMON = ("summary", "topics", "image", "image_alt", "authors", "draft")
"""Of the keys that all kinds have, those that a newcomer asks for; the manual names the others."""

OPTIONAL = "# All else is optional: take the # away from a key that you need."

NOTHING: Mapping[str, str] = MappingProxyType({})

INVENTED: Mapping[Kind, tuple[str, ...]] = MappingProxyType({Kind.SERIES: ("start", "repeats"), Kind.EVENT: ("start",)})
"""Kinds that begin as a draft, unless the keys named here are known: those would tell people of dates that are none."""

DRAFTED = frozenset({Kind.ISSUE})
"""Kinds that always do: a letter goes out to people as soon as it is on the site."""

ADVICE: Mapping[Kind, str] = MappingProxyType(
    {Kind.ISSUE: "# To have it tell all that is new: hubgen newsletter draft"}
)
"""What does part of the work, by kind."""

_IS = {1: "is right: hubgen made it up", 2: "are right: hubgen made them up"}

INHERITED = "All other keys are the original's, unless they stand here."


def header(model: type[Item], title: str, today: date, known: Known, chosen: Mapping[str, str] = NOTHING) -> str:
    """Write the keys of a new item; what nobody knows of it gets a placeholder, or is invented in a draft.

    `chosen` holds values of keys, by the names that authors write, that somebody wants filled in. Raises HubError
    for a key that the kind does not have.
    """
    wanted = {_field_of(model, key): plain(value) for key, value in chosen.items()}
    given = {"title": quoted(title), "date": today.isoformat()} | dict(known.values) | wanted
    written = fields(model)
    invented = tuple(key for key in INVENTED.get(model.kind, ()) if key not in given)
    drafted = bool(invented) or model.kind in DRAFTED
    filled = tuple(dict.fromkeys((*_filled(model, drafted=drafted), *known.filled, *wanted)))
    names = [*filled, *(name for name in _optional(model) if name not in filled)]
    lines = {name: _line(name, written[name], given.get(name) or placeholder(model, name, today)) for name in names}
    if invented:
        lines["draft"] = f"draft: true  # Take this line away once {' and '.join(invented)} {_IS[len(invented)]}."
    rest = [f"# {line}" for name, line in lines.items() if name not in filled]
    advice = [line for line in (ADVICE.get(model.kind, ""), known.advice) if line]
    return "\n".join(["---", *(lines[name] for name in filled), *advice, OPTIONAL, *rest, "---", ""])


def _field_of(model: type[Item], key: str) -> str:
    """Find the field that an author's key means."""
    names = {field.alias or name: name for name, field in fields(model).items()}
    if key not in names:
        near = get_close_matches(key, names, 1)
        raise HubError(f"a {model.kind} has no key '{key}'", f"did you mean {near[0]}?" if near else "")
    return names[key]


def short_header(title: str) -> str:
    """Write the keys of a translation, which inherits all others from its original."""
    return f"---\ntitle: {quoted(title)}\n# summary: …  # {INHERITED}\n---\n"


def fields(model: type[Item]) -> Mapping[str, FieldInfo]:
    """List the keys that an author writes; those that the reader sets are in no schema."""
    written = model.model_json_schema(by_alias=False)["properties"]
    return {name: field for name, field in model.model_fields.items() if name in written}


def _filled(model: type[Item], *, drafted: bool) -> tuple[str, ...]:
    required = [name for name, field in fields(model).items() if field.is_required()]
    dated = ["date"] if model.kind in DATED else []
    draft = ["draft"] if drafted else []
    return tuple(dict.fromkeys(["title", *dated, *draft, *required, *model.one_of[:1]]))


def _optional(model: type[Item]) -> Iterator[str]:
    yield from (name for name in fields(model) if name not in Item.model_fields)
    yield from COMMON


def _line(name: str, field: FieldInfo, value: str) -> str:
    words = choices(field)
    told = f" One of: {', '.join(words)}." if words else ""
    return f"{field.alias or name}: {value}  # {field.description}{told}"
