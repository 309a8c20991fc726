"""Hours that nobody gave a zone: they are published as UTC, which is seldom what was meant; told at mkdocs.yml."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from hubgen.config import Config
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.problem import Code, Problem
from hubgen.model.series import Series
from hubgen.model.source import Source

EXAMPLE = "timezone: Europe/London"


def check_hours(hub: Hub, config: Config, source: Source) -> Iterator[Problem]:
    """Yield one Problem where events or series have hours, and neither they nor the settings name a zone for them.

    `hub` is the full hub, with drafts. An offset within a date is a zone, and a day without an hour needs none.
    """
    if "timezone" in config.options.model_fields_set:
        return
    items = (hub.get(kind, name) for kind, name in hub.versions() if kind in (Kind.EVENT, Kind.SERIES))
    found = [(item.source.path, hour) for item in items if item and (hour := _hour_without_zone(hub, item))]
    if found:
        path, hour = min(found)
        others = f", and so are the hours of {len(found) - 1} more events and series" if found[1:] else ""
        message = f"timezone is not set: {hour} in {path} is taken as UTC{others}"
        options = source.values.get(())
        line = EXAMPLE if options else f"- hubgen: {{{EXAMPLE}}}"
        hint = f"name the zone in which you meet, among the options of hubgen: {line}"
        yield Problem(source.path, *(options or source.start), Code.UNSET_SETTING, message, hint)


def _hour_without_zone(hub: Hub, item: Item) -> str:
    """Give the first hour of an event or a series for which no zone is named, as its author wrote it, or ""."""
    if isinstance(item, Series):
        moments: tuple[Moment | None, ...] = () if item.timezone else (item.start, *item.also)
    elif isinstance(item, Event):
        series = hub.get(Kind.SERIES, item.series) if item.series else None
        named = item.timezone or (isinstance(series, Series) and series.timezone)
        moments = () if named else (item.start, item.end)
    else:
        moments = ()
    return next((f"{one.at:%Y-%m-%d %H:%M}" for one in moments if one and _is_bare(one)), "")


def _is_bare(moment: Moment) -> bool:
    """Tell whether an hour was written without an offset: only then it is in a zone that has a name."""
    return not moment.day_only and isinstance(moment.at.tzinfo, ZoneInfo)
