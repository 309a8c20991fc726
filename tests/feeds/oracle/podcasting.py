"""The tags of Podcasting 2.0 that hubs use: where they stand and what they hold (podcasting2.org/docs)."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from tests.feeds.oracle.document import ITUNES, Document, Form

_ANY = re.compile(r".*\S.*", re.DOTALL)
_WEB = re.compile(r"https?://\S+")
_TIME = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_NUMBER = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_UUID = re.compile(r"[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}")
_YES_NO = re.compile("yes|no")
_MEDIA = "podcast|music|video|film|audiobook|newsletter|blog|publisher|course|mixed"
_MEDIUM = re.compile(f"(?:{_MEDIA})L?")
_RULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+-]+)*")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?")
_SIDE = re.compile("captions")
GROUPS: Mapping[str, str] = {
    "cast": "host|co-host|guest host|guest|voice actor|narrator|announcer|reporter",
    "creative direction": "director|assistant director|executive producer|senior producer|producer|associate producer"
    "|development producer|creative director",
    "writing": "author|editorial director|co-writer|writer|songwriter|guest writer|story editor|managing editor"
    "|script editor|script coordinator|researcher|editor|fact checker|translator|transcriber|logger",
    "audio production": "studio coordinator|technical director|technical manager|audio engineer"
    "|remote recording engineer|post production engineer",
    "audio post-production": "audio editor|sound designer|foley artist|composer|theme music|music production"
    "|music contributor",
    "administration": "production coordinator|booking coordinator|production assistant|content manager"
    "|marketing manager|sales representative|sales manager",
    "visuals": "graphic designer|cover art designer",
    "community": "social media manager",
    "misc": "consultant|intern",
    "video production": "camera operator|lighting designer|camera grip|assistant camera",
    "video post-production": "editor|assistant editor",
}
"""Groups of the taxonomy of people, with their roles."""
_ROLES = "|".join(sorted({role for roles in GROUPS.values() for role in roles.split("|")}))
_ROLE = re.compile(_ROLES, re.IGNORECASE)
_GROUP = re.compile("|".join(GROUPS), re.IGNORECASE)
BOTH = ("channel", "item")
EMPTY_TEXT = frozenset({"soundbite", "updateFrequency"})
"""Tags whose text may be empty: it has a meaning of its own, the episode's title or the rule."""


class Tag(NamedTuple):
    """What a tag holds: its text (None where it has none) with a bound, needed and other attributes, its parents."""

    text: re.Pattern[str] | None
    longest: int = 0
    needed: Mapping[str, re.Pattern[str]] = {}
    allowed: Mapping[str, re.Pattern[str]] = {}
    parents: tuple[str, ...] = ("channel",)
    once: bool = True


TAGS: Mapping[str, Tag] = {
    "guid": Tag(_UUID),
    "locked": Tag(_YES_NO, allowed={"owner": _ANY}),
    "medium": Tag(_MEDIUM),
    "funding": Tag(_ANY, 128, {"url": _WEB}, once=False),
    "person": Tag(
        _ANY, 128, allowed={"role": _ROLE, "group": _GROUP, "img": _WEB, "href": _WEB}, parents=BOTH, once=False
    ),
    "transcript": Tag(
        None, 0, {"url": _WEB, "type": _TYPE}, {"language": _LANGUAGE, "rel": _SIDE}, ("item",), once=False
    ),
    "chapters": Tag(None, 0, {"url": _WEB, "type": re.compile(r"application/json\+chapters")}, {}, ("item",)),
    "soundbite": Tag(_ANY, 128, {"startTime": _TIME, "duration": _TIME}, {}, ("item",), once=False),
    "season": Tag(re.compile(r"\d+", re.ASCII), 0, {}, {"name": _ANY}, ("item",)),
    "episode": Tag(_NUMBER, 0, {}, {"display": _ANY}, ("item",)),
    "updateFrequency": Tag(_ANY, 128, {}, {"rrule": _RULE, "dtstart": _MOMENT, "complete": re.compile("true|false")}),
    "location": Tag(_ANY, 128, {}, {"geo": _ANY, "osm": _ANY, "rel": _ANY, "country": _ANY}, BOTH, once=False),
    "license": Tag(_ANY, 128, {}, {"url": _WEB}, BOTH),
    "trailer": Tag(
        _ANY, 128, {"url": _WEB, "pubdate": _ANY}, {"length": _NUMBER, "type": _TYPE, "season": _NUMBER}, once=False
    ),
    "txt": Tag(_ANY, 4000, {}, {"purpose": re.compile(r".{1,128}", re.DOTALL)}, BOTH, once=False),
    "image": Tag(
        None,
        0,
        {"href": _WEB},
        dict.fromkeys(("alt", "aspect-ratio", "width", "height", "type", "purpose"), _ANY),
        BOTH,
        once=False,
    ),
    "block": Tag(_YES_NO, allowed={"id": _ANY}, once=False),
    "publisher": Tag(None, parents=("channel",)),
    "podroll": Tag(None, parents=("channel",)),
}
"""The tags that are known here; of others nothing is said but that they are not known."""


def show_of(document: Document) -> Any:
    """Give the channel of a podcast: one that is called so, or that says something to podcast apps; else None."""
    channel = document.root.find("channel") if document.form is Form.RSS else None
    if channel is None:
        return None
    named = document.path.rpartition("/")[2].startswith("podcast")
    return channel if named or any(str(child.tag).startswith(ITUNES) for child in channel) else None
