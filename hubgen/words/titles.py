"""What channels and calendars are called: the same in the feed itself and wherever a page names it."""

from hubgen.model.calendars import CalendarChannel
from hubgen.model.channel import Channel
from hubgen.model.kind import Kind
from hubgen.words import words_for


def channel_title(channel: Channel, community: str, home: str, about: str = "") -> str:
    """Give a feed's title, which no other feed of the hub has: "Embers: Hosting · Stories · weekly".

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
    name = " · ".join(part for part in parts if part)
    return f"{community}: {name}" if name else community


def _readers(edition: str, lang: str) -> tuple[str, str]:
    """Name the readers: their language, and the edition where its name says more; each may be ""."""
    return (words_for(lang).own_name() if lang else "", edition if edition != lang else "")


def letter_title(chrome: str, edition: str, lang: str, title: str = "") -> str:
    """Name an edition of the newsletter to readers of `chrome` on the hub's own pages, which need not name it.

    `lang` is "" where its readers read the hub's own language; `title` is what the settings call it.
    """
    parts = (words_for(chrome)[f"kinds.{Kind.ISSUE}"], *_readers(edition, lang))
    return title or " · ".join(part for part in parts if part)


def calendar_title(channel: CalendarChannel, community: str, about: str) -> str:
    """Give a calendar's title: "Embers: Hosting"; `about` is the title of its series or chapter, or ""."""
    return f"{community}: {about or words_for(channel.locale)['kinds.event']}"
