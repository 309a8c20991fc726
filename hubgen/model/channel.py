"""Channels: the sets of items that somebody can follow, named once for feeds and pages alike."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hubgen.model.address import Name, language_prefix, name_of
from hubgen.model.event import Event
from hubgen.model.hub import Hub, I
from hubgen.model.identifier import slug
from hubgen.model.issue import Issue
from hubgen.model.item import Item
from hubgen.model.kind import Kind
from hubgen.model.period import Batch

FEED_KINDS = (Kind.STORY, Kind.RESOURCE, Kind.RECAP, Kind.ISSUE)
"""Kinds that enter feeds."""
SUBJECT_KINDS = (Kind.TOPIC, Kind.PERSON, Kind.SERIES, Kind.CHAPTER)
"""Kinds of what one can follow besides having a page."""
BATCHES = tuple(Batch)
MAIN: Mapping[str, str] = {"": ""}
"""The editions of a newsletter that has only its main one, by name, with the language of their readers."""
OPML = "subscribe/feeds.opml"
"""The list of all feeds, for programs that take many at once."""


class FeedFormat(StrEnum):
    """A format of feeds; its value is the file that lies in the folder of the page that lists its items."""

    RSS = "feed.xml"
    ATOM = "atom.xml"
    JSON = "feed.json"

    @property
    def media_type(self) -> str:
        """The type under which browsers and readers look for it."""
        return MEDIA_TYPES[self]

    def archive(self, number: int) -> str:
        """Name the file of an archive of older items; 1 is the oldest."""
        stem, _, ending = self.value.partition(".")
        return f"{stem}-{number}.{ending}"


MEDIA_TYPES = {
    FeedFormat.RSS: "application/rss+xml",
    FeedFormat.ATOM: "application/atom+xml",
    FeedFormat.JSON: "application/feed+json",
}


@dataclass(frozen=True, slots=True)
class Channel:
    """A set of items at an address.

    Everything, one kind, everything in one language, or what is `about` a topic, a person, a series or a
    chapter; with a `batch`, the same gathered by weeks or months. The newsletter has a channel for each `edition`,
    "" being the main one; its `lang` is that of its readers where it is not the hub's own.
    """

    address: str
    kind: Kind | None = None
    lang: str | None = None
    about: Name | None = None
    batch: Batch | None = None
    edition: str = ""

    @property
    def is_main(self) -> bool:
        """Tell whether this is one of the few channels that every reader is shown: no topic, person or weekly feed."""
        return self.about is None and self.batch is None


def items_by_channel(
    hub: Hub, batches: Collection[Batch] = BATCHES, editions: Mapping[str, str] = MAIN
) -> dict[Channel, list[Item]]:
    """Map each channel of a published hub to its items, newest first; only items with a date enter a feed.

    Everything, each followed kind, each edition of the newsletter, each other language, then each topic, person,
    series and chapter that has a page and an item, then the batches. `editions` maps those that are set to the
    languages of their readers.
    """
    everything = newest_first(hub, hub.versions().values())
    languages = {
        Channel(language_prefix(lang, hub.home), lang=lang): newest_first(
            hub, (item for item in hub.versions(lang).values() if item.locale == lang)
        )
        for lang in hub.languages[1:]
    }
    whole = {Channel(""): everything} | languages
    gathered = {_batch(channel, batch): items for channel, items in whole.items() for batch in batches}
    parts = _kinds(everything) | _letters(hub, everything, editions)
    return {Channel(""): everything} | parts | languages | _subjects(hub, everything) | gathered


def edition_of(issue: Issue) -> str:
    """Give the edition of an issue as a slug, as its address has it; "" is the main newsletter."""
    return slug(issue.edition or "")


def newest_first(hub: Hub, items: Iterable[I]) -> list[I]:
    """List those items that enter feeds (dated, of a fed kind), the newest first.

    Ties go by the name that they have for ever, lest a renamed file change an archive.
    """
    fed = [(item.date.at.timestamp(), item) for item in items if item.kind in FEED_KINDS and item.date]
    fed.sort(key=lambda one: (one[0], hub.register.name(one[1], hub.home)), reverse=True)
    return [item for _, item in fed]


def _kinds(items: Sequence[Item]) -> dict[Channel, list[Item]]:
    """Part the items by kind; there is something to follow as soon as there was one, and so a list."""
    parts = {kind: [item for item in items if item.kind is kind] for kind in FEED_KINDS if kind is not Kind.ISSUE}
    return {Channel(f"{kind.folder}/", kind=kind): found for kind, found in parts.items() if found}


def _letters(hub: Hub, items: Iterable[Item], editions: Mapping[str, str]) -> dict[Channel, list[Item]]:
    """Part the issues by edition, the main one first: what is sent on as mail is for one list of readers alone.

    An edition that is set can be followed before its first issue, so that a mail service can already be given its feed.
    """
    parts: dict[str, list[Item]] = {name: [] for name in ("", *editions)}
    for item in items:
        if isinstance(item, Issue):
            parts.setdefault(edition_of(item), []).append(item)
    names = ["", *sorted(parts.keys() - {""})]
    return {_letter(hub, name, editions): parts[name] for name in names if parts[name] or (name and name in editions)}


def _letter(hub: Hub, edition: str, editions: Mapping[str, str]) -> Channel:
    lang = editions.get(edition, editions.get("")) or hub.home
    folder = f"{Kind.ISSUE.folder}/{edition}/" if edition else f"{Kind.ISSUE.folder}/"
    return Channel(folder, kind=Kind.ISSUE, lang=lang if lang != hub.home else None, edition=edition)


def _subjects(hub: Hub, items: Iterable[Item]) -> dict[Channel, list[Item]]:
    """Gather the items by what they belong to, all in one pass; whoever declined a page has no feed."""
    found: defaultdict[Name, list[Item]] = defaultdict(list)
    for item in items:
        for name in subjects_of(hub, item):
            found[name].append(item)
    names = [(kind, identifier) for kind in SUBJECT_KINDS for _, identifier in sorted(n for n in found if n[0] is kind)]
    return {
        Channel(f"{n[0].folder}/{n[1]}/", about=n): found[n] for n in names if n in hub.places
    }  # who declined a page has no feed


def _batch(channel: Channel, batch: Batch) -> Channel:
    return replace(channel, address=f"{channel.address}feed/{batch}/", batch=batch)


def subjects_of(hub: Hub, item: Item) -> frozenset[Name]:
    """Give kind and id of the published topics, people, series and chapters whose followers get an item."""
    return frozenset((*_topics(hub, item), *_people(hub, item), *_gatherings(hub, item)))


def _topics(hub: Hub, item: Item) -> set[Name]:
    """Find its topics and all wider ones: who follows a topic gets what is in its parts too."""
    found: set[Name] = set()
    for word in item.topics:
        topic = hub.topic(word)
        while topic and name_of(topic) not in found:  # a ring of parents comes to an end too
            found.add(name_of(topic))
            topic = hub.topic(topic.parent) if topic.parent else None
    return found


def _people(hub: Hub, item: Item) -> set[Name]:
    return {name_of(person) for word in item.people() if (person := hub.person(word))}


def _gatherings(hub: Hub, item: Item) -> set[Name]:
    """Find the series and the chapters of the event that a recap, story or resource names."""
    event = hub.get(Kind.EVENT, getattr(item, "event", None) or "")
    if not isinstance(event, Event):
        return set()
    series = hub.get(Kind.SERIES, event.series) if event.series else None
    chapters = {(Kind.CHAPTER, one) for one in (getattr(series, "chapter", None), event.chapter) if one}
    return chapters | ({name_of(series)} if series else set())
