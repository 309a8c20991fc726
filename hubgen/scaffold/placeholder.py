"""What stands in a starter where the author's own words will stand."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from hubgen.model.fields import StrictModel
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.rule import DAY_NAMES, parse_rule
from hubgen.starters.placeholder import TEXTS, UNSAID, placeholder_name

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

DAY = timedelta(days=1)
NOTICE = timedelta(days=28)
"""How far ahead the day of a new event is set."""
ORDINALS = ("first", "second", "third", "fourth", "last")


def placeholder(model: type[Item], name: str, today: date) -> str:
    """Write a value, as YAML, that a key may have."""
    kind = model.references.get(name)
    annotation = model.model_fields[name].annotation
    if name in EVENING:
        return f"{today + NOTICE} {EVENING[name]}"
    if name == "repeats":
        return _monthly(today + NOTICE)
    if name == "dropped":
        return f"[{_second_date(today + NOTICE)}]"
    if kind:
        return f"[{placeholder_name(kind)}]" if _is_list(annotation) else placeholder_name(kind)
    return EXAMPLES.get(name) or TEXTS.get(name) or _typed(annotation, today)


def _monthly(day: date) -> str:
    """Write a rule that the first date of a new series keeps."""
    return f"every {ORDINALS[(day.day - 1) // 7]} {DAY_NAMES[day.weekday()].title()} of the month"


def _second_date(first: date) -> date:
    """Find a date that the rule of a new series has."""
    start = datetime.combine(first, time())
    return parse_rule(_monthly(first)).dates(start, first + DAY, first + 14 * NOTICE, UTC)[0].date()


def choices(field: FieldInfo) -> tuple[str, ...]:
    """List the words of which a key takes one."""
    kind = next(_parts(field.annotation))
    return tuple(word.value for word in kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()


def _typed(annotation: Any, today: date) -> str:
    kind = next(_parts(annotation))
    if _is_list(kind):
        return f"[{_typed(get_args(kind)[0], today)}]"
    if kind in (Moment, date, bool, int):
        return {Moment: today.isoformat(), date: today.isoformat(), bool: "true", int: "1"}[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return next(iter(kind)).value
    if isinstance(kind, type) and issubclass(kind, StrictModel):
        return _mapping(kind, today)
    return "{}" if get_origin(kind) is dict else UNSAID


def _mapping(part: type[StrictModel], today: date) -> str:
    fields: Mapping[str, FieldInfo] = part.model_fields
    pairs = (
        f"{field.alias or name}: {_example(field) or TEXTS.get(name) or _typed(field.annotation, today)}"
        for name, field in fields.items()
    )
    return f"{{{', '.join(pairs)}}}"


def _example(field: FieldInfo) -> str:
    return str(field.examples[0]) if field.examples else ""


def _parts(annotation: Any) -> Iterator[Any]:
    """Yield the types that an annotation allows, without None and without what pydantic adds to a type."""
    if get_origin(annotation) is Annotated:
        yield from _parts(get_args(annotation)[0])
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from _parts(part)
    elif annotation is not type(None):
        yield annotation


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple
