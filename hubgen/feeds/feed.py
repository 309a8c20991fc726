"""A channel's feed, whatever its format: its head, its live document and its archives."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

from hubgen.config import Config
from hubgen.feeds.entry import FeedEntry
from hubgen.model.address import encoded, language_prefix
from hubgen.model.channel import Channel, FeedFormat
from hubgen.model.hub import Hub
from hubgen.model.identifier import tag_uri
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.model.text import single_line
from hubgen.portable.describe import edition_title
from hubgen.portable.text import shorten
from hubgen.words.titles import channel_title

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)
"""When a feed without items was last changed: Atom asks for a date, and a build's own would differ each time."""
EVERYTHING = "everything"
"""Names the main feed in its id; too long for a language, and no kind's folder."""
STYLE = "assets/hubgen/feed.css"
"""The style sheet by which a browser shows a feed to people."""
BLOCK = 50
"""How many items an archive holds."""
HEAVIEST = 950_000
"""How many bytes the entries of a document may take: some readers give up at a megabyte."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One document of a channel as feed readers get it.

    `page` is the list that people see, `folder` the address below which the files lie, `style` the sheet by
    which browsers show it, `hub` the WebSub hub, `image` the community's picture. `number` is that of an archive
    (RFC 5005), 0 for the live document; `older` says how many archives there are before it, `newer` the number of
    one that follows, where it was there from the start.
    """

    id: str
    title: str
    description: str
    lang: str
    page: str
    folder: str
    site: str
    author: str
    style: str
    hub: str = ""
    image: str = ""
    entries: tuple[FeedEntry, ...] = ()
    number: int = 0
    older: int = 0
    newer: int = 0

    @property
    def updated(self) -> datetime:
        """When anything in it last changed; EPOCH for a feed without entries."""
        return max((entry.item.updated for entry in self.entries), default=EPOCH)

    @property
    def published(self) -> datetime | None:
        """When something was last published in it."""
        return max((entry.item.published for entry in self.entries), default=None)

    def file(self, form: FeedFormat) -> str:
        """Return the name of this document's file in a format."""
        return form.archive(self.number) if self.number else form.value

    def address(self, form: FeedFormat) -> str:
        """Return the whole address of this document."""
        return self.folder + self.file(form)

    def current(self, form: FeedFormat) -> str:
        """Return the whole address of the live document."""
        return self.folder + form.value

    def previous(self, form: FeedFormat) -> str | None:
        """Return the address of the archive with the items before these, None where there is none."""
        return self.folder + form.archive(self.older) if self.older else None

    def following(self, form: FeedFormat) -> str | None:
        """Return the address of the archive with the items after these, None where there is none."""
        return self.folder + form.archive(self.newer) if self.newer else None


def feed_head(channel: Channel, hub: Hub, config: Config) -> Feed:
    """Return a channel's feed without its entries."""
    name = community_name(config)
    subject = hub.get(*channel.about) if channel.about else None
    given = subject.title_in(config.home) if subject else edition_title(channel, config)
    own = single_line(given) or (subject.id if subject else "")
    title = single_line(channel_title(channel, name, config.home, own))
    image = config.options.feeds.image
    return Feed(
        id=_id(channel, config),
        title=title,
        description=(shorten(subject.summary or "") if subject else "") or single_line(config.purpose) or title,
        lang=channel.lang or config.home,
        page=config.base_url + encoded(_page(channel, hub, config)),
        folder=config.base_url + encoded(channel.address),
        site=config.base_url,
        author=name,
        style=urlsplit(config.base_url).path + STYLE,
        hub=config.options.feeds.hub,
        image=config.base_url + encoded(image) if image in hub.files else "",
    )


def community_name(config: Config) -> str:
    """Return the community's name on one line; the site's address where it has none."""
    return single_line(config.community) or config.base_url


def paginate(feed: Feed, entries: Sequence[FeedEntry], least: int) -> Iterator[Feed]:
    """Part a feed's entries, newest first, into its live document and its archives (RFC 5005, 4), which never change.

    Each entry stands in exactly one of them. Blocks are counted from the oldest, so that a newer item moves none;
    the live document holds the last, and so many before it that it has `least` items, if they are not too heavy.
    The oldest block makes two archives: one alone would have no neighbour to name, as validators ask of each, and
    were it to name one that comes later, it would not stay as it is.
    """
    blocks = list(_blocks(reversed(entries)))
    live = blocks.pop() if blocks else []
    while blocks and len(live) < least and sum(entry.size for entry in blocks[-1] + live) <= HEAVIEST:
        live = blocks.pop() + live
    oldest = blocks[0] if blocks else []
    middle = len(oldest) // 2
    pair = [half for half in (oldest[:middle], oldest[middle:]) if half]
    archives = [*pair, *blocks[1:]]
    yield replace(feed, entries=tuple(reversed(live)), older=len(archives))
    for number, block in enumerate(archives, 1):
        newer = 2 if number == 1 < len(pair) else 0
        yield replace(feed, entries=tuple(reversed(block)), number=number, older=number - 1, newer=newer, hub="")


def _blocks(entries: Iterable[FeedEntry]) -> Iterator[list[FeedEntry]]:
    """Part entries, oldest first: a block is closed when it is full, or when the next entry is too much for it."""
    block: list[FeedEntry] = []
    taken = 0
    for entry in entries:
        if block and (len(block) == BLOCK or taken + entry.size > HEAVIEST):
            yield block
            block, taken = [], 0
        block.append(entry)
        taken += entry.size
    if block:
        yield block


def _id(channel: Channel, config: Config) -> str:
    if channel.batch:
        return tag_uri(config.authority, "feed", channel.batch, channel.lang or "")
    return tag_uri(config.authority, "feed", channel.address.strip("/") or EVERYTHING)


def _page(channel: Channel, hub: Hub, config: Config) -> str:
    """Find the page of the same items: a subject's own, in whichever language it is; for a digest a front door."""
    if channel.batch:
        return language_prefix(channel.lang or config.home, config.home)
    if channel.edition:  # it stands in the list of all issues; before there is any, a page tells how to follow
        front = language_prefix(channel.lang, hub.home) if channel.lang in hub.languages else ""
        return front + (f"{Kind.ISSUE.folder}/" if hub.of(Issue) else "subscribe/")
    return (hub.address(channel.about) or "") if channel.about else channel.address
