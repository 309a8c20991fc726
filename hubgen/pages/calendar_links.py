"""How readers get a calendar: by a program that subscribes to it, or as a file."""

from urllib.parse import quote

from hubgen.model.address import encoded
from hubgen.model.calendars import FILE, MEDIA_TYPE, CalendarChannel, event_file
from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import is_coming

CALENDAR_PATH = "calendar/"
GOOGLE = "https://calendar.google.com/calendar/r?cid="
OWN = (Kind.SERIES, Kind.CHAPTER)
"""Kinds whose items have a calendar of their own."""
SECTIONS = frozenset({"", "calendar", "subscribe", Kind.EVENT.folder, *(kind.folder for kind in OWN)})
"""Parts of the site whose pages name the calendar for readers' programs to find."""


def calendar_ways(context: PageContext, path: str) -> Data:
    """Return the ways to get the calendar at a path: subscriptions where `site_url` is set, and its file."""
    words = context.words
    ways = []
    if context.config.site_url:
        webcal = f"webcal:{context.config.base_url.partition(':')[2]}{encoded(path)}"
        ways.append({"title": words["calendar.subscribe"], "href": webcal})
        ways.append({"title": words["calendar.google"], "href": GOOGLE + quote(webcal, safe="")})
    ways.append({"title": words["calendar.file"], "url": encoded(path), "type": MEDIA_TYPE})
    return {"title": words["calendar.follow"], "hint": words["calendar.hint"], "ways": ways}


def item_calendar_ways(context: PageContext, item: Item) -> Data | None:
    """Return the ways to get the calendar of a series or chapter; None where the hub has no dates."""
    return calendar_ways(context, _path(item)) if context.index.calendars else None


def event_file_link(context: PageContext, event: Event) -> Data | None:
    """Link the calendar file of an event; None where it is over or does not take place."""
    if event.status in NOT_HAPPENING or not is_coming(context, event):
        return None
    return {"title": context.words["calendar.save"], "url": encoded(event_file(event)), "type": MEDIA_TYPE}


def calendar_link(context: PageContext) -> Data | None:
    """Link the calendar page; None where there is none."""
    return context.own_link("calendar.open", CALENDAR_PATH) if context.index.calendars else None


def listed_calendars(context: PageContext) -> list[Data]:
    """List the calendars for these readers, each with the ways to get it."""
    return [
        {**calendar_ways(context, channel.path), **_description(context, channel)}
        for channel in context.index.calendars
        if channel.kind or channel.locale == context.locale
    ]


def _description(context: PageContext, channel: CalendarChannel) -> Data:
    if channel.kind is None:
        return {"title": context.words["calendar.everything"], "about": context.words["calendar.about_everything"]}
    about = context.words[f"calendar.about_{channel.kind}"]
    return {**context.titled(context.item((channel.kind, channel.id))), "about": about}


def calendar_alternates(context: PageContext, section: str, about: Item | None) -> list[Data]:
    """List the calendars that a page names for programs to find, the most special first."""
    if section not in SECTIONS or not context.index.calendars:
        return []
    own = [(about.title, _path(about))] if about and about.kind in OWN else []
    return [
        {"title": f"{context.config.community}: {title}", "type": MEDIA_TYPE, "url": encoded(path)}
        for title, path in (*own, (context.words["calendar.title"], context.language_prefix + FILE))
    ]


def _path(item: Item) -> str:
    return f"{item.kind.folder}/{item.id}/{FILE}"
