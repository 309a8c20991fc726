"""From a hub's items to feed items, before any format is thought of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from html import escape
from zlib import crc32

from hubgen.config import Config
from hubgen.model.address import encoded
from hubgen.model.channel import FEED_KINDS
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.issue import Issue
from hubgen.model.item import Item, Key
from hubgen.model.moment import Moment
from hubgen.model.recording import Playable, playables
from hubgen.model.resource import Resource
from hubgen.model.text import single_line
from hubgen.portable.describe import (
    Picture,
    authors_of,
    item_title,
    picture_html,
    picture_of,
    summary_of,
    topic_labels,
)
from hubgen.portable.links import web_address
from hubgen.portable.standalone_html import standalone_html
from hubgen.portable.template_escape import escape_placeholders_html, escape_placeholders_text
from hubgen.words import direction

SPREAD = 600
"""Over how many seconds the items of one day are spread where the author gave no hour."""
SECOND = timedelta(seconds=1)
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with an item; readers need its length in bytes and its type before they fetch it."""

    url: str
    media_type: str
    length: int
    seconds: int | None = None


@dataclass(frozen=True, slots=True)
class FeedItem:
    """An item as feed readers get it.

    `title` and `summary` are plain text; `html` is complete and clean, with absolute addresses only;
    both times are in UTC. No text holds a character that XML forbids.
    """

    id: str
    url: str
    title: str
    summary: str
    html: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    tags: tuple[str, ...]
    lang: str
    dir: str
    image: Picture | None = None
    attachments: tuple[Attachment, ...] = ()


def feed_item(item: Item, hub: Hub, config: Config, address: str, updated: datetime) -> FeedItem:
    """Return an item of a published and rendered hub as feeds have it; `address` is its page below the site's root.

    One without a date counts as published when it was last updated. Services that mail a newsletter's feed run it
    through their templates: in an issue they find no placeholder.
    """
    title, url = item_title(item, hub), config.base_url + encoded(address)
    summary, picture = summary_of(item, hub), picture_of(item, hub, config)
    found = FeedItem(
        id=id_of(item, hub, config),
        url=url,
        title=title,
        summary=summary,
        html=_content(item, hub, config, url, summary or title, picture),
        published=item.date.utc.replace(microsecond=0) if item.date else updated,
        updated=updated,
        authors=authors_of(item, hub),
        tags=topic_labels(item, hub),
        lang=item.lang if _TAG.fullmatch(item.lang) else item.locale,
        dir=direction(item.lang),
        image=picture,
        attachments=tuple(filter(None, (attachment(one, config) for one in playables(item, hub)))),
    )
    return _without_placeholders(found) if isinstance(item, Issue) else found


def with_subject(item: FeedItem, issue: Issue) -> FeedItem:
    """Return an issue's feed item with its subject as title: services that mail its feed send the title as subject."""
    return replace(item, title=escape_placeholders_text(single_line(issue.subject or "")) or item.title)


def id_of(item: Item, hub: Hub, config: Config) -> str:
    """Return an item's tag URI, the same for ever whatever its file is called now; each translation has its own."""
    kind, _, name = hub.register.name(item, hub.home).partition("/")
    return tag_uri(config.authority, kind, name)


def attachment(recording: Playable, config: Config) -> Attachment | None:
    """Return a recording as feeds have it; None without a length in bytes or an address that can be written."""
    url = config.base_url + encoded(recording.path) if recording.path else web_address(recording.url)
    if not url or not recording.bytes:
        return None
    return Attachment(url, recording.media_type, recording.bytes, recording.seconds)


def with_lang_wrapper(html: str, lang: str, *, plain: bool) -> str:
    """Return HTML within `<div lang="…" dir="…">`, for few feed readers heed the feed's own language.

    It stays as it is where `plain` says that it is in the hub's language, and this is written from left to right.
    """
    way = direction(lang)
    return html if plain and way == "ltr" else f'<div lang="{escape(lang)}" dir="{way}">{html}</div>'


def updated_times(hub: Hub) -> Mapping[Key, datetime]:
    """Map the key of each item with a date to the moment of its last change, in UTC and to the second.

    The author's word goes first, else the register's, which knows the build that first showed these words;
    what changed in neither way is as old as its publication.

    Readers and validators take two entries with the same `updated` for one. So a bare day, and a build that
    showed many changes, is set off by seconds drawn from the item's own id, and who then still meets another
    waits a second. Thus a moment depends neither on the feed nor, but for rare meetings, on what else came out
    that day.
    """
    dated = [item for item in hub.items if item.date and item.kind in FEED_KINDS]
    times: dict[Key, datetime] = {}
    last = datetime.min.replace(tzinfo=UTC)
    for start, _, key in sorted((_changed(item, hub), hub.register.name(item, hub.home), item.key) for item in dated):
        last = times[key] = max(start, last + SECOND)
    return times


def _changed(item: Item, hub: Hub) -> datetime:
    registered = None if item.updated else hub.register.updated(item, hub.home)
    seen = Moment(registered, day_only=True) if registered else None
    moment = max(found for found in (item.date, item.updated, seen) if found)
    name = hub.register.name(item, hub.home)  # the first that it had: its moment outlives a rename
    drawn_from = repr(name if item.locale != hub.home else f"{name}.{item.locale}")
    offset = crc32(drawn_from.encode()) % SPREAD if moment.day_only else 0
    return moment.utc.replace(microsecond=0) + timedelta(seconds=offset)


def _content(item: Item, hub: Hub, config: Config, url: str, fallback: str, picture: Picture | None) -> str:
    """Return an item's whole content, with the text `fallback` for an empty body.

    The picture comes first, where readers look for one, unless the body shows it anyway.
    """
    body = standalone_html(hub.html(item).html_at(config.base_url), url.partition("#")[0])
    pointer = _pointer(item) if isinstance(item, Resource) else ""
    cover = picture_html(picture) if picture and f'src="{escape(picture.url)}"' not in body else ""
    html = cover + pointer + (body or f"<p>{escape(fallback, quote=False)}</p>")
    return with_lang_wrapper(html, item.lang, plain=item.lang == item.locale == hub.home)


def _pointer(item: Resource) -> str:
    """Lead to the resource first: what it helps one do, and where it is."""
    link, title, helps = web_address(item.link), escape(single_line(item.title)), escape(single_line(item.helps or ""))
    place = f'<a href="{escape(link)}">{title or escape(link)}</a>' if link else escape(single_line(item.link))
    return f"<p>{place}<br>{helps}</p>" if helps else f"<p>{place}</p>"


def _without_placeholders(item: FeedItem) -> FeedItem:
    return replace(
        item,
        title=escape_placeholders_text(item.title),
        summary=escape_placeholders_text(item.summary),
        html=escape_placeholders_html(item.html),
        authors=tuple(map(escape_placeholders_text, item.authors)),
        tags=tuple(map(escape_placeholders_text, item.tags)),
    )
