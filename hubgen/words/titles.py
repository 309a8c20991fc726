"""What channels are called: the same in the feed itself and wherever a page names it."""

from hubgen.model.channel import Channel
from hubgen.words import words_for


def title_of(channel: Channel, community: str, home: str) -> str:
    """Name a channel so that readers who follow several can tell them apart; `home` is the hub's own language."""
    if channel.lang:
        return f"{community}: {words_for(channel.lang).own_name()}"
    return f"{community}: {words_for(home)[f'kinds.{channel.kind}']}" if channel.kind else community
