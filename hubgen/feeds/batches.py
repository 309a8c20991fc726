"""Batches: of the items of a week or month that is over, one."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, time
from html import escape

from hubgen.config import Config
from hubgen.feeds.content import spoken
from hubgen.feeds.item import FeedItem
from hubgen.model.address import language_prefix
from hubgen.model.batch import Batch, Period, period_of
from hubgen.model.channel import Channel
from hubgen.model.identifier import tag_uri
from hubgen.portable.text import shorten
from hubgen.words import Words, direction, words_for

SPAN = {Batch.WEEK: "week", Batch.MONTH: "month"}


def batched(channel: Channel, items: Sequence[FeedItem], config: Config, as_of: datetime) -> list[FeedItem]:
    """Gather items, newest first, into one for each period that is over at `as_of` in the hub's zone."""
    gathered: defaultdict[Period, list[FeedItem]] = defaultdict(list)
    for item in items:
        if channel.batch:
            gathered[period_of(item.published.astimezone(config.zone).date(), channel.batch)].append(item)
    ends = {period: datetime.combine(period.after, time(), config.zone).astimezone(UTC) for period in gathered}
    return [_item(channel, period, gathered[period], end, config) for period, end in ends.items() if end <= as_of]


def _item(channel: Channel, period: Period, items: Sequence[FeedItem], end: datetime, config: Config) -> FeedItem:
    """Tell of a period; what comes late changes its item, not its id."""
    lang = channel.lang or config.home
    page = config.base_url + language_prefix(lang, config.home)
    return FeedItem(
        id=tag_uri(config.authority, "feed", f"{period.batch}/{period.name}", channel.lang or ""),
        url=f"{page}?{SPAN[period.batch]}={period.name}",  # one of its own: mail services take two alike for one
        title=_title(words_for(lang), period, len(items)),
        summary=shorten(" · ".join(item.title for item in items)),
        html=spoken(_list(items, lang), lang, plain=lang == config.home),
        published=end,
        updated=max(end, *(item.updated for item in items)),
        authors=(),
        tags=(),
        lang=lang,
        dir=direction(lang),
    )


def _title(words: Words, period: Period, count: int) -> str:
    new = words.say(f"batch.new.{words.plural(count)}", number=words.number(count))
    if period.batch is Batch.MONTH:
        return words.say("batch.month", month=words.month(period.first), new=new)
    year, week, _ = period.first.isocalendar()
    return words.say("batch.week", week=words.number(week), year=words.number(year), new=new)


def _list(items: Sequence[FeedItem], lang: str) -> str:
    return f"<ul>{''.join(_line(item, lang) for item in items)}</ul>"


def _line(item: FeedItem, lang: str) -> str:
    tongue = f' lang="{escape(item.lang)}" dir="{item.dir}"' if item.lang != lang else ""
    link = f'<a href="{escape(item.url)}">{escape(item.title, quote=False)}</a>'
    summary = f"<br>{escape(item.summary, quote=False)}" if item.summary else ""
    return f"<li{tongue}>{link}{summary}</li>"
