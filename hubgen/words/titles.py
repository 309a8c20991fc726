"""What channels and calendars are called: the same in the feed itself and wherever a page names it."""

from hubgen.model.calendars import CalendarChannel
from hubgen.model.channel import Channel
from hubgen.model.kind import Kind
from hubgen.words import words_for


def title_of(channel: Channel, community: str, home: str, about: str = "") -> str:
    """Name a channel so that readers who follow several can tell them apart.

    `home` is the hub's own language, `about` the title of the topic, person, series or chapter, or that which the
    settings give to an edition of the newsletter: this stands alone, for it is a name of its own.
    """
    if channel.kind is Kind.ISSUE and about:
        return about
    parts = [
        about,
        words_for(home)[f"kinds.{channel.kind}"] if channel.kind else "",
        *_readers(channel.edition, channel.lang or ""),
        words_for(channel.lang or home)[f"batch.{channel.batch}"] if channel.batch else "",
    ]
    told = " · ".join(part for part in parts if part)
    return f"{community}: {told}" if told else community


def _readers(edition: str, lang: str) -> tuple[str, str]:
    """Say for whom it is: the language, and the edition where its name says more."""
    return (words_for(lang).own_name() if lang else "", edition if edition != lang else "")


def letter_title(chrome: str, edition: str, lang: str, title: str = "") -> str:
    """Name an edition of the newsletter to readers of `chrome` on the hub's own pages, which need not name it.

    `lang` is "" where its readers read the hub's own language; `title` is what the settings call it.
    """
    parts = (words_for(chrome)[f"kinds.{Kind.ISSUE}"], *_readers(edition, lang))
    return title or " · ".join(part for part in parts if part)


def title_of_calendar(channel: CalendarChannel, community: str, about: str) -> str:
    """Name a calendar so that a list of many tells them apart; `about` is the title of its series or chapter."""
    return f"{community}: {about or words_for(channel.locale)['kinds.event']}"
