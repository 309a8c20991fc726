"""How the values of a header are typed: every scalar arrives as text."""

from collections.abc import Callable
from datetime import UTC, date, tzinfo
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainValidator,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from hubgen.model.duration import Duration, parse_duration
from hubgen.model.moment import Moment, parse_moment
from hubgen.model.rule import RecurrenceRule, parse_rule
from hubgen.model.text import read_line
from hubgen.zones import zone

T = TypeVar("T")


class StrictModel(BaseModel):
    """A mapping inside a header; frozen, and strict about its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, str_strip_whitespace=True)

    def with_values(self, **values: object) -> Self:
        """Return a copy with other values of some fields, or the mapping itself where it has these values already."""
        changed = {key: value for key, value in values.items() if getattr(self, key) != value}
        return self.model_copy(update=changed) if changed else self


def zone_of(info: ValidationInfo) -> tzinfo:
    """Give the zone of dates that name none: `zone` of the validation context, else UTC."""
    zone = (info.context or {}).get("zone", UTC)
    return zone if isinstance(zone, tzinfo) else UTC


def _moment(value: Any, info: ValidationInfo) -> Moment:
    if isinstance(value, Moment):
        return value
    if isinstance(value, date):  # YAML reads days and hours by itself in mkdocs.yml
        value = str(value)
    if not isinstance(value, str):
        raise PydanticCustomError("bad_date", "a date is one value: write it as 2026-03-09 or 2026-03-09 18:30")
    try:
        return parse_moment(value, zone_of(info))
    except ValueError as fault:
        raise PydanticCustomError("bad_date", "{sentence}", {"sentence": str(fault)}) from None


def shorthand_for(key: str) -> BeforeValidator:
    """Let one text stand for a mapping: `place: The Library` for `place: {name: The Library}`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


def _as_list(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else [value]


When = Annotated[
    Moment,
    PlainValidator(_moment),
    WithJsonSchema({"type": "string", "format": "date-time", "title": "ISO date, or date and time"}),
]
"""A date, or a date and time."""

Many = Annotated[tuple[T, ...], BeforeValidator(_as_list)]
"""A list where one value may stand alone."""

Line = Annotated[str, AfterValidator(read_line)]
"""A title, a name or a sentence: legal, on one line, and closed in direction (`hubgen.model.text`)."""

ZoneName = Annotated[str, AfterValidator(lambda name: zone(name).key)]
"""An IANA zone, such as Europe/London."""


def read_by(parse: Callable[[str], T], sort: type[T], code: str) -> PlainValidator:
    """Let `parse` read a value that is no `sort` yet; its ValueError becomes pydantic's error of type `code`."""

    def read(value: Any) -> T:
        if isinstance(value, sort):
            return value
        try:
            return parse(str(value))
        except ValueError as fault:
            raise PydanticCustomError(code, "{sentence}", {"sentence": str(fault)}) from None

    return PlainValidator(read)


Repeats = Annotated[
    RecurrenceRule,
    read_by(parse_rule, RecurrenceRule, "bad_rule"),
    WithJsonSchema({"type": "string", "title": "RRULE, or a phrase such as 'every first Friday'"}),
]
"""What recurs."""

Lasting = Annotated[
    Duration,
    read_by(parse_duration, Duration, "bad_length"),
    WithJsonSchema({"type": "string", "title": "Length, such as 1h30m"}),
]
"""How long something lasts."""
