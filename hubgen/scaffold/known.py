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
from hubgen.scaffold.scalar import plain, quoted

AHEAD = timedelta(days=3 * 366)
"""How far the next date of a series is looked for: some come every other year."""


@dataclass(frozen=True, slots=True)
class Known:
    """Values of keys, as YAML, that are no placeholders; `filled` are those that are written though nobody must.

    `advice` is a line for the author, or "".
    """

    values: Mapping[str, str]
    filled: tuple[str, ...] = ()
    advice: str = ""


def known_of(kind: Kind, hub: Hub, config: Config, as_of: datetime, chosen: Mapping[str, str]) -> Known:
    """Find what is known of a new item: the hub's zone, and what its series or its event says.

    `chosen` holds what somebody wants filled in. Raises HubError for an event of a series that has no date left.
    """
    zone = {"timezone": config.options.timezone}
    if kind is Kind.EVENT:
        series = hub.get(Kind.SERIES, chosen.get("series", ""))
        return _date_of(series, hub, config, as_of, chosen) if isinstance(series, Series) else Known(zone)
    latest = _latest_untold(hub, as_of) if kind is Kind.RECAP else None
    event = hub.get(Kind.EVENT, chosen.get("event") or (latest.id if latest else ""))
    if not isinstance(event, Event):
        return Known(zone)
    spoke = {"speakers": _listed(event.speakers), "thanks": _listed(event.speakers)} if event.speakers else {}
    return Known(zone | spoke | {"event": event.id}, ("thanks",) if spoke and kind is Kind.RECAP else ())


def _date_of(series: Series, hub: Hub, config: Config, as_of: datetime, chosen: Mapping[str, str]) -> Known:
    """Give the next date of a series that no event tells of; all else the event takes over from its series."""
    values, advice = (
        _of_series(series, config),
        f"# Length and place are those of '{series.id}', unless they stand here.",
    )
    if "start" in chosen:
        return Known(values, advice=advice)
    timeline, today = Timeline(hub, config.zone), as_of.astimezone(config.zone).date()
    dates = timeline.of(series, today, today + AHEAD)
    free = next((one for one in dates if one.event is None and one.start.at > as_of), None)
    if free is None:
        hint = "give the event one of its own: --set start='2026-03-09 18:30'"
        raise HubError(f"series '{series.id}' has no date without an event in the next three years", hint)
    end = replace(free.start, at=free.start.at if free.start.day_only else free.end)
    return Known(values | {"start": _written(free.start), "end": _written(end)}, advice=advice)


def _of_series(series: Series, config: Config) -> dict[str, str]:
    """Give what a date has in common with its series."""
    place = series.place.model_dump(exclude_none=True) if series.place else {}
    values = {
        "timezone": series.timezone or config.options.timezone,
        "place": f"{{{', '.join(f'{key}: {quoted(value)}' for key, value in place.items())}}}" if place else "",
        "chapter": plain(series.chapter) if series.chapter else "",
        "hosts": _listed(series.hosts) if series.hosts else "",
    }
    return {key: value for key, value in values.items() if value}


def _written(start: Moment) -> str:
    return str(start.day) if start.day_only else f"{start.at:%Y-%m-%d %H:%M}"


def _listed(names: tuple[str, ...]) -> str:
    return f"[{', '.join(map(plain, names))}]"


def _latest_untold(hub: Hub, as_of: datetime) -> Event | None:
    """Find the last event that is over and has no recap."""
    told = {recap.event for recap in hub.of(Recap)}
    over = [event for event in hub.of(Event) if event.over <= as_of and event.id not in told]
    return max(over, key=lambda event: (event.start.at, event.id), default=None)
