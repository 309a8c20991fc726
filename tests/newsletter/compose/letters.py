"""A hub in a few lines, a letter out of it, and what the letter says as text that one can read."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from hubgen.config import Config
from hubgen.engines.clock import moment_of_build
from hubgen.model.hub import Hub, published
from hubgen.model.issue import Issue
from hubgen.model.kind import Kind
from hubgen.newsletter.compose import letter_of
from hubgen.newsletter.letter import Letter, LetterEntry, LetterLink, Section
from hubgen.read import load_hub
from hubgen.render import render_hub
from hubgen.site import with_planned_addresses
from tests.builders import config

Items: TypeAlias = dict[str, dict[str, Any]]

PICTURE = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x04\x00\x00\x00\x03"
"""The head of a picture, four pixels wide and three high."""


def hub_of(items: Items, folder: Path, settings: Config, as_of: datetime) -> Hub:
    """Write items as files, with the pictures that they name; read, render and publish them.

    `story/x.zh` is a translation.
    """
    for name, keys in items.items():
        kind, _, stem = name.partition("/")
        path = folder / Kind(kind).folder / f"{stem}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        called = {} if "name" in keys else {"title": stem.replace("-", " ")}
        header = called | {key: value for key, value in keys.items() if key != "body"}
        text = yaml.safe_dump(header, allow_unicode=True, sort_keys=False)
        path.write_text(f"---\n{text}---\n{keys.get('body', '')}\n", "utf-8")
        if "://" not in keys.get("image", "://"):
            (path.parent / keys["image"]).write_bytes(PICTURE)
    read = with_planned_addresses(load_hub(folder, settings), settings, as_of, folder)
    return published(render_hub(read, as_of, settings.markdown), as_of)


def issue_in(hub: Hub, name: str, locale: str | None = None) -> Issue:
    """Find an issue that is there."""
    found = hub.get(Kind.ISSUE, name, locale)
    assert isinstance(found, Issue)
    return found


def composed(given: dict[str, Any], folder: Path) -> Letter:
    """Compose the letter that a case asks for: its first issue, or the one that it names."""
    settings = config(options={"timezone": "Europe/Paris"} | given.get("settings", {}))
    hub = hub_of(given["items"], folder, settings, moment_of_build(given["as_of"], settings.zone))
    name = given.get("letter") or next(name for name in given["items"] if name.startswith("issue/"))
    stem, _, locale = name.removeprefix("issue/").partition(".")
    return letter_of(issue_in(hub, stem, locale or None), hub, settings)


def written(letter: Letter) -> str:
    """Write a letter as text; what it has nothing of is left out."""
    return "\n".join(line for line in _lines(letter) if line) + "\n"


def _lines(letter: Letter) -> Iterator[str]:
    edition = f" edition {letter.edition}" if letter.edition else ""
    yield f"{letter.masthead} ({letter.lang} {letter.dir}{edition}) {letter.url}"
    yield f"home {letter.home} archive {letter.archive}"
    yield f"subject: {letter.subject}"
    yield f"title: {letter.title}" if letter.title != letter.subject else ""
    yield f"preheader: {letter.preheader}" if letter.preheader else ""
    yield f"number: {letter.number}" if letter.number is not None else ""
    yield f"day: {letter.day}" if letter.day else ""
    yield letter.opening
    for section in letter.sections:
        yield from _section(section, letter)
    if letter.thanks:
        yield "== thanks"
        yield from map(_link, letter.thanks)
    yield f"== call {_link(letter.call)}" if letter.call else ""
    yield f"== {letter.reason}"
    yield from (letter.signup, letter.postal)
    yield f"missing: {', '.join(letter.missing)}" if letter.missing else ""


def _section(section: Section, letter: Letter) -> Iterator[str]:
    yield f"== {section.kind}: {section.title}" if section.title else f"== {section.kind}"
    for entry in section.entries:
        yield from _entry(entry, letter)


def _entry(entry: LetterEntry, letter: Letter) -> Iterator[str]:
    lang = "" if entry.lang == letter.lang else f" ({entry.lang})"
    yield f"* {entry.name}: {entry.title}{lang} {entry.url}".rstrip()
    yield f"  {entry.label}" if entry.label else ""
    for key in ("language_label", "byline", "date_text", "place", "note", "summary"):
        yield f"  {key}: {getattr(entry, key)}" if getattr(entry, key) else ""
    if entry.picture:
        size = f" {entry.picture.width}x{entry.picture.height}" if entry.picture.width else ""
        yield f"  picture: {entry.picture.url}{size} {entry.picture.alt}".rstrip()
    yield from (f"  {_link(link)}" for link in entry.links)


def _link(link: LetterLink) -> str:
    return f"-> {link.text} {link.url}".rstrip()
