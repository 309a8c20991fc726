"""How a reader follows a calendar: with a program that subscribes to it, or as a file."""

from urllib.parse import quote

from hubgen.model.address import encoded
from hubgen.model.calendars import FILE, MEDIA_TYPE, CalendarChannel, event_file
from hubgen.model.event import Event
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.occurrence import NOT_HAPPENING
from hubgen.pages.dates import is_coming
from hubgen.pages.view import Data, View

PATH = "calendar/"
GOOGLE = "https://calendar.google.com/calendar/r?cid="
OWN = (Kind.SERIES, Kind.CHAPTER)
"""Kinds whose items have a calendar of their own."""
SECTIONS = frozenset({"", "calendar", "subscribe", Kind.EVENT.folder, *(kind.folder for kind in OWN)})
"""Parts of the site whose pages name the calendar for readers' programs to find."""


def follow(view: View, path: str) -> Data:
    """Give the ways to follow the calendar at a path; a hub that says not where it stands has its file alone."""
    words = view.words
    ways = [{"title": words["calendar.file"], "url": encoded(path), "type": MEDIA_TYPE}]
    if view.config.site_url:
        webcal = f"webcal:{view.config.base_url.partition(':')[2]}{encoded(path)}"
        google = GOOGLE + quote(webcal, safe="")
        ways = [{"title": words["calendar.subscribe"], "href": webcal}, *ways]
        ways.insert(1, {"title": words["calendar.google"], "href": google})
    return {"title": words["calendar.follow"], "hint": words["calendar.hint"], "ways": ways}


def follow_item(view: View, item: Item) -> Data | None:
    """Give the ways to follow the dates of a series or chapter."""
    return follow(view, _path(item)) if view.survey.calendars else None


def save(view: View, event: Event) -> Data | None:
    """Lead to the file of a coming event."""
    if event.status in NOT_HAPPENING or not is_coming(view, event):
        return None
    return {"title": view.words["calendar.save"], "url": encoded(event_file(event)), "type": MEDIA_TYPE}


def calendar_link(view: View) -> Data | None:
    """Lead to the calendar page, where there is one."""
    if not view.survey.calendars:
        return None
    return {"title": view.words["calendar.open"], "url": encoded(view.door + PATH), **view.spoken}


def followed(view: View) -> list[Data]:
    """List the calendars that these readers can follow."""
    return [
        {**follow(view, channel.path), **_name(view, channel), "about": _about(view, channel)}
        for channel in view.survey.calendars
        if channel.kind or channel.locale == view.locale
    ]


def _name(view: View, channel: CalendarChannel) -> Data:
    if channel.kind is None:
        return {"title": view.words["calendar.everything"]}
    item = view.item((channel.kind, channel.id))
    return {"title": view.title(item), **view.tongue(view.lang(item))}


def _about(view: View, channel: CalendarChannel) -> str:
    return view.words[f"calendar.about_{channel.kind or 'everything'}"]


def alternates(view: View, section: str, about: Item | None) -> list[Data]:
    """Name the calendars of a page for readers' programs to find: the most special first."""
    if section not in SECTIONS or not view.survey.calendars:
        return []
    own = [(about.title, _path(about))] if about and about.kind in OWN else []
    return [
        {"title": f"{view.config.community}: {title}", "type": MEDIA_TYPE, "url": encoded(path)}
        for title, path in (*own, (view.words["calendar.title"], view.door + FILE))
    ]


def _path(item: Item) -> str:
    return f"{item.kind.folder}/{item.id}/{FILE}"
