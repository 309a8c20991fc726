"""A starter's header, drawn from the model of its kind: what a key means is written once, at its field."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from hubgen.errors import HubError
from hubgen.model.fields import StrictModel
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.rule import DAY_NAMES, parse_rule
from hubgen.scaffold.prefill import Prefilled
from hubgen.starters import TEXTS, UNSAID, placeholder_name
from hubgen.write.values import double_quoted, yaml_text

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

INHERITED = "All other keys are the original's, unless they stand here."

EXAMPLES = MappingProxyType(
    {
        "label": f"{{en: {TEXTS['label']}}}",
        "links": f"[{TEXTS['links']}]",
        "timezone": "Europe/London",
        "items": "[]",
        "duration": "2h",
        "themes": f"{{purpose: {{owner: {placeholder_name(Kind.PERSON)}}}}}",
    }
)
"""Examples for keys whose type says too little."""

EVENING = MappingProxyType({"start": "18:30", "end": "20:30"})
"""When a new event begins and ends."""

NOTICE = timedelta(days=28)
"""How far ahead the day of a new event is set."""
ORDINALS = ("first", "second", "third", "fourth", "last")

BREAKS = ("Cc", "Zl", "Zp")
"""Unicode categories that YAML takes for the end of a line, or does not bear."""


def header(model: type[Item], title: str, today: date, known: Prefilled, chosen: Mapping[str, str] = NOTHING) -> str:
    """Write the front matter of a new item; what nobody knows of it gets a placeholder, or is invented in a draft.

    `chosen` holds values of keys, by the names that authors write, that somebody wants filled in. Raises HubError
    for a key that the kind does not have.
    """
    fields = _written_fields(model)
    wanted = {_field_of(key, fields, model.kind): yaml_text(one_line(value)) for key, value in chosen.items()}
    values = {"title": double_quoted(title), "date": today.isoformat()} | dict(known.values) | wanted
    invented = tuple(key for key in INVENTED.get(model.kind, ()) if key not in values)
    filled = dict.fromkeys((*_always(model, fields, invented), *known.filled, *wanted))
    optional = (*(name for name in fields if name not in Item.model_fields), *COMMON)

    def line(name: str) -> str:
        return _line(name, fields[name], values.get(name) or placeholder(model, name, today))

    lines = {name: line(name) for name in filled}
    if invented:
        right = "are right: hubgen made them up" if invented[1:] else "is right: hubgen made it up"
        lines["draft"] = f"draft: true  # Take this line away once {' and '.join(invented)} {right}."
    rest = (f"# {line(name)}" for name in dict.fromkeys(optional) if name not in filled)
    advice = filter(None, (ADVICE.get(model.kind, ""), known.advice))
    return "\n".join(["---", *lines.values(), *advice, OPTIONAL, *rest, "---", ""])


def short_header(title: str) -> str:
    """Write the front matter of a translation, which inherits all other keys from its original."""
    return f"---\ntitle: {double_quoted(title)}\n# summary: …  # {INHERITED}\n---\n"


def one_line(text: str) -> str:
    """Bring a title onto one line and drop what no file may hold: control characters, halves of characters."""
    kept = "".join(" " if unicodedata.category(char) in BREAKS else char for char in text if _is_text(char))
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def _is_text(char: str) -> bool:
    """Tell a character from half of one, from a byte order mark, and from what Unicode says is none."""
    code = ord(char)
    return not (0xD800 <= code <= 0xDFFF or char == "\ufeff" or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE)


def _written_fields(model: type[Item]) -> Mapping[str, FieldInfo]:
    """Map the fields that an author writes; those that the reader sets are in no schema."""
    written = model.model_json_schema(by_alias=False)["properties"]
    return {name: field for name, field in model.model_fields.items() if name in written}


def _field_of(key: str, fields: Mapping[str, FieldInfo], kind: Kind) -> str:
    """Find the field that an author's key means."""
    names = {field.alias or name: name for name, field in fields.items()}
    if key not in names:
        near = get_close_matches(key, names, 1)
        raise HubError(f"a {kind} has no key '{key}'", f"did you mean {near[0]}?" if near else "")
    return names[key]


def _always(model: type[Item], fields: Mapping[str, FieldInfo], invented: Sequence[str]) -> Iterator[str]:
    """Yield the fields that every starter of a kind fills in."""
    yield "title"
    if model.kind in DATED:
        yield "date"
    if invented or model.kind in DRAFTED:
        yield "draft"
    yield from (name for name, field in fields.items() if field.is_required())
    yield from model.one_of[:1]


def _line(name: str, field: FieldInfo, value: str) -> str:
    kind = next(_types(field.annotation))
    words = [word.value for word in kind] if _is_a(kind, StrEnum) else []
    one_of = f" One of: {', '.join(words)}." if words else ""
    return f"{field.alias or name}: {value}  # {field.description}{one_of}"


def placeholder(model: type[Item], name: str, today: date) -> str:
    """Write a value, as YAML, that a key may have."""
    kind = model.references.get(name)
    annotation = model.model_fields[name].annotation
    first = today + NOTICE
    if name in EVENING:
        return f"{first} {EVENING[name]}"
    if name == "repeats":
        return _monthly(first)
    if name == "dropped":
        return f"[{_second_date(first)}]"
    if kind:
        return f"[{placeholder_name(kind)}]" if get_origin(annotation) is tuple else placeholder_name(kind)
    return EXAMPLES.get(name) or TEXTS.get(name) or _typed(annotation, today)


def _monthly(day: date) -> str:
    """Write a rule that the first date of a new series keeps."""
    return f"every {ORDINALS[(day.day - 1) // 7]} {DAY_NAMES[day.weekday()].title()} of the month"


def _second_date(first: date) -> date:
    """Find a date that the rule of a new series has."""
    start = datetime.combine(first, time())
    return parse_rule(_monthly(first)).dates(start, first + timedelta(days=1), first + 14 * NOTICE, UTC)[0].date()


def _typed(annotation: Any, today: date) -> str:
    """Write a value of a type."""
    kind = next(_types(annotation))
    if get_origin(kind) is tuple:
        return f"[{_typed(get_args(kind)[0], today)}]"
    if kind in (Moment, date, bool, int):
        return {Moment: today.isoformat(), date: today.isoformat(), bool: "true", int: "1"}[kind]
    if _is_a(kind, StrEnum):
        return str(next(iter(kind)))
    if _is_a(kind, StrictModel):
        return f"{{{', '.join(_pairs(kind, today))}}}"
    return "{}" if get_origin(kind) is dict else UNSAID


def _pairs(part: type[StrictModel], today: date) -> Iterator[str]:
    for name, field in part.model_fields.items():
        example = str(field.examples[0]) if field.examples else TEXTS.get(name)
        yield f"{field.alias or name}: {example or _typed(field.annotation, today)}"


def _types(annotation: Any) -> Iterator[Any]:
    """Yield the types that an annotation allows, without None and without what pydantic adds to a type."""
    if get_origin(annotation) is Annotated:
        yield from _types(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _types(part)
    elif annotation is not type(None):
        yield annotation


def _is_a(kind: Any, base: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, base)
