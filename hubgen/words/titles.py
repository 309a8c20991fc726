"""What channels and calendars are called: the same in the feed itself and wherever a page names it."""

from hubgen.model.calendars import CalendarChannel
from hubgen.model.channel import Channel
from hubgen.words import words_for


def title_of(channel: Channel, community: str, home: str, about: str = "") -> str:
    """Name a channel so that readers who follow several can tell them apart.

    `home` is the hub's own language, `about` the title of the topic, person, series or chapter.
    """
    parts = [
        about,
        words_for(home)[f"kinds.{channel.kind}"] if channel.kind else "",
        words_for(channel.lang).own_name() if channel.lang else "",
        words_for(channel.lang or home)[f"batch.{channel.batch}"] if channel.batch else "",
    ]
    told = " · ".join(part for part in parts if part)
    return f"{community}: {told}" if told else community


def title_of_calendar(channel: CalendarChannel, community: str, about: str) -> str:
    """Name a calendar so that a list of many tells them apart; `about` is the title of its series or chapter."""
    return f"{community}: {about or words_for(channel.locale)['kinds.event']}"
