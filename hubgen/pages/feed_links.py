"""How readers get feeds: the main ones, those of topics, people, series and chapters, and those of each page."""

from collections.abc import Iterator, Sequence

from hubgen.model.address import encoded, name_of
from hubgen.model.channel import SUBJECT_KINDS, Channel, FeedFormat, edition_of
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.podcast import FILE as PODCAST
from hubgen.pages.context import Data, PageContext
from hubgen.pages.editions import describe_newsletter, edition_of_issue, signup_link
from hubgen.portable.describe import edition_title
from hubgen.words import words_for
from hubgen.words.titles import channel_title, letter_title

FORMATS = {FeedFormat.RSS: "RSS", FeedFormat.ATOM: "Atom", FeedFormat.JSON: "JSON Feed"}
FEEDS = 6
"""How many feeds a page names for readers' programs to find."""


def main_channels(context: PageContext) -> list[Data]:
    """List the few feeds that suit most readers, the podcast last."""
    rows = [_row(channel, _main_title(context, channel), _about(context, channel)) for channel in _main(context)]
    return [*rows, _podcast(context)] if context.index.has_podcast else rows


def subject_groups(context: PageContext) -> Iterator[Data]:
    """Yield the other feeds in groups: of topics, people, series and chapters, each by name."""
    for kind in SUBJECT_KINDS:
        found = [channel for channel in context.index.items_by_channel if channel.about and channel.about[0] is kind]
        rows = sorted((_subject(context, channel) for channel in found), key=lambda row: row["title"].casefold())
        if rows:
            title, count = context.words[f"kinds.{kind}"], context.words.number(len(rows))
            yield {"id": kind.value, "title": title, "count": count, "rows": rows}


def own_feed(context: PageContext, section: str, about: Item | None) -> Data | None:
    """Link the feed of a list, or of a topic, person, series or chapter; None where there is none.

    An issue's page leads to the feed of its edition, unless that can be had by mail.
    """
    channel = next(iter(_own(context, section, about)), None)
    is_of_kind = about and channel and not channel.about and not isinstance(about, Issue)
    if channel is None or is_of_kind or _comes_by_mail(context, about):
        return None
    link = {"url": encoded(channel.address) + FeedFormat.RSS, "type": FeedFormat.RSS.media_type}
    return {"title": context.words["feed.follow"], **link, **context.words_attributes}


def feed_links(context: PageContext, section: str, about: Item | None) -> list[Data]:
    """List the feeds that a page names for programs to find, the most special first."""
    prefix, main = context.language_prefix, context.site.main_channels
    in_language = [channel for channel in main if channel.lang and channel.address == prefix]
    return [
        {"title": _full_title(context, channel), "type": form.media_type, "url": encoded(channel.address) + form.value}
        for channel in (*_own(context, section, about), *in_language, Channel(""))
        for form in FeedFormat
    ][:FEEDS]


def by_format(feeds: Sequence[Data]) -> list[Data]:
    """Return the last of a page's feeds, that with the most in it, in each format, titled by the format."""
    return [{**feed, "title": name} for feed, name in zip(feeds[-len(FORMATS) :], FORMATS.values(), strict=True)]


def _comes_by_mail(context: PageContext, about: Item | None) -> bool:
    edition = edition_of_issue(context, about) if isinstance(about, Issue) else None
    return edition is not None and bool(signup_link(context, edition))


def _main(context: PageContext) -> list[Channel]:
    """List the main feeds, and the weekly and monthly digests in these readers' language."""
    lang = None if context.locale == context.hub.home else context.locale
    batches = [channel for channel in context.index.items_by_channel if channel.batch and channel.lang == lang]
    return [*context.site.main_channels, *batches]


def _podcast(context: PageContext) -> Data:
    words = context.words
    formats = [{"title": FORMATS[FeedFormat.RSS], "url": PODCAST, "type": FeedFormat.RSS.media_type}]
    title, about = words["feed.podcast"], words["subscribe.podcast"]
    return {"title": title, "about": about, "formats": formats, "address": PODCAST}


def _own(context: PageContext, section: str, about: Item | None) -> list[Channel]:
    """List the feed of a page's item, else of its section; of several newsletters one in these readers' language."""
    subject = context.site.subjects.get(name_of(about)) if about else None
    kinds = [channel for channel in context.site.main_channels if channel.kind and channel.kind.folder == section]
    if isinstance(about, Issue):
        return [channel for channel in kinds if channel.edition == edition_of(about)]
    in_language = [channel for channel in kinds if (channel.lang or context.hub.home) == context.locale]
    return [subject] if subject else (in_language or kinds)[:1]


def _full_title(context: PageContext, channel: Channel) -> str:
    about = context.title(context.item(channel.about)) if channel.about else edition_title(channel, context.config)
    return channel_title(channel, context.config.community, context.hub.home, about)


def _subject(context: PageContext, channel: Channel) -> Data:
    item = context.item(channel.about or (Kind.TOPIC, ""))
    return {**_row(channel, ""), **context.titled(item)}


def _row(channel: Channel, title: str, about: str = "") -> Data:
    formats = [
        {"title": FORMATS[form], "url": encoded(channel.address) + form.value, "type": form.media_type}
        for form in FeedFormat
    ]
    return {"title": title, "about": about, "formats": formats, "address": formats[0]["url"]}


def _main_title(context: PageContext, channel: Channel) -> str:
    if channel.batch:
        return context.words[f"batch.{channel.batch}"]
    if channel.kind is Kind.ISSUE:
        return letter_title(
            context.words_lang, channel.edition, channel.lang or "", edition_title(channel, context.config)
        )
    if channel.kind:
        return context.words[f"kinds.{channel.kind}"]
    return words_for(channel.lang).own_name() if channel.lang else context.words["feed.everything"]


def _about(context: PageContext, channel: Channel) -> str:
    if channel.batch:
        return context.words[f"subscribe.{channel.batch}"]
    if channel.kind is Kind.ISSUE:
        return describe_newsletter(context, channel)
    sort = channel.kind.value if channel.kind else "language" if channel.lang else "everything"
    return context.words[f"subscribe.{sort}"]
