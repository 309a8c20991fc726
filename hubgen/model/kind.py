"""The kinds of items a hub is made of."""

from enum import StrEnum


class Kind(StrEnum):
    """A kind's value is the word used in ids (`story/x`); its folder is where its files lie."""

    STORY = "story"
    RESOURCE = "resource"
    EVENT = "event"
    RECAP = "recap"
    SERIES = "series"
    PERSON = "person"
    CHAPTER = "chapter"
    TOPIC = "topic"
    CANVAS = "canvas"
    ISSUE = "issue"
    PAGE = "page"

    @property
    def folder(self) -> str:
        """Name the folder below the content folder, which is also the first part of addresses."""
        return FOLDERS.get(self, "")


FOLDERS = {
    Kind.STORY: "stories",
    Kind.RESOURCE: "resources",
    Kind.EVENT: "events",
    Kind.RECAP: "recaps",
    Kind.SERIES: "series",
    Kind.PERSON: "people",
    Kind.CHAPTER: "chapters",
    Kind.TOPIC: "topics",
    Kind.ISSUE: "newsletter",
}
KIND_OF_FOLDER = {folder: kind for kind, folder in FOLDERS.items()}
