"""How a reader follows a calendar: with a program that subscribes to it, or as a file."""

from urllib.parse import quote

from hubgen.model.address import encoded
from hubgen.model.calendars import FILE, MEDIA_TYPE, CalendarChannel, event_file
from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.occurrence import OFF
from hubgen.pages.context import Data, PageContext
from hubgen.pages.dates import is_coming

CALENDAR_PATH = "calendar/"
GOOGLE = "https://calendar.google.com/calendar/r?cid="
OWN = (Kind.SERIES, Kind.CHAPTER)
"""Kinds whose items have a calendar of their own."""
SECTIONS = frozenset({"", "calendar", "subscribe", Kind.EVENT.folder, *(kind.folder for kind in OWN)})
"""Parts of the site whose pages name the calendar for readers' programs to find."""


def calendar_ways(context: PageContext, path: str) -> Data:
    """Give the ways to follow the calendar at a path; a hub that says not where it stands has its file alone."""
    words = context.words
    ways = [{"title": words["calendar.file"], "url": encoded(path), "type": MEDIA_TYPE}]
    if context.config.site_url:
        webcal = f"webcal:{context.config.base_url.partition(':')[2]}{encoded(path)}"
        google = GOOGLE + quote(webcal, safe="")
        ways = [{"title": words["calendar.subscribe"], "href": webcal}, *ways]
        ways.insert(1, {"title": words["calendar.google"], "href": google})
    return {"title": words["calendar.follow"], "hint": words["calendar.hint"], "ways": ways}


def item_calendar_ways(context: PageContext, item: Item) -> Data | None:
    """Give the ways to follow the dates of a series or chapter."""
    return calendar_ways(context, _path(item)) if context.site.calendars else None


def event_file_link(context: PageContext, event: Event) -> Data | None:
    """Lead to the file of a coming event."""
    if event.status in OFF or not is_coming(context, event):
        return None
    return {"title": context.words["calendar.save"], "url": encoded(event_file(event)), "type": MEDIA_TYPE}


def calendar_link(context: PageContext) -> Data | None:
    """Lead to the calendar page, where there is one."""
    if not context.site.calendars:
        return None
    return {
        "title": context.words["calendar.open"],
        "url": encoded(context.language_prefix + CALENDAR_PATH),
        **context.words_attributes,
    }


def listed_calendars(context: PageContext) -> list[Data]:
    """List the calendars that these readers can follow."""
    return [
        {**calendar_ways(context, channel.path), **_name(context, channel), "about": _about(context, channel)}
        for channel in context.site.calendars
        if channel.kind or channel.locale == context.locale
    ]


def _name(context: PageContext, channel: CalendarChannel) -> Data:
    if channel.kind is None:
        return {"title": context.words["calendar.everything"]}
    item = context.item((channel.kind, channel.id))
    return {"title": context.title(item), **context.lang_attributes(context.lang(item))}


def _about(context: PageContext, channel: CalendarChannel) -> str:
    return context.words[f"calendar.about_{channel.kind or 'everything'}"]


def calendar_alternates(context: PageContext, section: str, about: Item | None) -> list[Data]:
    """Name the calendars of a page for readers' programs to find: the most special first."""
    if section not in SECTIONS or not context.site.calendars:
        return []
    own = [(about.title, _path(about))] if about and about.kind in OWN else []
    return [
        {"title": f"{context.config.community}: {title}", "type": MEDIA_TYPE, "url": encoded(path)}
        for title, path in (*own, (context.words["calendar.title"], context.language_prefix + FILE))
    ]


def _path(item: Item) -> str:
    return f"{item.kind.folder}/{item.id}/{FILE}"
