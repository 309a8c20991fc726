"""From a hub's items to feed items, before any format is thought of."""

import re
from dataclasses import replace
from datetime import datetime

from hubgen.config import Config
from hubgen.feeds.content import content
from hubgen.feeds.item import FeedItem
from hubgen.feeds.recording import recordings
from hubgen.model.address import encoded
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.portable.inert import inert_html, inert_text
from hubgen.portable.picture import picture_of
from hubgen.portable.telling import authors_of, summary_of, tags_of, title_of
from hubgen.portable.text import line
from hubgen.words import direction

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def feed_item(item: Item, hub: Hub, config: Config, address: str, updated: datetime) -> FeedItem:
    """Tell an item as feed readers get it; one without a date counts as published when it last changed."""
    title, url = title_of(item, hub), config.base_url + encoded(address)
    summary, picture = summary_of(item, hub), picture_of(item, hub, config)
    found = FeedItem(
        id=id_of(item, hub, config),
        url=url,
        title=title,
        summary=summary,
        html=content(item, hub, config, url, summary or title, picture),
        published=item.date.utc.replace(microsecond=0) if item.date else updated,
        updated=updated,
        authors=authors_of(item, hub),
        tags=tags_of(item, hub),
        lang=item.lang if _TAG.fullmatch(item.lang) else item.locale,
        dir=direction(item.lang),
        image=picture,
        attachments=recordings(item, hub, config),
    )
    return _inert(found) if item.kind is Kind.ISSUE else found


def as_mail(told: FeedItem, issue: Issue) -> FeedItem:
    """Call an issue by its subject, as the feed of its own newsletter does: services send the title as the subject."""
    return replace(told, title=inert_text(line(issue.subject or "")) or told.title)


def _inert(item: FeedItem) -> FeedItem:
    """Services that send a newsletter's feed as mail run it through their templates: they find no sign of one in it."""
    return replace(
        item,
        title=inert_text(item.title),
        summary=inert_text(item.summary),
        html=inert_html(item.html),
        authors=tuple(map(inert_text, item.authors)),
        tags=tuple(map(inert_text, item.tags)),
    )


def id_of(item: Item, hub: Hub, config: Config) -> str:
    """Name an item for ever, whatever its file is called now; a translation is an item of its own."""
    kind, _, name = hub.register.name(item, hub.home).partition("/")
    return tag_uri(config.authority, kind, name)
