"""The podcast: one RSS feed of all stories that can be heard or seen, as Apple and Podcasting 2.0 ask for it."""

from hubgen.config import Config
from hubgen.feeds.collect import feed_item
from hubgen.feeds.moments import update_times
from hubgen.feeds.podcast.chapters import chapters_file
from hubgen.feeds.podcast.episode import episode_of
from hubgen.feeds.podcast.show import show_of
from hubgen.feeds.podcast.write import podcast_feed
from hubgen.model.address import address_of
from hubgen.model.hub import Hub
from hubgen.model.podcast import FILE, episodes


def plan_podcast(hub: Hub, config: Config) -> dict[str, bytes]:
    """Write the podcast of a published and rendered hub; nothing where no story has a recording to link.

    Beside the pages of stories whose header names the parts of their recording lie files that list these.
    """
    found = episodes(hub)
    times = update_times(hub) if found else {}
    told = []
    for story, recording in found:
        item = feed_item(story, hub, config, address_of(story, hub.home), times[story.key])
        told.append(episode_of(story, recording, item, hub, config))
    listed = tuple(episode for episode in told if episode)
    if not listed:
        return {}
    show = show_of(listed, [story for story, _ in found], hub, config)
    files = {one.chapters.path: chapters_file(one.chapters, one, show) for one in listed if one.chapters}
    return {FILE: podcast_feed(show), **files}
