"""What a starter can know already, so that the author need not look it up."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hubgen.config import Config
from hubgen.errors import HubError
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.moment import Moment
from hubgen.model.recap import Recap
from hubgen.model.series import Series
from hubgen.model.timeline import Timeline
from hubgen.write.values import double_quoted, yaml_list, yaml_text

AHEAD = timedelta(days=3 * 366)
"""How far the next date of a series is looked for: some come every other year."""


@dataclass(frozen=True, slots=True)
class Prefilled:
    """Values of keys, as YAML, that are no placeholders; `filled` are those that are written though nobody must.

    `advice` is a comment line for the author, or "".
    """

    values: Mapping[str, str]
    filled: tuple[str, ...] = ()
    advice: str = ""


def prefill(kind: Kind, hub: Hub, config: Config, as_of: datetime, chosen: Mapping[str, str]) -> Prefilled:
    """Find what is known of a new item: the hub's zone, and what its series or its event says.

    `chosen` holds what somebody wants filled in. Raises HubError for an event of a series that has no date left.
    """
    zone = {"timezone": config.options.timezone}
    if kind is Kind.EVENT:
        series = hub.get(Kind.SERIES, chosen.get("series", ""))
        return _next_date(series, hub, config, as_of, chosen) if isinstance(series, Series) else Prefilled(zone)
    latest = _latest_without_recap(hub, as_of) if kind is Kind.RECAP else None
    event = hub.get(Kind.EVENT, chosen.get("event") or (latest.id if latest else ""))
    if not isinstance(event, Event):
        return Prefilled(zone)
    speakers = yaml_list(event.speakers) if event.speakers else ""
    people = {"speakers": speakers, "thanks": speakers} if speakers else {}
    return Prefilled(zone | people | {"event": event.id}, ("thanks",) if people and kind is Kind.RECAP else ())


def _next_date(series: Series, hub: Hub, config: Config, as_of: datetime, chosen: Mapping[str, str]) -> Prefilled:
    """Give the next date of a series that has no event; all else the event takes over from its series."""
    values = _of_series(series, config)
    advice = f"# Length and place are those of '{series.id}', unless they stand here."
    if "start" in chosen:
        return Prefilled(values, advice=advice)
    today = as_of.astimezone(config.zone).date()
    dates = Timeline(hub, config.zone).of(series, today, today + AHEAD)
    free = next((one for one in dates if one.event is None and one.start.at > as_of), None)
    if free is None:
        hint = "give the event one of its own: --set start='2026-03-09 18:30'"
        raise HubError(f"series '{series.id}' has no date without an event in the next three years", hint)
    end = replace(free.start, at=free.start.at if free.start.day_only else free.end)
    return Prefilled(values | {"start": _written(free.start), "end": _written(end)}, advice=advice)


def _of_series(series: Series, config: Config) -> dict[str, str]:
    """Give what a date has in common with its series."""
    place = series.place.model_dump(exclude_none=True) if series.place else {}
    values = {
        "timezone": series.timezone or config.options.timezone,
        "place": f"{{{', '.join(f'{key}: {double_quoted(value)}' for key, value in place.items())}}}" if place else "",
        "chapter": yaml_text(series.chapter) if series.chapter else "",
        "hosts": yaml_list(series.hosts) if series.hosts else "",
    }
    return {key: value for key, value in values.items() if value}


def _written(start: Moment) -> str:
    return str(start.day) if start.day_only else f"{start.at:%Y-%m-%d %H:%M}"


def _latest_without_recap(hub: Hub, as_of: datetime) -> Event | None:
    """Find the last event that is over and has no recap."""
    covered = {recap.event for recap in hub.of(Recap)}
    over = [event for event in hub.of(Event) if event.over <= as_of and event.id not in covered]
    return max(over, key=lambda event: (event.start.at, event.id), default=None)
