"""The podcast as a whole: its name, its picture, and how often it comes."""

from collections.abc import Iterable
from html import escape

from hubgen.config import Config
from hubgen.config.feeds import LONGEST
from hubgen.feeds.podcast.parts import SHORT, Episode, Frequency, Show
from hubgen.feeds.podcast.people import hosts_of
from hubgen.model.address import encoded
from hubgen.model.event import Event
from hubgen.model.hub import Hub
from hubgen.model.kind import Kind
from hubgen.model.podcast import FILE, guid_of
from hubgen.model.series import Series
from hubgen.model.story import Story
from hubgen.portable.text import line, shorten


def show_of(episodes: tuple[Episode, ...], stories: Iterable[Story], hub: Hub, config: Config) -> Show:
    """Tell the show that these episodes make up; `stories` are what they tell."""
    settings, community = config.options.podcast, line(config.community) or config.base_url
    purpose = line(config.options.community.purpose) or line(config.site_description)
    title, funding = line(settings.title) or community, settings.funding
    return Show(
        title=title,
        description=_bounded(line(settings.description) or purpose or title),
        author=line(settings.author) or community,
        url=config.base_url,
        feed=config.base_url + FILE,
        lang=config.home,
        guid=settings.guid.lower() or guid_of(config.base_url + FILE),
        category=settings.category,
        subcategory=settings.subcategory,
        explicit=settings.explicit,
        locked=settings.locked,
        email=settings.email,
        image=config.base_url + encoded(settings.image) if settings.image in hub.files else None,
        funding=(funding.url, shorten(funding.text, SHORT)) if funding else None,
        websub=config.options.feeds.hub,
        people=hosts_of(hub, config),
        frequency=_frequency(stories, hub),
        episodes=episodes,
    )


def _bounded(text: str) -> str:
    """Leave of a description what Apple reads, once it is escaped."""
    kept = text.encode()[:LONGEST].decode(errors="ignore")
    while (over := len(escape(kept, quote=False).encode()) - LONGEST) > 0:
        kept = kept[: -max(1, over // 5)]  # no sign takes more than five bytes
    return kept


def _frequency(stories: Iterable[Story], hub: Hub) -> Frequency | None:
    """Take over how often the events come, where all episodes were told in one series that goes on."""
    told = {_series(story, hub) for story in stories}
    series = hub.get(Kind.SERIES, told.pop() or "") if len(told) == 1 else None
    if not isinstance(series, Series) or {"COUNT", "UNTIL"} & series.repeats.parts.keys():
        return None
    words = series.repeats.phrase or line(series.title)
    return Frequency(series.repeats.text, series.start.day.isoformat(), shorten(words, SHORT))


def _series(story: Story, hub: Hub) -> str | None:
    event = hub.get(Kind.EVENT, story.event) if story.event else None
    return event.series if isinstance(event, Event) else None
