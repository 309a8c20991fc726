"""Digests: one feed item for all items of a week or month that is over."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, time
from html import escape

from hubgen.config import Config
from hubgen.feeds.items import FeedItem, with_lang_wrapper
from hubgen.model.address import language_prefix
from hubgen.model.channel import Channel
from hubgen.model.identifier import tag_uri
from hubgen.model.period import Period, Unit, period_at
from hubgen.portable.text import shorten
from hubgen.words import Words, direction, words_for


def digest_items(channel: Channel, items: Sequence[FeedItem], config: Config, as_of: datetime) -> list[FeedItem]:
    """Return an item for each week or month of a channel that has items and is over at `as_of` in the hub's zone.

    `items` come newest first, and so do the digests.
    """
    gathered: defaultdict[Period, list[FeedItem]] = defaultdict(list)
    for item in items:
        if channel.batch:
            gathered[period_at(item.published.astimezone(config.zone).date(), channel.batch.unit)].append(item)
    ends = {period: datetime.combine(period.after, time(), config.zone).astimezone(UTC) for period in gathered}
    return [_digest(channel, period, gathered[period], end, config) for period, end in ends.items() if end <= as_of]


def _digest(channel: Channel, period: Period, items: Sequence[FeedItem], end: datetime, config: Config) -> FeedItem:
    """What comes late changes a period's item, not its id."""
    lang = channel.lang or config.home
    page = config.base_url + language_prefix(lang, config.home)
    listed = f"<ul>{''.join(_line(item, lang) for item in items)}</ul>"
    return FeedItem(
        id=tag_uri(config.authority, "feed", f"{channel.batch}/{period.name}", channel.lang or ""),
        url=f"{page}?{period.unit}={period.name}",  # one of its own: mail services take two alike for one
        title=_title(words_for(lang), period, len(items)),
        summary=shorten(" · ".join(item.title for item in items)),
        html=with_lang_wrapper(listed, lang, plain=lang == config.home),
        published=end,
        updated=max(end, *(item.updated for item in items)),
        authors=(),
        tags=(),
        lang=lang,
        dir=direction(lang),
    )


def _title(words: Words, period: Period, count: int) -> str:
    new = words.say(f"batch.new.{words.plural(count)}", number=words.number(count))
    if period.unit is Unit.MONTH:
        return words.say("batch.month", month=words.month(period.first), new=new)
    year, week, _ = period.first.isocalendar()
    return words.say("batch.week", week=words.number(week), year=words.number(year), new=new)


def _line(item: FeedItem, lang: str) -> str:
    marked = f' lang="{escape(item.lang)}" dir="{item.dir}"' if item.lang != lang else ""
    link = f'<a href="{escape(item.url)}">{escape(item.title, quote=False)}</a>'
    summary = f"<br>{escape(item.summary, quote=False)}" if item.summary else ""
    return f"<li{marked}>{link}{summary}</li>"
