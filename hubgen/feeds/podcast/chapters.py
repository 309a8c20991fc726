"""The parts of a recording as podcast programs read them: JSON Chapters 1.2.0 (Podcasting 2.0)."""

import json

from hubgen.feeds.podcast.parts import Chapters, Episode, Show

VERSION = "1.2.0"


def chapters_file(chapters: Chapters, episode: Episode, show: Show) -> bytes:
    """Write the file that lists where the parts begin."""
    document = {
        "version": VERSION,
        "title": episode.item.title,
        "podcastName": show.title,
        "chapters": [{"startTime": at, "title": title} for at, title in chapters.parts],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
