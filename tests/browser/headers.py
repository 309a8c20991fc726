"""A hub whose headers a stranger wrote: every value of every kind tries to run a script, or to lead to one."""

import json
from html import escape
from typing import Any

from tests.browser.vectors import ELSEWHERE

SETTINGS = """\
site_name: {name}
site_description: {about}
site_url: https://example.org/
docs_dir: content
theme: material
plugins:
  - hubgen:
      languages: [en, ar]
      authority: example.org,2026
      community: {{name: {community}, purpose: {purpose}}}
"""


def text(name: str) -> str:
    """Write a text that breaks out of an attribute, a title and a script, and then runs."""
    return f"\"'></title></script><img src=x onerror=ran(/{name}/.source)><script>ran('{name}')</script>"


def link(name: str, scheme: str = "javascript:") -> str:
    """Write an address that runs when it is followed."""
    return f"{scheme}ran(/{name}/.source)"


def settings() -> str:
    """Write a mkdocs.yml that does not mean well."""
    named = {key: json.dumps(text(f"settings-{key}")) for key in ("name", "about", "community", "purpose")}
    return SETTINGS.format(**named)


def headers() -> dict[str, str]:
    """Give the files of the hub, by the names of `hub_at`."""
    return {name: _header(**keys) for name, keys in (PEOPLE | STORIES | EVENTS | OTHERS).items()}


def _header(**keys: Any) -> str:
    lines = "\n".join(f"{key}: {json.dumps(value)}" for key, value in keys.items())
    return f"---\n{lines}\n---\n\nWords of the author.\n"


PEOPLE: dict[str, dict[str, Any]] = {
    "people__mallory": {
        "name": text("person-name"),
        "also_known_as": [text("person-alias")],
        "pronouns": text("person-pronouns"),
        "roles": [{"role": text("person-role"), "from": "2020-01-01"}],
        "ask_me_about": [text("person-ask")],
        "summary": text("person-summary"),
        "chapter": text("person-chapter"),
        "links": [link("person-link"), link("person-tab", "java\tscript:"), link("person-wide", "\u3000javascript:")],
        "photo": link("person-photo"),
    },
    "people__trudy": {"name": "Trudy", "links": ["data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.test/x"]},
}
STORIES: dict[str, dict[str, Any]] = {
    "stories__all": {
        "title": text("story-title"),
        "date": "2026-05-01",
        "updated": "2026-05-02",
        "summary": text("story-summary"),
        "topics": [text("story-topic"), "odd"],
        "authors": [text("story-author"), "mallory"],
        "speakers": [text("story-speaker"), "trudy"],
        "helped_by": [text("story-helper")],
        "outcome": text("story-outcome"),
        "event": text("story-event"),
        "quotes": [{"text": text("quote"), "by": text("quote-by"), "at": text("quote-at"), "date": "2026-05-01"}],
        "video": link("story-video"),
        "slides": link("story-slides", "data:text/html,<script>opener."),
        "transcript": link("story-transcript", " javascript:"),
        "audio": {"url": link("story-audio"), "type": text("story-audio-type")},
        "image": link("story-image"),
        "image_alt": text("story-image-alt"),
        "aliases": [link("story-alias"), text("story-alias-text"), "../../outside", f"{ELSEWHERE}/alias"],
        "lang": text("story-lang"),
        "template": "404.html",
        "hide": ["navigation"],
    },
    "stories__pictured": {
        "title": "Pictured",
        "date": "2026-05-02",
        "authors": ["mallory"],
        "image": "../pictures/a.png",
        "image_alt": text("picture-alt"),
        "transcript": "talk.vtt",
        "audio": "talk.mp3",
        "parts": [{"at": "0:00", "title": text("part-title")}, {"at": "0:01", "title": "Words"}],
    },
}
TRANSCRIPT = "\n".join((
    "WEBVTT",
    "",
    "00:00:01.000 --> 00:00:02.000",
    f"<v Mallory>{text('cue')}",
    "",
    "00:00:02.000 --> 00:00:03.000",
    f"<v Trudy>Words. {escape(text('cue-escaped'))}",
    "",
))  # fmt: skip
"""What `stories__pictured` names as `talk.vtt`; WebVTT writes signs of markup as HTML does."""
EVENTS: dict[str, dict[str, Any]] = {
    "events__past": {
        "title": text("event-title"),
        "date": "2026-04-01",
        "start": "2026-05-10 18:00",
        "summary": text("event-summary"),
        "place": {"name": text("place-name"), "address": text("place-address"), "url": link("place-url")},
        "register": link("event-register"),
        "hosts": [text("event-host")],
        "cohosts": [text("event-cohost")],
        "sponsors": [text("event-sponsor")],
        "speakers": [text("event-speaker")],
        "chapter": text("event-chapter"),
        "series": "odd",
        "status": "moved",
        "changes": [{"on": "2026-04-20", "start": "2026-05-10 18:00", "why": text("event-why")}],
    },
    "events__next": {
        "title": text("next-title"),
        "date": "2026-04-01",
        "start": "2027-05-10 18:00",
        "summary": text("next-summary"),
        "place": {"name": text("next-place"), "url": "data:text/html,x"},
        "register": link("next-register", "JaVaScRiPt:"),
        "series": "odd",
    },
    "recaps__past": {
        "title": text("recap-title"),
        "event": "past",
        "date": "2026-05-12",
        "photos": [link("recap-photo"), {"src": "../pictures/a.png", "alt": text("recap-photo-alt")}],
        "projects": [{"title": text("project"), "url": link("project-url"), "by": [text("project-by")]}],
        "quotes": [{"text": text("recap-quote"), "date": "2026-05-12"}],
        "resources": [text("recap-resource")],
        "thanks": [text("recap-thanks")],
    },
}
OTHERS: dict[str, dict[str, Any]] = {
    "resources__led": {
        "title": text("resource-title"),
        "link": link("resource-link"),
        "helps": text("resource-helps"),
        "level": text("resource-level"),
        "recommended_by": [text("resource-by")],
        "date": "2026-05-01",
    },
    "resources__hosted": {"title": "Host", "link": f"http://{text('resource-host')}", "date": "2026-05-01"},
    "resources__schemed": {
        "title": "Scheme",
        "link": link("resource-scheme", "javascript://x/%0a"),
        "date": "2026-05-01",
    },
    "topics__odd": {
        "title": text("topic-title"),
        "label": {"en": text("topic-label"), "ar": text("topic-label-ar")},
        "also_known_as": [text("topic-alias")],
    },
    "series__odd": {
        "title": text("series-title"),
        "start": "2026-01-02 18:00",
        "repeats": "every first Friday",
        "place": {"name": text("series-place"), "url": link("series-url")},
        "hosts": [text("series-host")],
    },
    "chapters__odd": {
        "title": text("chapter-title"),
        "city": text("chapter-city"),
        "country": text("chapter-country"),
        "organizers": [text("chapter-organizer")],
        "links": [link("chapter-link")],
    },
    "newsletter__2026-10": {
        "title": text("issue-title"),
        "date": "2026-10-01",
        "subject": text("issue-subject"),
        "preheader": text("issue-preheader"),
        "items": ["stories/all", text("issue-item")],
    },
    "canvas": {
        "title": text("canvas-title"),
        "themes": {"purpose": {"owner": text("canvas-owner"), "evidence": [link("evidence"), text("evidence-text")]}},
    },
    "index": {"title": text("home-title")},
    "stories__index": {"title": text("list-title")},
}
