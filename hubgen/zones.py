"""Time zones out of the pinned tzdata package, so that every machine agrees on every hour."""

from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo


@lru_cache
def zone(name: str) -> ZoneInfo:
    """Find a zone by its IANA name, such as America/Edmonton; raises ValueError for any other word."""
    if name not in zone_names():
        raise ValueError(f"'{name}' is no time zone: write it as Europe/London")
    with files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


@lru_cache
def zone_names() -> frozenset[str]:
    """List all zones there are."""
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split())
