"""How a reader follows what is new: feeds, the main ones first, then those of each topic, person, series and place."""

from collections.abc import Iterator

from hubgen.model.address import encoded, name_of
from hubgen.model.channel import SUBJECT_KINDS, Channel, FeedFormat, edition_of
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.podcast import FILE as PODCAST
from hubgen.pages.letters import about_letter, edition_set, signup
from hubgen.pages.view import Data, View
from hubgen.words import words_for
from hubgen.words.titles import letter_title, title_of

FORMATS = {FeedFormat.RSS: "RSS", FeedFormat.ATOM: "Atom", FeedFormat.JSON: "JSON Feed"}
FEEDS = 6
"""How many feeds a page names for readers' programs to find."""


def main_channels(view: View) -> list[Data]:
    """List the few feeds that suit most people."""
    rows = [_row(channel, _main_title(view, channel), _about(view, channel)) for channel in _main(view)]
    return [*rows, _podcast(view)] if view.survey.has_podcast else rows


def subject_groups(view: View) -> Iterator[Data]:
    """Group the other feeds: by topic, person, series and chapter, each by name."""
    for kind in SUBJECT_KINDS:
        found = [channel for channel in view.survey.channels if channel.about and channel.about[0] is kind]
        rows = sorted((_subject(view, channel) for channel in found), key=lambda row: row["title"].casefold())
        if rows:
            title, count = view.words[f"kinds.{kind}"], view.words.number(len(rows))
            yield {"id": kind.value, "title": title, "count": count, "rows": rows}


def own_feed(view: View, section: str, about: Item | None) -> Data | None:
    """Lead to the feed of a list, or of a topic's, person's, series' or chapter's page.

    An issue's page leads to the feed of its edition, unless that can be had by mail.
    """
    channel = next(iter(_own(view, section, about)), None)
    if channel is None or (about and not channel.about and not isinstance(about, Issue)) or _comes_by_mail(view, about):
        return None
    url = encoded(channel.address) + FeedFormat.RSS
    return {"title": view.words["feed.follow"], "url": url, "type": FeedFormat.RSS.media_type, **view.spoken}


def feed_links(view: View, section: str, about: Item | None) -> list[Data]:
    """Name the feeds of a page for readers' programs to find: the most special first."""
    spoken = [channel for channel in view.survey.main_channels if channel.lang and channel.address == view.door]
    return [
        {"title": _full_title(view, channel), "type": form.media_type, "url": encoded(channel.address) + form.value}
        for channel in (*_own(view, section, about), *spoken, Channel(""))
        for form in FeedFormat
    ][:FEEDS]


def _comes_by_mail(view: View, about: Item | None) -> bool:
    edition = edition_set(view, about) if isinstance(about, Issue) else None
    return edition is not None and bool(signup(view, edition))


def _main(view: View) -> list[Channel]:
    """The main feeds, and the batched ones of these readers' language."""
    lang = None if view.locale == view.hub.home else view.locale
    batches = [channel for channel in view.survey.channels if channel.batch and channel.lang == lang]
    return [*view.survey.main_channels, *batches]


def _podcast(view: View) -> Data:
    words = view.words
    formats = [{"title": FORMATS[FeedFormat.RSS], "url": PODCAST, "type": FeedFormat.RSS.media_type}]
    title, about = words["feed.podcast"], words["subscribe.podcast"]
    return {"title": title, "about": about, "formats": formats, "address": PODCAST}


def _own(view: View, section: str, about: Item | None) -> list[Channel]:
    """Find the feed of what a page is about, else that of its section: of editions the one for these readers."""
    subject = view.survey.subjects.get(name_of(about)) if about else None
    kinds = [channel for channel in view.survey.main_channels if channel.kind and channel.kind.folder == section]
    if isinstance(about, Issue):
        return [channel for channel in kinds if channel.edition == edition_of(about)]
    spoken = [channel for channel in kinds if (channel.lang or view.hub.home) == view.locale]
    return [subject] if subject else (spoken or kinds)[:1]


def _full_title(view: View, channel: Channel) -> str:
    about = view.title(view.item(channel.about)) if channel.about else _called(view, channel)
    return title_of(channel, view.config.community, view.hub.home, about)


def _called(view: View, channel: Channel) -> str:
    """Give the title that the settings give to an edition of the newsletter."""
    edition = view.config.options.newsletter.edition(channel.edition) if channel.kind is Kind.ISSUE else None
    return edition.title if edition else ""


def _subject(view: View, channel: Channel) -> Data:
    item = view.item(channel.about or (Kind.TOPIC, ""))
    return {**_row(channel, view.title(item)), **view.tongue(view.lang(item))}


def _row(channel: Channel, title: str, about: str = "") -> Data:
    formats = [
        {"title": FORMATS[form], "url": encoded(channel.address) + form.value, "type": form.media_type}
        for form in FeedFormat
    ]
    return {"title": title, "about": about, "formats": formats, "address": formats[0]["url"]}


def _main_title(view: View, channel: Channel) -> str:
    if channel.batch:
        return view.words[f"batch.{channel.batch}"]
    if channel.kind is Kind.ISSUE:
        return letter_title(view.chrome, channel.edition, channel.lang or "", _called(view, channel))
    if channel.kind:
        return view.words[f"kinds.{channel.kind}"]
    return words_for(channel.lang).own_name() if channel.lang else view.words["feed.everything"]


def _about(view: View, channel: Channel) -> str:
    if channel.batch:
        return view.words[f"subscribe.{channel.batch}"]
    if channel.kind is Kind.ISSUE:
        return about_letter(view, channel)
    sort = channel.kind.value if channel.kind else "language" if channel.lang else "everything"
    return view.words[f"subscribe.{sort}"]
